"""Which of the mentions that lie in one another a pattern sees."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from claimcheck.model.claim import Mention


def outermost(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions that no other one holds, in order and without overlaps: a description counts as one thing."""
    return _disjoint(sorted(mentions, key=lambda m: (-(m.span.end - m.span.start), m.span, m.type)))


def innermost(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions that hold no other one, in order and without overlaps; descriptions lie open."""
    return _shortest(m for m in mentions if m.type != "nominal")


def described(mentions: Sequence[Mention]) -> list[Mention]:
    """As ``innermost``, but descriptions that hold no other mention stay closed: "the driver, a 42-year-old man"."""
    return _shortest(
        m for m in mentions if m.type != "nominal" or not any(o is not m and m.span.holds(o.span) for o in mentions)
    )


def _shortest(mentions: Iterable[Mention]) -> list[Mention]:
    """The shortest of those that meet each other."""
    return _disjoint(sorted(mentions, key=lambda m: (m.span.end - m.span.start, m.span, m.type)))


def _disjoint(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions that meet none before them, in order of the text."""
    taken: list[Mention] = []  # sorted and without overlaps, so only the neighbours can meet a further one
    for mention in mentions:
        at = bisect_left(taken, mention.span, key=lambda m: m.span)
        if not any(mention.span.meets(other.span) for other in taken[max(at - 1, 0) : at + 1]):
            taken.insert(at, mention)
    return taken
