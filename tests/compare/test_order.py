"""Two moments of which one cannot come before the other: (earlier, later) -> verdict, and the laws."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import rulepack
from claimcheck.compare.order import compare_order
from claimcheck.model.values import Moment
from claimcheck.model.verdict import Setting

ZONES = rulepack.load().lexicon["calendar"]["zone_offsets"]
FIRST = Setting(earlier="left")


@pytest.mark.parametrize(
    ("first", "then", "relation"),
    [
        (Moment(hour=6, minute=10), Moment(hour=6, minute=4), "contradiction"),
        (Moment(hour=6, minute=10), Moment(hour=6, minute=12), "compatible"),
        (Moment(hour=6, minute=10, hedge="about"), Moment(hour=6, minute=4), "compatible"),
        (Moment(hour=0, minute=5), Moment(hour=23, minute=50), "contradiction"),
        # hours apart they are of two days
        (Moment(hour=22, minute=0), Moment(hour=7, minute=30), "compatible"),
        (Moment(hour=6, minute=10, weekday=2), Moment(hour=6, minute=4, weekday=3), "incomparable"),
        (Moment(hour=6, minute=10, zone="gmt"), Moment(hour=5, minute=10), "incomparable"),
        (Moment(year=1971), Moment(year=1969), "contradiction"),
        (Moment(year=1969), Moment(year=1971), "compatible"),
        (Moment(year=1971), Moment(year=1971, month=3), "incomparable"),
        (Moment(month=5), Moment(month=3), "incomparable"),
        (Moment(year=2014, month=5, day=9), Moment(year=2014, month=5, day=7), "contradiction"),
    ],
)
def test_what_came_first(first: Moment, then: Moment, relation: str) -> None:
    assert compare_order(first, then, FIRST, ZONES).relation == relation


_moments = st.builds(
    Moment,
    year=st.none() | st.integers(2013, 2015),
    month=st.none() | st.integers(1, 12),
    hour=st.none() | st.integers(0, 23),
    minute=st.integers(0, 59),
    hedge=st.sampled_from(["exact", "about"]),
)


@given(_moments, _moments)
def test_it_is_the_same_from_both_sides(one: Moment, two: Moment) -> None:
    assert compare_order(one, two, FIRST, ZONES) == compare_order(two, one, FIRST.swapped(), ZONES)


@given(_moments)
def test_nothing_comes_before_itself(moment: Moment) -> None:
    assert not compare_order(moment, moment, FIRST, ZONES).disagrees
