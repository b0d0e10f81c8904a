"""Which pairs are worth comparing, and what the comparators say of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from claimcheck.align.disjoint import DisjointSets
from claimcheck.align.guards import Guard, refuted
from claimcheck.align.pairs import Pair
from claimcheck.align.story import Story
from claimcheck.model.claim import Claim
from claimcheck.model.values import Quantity
from claimcheck.model.verdict import Verdict

#: Guards that part two claims as of two things, and not because of how or where they stand.
_GATES = frozenset({"another_event", "both_values", "set_apart", "other_noun", "far_apart", "other_people"})

_CONSEQUENCE = "One of the two moments is disputed itself, which explains their order."
_OUTLIER = "The guards part one of the two from most of what it would stand with."


class Judged(NamedTuple):
    """A pair that passed the guards, and what the comparator said of it."""

    pair: Pair
    verdict: Verdict


class LeftOut(NamedTuple):
    """Why a claim was not compared with one that it met.

    Attributes:
        other: index of the other claim.
        gate: name of the guard that spoke against the pair, or of the comparator's level.
        why: that guard's or level's own sentence.
    """

    other: int
    gate: str
    why: str


def judge(
    couples: Sequence[tuple[Pair, ...]], story: Story, compare: Callable[[Claim, Claim, Pair], Verdict]
) -> tuple[list[Judged], dict[int, tuple[LeftOut, ...]]]:
    """Drop what the guards refute, compare the others by the surest way in which they were found."""
    judged: list[Judged] = []
    left_out: dict[int, list[LeftOut]] = defaultdict(list)

    def leave_out(pair: Pair, gate: str, why: str) -> None:
        left_out[pair.left].append(LeftOut(pair.right, gate, why))
        left_out[pair.right].append(LeftOut(pair.left, gate, why))

    for ways in couples:
        left, right = story.claims[ways[0].left], story.claims[ways[0].right]
        pair, guard = _surest(ways, left, right, story)
        if guard:
            gate, why = guard.name, guard.sentence
        else:
            verdict = softened(compare(left, right, pair), left, right, story)
            if verdict.relation != "incomparable":
                judged.append(Judged(pair, verdict))
                continue
            gate, why = verdict.level, verdict.why
        leave_out(pair, gate, why)
    parted = frozenset((i, r.other) for i, reasons in left_out.items() for r in reasons if r.gate in _GATES)
    kept, outliers = _without_outliers(judged, parted)
    for j in outliers:
        leave_out(j.pair, "outlier", _OUTLIER)
    kept, explained = _without_consequences(kept)
    for j in explained:
        leave_out(j.pair, "consequence", _CONSEQUENCE)
    return kept, {index: tuple(reasons) for index, reasons in left_out.items()}


def _surest(ways: tuple[Pair, ...], left: Claim, right: Claim, story: Story) -> tuple[Pair, Guard | None]:
    """The first way that no guard speaks against; where there is none, the first way and its guard."""
    first = refuted(left, right, ways[0], story)
    if first is None:
        return ways[0], None
    return next(((pair, None) for pair in ways[1:] if refuted(left, right, pair, story) is None), (ways[0], first))


def _without_outliers(
    judged: Sequence[Judged], parted: frozenset[tuple[int, int]]
) -> tuple[list[Judged], list[Judged]]:
    """Part off the disagreements of a claim that the guards part from most of the claims that it would stand with.

    Args:
        parted: pairs of claims that a guard refuted, both ways round.

    Returns:
        The pairs that stay, and those that leave.
    """
    outliers: set[int] = set()
    for fact in facts([j for j in judged if j.verdict.disagrees]):
        members = {i for j in fact for i in (j.pair.left, j.pair.right)}
        outliers |= {m for m in members if 2 * sum((m, o) in parted for o in members) > len(members) - 1 > 1}
    return _parted(judged, lambda j: j.verdict.disagrees and not outliers.isdisjoint((j.pair.left, j.pair.right)))


def _without_consequences(judged: Sequence[Judged]) -> tuple[list[Judged], list[Judged]]:
    """Part off the orders of moments of which one is disputed itself: a second report would say it again.

    Returns:
        The pairs that stay, and those that leave.
    """
    disputed = {i for j in judged if j.verdict.disagrees and not _of_order(j) for i in (j.pair.left, j.pair.right)}
    return _parted(
        judged,
        lambda j: _of_order(j) and j.verdict.disagrees and not disputed.isdisjoint((j.pair.left, j.pair.right)),
    )


def _parted(judged: Sequence[Judged], leaves: Callable[[Judged], bool]) -> tuple[list[Judged], list[Judged]]:
    """The pairs that stay, and those that leave."""
    return [j for j in judged if not leaves(j)], [j for j in judged if leaves(j)]


def _of_order(judged: Judged) -> bool:
    """Whether it is of two moments that one can only have come after the other, and not of two values of one fact."""
    return judged.pair.basis == "order"


def softened(verdict: Verdict, left: Claim, right: Claim, story: Story) -> Verdict:
    """A contradiction is only a discrepancy where one side is planned, possible, or whom the article quotes says it."""
    if verdict.relation != "contradiction":
        return verdict
    soft = [c for c in (left, right) if c.modality in ("planned", "possible")]
    if soft:
        return replace(verdict, relation="discrepancy", reconcile=f"what is {soft[0].modality} turned out otherwise")
    amounts = isinstance(left.value, Quantity) and isinstance(right.value, Quantity)
    if amounts and story.two_voices(left, right) and "quoted" in (story.voice(left), story.voice(right)):
        return replace(verdict, relation="discrepancy", reconcile="the one quoted counts otherwise")
    return verdict


def facts(judged: Sequence[Judged]) -> list[list[Judged]]:
    """The pairs that are on one fact, in order of their first claim; those of an order make facts of their own."""
    values, orders = _parted(judged, _of_order)
    return [*_components(values), *_components(orders)]


def _components(judged: Sequence[Judged]) -> list[list[Judged]]:
    """Connected components of the graph whose edges are the judged pairs, in order of their first claim."""
    sets: DisjointSets[int] = DisjointSets()
    for j in judged:
        sets.join(j.pair.left, j.pair.right)
    by_root: dict[int, list[Judged]] = defaultdict(list)
    for j in judged:
        by_root[sets.root(j.pair.left)].append(j)
    return [by_root[root] for root in sorted(by_root)]
