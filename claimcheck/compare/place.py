"""Two places of one thing: where somebody lives or was born."""

from __future__ import annotations

from claimcheck.compare.name import compare_names
from claimcheck.model.values import Name
from claimcheck.model.verdict import Setting, Verdict


def compare_places(left: Name, right: Name, setting: Setting | None = None) -> Verdict:
    """As two names; and two places that the gazetteer knows, neither of them in the other, are two.

    A place that the gazetteer does not know may lie in any other one, so it is not compared.
    """
    verdict = compare_names(left, right, setting)
    if verdict.level != "other-place":
        return verdict
    one, two = sorted((left.full, right.full))
    return Verdict(
        "discrepancy",
        "other-place",
        f"{one} and {two} are two places, and neither lies in the other.",
        "one of the two is near the other, or the time is not the same",
    )
