"""A moment in words, for the sentences of a report."""

from __future__ import annotations

from claimcheck.model.values import Moment
from claimcheck.values import calendar


def show(moment: Moment) -> str:
    """A moment in words: "late Tuesday, 17 November 2014, about 17:05 ET"."""
    name = [
        moment.edge or "",
        calendar.WEEKDAYS[moment.weekday] if moment.weekday is not None else "",
        moment.part or "",
    ]
    month = calendar.MONTHS[moment.month] if moment.month is not None else ""
    season = moment.season if moment.season and not moment.month else ""
    day = [str(moment.day) if moment.day else "", month, season or "", str(moment.year) if moment.year else ""]
    clock = ""
    if moment.hour is not None and moment.part not in ("noon", "midnight"):
        clock = f"{moment.hour}:{moment.minute or 0:02} {moment.zone or ''}".strip()
    hedge = {"about": "about", "over": "after", "under": "before", "at-most": "by"}.get(moment.hedge, "")
    holiday = (moment.holiday or "").replace("-", " ") if moment.day is None else ""
    stretch = "" if moment.year or moment.month else _stretch(moment)
    words = [*name, *day, holiday, stretch, hedge if clock else "", clock]
    shown = " ".join(w for w in words if w)
    return f"about {shown}" if hedge == "about" and not clock and shown else shown or _relative_words(moment)


def _stretch(moment: Moment) -> str:
    """The first and last day of a stretch, or its years where it is made of whole ones."""
    first, last = moment.first or "", moment.last or ""
    if not first or not last:
        return ""
    if first.endswith("-01-01") and last.endswith("-12-31") and not first.startswith("--"):
        return f"{first[:4]} to {last[:4]}"
    return " to ".join(end.replace("--", "") for end in (first, last))


def _relative_words(moment: Moment) -> str:
    """ "last week", "day -2..-3" as far as words for it are few."""
    unit, _, offset = (moment.relative or "").partition(":")
    step = {"-1": "last", "0": "this", "1": "next"}.get(offset)
    if unit == "day":
        return {"-1": "yesterday", "0": "today", "1": "tomorrow"}.get(offset, f"{offset} days")
    return f"{step} {unit}" if step else f"{offset} {unit}s" if unit else "an unknown day"
