"""Dates, date ranges and clock times where a text writes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from claimcheck.model.claim import Mention
from claimcheck.model.span import Span
from claimcheck.model.values import Moment
from claimcheck.values.moment.dates import settle
from claimcheck.values.moment.grammar import Found, Grammar, nth_weekday
from claimcheck.values.moment.ranges import Ranges, day_of_month, season_years
from claimcheck.values.moment.resolve import resolve
from claimcheck.values.moment.tokens import Tokens
from claimcheck.values.moment.words import Words

#: A moment that begins with a word such as "the" has one of its telling words within so many tokens.
_REACH = 9


class MomentReader:
    """Reads the moments of a text by a small grammar over the words of ``rules/lexicon/calendar.toml``.

    At each word that may begin a moment the longest one is taken, and reading goes on after it: mentions never overlap.
    """

    def __init__(self, lexicon: Mapping[str, Mapping[str, Any]]) -> None:
        """``lexicon`` is the rule pack's, with the table ``calendar``."""
        self._words = Words(lexicon["calendar"])
        self._starters = self._words.starters()
        self._pivots = self._words.pivots()
        self._weak = self._starters - self._pivots
        self._holidays = {h.id: h for hs in self._words.holidays.values() for h in hs}

    def read(self, plain: str, published: date | None) -> list[Mention]:
        """Mentions of type "date", "date-range" and "time", in order of their offsets in ``plain``.

        Parts that the text does not give stay ``None``. ``published`` resolves relative moments and weekdays (and marks
        them ``resolved``); without it they keep ``relative`` alone.
        """
        tokens = Tokens(plain)
        grammar = Grammar(tokens, self._words)
        ranges = Ranges(grammar, published)
        masked = [m.span() for m in self._words.masked.finditer(plain)]
        pivots = self._pivots | {word for word in set(tokens.lower) if word.isdigit()}
        mentions = []
        i, mask = 0, 0
        while i < tokens.count:
            word = tokens.lower[i]
            if word not in self._starters and not tokens.number(i):
                i += 1
                continue
            if word in self._weak and pivots.isdisjoint(tokens.lower[i + 1 : i + _REACH]):
                i += 1
                continue
            while mask < len(masked) and masked[mask][1] <= tokens.start[i]:
                mask += 1
            if mask < len(masked) and masked[mask][0] <= tokens.start[i]:
                i += 1
                continue
            found = self._found(grammar, ranges, i)
            if found is None:
                i += 1
                continue
            moment = self._complete(found, grammar, published)
            span = Span(tokens.start[found.start], tokens.end[found.end - 1])
            mentions.append(Mention(_type(moment), moment, span))
            i = found.end
        return mentions

    def _found(self, grammar: Grammar, ranges: Ranges, i: int) -> Found | None:
        single = season_years(grammar, i) or grammar.single(i)
        reach = ranges.hours(i) or ranges.at(i, single)
        if reach and (single is None or reach.end > single.end):
            return reach
        return single if single and single.alone else None

    def _complete(self, found: Found, grammar: Grammar, published: date | None) -> Moment:
        """With what the context adds: the hedge of a clock time, the day of a holiday, the day of publication."""
        moment = found.moment
        if moment.hour is not None and moment.hedge == "exact":
            moment = replace(moment, hedge=grammar.k.hedge(found.start) or "exact")
        if published is not None:
            moment = self._resolved(moment, found, grammar, published)
        elif (moment.first or "").startswith("nth:"):
            moment = replace(moment, first=None)
        return settle(moment, self._holidays)

    def _resolved(self, moment: Moment, found: Found, grammar: Grammar, published: date) -> Moment:
        if found.kinds == ("range",):
            return moment
        if (moment.first or "").startswith("nth:"):
            nth = int((moment.first or "")[4:])
            month = resolve(replace(moment, first=None, weekday=None), published, None)
            return nth_weekday(replace(month, weekday=moment.weekday), nth)
        if moment.relative and moment.relative.startswith("month:") and moment.day is not None:
            return replace(day_of_month(moment, published), relative=moment.relative)
        if moment.relative and "+" not in moment.relative and found.kinds[-1] == "date" and moment.year is not None:
            return moment
        if moment.relative is None and grammar.t.lower[found.start - 1] in self._words.context["habitual"]:
            return moment
        return resolve(moment, published, grammar.c.future(found.start))


def _type(moment: Moment) -> str:
    """The mention's type: a clock time, several days, or a date."""
    if moment.hour is not None:
        return "time"
    if moment.relative and moment.relative.partition(":")[0] in ("hour", "minute"):
        return "time"
    if moment.first and moment.last and moment.first != moment.last and not moment.weekday:
        return "date-range"
    if moment.hedge == "range":
        return "date-range"
    only_part = moment.part and all(
        getattr(moment, f) is None for f in ("year", "month", "day", "weekday", "relative", "holiday", "season")
    )
    return "time" if only_part else "date"
