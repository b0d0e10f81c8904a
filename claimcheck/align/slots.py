"""The slots of the event that a story is about, and the claims that stand for their articles in each.

News tells the event that it is about first; what it gives further down for the same slot is more often of another
event than a correction of itself. So an article's first value stands for it, with the claims that repeat that value.
Two things stand beside it: the number that a vague first value ("dozens") is soon spelt out with, and, wherever it is
said, that there was none at all.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence

from claimcheck.align.pairs import blocks
from claimcheck.align.story import Slot, Story, alike, denies
from claimcheck.model.claim import Claim
from claimcheck.model.values import Moment, Quantity, Value
from claimcheck.values.interval import permitted, suggested

_CLAUSE = 80  # code points from an event's trigger to the time that it happened
_NOT_REAL = ("denied", "sought", "conditional")
_TOP = 8  # sentences of an article in which it tells what its event came to
_SOON = 12  # sentences in which a headline's "dozens" is spelt out
#: What follows a word for nobody that means all people there.
_ALL = re.compile(
    r"(?: (?:people|persons?|injuries|deaths|fatalities|casualties|lives))?"
    r"(?: (?:was|were|has|have|had|is|are|got|died|perished|lost|reported)\b|[.,;\"']|$)"
)
_ONE_OF_MANY = re.compile(
    r"\b(?:first|second|third|earlier|other|seriously|badly|critically|gravely|severely)\b", re.IGNORECASE
)
_MORE_OF_THEM = re.compile(
    r"\band (?:another |a further )?[\w-]+(?: more| others?| people)* "
    r"(?:later|died|succumbed|perished|(?:were |was )killed)\b"
)
_MARKS = re.compile(r"[,;:()\"]")


def event_slots(story: Story) -> Iterator[Slot]:
    """Each slot of the story's event that any article fills."""
    for block in blocks(story, lambda claim: _slot(story, claim)):
        members = [i for i in block if not denies(story.claims[i].value) or _denies_all(story, story.claims[i])]
        yield Slot(members, _principals(story, members))


def _principals(story: Story, members: Sequence[int]) -> list[int]:
    """The claims of a slot that stand for their articles."""
    claims = story.claims
    first: dict[str, int] = {}
    for index in members:
        document = claims[index].document
        if document not in first or (
            story.position(claims[index]) < _SOON
            and _spells_out(story, claims[first[document]].value, claims[index].value)
        ):
            first[document] = index
    return [
        i for i in members if alike(claims[i].value, claims[first[claims[i].document]].value) or denies(claims[i].value)
    ]


def _denies_all(story: Story, claim: Claim) -> bool:
    """Whether it says that there was none at all, and not "nobody on the ground" or "no one in the first crash"."""
    plain = story.plains[claim.document]
    after = plain[claim.span.end : claim.sentence.end]
    return _ALL.match(after) is not None and not _ONE_OF_MANY.search(claim.sentence.of(plain))


def _spells_out(story: Story, first: Value, value: Value) -> bool:
    """Whether a number says what a vague first value left open: a headline's "dozens" of which the text has 40."""
    if not (isinstance(first, Quantity) and isinstance(value, Quantity)) or first.hedge != "vague":
        return False
    if value.noun and value.noun not in story.people_at_large:
        return False  # of one kind of people only
    return value.hedge != "vague" and permitted(first).holds(suggested(value))


def _slot(story: Story, claim: Claim) -> Hashable | None:
    """The slot of the story's event that a claim fills.

    A toll tells of an event by itself. A time does so only beside a trigger of a frame that the story is about, and a
    day not even there, unless a rule names what it is the day of: it is as often that of a report, a plan, a reaction.
    """
    rule = story.rules[claim.rule]
    if rule.holder != "event" or not rule.functional or claim.apart or claim.modality in _NOT_REAL:
        return None
    if isinstance(claim.value, Moment):
        if not rule.fallback:  # "goes on sale on 4 May": the rule's words say of which day they are
            return (claim.slot,) if claim.rule in story.central_slots else None
        told = claim.value.hour is not None and claim.modality in ("asserted", "reported")
        return (claim.slot,) if told and claim.event in story.central and _beside(story, claim) else None
    if rule.comparator == "toll" and _MORE_OF_THEM.search(claim.sentence.of(story.plains[claim.document])):
        return None  # "twelve died on the spot and seven more in hospital": no part is the toll
    itself = rule.comparator == "toll" or _measured(story, claim) or _counted_votes(story, claim)
    return (claim.slot,) if claim.event or itself else None


def _measured(story: Story, claim: Claim) -> bool:
    """Whether it is a measure that only an event of the story's kind has, as winds are a storm's; no sum of money."""
    measure = isinstance(claim.value, Quantity) and claim.value.dimension not in ("money", "count")
    return measure and claim.rule in story.central_slots


def _counted_votes(story: Story, claim: Claim) -> bool:
    """Whether it is the score of a vote near the top, which needs no word for voting ("the bill passed 51-49")."""
    score = isinstance(claim.value, Quantity) and claim.value.dimension == "score"
    return score and story.position(claim) < _TOP


def _beside(story: Story, claim: Claim) -> bool:
    """Whether the event's trigger stands in the clause of a value: near, and with no mark between."""
    before = _MARKS.split(story.before(claim, _CLAUSE))[-1]
    after = _MARKS.split(story.after(claim, _CLAUSE))[0]
    return claim.trigger in before or claim.trigger in after
