"""Moments seen from another one: "yesterday", "last week", "two days later", "21 and a half years ago"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.model.values import Hedge, Moment
from claimcheck.values.moment.dates import DatePieces
from claimcheck.values.moment.numbers import Numbers
from claimcheck.values.moment.piece import Piece
from claimcheck.values.moment.tokens import Tokens
from claimcheck.values.moment.words import Words


def offset(low: float, high: float) -> str:
    """An offset as ``Moment.relative`` carries it: ``-21.5``, or ``-9..-3`` where the words are vague."""
    ends = [f"{v:g}" for v in sorted((low, high))]
    return ends[0] if low == high else "..".join(ends)


class RelativePieces:
    """Reads a relative expression at a token of one text."""

    def __init__(self, tokens: Tokens, words: Words, numbers: Numbers, dates: DatePieces) -> None:
        self.t, self.w, self.n, self.d = tokens, words, numbers, dates

    def word(self, i: int) -> Piece | None:
        """ "today", "yesterday", "tonight", "last night", "this morning", "the day before yesterday"."""
        t = self.t
        days = self.w.relative["days"]
        if t.lower[i] in days:
            part = "night" if t.lower[i] == "tonight" else None
            return Piece("day", i + 1, Moment(relative=f"day:{days[t.lower[i]]}", part=part))
        day = i + (t.lower[i] == "the")
        if t.lower[day] == "day" and t.lower[day + 2] in days:
            step = {"before": -1, "after": 1}.get(t.lower[day + 1])
            if step and days[t.lower[day + 2]] == step:
                return Piece("day", day + 3, Moment(relative=f"day:{2 * step}"))
        if t.lower[i] == "last" and t.lower[i + 1] == "night":
            return Piece("day", i + 2, Moment(relative="day:-1", part="night"))
        if t.lower[i] == "this" and self.w.parts.get(t.lower[i + 1]) in ("morning", "afternoon", "evening"):
            return Piece("day", i + 2, Moment(relative="day:0", part=self.w.parts[t.lower[i + 1]]))
        return None

    def stepped(self, i: int) -> Piece | None:
        """ "last week", "this month", "next Friday", "last October", "last fall", "the next decade"."""
        t, relative = self.t, self.w.relative
        the = t.lower[i] == "the" or t.lower[i - 1] == "the"
        start = i + (t.lower[i] == "the")
        word = t.lower[start]
        if (the or word == "that") and (found := self._from_event(i, start)):
            return found
        step = relative["steps"].get(word)
        if step is None:
            return self._beyond(i, start, the)
        if word == "this" and t.lower[start + 1] in ("past", "coming", "last", "next"):
            start += 1
            word, step = t.lower[start], relative["steps"][t.lower[start]]
        noun = start + 1
        unit = self.w.units.get(t.lower[noun])
        if unit and t.lower[noun].endswith("s"):
            return None
        if unit:
            return self._unit(i, noun, unit, step, the)
        return None if the and word != "coming" else self._named(noun, step, word)

    def _unit(self, i: int, noun: int, unit: str, step: int, the: bool) -> Piece | None:
        t, relative = self.t, self.w.relative
        word = t.lower[noun - 1]
        if unit in ("day", "hour", "minute", "fortnight"):
            return None
        if word == "past" and t.lower[noun - 2] != "this" and unit not in relative["past_takes"]:
            return None
        if the and unit not in relative["stretch_after_the"]:
            return None
        if t.lower[noun + 1] == "-" and t.glued(noun + 1):
            return None
        if t.lower[noun + 1] == "of":  # "the last week of October"
            return None
        return Piece("relative", noun + 1, Moment(relative=f"{unit}:{step}"))

    def _named(self, noun: int, step: int, word: str) -> Piece | None:
        """A step to a named weekday, month, season or holiday."""
        weekday = self.d.weekday(noun)
        if weekday:
            return Piece("day", weekday.end, replace(weekday.moment, relative=f"weekday:{step}"))
        month = self.d.month(noun)
        if (
            month
            and not self.n.day(month[1])
            and (self.t.capital(noun) or self.t.lower[noun] not in self.w.context["verbs"])
        ):
            return Piece("date", month[1], Moment(month=month[0], relative=f"month-name:{step}"))
        season = self.w.seasons.get(self.t.lower[noun])
        if season and not (self.t.capital(noun) and self.t.capital(noun + 1)):
            return Piece("season", noun + 1, Moment(season=season, relative=f"season:{step}"))
        holiday = self.d.holiday(noun)
        if holiday:
            return Piece("holiday", holiday.end, replace(holiday.moment, relative=f"holiday:{step}"))
        return None

    def _from_event(self, i: int, start: int) -> Piece | None:
        """ "the next day", "the following week", "the day before": counted from an event of the text."""
        t = self.t
        word = t.lower[start]
        step = self.w.relative["event_steps"].get(word)
        noun = start + 1
        weekday = self.d.weekday(noun) if step is not None and word != "that" else None
        if weekday:
            return Piece("day", weekday.end, replace(weekday.moment, relative=f"weekday:{step}", anchor="event"))
        if word == "next" and t.lower[noun] not in ("day", "morning", "night", "afternoon", "evening"):
            return None
        if word == "that" and t.lower[noun] not in ("day", "morning", "night", "afternoon", "evening", "week"):
            return None
        part = self.w.parts.get(t.lower[noun])
        unit = self.w.units.get(t.lower[noun])
        if (
            step is not None
            and not t.lower[noun].endswith("s")
            and not (t.lower[noun + 1] == "-" and t.glued(noun + 1))
        ):
            if unit:
                return Piece("relative", noun + 1, Moment(relative=f"{unit}:{step}", anchor="event"))
            if part in ("morning", "afternoon", "evening", "night"):
                return Piece("relative", noun + 1, Moment(relative=f"day:{step}", part=part, anchor="event"))
        after = self.w.relative["event_after"].get(t.lower[noun])
        if word in ("day", "night", "week", "month", "year") and t.lower[noun] in ("before", "after") and after:
            part = "night" if word == "night" else None
            unit = "day" if word == "night" else word
            return Piece("relative", noun + 1, Moment(relative=f"{unit}:{after}", part=part, anchor="event"))
        return None

    def _beyond(self, i: int, start: int, the: bool) -> Piece | None:
        """ "the week before last", "the weekend after next", "upcoming" without a determiner is in the steps."""
        t = self.t
        unit = self.w.units.get(t.lower[start])
        if not the or not unit or t.lower[start].endswith("s"):
            return None
        after, last = t.lower[start + 1], start + 2 + (t.lower[start + 2] == "the")
        step = {("before", "last"): -2, ("after", "next"): 2}.get((after, t.lower[last]))
        return Piece("relative", last + 1, Moment(relative=f"{unit}:{step}")) if step else None

    def weekend(self, i: int) -> Piece | None:
        """ "over the weekend", "at the weekend", "on weekend": which one, its tense must tell."""
        t = self.t
        start = i + (t.lower[i] == "the")
        if t.lower[start] != "weekend" or t.lower[i - 1] not in ("over", "at", "on", "during"):
            return None
        return Piece("relative", start + 1, Moment(relative="weekend:0", hedge="about"))

    def counted(self, i: int) -> Piece | None:
        """ "two days ago", "a week later", "21 and a half years ago", "1 month and 21 days ago", "days later"."""
        t, relative = self.t, self.w.relative
        hedge, j = self._hedge(i)
        terms: list[tuple[str, float, float, bool]] = []
        while len(terms) < 3:
            amount = self._amount(j, bool(terms))
            if not amount:
                break
            low, high, vague, unit_at = amount
            unit = self.w.units.get(t.lower[unit_at])
            if not unit or unit == "weekend":
                break
            terms.append((unit, low, high, vague))
            j = unit_at + 1
            if t.lower[j] == "and" and self.n.decimal(j + 1):
                j += 1
        if not terms:
            return None
        for words, sign in relative["now_after"].items():
            end = self._follows(j, words)
            if end:
                return self._made(terms, sign, end, hedge, "now")
        base = self._from_day(j)
        if base:
            step, sign, end = base
            unit, low, high, vague = terms[0]
            if step == 0:
                return self._made([*terms, ("day", 0.0, 0.0, False)], sign, end, hedge, "now")
            if unit == "day" and len(terms) == 1:
                return self._made([(unit, low + sign * step, high + sign * step, vague)], sign, end, hedge, "now")
        sign = relative["event_after"].get(t.lower[j], 0)
        if t.lower[j] in ("before", "after") and t.lower[i - 1] in relative["durations"]:
            return None
        if t.lower[j] == "past" and terms[0][0] in ("hour", "minute") and self._clock_follows(j):
            return self._made(terms, 1, j + 1, hedge, "event")
        if sign and not (t.lower[j] in ("before", "after", "earlier") and self._part_follows(j)):
            return self._made(terms, sign, j + 1, hedge, "event")
        return None

    def _clock_follows(self, j: int) -> bool:
        """Whether "past" has a clock time after it ("half an hour past 6 p.m.") and not what is overdue."""
        return self.t.number(j + 1) or self.t.lower[j + 1] in ("noon", "midnight")

    def _part_follows(self, j: int) -> bool:
        """Whether "earlier" begins another expression ("two days earlier this week")."""
        return self.t.lower[j] == "earlier" and self.t.lower[j + 1] == "this"

    def _follows(self, j: int, words: str) -> int:
        parts = words.split()
        return j + len(parts) if self.t.lower[j : j + len(parts)] == parts else 0

    def _from_day(self, j: int) -> tuple[int, int, int] | None:
        """ "from today", "after tomorrow", "before yesterday": the day's own step, the sign, the index after it."""
        sign = {"from": 1, "after": 1, "before": -1}.get(self.t.lower[j])
        step = self.w.relative["days"].get(self.t.lower[j + 1])
        return None if sign is None or step is None else (step, sign, j + 2)

    def _hedge(self, i: int) -> tuple[Hedge, int]:
        for words, hedge in self.w.relative_hedges.get(self.t.lower[i], ()):
            if tuple(self.t.lower[i : i + len(words)]) == words:
                return hedge, i + len(words)
        return "exact", i

    def _amount(self, i: int, more: bool) -> tuple[float, float, bool, int] | None:
        """Lowest, highest, whether vague, and the index of the unit."""
        t, vague = self.t, self.w.relative["vague"]
        start = i + (t.lower[i] in ("a", "an", "the", "just", "only"))
        word = t.lower[start]
        if word in vague and word != "plural":
            j = start + 1 + (t.lower[start + 1] == "of")
            return (*vague[word], True, j) if t.lower[j] in self.w.units else None
        if word == "half":
            j = start + 1 + (t.lower[start + 1] in ("a", "an"))
            return (0.5, 0.5, False, j) if t.lower[j] in self.w.units else None
        if t.lower[i] in ("a", "an") and word in self.w.units:
            if t.lower[start + 1] == "and" and t.lower[start + 2] == "a" and t.lower[start + 3] == "half":
                return None
            return 1.0, 1.0, False, start
        number = self.n.decimal(start)
        if number:
            j = number[1] + (t.lower[number[1]] == "-" and t.glued(number[1]))
            return (number[0], number[0], False, j) if t.lower[j] in self.w.units else None
        bare = not more and not (self._counts(i - 1) or t.lower[i - 1] in self.w.relative["durations"])
        if bare and start == i and word in self.w.units and word.endswith("s"):
            return (*vague["plural"], True, start)
        return None

    def _counts(self, i: int) -> bool:
        """Whether the token before a bare "days" is its number, or the end of one."""
        t = self.t
        return (
            t.number(i)
            or self.n.cardinal(i) is not None
            or t.lower[i] in (*self.w.relative["vague"], "of", "half", "-")
        )

    @staticmethod
    def _made(terms: list[tuple[str, float, float, bool]], sign: int, end: int, hedge: Hedge, anchor: str) -> Piece:
        """One relative moment; several units are joined by "+" ("month:-1+day:-21")."""
        texts = [f"{unit}:{offset(sign * low, sign * high)}" for unit, low, high, _ in terms]
        if any(vague for *_, vague in terms):
            hedge = "vague"
        elif hedge == "exact" and anchor == "now" and terms[-1][0] not in ("day", "hour", "minute"):
            hedge = (
                "about"  # "two weeks ago" is no promise of fourteen days; "last week" has the offset without the hedge
            )
        moment = Moment(relative="+".join(texts), anchor="event" if anchor == "event" else "now", hedge=hedge)
        return Piece("relative", end, moment)
