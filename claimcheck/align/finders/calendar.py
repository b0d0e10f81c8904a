"""A weekday and the day that it stands beside, in one article."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.align.pairs import Pair
from claimcheck.align.story import Story


def find(story: Story) -> Iterator[Pair]:
    """Each weekday with the nearest day of its sentence."""
    days = [i for i, c in enumerate(story.claims) if c.slot == "weekday-of"]
    for index, claim in enumerate(story.claims):
        if claim.slot != "weekday":
            continue
        here = [
            i for i in days if (story.claims[i].document, story.claims[i].sentence) == (claim.document, claim.sentence)
        ]
        other = min(here, key=lambda i: abs(story.claims[i].span.start - claim.span.start), default=None)
        if other is not None:
            yield Pair(min(index, other), max(index, other), "calendar", 1.0)
