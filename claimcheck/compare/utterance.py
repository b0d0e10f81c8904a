"""Quotations: the same words, a cut, an editor's touch, another wording, or another statement."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz.distance import OSA

from claimcheck.compare.wording import GAP, Chunk, find_fragment, similarity, window, words_diff
from claimcheck.model.values import Utterance
from claimcheck.model.verdict import Relation, Setting, Verdict

#: Two utterances are one where so much of their words is equal; any value from .40 to .80 found the same quotations in a trial.
_ONE_UTTERANCE = 0.62
#: Fewer equal words than this are a phrase that anybody may use.
_LEAST_EQUAL = 3
#: Two nouns of one ending are two things if their spelling differs by so many slips; by one it may be a slip of the pen.
_HOMOGRAPH = range(2, 4)


@dataclass(frozen=True, slots=True)
class _Change:
    """A stretch of two wordings that differs, as words."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    edge: bool

    def swapped(self) -> _Change:
        return _Change(self.right, self.left, self.edge)


@dataclass(frozen=True, slots=True)
class _Sides:
    """What a level looks at."""

    left: Utterance
    right: Utterance
    changes: tuple[_Change, ...]
    equal: int


class UtteranceComparator:
    """Compares wordings by the tables of ``lexicon["spelling"]``; the first level that holds decides.

    ``incomparable`` other remarks; ``same``; ``compatible`` a cut or an editor's touch (spelling, contractions, gaps,
    fillers, the apostrophe of a possessive); ``contradiction`` where a negation, number, name, antonym or a noun of
    almost the same spelling takes another's place; else ``discrepancy``.
    """

    def __init__(self, lexicon: Mapping[str, Mapping[str, Any]]) -> None:
        table = lexicon["spelling"]
        contrast = table["contrast"]
        self._negations = frozenset(contrast["negations"])
        self._fillers = frozenset(contrast["fillers"])
        self._noun_endings = tuple(sorted(contrast["noun_endings"], key=lambda e: (-len(e), e)))
        self._antonyms = frozenset(frozenset(pair) for pair in contrast["antonyms"])
        self._numbers = frozenset(table["numbers"]) | frozenset(table["multipliers"])
        self._contractions: dict[str, str] = table["contractions"]
        self._irregular: dict[str, str] = table["irregular_contractions"]
        self._levels: tuple[tuple[str, Relation, Callable[[_Sides], str | None]], ...] = (
            ("empty", "incomparable", self._empty),
            ("same", "same", self._same),
            ("other-remark", "incomparable", self._other),
            ("edited", "compatible", self._edited),
            ("negation", "contradiction", self._negation),
            ("number", "contradiction", self._number),
            ("name", "contradiction", self._name),
            ("antonym", "contradiction", self._antonym),
            ("homograph", "contradiction", self._homograph),
            ("wording", "discrepancy", self._wording),
        )

    def compare(self, left: Utterance, right: Utterance, setting: Setting) -> Verdict:
        """The verdict on two wordings. Swapping them swaps only "here" and "there" in ``why``."""
        del setting  # a wording does not depend on days or tolerances
        left, right = _fragments(left, right)
        sides = self._sides(left, right)
        for name, relation, holds in self._levels:
            why = holds(sides)
            if why is not None:
                reconcile = _RECONCILE if relation == "discrepancy" else None
                return Verdict(relation, name, why, reconcile)
        raise AssertionError("the last level holds always")

    def _sides(self, left: Utterance, right: Utterance) -> _Sides:
        chunks = words_diff(left, right)
        equal = sum(
            1 for c in chunks if c.equal for w in left.words[c.left_start : c.left_end] if w != GAP
        )
        changes = []
        for number, chunk in enumerate(chunks):
            if not chunk.equal:
                change = _trimmed(left.words, right.words, chunk, number in (0, len(chunks) - 1))
                if change is not None and not self._touch(change):
                    changes.append(change)
        return _Sides(left, right, tuple(changes), equal)

    # Levels: each gives the sentence of its verdict if it holds.

    def _empty(self, sides: _Sides) -> str | None:
        bare = any(all(w == GAP for w in u.words) for u in (sides.left, sides.right))
        return "there are no words to compare" if bare else None

    def _same(self, sides: _Sides) -> str | None:
        return "" if sides.left.words == sides.right.words else None

    def _other(self, sides: _Sides) -> str | None:
        if sides.equal < _LEAST_EQUAL or similarity(sides.left, sides.right) < _ONE_UTTERANCE:
            return "these are two remarks" if sides.changes or sides.equal < _LEAST_EQUAL else None
        return None

    def _edited(self, sides: _Sides) -> str | None:
        inner = [c for c in sides.changes if not (c.edge and not (c.left and c.right))]
        if inner:
            return None
        return "one outlet quotes more of it than the other" if sides.changes else "only spelling or an editor's marks differ"

    def _negation(self, sides: _Sides) -> str | None:
        for change in sides.changes:
            a, b = self._expanded(change.left), self._expanded(change.right)
            if sum(w in self._negations for w in a) % 2 != sum(w in self._negations for w in b) % 2:
                return f"{_shown(change)}: one says what the other denies"
        return None

    def _number(self, sides: _Sides) -> str | None:
        for change in sides.changes:
            a, b = ({w for w in ws if self._counts(w)} for ws in (change.left, change.right))
            if a and b and a != b:
                return _shown(change)
        return None

    def _name(self, sides: _Sides) -> str | None:
        for change in sides.changes:
            a = [w for w in change.left if w in sides.left.names]
            b = [w for w in change.right if w in sides.right.names]
            if a and b and not any(_akin(x, y) for x in a for y in b):
                return f"{_shown(change)}: another name"
        return None

    def _antonym(self, sides: _Sides) -> str | None:
        for change in sides.changes:
            if len(change.left) == len(change.right) == 1 and frozenset((*change.left, *change.right)) in self._antonyms:
                return f"{_shown(change)}: the opposite"
        return None

    def _homograph(self, sides: _Sides) -> str | None:
        for change in sides.changes:
            if len(change.left) == len(change.right) == 1 and self._two_nouns(change.left[0], change.right[0]):
                return f"{_shown(change)}: another word, spelt almost alike"
        return None

    def _wording(self, sides: _Sides) -> str | None:
        return "; ".join(_shown(c) for c in sides.changes if (c.left and c.right) or not c.edge)

    # What counts as what.

    def _touch(self, change: _Change) -> bool:
        """Whether a change is an editor's: a hyphen, an apostrophe, a contraction, a sound left out."""
        left, right = ([w for w in ws if w not in self._fillers] for ws in (change.left, change.right))
        if left == right or "".join(left).replace("'", "") == "".join(right).replace("'", "") and (left and right):
            return not _clipped_verb(left, right)
        return any(a == b for a in self._readings(left) for b in self._readings(right))

    def _readings(self, words: Sequence[str]) -> list[tuple[str, ...]]:
        """What contracted words may stand for: "he's" is "he is" or "he has"."""
        plain_reading = self._expanded(words)
        if not any(w.endswith("'s") for w in words):
            return [plain_reading]
        return [
            plain_reading,
            *(tuple(x for w in plain_reading for x in ((w[:-2], long) if w.endswith("'s") else (w,))) for long in ("is", "has")),
        ]

    def _expanded(self, words: Sequence[str]) -> tuple[str, ...]:
        found: list[str] = []
        for word in words:
            whole = self._irregular.get(word)
            if whole is None and word == "cannot":
                whole = "can not"
            if whole is None and "'" in word:
                for ending, long in self._contractions.items():
                    if word.endswith(ending) and len(word) > len(ending):
                        whole = f"{word[: -len(ending)]} {long}"
                        break
            found += (whole or word).split()
        return tuple(found)

    def _counts(self, word: str) -> bool:
        return word[0].isdigit() or word in self._numbers

    def _two_nouns(self, left: str, right: str) -> bool:
        a, b = _stem_of(left), _stem_of(right)
        for ending in self._noun_endings:
            if a.endswith(ending) and b.endswith(ending):
                return min(len(a), len(b)) > len(ending) + 1 and OSA.distance(a, b) in _HOMOGRAPH
        return False


_RECONCILE = "one outlet shortened, smoothed or misheard what was said"


def compare_utterances(
    left: Utterance, right: Utterance, setting: Setting, lexicon: Mapping[str, Mapping[str, Any]]
) -> Verdict:
    """One comparison; for many, build one ``UtteranceComparator``."""
    return UtteranceComparator(lexicon).compare(left, right, setting)


def _fragments(left: Utterance, right: Utterance) -> tuple[Utterance, Utterance]:
    """Where one side is a fragment cut out of the other, the other's matching window in its place."""
    if 2 * len(left.words) < len(right.words):
        found = find_fragment(left, right)
        return (left, window(right, *found)) if found else (left, right)
    if 2 * len(right.words) < len(left.words):
        found = find_fragment(right, left)
        return (window(left, *found), right) if found else (left, right)
    return left, right


def _trimmed(left: Sequence[str], right: Sequence[str], chunk: Chunk, edge: bool) -> _Change | None:
    """The words that differ in a stretch; ``None`` where a gap on one side can hold those of the other."""
    a, b = tuple(left[chunk.left_start : chunk.left_end]), tuple(right[chunk.right_start : chunk.right_end])
    for one, other, swapped in ((a, b, False), (b, a, True)):
        if GAP in one:
            rest = _around_gap(one, other)
            if rest is None:
                return None
            change = _Change(*rest, edge)
            return change.swapped() if swapped else change
    return _Change(a, b, edge)


def _around_gap(gapped: tuple[str, ...], other: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """What differs before and after the gap, word against word; what the gap holds does not count."""
    first, last = gapped.index(GAP), len(gapped) - 1 - gapped[::-1].index(GAP)
    before, after = gapped[:first], gapped[last + 1 :]
    if len(before) + len(after) > len(other):
        return before + after, tuple(w for w in other if w != GAP)
    there = other[: len(before)] + (other[len(other) - len(after) :] if after else ())
    unlike = [(x, y) for x, y in zip(before + after, there, strict=True) if x != y and GAP not in (x, y)]
    return (tuple(x for x, _ in unlike), tuple(y for _, y in unlike)) if unlike else None


def _clipped_verb(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether only an apostrophe tells two words apart that are not one ("he's" and "hes" are, "we're" and "were" are not)."""
    return left != right and any(w in ("we're", "i'll", "she'll", "we'll", "he'll", "i'd", "we'd", "she'd") for w in (*left, *right))


def _akin(left: str, right: str) -> bool:
    """Whether two names may be one, or a people and its country ("afghan", "afghanistan")."""
    a, b = _stem_of(left), _stem_of(right)
    return a == b or a.startswith(b[:5]) or b.startswith(a[:5]) or OSA.distance(a, b) <= 1


def _stem_of(word: str) -> str:
    word = word.removesuffix("'s").removesuffix("'")
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 4 else word


def _shown(change: _Change) -> str:
    left, right = " ".join(change.left), " ".join(change.right)
    if not left:
        return f'"{right}" there, missing here'
    if not right:
        return f'"{left}" here, missing there'
    return f'"{left}" here, "{right}" there'
