"""Counts that a sentence gives in parts: "the driver and two passengers", "nine guests and a guide".

A toll in parts is the sum of the parts, and no part of it is the toll. Only people are added up, who are counted by the
head; what is left open ("several others") adds up to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from claimcheck.model.claim import Mention
from claimcheck.model.document import Layout
from claimcheck.model.span import Span
from claimcheck.model.values import SUM, Hedge, Quantity

_NOUNS = re.compile(r"(?: [a-z][a-z'-]*){1,4}")
_AND = re.compile(r",? (?:and|along with|as well as|plus|together with) (?:another |her |his |their |the )?")
_COMMA = re.compile(r", ")
#: Right before parts these say that they are parts of a number that was given.
_WITHIN = re.compile(r"\b(?:including|among them|among whom|of whom|of them|were|was|are)[:,]? $")
_VERB = re.compile(r"(?:ed|ing) (?:the |a |an |his |her |their )?$")
_FINITE = re.compile(r" (?:was|were|is|are|has|have|had|died)\b")
_BEFORE = 16  # code points in which such a phrase stands


class Part(NamedTuple):
    """Some people of a sum: their number and the stretch that tells of them."""

    span: Span
    low: float
    high: float
    hedge: Hedge


class SumReader:
    """Adds up counts of people that stand side by side.

    Args:
        people: plural nouns for people ("passengers").
        nouns: singular nouns for a person ("guide").
        attackers: singular nouns for who did it: some tolls count them, and some do not.
        singular: noun -> its singular.
    """

    def __init__(
        self,
        people: Collection[str],
        nouns: Collection[str],
        attackers: Collection[str],
        singular: Callable[[str], str],
    ) -> None:
        self._nouns = (frozenset(nouns) | {singular(word) for word in people} | {"other"}) - frozenset(attackers)
        self._singular = singular

    @classmethod
    def of(cls, lexicon: Mapping[str, Mapping[str, Any]], singular: Callable[[str], str]) -> SumReader:
        """With the lexicon's words for people."""
        persons = lexicon["persons"]
        nouns = {*persons["nouns"], *persons["kin"], *lexicon["roles"]["nouns"]}
        words = lexicon["words"]
        return cls(words["people"], nouns, words["attackers"], singular)

    def read(self, layout: Layout, mentions: Sequence[Mention]) -> list[Mention]:
        """Each run of parts as one count of persons, in the order of the text.

        Args:
            mentions: the article's values, with names and descriptions of persons.
        """
        parts = {part.span.start: part for m in mentions if (part := self._part(layout.plain, m)) is not None}
        found: list[Mention] = []
        for start in sorted(parts):
            if found and start < found[-1].span.end:
                continue
            run = list(self._run(layout.plain, parts, parts[start]))
            whole = Span(start, run[-1].span.end) if len(run) > 1 else None
            if whole and not _within(layout.plain, whole):
                found.append(Mention("number", _total(run), whole))
        return found

    def _run(self, plain: str, parts: Mapping[int, Part], part: Part) -> Iterator[Part]:
        """A part with those that are added to it; nothing is added behind "and"."""
        waiting = [part]
        while True:
            comma, joint = _COMMA.match(plain, part.span.end), _AND.match(plain, part.span.end)
            following = parts.get(joint.end()) if joint else parts.get(comma.end()) if comma else None
            if following is None:
                break
            waiting.append(following)
            part = following
            if joint:
                yield from waiting
                return

    def _part(self, plain: str, mention: Mention) -> Part | None:
        """The people whom a mention counts or names; one person is one."""
        value = mention.value
        if isinstance(value, Quantity):
            if mention.type != "number" or value.low is None or value.high is None or value.hedge in ("vague", "range"):
                return None
            end = self._noun_end(plain, mention.span.end)
            return None if end is None else Part(Span(mention.span.start, end), value.low, value.high, value.hedge)
        if mention.type == "person" or (mention.type == "nominal" and self._named(mention.span.of(plain))):
            return Part(mention.span, 1, 1, "exact")
        return None

    def _noun_end(self, plain: str, at: int) -> int | None:
        """Where the noun phrase behind a number ends, if it is one for people: "four other young [passengers]"."""
        match = _NOUNS.match(plain, at)
        if match is None:
            return None
        end = at
        last = None
        for word in match.group().split():
            end += 1 + len(word)
            if self._singular(word) in self._nouns and word != self._singular(word):
                last = end
            elif last is not None or word in ("and", "or", "who", "in", "on", "at", "of", "were", "was"):
                break
        return last

    def _named(self, description: str) -> bool:
        """Whether a description ends with a noun for one person."""
        return description.lower().split()[-1] in self._nouns


def _within(plain: str, run: Span) -> bool:
    """Whether the parts are of a number that was given, or of two clauses ("arrested the driver and two men died")."""
    before, after = plain[max(0, run.start - _BEFORE) : run.start], plain[run.end : run.end + _BEFORE]
    return bool(_WITHIN.search(before)) or bool(_VERB.search(before) and _FINITE.match(after))


def _total(run: Sequence[Part]) -> Quantity:
    hedges = {part.hedge for part in run} - {"exact"}
    hedge: Hedge = "exact" if not hedges else next(iter(hedges)) if len(hedges) == 1 else "about"
    low, high = sum(part.low for part in run), sum(part.high for part in run)
    return Quantity(low, high, hedge=hedge, digits=len(f"{low:.0f}"), noun="person", modifiers=(SUM,))
