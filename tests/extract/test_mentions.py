"""Which of two mentions that share text stands, and how mentions are listed."""

from __future__ import annotations

import json

import pytest

from claimcheck.extract.mentions import resolved
from claimcheck.model.claim import Mention
from claimcheck.model.span import Span
from claimcheck.model.values import Moment, Name, Quantity, Term, Value
from claimcheck.report.mentions import json_line, lines

VALUES: dict[str, Value] = {
    "number": Quantity(1, 1),
    "age": Quantity(63, 63, "year", "age"),
    "duration": Quantity(2, 2, "year", "duration"),
    "date": Moment(year=2001),
    "person": Name(("Ann", "Lee"), "person"),
    "org": Name(("Formula", "One"), "org"),
    "term/kin": Term("kin", "mother"),
}


def mention(kind: str, start: int, end: int) -> Mention:
    return Mention(kind, VALUES[kind], Span(start, end))


@pytest.mark.parametrize(
    ("left", "right", "standing"),
    [
        (("number", 5, 7), ("date", 0, 12), ["date"]),  # a day of the month inside its date
        (("number", 0, 4), ("date", 0, 4), ["date"]),
        (("duration", 0, 9), ("date", 0, 13), ["date"]),  # "two years" inside "two years ago"
        (("duration", 0, 20), ("date", 8, 12), ["duration"]),
        (("number", 8, 11), ("org", 0, 11), ["org"]),  # "Formula One"
        (("age", 4, 15), ("person", 0, 30), ["age"]),  # no name covers an age
        (("duration", 4, 9), ("org", 0, 20), ["duration"]),
        (("term/kin", 0, 6), ("person", 0, 15), ["person"]),
        (("term/kin", 0, 6), ("person", 0, 6), ["term/kin"]),
        (("term/kin", 0, 30), ("age", 4, 15), ["term/kin", "age"]),  # different layers say different things
        (("term/kin", 0, 10), ("date", 2, 8), ["term/kin", "date"]),
        (("person", 0, 10), ("number", 12, 14), ["person", "number"]),
    ],
)
def test_overlaps(left: tuple[str, int, int], right: tuple[str, int, int], standing: list[str]) -> None:
    mentions = [mention(*left), mention(*right)]
    assert [m.type for m in resolved(mentions)] == standing
    assert resolved(mentions) == resolved(mentions[::-1])


def test_a_chain_of_overlaps_keeps_both_ends() -> None:
    chain = [mention("number", 0, 5), mention("date", 4, 8), mention("duration", 7, 13)]
    assert [m.type for m in resolved(chain)] == ["number", "duration"]


def test_json_leaves_out_open_and_unknown_ends() -> None:
    over = Mention("number", Quantity(30, None, hedge="over"), Span(0, 9))
    day = Mention("date", Moment(month=5, day=4), Span(10, 15))
    assert json.loads(json_line("a", [over, day])) == {
        "id": "a",
        "mentions": [
            {"start": 0, "end": 9, "type": "number", "low": 30},
            {"start": 10, "end": 15, "type": "date", "month": 5, "day": 4},
        ],
    }


def test_the_listing_says_where_and_what() -> None:
    text = "First line.\nShe is 63 years old."
    shown = ["".join(part for part, _ in line) for line in lines("a.txt", text, [mention("age", 19, 31)])]
    assert shown == ["a.txt:2:8: age 63 years old  63 year"]
