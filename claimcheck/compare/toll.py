"""Two counts of people that an event struck: counts that rise while the event is being reported."""

from __future__ import annotations

from claimcheck.compare.amounts import show
from claimcheck.compare.quantity import compare_quantities
from claimcheck.model.values import Quantity
from claimcheck.model.verdict import Setting, Verdict
from claimcheck.values.interval import cuts_to, stated

_MANY = 1000  # below it a toll is counted, and not rounded


def compare_tolls(left: Quantity, right: Quantity, setting: Setting) -> Verdict:
    """As two quantities, with two differences.

    Two lower bounds with different numbers are worth asking about: "at least 60" was right until it was "more than 70".
    And where the articles are of different days, a higher count in the later one is an update, not a contradiction.
    """
    verdict = compare_quantities(left, right, setting)
    a, b = stated(left), stated(right)
    bounds = verdict.level == "bounds" and not _rounded_down(left, right)
    if verdict.relation == "compatible" and bounds and a is not None and b is not None and a != b:
        low, high = (left, right) if a < b else (right, left)
        return Verdict(
            "discrepancy",
            "update",
            f"The articles stop at different counts: {show(low)}, and {show(high)}.",
            "the lower count is the earlier one, and the count rose",
        )
    one, two = setting.published
    if verdict.relation == "contradiction" and one and two and one != two and a is not None and b is not None:
        earlier, later = (a, b) if one < two else (b, a)
        if earlier < later:
            return Verdict(
                "discrepancy",
                "update",
                f"The later article has the higher count: {show(left)} and {show(right)}.",
                "the count rose between the days of publication",
            )
    return verdict


def _rounded_down(left: Quantity, right: Quantity) -> bool:
    """Whether one of two bounds is the other in fewer digits: "at least 14,200", "more than 14,000"."""
    rough, fine = sorted((left, right), key=lambda q: q.digits)
    return cuts_to(fine, rough) and (fine.stated or 0.0) >= _MANY
