"""Ordered levels: the first that holds decides, as in the comparisons of the record linkage tool splink."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

from claimcheck.model.verdict import Relation, Setting, Verdict

T = TypeVar("T")


class Level(NamedTuple, Generic[T]):
    """One level of a comparator.

    Attributes:
        name: what ``explain`` calls it.
        relation: what holds of two values at this level.
        holds: whether two values are at this level, given that they are at none before it.
        why: the sentence for an editor; ``{left}`` and ``{right}`` are filled in.
        reconcile: for a discrepancy, the condition under which both can hold, filled in likewise.
    """

    name: str
    relation: Relation
    holds: Callable[[T, T, Setting], bool]
    why: str = ""
    reconcile: str | None = None


def first_level(levels: Sequence[Level[T]], left: T, right: T, setting: Setting, show: Callable[[T], str]) -> Verdict:
    """The verdict of the first level that holds. The last level of ``levels`` must hold always."""
    level = next(level for level in levels if level.holds(left, right, setting))
    words = {"left": show(left), "right": show(right)}
    reconcile = level.reconcile.format(**words) if level.reconcile is not None else None
    return Verdict(level.relation, level.name, sentence(level.why.format(**words)), reconcile)


def sentence(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]
