"""The listing of ``claimcheck mentions``: the typed values that were seen, before any rule made claims of them."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from claimcheck.model.claim import Mention
from claimcheck.model.values import Moment, Name, Quantity, Term, Value
from claimcheck.report.escape import one_line
from claimcheck.report.lines import Line

FORMATS = ("text", "jsonl")


def json_line(text_id: str, mentions: Sequence[Mention]) -> str:
    """One text as a line of JSON: ``{"id", "mentions": [{"start", "end", "type", "low", "high", ...}]}``.

    Offsets are code points, the end exclusive. Keys without a value are left out: a missing ``low`` or ``high`` is an
    open end, a missing year, month or day is unknown. Shares and ratios are numbers here ("two thirds" is .667).
    """
    return json.dumps({"id": text_id, "mentions": [_entry(m) for m in mentions]}, ensure_ascii=False)


def _entry(mention: Mention) -> dict[str, Any]:
    kind = "number" if mention.type == "ratio" else mention.type
    entry = {"start": mention.span.start, "end": mention.span.end, "type": kind, **_parts(mention.value)}
    return {key: value for key, value in entry.items() if value is not None}


def _parts(value: Value | None) -> dict[str, Any]:
    if isinstance(value, Quantity):
        return {"low": value.low, "high": value.high, "unit": value.unit or None}
    if isinstance(value, Moment):
        return {"year": value.year, "month": value.month, "day": value.day, "from": value.first, "to": value.last}
    return {}


def lines(path: str, text: str, mentions: Sequence[Mention]) -> Iterator[Line]:
    """One line for each mention: where it stands, its type, its words and what they were read as."""
    starts = [0, *(n + 1 for n, char in enumerate(text) if char == "\n")]
    for mention in mentions:
        line = bisect_right(starts, mention.span.start)
        column = mention.span.start - starts[line - 1] + 1
        yield [
            (f"{one_line(path)}:{line}:{column}: ", ""),
            (mention.type, "cyan"),
            (" ", ""),
            (one_line(mention.span.of(text)), "bold"),
            (f"  {one_line(reading(mention.value))}", "dim"),
        ]


def reading(value: Value | None) -> str:
    """A value as a short line for somebody who writes rules."""
    if isinstance(value, Quantity):
        return _quantity(value)
    if isinstance(value, Term):
        return value.id
    if isinstance(value, Name):
        return " ".join([*value.titles, value.full])
    if isinstance(value, Moment):
        known = ((key, part) for key, part in asdict(value).items() if part not in (None, False, "exact"))
        return " ".join(f"{key}={part}" for key, part in known if (key, part) != ("anchor", "now"))
    return ""


def _quantity(value: Quantity) -> str:
    ends = ["" if end is None else f"{end:.12g}" for end in (value.low, value.high)]
    parts = [ends[0] if ends[0] == ends[1] else "..".join(ends), value.unit, *value.modifiers, value.noun]
    parts.append(f"per {value.per}" if value.per else "")
    parts.append("" if value.hedge == "exact" else f"({value.hedge})")
    return " ".join(part for part in parts if part)
