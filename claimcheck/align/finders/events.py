"""One slot of the event that the story is about, as each article tells it first."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from claimcheck.align.pairs import Pair, couples
from claimcheck.align.story import Story, Voice
from claimcheck.model.values import Moment, Value

_TOLD = ("asserted", "reported")
_TOP = 8  # sentences of an article in which it says when its event was
_MINUTES = 90  # between two times of one event; further apart they are more often of two
_ROUGH = 30  # minutes between two times of which one is only about right
_DAY = 24 * 60


def find(story: Story) -> Iterator[Pair]:
    """The articles' first values for each slot, with what repeats them."""
    claims = story.claims
    for slot in story.slots:
        for left, right in chain(_voices(story, slot.members), couples(slot.principals)):
            yield Pair(left, right, "event", 1.0)
        times = [i for i in slot.principals if of_the_day(claims[i].value) and story.rules[claims[i].rule].fallback]
        for tied in times:
            for untied in _first_times(story, {claims[i].document for i in times}):
                if minutes_apart(claims[tied].value, claims[untied].value) <= _MINUTES:
                    yield Pair(min(tied, untied), max(tied, untied), "event", 1.0)


def _voices(story: Story, block: Sequence[int]) -> Iterator[tuple[int, int]]:
    """For each article the first value of its reporter, beside the first of its head and of those it quotes."""
    first: dict[tuple[str, Voice], int] = {}
    for index in block:
        first.setdefault((story.claims[index].document, story.voice(story.claims[index])), index)
    for (document, voice), index in first.items():
        if voice != "text" and (told := first.get((document, "text"))) is not None:
            yield min(index, told), max(index, told)


def _first_times(story: Story, tied: Collection[str]) -> list[int]:
    """The first clock time at the top of each article that ties none to a trigger: "it left the track at 6.10am"."""
    first: dict[str, int] = {}
    for index, claim in enumerate(story.claims):
        loose = story.rules[claim.rule].fallback and claim.document not in tied
        if loose and of_the_day(claim.value) and not claim.apart and claim.modality in _TOLD:
            first.setdefault(claim.document, index)
    return sorted(i for i in first.values() if story.position(story.claims[i]) < _TOP)


def of_the_day(value: Value) -> bool:
    """Whether it is a clock time and no span that is counted from one."""
    return isinstance(value, Moment) and value.hour is not None and value.relative is None


def minute_of_day(value: Value) -> int:
    """Minutes from midnight to a clock time."""
    return 60 * (value.hour or 0) + (value.minute or 0) if isinstance(value, Moment) else 0


def minutes_apart(left: Value, right: Value) -> int:
    """Minutes between two clock times, around the clock."""
    a, b = minute_of_day(left), minute_of_day(right)
    return min((a - b) % _DAY, (b - a) % _DAY)


def near_hours(left: Value, right: Value, most: int) -> bool:
    """Whether two clock times are at most so many minutes apart, and more than rough ones of one moment may be."""
    if not (isinstance(left, Moment) and isinstance(right, Moment)) or left.hour is None or right.hour is None:
        return False
    rough = {left.hedge, right.hedge} != {"exact"}
    return (_ROUGH if rough else 0) < minutes_apart(left, right) <= most
