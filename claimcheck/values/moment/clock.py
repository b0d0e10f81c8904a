"""Clock times and parts of the day."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.model.values import Hedge, Moment
from claimcheck.values.moment.numbers import Numbers
from claimcheck.values.moment.piece import Piece
from claimcheck.values.moment.resolve import terms
from claimcheck.values.moment.tokens import Tokens
from claimcheck.values.moment.words import Words


def on_face(moment: Moment) -> Moment:
    """The moment with the hour of a twelve-hour face ("6:10") settled by the part of the day that it is of."""
    if (
        moment.hedge != "vague"
        or moment.hour is None
        or moment.part not in ("morning", "afternoon", "evening", "night")
    ):
        return moment
    late = moment.part in ("afternoon", "evening") or (moment.part == "night" and moment.hour > 4)
    return replace(moment, hour=moment.hour % 12 + 12 * late, hedge="exact")


#: Minutes of the units that a clock time is counted in.
_MINUTES = {"hour": 60, "minute": 1}
_DAY = 24 * 60


def counted_from(clock: Moment, relative: str) -> Moment | None:
    """ "An hour before midnight", "minutes after noon": about 23:00, about 12:05; ``None`` for longer, vaguer spans.

    Args:
        clock: the clock time that is counted from.
        relative: the span, as ``Moment.relative`` has it ("hour:-1", "minute:2..9").
    """
    low = high = 0.0
    for unit, least, most in terms(relative):
        size = _MINUTES.get(unit)
        if size is None:
            return None
        low, high = low + size * least, high + size * most
    if high - low > _MINUTES["hour"] / 2 or max(abs(low), abs(high)) > _DAY / 2:
        return None
    minute = int((clock.hour or 0) * 60 + (clock.minute or 0) + (low + high) / 2) % _DAY
    part = None if clock.part in ("noon", "midnight") else clock.part
    return replace(clock, hour=minute // 60, minute=minute % 60, part=part, hedge="about")


class ClockPieces:
    """Reads a clock time or a part of the day at a token of one text."""

    def __init__(self, tokens: Tokens, words: Words, numbers: Numbers) -> None:
        self.t, self.w, self.n = tokens, words, numbers

    def time(self, i: int) -> Piece | None:
        """ "12:20 p.m.", "8pm ET", "20:00 GMT", "6.10am", "2043 GMT", "six o'clock", "20:43" after "at"."""
        t = self.t
        if t.number(i):
            if not t.clear_left(i):
                return None
            return self._digits(i)
        return self._words(i)

    def _digits(self, i: int) -> Piece | None:
        t = self.t
        hour, minute, end = int(t.lower[i][:4]), 0, i + 1
        if len(t.lower[i]) == 4:  # 2043 GMT
            zone, after = self._zone(end)
            if not zone or hour % 100 > 59 or hour >= 2400:
                return None
            return Piece("clock", after, Moment(hour=hour // 100, minute=hour % 100, zone=zone))
        if len(t.lower[i]) > 2:
            return None
        split = (
            t.lower[end] in (":", ".")
            and t.glued(end)
            and t.number(end + 1)
            and t.glued(end + 1)
            and len(t.lower[end + 1]) == 2
        )
        colon = split and t.lower[end] == ":"
        if split:
            minute, end = int(t.lower[end + 1]), end + 2
        if hour > 23 or minute > 59:
            return None
        half = self._meridiem(end)
        if half:
            if not 1 <= hour <= 12:
                return None
            hour, end = hour % 12 + (12 if half[0] == "p" else 0), half[1]
        if t.lower[end] in ("o", "oclock") and not split:
            return self._oclock(i, hour, end)
        zone, after = self._zone(end)
        moment = Moment(hour=hour, minute=minute, zone=zone)
        if half:
            return Piece("clock", after, moment)
        if not split or not t.clear_right(end) or (t.lower[end] == "h" and t.glued(end)):
            return None
        if not zone and not colon and not self._on_a_day(i, end):  # 3.36 is a number, "3.36 in the morning" is none
            return self._of_the_day(hour, minute, end)
        led = t.lower[i - 1] in self.w.clock["leads"] or t.lower[end] in ("hours", "hrs", "on")
        if not (hour > 12 or t.lower[i].startswith("0") or zone):  # 9:30 may be morning or evening
            moment = Moment(hour=hour % 12, minute=minute, hedge="vague")
        return Piece("clock", after + (t.lower[after] in ("hours", "hrs")), moment, bool(zone) or led)

    def _meridiem(self, i: int) -> tuple[str, int] | None:
        """ "pm", "p.m.", "P.M": its first letter and the index after it."""
        t, word = self.t, self.t.lower[i]
        if word in ("am", "pm"):
            return (word[0], i + 1) if t.glued(i) or word == "pm" or not t.capital(i + 1) else None
        if word in ("a", "p") and t.lower[i + 1] == "." and t.lower[i + 2] == "m" and t.glued(i + 1) and t.glued(i + 2):
            dot = t.lower[i + 3] == "." and t.glued(i + 3)
            return word, i + 3 + dot
        return None

    def _zone(self, i: int) -> tuple[str | None, int]:
        """The time zone at ``i`` in capitals, and the index after it."""
        t, zones = self.t, self.w.zones
        start = i + (t.lower[i] == "(")
        word, end = t.lower[start], start + 1
        name: str | None = None
        if word in zones["words"] and t.word(start).isupper():
            name = word.upper()
        elif word in zones["regions"] and t.lower[end] == "time":
            name, end = word.upper(), end + 1
        elif word in zones["regions"] and t.lower[end] in zones["region_middles"] and t.lower[end + 1] == "time":
            name, end = word.upper(), end + 2
        elif word == "eastern" and t.capital(start) and not t.capital(end):
            name = word.upper()
        if name is None:
            return None, i
        if start > i:
            return (name, end + 1) if t.lower[end] == ")" else (None, i)
        return name, end

    def _oclock(self, i: int, hour: int, end: int) -> Piece | None:
        """ "six o'clock": without a part of the day it is no hour of the 24."""
        t = self.t
        if t.lower[end] == "o":
            if t.lower[end + 1] != "'" or t.lower[end + 2] != "clock":
                return None
            end += 2
        return self._twelve(hour, 0, end + 1)

    def _on_a_day(self, i: int, end: int) -> bool:
        """Whether "at" stands before a dotted number and "on Tuesday morning" behind it."""
        t = self.t
        led = t.lower[i - 1] in self.w.clock["leads"] and t.lower[end] == "on"
        return led and t.lower[end + 1] in self.w.weekdays and t.lower[end + 2] in self.w.parts

    def _of_the_day(self, hour: int, minute: int, end: int) -> Piece | None:
        """An hour of twelve with the part of its day right behind it ("seven in the morning"), and only that."""
        piece = self._twelve(hour, minute, end) if self.t.lower[end] in ("in", "at") else None
        return piece if piece is not None and piece.end > end else None

    def _twelve(self, hour: int, minute: int, end: int) -> Piece | None:
        """An hour of twelve, settled by what follows ("in the evening"); without that the hour is not known."""
        t = self.t
        if not 1 <= hour <= 12:
            return None
        j = end + (t.lower[end] in ("in", "on")) + (t.lower[end + 1] in ("the", "that"))
        part = self.w.parts.get(t.lower[j]) if j > end else None
        if t.lower[end] == "at" and t.lower[end + 1] == "night":
            part, j = "night", end + 1
        if part in ("morning", "afternoon", "evening", "night"):
            return Piece("clock", j + 1, on_face(Moment(hour=hour % 12, minute=minute, part=part, hedge="vague")))
        # The hour stands as on a twelve-hour face: morning or evening is open.
        return Piece("clock", end, Moment(minute=minute, hour=hour % 12, hedge="vague"))

    def _words(self, i: int) -> Piece | None:
        """ "six o'clock", "half past six", "quarter to nine", "ten past five"."""
        t, clock = self.t, self.w.clock
        hour = self.n.cardinal(i)
        if hour and hour[0] <= 12 and t.lower[hour[1]] in ("o", "oclock"):
            return self._oclock(i, hour[0], hour[1])
        if (
            hour
            and hour[0] <= 12
            and t.lower[i - 1] in clock["leads"]
            and (piece := self._of_the_day(hour[0], 0, hour[1]))
        ):
            return piece
        start = i + (t.lower[i] == "a")
        minutes = clock["fractions"].get(t.lower[start])
        if not minutes:
            return None
        j = start + 1
        after, before = t.lower[j] in clock["past"], t.lower[j] in clock["to"]
        if not (after or before) or (t.lower[start] == "half" and before):
            return None
        named = self.n.cardinal(j + 1)
        if not named and t.number(j + 1) and len(t.lower[j + 1]) <= 2 and t.clear_right(j + 2):
            named = int(t.lower[j + 1]), j + 2
        if (
            not named
            or not 1 <= named[0] <= 12
            or (
                t.lower[start] in ("five", "ten", "twenty")
                and t.lower[named[1]].isalpha()
                and t.lower[named[1]] not in ("in", "on", "at", "when", "o")
            )
        ):
            return None
        if t.lower[start] in ("five", "ten", "twenty") and t.lower[i - 1] not in clock["leads"]:
            return None
        hours = named[0] if after else (named[0] - 2) % 12 + 1
        return self._twelve(hours, minutes if after else 60 - minutes, named[1])

    def part(self, i: int) -> Piece | None:
        """ "noon", "at dawn", "in the early evening", "the night of"; alone only where it is a time of the day."""
        t = self.t
        the = t.lower[i] == "the"
        start = i + the
        word = t.lower[start]
        if word == "early" and t.lower[start + 1] == "hours" and the:
            return Piece("part", start + 2, Moment(part="morning", edge="early"), alone=t.lower[i - 1] == "in")
        part = self.w.parts.get(word)
        if not part or (t.lower[start + 1] == "-" and t.glued(start + 1)):
            return None
        lead = t.lower[i - 1]
        names = self.w.part_words
        attribute = t.lower[start + 1] == "of" or (t.capital(start) and t.capital(start + 1))
        if word in names["points"]:
            alone = not the and not attribute and not t.capital(start)
            if word != "midnight" and word != "noon":
                alone = alone and lead in self.w.context["part_leads"]
        elif word in names["at"]:
            alone = lead in ("at", "by", "before", "after", "until", "since", "around") and not attribute
        else:
            alone = lead in ("in", "during") and the and word in names["the"]
        hour = {"noon": 12, "midnight": 0}.get(word)
        moment = Moment(part=part, hour=hour, minute=None if hour is None else 0)
        return Piece("clock" if hour is not None else "part", start + 1, moment, alone)

    def hedge(self, i: int) -> Hedge | None:
        """The hedge that the word before a clock time at ``i`` puts on it ("after 5 p.m.")."""
        found: Hedge | None = self.w.clock["hedges"].get(self.t.lower[i - 1])
        if found and self.t.lower[i - 2] in self.w.clock["near"]:  # "shortly before 6am"
            return "nearly" if found == "under" else "about"
        return found

    def hours(self, i: int) -> tuple[int, Moment] | None:
        """ "between 2 and 4 p.m.", "9-11 a.m.", "10:30-11 p.m.": the index after it, and the beginning."""
        t = self.t
        opener = t.lower[i] in ("between", "from")
        start = i + opener
        hour = int(t.lower[start]) if t.number(start) and len(t.lower[start]) <= 2 and t.clear_left(start) else 99
        split = t.lower[start + 1] == ":" and t.number(start + 2) and t.glued(start + 1) and t.glued(start + 2)
        minute, j = (int(t.lower[start + 2]), start + 3) if split else (0, start + 1)
        mark = t.lower[j]
        if (
            not 1 <= hour <= 12
            or minute > 59
            or not (mark in ("to", "-", "until") or (mark == "and" and t.lower[i] == "between"))
        ):
            return None
        end = self._digits(j + 1) if t.number(j + 1) else None
        if end is None or end.moment.hour is None or end.moment.hedge == "vague" or not end.alone:
            return None
        if not any(self._meridiem(k) for k in range(j + 2, end.end)):
            return None
        late = end.moment.hour
        first = next(
            (h for h in (hour % 12 + 12, hour % 12) if h * 60 + minute < late * 60 + (end.moment.minute or 0)),
            hour % 12 + 12,
        )
        return end.end, Moment(hour=first, minute=minute, zone=end.moment.zone, hedge="range")
