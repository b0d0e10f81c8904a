"""The pieces that a moment is put together from."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Literal, NamedTuple

from claimcheck.model.values import Moment

Kind = Literal[
    "weekday", "date", "daynumber", "year", "theyear", "part", "clock", "day", "relative", "season", "holiday",
    "quarter", "stretch", "range",
]  # fmt: skip

_FIELDS = tuple((f.name, f.default) for f in fields(Moment))


class Piece(NamedTuple):
    """One piece: ``end`` is the index of the token after it; ``alone`` whether it means a moment by itself."""

    kind: Kind
    end: int
    moment: Moment
    alone: bool = True


def merge(left: Moment, right: Moment) -> Moment | None:
    """Both at once; ``None`` where the two give different values to one part."""
    changes = {}
    for name, default in _FIELDS:
        theirs = getattr(right, name)
        if theirs != default:
            ours = getattr(left, name)
            if ours != default and ours != theirs:
                return None
            changes[name] = theirs
    return replace(left, **changes)
