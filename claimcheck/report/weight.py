"""Which claims a reader with little time wants to see first, and which not at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.model.report import ReportClaim

#: What a claim says least by: how a name is written, and the place in a row.
_FORMS = frozenset({"person-name", "org-name", "count/ordinal"})
#: From this weight on a claim is only background.
BACKGROUND = 4


class Shortened(NamedTuple):
    """The weightiest of many claims, and how many were left out."""

    shown: tuple[ReportClaim, ...]
    left_out: int


def weight(claim: ReportClaim) -> int:
    """0 for what an article states of somebody or something, ``BACKGROUND`` or more for what tells little by itself."""
    if claim.kind in _FORMS:
        return BACKGROUND + 1
    if _unanchored(claim):
        return BACKGROUND
    if claim.kind.startswith("quote"):
        return 2 if claim.kind == "quote" and claim.speaker else 3
    return 0 if claim.subject and claim.modality in ("asserted", "reported") else 1


def shortened(claims: Sequence[ReportClaim], elsewhere: Sequence[ReportClaim], most: int) -> Shortened:
    """The weightiest claims in order of the text, each thing once, without background and what is said elsewhere too.

    Args:
        claims: what one article says and no finding or agreement names.
        elsewhere: the claims of the other article.
        most: how many to show.
    """
    known = {_said(claim) for claim in elsewhere}
    first: dict[tuple[str, str, str | None], ReportClaim] = {}
    for claim in claims:
        if weight(claim) < BACKGROUND and _said(claim) not in known:
            first.setdefault((*_said(claim), claim.subject), claim)
    kept = sorted(first.values(), key=weight)[:most]
    return Shortened(tuple(c for c in first.values() if c in kept), len(claims) - len(kept))


def _said(claim: ReportClaim) -> tuple[str, str]:
    return claim.kind.partition("/")[0], claim.display.lower()


def _unanchored(claim: ReportClaim) -> bool:
    """Whether a moment is only seen from a day that the reader has to look up ("today", "last week", "Wednesday")."""
    value = claim.value
    return value.get("type") == "moment" and not {"year", "month", "first"} & value.keys()
