"""How long something has lasted, checked by the sum: two wordings of one span may both round what the years give."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.compare.amounts import show
from claimcheck.compare.calendar import years_between
from claimcheck.compare.quantity import compare_quantities
from claimcheck.model.values import Moment, Quantity
from claimcheck.model.verdict import Setting, Verdict
from claimcheck.values.interval import Interval, permitted, stated


def compare_elapsed(left: Quantity, right: Quantity, setting: Setting) -> Verdict:
    """As two quantities; where the start is known, a difference that the calendar explains is shown with its sum.

    ``setting.start`` is the moment from which both count, ``setting.years`` the years that the story is of.
    """
    verdict = compare_quantities(left, right, setting)
    if not verdict.disagrees or setting.start is None or setting.start.year is None or not setting.years:
        return verdict
    now = setting.years[-1]
    span = years_between(setting.start, Moment(year=now))
    year = left.scale if left.unit == "year" else right.scale if right.unit == "year" else None
    if span is None or year is None:
        return verdict
    real = Interval(span[0] * year, span[1] * year)
    if not all(_rounds(q, real) for q in (left, right)):
        return verdict
    both = f"{show(left)} and {show(right)}"
    total = f"from {setting.start.year} to {now} it is {span[0]} to {span[1]} years, which {both} both round"
    return replace(verdict, relation="discrepancy", reconcile=total)


def _rounds(quantity: Quantity, real: Interval) -> bool:
    number = stated(quantity)
    return permitted(quantity).meets(real) or (number is not None and real.holds(Interval(number, number)))
