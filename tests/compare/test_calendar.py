"""Proofs by the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.compare.calendar import compare_weekday, weekday_proof, years_between
from claimcheck.model.values import Moment
from claimcheck.model.verdict import Setting

SAID = Moment(weekday=2, month=5, day=31)  # Wednesday (May 31)
OCTOBER_2017 = Moment(year=2017, month=10)


def test_the_year_is_solved_from_the_latest_past_date() -> None:
    proof = weekday_proof(SAID, [Moment(year=1996), Moment(year=2016, month=3, day=2), OCTOBER_2017], None)
    assert proof is not None
    assert (proof.fits, proof.day) == (False, date(2018, 5, 31))
    assert proof.steps[0] == "The text tells October 2017 as past, so it was written after that."
    assert "31 May 2018 was a Thursday, not a Wednesday." in proof.steps


def test_the_year_is_solved_from_publication() -> None:
    wrong = weekday_proof(SAID, [], date(2018, 6, 8))
    right = weekday_proof(SAID, [OCTOBER_2017], date(2017, 6, 2))
    assert wrong is not None and not wrong.fits and wrong.day == date(2018, 5, 31)
    assert right is not None and right.fits and right.day == date(2017, 5, 31)


def test_the_texts_own_year_is_taken_first() -> None:
    proof = weekday_proof(Moment(year=2017, weekday=2, month=5, day=31), [], date(2018, 6, 8))
    assert proof is not None and proof.fits and proof.day.year == 2017


@pytest.mark.parametrize(
    ("said", "past", "published"),
    [
        (SAID, [], None),  # nothing fixes a year
        (SAID, [Moment(year=1996)], None),  # a bare year is no point to count from
        (SAID, [Moment(year=2015, month=10)], None),  # the first 31 May is a Tuesday, but the next one fits
        (SAID, [Moment(year=2017, month=10, resolved=True)], None),  # not told by the text
        # another weekday of the text fits its day in the year in which this one does: Thursday, 1 June 2017
        (SAID, [OCTOBER_2017, Moment(weekday=3, month=6, day=1)], None),
        (SAID, [], date(2018, 12, 1)),  # two years are about equally near
        (Moment(month=5, day=31), [OCTOBER_2017], None),
        (Moment(weekday=2, month=5), [OCTOBER_2017], None),
        (Moment(weekday=2, month=2, day=30), [OCTOBER_2017], date(2018, 3, 1)),
        (Moment(weekday=2, month=2, day=29), [OCTOBER_2017], None),  # too far from what the text tells
    ],
)
def test_without_a_proof_nothing_is_said(said: Moment, past: list[Moment], published: date | None) -> None:
    assert weekday_proof(said, past, published) is None


def test_a_fitting_weekday_is_proved_too() -> None:
    proof = weekday_proof(Moment(weekday=3, month=5, day=31), [OCTOBER_2017], None)
    assert proof is not None and proof.fits


@pytest.mark.parametrize(
    ("weekday", "setting", "relation"),
    [
        (2, Setting(past=(OCTOBER_2017,)), "contradiction"),
        (3, Setting(past=(OCTOBER_2017,)), "same"),
        (2, Setting((date(2017, 6, 2), date(2017, 6, 2))), "same"),
        (2, Setting(), "incomparable"),
    ],
)
def test_a_weekday_and_the_day_beside_it(weekday: int, setting: Setting, relation: str) -> None:
    word, beside = Moment(weekday=weekday), Moment(weekday=weekday, month=5, day=31)
    verdict = compare_weekday(word, beside, setting)
    assert verdict.relation == relation
    assert verdict == compare_weekday(beside, word, setting.swapped())


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        (Moment(year=1996), Moment(year=2018), (21, 22)),
        (Moment(year=1996), Moment(year=2018, month=6, day=6), (21, 22)),
        (Moment(year=1996, month=10, day=1), Moment(year=2018, month=6, day=6), (21, 21)),
        (Moment(year=2018), Moment(year=1996), None),
        (Moment(month=5), Moment(year=1996), None),
    ],
)
def test_full_years_between(start: Moment, end: Moment, years: tuple[int, int] | None) -> None:
    assert years_between(start, end) == years
