"""The words around a claim, weighted by how rare they are in the story."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.model.claim import Claim, Reading
from claimcheck.model.span import Span

_WORD = re.compile(r"[a-zA-Z]+(?:'[a-z]+)?")
_STEM = 6  # letters of a stem: long enough to tell words apart, short enough to join their forms
_WINDOW = 14  # words on either side of a value that count as its context
_CLOSE = 6  # words that count in full; those further off count _FAR
_FAR = 0.6


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word's stem by cutting: possessive, plural and verb endings, then the first letters."""
    word = word.lower().split("'")[0]
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:_STEM]


class Token(NamedTuple):
    """A content word's stem and where it stands."""

    stem: str
    span: Span


class Bag:
    """Stems with their weights, made once and held against many others.

    Attributes:
        weights: stem -> weight in the order of the stems, so that no sum depends on the order of the text.
        square: the sum of the squared weights.
    """

    __slots__ = ("square", "weights")

    def __init__(self, weights: Mapping[str, float]) -> None:
        self.weights = dict(sorted(weights.items()))
        self.square = sum(w * w for w in sorted(weights.values()))


class Around(NamedTuple):
    """The content words around a claim's value, without the value itself.

    Attributes:
        before: the stems of those before it, the nearest first.
        after: those behind it, the nearest first.
        bag: the stems on both sides with their weights.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    bag: Bag


class StoryWords:
    """Content words of all articles of a story, by sentence, with their weights.

    The weight of a stem is ``log(1 + n / df)`` over the story's sentences (inverse document frequency, Sparck Jones
    1972).
    """

    def __init__(self, readings: Sequence[Reading], stop: Collection[str]) -> None:
        stop_words = frozenset(w.lower() for w in stop)
        self._tokens: dict[tuple[str, Span], tuple[Token, ...]] = {}
        self._positions: dict[tuple[str, Span], int] = {}
        self._sentences = {r.layout.document.id: [s.span for s in r.layout.sentences] for r in readings}
        counts: Counter[str] = Counter()
        for reading in readings:
            plain, spoken = reading.layout.plain, 0
            for sentence in reading.layout.sentences:
                tokens = tuple(
                    Token(stem(m.group()), Span(m.start(), m.end()))
                    for m in _WORD.finditer(plain, *sentence.span)
                    if m.group().lower() not in stop_words and len(m.group()) > 1
                )
                self._tokens[reading.layout.document.id, sentence.span] = tokens
                self._positions[reading.layout.document.id, sentence.span] = spoken
                spoken += reading.layout.zones[sentence.paragraph].speaks
                counts.update({t.stem for t in tokens})
        total = max(1, len(self._tokens))
        self._weights = {s: math.log(1 + total / n) for s, n in counts.items()}
        self._around: dict[tuple[str, Span, Span], Around] = {}

    def weight(self, stem: str) -> float:
        """How rare a stem is in the story."""
        return self._weights.get(stem, 0.0)

    def sentence(self, document: str, sentence: Span) -> tuple[Token, ...]:
        """The content words of one sentence."""
        return self._tokens.get((document, sentence), ())

    def sentences(self, document: str) -> Sequence[Span]:
        """The sentences of an article, in order."""
        return self._sentences[document]

    def position(self, document: str, sentence: Span) -> int:
        """How many sentences of its article speak before this one: bylines and captions do not count."""
        return self._positions[document, sentence]

    def around(self, claim: Claim) -> Around:
        """The words around a claim's value; they are read once, for a claim meets many others."""
        place = claim.document, claim.sentence, claim.span
        if place not in self._around:
            self._around[place] = self._read_around(*place)
        return self._around[place]

    def _read_around(self, document: str, sentence: Span, span: Span) -> Around:
        tokens = self.sentence(document, sentence)
        before = [t for t in tokens if t.span.end <= span.start][::-1]
        after = [t for t in tokens if t.span.start >= span.end]
        vector: dict[str, float] = {}
        for side in (before, after):
            for distance, token in enumerate(side[:_WINDOW]):
                weight = self.weight(token.stem) * (1 if distance < _CLOSE else _FAR)
                vector[token.stem] = max(weight, vector.get(token.stem, 0.0))
        return Around(tuple(t.stem for t in before), tuple(t.stem for t in after), Bag(vector))


def likeness(left: Bag, right: Bag) -> float:
    """Cosine of two weighted bags of stems, from 0 to 1."""
    there = right.weights
    shared = sum(w * there[s] for s, w in left.weights.items() if s in there)
    return shared / math.sqrt(left.square * right.square) if shared else 0.0


def shared_words(left: Bag, right: Bag, most: int = 4) -> tuple[str, ...]:
    """The heaviest stems that two contexts share, for the chain that ``explain`` prints."""
    there = right.weights
    both = sorted((-min(w, there[s]), s) for s, w in left.weights.items() if s in there)
    return tuple(s for _, s in both[:most])
