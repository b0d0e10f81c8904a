"""Terms that are one of several: what stands in a list does not exclude what another article picks from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from claimcheck.extract.patterns import alternation
from claimcheck.model.claim import Mention
from claimcheck.model.span import Span

_JOINT = re.compile(r"(?:,| and| or|, and|, or|/| as well as| and/or)(?: [a-z-]+){0,3}? ?", re.IGNORECASE)
_MORE_BEHIND = re.compile(r",?(?: [a-z]+)? (?:and|or) (?:other|others|related|various|further|more|additional)\b")
_ONE_BEFORE = re.compile(r"\b(?:including|such as|among them|ranging from) (?:[a-z-]+ ){0,2}$")
_BEFORE = 40  # code points in which the words before a term say that it is one of several


class Lists:
    """Tells a term that stands alone from one of a list, and from one of many people's accusations.

    Args:
        people: plural nouns for people ("women").
    """

    def __init__(self, people: Iterable[str]) -> None:
        several = alternation(people)
        self._accusers = re.compile(
            rf"\baccus\w+\b[^.;]*\bby (?:[\w'-]+ ){{0,5}}{several}\b|\b{several}\b[^.;,]{{0,40}} accus"
        )

    def one_of_several(self, plain: str, sentence: Span, term: Mention, mentions: Sequence[Mention]) -> bool:
        """Whether a term of a sentence is one of several; ``mentions`` are those of the sentence."""
        others = [m.span for m in mentions if m.type == term.type and m.span != term.span]
        gaps = (plain[min(o.end, term.span.end) : max(o.start, term.span.start)] for o in others)
        if any(_JOINT.fullmatch(gap) for gap in gaps):
            return True
        if _MORE_BEHIND.match(plain, term.span.end, sentence.end):
            return True
        if _ONE_BEFORE.search(plain, max(sentence.start, term.span.start - _BEFORE), term.span.start):
            return True
        return self._accusers.search(plain, *sentence) is not None
