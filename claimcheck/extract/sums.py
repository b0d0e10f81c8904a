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
_WITHIN = re.compile(r"(?:\b(?:including|among them|among whom|of whom|of them|were|was|are)[:,]?|[,:(-]) $")
#: What an agency's copy begins with: "KYIV: ", "PARIS (AP) - ".
_DATELINE = re.compile(r"(?:^|\n)[A-Z][\w.,/() ]{1,40}(?::| -) $")
_LONGEST_DATELINE = 45
_IN_ALL = re.compile(r"\b(?:in (?:all|total)|altogether|overall), $", re.IGNORECASE)
#: Between a number of people and the parts that it is told in.
_OPENS = re.compile(r"(?:,|:| -| \() ?$")
_VERB = re.compile(r"(?:ed|ing|hurt|left|hit) (?:the |a |an |his |her |their )?$")
#: What may follow parts that are the object of a verb: anything else begins a clause of its own.
_CLOSED = re.compile(
    r"[.,;:)\"]|$| (?:in|on|at|when|after|near|during|and|while|as|before|outside|inside|dead|injured|hurt)\b"
)
_COLLECTIVE = frozenset({"crew"})  # counted by the head, too: "eight crew"
_AT_LARGE = frozenset({"people", "persons", "victims"})
_BEFORE = 16  # code points in which such a phrase stands


class Part(NamedTuple):
    """Some people of a sum: their number and the stretch that tells of them."""

    span: Span
    low: float
    high: float
    hedge: Hedge
    at_large: bool = False  # of people as such, who may be the sum of those that follow
    named: bool = False  # somebody's name, which may stand in apposition


People = Sequence[tuple[Part, Mention]]


class Sums(NamedTuple):
    """What an article tells in parts.

    Attributes:
        totals: each run of parts as one count of persons, in the order of the text.
        breakdowns: each number of people with the sum of the parts that it is told in: "ten people, four men and five
            women".
    """

    totals: list[Mention]
    breakdowns: list[tuple[Mention, Mention]]


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

    def read(self, layout: Layout, mentions: Sequence[Mention]) -> Sums:
        """What an article tells in parts.

        Args:
            mentions: the article's values, with names and descriptions of persons.
        """
        people = [(part, m) for m in mentions if (part := self._part(layout.plain, m)) is not None]
        return Sums(self._totals(layout.plain, people), self._breakdowns(layout.plain, people))

    def _totals(self, plain: str, people: People) -> list[Mention]:
        parts = {part.span.start: part for part, _ in people}
        found: list[Mention] = []
        for start in sorted(parts):
            if found and start < found[-1].span.end:
                continue
            run = list(self._run(plain, parts, parts[start]))
            whole = Span(start, run[-1].span.end) if len(run) > 1 else None
            if whole and not _within(plain, whole):
                found.append(Mention("number", _total(run), whole))
        return found

    def _breakdowns(self, plain: str, people: People) -> list[tuple[Mention, Mention]]:
        counted = {part.span.end: (part, m) for part, m in people if part.at_large and part.low == part.high}
        parts = {part.span.start: part for part, _ in people if not (part.at_large or part.named)}
        found = []
        for start in sorted(parts):
            mark = _OPENS.search(plain, max(0, start - 3), start)
            whole = counted.get(mark.start()) if mark else None
            run = list(self._run(plain, parts, parts[start])) if whole else []
            if whole and len(run) > 1 and all(part.hedge == "exact" for part in (whole[0], *run)):
                found.append((whole[1], Mention("number", _total(run), Span(start, run[-1].span.end))))
        return found

    def _run(self, plain: str, parts: Mapping[int, Part], part: Part) -> Iterator[Part]:
        """A part with those that are added to it; nothing is added behind "and"."""
        waiting = [part]
        while True:
            comma, joint = _COMMA.match(plain, part.span.end), _AND.match(plain, part.span.end)
            following = parts.get(joint.end()) if joint else parts.get(comma.end()) if comma else None
            if following is None:
                return
            waiting.append(following)
            part = following
            if joint:
                if _adds_up(waiting) and not _goes_on(plain, parts, part):
                    yield from waiting
                return

    def _part(self, plain: str, mention: Mention) -> Part | None:
        """The people whom a mention counts or names; one person is one."""
        value = mention.value
        if isinstance(value, Quantity):
            if mention.type != "number" or value.low is None or value.high is None or value.hedge in ("vague", "range"):
                return None
            end = self._noun_end(plain, mention.span.end)
            if end is None:
                return None
            at_large = plain[mention.span.end : end].split()[-1].lower() in _AT_LARGE
            return Part(Span(mention.span.start, end), value.low, value.high, value.hedge, at_large)
        if mention.type == "person":
            return Part(mention.span, 1, 1, "exact", named=True)
        if mention.type == "nominal" and self._named(mention.span.of(plain)):
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
            if word in _COLLECTIVE or (self._singular(word) in self._nouns and word != self._singular(word)):
                last = end
            elif last is not None or word in ("and", "or", "who", "in", "on", "at", "of", "were", "was"):
                break
        return last

    def _named(self, description: str) -> bool:
        """Whether a description ends with a noun for one person."""
        return description.lower().split()[-1] in self._nouns


def _adds_up(run: Sequence[Part]) -> bool:
    """Whether parts are of different people: none of them may be all the others, or say who another one is."""
    if any(part.at_large for part in run) or any(part.named for part in run[1:]):
        return False
    if len(run) == 2:
        return True
    return all(part.low > 1 for part in run[:-1]) and run[0].low != sum(part.low for part in run[1:])


def _goes_on(plain: str, parts: Mapping[int, Part], last: Part) -> bool:
    """Whether one more part follows, which leaves open where the sum ends."""
    joint = _AND.match(plain, last.span.end) or _COMMA.match(plain, last.span.end)
    return joint is not None and joint.end() in parts


def _within(plain: str, run: Span) -> bool:
    """Whether the parts say who others are, or are of two clauses ("arrested the driver and two men fled")."""
    before, after = plain[max(0, run.start - _BEFORE) : run.start], plain[run.end : run.end + _BEFORE]
    if _IN_ALL.search(before) or _DATELINE.search(plain, max(0, run.start - _LONGEST_DATELINE), run.start):
        return False
    return bool(_WITHIN.search(before)) or bool(_VERB.search(before) and not _CLOSED.match(after))


def _total(run: Sequence[Part]) -> Quantity:
    hedges = {part.hedge for part in run} - {"exact"}
    hedge: Hedge = "exact" if not hedges else next(iter(hedges)) if len(hedges) == 1 else "about"
    low, high = sum(part.low for part in run), sum(part.high for part in run)
    return Quantity(low, high, hedge=hedge, digits=len(f"{low:.0f}"), noun="person", modifiers=(SUM,))
