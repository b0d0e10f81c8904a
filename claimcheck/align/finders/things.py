"""Counted and measured things, and dated doings, that no rule with a holder knows.

Likeness of the words around two values does not separate one fact from two by itself (measured on labelled news). What
does is likeness together with how near the numbers are, with a word that stands right beside both, and with the guards.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator

from claimcheck.align.context import likeness, shared_words
from claimcheck.align.finders.events import near_hours
from claimcheck.align.pairs import Pair, blocks, couples
from claimcheck.align.story import Story
from claimcheck.model.claim import Claim
from claimcheck.model.values import Moment, Quantity, Value
from claimcheck.values.interval import times

_LIKE = 0.28  # likeness from which two counted things are one, numbers of one size given
_MOMENT = 0.4  # the same for two moments
_YEAR = 0.2  # the same for two years that are near each other
_YEARS = 2  # between two such years
_LARGE = 1000
_FIGURES = 0.25  # times the likeness that two numbers need of which one is the other with its figures in disorder
_HOUR = 0.2  # the same for two clock times that are near each other
_MINUTES = 60  # between two such times
_LOOSE = 1.8  # times the likeness that a sum, a share or a length needs, which does not say what it is of
_ATTACHED = 0.4  # times the likeness that two values before one noun need ("a 25-ton truck", "the 19-ton truck")
_REACH = 24  # code points after a value in which the noun that it belongs to stands
_LENGTH_OF = 40  # the same for a length of time: "the two-week training exercise at Camp Harrow"
_NEVER = 2.0  # more likeness than there is
_SLIP = 0.6  # times the likeness that two values need which one slip of the pen parts (a.m. and p.m.)
_NEAR = 3  # words before a value of which two values must share one
_OF = re.compile(r" (?:out )?of (?:the |its |their |all )?")
MEASURED = frozenset({"money", "percentage", "duration", "length", "mass", "area", "volume", "speed", "temperature"})

#: Measures of which those of one event are few: how far, deep or high something is may be anything.
_TOLD_OF_EVENTS = frozenset({"money", "percentage", "duration"})


def find(story: Story) -> Iterator[Pair]:
    """Pairs of one kind of thing whose surroundings are alike enough for how far their values are apart."""
    of_the_event = {index for slot in story.slots for index in slot.principals}
    for block in blocks(story, lambda claim: _thing(story, claim)):
        for left, right in couples([index for index in block if index not in of_the_event]):
            demand = 0.0 if _one_total(story, left, right) else _demand(story, story.claims[left], story.claims[right])
            yield from _if_alike(story, left, right, demand)
    for block in _half_known(story):
        for left, right in couples(block):
            one, two = story.claims[left], story.claims[right]
            known, unknown = (two, one) if story.rules[one.rule].fallback else (one, two)
            if story.rules[known.rule].fallback or not story.rules[unknown.rule].fallback or one.apart or two.apart:
                continue
            yield from _if_alike(story, left, right, _demand(story, unknown, known))


def _if_alike(story: Story, left: int, right: int, demand: float) -> Iterator[Pair]:
    """The pair, if the words around the two are as alike as is demanded."""
    if demand >= _NEVER:
        return
    a, b = (story.words.around(story.claims[index]).bag for index in (left, right))
    score = likeness(a, b)
    if score >= demand:
        yield Pair(left, right, "words", score, shared_words(a, b))


def _half_known(story: Story) -> Iterator[list[int]]:
    """Blocks of amounts of which a rule knows some as of the event, and none the others."""

    def key(claim: Claim) -> Hashable | None:
        rule, value = story.rules[claim.rule], claim.value
        if not (rule.fallback or (rule.holder == "event" and rule.functional)):
            return None
        if not isinstance(value, Quantity):
            return "hour" if isinstance(value, Moment) and value.hour is not None else None
        return _amount(story, value, _TOLD_OF_EVENTS)

    return blocks(story, key)


def _amount(story: Story, value: Quantity, dimensions: frozenset[str]) -> Hashable | None:
    """What amounts are looked for by: counts by their noun, measures of some dimensions by these."""
    if value.dimension == "count":
        return "count", story.thing(value.noun)
    return value.dimension if value.dimension in dimensions else None


def _thing(story: Story, claim: Claim) -> Hashable | None:
    """What is looked for: counts by their noun, measures by their dimension, moments by whether they are times."""
    value = claim.value
    rule = story.rules[claim.rule]
    if rule.holder == "event" and rule.functional and not rule.fallback:
        return "slot", claim.slot, claim.apart  # a price whose deal is only named, the toll of another attack
    if isinstance(value, Quantity) and value.dimension == "score":
        return "score"
    if not rule.fallback:
        return None
    if isinstance(value, Quantity):
        return _amount(story, value, MEASURED)
    return ("moment", value.hour is not None) if isinstance(value, Moment) else None


def _demand(story: Story, left: Claim, right: Claim) -> float:
    """The likeness that two claims need to be on one thing.

    It is more than there can be where nothing beside them is shared.
    """
    a, b = left.value, right.value
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)):
        if _near_years(a, b):
            return _YEAR if not _beside(story, left).isdisjoint(_beside(story, right)) else _NEVER
        one, two = (story.words.around(c).before[:_NEAR] for c in (left, right))
        if set(one).isdisjoint(two):
            return _HOUR if near_hours(a, b, _MINUTES) else _NEVER
        return _MOMENT * (_SLIP if _half_a_day(a, b) or near_hours(a, b, _MINUTES) else 1.0)
    if a.dimension == "score":  # of one match: both sides of it are named beside both
        return 0.0 if len(story.names_beside(left) & story.names_beside(right)) > 1 else _NEVER
    if not story.rules[left.rule].fallback:
        named = left.event or story.rules[left.rule].comparator == "toll"
        beside = named or story.names_beside(left) & story.names_beside(right)
        return _LIKE * _ratio(a, b) if beside else _NEVER
    if a.dimension == "count":
        return _LIKE * _ratio(a, b)
    if _one_noun(story, left, right):
        return _LIKE * _ratio(a, b) * _ATTACHED
    if a.unit != b.unit and a.stated is not None and a.stated == b.stated:
        return _LIKE * _SLIP * _SLIP  # one number in two units: the unit is the slip
    return _LIKE * _ratio(a, b) * _LOOSE


def _one_total(story: Story, left: int, right: int) -> bool:
    """Whether two near counts are so many of one number of things: "20 of 71 scheduled laps", "21 of the 71 laps"."""
    a, b = story.claims[left].value, story.claims[right].value
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)) or _ratio(a, b) >= 1:
        return False
    total = _total(story, left)
    return total is not None and total == _total(story, right)


def _total(story: Story, index: int) -> tuple[float | None, float | None] | None:
    """The number that stands behind a count and "of"."""
    part, total = story.claims[index], next(iter(story.claims[index + 1 : index + 2]), None)
    if total is None or total.sentence != part.sentence or not isinstance(total.value, Quantity):
        return None
    between = story.plains[part.document][part.span.end : total.span.start]
    return total.value.base if total.document == part.document and _OF.fullmatch(between) else None


def _beside(story: Story, claim: Claim) -> frozenset[str]:
    """The words right before a moment; behind it where it opens its sentence ("In 2016 a boy disappeared")."""
    around = story.words.around(claim)
    return frozenset(around.before[:_NEAR] or around.after[: _NEAR + 1])


def _near_years(left: Value, right: Value) -> bool:
    """Whether two years that the texts give in figures are near, or one is the other with its figures in disorder."""
    if not (isinstance(left, Moment) and isinstance(right, Moment)) or left.resolved or right.resolved:
        return False
    if left.year is None or right.year is None or left.year == right.year:
        return False
    return sorted(str(left.year)) == sorted(str(right.year)) or abs(left.year - right.year) <= _YEARS


def _half_a_day(left: Value, right: Value) -> bool:
    """Whether two clock times differ by a.m. and p.m. only."""
    if not (isinstance(left, Moment) and isinstance(right, Moment)) or left.hour is None or right.hour is None:
        return False
    if "vague" in (left.hedge, right.hedge) or left.minute != right.minute:
        return False
    return left.hour != right.hour and left.hour % 12 == right.hour % 12


def _one_noun(story: Story, left: Claim, right: Claim) -> bool:
    """Whether the words right behind two measures of one unit, or two lengths of time, have one in common."""
    a, b = left.value, right.value
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)):
        return False
    if a.dimension == "duration":
        return bool(_after(story, left, _LENGTH_OF, 3) & _after(story, right, _LENGTH_OF, 3))
    return a.unit == b.unit and bool(_after(story, left, _REACH, 2) & _after(story, right, _REACH, 2))


def _after(story: Story, claim: Claim, reach: int, most: int) -> frozenset[str]:
    tokens = story.words.sentence(claim.document, claim.sentence)
    near = [t for t in tokens if claim.span.end <= t.span.start <= claim.span.end + reach]
    return frozenset(t.stem for t in near[:most])


def _swapped(left: Quantity, right: Quantity) -> bool:
    """Whether two numbers of one unit have the same figures in another order: 46 and 64, 214,000 and 241,000."""
    a, b = left.stated, right.stated
    if a is None or b is None or a == b or left.unit != right.unit or min(left.digits, right.digits) < 2:
        return False
    return sorted(f"{a:.12g}") == sorted(f"{b:.12g}")


def _zero_less(left: Quantity, right: Quantity) -> bool:
    """Whether one of two large numbers is the other with a zero less: 40,000 and 400,000."""
    a, b = sorted((left.stated or 0.0, right.stated or 0.0))
    return a >= _LARGE and b == a * 10 and left.unit == right.unit


def _ratio(left: Quantity, right: Quantity) -> float:
    """Near numbers need less likeness, and those of the same figures in another order; far ones more."""
    if _swapped(left, right) or _zero_less(left, right):
        return _FIGURES
    ratio = times(left, right)
    if ratio <= 0:
        return 1.35
    return 0.4 if ratio <= 1.1 else 0.65 if ratio <= 1.35 else 1.0 if ratio <= 2.1 else 1.35
