"""The story's datable claims in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimcheck.model.report import ReportClaim
from claimcheck.report.pieces import Piece, passage
from claimcheck.report.sources import Source, distinct, kind_label


@dataclass(frozen=True, slots=True)
class Entry:
    """What one or more articles date alike. ``reckoned``: the date came in part from the day of publication."""

    label: str
    subject: str | None
    pieces: tuple[Piece, ...]
    claims: tuple[ReportClaim, ...]
    sources: tuple[Source, ...]
    reckoned: bool


@dataclass(frozen=True, slots=True)
class Day:
    """A date, as exact as the text gives it, and all entries on it; ``published`` are articles of that day."""

    key: tuple[int, int, int]
    label: str
    entries: tuple[Entry, ...]
    published: tuple[Source, ...] = ()


def timeline(claims: Sequence[ReportClaim], texts: Mapping[str, str], sources: Mapping[str, Source]) -> tuple[Day, ...]:
    """The days that the claims name, earliest first; empty when no claim has a date with a year.

    The days on which the articles came out are put in between, for whoever has to tell a stale state from a false one.
    """
    dated: dict[tuple[tuple[int, int, int], str], list[ReportClaim]] = {}
    for claim in claims:
        if (when := _when(claim.value)) is not None:
            dated.setdefault(when, []).append(claim)
    if not dated:
        return ()
    out: dict[tuple[tuple[int, int, int], str], list[Source]] = {}
    for source in sources.values():
        if (day := _iso(source.document.published)) is not None:
            out.setdefault((day, _spelt(day)), []).append(source)
    return tuple(
        Day(when[0], when[1], _entries(dated.get(when, ()), texts, sources), tuple(out.get(when, ())))
        for when in sorted({*dated, *out})
    )


def _entries(
    claims: Sequence[ReportClaim], texts: Mapping[str, str], sources: Mapping[str, Source]
) -> tuple[Entry, ...]:
    alike: dict[tuple[str, str | None], list[ReportClaim]] = {}
    for claim in claims:
        alike.setdefault((claim.kind, claim.subject), []).append(claim)
    return tuple(
        Entry(
            label=kind_label(kind),
            subject=subject,
            pieces=passage(group[0], texts.get(group[0].document)),
            claims=tuple(group),
            sources=tuple(sources[d] for d in distinct(c.document for c in group)),
            reckoned=all(c.value.get("resolved") is True for c in group),
        )
        for (kind, subject), group in alike.items()
    )


def _when(value: Mapping[str, Any]) -> tuple[tuple[int, int, int], str] | None:
    """Sort key and wording of a moment's date; a stretch of days stands where it begins."""
    year, month, day = (value.get(part) for part in ("year", "month", "day"))
    if isinstance(year, int):
        key = (
            year,
            month if isinstance(month, int) else 0,
            day if isinstance(month, int) and isinstance(day, int) else 0,
        )
        return key, _spelt(key)
    first, last = _iso(value.get("first")), _iso(value.get("last"))
    if first is None:
        return None
    if last is None or last == first:
        return first, _spelt(first)
    if first[1:] == (1, 1) and last[1:] == (12, 31):
        return first, f"{first[0]}" if first[0] == last[0] else f"{first[0]} to {last[0]}"
    return first, f"{_spelt(first)} to {_spelt(last)}"


def _iso(text: object) -> tuple[int, int, int] | None:
    """``2018-05-31`` or the beginning of a date and time as numbers; ``None`` for anything else, also ``--11-19``."""
    if not isinstance(text, str):
        return None
    parts = text[:10].split("-")
    if len(parts) != 3 or not all(p.isdecimal() for p in parts):
        return None
    year, month, day = (int(p) for p in parts)
    return (year, month, day) if 1 <= month <= 12 else None


def _spelt(key: tuple[int, int, int]) -> str:
    """``31 May 2018``, ``May 2018`` or ``2018``; English month names, whatever the locale."""
    year, month, day = key
    return " ".join(filter(None, (str(day) if day else "", _MONTHS[month] if 1 <= month <= 12 else "", str(year))))


_MONTHS = (
    "", "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
