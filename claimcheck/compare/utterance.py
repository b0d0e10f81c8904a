"""Quotations: the same words, a cut, an editor's touch, another wording, or another statement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Any, NamedTuple

from rapidfuzz.distance import OSA

from claimcheck.compare.wording import GAP, Change, changes, equal_words, find_fragment, similarity, window, without_s
from claimcheck.model.values import Utterance
from claimcheck.model.verdict import Relation, Setting, Verdict

#: Two utterances are one where so much of their words is equal; any value from .40 to .80 finds the same quotations.
_ONE_UTTERANCE = 0.62
#: Words that only join what stands on both sides of them.
_LINKS = frozenset({"of", "in", "on", "at", "by", "for", "from", "to", "with", "and", "as"})
#: Where an editor cuts a quotation into a sentence of the outlet, these are the editor's.
_ARTICLES = frozenset({"a", "an", "the"})
#: Fewer equal words that tell something are a phrase that anybody may use.
_LEAST_EQUAL = 2
_MANY_EQUAL = 6
#: Fewer words cut out of a longer wording are a phrase; it takes one more equal word to tell whose it is.
_FRAGMENT = 5
#: Share of the shorter wording's words, in any order, that renderings of one remark have in common.
_RENDERED = 0.6
_EDGE = 3  # words
#: A change of more words is another sentence rather than another word.
_FEW = 3
#: Two nouns of one ending are two things if so many slips lie between them; one may be a slip of the pen.
_HOMOGRAPH = range(2, 4)


class _Sides(NamedTuple):
    """What a level looks at."""

    left: Utterance
    right: Utterance
    changes: tuple[Change, ...]
    equal: tuple[str, ...]
    setting: Setting

    @property
    def equal_edge(self) -> int:
        """How many words the two have in common from the start, or from the end."""
        ways = (
            zip(self.left.words, self.right.words, strict=False),
            zip(self.left.words[::-1], self.right.words[::-1], strict=False),
        )
        return max(sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], way)) for way in ways)

    @property
    def inner(self) -> tuple[Change, ...]:
        """The changes that are not just words more on one side, at the start or end."""
        return tuple(c for c in self.changes if (c.left and c.right) or not c.edge)

    @property
    def small(self) -> tuple[Change, ...]:
        """The changes that put a few words in another's place: only there is it clear which stands for which."""
        return tuple(c for c in self.inner if max(len(c.left), len(c.right)) <= _FEW)


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
        self._stop = frozenset(lexicon["words"]["stop"])
        self._fillers = frozenset(contrast["fillers"])
        self._noun_endings = tuple(sorted(contrast["noun_endings"], key=lambda e: (-len(e), e)))
        self._antonyms = frozenset(frozenset(pair) for pair in contrast["antonyms"])
        self._numbers = frozenset(table["numbers"]) | frozenset(table["multipliers"])
        self._contractions: dict[str, str] = table["contractions"]
        self._irregular: dict[str, str] = table["irregular_contractions"]
        self._levels: tuple[tuple[str, Relation, Callable[[_Sides], str | None]], ...] = (
            ("empty", "incomparable", self._empty),
            ("same", "same", self._same),
            ("rendering", "discrepancy", self._rendering),
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
        """The verdict on two wordings. Swapping them swaps only "here" and "there" in ``why``.

        Words that are contracted on one side only may hide which words stand for which: where the two differ, they are
        laid side by side once more with all of them written out.
        """
        verdict = self._verdict(left, right, setting)
        if verdict.disagrees:
            one, two = (replace(side, words=self._expanded(side.words)) for side in (left, right))
            if (one, two) != (left, right) and (other := self._verdict(one, two, setting)).relation in _AGREED:
                return other
        return verdict

    def _verdict(self, left: Utterance, right: Utterance, setting: Setting) -> Verdict:
        if not self._bare(left, right) and _cut_from(left, right):
            return Verdict("compatible", "cut", _MORE)
        sides = self._sides(*_fragments(left, right), setting)
        for name, relation, holds in self._levels:
            why = holds(sides)
            if why is not None:
                if relation == "contradiction" and similarity(sides.left, sides.right) < _ONE_UTTERANCE:
                    relation = "discrepancy"  # so far apart it may be another remark of the day
                reconcile = _RECONCILE if relation == "discrepancy" else None
                return Verdict(relation, name, why, reconcile)
        raise AssertionError("the last level holds always")

    def _sides(self, left: Utterance, right: Utterance, setting: Setting) -> _Sides:
        real = tuple(c for c in changes(left, right) if not self._touch(c))
        return _Sides(left, right, real, equal_words(left, right), setting)

    # Levels: each gives the sentence of its verdict if it holds.

    def _empty(self, sides: _Sides) -> str | None:
        return "there are no words to compare" if self._bare(sides.left, sides.right) else None

    def _same(self, sides: _Sides) -> str | None:
        return "" if sides.left.words == sides.right.words else None

    def _rendering(self, sides: _Sides) -> str | None:
        """Words in another order, or fewer of them, are one remark where something besides them says so.

        That is a remark beside them that both articles quote alike; or, in caption and text of one article, an equal
        start or end.
        """
        if self._other(sides) is None:
            return None
        a, b = (Counter(w for w in self._expanded(u.words) if w != GAP) for u in (sides.left, sides.right))
        equal, sizes = a & b, sorted((a.total(), b.total()))
        if equal.total() < max(_FRAGMENT, _RENDERED * sizes[0]) or sizes[1] > 2 * sizes[0]:
            return None
        if sides.setting.one_passage and any(w not in self._stop for w in equal):
            return "it is one remark by what is quoted around it, in two wordings"
        if sides.setting.one_article and sides.equal_edge >= _EDGE and 2 * sizes[1] <= 3 * sizes[0]:
            return "one article quotes one remark in two wordings"
        return None

    def _other(self, sides: _Sides) -> str | None:
        if not sides.changes:
            return None
        telling = sum(w.partition("'")[0] not in self._stop for w in sides.equal)
        if any(self._another_clause(c) for c in sides.changes):
            return "these are two remarks"
        sizes = sorted((len(sides.left.words), len(sides.right.words)))
        fragment = sizes[0] < _FRAGMENT and sizes[1] > sizes[0] + _FEW
        if len(sides.equal) >= _MANY_EQUAL:
            telling += 1  # a long run of small words is no accident either
        least = _LEAST_EQUAL - sides.setting.one_passage + fragment
        if telling < least or similarity(sides.left, sides.right) < _ONE_UTTERANCE:
            return "these are two remarks"
        return None

    def _another_clause(self, change: Change) -> bool:
        """Whether a telling word at the start or end stands where the other side has a link: "destroying", "of"."""
        if not change.edge or not (len(change.left) == len(change.right) == 1):
            return False
        link, word = sorted((change.left[0], change.right[0]), key=lambda w: w not in _LINKS)
        return link in _LINKS and word not in self._stop

    def _edited(self, sides: _Sides) -> str | None:
        cut = any(u.cut_left or u.cut_right for u in (sides.left, sides.right))
        if any(not (cut and set(c.left) | set(c.right) <= _ARTICLES) for c in sides.inner):
            return None
        return _MORE if sides.changes else "only spelling or marks differ"

    def _negation(self, sides: _Sides) -> str | None:
        odd = [c for c in sides.small if self._negated(c.left) != self._negated(c.right)]
        return f"{_shown(odd[0])}: one says what the other denies" if len(odd) % 2 else None

    def _bare(self, *sides: Utterance) -> bool:
        return any(all(w == GAP for w in u.words) for u in sides)

    def _negated(self, words: Sequence[str]) -> bool:
        return sum(w in self._negations for w in self._expanded(words)) % 2 == 1

    def _number(self, sides: _Sides) -> str | None:
        for change in sides.small:
            a, b = ({w for w in ws if self._counts(w)} for ws in (change.left, change.right))
            if a and b and a != b:
                return f"{_shown(change)}: another number"
        return None

    def _name(self, sides: _Sides) -> str | None:
        for change in sides.small:
            a = [w for w in change.left if w in sides.left.names]
            b = [w for w in change.right if w in sides.right.names]
            if a and b and not _akin(a, b):
                return f"{_shown(change)}: another name"
        return None

    def _antonym(self, sides: _Sides) -> str | None:
        for change in sides.changes:
            if (
                len(change.left) == len(change.right) == 1
                and frozenset((*change.left, *change.right)) in self._antonyms
            ):
                return f"{_shown(change)}: the opposite"
        return None

    def _homograph(self, sides: _Sides) -> str | None:
        for change in sides.small:
            if len(change.left) == len(change.right) == 1 and self._two_nouns(change.left[0], change.right[0]):
                return f"{_shown(change)}: another word, spelt almost alike"
        return None

    def _wording(self, sides: _Sides) -> str | None:
        return "; ".join(_shown(c) for c in sides.inner)

    # What counts as what.

    def _touch(self, change: Change) -> bool:
        """Whether a change is an editor's: a hyphen, an apostrophe, a contraction, a sound left out."""
        left, right = ([w for w in ws if w not in self._fillers] for ws in (change.left, change.right))
        if left == right or ("".join(left).replace("'", "") == "".join(right).replace("'", "") and (left and right)):
            return not _clipped_verb(left, right)
        if (
            len(left) == len(right) == 1
            and {left[0] + "g", right[0] + "g"} & {left[0], right[0]}
            and (left[0][-2:] == "in" or right[0][-2:] == "in")
        ):
            return True  # "askin'" for "asking"
        return any(a == b for a in self._readings(left) for b in self._readings(right))

    def _readings(self, words: Sequence[str]) -> list[tuple[str, ...]]:
        """What contracted words may stand for: "he's" is "he is" or "he has"."""
        plain_reading = self._expanded(words)
        if not any(w.endswith("'s") for w in words):
            return [plain_reading]
        return [
            plain_reading,
            *(
                tuple(x for w in plain_reading for x in ((w[:-2], long) if w.endswith("'s") else (w,)))
                for long in ("is", "has")
            ),
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
        a, b = without_s(left), without_s(right)
        for ending in self._noun_endings:
            if a.endswith(ending) and b.endswith(ending):
                return min(len(a), len(b)) > len(ending) + 1 and OSA.distance(a, b) in _HOMOGRAPH
        return False


_AGREED: tuple[Relation, ...] = ("same", "compatible")
_MORE = "one outlet quotes more of it than the other"
_RECONCILE = "one outlet shortened, smoothed or misheard what was said"


def _cut_from(left: Utterance, right: Utterance) -> bool:
    """Whether one of the two was cut out of the other, word for word."""
    short, whole = sorted((left, right), key=lambda u: len(u.words))
    if len(short.words) == len(whole.words) or not (short.cut_left or short.cut_right):
        return False
    return f" {' '.join(short.words)} " in f" {' '.join(whole.words)} "


def _fragments(left: Utterance, right: Utterance) -> tuple[Utterance, Utterance]:
    """Where one side is a fragment cut out of the other, the other's matching window in its place."""
    if 2 * len(left.words) < len(right.words):
        found = find_fragment(left, right)
        return (left, window(right, *found)) if found else (left, right)
    if 2 * len(right.words) < len(left.words):
        found = find_fragment(right, left)
        return (window(left, *found), right) if found else (left, right)
    return left, right


def _clipped_verb(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether only an apostrophe tells two words apart that are not one ("we're" and "were")."""
    return left != right and any(
        w in ("we're", "i'll", "she'll", "we'll", "he'll", "i'd", "we'd", "she'd") for w in (*left, *right)
    )


def _akin(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether names may be one: an initialism, a people and its country, a slip of the pen."""
    if any("".join(w[0] for w in ws) == w for ws, vs in ((left, right), (right, left)) for w in vs if len(ws) > 1):
        return True
    stems = [(without_s(x), without_s(y)) for x in left for y in right]
    return any(a.startswith(b[:5]) or b.startswith(a[:5]) or OSA.distance(a, b) <= 1 for a, b in stems)


def _shown(change: Change) -> str:
    left, right = " ".join(change.left), " ".join(change.right)
    if not left:
        return f'"{right}" there, missing here'
    if not right:
        return f'"{left}" here, missing there'
    return f'"{left}" here, "{right}" there'
