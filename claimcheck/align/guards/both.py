"""What an article says twice: both values, and so of two things."""

from __future__ import annotations

from claimcheck.align.guards.bases import EVERY, LOOSE, WORDINGS, against, with_head
from claimcheck.align.pairs import Pair
from claimcheck.align.story import Story, alike, denies
from claimcheck.model.claim import Claim
from claimcheck.model.values import SUM, Moment, Quantity, Term

_LARGE = 1000
_WHOLE = 0.75  # share of equal words around two values from which their sentences are one
#: Nouns that count all who were struck, and not those of one kind.
_ALL_OF_THEM = frozenset({"person", "victim", "casualty", "fatality", "death", "body"})


@against(EVERY)
def both_values(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One article gives both values, so they are of two things."""
    if alike(left.value, right.value):
        return False  # it is one value, and the two agree
    if pair.basis == "event" and denies(left.value) != denies(right.value):
        return False  # that nobody was hurt is no second toll beside that of the hurt
    if pair.basis in LOOSE:
        return story.mentions_value(left.document, right.value) or story.mentions_value(right.document, left.value)
    if pair.basis == "holder" and isinstance(left.value, Term) and not story.lasting(left):
        if with_head(left, right, story):
            return False
        return story.held_together(left, right)
    if pair.basis == "event" and any(_is_part(a, b, story) for a, b in ((left, right), (right, left))):
        return True
    across = left.document != right.document and not story.lasting(left)
    if pair.basis in WORDINGS:
        return across and (story.claims_value(left.document, right) or story.claims_value(right.document, left))
    if story.two_voices(left, right):
        return _reporter_gives(story, left, right)
    if pair.basis == "event" and any(_mentions(story, a.document, b) for a, b in ((left, right), (right, left))):
        return True
    if pair.basis == "event" or (pair.basis == "holder" and across):
        return story.claims_value(left.document, right) or story.claims_value(right.document, left)
    return False


def _reporter_gives(story: Story, left: Claim, right: Claim) -> bool:
    """Whether the reporter of an article gives what its head says, too: then the other value is of something else."""
    head = next((c for c in (left, right) if story.voice(c) == "head"), None)
    return head is not None and any(
        c.document == head.document and c.slot == head.slot and story.voice(c) == "text" and alike(c.value, head.value)
        for c in story.claims
    )


def _mentions(story: Story, document: str, claim: Claim) -> bool:
    """Whether an article gives a number anywhere that stands there for something else by no chance: 40,000, 6.1."""
    amount = claim.value.stated if isinstance(claim.value, Quantity) else None
    if amount is None or (amount < _LARGE and float(amount).is_integer()):
        return False
    return any(isinstance(v, Quantity) and v.stated == amount for v in story.values.get(document, ()))


def _is_part(part: Claim, whole: Claim, story: Story) -> bool:
    """Whether one is a sum, and the other one of the counts in it: "12 guests" of "5 officers and 12 guests"."""
    if not (isinstance(whole.value, Quantity) and isinstance(part.value, Quantity)) or SUM not in whole.value.modifiers:
        return False
    kind = part.value.noun not in _ALL_OF_THEM  # "two people" are all of them
    return kind and story.mentions_value(whole.document, part.value)


@against(EVERY - {"birth", "order"})
def both_say_both(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """Each article gives both values, so the two do not differ: what there is to ask, each is to be asked alone.

    Of a sentence that both carry word for word it is asked whether one of them also carries the other's.
    """
    if left.document == right.document or alike(left.value, right.value):
        return False
    if pair.basis == "collar" and pair.score >= _WHOLE:
        return story.carries(left.document, right) or story.carries(right.document, left)
    return _gives(story, left.document, right) and _gives(story, right.document, left)


def _gives(story: Story, document: str, claim: Claim) -> bool:
    """Whether an article has a claim's value for the slot; anywhere, where nothing but the value says what it is of."""
    if isinstance(claim.value, Moment) or story.rules[claim.rule].fallback:
        return story.mentions_value(document, claim.value)
    return story.claims_value(document, claim)
