"""Moments as news writes them: value <- wordings."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model.claim import Mention
from claimcheck.model.values import Moment
from claimcheck.values.moment import MomentReader

_CALENDAR = Path(__file__).parents[2] / "rules" / "lexicon" / "calendar.toml"
READER = MomentReader({"calendar": tomllib.loads(_CALENDAR.read_text("utf-8"))})
PUBLISHED = date(2018, 6, 6)  # a Wednesday


def read(text: str, published: date | None = None) -> list[Mention]:
    return READER.read(text, published)


def only(text: str, published: date | None = None) -> tuple[str, Any, str]:
    """Type, value and wording of the one mention of a text."""
    mentions = read(text, published)
    assert len(mentions) == 1, [text[m.span.start : m.span.end] for m in mentions]
    return mentions[0].type, mentions[0].value, mentions[0].span.of(text)


def m(**parts: Any) -> Moment:
    return Moment(**parts)


DATES: list[tuple[str, str, Moment]] = [
    ("They met on May 31 in Rome.", "May 31", m(month=5, day=31)),
    ("They met on 31 May 2018 in Rome.", "31 May 2018", m(year=2018, month=5, day=31)),
    ("On Wednesday (May 31), the singer left.", "Wednesday (May 31)", m(weekday=2, month=5, day=31)),
    ("It began in Oct. 2017 and went on.", "Oct. 2017", m(year=2017, month=10)),
    ("After Sept. 11, 2001, much changed.", "Sept. 11, 2001", m(year=2001, month=9, day=11)),
    ("Fireworks on the 4th of July were late.", "the 4th of July", m(month=7, day=4)),
    ("It was signed 2018-05-31 in Bonn.", "2018-05-31", m(year=2018, month=5, day=31)),
    ("It was signed 5/31/2018 in Bonn.", "5/31/2018", m(year=2018, month=5, day=31)),
    ("It was signed 31.5.2018 in Bonn.", "31.5.2018", m(year=2018, month=5, day=31)),
    ("It was signed 5/6/2018 in Bonn.", "5/6/2018", m(year=2018)),
    ("He was jailed in 1996.", "1996", m(year=1996)),
    ("He has been free since 1996.", "1996", m(year=1996)),
    ("Her album (1996) sold well.", "1996", m(year=1996)),
    ("She won the 1996 election.", "1996", m(year=1996)),
    ("He survived a 2013 crash.", "2013", m(year=2013)),
    ("In nineteen ninety-six he moved.", "nineteen ninety-six", m(year=1996)),
    ("Police came early Tuesday.", "early Tuesday", m(weekday=1, edge="early")),
    (
        "Police came in the early hours of Tuesday.",
        "the early hours of Tuesday",
        m(weekday=1, edge="early", part="morning"),
    ),
    ("It rained in late October.", "late October", m(month=10, edge="late")),
    ("It rained at the end of October.", "the end of October", m(month=10, edge="late")),
    ("He sang on Saturday night.", "Saturday night", m(weekday=5, part="night")),
    ("On the evening of May 3 he sang.", "the evening of May 3", m(month=5, day=3, part="evening")),
    ("He called on Christmas Eve.", "Christmas Eve", m(month=12, day=24, holiday="christmas-eve")),
    ("He called on New Year's Day.", "New Year's Day", m(month=1, day=1, holiday="new-years-day")),
    ("They ate on Thanksgiving 2018.", "Thanksgiving 2018", m(year=2018, month=11, day=22, holiday="thanksgiving")),
    ("They ate on Easter Sunday 2016.", "Easter Sunday 2016", m(year=2016, month=3, day=27, holiday="easter-sunday")),
    ("Sales fell in mid-2015.", "mid-2015", m(year=2015, edge="mid")),
    ("They parted in spring 2016.", "spring 2016", m(year=2016, season="spring")),
    ("Profit rose in fiscal 2016.", "fiscal 2016", m(year=2016, hedge="about")),
    (
        "The third Wednesday of May 2018 is free.",
        "The third Wednesday of May 2018",
        m(year=2018, month=5, day=16, weekday=2),
    ),
    ("It was in June of nineteen ninety nine.", "June of nineteen ninety nine", m(year=1999, month=6)),
]

RELATIVE: list[tuple[str, str, Moment]] = [
    ("They met last fall.", "last fall", m(season="autumn", relative="season:-1")),
    ("They met last week.", "last week", m(relative="week:-1")),
    ("They met earlier this month.", "earlier this month", m(relative="month:0")),
    ("They met late last year.", "Late last year".lower(), m(relative="year:-1", edge="late")),
    ("They met two days later.", "two days later", m(relative="day:2", anchor="event")),
    ("They met the following week.", "the following week", m(relative="week:1", anchor="event")),
    ("They met 21 and a half years ago.", "21 and a half years ago", m(relative="year:-21.5", hedge="about")),
    ("They met a couple of weeks ago.", "a couple of weeks ago", m(relative="week:-3..-2", hedge="vague")),
    ("They met more than five years ago.", "more than five years ago", m(relative="year:-5", hedge="over")),
    ("They met yesterday.", "yesterday", m(relative="day:-1")),
    ("They meet tonight.", "tonight", m(relative="day:0", part="night")),
    ("They met the day before yesterday.", "the day before yesterday", m(relative="day:-2")),
]

RANGES: list[tuple[str, str, str, str]] = [
    ("It runs June 5 to 9 in Oslo.", "June 5 to 9", "--06-05", "--06-09"),
    ("It runs June 5-9 in Oslo.", "June 5-9", "--06-05", "--06-09"),
    ("It ran on May 3 and 4, they said.", "May 3 and 4", "--05-03", "--05-04"),
    ("He led it from 1991 to 1994.", "from 1991 to 1994", "1991-01-01", "1994-12-31"),
    ("The years 1991-1994 were hard.", "1991-1994", "1991-01-01", "1994-12-31"),
    ("It closed between May 2 and June 1.", "between May 2 and June 1", "--05-02", "--06-01"),
    (
        "It closed from Nov. 30, 2015, to Jan. 2, 2016.",
        "from Nov. 30, 2015, to Jan. 2, 2016",
        "2015-11-30",
        "2016-01-02",
    ),
    ("It closed from November to February 2016.", "from November to February 2016", "2015-11-01", "2016-02-29"),
    ("Sales fell in the first half of 2016.", "the first half of 2016", "2016-01-01", "2016-06-30"),
    ("Sales fell in the third quarter.", "the third quarter", "--07-01", "--09-30"),
    ("It was popular in the 1990s.", "the 1990s", "1990-01-01", "1999-12-31"),
    ("It was popular in the '40s.", "the '40s", "1940-01-01", "1949-12-31"),
    ("He missed the 2016-17 season.", "2016-17", "2016-01-01", "2017-12-31"),
]

TIMES: list[tuple[str, str, Moment]] = [
    ("It struck around noon.", "around noon", m(hour=12, minute=0, part="noon", hedge="about")),
    ("It struck at about 12:20 p.m. near Bern.", "about 12:20 p.m.", m(hour=12, minute=20, hedge="about")),
    ("Doors open at 8pm ET.", "8pm ET", m(hour=20, minute=0, zone="ET")),
    ("It struck at 20:00 GMT.", "20:00 GMT", m(hour=20, minute=0, zone="GMT")),
    ("It struck at 2043 GMT.", "2043 GMT", m(hour=20, minute=43, zone="GMT")),
    ("It struck at 6.10am, they said.", "6.10am", m(hour=6, minute=10)),
    ("It struck at half past six.", "half past six", m(hour=6, minute=30, hedge="vague")),
    ("At ten to nine in the evening it fell.", "ten to nine in the evening", m(hour=20, minute=50, part="evening")),
    ("It struck at 3 p.m. Tuesday.", "3 p.m. Tuesday", m(hour=15, minute=0, weekday=1)),
    ("It struck after 6 p.m., they said.", "6 p.m.", m(hour=18, minute=0, hedge="over")),
    ("It struck shortly after 6 p.m., they said.", "6 p.m.", m(hour=18, minute=0, hedge="about")),
    ("It struck between 2 and 4 p.m., they said.", "between 2 and 4 p.m.", m(hour=14, minute=0, hedge="range")),
    ("Shots fell at dawn.", "dawn", m(part="dawn")),
]  # fmt: skip

NOTHING = [
    "There were 1,996 cases and 2000 people.",
    "She may march with 2000 others.",
    "Theresa May spoke, and by May she was gone.",
    "Mrs. May and April Jones met April.",
    "The sun sat low in a second fall of snow.",
    "Highs in the 80s are likely.",
    "The chapter John 3:16 was read, and the score was 3-2.",
    "Call 2010-2015-86 or B-52.",
    "The dawn of a second wave came with the first prize.",
    "He served for two days before leaving.",
    "It sold for $2016 and weighed 2016 kg.",
    "The Sunday Times and USA Today wrote it.",
    "He is 21 years old and worked there over the past two decades.",
    "In May 10 people said so.",
]


@pytest.mark.parametrize(("text", "wording", "value"), DATES + RELATIVE, ids=lambda v: v if isinstance(v, str) else "")
def test_dates(text: str, wording: str, value: Moment) -> None:
    assert only(text) == ("date", value, wording)


@pytest.mark.parametrize(("text", "wording", "first", "last"), RANGES)
def test_ranges(text: str, wording: str, first: str, last: str) -> None:
    kind, value, found = only(text)
    assert (kind, value.first, value.last, found) == ("date-range", first, last, wording)


@pytest.mark.parametrize(("text", "wording", "value"), TIMES)
def test_times(text: str, wording: str, value: Moment) -> None:
    assert only(text) == ("time", value, wording)


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(text: str) -> None:
    assert [mention.span.of(text) for mention in read(text)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met yesterday.", (2018, 6, 5)),
        ("They met two days ago.", (2018, 6, 4)),
        ("They met on Monday.", (2018, 6, 4)),
        ("They will meet on Monday.", (2018, 6, 11)),
        ("They met on Tuesday of last week.", (2018, 5, 29)),
        ("They met on Thursday the 31st.", (2018, 5, 31)),
        ("They met last month.", (2018, 5, None)),
        ("They met last October.", (2017, 10, None)),
        ("They met in June last year.", (2017, 6, None)),
        ("They met two years ago.", (2016, None, None)),
        ("They met 1 month and 5 days ago.", (2018, 5, 1)),
        ("They met on the first Friday of this month.", (2018, 6, 1)),
    ],
)
def test_the_day_of_publication_resolves(text: str, expected: tuple[int, int | None, int | None]) -> None:
    _, value, _ = only(text, PUBLISHED)
    assert (value.year, value.month, value.day) == expected
    assert value.resolved


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("They met last week.", "2018-05-28", "2018-06-03"),
        ("They met last fall.", "2017-09-01", "2017-11-30"),
        ("They met in the next decade.", "2020-01-01", "2029-12-31"),
        ("They met in the third quarter of last year.", "2017-07-01", "2017-09-30"),
        ("They met between 4 and 22 this month.", "2018-06-04", "2018-06-22"),
    ],
)
def test_the_day_of_publication_resolves_stretches(text: str, first: str, last: str) -> None:
    _, value, _ = only(text, PUBLISHED)
    assert (value.first, value.last, value.resolved) == (first, last, True)


@pytest.mark.parametrize("text", ["They met on May 31.", "They met two days later.", "They meet every Monday."])
def test_publication_fills_nothing_in_that_is_not_seen_from_it(text: str) -> None:
    assert only(text, PUBLISHED)[1] == only(text)[1]


def test_where_the_tense_is_open_a_weekday_stays_open() -> None:
    text = "The man, who was held on Friday, will appear in court."
    assert only(text, PUBLISHED)[1] == m(weekday=4)


def test_a_day_that_was_moved_is_no_stretch() -> None:
    text = "The vote was moved from May 3 to June 1."
    assert [x.value for x in read(text)] == [m(month=5, day=3), m(month=6, day=1)]


def test_nothing_passes_over_a_line_break() -> None:
    assert [x.span.of("May\n31 people") for x in read("May\n31 people")] == []


@pytest.mark.parametrize(
    "text", ["the first day of ", "a day before ", "May 1 to ", "early ", "2016-", "a day and ", "on the "]
)
def test_a_long_chain_is_read_in_time(text: str) -> None:
    """Neither recursion without end nor a second look at every token."""
    read(text * 4000)


_VOCABULARY = (
    *("May", "31", "the", "of", "on", ",", "(", ")", "last", "week", "2018", "-", "to", "from", "between", "and", "in"),
    *("Monday", "early", "3", "p.m.", ":", "12", "20", "1990", "s", "ago", "two", "days", "later", "half", "past"),
    *("third", "quarter", ".", "st", "next", "before", "after", "weekend", "Easter", "noon", "'", "99999", "0", "29"),
    *("Feb", "year", "Q", "4", "/", "\n"),
)
_WORDS = st.lists(st.sampled_from(_VOCABULARY), max_size=14)


@settings(max_examples=300, deadline=None)
@given(_WORDS, st.booleans(), st.sampled_from([None, PUBLISHED, date(1, 1, 1), date(9999, 12, 31)]))
def test_any_text_gives_ordered_mentions(words: list[str], glued: bool, published: date | None) -> None:
    text = ("" if glued else " ").join(words)
    mentions = read(text, published)
    ends = [offset for x in mentions for offset in x.span]
    assert ends == sorted(ends)
    for x in mentions:
        assert 0 <= x.span.start < x.span.end <= len(text)
        assert isinstance(x.value, Moment)
        assert x.value != Moment()


@settings(max_examples=200, deadline=None)
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_in_every_form(day: date) -> None:
    expected = m(year=day.year, month=day.month, day=day.day)
    for text in (
        f"{day:%B} {day.day}, {day.year}",
        f"{day.day} {day:%B} {day.year}",
        day.isoformat(),
        f"{day:%d.%m.%Y}",
    ):
        assert only(f"It was on {text} there.")[1:] == (expected, text)
