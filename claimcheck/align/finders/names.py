"""Two names that are spelt almost alike."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.align.pairs import Pair
from claimcheck.align.story import Story


def find(story: Story) -> Iterator[Pair]:
    """Pairs of claims of names that may be one name."""
    for left, right in story.similar_names:
        yield Pair(left, right, "name", 1.0)
