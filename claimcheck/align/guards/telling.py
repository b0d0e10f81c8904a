"""How the two are told: as a fact or not, of one event or another, by one article in one voice."""

from __future__ import annotations

from claimcheck.align.guards.bases import (
    AS_WRITTEN,
    EVERY,
    LOOSE,
    OF_EVENT,
    WITHIN_ONE,
    WORDINGS,
    against,
    of_one,
    only_one,
    with_head,
)
from claimcheck.align.pairs import Pair
from claimcheck.align.story import Story, alike, denies
from claimcheck.model.claim import Claim, Modality
from claimcheck.model.values import Moment, Name, Quantity, Term, Utterance

#: Modalities that may be compared with one another: what was only asked for was not granted.
_COMPARABLE: tuple[frozenset[Modality], ...] = (
    frozenset({"asserted", "reported"}),
    frozenset({"planned"}),
)
#: What is planned or possible has a price and a day too; such a difference is never called a contradiction.
_COMPARABLE_AMOUNTS: tuple[frozenset[Modality], ...] = (
    frozenset({"asserted", "reported", "planned", "possible"}),
    frozenset({"sought"}),
)
_APART = 2  # sentences from which two quotations of one article are no longer one run of speech


@against(EVERY - AS_WRITTEN)
def modality(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One is asserted, the other asked for, hoped for, denied or hypothetical."""
    if pair.basis == "collar":
        return left.modality != right.modality
    if isinstance(left.value, Utterance):
        return False
    if isinstance(left.value, Term) and {left.modality, right.modality} == {"asserted", "denied"}:
        return pair.basis != "holder"  # "has resigned" against "has not resigned"
    groups = _COMPARABLE if isinstance(left.value, Term) else _COMPARABLE_AMOUNTS
    return not any(left.modality in group and right.modality in group for group in groups)


@against(EVERY)
def another_event(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One is of an event that its article sets apart ("a 2013 crash", "the earlier attack").

    In a sentence that both articles carry, the year that sets it apart may be what they differ in.
    """
    years = [c.apart == str(c.value.year) for c in (left, right) if isinstance(c.value, Moment)]
    own = pair.basis == "collar" and years == [True, True]
    return left.apart != right.apart and not own


@against(OF_EVENT)
def another_thing(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """The sentence of one has brought in another thing of the kind: "another pliosaur was 10 metres long"."""
    if alike(left.value, right.value):
        return False
    if (
        isinstance(left.value, Quantity)
        and isinstance(right.value, Quantity)
        and left.value.stated == right.value.stated
    ):
        return False  # one number in two units is a slip
    other = story.wording.another if pair.basis in LOOSE else story.wording.unlike
    return only_one(left, right, lambda c: other.search(story.before(c)))


@of_one(LOOSE)
def in_general(claim: Claim, story: Story) -> object:
    """One is said of many things: "most lost hikers are found within 24 hours"."""
    return story.wording.in_general.search(story.before(claim))


@against(EVERY - WITHIN_ONE)
def loose_internal(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """Both stand in one article, and nothing stronger than likeness joins them."""
    if left.document != right.document or alike(left.value, right.value):
        return False
    if pair.basis in WORDINGS:
        return not with_head(left, right, story) and not _told_twice(left, right, story)
    if pair.basis in LOOSE:  # what the headline says in other numbers than the text
        return isinstance(left.value, Moment) or not with_head(left, right, story)
    if pair.basis == "event" and denies(left.value) != denies(right.value):
        return (left.speaker is None) == (right.speaker is None)  # the reporter, and somebody who says: nobody
    if pair.basis in ("event", "holder") and isinstance(left.value, Quantity | Term) and story.two_voices(left, right):
        return False
    return not (pair.basis == "holder" and story.lasting(left) and _only_bearer(left, story))


def _only_bearer(claim: Claim, story: Story) -> bool:
    """Whether nobody else in the article has the surname of a claim's holder, so that it means one person."""
    if claim.subject is None or claim.subject.name is None:
        return True
    surname = claim.subject.name.tokens[-1]
    bearers = {
        c.value.tokens[0]
        for c in story.claims
        if c.document == claim.document and isinstance(c.value, Name) and c.value.tokens[-1] == surname
    } - {surname}
    return len(bearers) == 1


def _told_twice(left: Claim, right: Claim, story: Story) -> bool:
    """Whether two wordings of an article stand apart, end alike, and nothing says that two people speak.

    What begins alike and ends otherwise is said on purpose ("we will win in the north", "we will win in the south").
    """
    if not left.kind == right.kind == "quote":
        return False
    if left.speaker and right.speaker and left.speaker != right.speaker:
        return False
    if not (isinstance(left.value, Utterance) and isinstance(right.value, Utterance)):
        return False
    if left.value.words[-1:] != right.value.words[-1:]:
        return False
    at, other = (story.position(c) for c in (left, right))
    first, second = sorted((left.span, right.span))
    return abs(at - other) >= _APART and '"' in story.plains[left.document][first.end : second.start]
