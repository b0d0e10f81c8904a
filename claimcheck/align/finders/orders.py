"""Moments of which one cannot come before the other: the emergency call and the crash that it was about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claimcheck.align.finders.events import minute_of_day, of_the_day
from claimcheck.align.pairs import Pair
from claimcheck.align.story import Story
from claimcheck.model.claim import Claim
from claimcheck.model.values import Moment


def find(story: Story) -> Iterator[Pair]:
    """Each moment with those of other articles that its rule puts before it, of the story's event or of one holder."""
    told: dict[tuple[str, str | None], list[int]] = defaultdict(list)
    for slot in story.slots:
        for index in slot.members:
            told[story.claims[index].slot, None].append(index)
    for index, claim in enumerate(story.claims):
        if isinstance(claim.value, Moment) and (holder := story.people.key(claim)) is not None:
            told[claim.slot, holder].append(index)
    for (_, holder), later in list(told.items()):
        for before in sorted({slot for i in later for slot in story.rules[story.claims[i].rule].after}):
            yield from _couples(story, told.get((before, holder), ()), later)


def _couples(story: Story, earlier: Sequence[int], later: Sequence[int]) -> Iterator[Pair]:
    """Those of two articles, but for what an article itself tells as later: the roof fell in long after the call."""
    claims = story.claims
    for first in earlier:
        if any(_after(claims[first], claims[then]) for then in later):
            continue
        for then in later:
            if claims[first].document != claims[then].document:
                yield Pair(min(first, then), max(first, then), "order", 1.0, comparator="order")


def _after(first: Claim, then: Claim) -> bool:
    """Whether one article gives two clock times the other way round."""
    if first.document != then.document or not (of_the_day(first.value) and of_the_day(then.value)):
        return False
    return minute_of_day(first.value) > minute_of_day(then.value)
