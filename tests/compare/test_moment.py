"""Two moments -> relation and level, and the laws of their comparison."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.compare.moment import compare_moments
from claimcheck.model.values import Moment
from claimcheck.model.verdict import Setting
from claimcheck.values.moment import MomentReader

_CALENDAR = Path(__file__).parents[2] / "rules" / "lexicon" / "calendar.toml"
READER = MomentReader({"calendar": tomllib.loads(_CALENDAR.read_text("utf-8"))})
ZONES = tomllib.loads(_CALENDAR.read_text("utf-8"))["zone_offsets"]
DAY = date(2018, 6, 6)


def moment(text: str, published: date | None = None) -> Moment:
    (mention,) = READER.read(text, published)
    assert isinstance(mention.value, Moment)
    return mention.value


TABLE = [
    ("in 1996", "in 1996", "same", "same"),
    ("in October 2017", "in October", "compatible", "part-of"),
    ("early Tuesday", "on Tuesday", "compatible", "part-of"),
    ("Saturday night", "late Saturday", "compatible", "part-of"),
    ("around noon", "about 12:20 p.m.", "discrepancy", "near-time"),
    ("around 5 a.m.", "at dawn", "compatible", "part-of"),
    ("around 5 a.m.", "early on Nov. 17", "compatible", "part-of"),
    ("at six o'clock", "at 6 p.m.", "compatible", "part-of"),
    ("after 5 p.m.", "at 5:40 p.m.", "compatible", "part-of"),
    ("on Christmas Eve", "on December 24", "compatible", "part-of"),
    ("from 1991 to 1994", "in 1993", "compatible", "part-of"),
    ("in the 1990s", "from 1991 to 1994", "compatible", "part-of"),
    ("between May and July", "on June 3", "compatible", "part-of"),
    ("the first Monday in May", "on May 3", "compatible", "part-of"),
    ("winter 2017", "in January 2018", "compatible", "part-of"),
    ("late Monday", "early Tuesday", "discrepancy", "midnight"),
    ("11:50 p.m. on May 3", "12:10 a.m. on May 4", "discrepancy", "midnight"),
    ("at 5 a.m.", "at 5:20 a.m.", "discrepancy", "near-time"),
    ("about 11 p.m.", "about 11:30 p.m.", "discrepancy", "near-time"),
    ("an hour before midnight", "about 11 p.m.", "same", "same"),
    ("half an hour past 6 p.m.", "at 6:30 p.m.", "compatible", "part-of"),
    ("minutes after noon", "at 4 p.m.", "contradiction", "time"),
    ("at 3 p.m. GMT", "at 10 a.m. EST", "same", "same"),
    ("at 3 p.m. GMT", "at 11 a.m. ET", "same", "same"),
    ("at 3 p.m. GMT", "at 2 p.m. EST", "contradiction", "time"),
    ("at 11 p.m. EST on Monday", "at 4 a.m. GMT on Tuesday", "same", "same"),
    ("at 11 p.m. EST on May 3", "at 4 a.m. GMT on May 4", "same", "same"),
    ("at 3 p.m. GMT", "at 7 p.m.", "incomparable", "nothing-shared"),
    ("at 3 p.m. GMT on Monday", "at 7 p.m. on Wednesday", "contradiction", "day"),
    ("at 3 p.m. ET", "at 7 p.m.", "contradiction", "time"),
    ("at 3 p.m. ET", "at 7 p.m. Moscow time", "contradiction", "time"),
    ("at 3 p.m. ET", "at 11 p.m. Moscow time", "same", "same"),
    ("about 5 a.m.", "at 6:15 a.m.", "discrepancy", "near-time"),
    ("from 1991 to 1994", "from 1991 to 1995", "discrepancy", "other-ends"),
    ("in June 2017", "spring 2017", "compatible", "part-of"),
    ("in October 2017", "spring 2017", "discrepancy", "season"),
    ("in 1996", "in 1997", "contradiction", "day"),
    ("late Monday", "on Wednesday", "contradiction", "day"),
    ("Monday night", "Tuesday night", "contradiction", "day"),
    ("on May 31", "on June 1", "contradiction", "day"),
    ("at 5 a.m.", "at 7 a.m.", "contradiction", "time"),
    ("Friday morning", "Friday night", "discrepancy", "near-time"),
    ("Friday morning", "Friday evening", "contradiction", "time"),
    ("on Nov. 17, 2014", "early Tuesday", "contradiction", "calendar"),
    ("on Nov. 17, 2014", "early Monday", "compatible", "part-of"),
    ("on Nov. 17", "early Tuesday", "incomparable", "nothing-shared"),
    ("in 1996", "in October", "incomparable", "nothing-shared"),
    ("8 p.m. ET", "8 p.m. GMT", "contradiction", "time"),
    ("last week", "last month", "incomparable", "unanchored"),
    ("this week", "next week", "incomparable", "unanchored"),
    ("today", "on Tuesday", "incomparable", "unanchored"),
    ("five days later", "several days later", "incomparable", "unanchored"),
]


@pytest.mark.parametrize(("left", "right", "relation", "level"), TABLE)
def test_levels(left: str, right: str, relation: str, level: str) -> None:
    verdict = compare_moments(moment(left), moment(right), Setting(), ZONES)
    assert (verdict.relation, verdict.level) == (relation, level)
    assert verdict.why
    assert (verdict.reconcile is not None) == (relation == "discrepancy")


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("yesterday", "on Tuesday", "compatible"),
        ("yesterday", "on Saturday", "contradiction"),
        ("yesterday", "today", "discrepancy"),
        ("last fall", "in October 2017", "compatible"),
        ("this week", "next week", "discrepancy"),
        ("last week", "last month", "compatible"),
        ("two weeks ago", "more than a week ago", "compatible"),
        ("two weeks ago", "last year", "contradiction"),
        ("last weekend", "on May 26", "compatible"),
        ("on May 31", "on Thursday", "compatible"),
        ("on May 31", "on Wednesday", "contradiction"),
    ],
)
def test_the_days_of_publication_anchor(left: str, right: str, relation: str) -> None:
    ends = moment(left, DAY), moment(right, DAY)
    assert compare_moments(*ends, Setting((DAY, DAY))).relation == relation


def test_day_words_are_anchored_by_the_setting_alone() -> None:
    assert compare_moments(moment("today"), moment("yesterday"), Setting((DAY, date(2018, 6, 7)))).relation == "same"


def test_the_storys_years_let_a_weekday_meet_a_date() -> None:
    ends = moment("on Nov. 17"), moment("early Tuesday")
    assert compare_moments(*ends, Setting(years=(2014,))).level == "calendar"
    assert compare_moments(*ends, Setting(years=(2014, 2015))).relation == "compatible"


_PARTS = st.builds(
    Moment,
    year=st.sampled_from([None, 1, 1996, 2017, 2018, 9999]),
    month=st.sampled_from([None, 2, 5, 12]),
    day=st.sampled_from([None, 1, 17, 29, 31]),
    weekday=st.sampled_from([None, 0, 1, 6]),
    hour=st.sampled_from([None, 0, 5, 12, 23]),
    minute=st.sampled_from([None, 0, 20]),
    part=st.sampled_from([None, "morning", "night", "noon", "midnight"]),
    edge=st.sampled_from([None, "early", "late", "mid"]),
    zone=st.sampled_from([None, "ET", "GMT"]),
    season=st.sampled_from([None, "winter", "summer"]),
    relative=st.sampled_from([None, "day:-1", "week:-1", "week:0", "year:-21.5", "day:-9..-3", "month:-1+day:-5"]),
    anchor=st.sampled_from(["now", "event"]),
    first=st.sampled_from([None, "2018-05-01", "--05-01"]),
    last=st.sampled_from([None, "2018-06-30", "--06-30", "--01-15"]),
    hedge=st.sampled_from(["exact", "about", "over", "under", "range", "vague"]),
    resolved=st.booleans(),
)
_PUBLISHED = st.sampled_from([None, DAY, date(2018, 1, 1), date(1, 1, 1), date(9999, 12, 31)])


@settings(max_examples=500, deadline=None)
@given(_PARTS, _PARTS, _PUBLISHED, _PUBLISHED, st.sampled_from([(), (2018,), (1996, 2018)]))
def test_both_sides_see_the_same(
    left: Moment, right: Moment, a: date | None, b: date | None, years: tuple[int, ...]
) -> None:
    setting = Setting((a, b), years=years)
    assert compare_moments(left, right, setting, ZONES) == compare_moments(right, left, setting.swapped(), ZONES)


@settings(max_examples=500, deadline=None)
@given(_PARTS, _PUBLISHED)
def test_a_moment_never_conflicts_with_itself(value: Moment, published: date | None) -> None:
    assert compare_moments(value, value, Setting((published, published))).relation in ("same", "incomparable")


@settings(max_examples=300, deadline=None)
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_vaguer_moment_never_conflicts_more(one: date, two: date) -> None:
    ranks = ("same", "compatible", "discrepancy", "contradiction")
    full = Moment(year=one.year, month=one.month, day=one.day)
    other = Moment(year=two.year, month=two.month, day=two.day)
    for vague in (Moment(year=one.year, month=one.month), Moment(year=one.year)):
        before, after = (compare_moments(v, other, Setting()).relation for v in (full, vague))
        assert before == "same" or ranks.index(after) <= ranks.index(before)
