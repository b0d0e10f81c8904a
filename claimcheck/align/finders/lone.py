"""The only amounts of one kind that two articles do not share: "a 412-metre tower" here, "421 metres" there.

Where one article tells of one length, one sum or one hour of the day and another one of one, or where one is left of
them besides those that both give, the two are of one thing if they are near, and if the words around them have
anything in common: much less than two values need of which each stands among others of its kind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import combinations

from claimcheck.align.context import likeness, shared_words
from claimcheck.align.finders.events import near_hours, of_the_day
from claimcheck.align.finders.things import MEASURED
from claimcheck.align.pairs import Pair, couples
from claimcheck.align.story import Story, alike
from claimcheck.model.claim import Claim
from claimcheck.model.values import Moment, Quantity, Value
from claimcheck.values.interval import permitted, suggested, times

_TOP = 10  # sentences of an article in which it tells what its story is about
_NEAR_MEASURE = 2.1  # times that one measure may be of the other
_LIKE = 0.1  # likeness of the words around them: a fraction of what two values need that are not alone
_MINUTES = 120  # between two hours of the day
_MOST = 12  # amounts of one kind: what gives more of them is a table
_NEAR_COUNT = 1.2  # the same for two counts of one noun
#: Dimensions in which a unit is a matter of size: what takes minutes is not what takes years.
_BY_UNIT = frozenset({"money", "duration"})


def find(story: Story) -> Iterator[Pair]:
    """Pairs of claims of amounts or clock times, each the only one of its kind that the other article does not give."""
    claims: dict[Hashable, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for index, claim in enumerate(story.claims):
        kind = _kind(story, claim.value)
        if kind is not None and not claim.apart and _told_early(story, claim):
            claims[kind][claim.document].append(index)
    given = {document: _by_kind(story, values) for document, values in story.values.items()}
    for kind, articles in claims.items():
        for one, other in combinations(sorted(articles), 2):
            a, b = _lone(given[one][kind], given[other][kind]), _lone(given[other][kind], given[one][kind])
            if a is None or b is None or not _near(a, b):
                continue
            left, right = _first(story, articles[one], a), _first(story, articles[other], b)
            if left is not None and right is not None and _one_slot(story, left, right):
                x, y = (story.words.around(story.claims[i]).bag for i in (left, right))
                score = likeness(x, y)
                if score >= _LIKE:
                    yield Pair(min(left, right), max(left, right), "lone", score, shared_words(x, y))
    for firsts in _slots(story).values():
        for left, right in couples(sorted(firsts.values())):
            a, b = story.claims[left].value, story.claims[right].value
            if _near(a, b) and not _holds(a, b):
                yield Pair(left, right, "lone", 1.0)


def _holds(left: Value, right: Value) -> bool:
    """Whether one of two amounts leaves open what the other one says: "at least 30", "54"."""
    if not (isinstance(left, Quantity) and isinstance(right, Quantity)):
        return False
    return permitted(left).holds(suggested(right)) or permitted(right).holds(suggested(left))


def _first(story: Story, claims: Sequence[int], value: Value) -> int | None:
    """The first of some claims that gives a value."""
    return next((i for i in claims if alike(story.claims[i].value, value)), None)


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
    """Whether the reporter tells it near the top."""
    return story.position(claim) < _TOP and story.voice(claim) != "quoted"


def _by_kind(story: Story, values: Sequence[Value]) -> Mapping[Hashable, Sequence[Value]]:
    """An article's amounts and hours by kind, each once."""
    given: dict[Hashable, list[Value]] = defaultdict(list)
    for value in values:
        kind = _kind(story, value)
        if kind is not None and len(given[kind]) < _MOST and not any(alike(value, other) for other in given[kind]):
            given[kind].append(value)
    return given


def _lone(values: Sequence[Value], others: Sequence[Value]) -> Value | None:
    """The one value of an article that another one does not give; ``None`` where it has none or several."""
    if len(values) == _MOST:
        return None
    own = [value for value in values if not any(alike(value, other) for other in others)]
    return own[0] if len(own) == 1 else None


def _kind(story: Story, value: Value) -> Hashable | None:
    """The dimension of a measure, the noun of a count, or that it is an hour of the day."""
    if isinstance(value, Moment):
        return "clock" if of_the_day(value) and value.hedge != "vague" else None
    if not isinstance(value, Quantity) or value.hedge == "vague":
        return None
    if value.dimension == "count":
        return ("count", story.thing(value.noun)) if value.noun else None
    if value.dimension not in MEASURED:
        return None
    return value.dimension, value.unit if value.dimension in _BY_UNIT else ""


def _one_slot(story: Story, left: int, right: int) -> bool:
    """Whether no rule knows the two as of two things."""
    one, two = (story.rules[story.claims[i].rule] for i in (left, right))
    return one.slot == two.slot or one.fallback or two.fallback


def _near(left: Value, right: Value) -> bool:
    """Whether the two are near enough to be of one thing: by their ratio, or in minutes."""
    if isinstance(left, Moment) and isinstance(right, Moment):
        if left.hour is None or right.hour is None:
            return True  # days of one slot
        return near_hours(left, right, _MINUTES)
    if not (isinstance(left, Quantity) and isinstance(right, Quantity)):
        return False
    return 0 < times(left, right) <= (_NEAR_COUNT if left.dimension == "count" else _NEAR_MEASURE)
