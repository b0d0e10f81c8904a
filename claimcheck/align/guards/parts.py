"""A whole and its parts: which of the things that two amounts count are the same ones."""

from __future__ import annotations

import re

from claimcheck.align.guards.bases import BY_COUNT, EVERY, LOOSE, OF_EVENT, against, amount, of_one, only_one
from claimcheck.align.pairs import Pair
from claimcheck.align.story import Story, alike
from claimcheck.model.claim import Claim
from claimcheck.model.values import Quantity
from claimcheck.values.interval import times

_SEVERAL = 2  # times
#: Behind a number that counts some of a known number of things.
_SOME_OF = re.compile(r" of (?:the|her|his|their|its|our|my|your|those|these)\b")
_SAME_SOME = 0.5  # likeness from which some of a whole are the same ones in two sentences
_AT_A_PLACE = ("In ", "At ", "Across ", "Around ", "Near ", "Outside ")
#: Behind a number, where what it counts is.
_IN_A_PLACE = re.compile(r"\b(?:in|at|across|near|around) (?:the )?((?:[A-Z][\w'-]+ ?){1,4})")
_WORD = re.compile(r"[\w'-]+")
_EQUAL = 1e-6
#: Behind a number that is that of one place, told of before.
_THERE = re.compile(r"[^.;:]{0,40} there\b")
_REACH = 60  # code points in which that is looked for
#: Behind a number of things of two kinds, or to which one of two things happened.
_TWO_KINDS = re.compile(r" [a-z-]+s (?:and|or) [a-z-]+s\b|[^.,;:]* [a-z]+ed or (?:[a-z]+ly )?[a-z]+ed\b")
#: Before a number of things of which others are told.
_COUNTED_IN = re.compile(r"\b([a-z]+s) in (?:(?:the|their|his|her|its) )?(?:(?:last|past|first|previous|opening) )?$")
_CLAUSE = re.compile(r"[,;:]| and ")
#: Behind some of those who were counted before.
_OF_THEM = re.compile(r" (?:of|among) (?:them|whom|those)\b")


@against(EVERY - {"collar"}, Quantity)
def set_apart(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """A word on one side only sets its things apart from the others ("12 other members", "three Afghan soldiers")."""
    one, two = amount(left), amount(right)
    if pair.basis in LOOSE and "vague" in (one.hedge, two.hedge):
        return True  # "thousands" beside a number tells no more than that both are of officers
    # "two dead and five more hurt" counts all who were hurt, so of an event's toll only peoples set a part apart
    apart = frozenset() if pair.basis == "event" else story.apart_words
    a, b = ({*q.modifiers, *({q.noun} - story.people_at_large)} for q in (one, two))
    return any(word in story.peoples or word in apart for word in a ^ b)


@against(LOOSE, Quantity, dimensions=frozenset({"count"}))
def some_of_them(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One counts some of those that the other counts: "two of her children"; or both do, and perhaps not the same."""
    one, two = (_SOME_OF.match(story.plains[c.document], c.span.end) is not None for c in (left, right))
    if one != two or (one and pair.score < _SAME_SOME):
        return True
    return only_one(left, right, lambda c: story.wording.known.search(story.before(c, _REACH)))


@against(BY_COUNT, Quantity)
def of_one_place(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """The smaller one is that of a place which the other article does not name: "shed 140 posts in Dublin"."""
    if abs(times(amount(left), amount(right))) < _SEVERAL:
        return False
    small, large = sorted((left, right), key=lambda c: _size(c.value))
    sentence = story.plains[small.document][small.sentence.start : small.sentence.end]
    at = small.span.start - small.sentence.start
    opening, comma, _ = sentence[:at].partition(",")
    beside = opening if comma and opening.startswith(_AT_A_PLACE) else ""
    words = frozenset(_WORD.findall(f"{beside} {' '.join(_IN_A_PLACE.findall(sentence[at:]))}".lower()))
    there = story.places.get((small.document, small.sentence), frozenset()) & words
    if small.document == large.document:
        return bool(there - story.places.get((large.document, large.sentence), frozenset()))
    return bool(there) and not any(
        there & names for (document, _), names in story.places.items() if document == large.document
    )


@against(OF_EVENT, Quantity)
def included(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One is told as a part of what stands before it: "86,000 bikes, including 3,600 in Australia"."""
    one, two = (story.wording.included.search(story.before(c, _REACH)) is not None for c in (left, right))
    if one and two:
        return pair.basis in LOOSE and pair.score < _SAME_SOME
    other = right if one else left
    return one != two and _OF_THEM.match(story.plains[other.document], other.span.end) is None


@against(BY_COUNT, Quantity)
def adds_up(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """With another count of its sentence one makes up the other: "nine counts of fraud and two of theft", "11"."""
    return _makes_up(story, pair.left, amount(right)) or _makes_up(story, pair.right, amount(left))


def _makes_up(story: Story, index: int, whole: Quantity) -> bool:
    """Whether a count and another one of the same noun in its sentence come to a third."""
    part = story.claims[index]
    own, noun = _size(part.value), part.value.noun if isinstance(part.value, Quantity) else ""
    return 0 < own < _size(whole) and any(
        isinstance(c.value, Quantity)
        and c.value.noun == noun != ""
        and c.span != part.span
        and abs(own + _size(c.value) - _size(whole)) < _EQUAL
        for c in story.beside(index)
    )


@of_one(BY_COUNT, Quantity)
def running_total(claim: Claim, story: Story) -> object:
    """One of them goes on to further ones: "187 shops in the UK and a further 27 in Ireland"."""
    return story.wording.further.match(story.after(claim, _REACH))


@against(OF_EVENT, Quantity)
def other_noun(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """They count different things: "two policemen" beside "three soldiers"; "people" may be any of them."""
    return not story.one_noun(amount(left), amount(right))


@of_one(OF_EVENT, Quantity)
def there(claim: Claim, story: Story) -> object:
    """One is of a place that was told of before: "no casualties were reported there"."""
    return _THERE.match(story.after(claim, _REACH))


@against(OF_EVENT, Quantity)
def some_of_whom(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """The sentence of one has the other as a part of it: "crews rescued 57 people, 19 of them from rooftops"."""
    return _has_part(story, pair.left, right) or _has_part(story, pair.right, left)


def _has_part(story: Story, index: int, part: Claim) -> bool:
    plain = story.plains[story.claims[index].document]
    return any(alike(c.value, part.value) and _OF_THEM.match(plain, c.span.end) for c in story.beside(index))


@against(OF_EVENT, Quantity)
def in_hospital(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One counts those of the hurt who went to hospital, or were badly hurt, and there are fewer of these."""
    if left.slot != "injured":
        return False
    one, two = (
        story.wording.treated.search(_CLAUSE.split(story.after(c, _REACH))[0]) is not None for c in (left, right)
    )
    if one == two:
        return False
    some, all_of_them = (left, right) if one else (right, left)
    return _size(some.value) < _size(all_of_them.value)


@against(OF_EVENT, Quantity)
def of_those_aboard(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One counts the passengers or the crew, the other more people, among whom these may be."""
    small, large = sorted((amount(left), amount(right)), key=_size)
    if small.noun in story.part_nouns and large.noun not in story.part_nouns:
        return True
    kind = small.noun != "" and small.noun not in story.people_at_large  # "29 students and a teacher"
    return left.slot == right.slot == "aboard" and kind and large.noun in story.people_at_large


@of_one(BY_COUNT, Quantity)
def two_kinds(claim: Claim, story: Story) -> object:
    """One counts two kinds together, the other one: "79 drones and missiles", "12 were killed or injured"."""
    return _TWO_KINDS.match(story.after(claim, _REACH))


@of_one(LOOSE, Quantity)
def to_go(claim: Claim, story: Story) -> object:
    """One counts what is left: "33 games to go"."""
    return story.wording.to_go.match(story.after(claim, _REACH))


@against(LOOSE, Quantity)
def out_of_so_many(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """The two are what other things are counted in: "nine goals in 13 games", "six defeats in seven games"."""
    one, two = (_COUNTED_IN.search(story.before(c, _REACH)) for c in (left, right))
    return one is not None and two is not None and one[1] != two[1]


def _size(value: object) -> float:
    """The least that an amount may be, without its sign."""
    return abs(value.base[0] or value.base[1] or 0.0) if isinstance(value, Quantity) else 0.0
