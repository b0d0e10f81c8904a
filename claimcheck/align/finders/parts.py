"""An amount and what others beside it come to: people and their parts, a percentage and what it is worked out from."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import pairwise

from claimcheck.align.pairs import Pair
from claimcheck.align.story import Story
from claimcheck.model.claim import WORKED, Claim


def find(story: Story) -> Iterator[Pair]:
    """Each whole with its own parts, which follow it; each stated amount with what its sentence's others come to."""
    told = [i for i, c in enumerate(story.claims) if c.slot in ("whole", "parts")]
    for whole, parts in pairwise(told):
        if (story.claims[whole].slot, story.claims[parts].slot) == ("whole", "parts"):
            yield Pair(whole, parts, "parts", 1.0)
    stated: dict[Hashable, int] = {}
    worked: dict[Hashable, int] = {}
    for index, claim in enumerate(story.claims):
        if story.rules[claim.rule].works:
            (worked if claim.slot.endswith(WORKED) else stated).setdefault(_place(claim), index)
    for place, index in stated.items():
        if place in worked:
            left, right = sorted((index, worked[place]))
            yield Pair(left, right, "parts", 1.0)


def _place(claim: Claim) -> Hashable:
    return claim.document, claim.sentence, claim.rule
