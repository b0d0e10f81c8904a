"""The small pattern language of cue phrases, and the scan that finds them in a sentence.

A phrase is elements between blanks. An element is one of

* a word, or alternatives: ``asked``, ``is|are|was``; ``plan~`` stands for all regular forms of the verb;
  a word with a capital letter matches only when it is written so (``May``), any other in every case;
* the same with ``?`` at its end, which may be missing: ``is being? held``;
* ``...``: up to six tokens with no punctuation of a clause between them;
* ``#``: a number in digits; ``^``: the start of the sentence; ``^?``: the start of a sentence that is a question;
* a mark of punctuation.

Contractions are split as in the Penn Treebank: ``did n't``, ``she 'll``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from claimcheck.model.rules import Cue
from claimcheck.values.inflect import verb_forms

_TOKEN = re.compile(r"\w+(?:[.,]\d++)*+(?:['-]\w++)*+|[^\w\s]")
_CONTRACTION = re.compile(r"(?:n't|'(?:s|ll|d|re|ve|m))$", re.IGNORECASE)
_GAP_TOKENS = 6
_GAP_ENDS = frozenset('.,;:?!"()')
_START, _QUESTION, _NUMBER, _GAP = "^", "^?", "#", "..."
#: From this share of capitalised words on, a sentence is taken for a headline in title case.
_TITLE_CASE_SHARE = 0.6
_SHORTEST_TELLING_WORD = 4


class Tokens:
    """A sentence in tokens. Index 0 is the sentence's start, which is no token of the text.

    Attributes:
        words: lower-case tokens; raw: as written; starts, ends: offsets into the text.
    """

    __slots__ = ("_title_case", "ends", "raw", "starts", "words")

    def __init__(self, plain: str, start: int, end: int) -> None:
        question = plain[start:end].rstrip("\"' ")[-1:] == "?"
        self.raw: list[str] = [_QUESTION if question else _START]
        self.starts: list[int] = [start]
        self.ends: list[int] = [start]
        for match in _TOKEN.finditer(plain, start, end):
            self._add(match.group(), match.start())
        self.words = [word.lower() for word in self.raw]
        self._title_case: bool | None = None

    def _add(self, word: str, start: int) -> None:
        cut = len(word)
        if "'" in word and (contraction := _CONTRACTION.search(word)):
            cut = contraction.start()
        for piece, offset in ((word[:cut], 0), (word[cut:], cut)):
            if piece:
                self.raw.append(piece)
                self.starts.append(start + offset)
                self.ends.append(start + offset + len(piece))
        if len(self.raw) == 2 and word == '"':  # an opening quotation mark is not the sentence's first word
            del self.raw[1], self.starts[1], self.ends[1]

    def __len__(self) -> int:
        return len(self.words)

    def part_of_name(self, index: int) -> bool:
        """Whether a token is capitalised where only names are: "Will" in "police said Will Turner was hurt"."""
        if not self.raw[index][:1].isupper() or index <= 1 or self.raw[index - 1] in '":-':
            return False
        if self._title_case is None:
            telling = [w for w in self.raw[2:] if len(w) >= _SHORTEST_TELLING_WORD]
            capitals = sum(w[0].isupper() for w in telling)
            self._title_case = capitals >= _TITLE_CASE_SHARE * len(telling)
        return not self._title_case


@dataclass(frozen=True, slots=True)
class _Element:
    words: frozenset[str]
    exact: frozenset[str]
    optional: bool = False
    gap: bool = False

    def fits(self, tokens: Tokens, index: int) -> bool:
        word = tokens.words[index]
        if word in self.words or (word[0].isdigit() and _NUMBER in self.words):
            return True
        return tokens.raw[index] in self.exact or (word == _QUESTION and _START in self.words)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A compiled phrase. ``heads`` are the words, in lower case, that a match can start with."""

    elements: tuple[_Element, ...]

    @property
    def heads(self) -> frozenset[str]:
        """Every token that the first element takes."""
        first = self.elements[0]
        words = first.words | {word.lower() for word in first.exact}
        return words | {_QUESTION} if _START in words else words

    def match(self, tokens: Tokens, start: int) -> tuple[int, ...]:
        """The indexes of the tokens that it takes from ``start`` on, gaps left out; empty where it does not match."""
        return self._match(tokens, start, 0) or ()

    def _match(self, tokens: Tokens, index: int, at: int) -> tuple[int, ...] | None:
        if at == len(self.elements):
            return ()
        element = self.elements[at]
        if element.gap:
            return self._match_gap(tokens, index, at + 1)
        if index < len(tokens) and element.fits(tokens, index):
            rest = self._match(tokens, index + 1, at + 1)
            if rest is not None:
                return (index, *rest)
        return self._match(tokens, index, at + 1) if element.optional else None

    def _match_gap(self, tokens: Tokens, index: int, at: int) -> tuple[int, ...] | None:
        for skipped in range(min(_GAP_TOKENS + 1, len(tokens) - index)):
            if skipped and tokens.words[index + skipped - 1] in _GAP_ENDS:
                return None
            rest = self._match(tokens, index + skipped, at)
            if rest is not None:
                return rest
        return None


def compile_phrase(phrase: str) -> Phrase:
    """A phrase of a cue file, ready to match; ``ValueError`` says in a few words what is wrong with it."""
    elements = tuple(_element(part) for part in phrase.split())
    if not elements:
        raise ValueError("a phrase is empty")
    if elements[0].optional or elements[0].gap or elements[-1].gap:
        raise ValueError(f"'{phrase}' must start with a word that it needs, and cannot end in '...'")
    return Phrase(elements)


def _element(part: str) -> _Element:
    if part == _GAP:
        return _Element(frozenset(), frozenset(), gap=True)
    optional = len(part) > 1 and part.endswith("?") and part != _QUESTION
    words: set[str] = set()
    exact: set[str] = set()
    for alternative in part.removesuffix("?").split("|") if optional else part.split("|"):
        if not alternative:
            raise ValueError(f"'{part}' has an empty alternative")
        if alternative.endswith("~"):
            words.update(verb_forms(alternative[:-1]))
        elif alternative.islower() or not any(c.isalpha() for c in alternative):
            words.add(alternative)
        else:
            exact.add(alternative)
    return _Element(frozenset(words), frozenset(exact), optional)


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue in a sentence. ``taken`` are the indexes of its tokens; ``order`` is the cue's place among all cues."""

    cue: Cue
    taken: tuple[int, ...]
    order: int

    @property
    def start(self) -> int:
        """Index of its first token; the sentence's start, which is no token, is not counted."""
        return self.taken[0] or self.taken[min(1, len(self.taken) - 1)]

    @property
    def places(self) -> tuple[tuple[str, int], ...]:
        """What it competes for with other cues: its tokens, each way apart ("may have" governs both ways)."""
        return tuple((self.cue.direction, index) for index in self.taken)

    @property
    def end(self) -> int:
        """Index after its last token."""
        return self.taken[-1] + 1


class CueScanner:
    """Finds all cues in a sentence in one pass over its tokens.

    Raises ``ValueError`` for a phrase that cannot be read, with the cue's id.
    """

    def __init__(self, cues: Sequence[Cue]) -> None:
        self._heads: dict[str, list[tuple[int, bool, Phrase]]] = {}
        self._cues = tuple(cues)
        for order, cue in enumerate(self._cues):
            for never, phrases in ((False, cue.phrases), (True, cue.never)):
                for phrase in phrases:
                    try:
                        compiled = compile_phrase(phrase)
                    except ValueError as fault:
                        raise ValueError(f"cue '{cue.id}': {fault}") from None
                    for head in sorted(compiled.heads):
                        self._heads.setdefault(head, []).append((order, never, compiled))

    def scan(self, tokens: Tokens) -> tuple[Hit, ...]:
        """The cues of a sentence in textual order. Of two in one direction that share a token, the longer stays."""
        found: list[Hit] = []
        blocked: dict[int, set[int]] = {}
        for order, never, taken in self._matches(tokens):
            if never:
                blocked.setdefault(order, set()).update(taken)
            elif not any(tokens.part_of_name(index) for index in taken):
                found.append(Hit(self._cues[order], taken, order))
        found = [hit for hit in found if not blocked.get(hit.order, set()).intersection(hit.taken)]
        longest: dict[tuple[str, int], int] = {}
        for hit in found:
            for place in hit.places:
                longest[place] = max(longest.get(place, 0), len(hit.taken))
        kept = {(h.taken, h.order): h for h in found if all(longest[place] == len(h.taken) for place in h.places)}
        return tuple(kept[key] for key in sorted(kept))

    def _matches(self, tokens: Tokens) -> Iterator[tuple[int, bool, tuple[int, ...]]]:
        heads = self._heads
        for index, word in enumerate(tokens.words):
            candidates: Iterable[tuple[int, bool, Phrase]] = heads.get(word, ())
            if word[0].isdigit():
                candidates = (*candidates, *heads.get(_NUMBER, ()))
            for order, never, phrase in candidates:
                if taken := phrase.match(tokens, index):
                    yield order, never, taken
