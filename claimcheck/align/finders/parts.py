"""A number of people and the sum of the parts that stand right behind it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.align.pairs import Pair
from claimcheck.align.story import Story


def find(story: Story) -> Iterator[Pair]:
    """Each whole with its own parts, which follow it."""
    told = [i for i, c in enumerate(story.claims) if c.slot in ("whole", "parts")]
    for whole, parts in pairwise(told):
        if (story.claims[whole].slot, story.claims[parts].slot) == ("whole", "parts"):
            yield Pair(whole, parts, "parts", 1.0)
