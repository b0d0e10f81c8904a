"""Two places of one thing: where somebody lives or was born."""

from __future__ import annotations

from claimcheck.compare.name import compare_names
from claimcheck.model.values import Name
from claimcheck.model.verdict import Setting, Verdict

_WITH_REGION = 2  # what contains a town of which region and country are known


def compare_places(left: Name, right: Name, setting: Setting | None = None) -> Verdict:
    """As two names; and two places that the gazetteer knows in two countries, or in two regions of one, are two.

    A place that it does not know may lie in any other one, and a part of a city has a name of its own.
    """
    verdict = compare_names(left, right, setting)
    if verdict.level != "other-place" or not left.within or not right.within:
        return verdict
    one_country, one_region = left.within[-1] == right.within[-1], left.within[0] == right.within[0]
    if one_country and (one_region or min(len(left.within), len(right.within)) < _WITH_REGION):
        return verdict
    one, two = sorted((left.full, right.full))
    return Verdict(
        "discrepancy",
        "other-place",
        f"{one} and {two} are two places, and neither lies in the other.",
        "one of the two is near the other, or the time is not the same",
    )
