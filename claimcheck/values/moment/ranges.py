"""Stretches from one moment to another: "June 5 to 9", "from 1991 to 1994", "between 4 and 22 this month"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from claimcheck.model.values import Moment
from claimcheck.values import calendar
from claimcheck.values.moment.grammar import Found, Grammar
from claimcheck.values.moment.resolve import resolve

_DATES = frozenset({"date", "year", "weekday", "day", "relative", "holiday", "daynumber"})


class Ranges:
    """The grammar of date ranges on one text."""

    def __init__(self, grammar: Grammar, published: date | None) -> None:
        self.g, self.t, self.w = grammar, grammar.t, grammar.w
        self.published = published

    def at(self, i: int, first: Found | None) -> Found | None:
        """The range that begins at a token; ``first`` is the single moment there, if there is one."""
        t = self.t
        opener = t.lower[i] if t.lower[i] in self.w.range_open else ""
        start = i + bool(opener)
        if "from" in (opener, t.lower[i - 1]) and any(w in self.w.context["moves"] for w in t.lower[max(0, i - 8) : i]):
            return None
        left = first if first and not opener else self._end(start, self.g.single(start) if opener else None)
        if left is None or not set(left.kinds) <= _DATES:
            return None
        right_at = self._connector(left.end, opener)
        if not right_at:
            return None if opener else self._two_days(left)
        right = self._end(right_at, self.g.single(right_at))
        if right is None or not set(right.kinds) <= _DATES:
            return None
        return self._made(i, left, right, opener)

    def hours(self, i: int) -> Found | None:
        """A range of clock times that share their "p.m."."""
        found = self.g.k.hours(i)
        return Found(i, found[0], found[1], ("range",), True) if found else None

    def _connector(self, i: int, opener: str) -> int:
        """The index after "to", "through", "-" or, after "between", "and"; 0 where there is none."""
        t = self.t
        if opener == "between":
            return i + 1 if t.lower[i] == "and" else 0
        if opener and t.lower[i] == "," and t.lower[i + 1] in self.w.range_to:
            i += 1
        if t.lower[i] not in self.w.range_to:
            return 0
        if t.lower[i] == "-" and t.glued(i) != t.glued(i + 1):
            return 0
        return i + 1 + (t.lower[i + 1] == "the")

    def _two_days(self, left: Found) -> Found | None:
        """ "May 3 and 4": two days that follow each other."""
        t = self.t
        if t.lower[left.end] != "and" or left.kinds[-1] != "date" or not t.number(left.end + 1) or not left.moment.day:
            return None
        second = self.g.n.day(left.end + 1)
        if second is None or second[0] != left.moment.day + 1 or not t.clear_right(second[1]):
            return None
        follow = t.lower[second[1]]
        if follow.isalpha() and follow not in self.w.connector_starts and follow not in self.w.context["year_leads"]:
            return None
        right = Found(left.end + 1, second[1], Moment(day=second[0]), ("daynumber",), False)
        return self._made(left.start, left, right, "and")

    def _end(self, i: int, found: Found | None) -> Found | None:
        """One end of a range: ``found``, the moment at a token, a bare day of a month or a bare year."""
        year = self.g.n.year(i, dash=True)
        if year and (found is None or found.end <= year[1]):
            return Found(i, year[1], Moment(year=year[0]), ("year",), False)
        if found and found.kinds[0] in _DATES and found.moment.hour is None:
            return found
        day = self.g.n.day(i, dash=True)
        if not day:
            return None
        month = self._month_after(day)
        return month or Found(i, day[1], Moment(day=day[0]), ("daynumber",), False)

    def _month_after(self, day: tuple[int, int]) -> Found | None:
        """ "22 this month": a bare number with a month seen from now."""
        relative = self.g.r.stepped(day[1] + (self.t.lower[day[1]] in ("in", "of")))
        if relative and (relative.moment.relative or "").startswith("month:"):
            moment = replace(relative.moment, day=day[0])
            return Found(day[1] - 1, relative.end, moment, ("daynumber", "relative"), True)
        return None

    def _made(self, i: int, left: Found, right: Found, opener: str) -> Found | None:
        kinds = (left.kinds[0], right.kinds[0])
        if "year" in kinds and not self._years_stand(left, right, opener):
            return None
        if kinds == ("daynumber", "daynumber") and right.moment.relative is None:
            return None
        if kinds[0] == "daynumber" and (
            right.moment.day is None or (kinds[1] == "daynumber" and not right.moment.relative)
        ):
            return None
        if kinds[1] == "daynumber" and left.moment.day is None and right.moment.relative is None:
            return None
        if not opener and not self._hangs(left, right):
            return None
        if kinds == ("weekday", "weekday") and (left.moment.day is None or right.moment.day is None):
            return self._weekdays(i, left, right)
        first, last = self._filled(self._known(left.moment), self._known(right.moment))
        a, b = calendar.whole(first.year, first.month, first.day), calendar.whole(last.year, last.month, last.day)
        if first.relative or last.relative or a is None or b is None or (first.day and first.month is None):
            return None
        if a[0].startswith("--") != b[1].startswith("--") or (not a[0].startswith("--") and a[0] > b[1]):
            return None
        moment = Moment(first=a[0], last=b[1], resolved=first.resolved or last.resolved)
        return Found(i, right.end, moment, ("range",), True)

    def _hangs(self, left: Found, right: Found) -> bool:
        """Whether two ends without "from" or "between" are a range: both say themselves that they are dates."""
        if self.t.lower[left.end] == "-":
            return True
        if "year" in (left.kinds[0], right.kinds[0]):
            return len(left.kinds) > 1 or left.moment.month is not None
        return (
            left.alone
            or right.alone
            or left.moment.day is not None
            or (left.moment.month is not None and right.moment.month is not None)
        )

    def _years_stand(self, left: Found, right: Found, opener: str) -> bool:
        """Whether bare years of a range are years and no numbers."""
        t = self.t
        years = [f for f in (left, right) if f.kinds == ("year",)]
        modern = all(1700 <= (f.moment.year or 0) <= 2150 for f in years)
        if not modern or not t.clear_right(right.end):
            return False
        follow = t.lower[right.end]
        counted = (
            follow.isalpha()
            and follow.endswith("s")
            and not t.capital(right.end)
            and follow not in ("was", "is", "has")
        )
        if len(years) == 2 and (counted or self.g.c.counts(right.end)):
            return False
        rising = (left.moment.year or 0) <= (right.moment.year or 9999)
        if opener or len(years) < 2:
            return rising
        spelt = not t.number(left.start)
        return rising and t.lower[left.end] != "to" and not spelt and t.clear_left(left.start)

    def _weekdays(self, i: int, left: Found, right: Found) -> Found:
        """ "Monday to Friday": days of a week that nothing names."""
        return Found(i, right.end, Moment(weekday=left.moment.weekday, hedge="range"), ("range",), True)

    def _known(self, moment: Moment) -> Moment:
        """With what the day of publication says of it."""
        if self.published is None or moment.relative is None:
            return moment
        if moment.relative.startswith("month:") and moment.day is not None:
            return day_of_month(moment, self.published)
        found = resolve(moment, self.published, None)
        return replace(found, relative=None) if found.resolved else found

    @staticmethod
    def _filled(first: Moment, last: Moment) -> tuple[Moment, Moment]:
        """Each end with the month and year that the other one gives for both."""
        if last.day is not None and last.month is None and first.month is not None:
            last = replace(last, month=first.month, year=last.year or first.year)
        if first.day is not None and first.month is None and last.month is not None:
            first = replace(first, month=last.month)
        if first.year is None and last.year is not None and first.month is not None and last.month is not None:
            wraps = (first.month, first.day or 0) > (last.month, last.day or 31)
            first = replace(first, year=last.year - wraps)
        if last.year is None and first.year is not None and first.month is not None and last.month is not None:
            wraps = (last.month, last.day or 31) < (first.month, first.day or 0)
            last = replace(last, year=first.year + wraps)
        if first.resolved != last.resolved and (first.year is None) == (last.year is None):
            resolved = first.resolved or last.resolved
            first, last = replace(first, resolved=resolved), replace(last, resolved=resolved)
        return first, last


def season_years(grammar: Grammar, i: int) -> Found | None:
    """ "2016-17": a season or a school year that begins in one year and ends in the next."""
    t = grammar.t
    if not (t.number(i) and len(t.lower[i]) == 4 and t.lower[i + 1] == "-" and t.glued(i + 1) and t.glued(i + 2)):
        return None
    if not (t.number(i + 2) and len(t.lower[i + 2]) == 2 and t.clear_left(i) and t.clear_right(i + 3)):
        return None
    year = int(t.lower[i])
    if not 1850 <= year <= 2100 or int(t.lower[i + 2]) != (year + 1) % 100:
        return None
    moment = Moment(first=calendar.iso(year, 1, 1), last=calendar.iso(year + 1, 12, 31))
    return Found(i, i + 3, moment, ("range",), True)


def day_of_month(moment: Moment, published: date) -> Moment:
    """ "the 22nd of this month", once the day of publication is known."""
    month = resolve(replace(moment, day=None), published, None)
    return replace(month, day=moment.day, relative=None)
