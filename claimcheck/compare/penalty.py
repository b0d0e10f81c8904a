"""Two sentences of a court: terms ("life without parole"), or lengths ("12 years")."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimcheck.compare.quantity import compare_quantities
from claimcheck.compare.term import compare_terms
from claimcheck.model.values import Quantity, Term
from claimcheck.model.verdict import Setting, Verdict


def compare_penalties(
    left: Term | Quantity, right: Term | Quantity, taxonomy: Mapping[str, Any], setting: Setting
) -> Verdict:
    """How two penalties relate; a term and a number of years by the ``length`` table of the taxonomy.

    Args:
        taxonomy: the parsed file ``term-penalty``.
    """
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        return compare_quantities(left, right, setting)
    if isinstance(left, Term) and isinstance(right, Term):
        return compare_terms(left, right, taxonomy, setting)
    term = left if isinstance(left, Term) else right
    length = taxonomy["length"]
    if isinstance(term, Term) and term.id.partition(":")[0] in length["excluded_by"]:
        return Verdict("contradiction", "excludes", length["why"])
    return Verdict("incomparable", "unrelated", "Both can be part of one sentence.")
