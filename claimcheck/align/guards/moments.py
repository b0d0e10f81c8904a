"""Of which time two claims are, and what a moment is the time of."""

from __future__ import annotations

import re

from claimcheck.align.guards.bases import EVERY, LOOSE, OF_EVENT, UNHELD, against, of_one
from claimcheck.align.pairs import Pair
from claimcheck.align.story import Story
from claimcheck.model.claim import Claim
from claimcheck.model.values import Moment

_ONE_ROUND = 7  # days that the coverage of one event lasts
_CLAUSE = re.compile(r"[;:]")
_BESIDE = 40  # code points around a value in which a word for another time stands
_IN_A_YEAR = re.compile(r"In (?:[A-Z][a-z]+ )?((?:19|20)\d\d)\b")
_SAID_NEAR = 2  # words before a moment
#: Words before a moment that make it the start or the end of something.
_END_WORDS = {"since": "start", "from": "start", "until": "end", "till": "end", "through": "end", "by": "end"}


@against(LOOSE)
def another_time(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """Words beside one tell that it is of another time than the event ("the year before")."""
    return _of_another_time(left, story) != _of_another_time(right, story)


def _of_another_time(claim: Claim, story: Story) -> frozenset[str]:
    before = _CLAUSE.split(story.before(claim, _BESIDE))[-1]
    after = _CLAUSE.split(story.after(claim, _BESIDE))[0]
    return frozenset(phrase for phrase in story.other_times if phrase in before or phrase in after)


@against(UNHELD)
def other_year(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """The sentence of one opens with a year that the other's does not give: "In 2022, a walker was found"."""
    if isinstance(left.value, Moment) or left.apart == right.apart != "":
        return False
    one, two = (c.sentence.of(story.plains[c.document]) for c in (left, right))
    years = [match[1] if (match := _IN_A_YEAR.match(sentence)) else "" for sentence in (one, two)]
    return bool(years[0] and years[0] not in two) or bool(years[1] and years[1] not in one)


@against(EVERY - {"calendar"}, Moment)
def by_the_calendar(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """A weekday and the day beside it are held against each other and against nothing else."""
    return left.kind == "date/weekday"


@against(EVERY, Moment)
def vague(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """A moment that is only seen from an unknown day: one of publication, or the day when somebody was speaking."""
    if (
        isinstance(left.value, Moment)
        and isinstance(right.value, Moment)
        and left.value.resolved
        and right.value.resolved
    ):
        one, two = story.published.get(left.document), story.published.get(right.document)
        if one and two and abs((one - two).days) > _ONE_ROUND:
            return True  # what both call "today" is not one day, and not one event either
    if pair.basis in ("collar", "calendar"):
        return False
    return any(
        isinstance(c.value, Moment) and c.value.relative is not None and (not c.value.resolved or c.speaker is not None)
        for c in (left, right)
    )


def _of_the_clock(claim: Claim) -> bool:
    """Whether it gives an hour."""
    return isinstance(claim.value, Moment) and claim.value.hour is not None


@against(OF_EVENT, Moment)
def start_and_end(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One is the start of something ("since November"), the other its end or a day of it ("until July", "in July")."""
    if pair.basis == "event" and not _of_the_clock(left):
        return False  # "since Monday" and "on Monday" may be of one start
    one, two = (_END_WORDS.get("".join(story.words_before(c, 1)), "") for c in (left, right))
    return one != two


@against(OF_EVENT, Moment)
def other_step(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """The verbs before two clock times are of two steps: "began at 7.35", "officers arrived at 7.48"."""
    told = all(not story.rules[c.rule].fallback for c in (left, right))
    if told or not _of_the_clock(left):
        return False  # their rules know the step
    one, two = (story.wording.step(_CLAUSE.split(story.before(c))[-1]) for c in (left, right))
    return "" not in (one, two) and one != two


@against(frozenset({"order"}), Moment)
def later_step(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """What should have come first is a later step of the event itself: "crews arrived at 9.52"."""
    first = right if right.slot in story.rules[left.rule].after else left
    step = story.wording.step(_CLAUSE.split(story.before(first))[-1])
    return story.rules[first.rule].fallback and step not in ("", "start")


@of_one(LOOSE, Moment)
def day_of_saying(claim: Claim, story: Story) -> object:
    """One is the day on which somebody spoke ("the ministry said on Tuesday"), the other that of what is told."""
    return any(word in story.reporting for word in story.words_before(claim, _SAID_NEAR))
