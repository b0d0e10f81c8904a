"""Calendar arithmetic, against python-dateutil where it knows the same thing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from dateutil.easter import easter as easter_of_dateutil
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.values import calendar

_DAYS = st.dates(date(1700, 1, 1), date(2300, 12, 31))


@given(st.integers(1583, 4000))
def test_easter(year: int) -> None:
    assert calendar.easter(year) == easter_of_dateutil(year)


@given(_DAYS, st.integers(-500, 500))
def test_months_and_years_are_shifted_as_dateutil_does(day: date, count: int) -> None:
    assert calendar.shift(day, "month", count) == day + relativedelta(months=count)
    assert calendar.shift(day, "year", count // 10) == day + relativedelta(years=count // 10)
    assert calendar.shift(day, "week", count) == day + timedelta(weeks=count)


@pytest.mark.parametrize(
    ("unit", "count", "expected"),
    [
        ("year", -21.5, date(1996, 8, 28)),
        ("month", 0.5, date(2018, 3, 15)),
        ("decade", -2, date(1998, 2, 28)),
        ("hour", 3, None),
        ("year", -5000, None),
        ("day", 1e9, None),
    ],
)
def test_shift(unit: str, count: float, expected: date | None) -> None:
    assert calendar.shift(date(2018, 2, 28), unit, count) == expected


@given(st.integers(1, 9998), st.integers(1, 12), st.integers(0, 6), st.sampled_from([1, 2, 3, 4, 5, -1]))
def test_the_nth_weekday_is_one(year: int, month: int, weekday: int, nth: int) -> None:
    day = calendar.nth_weekday(year, month, weekday, nth)
    if day is None:
        assert nth == 5
    else:
        assert (day.year, day.month, day.weekday()) == (year, month, weekday)
        assert nth == -1 or (day.day - 1) // 7 + 1 == nth


@given(st.one_of(st.none(), st.integers(1, 9999)), st.dates())
def test_what_is_written_is_parsed(year: int | None, day: date) -> None:
    assert calendar.parse(calendar.iso(year, day.month, day.day)) == (year, day.month, day.day)


def test_whole() -> None:
    assert calendar.whole(2018, None, None) == ("2018-01-01", "2018-12-31")
    assert calendar.whole(2018, 2, None) == ("2018-02-01", "2018-02-28")
    assert calendar.whole(None, 2, None) == ("--02-01", "--02-29")
    assert calendar.whole(None, None, None) is None
    assert calendar.parse("nonsense") is None
    assert calendar.day_name(date(2018, 5, 31)) == "Thursday, 31 May 2018"
    assert calendar.season_of(2017, "winter") == (date(2017, 12, 1), date(2018, 2, 28))
