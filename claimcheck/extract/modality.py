"""The modality of a stretch inside its sentence, from the cues that govern it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.extract.clause import left_scope, right_scope
from claimcheck.extract.cue import CueScanner, Hit, Tokens
from claimcheck.model.claim import Modality
from claimcheck.model.rules import Cue
from claimcheck.model.span import Span


class _Scoped(NamedTuple):
    hit: Hit
    ranges: list[tuple[int, int]]


class ModalityReader:
    """Reads modality from cue data.

    The nearest cue that governs a stretch decides. Cues of modality "asserted" are implicatives (Karttunen 1971; Nairn,
    Condoravdi and Karttunen 2006): "managed to", "decided to" keep what the verb after them would be without them, so a
    cue further out decides then, and nothing else does.

    Raises ``ValueError`` for a phrase that cannot be read.
    """

    def __init__(self, cues: Sequence[Cue]) -> None:
        self._scanner = CueScanner(cues)
        self._stops = {cue.id: frozenset(word.lower() for word in cue.stop) for cue in cues}
        self._plain = ""
        self._read: dict[Span, tuple[Tokens, tuple[_Scoped, ...]]] = {}

    def of(self, plain: str, sentence: Span, span: Span) -> tuple[Modality, Span | None]:
        """The modality of ``span``, and the stretch of the cue that decided; ``("asserted", None)`` where no cue did.

        A cue governs the stretch when its scope covers the stretch's first word, or when the cue itself stands in the
        stretch ("has not resigned").
        """
        tokens, scoped = self._sentence(plain, sentence)
        if not scoped:
            return "asserted", None
        first = max(bisect_right(tokens.starts, span.start) - 1, 1)
        last = max(bisect_right(tokens.starts, span.end - 1) - 1, first)
        for hit in _governing(scoped, first, last):
            if hit.cue.modality != "asserted":
                return hit.cue.modality, Span(tokens.starts[hit.start], tokens.ends[hit.end - 1])
        return "asserted", None

    def cues(self, plain: str, sentence: Span) -> tuple[tuple[Cue, Span], ...]:
        """Every cue that stands in a sentence, whatever it governs, in textual order."""
        tokens, scoped = self._sentence(plain, sentence)
        return tuple((s.hit.cue, Span(tokens.starts[s.hit.start], tokens.ends[s.hit.end - 1])) for s in scoped)

    def _sentence(self, plain: str, sentence: Span) -> tuple[Tokens, tuple[_Scoped, ...]]:
        if plain != self._plain:  # the cache holds one article's sentences
            self._plain = plain
            self._read.clear()
        if sentence not in self._read:
            tokens = Tokens(plain, sentence.start, sentence.end)
            self._read[sentence] = (tokens, tuple(self._scope(tokens, hit) for hit in self._scanner.scan(tokens)))
        return self._read[sentence]

    def _scope(self, tokens: Tokens, hit: Hit) -> _Scoped:
        reach = right_scope if hit.cue.direction == "right" else left_scope
        return _Scoped(hit, reach(tokens, hit, self._stops[hit.cue.id]))


def _governing(scoped: Sequence[_Scoped], first: int, last: int) -> list[Hit]:
    """The cues that govern some tokens: first a predicate that denies them ("was rejected"), then the nearest."""
    near = [
        (
            not (s.hit.cue.modality == "denied" and s.hit.cue.direction == "left"),
            distance,
            s.hit.order,
            s.hit.start,
            s.hit,
        )
        for s in scoped
        if (distance := _distance(s, first, last)) is not None
    ]
    return [hit for *_, hit in sorted(near, key=lambda n: n[:4])]


def _distance(scoped: _Scoped, first: int, last: int) -> int | None:
    """Tokens between a cue and the stretch; ``None`` where the cue does not govern it."""
    hit = scoped.hit
    if hit.cue.direction == "right":
        if first <= hit.start and hit.end <= last:
            return 0
        return first - hit.end if any(start <= first < end for start, end in scoped.ranges) else None
    if first < hit.start and hit.end - 1 <= last:
        return 0
    return hit.start - last if any(start <= first < end for start, end in scoped.ranges) else None
