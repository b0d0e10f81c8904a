"""Claims of a number of people and of the parts that stand right behind it: what does not add up is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.extract.direct import claim_at
from claimcheck.extract.stretches import Stretches
from claimcheck.model.claim import Claim, Mention
from claimcheck.model.document import Layout
from claimcheck.model.rules import ClaimRule


def part_claims(
    layout: Layout, breakdowns: Sequence[tuple[Mention, Mention]], rule: ClaimRule | None
) -> Iterator[Claim]:
    """Two claims for each number that is told in parts, with the slots "whole" and "parts".

    Args:
        breakdowns: each number with the sum of its parts.
        rule: the rule for parts; without one there are no claims.
    """
    if rule is None:
        return
    sentences = Stretches(layout.sentences, lambda s: s.span)
    for pair in breakdowns:
        for slot, mention in zip(("whole", "parts"), pair, strict=True):
            sentence = sentences.holding(mention.span)
            if sentence and layout.zones[sentence.paragraph].speaks and mention.value is not None:
                yield claim_at(layout, sentence, rule, mention.value, mention.span, slot=slot)
