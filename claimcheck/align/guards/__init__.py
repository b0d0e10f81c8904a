"""Reasons to think that two claims are not on one fact after all.

A pair is scored first and then refuted: each guard that holds names itself, ``explain`` lists those that were passed,
and the coverage counts what was left out. Abstaining is the default.
"""

from __future__ import annotations

from functools import cache

from claimcheck.align.guards import amounts, both, holders, moments, parts, telling
from claimcheck.align.guards.bases import Guard
from claimcheck.align.pairs import Pair
from claimcheck.align.story import Story
from claimcheck.model.claim import Claim
from claimcheck.model.values import Quantity

__all__ = ["GUARDS", "Guard", "asked", "refuted"]

GUARDS: tuple[Guard, ...] = (
    telling.modality,
    telling.another_event,
    telling.another_thing,
    telling.in_general,
    moments.another_time,
    moments.other_year,
    amounts.before_the_change,
    amounts.superseded,
    amounts.after_the_change,
    moments.by_the_calendar,
    both.both_say_both,
    both.both_values,
    parts.set_apart,
    parts.some_of_them,
    parts.some_of_whom,
    parts.of_one_place,
    parts.included,
    parts.adds_up,
    parts.there,
    parts.running_total,
    parts.in_hospital,
    parts.of_those_aboard,
    parts.two_kinds,
    parts.to_go,
    parts.out_of_so_many,
    parts.other_noun,
    amounts.difference,
    amounts.turned_down,
    amounts.offset,
    amounts.rate,
    amounts.far_apart,
    amounts.otherwise_reckoned,
    amounts.forecast,
    amounts.other_period,
    amounts.other_voters,
    amounts.both_units,
    amounts.both_converted,
    holders.other_forms,
    holders.two_people,
    holders.now_older,
    holders.other_roles,
    holders.other_people,
    amounts.other_places,
    amounts.share_and_change,
    amounts.a_limit,
    holders.other_parties,
    holders.guessed_holder,
    moments.vague,
    moments.start_and_end,
    moments.other_step,
    moments.later_step,
    moments.day_of_saying,
    holders.two_subjects,
    telling.loose_internal,
)


def asked(left: Claim, right: Claim, pair: Pair) -> tuple[Guard, ...]:
    """The guards that are asked about the two claims of a pair, in their order."""
    one, two = left.value, right.value
    dimension = one.dimension if isinstance(one, Quantity) else ""
    return _concerned(pair.basis, type(one).__name__, type(two).__name__, dimension)


@cache
def _concerned(basis: str, left: str, right: str, dimension: str) -> tuple[Guard, ...]:
    """The arguments are those of ``Guard.concerns``."""
    return tuple(guard for guard in GUARDS if guard.concerns(basis, left, right, dimension))


def refuted(left: Claim, right: Claim, pair: Pair, story: Story) -> Guard | None:
    """The first guard that speaks against a pair, or ``None``."""
    return next((guard for guard in asked(left, right, pair) if guard.check(left, right, pair, story)), None)
