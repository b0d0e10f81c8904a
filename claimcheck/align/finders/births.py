"""Somebody's age and day of birth: the one follows from the other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from claimcheck.align.pairs import Pair
from claimcheck.align.story import Story

#: The slot of the day of a death: the last age is that of that day.
DEATH = "death-date"
#: A sentence with these tells of somebody's age at another time than that of the article.
_OTHER_TIME = re.compile(r"\b(?:1[89]|20)\d\d\b|\b(?:then|when|at (?:the )?age|died|dead|as a)\b", re.IGNORECASE)
_LAST = re.compile(r"\b(?:died|dead|dies)\b", re.IGNORECASE)


def find(story: Story) -> Iterator[Pair]:
    """Each age of a person with each day of birth, but for ages of another time."""
    ages: dict[str, list[int]] = defaultdict(list)
    births: dict[str, list[int]] = defaultdict(list)
    dead = {story.people.key(claim) for claim in story.claims if claim.slot == DEATH}
    for index, claim in enumerate(story.claims):
        holder = story.people.key(claim) if claim.slot in ("age", "birth-date") else None
        if claim.slot == "age" and _of_another_time(claim.sentence.of(story.plains[claim.document]), holder in dead):
            continue
        if holder is not None:
            (ages if claim.slot == "age" else births)[holder].append(index)
    for holder in sorted(births):
        for birth in births[holder]:
            for age in ages[holder]:
                yield Pair(min(age, birth), max(age, birth), "birth", 1.0)


def _of_another_time(sentence: str, dead: bool) -> bool:
    """Whether a sentence gives an age of another time than now, or than the day of death of who is dead."""
    return _OTHER_TIME.search(sentence) is not None and not (dead and _LAST.search(sentence))
