"""Pairs of claims that may be on one fact: found in blocks, never by trying all pairs.

Each way of finding is a module of ``claimcheck.align.finders`` and says what it rests on (``basis``), so that a finding
can be explained and a guard can ask for more where the basis is weak.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from claimcheck.align.story import Story
from claimcheck.model.claim import Claim

#: So many claims of one article, the first ones, take part in a block. News gives no fact of one kind so often; what
#: does is a table or an archive in one file, and all its pairs would take hours.
_MOST_OF_ONE = 200

Basis = Literal[
    "holder",
    "event",
    "collar",
    "words",
    "quotation",
    "passage",
    "name",
    "calendar",
    "birth",
    "unnamed",
    "lone",
    "conversion",
    "parts",
    "order",
]


class Pair(NamedTuple):
    """Two claims that may be on one fact, by their index in the story's claims; ``left < right``.

    Attributes:
        basis: what the pair rests on.
        score: how much alike the two are, 1 where that is not measured.
        shared: the stems of words that stand around both.
        comparator: how the two are compared where that hangs on how they stand; "" where the rules of the claims say.
    """

    left: int
    right: int
    basis: Basis
    score: float
    shared: tuple[str, ...] = ()
    comparator: str = ""


Find = Callable[[Story], Iterator[Pair]]


def all_pairs(story: Story, finders: Iterable[Find]) -> list[tuple[Pair, ...]]:
    """Every two claims that some finder brings together, each with all that joins them, the surest first."""
    found: dict[tuple[int, int], list[Pair]] = defaultdict(list)
    for find in finders:
        for pair in find(story):
            found[pair.left, pair.right].append(pair)
    return [tuple(found[key]) for key in sorted(found)]


def blocks(story: Story, key: Callable[[Claim], Hashable | None]) -> Iterator[list[int]]:
    """Indexes of claims by a key, in order; claims without one are left out."""
    found: dict[Hashable, list[int]] = defaultdict(list)
    given: Counter[tuple[Hashable, str]] = Counter()
    for index, claim in enumerate(story.claims):
        if (k := key(claim)) is None:
            continue
        given[k, claim.document] += 1
        if given[k, claim.document] <= _MOST_OF_ONE:
            found[k].append(index)
    return iter(found.values())


def couples(members: Sequence[int]) -> Iterator[tuple[int, int]]:
    """All pairs of a block, the lower index first."""
    for n, left in enumerate(members):
        for right in members[n + 1 :]:
            yield left, right
