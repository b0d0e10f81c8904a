"""Looking up which of many stretches of a text holds another."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import Generic, TypeVar

from claimcheck.model.span import Span

Item = TypeVar("Item")


class Stretches(Generic[Item]):
    """Things that each cover a stretch of a text, which may overlap.

    Args:
        items: the things.
        span: the stretch of one of them.
    """

    def __init__(self, items: Iterable[Item], span: Callable[[Item], Span]) -> None:
        pairs = sorted(((span(item), n, item) for n, item in enumerate(items)), key=lambda p: p[:2])
        self._spans = [s for s, _, _ in pairs]
        self._items = [item for _, _, item in pairs]
        self._reach = list(accumulate((s.end for s in self._spans), max))  # furthest end so far

    def holding(self, span: Span) -> Item | None:
        """The last item to start whose stretch holds ``span``, or ``None``."""
        at = bisect_right(self._spans, (span.start, float("inf"))) - 1
        while at >= 0 and self._reach[at] >= span.end:
            if self._spans[at].holds(span):
                return self._items[at]
            at -= 1
        return None
