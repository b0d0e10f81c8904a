"""The calendar's words, as the grammar of moments looks them up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from claimcheck.model.values import Hedge


class Holiday(NamedTuple):
    """A named day: fixed, the n-th weekday of a month, or so many days from Easter Sunday; else only a name.

    ``lead`` says that the name means a day only after a preposition ("at Christmas", not "Christmas presents").
    """

    id: str
    tokens: tuple[str, ...]
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    easter: int | None = None
    lead: bool = False


class Words:
    """``rules/lexicon/calendar.toml``, with its lists as sets."""

    def __init__(self, calendar: Mapping[str, Any]) -> None:
        self.months: dict[str, int] = dict(calendar["months"])
        self.weekdays: dict[str, int] = dict(calendar["weekdays"])
        self.context = {k: frozenset(v) for k, v in calendar["context"].items()}
        self.edges: dict[str, str] = dict(calendar["edges"])
        self.stretch_ends: dict[str, str] = dict(calendar["stretch_ends"])
        self.parts: dict[str, str] = dict(calendar["parts"])
        self.part_words = {k: frozenset(v) for k, v in calendar["part_words"].items()}
        self.seasons: dict[str, str] = dict(calendar["seasons"])
        self.zones = {k: frozenset(v) for k, v in calendar["zones"].items()}
        self.clock: Mapping[str, Any] = calendar["clock"]
        self.units: dict[str, str] = dict(calendar["units"])
        self.relative: Mapping[str, Any] = calendar["relative"]
        self.relative_hedges: dict[str, list[tuple[tuple[str, ...], Hedge]]] = {}
        for phrase, hedge in sorted(calendar["relative"]["hedges"].items(), key=lambda e: (-len(e[0]), e[0])):
            self.relative_hedges.setdefault(phrase.split()[0], []).append((tuple(phrase.split()), hedge))
        self.range_open = frozenset(calendar["ranges"]["open"])
        self.range_to = frozenset(calendar["ranges"]["to"])
        self.numbers: Mapping[str, Mapping[str, int]] = calendar["numbers"]
        self.joins = {tuple(k.split()): frozenset(v) for k, v in calendar["joins"].items()}
        self.connectors = frozenset(c for v in self.joins.values() for c in v)
        self.connector_starts = frozenset(c.split()[0] for c in self.connectors if c)
        self.holidays = self._holidays(calendar["holidays"])
        self.masked = re.compile(
            "|".join(re.escape(p) for p in sorted(self.context["masked"], key=lambda p: (-len(p), p)))
        )

    def starters(self) -> frozenset[str]:
        """The words that a moment may begin with; numbers aside."""
        relative = self.relative
        lists: list[Iterable[str]] = [
            self.months, self.weekdays, self.edges, self.parts, self.seasons, self.units, self.holidays,
            self.range_open, self.stretch_ends, self.context["approximate"], self.clock["fractions"],
            *self.numbers.values(),
            relative["days"], relative["steps"], relative["vague"], self.relative_hedges,
            ("the", "a", "an", "'", "q", "earlier", "later", "half", "last", "final", "fiscal", "financial"),
            ("year", "just", "that"),
        ]  # fmt: skip
        return frozenset(word for words in lists for word in words)

    def pivots(self) -> frozenset[str]:
        """Words one of which every moment has in its first tokens; numbers aside."""
        lists: list[Iterable[str]] = [
            self.months, self.weekdays, self.parts, self.seasons, self.units, self.holidays, self.relative["days"],
            *(self.numbers[k] for k in ("teens", "tens", "ordinals", "decades")), self.clock["fractions"],
            ("am", "pm", "m", "o", "oclock", "hundred", "thousand", "hours", "half"),
        ]  # fmt: skip
        return frozenset(word for words in lists for word in words)

    @staticmethod
    def _holidays(entries: list[Mapping[str, Any]]) -> dict[str, list[Holiday]]:
        """First token -> the holidays that begin with it, longest first."""
        found: dict[str, list[Holiday]] = {}
        for entry in entries:
            fixed = {k: v for k, v in entry.items() if k != "names"}
            for name in entry["names"]:
                tokens = tuple(re.findall(r"\w+|[^\w\s]", name.lower()))
                found.setdefault(tokens[0], []).append(Holiday(tokens=tokens, **fixed))
        for holidays in found.values():
            holidays.sort(key=lambda h: (-len(h.tokens), h.tokens))
        return found
