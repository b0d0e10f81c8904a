"""Disjoint sets with their smallest member as root, so that the result does not depend on the order of joining."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T", int, str)


class DisjointSets(Generic[T]):
    """Members are joined two by two (Galler and Fischer 1964); what was never joined is a set of its own."""

    def __init__(self) -> None:
        self._parent: dict[T, T] = {}

    def root(self, member: T) -> T:
        """The smallest member of a member's set."""
        parent = self._parent
        while (above := parent.setdefault(member, member)) != member:
            parent[member] = member = parent.setdefault(above, above)
        return member

    def join(self, one: T, two: T) -> None:
        """Make one set of the sets of two members."""
        a, b = self.root(one), self.root(two)
        if a != b:
            self._parent[max(a, b)] = min(a, b)

    def groups(self, members: Iterable[T]) -> list[list[T]]:
        """The members by set: each in the given order, the sets in the order of their roots."""
        found: dict[T, list[T]] = defaultdict(list)
        for member in members:
            found[self.root(member)].append(member)
        return [found[root] for root in sorted(found)]
