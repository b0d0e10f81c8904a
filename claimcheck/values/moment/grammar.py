"""Pieces put together into one moment: "Wednesday (May 31)", "3 p.m. on Tuesday, Nov. 17, 2014", "early last month"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from claimcheck.model.values import Moment
from claimcheck.values import calendar
from claimcheck.values.moment.clock import ClockPieces, counted_from, on_face
from claimcheck.values.moment.context import Context
from claimcheck.values.moment.dates import DatePieces
from claimcheck.values.moment.numbers import Numbers
from claimcheck.values.moment.piece import Piece, merge
from claimcheck.values.moment.relative import RelativePieces
from claimcheck.values.moment.resolve import terms
from claimcheck.values.moment.tokens import Tokens
from claimcheck.values.moment.words import Words


class Found(NamedTuple):
    """A moment over the tokens ``start`` to ``end``; ``kinds`` are those of its pieces, in order."""

    start: int
    end: int
    moment: Moment
    kinds: tuple[str, ...]
    alone: bool


class Grammar:
    """The grammar of single moments on one text."""

    def __init__(self, tokens: Tokens, words: Words) -> None:
        self.t, self.w = tokens, words
        self._nested = False  # a moment inside a moment holds no third one: "the first day of the first day of ..."
        self.n = Numbers(tokens, words)
        self.c = Context(tokens, words)
        self.d = DatePieces(tokens, words, self.n, self.c)
        self.k = ClockPieces(tokens, words, self.n)
        self.r = RelativePieces(tokens, words, self.n, self.d)
        dates, clock, relative = self.d, self.k, self.r
        self._digits: tuple[Callable[[int], Piece | None], ...] = (
            dates.numeric, clock.time, dates.numbered, dates.year, dates.decade, relative.counted, dates.quarter,
            dates.holiday, self._nth,
        )  # fmt: skip
        self._words: tuple[Callable[[int], Piece | None], ...] = (
            dates.named, dates.weekday, relative.word, relative.stepped, relative.counted, dates.numbered, dates.year,
            dates.season, dates.decade, dates.quarter, dates.holiday, clock.part, clock.time, relative.weekend,
            self._nth,
        )  # fmt: skip

    def piece(self, i: int) -> Piece | None:
        """The longest piece at a token; of equally long ones the first that stands alone."""
        readers = self._digits if self.t.number(i) else self._words
        best: Piece | None = None
        for reader in readers:
            piece = reader(i)
            if piece and (best is None or (piece.end, piece.alone) > (best.end, best.alone)):
                best = piece
        return best

    def single(self, i: int) -> Found | None:
        """The longest single moment at a token, with the edge and the hedge that go before it."""
        t = self.t
        if t.lower[i] in self.w.context["approximate"]:
            found = self._edged(i + 1)
            if found and not any(k in ("weekday", "day") for k in found.kinds[:1]):
                hedged = replace(found.moment, hedge="about") if found.moment.hedge == "exact" else found.moment
                return found._replace(start=i, moment=hedged)
            return None
        return self._edged(i)

    def _edged(self, i: int) -> Found | None:
        t = self.t
        j = i + (t.lower[i] == "the")
        edge = self.w.stretch_ends.get(t.lower[j])
        if edge and t.lower[j + 1] == "of" and (found := self._joined(j + 2)):
            alone = found.alone or found.kinds[0] in ("date", "year", "season", "stretch")
            return self._with_edge(i, found, edge, alone) if found.kinds[0] != "weekday" else None
        edge = self.w.edges.get(t.lower[j])
        if edge and (found := self._early(i, j, edge)):
            return found
        if (
            t.lower[i] in ("earlier", "later")
            and t.lower[i + 1] in ("this", "in", "on")
            and (found := self._joined(i + 1 + (t.lower[i + 1] != "this")))
        ):
            return found._replace(start=i) if found.kinds[0] in ("relative", "day") else None
        return self._joined(i)

    def _early(self, i: int, j: int, edge: str) -> Found | None:
        """ "early Tuesday", "late on Monday", "mid-2015", "early in 2016", "late last year"."""
        t = self.t
        k = j + 1
        if t.lower[k] == "-" and t.glued(k) and t.glued(k + 1):
            k += 1
        elif t.lower[k] in ("on", "in", "at"):
            k += 1 + (t.lower[k + 1] == "the")
        found = self._joined(k)
        if not found or (found.kinds[0] == "clock" and found.moment.part is None):
            return None
        firm = found.kinds[0] in (
            "date",
            "year",
            "stretch",
            "season",
            "relative",
            "weekday",
            "day",
            "quarter",
            "holiday",
        )
        part = found.kinds[0] == "part" and (
            t.lower[i - 1] in ("in", "the", "during") or t.lower[k - 1] in ("in", "the")
        )
        return self._with_edge(i, found, edge, found.alone or firm or part)

    @staticmethod
    def _with_edge(i: int, found: Found, edge: str, alone: bool) -> Found:
        return found._replace(start=i, moment=replace(found.moment, edge=found.moment.edge or edge), alone=alone)

    def _joined(self, i: int) -> Found | None:
        """A piece and all that may be joined to it."""
        first = self.piece(i)
        if not first:
            return None
        if first.moment.anchor == "event" and self.t.lower[first.end - 1] in ("before", "after", "past"):
            first = self._counted_from(first)
        found = Found(i, first.end, first.moment, (first.kind,), first.alone)
        while len(found.kinds) < 6:
            longer = self._joins(found)
            if longer is None:
                break
            found = longer
        return found

    def _inner(self, i: int) -> Found | None:
        """The moment that another one is told by; ``None`` inside of such a one."""
        if self._nested:
            return None
        self._nested = True
        try:
            return self._joined(i)
        finally:
            self._nested = False

    def _counted_from(self, piece: Piece) -> Piece:
        """ "two weeks before May 13, 1999": the day itself, where the day that it is counted from is known."""
        base = self._inner(piece.end)
        if base is not None and base.moment.hour is not None and base.moment.hedge == "exact":
            clock = counted_from(base.moment, piece.moment.relative or "")
            return Piece("clock", base.end, clock) if clock else piece
        start = base and calendar.safe(base.moment.year, base.moment.month, base.moment.day)
        if base is None or start is None or piece.moment.hedge != "exact":
            return piece
        for unit, low, high in terms(piece.moment.relative or ""):
            start = calendar.shift(start, unit, low) if start and low == high else None
        if start is None:
            return piece
        return Piece("date", base.end, Moment(year=start.year, month=start.month, day=start.day))

    def _joins(self, found: Found) -> Found | None:
        """The moment with the next piece, if one may follow here."""
        t, left = self.t, found.kinds[-1]
        connector = ""
        for n in range(4):
            if n:
                connector = f"{connector} {t.lower[found.end + n - 1]}".strip()
                if n == 1 and connector not in self.w.connector_starts:
                    break
            if connector not in self.w.connectors:
                continue
            j = found.end + n
            edge = None
            if t.lower[j] in self.w.edges and t.lower[j] != "mid":
                edge, j = self.w.edges[t.lower[j]], j + 1
            hedged = t.lower[j] in self.w.context["approximate"] and not edge
            piece = self.piece(j + hedged)
            if not piece or not self._may_join(left, connector, piece, found):
                continue
            if edge and piece.kind not in ("part", "weekday"):
                continue
            moment = merge(found.moment, replace(piece.moment, edge=edge) if edge else piece.moment)
            if moment is None or (hedged and piece.kind != "clock"):
                continue
            moment = on_face(moment)
            if hedged and moment.hedge == "exact":
                moment = replace(moment, hedge="about")
            longer = Found(found.start, piece.end, moment, (*found.kinds, piece.kind), True)
            if connector != "(":
                return longer
            if t.lower[longer.end] != ")":  # "Wednesday (May 31, 2018)": the year stands in the brackets, too
                inside = self._joins(longer)
                if inside is None or t.lower[inside.end] != ")":
                    continue
                longer = inside
            return longer._replace(end=longer.end + 1)
        return None

    def _may_join(self, left: str, connector: str, piece: Piece, found: Found) -> bool:
        joins = self.w.joins.get((left, piece.kind), frozenset())
        if connector not in joins or piece.kind in found.kinds:
            return False
        if piece.kind == "year" and ((found.moment.month is None and left == "date") or self.c.counts(piece.end)):
            return False
        if left == "year" and piece.kind == "date":  # "2016, nov"; but "In 2016, May said"
            start = found.end + bool(connector)
            if piece.moment.day is None and self.n.year(
                piece.end
            ):  # "2017 October 2017": the month is of the second year
                return False
            return piece.moment.day is not None or self.t.lower[start] != "may" or not connector
        if piece.kind == "relative" and left in ("weekday", "date", "daynumber", "season", "holiday", "quarter"):
            unit = (piece.moment.relative or "").partition(":")[0]
            wanted = {"weekday": ("week",), "daynumber": ("month",), "date": ("year",), "quarter": ("year",)}
            return (
                unit in wanted.get(left, ("year",))
                and piece.moment.anchor == "now"
                and "+" not in (piece.moment.relative or "")
            )
        if left == "relative" and piece.kind == "weekday":
            return (
                (found.moment.relative or "").startswith("week:")
                and found.moment.hedge == "exact"
                and self.t.lower[piece.end] != "'"
            )
        return True

    def _nth(self, i: int) -> Piece | None:
        """ "the first Friday in this month", "the third Wednesday of May 2018", "the last week of October"."""
        t = self.t
        start = i + (t.lower[i] == "the")
        ordinal = (-1, start + 1) if t.lower[start] in ("last", "final") else self.n.ordinal(start)
        if not ordinal or not -1 <= ordinal[0] <= 5:
            return None
        j = ordinal[1]
        weekday = self.w.weekdays.get(t.lower[j])
        if (weekday is None and t.lower[j] not in ("week", "day", "weekend")) or t.lower[j + 1] not in ("of", "in"):
            return None
        k = j + 2 + (t.lower[j + 2] == "the")
        inside = self._inner(k)
        if not inside or inside.kinds[0] not in ("date", "relative", "year") or inside.moment.day is not None:
            return None
        moment = inside.moment
        if weekday is None:
            return self._nth_stretch(ordinal[0], t.lower[j], inside) if inside.kinds[0] != "relative" else None
        if moment.month is None and moment.relative not in ("month:0", "month:-1", "month:1"):
            return None
        return Piece("date", inside.end, nth_weekday(replace(moment, weekday=weekday), ordinal[0]))

    @staticmethod
    def _nth_stretch(nth: int, unit: str, inside: Found) -> Piece | None:
        """The first or last day or week of a month or year."""
        moment = inside.moment
        if nth not in (1, -1):
            return None
        if unit == "day":
            month = moment.month or (1 if nth == 1 else 12)
            day = 1 if nth == 1 else calendar.month_length(moment.year, month)
            if moment.month == 2 and moment.year is None and nth == -1:
                return None
            return Piece("date", inside.end, replace(moment, month=month, day=day))
        return Piece("date", inside.end, replace(moment, edge="early" if nth == 1 else "late"))


def nth_weekday(moment: Moment, nth: int) -> Moment:
    """The n-th ``moment.weekday`` of the moment's month: its day, or the seven days that it may be."""
    month, weekday = moment.month, moment.weekday
    if month is None or weekday is None:  # of a month that the day of publication tells
        return replace(moment, first=f"nth:{nth}")
    if moment.year is not None:
        day = calendar.nth_weekday(moment.year, month, weekday, nth)
        return replace(moment, day=day.day) if day else moment
    if nth < 0:
        last = calendar.month_length(None, month)
        return replace(moment, first=calendar.iso(None, month, last - 6), last=calendar.iso(None, month, last))
    return replace(
        moment,
        first=calendar.iso(None, month, 7 * nth - 6),
        last=calendar.iso(None, month, min(7 * nth, calendar.month_length(None, month))),
    )
