"""The small pattern language of cue phrases, and the scan that finds them in a sentence.

A phrase is elements between blanks. An element is one of

* a word, or alternatives: ``asked``, ``is|are|was``; a word with a capital letter matches only when it is written so
  (``May``), any other in every case;
* the same with ``?`` at its end, which may be missing: ``is being? held``;
* ``...``: up to six tokens with no punctuation of a clause between them;
* ``#``: a number in digits; ``^``: the start of the sentence; ``^?``: the start of a sentence that is a question;
* a mark of punctuation.

Contractions are split as in the Penn Treebank: ``did n't``, ``she 'll``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from claimcheck.model.rules import Cue

# No possessive groups here: Python before 3.11.5 lets one that fails half-way keep what it took (gh-106052).
_TOKEN = re.compile(r"\w+(?:[.,]\d+)*(?:['-]\w+)*|[^\w\s]")
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
        quoted: whether the sentence starts with a quotation mark; that is none of its tokens.
    """

    __slots__ = ("_title_case", "ends", "quoted", "raw", "starts", "words")

    def __init__(self, plain: str, start: int, end: int) -> None:
        question = plain[start:end].rstrip("\"' ")[-1:] == "?"
        self.raw: list[str] = [_QUESTION if question else _START]
        self.starts: list[int] = [start]
        self.ends: list[int] = [start]
        self.quoted = plain.startswith('"', start)
        while start < end and plain[start] in "\"' ":
            start += 1
        for match in _TOKEN.finditer(plain, start, end):
            self._add(match.group(), match.start())
        self.words = [word.lower() for word in self.raw]
        self._title_case: bool | None = None

    def _add(self, word: str, start: int) -> None:
        end = start + len(word)
        if "'" in word and (contraction := _CONTRACTION.search(word)) and contraction.start():
            cut = contraction.start()
            self.raw.append(word[:cut])
            self.starts.append(start)
            self.ends.append(start + cut)
            word, start = word[cut:], start + cut
        self.raw.append(word)
        self.starts.append(start)
        self.ends.append(end)

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


class _Element(NamedTuple):
    words: frozenset[str]
    exact: frozenset[str]
    optional: bool = False
    gap: bool = False

    @property
    def tokens(self) -> frozenset[str]:
        if not self.exact and _START not in self.words:
            return self.words
        words = self.words | {word.lower() for word in self.exact}
        return words | {_QUESTION} if _START in words else words

    def fits(self, tokens: Tokens, index: int) -> bool:
        word = tokens.words[index]
        if word in self.words or (word[0].isdigit() and _NUMBER in self.words):
            return True
        return tokens.raw[index] in self.exact or (word == _QUESTION and _START in self.words)


class Phrase(NamedTuple):
    """A compiled phrase. ``heads`` are the words, in lower case, that a match can start with."""

    elements: tuple[_Element, ...]

    @property
    def heads(self) -> frozenset[str]:
        """Every token that the first element takes."""
        return self.elements[0].tokens

    @property
    def second(self) -> frozenset[str] | None:
        """Every token that can follow the first one; ``None`` where that may be any."""
        if len(self.elements) < 2 or self.elements[1].optional or self.elements[1].gap:
            return None
        return None if _NUMBER in self.elements[1].words else self.elements[1].tokens

    @property
    def last(self) -> frozenset[str] | None:
        """Tokens of which the sentence must hold one; ``None`` where that may be any."""
        if len(self.elements) < 3 or self.elements[-1].optional or _NUMBER in self.elements[-1].words:
            return None
        return self.elements[-1].tokens

    def match(self, tokens: Tokens, start: int) -> tuple[int, ...]:
        """The indexes of the tokens that it takes from ``start`` on, gaps left out; empty where it does not match."""
        return self._match(tokens, start, 0) or ()

    def _match(self, tokens: Tokens, index: int, at: int) -> tuple[int, ...] | None:
        if at == len(self.elements):
            return ()
        element = self.elements[at]
        if element.gap:
            return self._match_gap(tokens, index, at + 1)
        if index < len(tokens.words) and element.fits(tokens, index):
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


@cache  # few hundred words make up all phrases
def _element(part: str) -> _Element:
    if part == _GAP:
        return _Element(frozenset(), frozenset(), gap=True)
    optional = len(part) > 1 and part.endswith("?") and part != _QUESTION
    words: set[str] = set()
    exact: set[str] = set()
    for alternative in part.removesuffix("?").split("|") if optional else part.split("|"):
        if not alternative:
            raise ValueError(f"'{part}' has an empty alternative")
        if alternative.islower() or not any(c.isalpha() for c in alternative):
            words.add(alternative)
        else:
            exact.add(alternative)
    return _Element(frozenset(words), frozenset(exact), optional)


class Hit(NamedTuple):
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


class _Entry(NamedTuple):
    """A phrase in the scanner's index, with what rules it out before it is tried."""

    order: int
    never: bool
    phrase: Phrase
    second: frozenset[str] | None
    last: frozenset[str] | None


class CueScanner:
    """Finds all cues in a sentence in one pass over its tokens.

    Raises ``ValueError`` for a phrase that cannot be read, with the cue's id.
    """

    def __init__(self, cues: Sequence[Cue]) -> None:
        self._heads: dict[str, list[_Entry]] = {}
        self._cues = tuple(cues)
        for order, cue in enumerate(self._cues):
            for never, phrases in ((False, cue.phrases), (True, cue.never)):
                for phrase in phrases:
                    try:
                        compiled = compile_phrase(phrase)
                    except ValueError as fault:
                        raise ValueError(f"cue '{cue.id}': {fault}") from None
                    entry = _Entry(order, never, compiled, compiled.second, compiled.last)
                    for head in sorted(compiled.heads):
                        self._heads.setdefault(head, []).append(entry)

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
        present = set(tokens.words)
        following = (*tokens.words[1:], "")
        for index, word in enumerate(tokens.words):
            candidates: Iterable[_Entry] = heads.get(word, ())
            if word[0].isdigit():
                candidates = (*candidates, *heads.get(_NUMBER, ()))
            for order, never, phrase, second, last in candidates:
                if second is not None and following[index] not in second:
                    continue
                if last is not None and present.isdisjoint(last):
                    continue
                if taken := phrase.match(tokens, index):
                    yield order, never, taken
