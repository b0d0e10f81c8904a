"""Pieces of the calendar: days, months, years, weekdays, holidays, seasons, quarters, decades."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.model.values import Moment
from claimcheck.values import calendar
from claimcheck.values.moment.context import Context
from claimcheck.values.moment.numbers import Numbers
from claimcheck.values.moment.piece import Piece
from claimcheck.values.moment.tokens import Tokens
from claimcheck.values.moment.words import Holiday, Words


class DatePieces:
    """Reads a piece of the calendar at a token of one text."""

    def __init__(self, tokens: Tokens, words: Words, numbers: Numbers, context: Context) -> None:
        self.t, self.w, self.n, self.c = tokens, words, numbers, context

    def month(self, i: int) -> tuple[int, int] | None:
        """A month's name and the index after it and after the dot of its short form."""
        number = self.w.months.get(self.t.lower[i])
        if number is None or (self.t.glued(i) and self.t.lower[i - 1] in "@#&_$"):
            return None
        short = len(self.t.lower[i]) <= 4 and self.t.lower[i] not in ("may", "june", "july")
        dot = short and self.t.lower[i + 1] == "." and self.t.glued(i + 1)
        return number, i + 1 + dot

    def named(self, i: int) -> Piece | None:
        """What begins with a month: "May 31", "Jan first", "September the twenty-first", "October"."""
        found = self.month(i)
        if not found:
            return None
        month, end = found
        t, word = self.t, self.t.lower[i]
        j = end + (t.lower[end] == "the")
        day = self.n.day(j)
        common = word in self.w.context["verbs"] and not t.capital(i) and not self._after_weekday(i)
        common = common and not (t.number(j) and self.n.ordinal(j))
        if day and not common and not self.c.is_name(i):
            if self._ends_day(j, day[1]):
                return Piece("date", day[1], Moment(month=month, day=day[0]))
            if self.c.counts(day[1]) and not self.n.year(
                j
            ):  # "By May 10 people ...": whether the number is the day's or the people's is open
                return None
        if (
            t.lower[end] == "-"
            and t.glued(end)
            and t.lower[end + 1].isalpha()
            and t.lower[end + 1] not in self.w.months
        ):
            return None
        if self.c.is_name(i):
            return None
        return Piece("date", end, Moment(month=month), self.c.month_stands(i, end))

    def _after_weekday(self, i: int) -> bool:
        """Whether a weekday stands right before the token, with or without a comma."""
        before = i - 1 - (self.t.lower[i - 1] == ",")
        return self.t.lower[before] in self.w.weekdays

    def _ends_day(self, i: int, after: int) -> bool:
        """Whether a number after a month is its day: not "June 12 percent", not "in May first responders"."""
        t = self.t
        if self.c.counts(after):
            return False
        if t.lower[i] in ("first", "second", "third"):
            follow = t.lower[after]
            return (
                not follow.isalpha()
                or follow in self.w.connector_starts
                or follow in self.w.range_to
                or follow in self.w.weekdays
            )
        return True

    def numbered(self, i: int) -> Piece | None:
        """What begins with a day: "31 May", "4th of July", "the twenty third day of September", "the 21st"."""
        t = self.t
        start = i + (t.lower[i] == "the")
        day = self.n.day(start)
        if not day:
            return None
        marked = self.n.ordinal(start) is not None
        j = day[1]
        if (marked and t.lower[j] == "day") or (t.lower[j] == "." and t.number(start) and t.glued(j)):
            j += 1
        of = t.lower[j] == "of"
        dash = t.lower[j] == "-" and t.glued(j) and t.glued(j + 1)
        month = self.month(j + (of or dash))
        if month:
            at = j + (of or dash)
            sure = of or marked or t.capital(at) or t.lower[at] not in self.w.context["verbs"] or self._after_weekday(i)
            if sure and not (t.lower[at] in self.w.context["verbs"] and not of and self.n.day(month[1]) and not marked):
                return Piece("date", month[1], Moment(month=month[0], day=day[0]))
        if marked and j == day[1] and (start > i or t.number(start)):
            return Piece("daynumber", j, Moment(day=day[0]), alone=False)
        return None

    def numeric(self, i: int) -> Piece | None:
        """``2018-05-31``, ``5/31/2018``, ``31.05.2018``; of two numbers that may both be the month, neither is kept."""
        t = self.t
        mark = t.lower[i + 1]
        if mark not in "-/." or not mark or not t.number(i) or t.lower[i + 3] != mark or not t.clear_left(i):
            return None
        if not (t.number(i + 2) and t.number(i + 4) and all(t.glued(k) for k in range(i + 1, i + 5))):
            return None
        a, b, c = (t.lower[k] for k in (i, i + 2, i + 4))
        if not t.clear_right(i + 5) and not (t.lower[i + 5] == "t" and t.number(i + 6)):
            return None
        if len(a) == 4 and mark != "." and len(b) == len(c) == 2:
            return self._ymd(i, int(a), int(b), int(c))
        if max(len(a), len(b)) > 2 or (len(c) != 4 and not (len(c) == 2 and mark == "/")):
            return None
        year = int(c) if len(c) == 4 else int(c) + (1900 if int(c) > 68 else 2000)
        first, second = int(a), int(b)
        if mark == "." or (first > 12 >= second):
            return self._ymd(i, year, second, first)
        if second > 12 >= first or first == second:
            return self._ymd(i, year, first, second)
        return Piece("date", i + 5, Moment(year=year)) if 1 <= first <= 12 and 1 <= second <= 12 else None

    def _ymd(self, i: int, year: int, month: int, day: int) -> Piece | None:
        if calendar.safe(year, month, day) is None:
            return None
        return Piece("date", i + 5, Moment(year=year, month=month, day=day))

    def year(self, i: int) -> Piece | None:
        """A year, which stands alone only where its context says so; "the year 2016", "fiscal 2016"."""
        t = self.t
        start = i + (t.lower[i] == "the")
        fiscal = t.lower[start] in ("fiscal", "financial")
        start += fiscal
        named = t.lower[start] == "year"
        found = self.n.year(start + named, dash=self.t.lower[i - 2] == "mid")
        if not found or (start > i and not (fiscal or named)):
            return None
        if fiscal:
            return Piece("year", found[1], Moment(year=found[0], hedge="about"))
        return Piece("year", found[1], Moment(year=found[0]), named or self.c.year_stands(i, found[1]))

    def weekday(self, i: int) -> Piece | None:
        """ "Tuesday"; a short form ("Wed.") only as a part of something longer."""
        t, word = self.t, self.t.lower[i]
        number = self.w.weekdays.get(word)
        if number is None or (t.glued(i) and t.lower[i - 1] in "@#&_$"):
            return None
        full = word.endswith("day")
        if not full and word in self.w.context["verbs"] and not t.capital(i):
            return None
        dot = not full and t.lower[i + 1] == "." and t.glued(i + 1)
        if (
            t.lower[i + 1] == "-"
            and t.glued(i + 1)
            and t.lower[i + 2].isalpha()
            and t.lower[i + 2] not in self.w.weekdays
        ):
            return None
        return Piece("weekday", i + 1 + dot, Moment(weekday=number), full or (dot and t.lower[i - 1] == "on"))

    def holiday(self, i: int) -> Piece | None:
        """A named day of the lexicon; its day is filled in where it is fixed."""
        t = self.t
        for holiday in self.w.holidays.get(t.lower[i], ()):
            end = i + len(holiday.tokens)
            if tuple(t.lower[i:end]) != holiday.tokens or not (t.capital(i) or t.number(i)):
                continue
            if t.number(i) and not (t.clear_left(i) and t.clear_right(end)):
                continue
            led = t.lower[i - 1] in self.w.context["holiday_leads"]
            noun = (
                t.lower[end].isalpha()
                and t.lower[end] not in self.w.connector_starts
                and t.lower[end] not in self.w.parts
            )
            moment = Moment(year=holiday.year, month=holiday.month, day=holiday.day, holiday=holiday.id)
            alone = not holiday.lead or (led and not noun) or (led and t.lower[i - 1] in ("on", "at", "last", "since"))
            return Piece("holiday", end, moment, alone)
        return None

    def season(self, i: int) -> Piece | None:
        """ "spring 2016", "the summer of 2015", "in the winter"; never "fall" by itself."""
        t = self.t
        start = i + (t.lower[i] == "the")
        season = self.w.seasons.get(t.lower[start])
        if not season:
            return None
        lead = t.lower[i - 1]
        capital = t.capital(start) and t.capital(start + 1)
        alone = not capital and lead in ("in", "during", "since", "until", "by") and t.lower[start] != "fall"
        return Piece("season", start + 1, Moment(season=season), alone)

    def quarter(self, i: int) -> Piece | None:
        """ "the third quarter", "Q3", "the first half of 2016"; months 7 to 9 of a year that is unknown by itself."""
        t = self.t
        start = i + (t.lower[i] == "the")
        if t.lower[start] == "q" and t.number(start + 1) and t.glued(start + 1) and t.clear_right(start + 2):
            number, end, parts = int(t.lower[start + 1]), start + 2, 4
        else:
            ordinal = self._last_quarter(start) or self.n.ordinal(start)
            if not ordinal:
                return None
            noun = ordinal[1] + (t.lower[ordinal[1]] == "-")
            parts = {"quarter": 4, "half": 2}.get(t.lower[noun], 0)
            number, end = ordinal[0], noun + 1
        if not parts or not 1 <= number <= parts:
            return None
        size = 12 // parts
        last = number * size
        moment = Moment(
            first=calendar.iso(None, last - size + 1, 1),
            last=calendar.iso(None, last, calendar.month_length(None, last)),
        )
        if t.lower[end] == "of" and t.lower[end + 1] == "the" and t.lower[end + 2] == "year":
            return Piece("quarter", end + 3, moment)
        return Piece("quarter", end, moment, parts == 4)

    def _last_quarter(self, i: int) -> tuple[int, int] | None:
        """ "the last quarter of 2016" is the fourth."""
        t = self.t
        last = t.lower[i] in ("last", "final") and t.lower[i + 1] == "quarter" and t.lower[i + 2] == "of"
        return (4, i + 1) if last else None

    def decade(self, i: int) -> Piece | None:
        """ "the 1990s", "the '40s", "the nineteen seventies", "the 19th century"."""
        t = self.t
        start = i + (t.lower[i] == "the")
        century = self.n.ordinal(start)
        if century and t.lower[century[1] + (t.lower[century[1]] == "-")] == "century":
            end = century[1] + (t.lower[century[1]] == "-") + 1
            return self._years(end, (century[0] - 1) * 100, century[0] * 100 - 1)
        if (
            t.number(start)
            and t.lower[start + 1] == "s"
            and t.glued(start + 1)
            and t.clear_left(start, t.lower[start - 2] == "mid")
        ):
            year = int(t.lower[start])
            if len(t.lower[start]) == 4 and year % 10 == 0 and 1000 <= year <= 2100:
                return self._years(start + 2, year, year + (99 if year % 100 == 0 and year < 2000 else 9))
            led = (t.lower[start - 1] == "the" and start > i) or t.lower[start - 1] in ("early", "late")
            if len(t.lower[start]) == 2 and year % 10 == 0 and led and not self.c.hot(start):
                return self._years(start + 2, 1900 + year, 1909 + year)
        if (
            t.lower[start] == "'"
            and t.number(start + 1)
            and t.lower[start + 2] == "s"
            and t.glued(start + 1)
            and t.glued(start + 2)
        ):
            year = int(t.lower[start + 1])
            return (
                self._years(start + 3, 1900 + year, 1909 + year)
                if len(t.lower[start + 1]) == 2 and year % 10 == 0
                else None
            )
        return self._spelt_decade(i, start)

    def _spelt_decade(self, i: int, start: int) -> Piece | None:
        t, decades = self.t, self.w.numbers["decades"]
        if t.lower[start] in decades and (start > i or t.lower[i - 1] in self.w.edges) and not self.c.hot(start):
            year = 1900 + decades[t.lower[start]]
            return self._years(start + 1, year, year + 9)
        century = self.w.numbers["teens"].get(t.lower[start])
        if century and century >= 15 and t.lower[start + 1] in decades:
            year = century * 100 + decades[t.lower[start + 1]]
            return self._years(start + 2, year, year + 9)
        return None

    @staticmethod
    def _years(end: int, first: int, last: int) -> Piece:
        return Piece("stretch", end, Moment(first=calendar.iso(first, 1, 1), last=calendar.iso(last, 12, 31)))


def settle(moment: Moment, holidays: dict[str, Holiday]) -> Moment:
    """The moment with the day of a movable holiday and the year of a quarter's days, once its year is known."""
    if moment.year is not None and moment.first and moment.last and moment.first.startswith("--"):
        end = calendar.parse(moment.last) or (None, 12, 31)
        last = calendar.iso(moment.year, end[1], min(end[2], calendar.month_length(moment.year, end[1])))
        moment = replace(moment, first=f"{moment.year:04}{moment.first[1:]}", last=last)
    holiday = holidays.get(moment.holiday or "")
    if not holiday or moment.year is None or moment.day is not None:
        return moment
    if holiday.easter is not None and 1583 <= moment.year <= 4000:
        day = calendar.shift(calendar.easter(moment.year), "day", holiday.easter)
    elif holiday.nth is not None and holiday.month is not None and holiday.weekday is not None:
        day = calendar.nth_weekday(moment.year, holiday.month, holiday.weekday, holiday.nth)
    else:
        day = None
    return replace(moment, month=day.month, day=day.day) if day else moment
