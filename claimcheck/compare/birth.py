"""Somebody's age against the day of birth, on the day when the article with the age came out."""

from __future__ import annotations

from datetime import date

from claimcheck.compare.moment_words import show
from claimcheck.model.values import Moment, Quantity
from claimcheck.model.verdict import Setting, Verdict
from claimcheck.values import calendar

_YEARS = 1  # of difference that a birthday between two reports explains


def compare_birth(age: Quantity, birth: Moment, published: date | None, setting: Setting) -> Verdict:
    """Whether somebody of an age may be born on a day.

    Args:
        age: in years.
        birth: with its year at least.
        published: the day on which the article with the age came out; without it the story's year will do.
    """
    if (
        age.stated is None
        or age.dimension != "age"
        or age.unit != "year"
        or birth.year is None
        or birth.hedge != "exact"
    ):
        return Verdict("incomparable", "no-age", "There is no age in years, or no year of birth.")
    possible = sorted({n for day in _days(published, setting) for n in _ages(birth, day)})
    if not possible:
        return Verdict("incomparable", "no-day", "It is not known on which day the age held.")
    when = f"{'on' if birth.day else 'in'} {show(birth)}"
    years = " or ".join(str(n) for n in possible[-2:])
    if age.stated in possible:
        return Verdict("compatible", "born", f"Born {when}: {years} years old.")
    why = f"Somebody born {when} is {years} then, not {age.stated:.0f}."
    if min(abs(age.stated - n) for n in possible) <= _YEARS:
        return Verdict("discrepancy", "born", why, "a birthday lies between the two reports")
    return Verdict("contradiction", "born", why)


def _days(published: date | None, setting: Setting) -> list[date]:
    """The day of publication, or the first and last day of the story's year."""
    if published is not None:
        return [published]
    return [date(year, month, day) for year in setting.years[:1] for month, day in ((1, 1), (12, 31))]


def _ages(birth: Moment, day: date) -> set[int]:
    """The ages on a day of who was born then; two where the day of birth is not known."""
    year = birth.year or 0
    first = calendar.safe(year, birth.month or 1, birth.day or 1)
    last = calendar.safe(year, birth.month or 12, birth.day or 28)
    ends = [first, last] if first and last else []
    return {day.year - end.year - ((day.month, day.day) < (end.month, end.day)) for end in ends}
