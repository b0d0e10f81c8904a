"""A measure and the same in another unit right behind it: "20 miles (32 km)", "150 kilograms, or 330 pounds,"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.align.pairs import Pair
from claimcheck.align.story import Story
from claimcheck.model.claim import Claim
from claimcheck.model.values import Quantity

_OPENS = re.compile(r" ?[(\[]")
_CLOSES = re.compile(r"[)\]]")
_OR = re.compile(r",? or ")
_ENDS = re.compile(r"[,.;)]|$")
_LONGEST = 5  # code points between the two


def find(story: Story) -> Iterator[Pair]:
    """Each two neighbours of one dimension and two units, the second one in brackets or after "or"."""
    measures = [i for i, c in enumerate(story.claims) if isinstance(c.value, Quantity) and c.value.unit]
    for left, right in pairwise(measures):
        if _converted(story.plains[story.claims[left].document], story.claims[left], story.claims[right]):
            yield Pair(left, right, "conversion", 1.0, comparator="conversion")


def _converted(plain: str, first: Claim, second: Claim) -> bool:
    a, b = first.value, second.value
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)) or a.dimension != b.dimension or a.unit == b.unit:
        return False
    if first.document != second.document or not 0 <= second.span.start - first.span.end <= _LONGEST:
        return False
    if a.dimension == "money":  # rates change from day to day
        return False
    between = plain[first.span.end : second.span.start]
    if _OPENS.fullmatch(between):
        return _CLOSES.match(plain, second.span.end) is not None
    return _OR.fullmatch(between) is not None and _ENDS.match(plain, second.span.end) is not None
