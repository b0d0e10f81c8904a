"""What two amounts tell of one thing: a sum or a rate, a share or a change, what it is or what it was."""

from __future__ import annotations

import re

from claimcheck.align.guards.bases import (
    AS_WRITTEN,
    EVERY,
    LOOSE,
    OF_EVENT,
    UNHELD,
    against,
    amount,
    names_apart,
    of_one,
    only_one,
)
from claimcheck.align.pairs import Pair
from claimcheck.align.story import Story, alike
from claimcheck.model.claim import Claim
from claimcheck.model.values import Quantity
from claimcheck.values.interval import times

_FAR = 10  # times
_SEVERAL = 2
#: Behind a length of time that lies between two moments.
_FROM = re.compile(r" (?:after|before|later|earlier|ago|prior to|into)\b")
_TURNOUT = 1.5  # times that one count of votes may be another of the same assembly
#: Before a sum that gives another one in its currency: "14,500 rupees ($174)".
_IN_BRACKETS = re.compile(r"\d[\w ,.]* \((?:(?:about|around|roughly|some|nearly|over|or) )?$")
_CLAUSE = re.compile(r"[;:]")
_BESIDE = 30  # code points before an amount in which it is told to be that before a change
_LIMIT_BESIDE = 45  # code points around an amount in which a word for a limit stands
#: What is measured at a place, and is another thing at another one.
_LOCAL = frozenset({"speed", "temperature", "length", "volume"})
_OF_RESULTS = frozenset({"money", "percentage"})
_RESULTS = "results"  # the frame of what a company earned
#: Behind a percentage that is a share.
_SHARE = re.compile(r" of ")
_SHARE_WORDS = 3  # words before a percentage: "its share is about 11 percent"
_AMONG = re.compile(r" (?:of|in|among) ")
_WHOLE_WORDS = 1  # telling words that name what something is a share of


@of_one(LOOSE, Quantity)
def turned_down(claim: Claim, story: Story) -> object:
    """One is what somebody would not have: "the tribunal rejects a four-year ban"."""
    return story.wording.turned_down.search(story.before(claim, _LIMIT_BESIDE))


@of_one(LOOSE, Quantity, dimensions=frozenset({"duration"}))
def offset(claim: Claim, story: Story) -> object:
    """One is a length of time, the other how long before or after something: "three hours after the fire"."""
    return _FROM.match(story.after(claim, _BESIDE))


@against(LOOSE, Quantity)
def rate(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One is so much a year, a share or the like, and the other one several times as much in all."""
    one, two = amount(left), amount(right)
    return one.per != two.per and abs(times(one, two)) > _SEVERAL


@against(OF_EVENT, Quantity)
def far_apart(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One count is more than ten times the other: hardly of one event or thing."""
    return abs(times(amount(left), amount(right))) > _FAR


@against(LOOSE, Quantity, dimensions=frozenset({"money"}))
def both_converted(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """Both stand in brackets behind sums that they only give in another currency, of which it is asked instead."""
    return all(_IN_BRACKETS.search(story.before(c, _BESIDE)) is not None for c in (left, right))


@against(OF_EVENT, Quantity, dimensions=frozenset({"money"}))
def otherwise_reckoned(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One sum has in it what the other leaves out: "$4.92 billion before debt", "$6.1 billion with debt"."""
    one, two = _reckoned(left, story), _reckoned(right, story)
    return bool(one) and bool(two) and one != two


def _reckoned(claim: Claim, story: Story) -> frozenset[str]:
    """What the words behind a sum say is in it."""
    return frozenset(story.wording.reckoned.findall(story.after(claim, _LIMIT_BESIDE)))


@against(OF_EVENT, Quantity, dimensions=_OF_RESULTS)
def forecast(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One is expected of a time to come, the other told of one that is over."""
    if _RESULTS not in (left.event, right.event):
        return False
    return only_one(left, right, lambda c: story.wording.expected.search(story.before(c)))


@against(OF_EVENT)
def other_period(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One is of a quarter or half a year, the other of a whole one: "the full year", "the January-March quarter"."""
    if alike(left.value, right.value):
        return False
    one, two = _periods(left, story), _periods(right, story)
    return one != two and (left.event == right.event == _RESULTS or (bool(one) and bool(two)))


def _periods(claim: Claim, story: Story) -> frozenset[str]:
    """The lengths of time that a sentence tells results of."""
    sentence = claim.sentence.of(story.plains[claim.document]).lower()
    return frozenset(period for period, words in story.wording.periods.items() if words.search(sentence))


@against(EVERY, Quantity, dimensions=frozenset({"score"}))
def other_voters(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """So many more voted in one than in the other that these are two votes: "51-49" and "220-213"."""
    one, two = (sum(end or 0.0 for end in amount(c).base) for c in (left, right))
    return left.slot == "votes" and max(one, two) > _TURNOUT * min(one, two)


@against(UNHELD, Quantity)
def both_units(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """Its article gives one of them in the other's unit, too, so that the unit is no slip."""
    a, b = amount(left), amount(right)
    if a.unit == b.unit or a.stated != b.stated:
        return False
    return any(story.converts(c.document, q) for c, q in ((left, a), (right, b)))


@against(LOOSE, Quantity, dimensions=_LOCAL)
def other_places(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """The sentences name places, and none in both: the gust at one airport beside that at another."""
    return names_apart(left, right, story.places)


@of_one(EVERY - AS_WRITTEN - {"collar"}, Quantity)
def before_the_change(claim: Claim, story: Story) -> object:
    """One is what an amount was before it changed: "up from 44 million", "from 301 pence to 396"."""
    return _before_change(claim, story)


def _before_change(claim: Claim, story: Story) -> bool:
    before = story.before(claim, _BESIDE)
    if story.wording.before_change.search(before):
        return True
    after = story.plains[claim.document][claim.span.end : claim.sentence.end]
    return before.endswith(" from ") and story.wording.to_amount.match(after) is not None


@against(EVERY - AS_WRITTEN, Quantity)
def superseded(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """The sentence of one says that it was the other before: "five are missing, down from seven on Monday"."""
    return _was_before(story, pair.left, right) or _was_before(story, pair.right, left)


def _was_before(story: Story, index: int, other: Claim) -> bool:
    return any(alike(c.value, other.value) and _before_change(c, story) for c in story.beside(index))


@of_one(LOOSE, Quantity)
def after_the_change(claim: Claim, story: Story) -> object:
    """One is what an amount was raised or cut to, so that the other may be what it was before."""
    return story.wording.revised_to.search(_CLAUSE.split(story.before(claim))[-1])


@against(LOOSE, Quantity, dimensions=frozenset({"percentage"}))
def share_and_change(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One is a share, the other a difference; or the two are shares of two wholes, of which one is the other's part."""
    if {_percent_of(left, story), _percent_of(right, story)} == {"share", "change"}:
        return True
    one, two = _whole(left, story), _whole(right, story)
    return one.isdisjoint(two) and any(
        of.intersection(story.words.around(c).bag.weights) for of, c in ((one, right), (two, left))
    )


def _whole(claim: Claim, story: Story) -> frozenset[str]:
    """The stems of what a percentage is a share of: "4.9% of long nappers"."""
    if not _AMONG.match(story.plains[claim.document], claim.span.end):
        return frozenset()
    return frozenset(story.words.around(claim).after[:_WHOLE_WORDS])


def _percent_of(claim: Claim, story: Story) -> str:
    """Whether a percentage is a share or a change; "" where its neighbours leave it open."""
    after = story.after(claim)
    if _SHARE.match(after) or "share" in story.words_before(claim, _SHARE_WORDS):
        return "share"
    by = " ".join(story.words_before(claim, 2)).endswith(" by")
    return "change" if by or story.wording.difference.match(after) else ""


@against(LOOSE, Quantity)
def difference(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One is by how much an amount changed, the other what it is: "raise wages by 3,300 rupees a month"."""
    if amount(left).dimension == "percentage":
        return False
    return only_one(left, right, lambda c: story.wording.changed_by.search(story.before(c, _LIMIT_BESIDE)))


@of_one(LOOSE, Quantity)
def a_limit(claim: Claim, story: Story) -> object:
    """One is what was allowed at most, or asked for at least, and the other is not said to be."""
    start, end = claim.sentence
    plain = story.plains[claim.document]
    near = plain[max(start, claim.span.start - _LIMIT_BESIDE) : min(end, claim.span.end + _LIMIT_BESIDE)]
    return story.wording.limit.search(near.lower())
