"""Arithmetic of the Gregorian calendar on dates whose year may be unknown.

A day is written as ISO 8601 writes it, and as ``--MM-DD`` (ISO 8601:2000) where its year is unknown.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta

MONTHS = tuple(calendar.month_name)
WEEKDAYS = tuple(calendar.day_name)

#: First and last month of the meteorological seasons of the northern hemisphere.
SEASONS: dict[str, tuple[int, int]] = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}

#: Calendar months in one unit, for the units that months divide.
_MONTHS_IN: dict[str, int] = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS_IN: dict[str, int] = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}


def iso(year: int | None, month: int, day: int) -> str:
    """``2018-05-31``, or ``--05-31`` where the year is unknown."""
    return f"{month:02}-{day:02}".join(("--" if year is None else f"{year:04}-", ""))


def parse(text: str | None) -> tuple[int | None, int, int] | None:
    """Year (or ``None``), month and day of what :func:`iso` wrote; ``None`` for anything else."""
    if not text:
        return None
    try:
        if text.startswith("--"):
            return None, int(text[2:4]), int(text[5:7])
        return int(text[:4]), int(text[5:7]), int(text[8:10])
    except ValueError:
        return None


def safe(year: int | None, month: int | None, day: int | None) -> date | None:
    """The date, where all its parts are known and it exists."""
    if year is None or month is None or day is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_length(year: int | None, month: int) -> int:
    """Days of a month; February of an unknown year has 29, so that none of its days is lost."""
    return calendar.monthrange(2000 if year is None else year, month)[1]


def whole(year: int | None, month: int | None, day: int | None) -> tuple[str, str] | None:
    """The first and the last day of a year, a month or a day; ``None`` where neither year nor month is known."""
    if year is None and month is None:
        return None
    if month is None:
        return iso(year, 1, 1), iso(year, 12, 31)
    if day is not None:
        return iso(year, month, day), iso(year, month, day)
    return iso(year, month, 1), iso(year, month, month_length(year, month))


def shift(start: date, unit: str, count: float) -> date | None:
    """``start`` moved by ``count`` units; a day that the month lacks becomes its last (31 January + 1 month).

    A fraction of a year or decade counts in whole months, of a month in thirtieths. ``None`` for a unit without length
    in days (hours), and where the result lies outside the years 1 to 9999.
    """
    try:
        if unit in _DAYS_IN:
            return start + timedelta(days=round(_DAYS_IN[unit] * count))
        if unit not in _MONTHS_IN:
            return None
        exact = _MONTHS_IN[unit] * count
        months = round(exact) if unit != "month" else int(exact)
        total = start.year * 12 + start.month - 1 + months
        year, month = divmod(total, 12)
        moved = date(year, month + 1, min(start.day, month_length(year, month + 1)))
        return moved + timedelta(days=round((exact - months) * 30)) if unit == "month" else moved
    except (ValueError, OverflowError, calendar.IllegalMonthError):
        return None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The n-th such weekday of a month (1 is the first, -1 the last); ``None`` where there is no fifth."""
    if nth < 0:
        last = date(year, month, month_length(year, month))
        return last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-nth - 1))
    day = 1 + (weekday - date(year, month, 1).weekday()) % 7 + 7 * (nth - 1)
    return date(year, month, day) if day <= month_length(year, month) else None


def easter(year: int) -> date:
    """Easter Sunday of the western churches, by the algorithm of Meeus, Jones and Butcher."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    length = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * length) // 451
    month, day = divmod(h + length - 7 * m + 114, 31)
    return date(year, month, day + 1)


def week_of(day: date) -> date:
    """The Monday of the week that ``day`` is in."""
    return day - timedelta(days=day.weekday())


def season_of(year: int, season: str) -> tuple[date, date]:
    """First and last day of a season; winter is counted to the year in which it begins."""
    start, end = SEASONS[season]
    last_year = year + (end < start)
    return date(year, start, 1), date(last_year, end, month_length(last_year, end))


def day_name(day: date) -> str:
    """``Thursday, 31 May 2018``."""
    return f"{WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month]} {day.year}"
