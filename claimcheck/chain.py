"""The chain from two passages to a finding, in plain words: what joined them, what did not part them, what decided."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from claimcheck.align.guards import GUARDS, asked
from claimcheck.align.guards.bases import EVERY
from claimcheck.align.pairs import Pair
from claimcheck.model.claim import Claim
from claimcheck.model.values import Quantity
from claimcheck.model.verdict import Verdict

if TYPE_CHECKING:
    from claimcheck.model.report import ReportClaim

#: What an alignment rests on; ``{what}`` is the attribute, ``{whose}`` its holder.
_BASES: Mapping[str, str] = {
    "holder": "both give the {what} of {whose}",
    "event": "both give the {what} of the event that the articles are about",
    "collar": "both stand in the same place of a sentence that the two articles carry almost word for word",
    "words": "what stands around them is alike",
    "quotation": "the two wordings share most of their words",
    "passage": "both stand beside a remark that the two articles quote in the same words",
    "name": "the two names are spelt almost alike",
    "birth": "an age and a day of birth of {whose}",
    "conversion": "one stands behind the other as the same in another unit",
    "parts": "the one is what amounts beside the other come to",
    "lone": "each article gives one amount of its kind only, and the two are near",
    "unnamed": "both give the age of the unnamed person whom the articles tell of first",
    "order": "the one can only have come after the other",
    "calendar": "a weekday and the day that it stands beside",
}
#: Where the score says more than that there was a match.
_SCORED = frozenset({"collar", "words", "quotation"})


def step(left: Claim, right: Claim, sources: Mapping[str, str], pair: Pair, verdict: Verdict) -> str:
    """One pair of a finding: the two values, what they were joined by, and the level that decided.

    Args:
        sources: document id -> what a reader calls the article.
    """
    whose = next((c.subject.display for c in (left, right) if c.subject and c.subject.display), "the same holder")
    rests = _BASES[pair.basis].format(what=_attribute(left), whose=whose)
    if pair.shared:
        rests += f" (words on both sides begin with: {', '.join(pair.shared)})"
    if pair.basis in _SCORED:
        rests += f", likeness {pair.score:.2f} of 1"
    one, two = (f"'{c.display}' ({sources[c.document]})" for c in (left, right))
    passed = len(asked(left, right, pair))
    return f"{one} and {two}: {rests}; {passed} guards passed; level '{verdict.level}': {verdict.relation}"


def _attribute(claim: Claim) -> str:
    """A slot in words: "age", "number killed"."""
    words = claim.slot.replace("-", " ")
    counted = isinstance(claim.value, Quantity) and claim.value.dimension == "count" and claim.slot == words
    return f"number {words}" if counted and words.endswith(("ed", "ing")) else words


def guard_sentences(bases: Collection[str], left: ReportClaim, right: ReportClaim) -> tuple[str, ...]:
    """What each guard looks for that was asked about two claims, in the order in which they are asked.

    Args:
        bases: what the two were joined by; none in reports of before they were told.
    """
    one, two = (str(claim.value.get("type", "")).capitalize() for claim in (left, right))
    dimension = str(left.value.get("dimension", ""))
    joined = bases or EVERY
    return tuple(g.sentence for g in GUARDS if any(g.concerns(basis, one, two, dimension) for basis in joined))


#: Comparators that look at what they know beside the values, and else ask another one.
_ASKS: Mapping[str, str] = {"elapsed": "quantity", "toll": "quantity"}


def level_order(comparator: str) -> tuple[str, ...]:
    """The levels of a comparator in the order in which they are tried; empty for one that declares none."""
    module = import_module(f"claimcheck.compare.{_ASKS.get(comparator, comparator)}")
    levels: Any = getattr(module, "LEVELS", ())
    return tuple(level.name for level in levels)
