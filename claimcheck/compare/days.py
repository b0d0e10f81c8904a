"""The days that a moment may be on, as intervals that can be compared although a year may be unknown."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from claimcheck.model.values import Moment
from claimcheck.values import calendar

_LEAP = 2000
_YEAR = 366

#: Days by which a relative moment may miss, by its unit: "two weeks ago" is no promise of fourteen days.
_UNIT_SLACK = {
    "day": 1,
    "week": 4,
    "fortnight": 4,
    "weekend": 7,
    "month": 20,
    "quarter": 45,
    "year": 250,
    "decade": 1500,
}
#: Days by which the ends of a season differ between the meteorological and the astronomical one, and in loose speech.
_SEASON_SLACK = 30


class Days(NamedTuple):
    """First and last day as ordinals; where ``yearly``, as days 1 to 366 of any year, and the last may be less."""

    first: int
    last: int
    yearly: bool


def days(moment: Moment) -> Days | None:
    """The days that the moment says it is on; ``None`` where it names none."""
    if moment.first and moment.last:
        return _between(calendar.parse(moment.first), calendar.parse(moment.last))
    if moment.season in calendar.SEASONS and moment.month is None:
        return _season(moment.season, moment.year)
    if moment.month is None and (moment.year is None or moment.day is not None):
        return None
    ends = calendar.whole(moment.year, moment.month, moment.day)
    found = _between(calendar.parse(ends[0]), calendar.parse(ends[1])) if ends else None
    if found is None or moment.day is not None or moment.edge is None:
        return found
    return _edge(found, moment.edge)


def _between(start: tuple[int | None, int, int] | None, end: tuple[int | None, int, int] | None) -> Days | None:
    if start is None or end is None:
        return None
    yearly = start[0] is None or end[0] is None
    first = calendar.safe(_LEAP if yearly else start[0], start[1], start[2])
    last = calendar.safe(_LEAP if yearly else end[0], end[1], end[2])
    if first is None or last is None or (not yearly and last < first):
        return None
    if yearly:
        return Days(first.timetuple().tm_yday, last.timetuple().tm_yday, True)
    return Days(first.toordinal(), last.toordinal(), False)


def _season(season: str, year: int | None) -> Days | None:
    if year is not None and not 1 <= year < date.max.year:
        return None
    first, last = calendar.season_of(_LEAP - 1 if year is None else year, season)
    if year is not None:
        return Days(first.toordinal(), last.toordinal(), False)
    return Days(first.replace(year=_LEAP).timetuple().tm_yday, last.replace(year=_LEAP).timetuple().tm_yday, True)


def _edge(whole: Days, edge: str) -> Days:
    """The third of a stretch that "early", "mid" or "late" names, and a little of the next."""
    length = whole.last - whole.first
    cuts = {"early": (0.0, 0.45), "mid": (0.25, 0.75), "late": (0.55, 1.0)}
    low, high = cuts.get(edge, (0.0, 1.0))
    return Days(whole.first + round(length * low), whole.first + round(length * high), whole.yearly)


def slack(moment: Moment) -> int:
    """Days by which the moment may miss what it says, for its hedge and its unit."""
    if moment.relative is not None:
        unit = moment.relative.rpartition("+")[2].partition(":")[0]
        if moment.hedge in ("about", "vague"):
            return _UNIT_SLACK.get(unit, 1)
        if moment.hedge != "exact":
            return 2 * _UNIT_SLACK.get(unit, 1)
        if unit == "season":
            return _SEASON_SLACK
        # "Last weekend" on a Monday may be the one just over or the one before.
        return {"week": 1, "weekend": 7}.get(unit, 0)
    if moment.season is not None:
        return _SEASON_SLACK
    if moment.hedge == "about" and moment.hour is None:
        return 3 if moment.day is not None else 15 if moment.month is not None else 366
    return 0


def gap(left: Days, right: Days) -> int:
    """Days between the two; 0 where they share one, 1 for neighbours."""
    if left.yearly or right.yearly:
        return _circular(_in_year(left), _in_year(right))
    return max(0, right.first - left.last, left.first - right.last)


def _in_year(found: Days) -> tuple[int, int]:
    """First day in the year from 0, and the length in days beyond the first."""
    if found.yearly:
        return found.first - 1, (found.last - found.first) % _YEAR
    length = found.last - found.first
    if length >= _YEAR - 1:
        return 0, _YEAR - 1
    first = date.fromordinal(found.first)
    return date(_LEAP, first.month, first.day).timetuple().tm_yday - 1, length


def _circular(left: tuple[int, int], right: tuple[int, int]) -> int:
    ahead, behind = (right[0] - left[0]) % _YEAR, (left[0] - right[0]) % _YEAR
    if ahead <= left[1] or behind <= right[1]:
        return 0
    return min(ahead - left[1], behind - right[1])


def length(found: Days) -> int:
    """Number of days."""
    return (found.last - found.first) % _YEAR + 1 if found.yearly else found.last - found.first + 1
