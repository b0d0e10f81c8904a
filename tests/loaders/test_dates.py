from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.loaders.dates import read_date

DAY = date(2018, 6, 6)


@pytest.mark.parametrize(
    "value",
    [
        DAY, datetime(2018, 6, 6, 23, 59), 1528286400, 1528286400000, 1528286400.5, "1528286400",
        "2018-06-06", " 2018-06-06 ", "2018-6-6", "2018/06/06", "2018.06.06", "20180606", "20180606T101500Z",
        "2018-06-06T23:30:00-04:00", "2018-06-06 17:00:00", "2018-06-06T10:00:00.000Z",
        "June 6, 2018", "Jun 6 2018", "Jun. 6, 2018, 10 p.m.", "Wednesday, June 6, 2018 at 10:00", "June 6th, 2018",
        "6 June 2018", "6 Jun 2018 10:00", "Wed, 06 Jun 2018 10:00:00 GMT", "6-Jun-2018", "6th June 2018",
        "Wed Jun 06 10:00:00 EDT 2018", "Wed Jun 06 10:00:00 2018", "06/06/2018",
    ],
)  # fmt: skip
def test_forms_of_one_day(value: object) -> None:
    assert read_date(value) == DAY


@pytest.mark.parametrize(("text", "day"), [("13/06/2018", date(2018, 6, 13)), ("06/13/2018", date(2018, 6, 13))])
def test_a_number_over_twelve_is_the_day(text: str, day: date) -> None:
    assert read_date(text) == day


@pytest.mark.parametrize(
    "value",
    [
        None, "", "yesterday", "2018", "2018-06", "2018-13-01", "2018-02-30", "5/6/2018", "Juneau 6, 2018 x", True,
        [], {}, 0, 1e300, float("nan"), float("inf"), "June 31, 2018", "9" * 50, "0000-00-00",
    ],
)  # fmt: skip
def test_what_names_no_day(value: object) -> None:
    assert read_date(value) is None


@given(st.one_of(st.text(), st.integers(), st.floats(), st.from_regex(r"\d{1,9}[-/. ]\w{1,9}[-/. ]\d{1,9}")))
def test_nothing_raises(value: object) -> None:
    read_date(value)
