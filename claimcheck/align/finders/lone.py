"""The only measure of its kind that each of two articles gives: "a 412-metre tower" here, "421 metres" there.

An article that tells of one length, one sum or one share tells it of what the story is about, whatever words it puts
around it. Measured on labelled news, likeness of wording parts such pairs no better than chance, and how near the two
values are does: within a factor of two a measure of the one is that of the other, and a count within a fifth.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from claimcheck.align.finders.things import MEASURED
from claimcheck.align.pairs import Pair, couples
from claimcheck.align.story import Story, alike
from claimcheck.model.claim import Claim
from claimcheck.model.values import Quantity, Value

_TOP = 10  # sentences of an article in which it tells what its story is about
_BESIDE = 30  # code points around a value in which a word for another time stands
_NEAR_MEASURE = 2.1  # times that one measure may be of the other
_NEAR_COUNT = 1.2  # the same for two counts of one noun
#: Dimensions in which a unit is a matter of size: what takes minutes is not what takes years.
_BY_UNIT = frozenset({"money", "duration"})


def find(story: Story) -> Iterator[Pair]:
    """Pairs of claims of measures or counts, each the only one of its kind in its article."""
    alone = {document: _alone(story, values) for document, values in story.values.items()}
    found: dict[Hashable, dict[str, int]] = defaultdict(dict)
    for index, claim in enumerate(story.claims):
        kind = _kind(story, claim.value)
        if kind is not None and kind in alone[claim.document] and not claim.apart and _told_early(story, claim):
            found[kind].setdefault(claim.document, index)
    for firsts in found.values():
        for left, right in couples(sorted(firsts.values())):
            if _one_slot(story, story.claims[left], story.claims[right]) and _near(story, left, right):
                yield Pair(left, right, "lone", 1.0)
    for firsts in _slots(story).values():
        for left, right in couples(sorted(firsts.values())):
            yield Pair(left, right, "lone", 1.0)


def _slots(story: Story) -> Mapping[Hashable, Mapping[str, int]]:
    """For each slot of an event the first claim of each article that gives one value for it, and early.

    A toll is the event's by itself, and found as such.
    """
    found: dict[Hashable, dict[str, int]] = defaultdict(dict)
    for index, claim in enumerate(story.claims):
        rule = story.rules[claim.rule]
        if rule.holder != "event" or rule.fallback or not rule.functional or rule.comparator == "toll" or claim.apart:
            continue
        given = story.given[claim.document, claim.slot]
        if _told_early(story, claim) and all(alike(claim.value, other) for other in given):
            found[claim.slot].setdefault(claim.document, index)
    return found


def _told_early(story: Story, claim: Claim) -> bool:
    """Whether the reporter tells it near the top, and not of another time."""
    if story.voice(claim) == "quoted" or story.words.position(claim.document, claim.sentence) >= _TOP:
        return False
    start, end = claim.sentence
    beside = story.plains[claim.document][max(start, claim.span.start - _BESIDE) : min(end, claim.span.end + _BESIDE)]
    return not any(phrase in beside.lower() for phrase in story.other_times)


def _alone(story: Story, values: Sequence[Value]) -> frozenset[Hashable]:
    """The kinds of which an article gives one amount only, however often."""
    given: dict[Hashable, list[Value]] = defaultdict(list)
    for value in values:
        kind = _kind(story, value)
        if kind is not None and not any(alike(value, other) for other in given[kind]):
            given[kind].append(value)
    return frozenset(kind for kind, amounts in given.items() if len(amounts) == 1)


def _kind(story: Story, value: Value) -> Hashable | None:
    """The dimension of a measure, or the noun of a count."""
    if not isinstance(value, Quantity):
        return None
    if value.dimension == "count":
        return ("count", story.things.get(value.noun, value.noun)) if value.noun else None
    if value.dimension not in MEASURED:
        return None
    return value.dimension, value.unit if value.dimension in _BY_UNIT else ""


def _one_slot(story: Story, left: Claim, right: Claim) -> bool:
    """Whether no rule knows the two as of two things."""
    return left.slot == right.slot or any(story.rules[c.rule].fallback for c in (left, right))


def _near(story: Story, left: int, right: int) -> bool:
    a, b = story.claims[left].value, story.claims[right].value
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)) or "vague" in (a.hedge, b.hedge):
        return False
    x, y = (q.base[0] if q.base[0] is not None else q.base[1] for q in (a, b))
    if not x or not y or x * y < 0:
        return False
    return max(x / y, y / x) <= (_NEAR_COUNT if a.dimension == "count" else _NEAR_MEASURE)
