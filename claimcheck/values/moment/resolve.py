"""Relative moments and weekdays, once the day of publication is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from claimcheck.model.values import Moment
from claimcheck.values import calendar

#: How far a weekday or a "Thursday the 21st" is looked for around the day of publication.
_NEAR_MONTHS = 2


def terms(relative: str) -> list[tuple[str, float, float]]:
    """``month:-1+day:-21`` and ``day:-9..-3`` as unit, lowest and highest offset."""
    found = []
    for term in relative.split("+"):
        unit, _, offset = term.partition(":")
        low, _, high = offset.partition("..")
        found.append((unit, float(low), float(high or low)))
    return found


def resolve(moment: Moment, published: date, future: bool | None) -> Moment:
    """The moment with the year, month and day that the day of publication gives it; unchanged where it gives none.

    ``future`` says whether its clause speaks of what is to come (``None``: it may): a bare weekday is the last one
    up to the day of publication in the past and the next one after it in the future.
    """
    if moment.anchor == "event" or (moment.year is not None and moment.relative is None):
        return moment
    try:
        if moment.relative is not None:
            return _relative(moment, published, future) or moment
        if moment.weekday is not None and moment.month is None:
            return _weekday(moment, published, future) or moment
    except (OverflowError, ValueError):  # beyond the years 1 to 9999
        return moment
    return moment


def _day(moment: Moment, day: date | None) -> Moment | None:
    if day is None:
        return None
    return replace(moment, year=day.year, month=day.month, day=day.day, resolved=True)


def _span(moment: Moment, first: date | None, last: date | None) -> Moment | None:
    if first is None or last is None:
        return None
    return replace(moment, first=first.isoformat(), last=last.isoformat(), resolved=True)


def _weekday(moment: Moment, published: date, future: bool | None) -> Moment | None:
    assert moment.weekday is not None
    if moment.day is not None:
        around = sorted(range(-31 * _NEAR_MONTHS, 31 * _NEAR_MONTHS), key=lambda n: (abs(n), n > 0))
        days = [d for n in around if (d := calendar.shift(published, "day", n)) and d.day == moment.day]
        return _day(moment, next((d for d in days if d.weekday() == moment.weekday), None))
    if future is None or moment.first is not None:
        return None
    back = (published.weekday() - moment.weekday) % 7
    return _day(moment, calendar.shift(published, "day", 7 - back if future else -back))


def _relative(moment: Moment, published: date, future: bool | None) -> Moment | None:
    assert moment.relative is not None
    found = terms(moment.relative)
    unit, low, high = found[0]
    if len(found) > 1:
        return _several(moment, published, found)
    if unit in ("weekday", "month-name", "season", "holiday"):
        return _named(moment, published, unit, int(low))
    if low != high:
        return _span(moment, *_vague(published, unit, low, high))
    if unit == "day":
        return _day(moment, calendar.shift(published, "day", low)) if low == int(low) else None
    if unit == "week" and moment.weekday is not None:
        monday = calendar.shift(calendar.week_of(published), "week", low)
        return _day(moment, monday and monday + timedelta(days=moment.weekday))
    if moment.hedge != "exact" or abs(low) > 2 or low != int(low):
        return _ago(moment, published, unit, low, future)
    return _unit(moment, published, unit, int(low))


def _several(moment: Moment, published: date, found: list[tuple[str, float, float]]) -> Moment | None:
    day: date | None = published
    for unit, low, high in found:
        if low != high or day is None:
            return None
        day = calendar.shift(day, unit, low)
    if found[-1][0] in ("day", "week"):
        return _day(moment, day)
    return replace(moment, year=day.year, month=day.month, resolved=True, hedge="about") if day else None


def _vague(published: date, unit: str, low: float, high: float) -> tuple[date | None, date | None]:
    return calendar.shift(published, unit, low), calendar.shift(published, unit, high)


def _ago(moment: Moment, published: date, unit: str, count: float, future: bool | None) -> Moment | None:
    """So many units from now: as exact as the unit is."""
    if unit == "weekend":
        return _weekend(moment, published, int(count), future)
    day = calendar.shift(published, unit, count)
    if day is None or unit in ("decade", "century", "quarter"):
        return None
    hedge = "about" if moment.hedge == "exact" else moment.hedge
    if unit in ("week", "fortnight", "day"):
        return _day(replace(moment, hedge=hedge), day)
    if unit == "month" or count != int(count):
        return replace(moment, year=day.year, month=day.month, hedge=hedge, resolved=True)
    return replace(moment, year=day.year, hedge=hedge, resolved=True)


def _unit(moment: Moment, published: date, unit: str, step: int) -> Moment | None:
    """The calendar's own week, month, quarter ... so many steps from the present one."""
    if unit == "weekend":
        return _weekend(moment, published, step, None)
    if unit == "week":
        monday = calendar.shift(calendar.week_of(published), "week", step)
        return _span(moment, monday, monday and monday + timedelta(days=6))
    day = calendar.shift(published.replace(day=1), unit, step)
    if day is None:
        return None
    if unit == "month":
        return replace(moment, year=day.year, month=day.month, resolved=True)
    if unit == "year":
        return _year(moment, day.year)
    if unit == "quarter":
        first = (day.month - 1) // 3 * 3 + 1
        return _span(
            moment, date(day.year, first, 1), date(day.year, first + 2, calendar.month_length(day.year, first + 2))
        )
    size = {"decade": 10, "century": 100}.get(unit)
    if size is None:
        return None
    begin = day.year // size * size
    return _span(moment, date(max(begin, 1), 1, 1), date(begin + size - 1, 12, 31))


def _year(moment: Moment, year: int) -> Moment:
    """A year, for the months of a quarter as well."""
    if moment.first and moment.last and moment.first.startswith("--"):
        last = f"{year:04}{moment.last[1:]}"
        if last.endswith("-02-29"):
            last = calendar.iso(year, 2, calendar.month_length(year, 2))
        return replace(moment, first=f"{year:04}{moment.first[1:]}", last=last, resolved=True)
    return replace(moment, year=year, resolved=True)


def _weekend(moment: Moment, published: date, step: int, future: bool | None) -> Moment | None:
    """Saturday and Sunday of a week; without a step, the one that the tense points to."""
    saturday = calendar.week_of(published) + timedelta(days=5)
    if moment.hedge == "about" and future is None:
        return None
    if moment.hedge == "about" and not future and saturday > published:
        step = -1
    first = calendar.shift(saturday, "week", step)
    return _span(moment, first, first and first + timedelta(days=1))


def _named(moment: Moment, published: date, unit: str, step: int) -> Moment | None:
    """ "last Friday", "next May", "last fall": the nearest one on that side, unless two could be meant."""
    if unit == "weekday":
        assert moment.weekday is not None
        this_week = calendar.week_of(published) + timedelta(days=moment.weekday)
        if step == 0:
            return _day(moment, this_week)
        if (this_week - published).days * step > 0:  # "next Friday" on a Monday: this week's or the next?
            return None
        return _day(moment, calendar.shift(this_week, "week", step))
    if unit == "month-name":
        assert moment.month is not None
        years = {
            0: published.year,
            -1: published.year - (moment.month >= published.month),
            1: published.year + (moment.month <= published.month),
        }
        return replace(moment, year=years[step], resolved=True) if step in years else None
    if unit == "season":
        return _season(moment, published, step)
    if moment.month is None or moment.month == published.month:
        return None
    year = {0: published.year, -1: published.year - (moment.month > published.month)}
    year[1] = published.year + (moment.month < published.month)
    return replace(moment, year=year[step], resolved=True) if step in year else None


def _season(moment: Moment, published: date, step: int) -> Moment | None:
    assert moment.season is not None
    spans = [
        calendar.season_of(y, moment.season) for y in range(max(published.year - 2, 1), min(published.year + 3, 9998))
    ]
    if step == 0:
        near = [
            s
            for s in spans
            if ((s[0] - published).days >= -45 and (s[1] - published).days <= 200) or s[0] <= published <= s[1]
        ]
        chosen = near[0] if near else None
    elif step < 0:
        past = [s for s in spans if s[1] < published]
        chosen = past[-1] if past and (published - past[-1][1]).days > 60 else None
    else:
        chosen = next((s for s in spans if (s[0] - published).days > 60), None)
    if chosen is None:
        return None
    year = None if chosen[0].year != chosen[1].year else chosen[0].year
    return _span(replace(moment, year=year), *chosen)
