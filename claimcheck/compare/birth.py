"""Somebody's age against the day of birth: on the day of death, or on that when the article with the age came out."""

from __future__ import annotations

from datetime import date

from claimcheck.compare.calendar import years_between
from claimcheck.compare.moment_words import show
from claimcheck.model.values import Moment, Quantity
from claimcheck.model.verdict import Setting, Verdict

_YEARS = 1  # of difference that a birthday between two reports explains


def compare_birth(age: Quantity, birth: Moment, published: date | None, setting: Setting) -> Verdict:
    """Whether somebody of an age may be born on a day.

    Args:
        age: in years.
        birth: with its year at least.
        published: the day on which the article with the age came out; without it the story's year will do. Who is
            dead has the age of the day of death.
    """
    if age.stated is None or (age.dimension, age.unit) != ("age", "year") or {age.hedge, birth.hedge} != {"exact"}:
        return Verdict("incomparable", "no-age", "There is no age in years, or no day of birth.")
    ages = [span for day in _days(published, setting) if (span := years_between(birth, day)) is not None]
    if not ages:
        return Verdict(
            "incomparable", "no-day", "It is not known in which year the age held, or in which the birth was."
        )
    fewest, most = ages[0]
    when = f"{'on' if birth.day else 'in'} {show(birth)}"
    years = str(fewest) if fewest == most else f"{fewest} or {most}"
    if fewest <= age.stated <= most:
        return Verdict("compatible", "born", f"Born {when}: {years} years old.")
    why = f"Somebody born {when} is {years} then, not {age.stated:.0f}."
    if fewest - _YEARS <= age.stated <= most + _YEARS:
        return Verdict("discrepancy", "born", why, "a birthday lies between the two reports")
    return Verdict("contradiction", "born", why)


def _days(published: date | None, setting: Setting) -> list[Moment]:
    if setting.died is not None and setting.died.year is not None:
        return [setting.died]
    if published is not None:
        return [Moment(year=published.year, month=published.month, day=published.day)]
    return [Moment(year=year) for year in setting.years] if len(setting.years) == 1 else []
