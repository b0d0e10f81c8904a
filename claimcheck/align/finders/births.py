"""Somebody's age and day of birth: the one follows from the other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from claimcheck.align.pairs import Pair
from claimcheck.align.story import Story

#: A sentence with these tells of somebody's age at another time than that of the article.
_OTHER_TIME = re.compile(r"\b(?:1[89]|20)\d\d\b|\b(?:then|when|at (?:the )?age|died|dead|as a)\b", re.IGNORECASE)


def find(story: Story) -> Iterator[Pair]:
    """Each age of a person with each day of birth, but for ages of another time."""
    ages: dict[str, list[int]] = defaultdict(list)
    births: dict[str, list[int]] = defaultdict(list)
    for index, claim in enumerate(story.claims):
        holder = story.people.key(claim) if claim.slot in ("age", "birth-date") else None
        if claim.slot == "age" and _OTHER_TIME.search(claim.sentence.of(story.plains[claim.document])):
            continue
        if holder is not None:
            (ages if claim.slot == "age" else births)[holder].append(index)
    for holder in sorted(births):
        for birth in births[holder]:
            for age in ages[holder]:
                yield Pair(min(age, birth), max(age, birth), "birth", 1.0)
