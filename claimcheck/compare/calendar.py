"""Proofs by the calendar: whether a weekday fits a day whose year the text leaves open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from claimcheck.compare.days import days
from claimcheck.model.values import Moment
from claimcheck.model.verdict import Setting, Verdict
from claimcheck.values import calendar

#: Years after the latest past date of a text for which its day may still be meant, beside the first one.
_BOUND = 3
#: Years before and after that one in which two weekdays that agree may be.
_BORNE_OUT = 6


class Proof(NamedTuple):
    """Whether a weekday fits its day, and how that is known.

    Attributes:
        fits: whether the day of the calendar is the weekday that the text gives it.
        day: the day that the year was solved to.
        steps: the chain of reasons, one sentence each, from what the text says to the conclusion.
    """

    fits: bool
    day: date
    steps: tuple[str, ...]


def weekday_proof(moment: Moment, known_past: Sequence[Moment], published: date | None) -> Proof | None:
    """Check "Wednesday (May 31)" against the calendar.

    The year is the moment's own, else the one that puts the day nearest to publication, else the first in which the
    day follows the latest moment of ``known_past`` (what the same text tells as past): a news text that gives a day
    without a year means the nearest one. Without a publication day the three years after that must fail too before a
    weekday is called wrong; where one fits there is no proof, since more years may have passed than the text shows.

    Returns ``None`` where weekday, month or day is missing, or the year cannot be solved.
    """
    if moment.weekday is None or moment.month is None or moment.day is None or moment.hedge != "exact":
        return None
    if moment.resolved:
        return None
    if moment.year is not None:
        return _given(moment, moment.year)
    if published is not None:
        return _published(moment, published)
    return _after_past(moment, known_past)


def compare_weekday(left: Moment, right: Moment, setting: Setting) -> Verdict:
    """A weekday against the date that it stands beside, in one article."""
    dated = left if left.day is not None else right
    proof = weekday_proof(dated, setting.past, setting.published[0])
    if proof is None:
        return Verdict("incomparable", "no-year", "The year of the day cannot be told.")
    if proof.fits:
        return Verdict("same", "calendar", " ".join(proof.steps))
    return Verdict("contradiction", "calendar", " ".join(proof.steps))


def _words(moment: Moment) -> tuple[str, str]:
    """The day and the weekday as the text gives them: "31 May", "Wednesday"."""
    assert moment.month is not None and moment.weekday is not None
    return f"{moment.day} {calendar.MONTHS[moment.month]}", calendar.WEEKDAYS[moment.weekday]


def _verdict(moment: Moment, day: date, steps: list[str]) -> Proof:
    fits = day.weekday() == moment.weekday
    said = _words(moment)[1]
    ending = f"a {said} as the text says" if fits else f"a {calendar.WEEKDAYS[day.weekday()]}, not a {said}"
    steps.append(f"{day.day} {calendar.MONTHS[day.month]} {day.year} was {ending}.")
    return Proof(fits, day, tuple(steps))


def _given(moment: Moment, year: int) -> Proof | None:
    day = calendar.safe(year, moment.month, moment.day)
    return _verdict(moment, day, [f"The text gives the year {year} itself."]) if day else None


def _published(moment: Moment, published: date) -> Proof | None:
    """By the day of publication; void when a neighbouring year is nearly as close."""
    near = [d for n in (-1, 0, 1) if (d := calendar.safe(published.year + n, moment.month, moment.day))]
    near.sort(key=lambda d: abs((d - published).days))
    if not near or abs((near[0] - published).days) > 150:
        return None
    named = _words(moment)[0]
    when = calendar.day_name(published)
    steps = [f"The article was published on {when}, and the nearest {named} is in {near[0].year}."]
    return _verdict(moment, near[0], steps)


def _after_past(moment: Moment, known_past: Sequence[Moment]) -> Proof | None:
    """By the latest month or day that the text itself tells as past."""
    latest = _latest(known_past)
    if latest is None:
        return None
    past, end = latest
    named, said = _words(moment)
    first = _first_after(moment, end)
    if first is None or (first - end).days > 366:
        return None
    steps = [
        f"The text tells {past} as past, so it was written after that.",
        "A weekday beside a day without a year is how news dates what is a few days old or ahead.",
        f"The first {named} after {past} is in {first.year}.",
    ]
    if first.weekday() == moment.weekday:
        return _verdict(moment, first, steps)
    later = [d for n in range(1, _BOUND + 1) if (d := calendar.safe(first.year + n, moment.month, moment.day))]
    if any(d.weekday() == moment.weekday for d in later) or _borne_out(moment, known_past, first.year):
        return None
    earlier = _year_that_fits(moment, first)
    proof = _verdict(moment, first, steps)
    more = [f"Neither is {named} of {d.year}, a {calendar.WEEKDAYS[d.weekday()]}." for d in later]
    if earlier is not None:
        more.append(f"The last {named} before that was a {said} was in {earlier}, before {past}.")
    return Proof(proof.fits, proof.day, (*proof.steps, *more))


def _borne_out(moment: Moment, others: Sequence[Moment], year: int) -> bool:
    """Whether another weekday of the text and this one both fit their days in one year: then that is the year."""
    beside = {m for m in others if m.weekday is not None and m.month and m.day and m.year is None and not m.resolved}
    beside = {m for m in beside if (m.month, m.day) != (moment.month, moment.day)}
    near = range(year - _BORNE_OUT, year + _BORNE_OUT + 1)
    return bool(beside) and any(all(_falls(m, y) for m in (moment, *beside)) for y in near)


def _falls(moment: Moment, year: int) -> bool:
    day = calendar.safe(year, moment.month, moment.day)
    return day is not None and day.weekday() == moment.weekday


def _latest(known_past: Sequence[Moment]) -> tuple[str, date] | None:
    """The latest past month or day with a year of its own, in words, and the last day that it may mean."""
    found: list[tuple[date, str]] = []
    for moment in known_past:
        if moment.year is None or moment.month is None or moment.resolved or moment.hedge != "exact":
            continue
        span = days(moment)
        if span is None or span.yearly:
            continue
        day = f"{moment.day} " if moment.day else ""
        found.append((date.fromordinal(span.last), f"{day}{calendar.MONTHS[moment.month]} {moment.year}"))
    if not found:
        return None
    end, words = max(found)
    return words, end


def _first_after(moment: Moment, end: date) -> date | None:
    days_after = (calendar.safe(end.year + n, moment.month, moment.day) for n in range(6))
    return next((d for d in days_after if d and d > end), None)


def _year_that_fits(moment: Moment, before: date) -> int | None:
    years = range(before.year - 1, before.year - 12, -1)
    fitting = (y for y in years if (d := calendar.safe(y, moment.month, moment.day)) and d.weekday() == moment.weekday)
    return next(fitting, None)


def years_between(start: Moment, end: Moment) -> tuple[int, int] | None:
    """Fewest and most full years from one moment to another, by what is known: 1996 to 2018 is 21 to 22.

    ``None`` where a year is missing or ``end`` lies before ``start``. "Over 21 years" and "roughly 22" both hold of
    21 to 22.
    """
    a, b = days(start), days(end)
    if start.year is None or end.year is None or a is None or b is None or b.last < a.first:
        return None
    fewest = _full_years(date.fromordinal(a.last), date.fromordinal(b.first))
    return max(0, fewest), _full_years(date.fromordinal(a.first), date.fromordinal(b.last))


def _full_years(start: date, end: date) -> int:
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))
