"""Numbers beside an event that do not count all whom or what it struck, each with the sentence that says why."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from claimcheck.extract.patterns import Match
from claimcheck.model.claim import Mention
from claimcheck.model.values import Moment, Quantity, Value

_NO_COUNT = "it is no whole number of people"
_THINGS = "it counts things, and no people"
_INHABITANTS = "it is how many live there"
_OTHER_VERB = "it is the number of the verb before"
_SOME_OF_A_DAY = "they are some of those of a day or an hour"
_SOME = "they are some of those whom it struck"
_WHOLE = "it is the number of all of them, of whom another one stands before it"
_OUT_OF_REACH = 24  # code points
_REACH = 30  # code points around a number in which what limits it stands
#: Between the number of some and that of all: "70 of the 412 jobs".
_OUT_OF = re.compile(r" (?:out )?of (?:the |its |their |all )?(?:[a-z]+ )?")
#: Behind a number of some of those whom an event struck: "family of three among dead".
_AMONG = re.compile(
    r" (?:[a-z]+ )?(?:is |are |was |were )?among (?:the )?(?:dead|injured|killed|missing|victims|wounded)\b"
)
_OF_THEM = re.compile(r" of (?:the|those|these) $")


class Tolls:
    """Tells which numbers are no tolls.

    Args:
        lexicon: the lexicon of a rule pack: words for people, settlements and shares, nouns for things.
    """

    def __init__(self, lexicon: Mapping[str, Mapping[str, Any]]) -> None:
        words = lexicon["words"]
        people, shares, settlements = ("|".join(words[name]) for name in ("people", "shares", "settlements"))
        self._things = frozenset(noun for group in lexicon["things"]["things"] for noun in group)
        #: From a number to the verb of a second one: "two people and injured" of "killed two people and injured six".
        self._second_verb = re.compile(rf"(?: [a-z-]+)*? (?:{people}|[a-z-]{{3,}}[^aiou]s) and (?:[a-z]+ly )?[a-z-]+$")
        #: Before a number of inhabitants.
        self._settlement = re.compile(rf"\b(?:{settlements}) of $")
        #: Between a share and that of all: "four-fifths of the 415 employees".
        self._share_of = re.compile(rf"(?:{shares}) of (?:the |its |their )?$")

    def no_toll(self, plain: str, match: Match, number: Mention, mentions: Sequence[Mention]) -> str:
        """Why a number is no toll, or "": it is none at all, or counts others, or some of them only.

        Args:
            plain: the article's plain text.
            match: where a pattern found the number, with the words that make it a toll.
            mentions: those of the sentence.
        """
        if _broken(number.value):
            return _NO_COUNT
        if match.rule.reads == "people":
            if isinstance(number.value, Quantity) and number.value.noun in self._things:
                return _THINGS
            if _AMONG.match(plain[number.span.end : number.span.end + _REACH].lower()):
                return _SOME
        before = plain[max(0, number.span.start - _REACH) : number.span.start].lower()
        if self._settlement.search(before):
            return _INHABITANTS
        if self._second_verb.match(plain[number.span.end : match.span.end]):
            return _OTHER_VERB
        dated = any(isinstance(m.value, Moment) and 0 <= m.span.start - match.span.end < _REACH for m in mentions)
        return _SOME_OF_A_DAY if dated and _OF_THEM.search(before) else ""

    def of_whole(self, plain: str, number: Mention, mentions: Sequence[Mention]) -> str:
        """Why a number is that of all, since right before it stands that of some; or ""."""
        if number.type != "number":
            return ""
        if self._share_of.search(plain[max(0, number.span.start - _REACH) : number.span.start].lower()):
            return _WHOLE
        some = (m for m in mentions if m.type == "number" and 0 < number.span.start - m.span.end < _OUT_OF_REACH)
        return _WHOLE if any(_OUT_OF.fullmatch(plain, m.span.end, number.span.start) for m in some) else ""


def _broken(value: Value | None) -> bool:
    """Whether a count is no whole number: "a quake of magnitude 6.1 killed 290 people"."""
    if not isinstance(value, Quantity) or value.dimension != "count":
        return False
    return any(end is not None and not float(end).is_integer() for end in value.base)
