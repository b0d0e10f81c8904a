"""Two values in the same place of one sentence that both articles carry almost word for word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from claimcheck.align.pairs import Pair, couples
from claimcheck.align.story import Story
from claimcheck.model.claim import Claim
from claimcheck.model.values import Moment, Name, Quantity, Utterance

_WORD = re.compile(r"\w+(?:'\w+)?")
_REACH = 8  # words on either side that a collar is measured over
_FAR = 200  # code points that surely hold so many words
_EQUAL = 6  # equal words around two values that make them the same slot of one sentence
_NAMED = frozenset({"person-name", "org-name"})  # places and things are named all over, mostly in turns of speech

Collar = tuple[tuple[str, ...], tuple[str, ...]]


def find(story: Story) -> Iterator[Pair]:
    """Claims of one type with equal words around them, from the value outwards."""
    collars = {i: _collar(story, c) for i, c in enumerate(story.claims) if _stands_in_a_slot(c)}
    found: dict[Hashable, list[int]] = defaultdict(list)
    for index, (before, after) in collars.items():
        kind = _comparable_type(story.claims[index])
        found[kind, "before", before[:2]].append(index)
        found[kind, "after", after[:2]].append(index)
    seen: set[tuple[int, int]] = set()
    for block in found.values():
        if len({story.claims[index].document for index in block}) == 1:
            continue
        for left, right in couples(block):
            if (left, right) in seen or story.claims[left].document == story.claims[right].document:
                continue
            seen.add((left, right))
            runs = [_run(one, two) for one, two in zip(collars[left], collars[right], strict=True)]
            run = sum(runs)
            if run >= _EQUAL and min(runs):
                longest = max(sum(map(len, collars[index])) for index in (left, right))
                yield Pair(min(left, right), max(left, right), "collar", min(1.0, run / longest))


def _stands_in_a_slot(claim: Claim) -> bool:
    """Whether what is said is one value in a sentence; of names only people and organisations, whom a slot is for."""
    if isinstance(claim.value, Name):
        return claim.slot in _NAMED
    return not isinstance(claim.value, Utterance)


def _collar(story: Story, claim: Claim) -> Collar:
    """The words before a value, the nearest first, and after it; the ends of the sentence are words too."""
    plain = story.plains[claim.document]
    start, end = max(claim.sentence.start, claim.span.start - _FAR), min(claim.sentence.end, claim.span.end + _FAR)
    before = _WORD.findall(plain[start : claim.span.start].lower())[::-1][:_REACH]
    after = _WORD.findall(plain[claim.span.end : end].lower())[:_REACH]
    return (*before, "^"), (*after, "$")


def _run(left: Sequence[str], right: Sequence[str]) -> int:
    """How many words from the value outwards are equal."""
    count = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        count += 1
    return count


def _comparable_type(claim: Claim) -> str:
    value = claim.value
    if isinstance(value, Quantity):
        return f"quantity/{value.dimension}"
    return claim.slot if isinstance(value, Moment) else f"{type(value).__name__}/{claim.slot}"
