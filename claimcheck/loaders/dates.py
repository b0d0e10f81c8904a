"""The day of publication, in the forms in which files give it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
_FORMS = (
    re.compile(r"(?P<year>\d{4})[-/.](?P<number>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)"),
    re.compile(r"(?P<year>\d{4})(?P<number>\d{2})(?P<day>\d{2})(?!\d)"),
    re.compile(
        rf"(?:[A-Za-z]{{3,9}}[.,]*\s+)?{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})(?!\d)"
    ),
    re.compile(
        rf"(?:[A-Za-z]{{3,9}}[.,]*\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+{_MONTH},?[\s-]+(?P<year>\d{{4}})(?!\d)"
    ),
    re.compile(rf"[A-Za-z]{{3}},? {_MONTH} (?P<day>\d{{1,2}}) [\d:]+ (?:[A-Z]{{2,5}} )?(?P<year>\d{{4}})(?!\d)"),
    re.compile(r"(?P<first>\d{1,2})[-/.](?P<second>\d{1,2})[-/.](?P<year>\d{4})(?!\d)"),
)
_EPOCH = re.compile(r"-?\d{9,13}")
_LONGEST = 80  # characters; a date is never longer, and a hostile value may be


def read_date(value: object) -> date | None:
    """The day that ``value`` names, as its own time zone counts it; ``None`` where it names none or may mean two.

    Texts that start with an ISO, RFC 2822 or written-out date are read, and seconds or milliseconds since 1970 (UTC).
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _from_epoch(value)
    if not isinstance(value, str):
        return None
    text = value.strip()[:_LONGEST]
    if _EPOCH.fullmatch(text):
        return _from_epoch(int(text))
    for form in _FORMS:
        if found := form.match(text):
            return _from_parts(found.groupdict())
    return None


def _from_parts(parts: dict[str, str]) -> date | None:
    if "first" in parts:
        first, second = int(parts["first"]), int(parts["second"])
        if first != second and max(first, second) <= 12:
            return None  # 5/6/2018 is a day in May here and a day in June there
        month, day = min(first, second), max(first, second)
    elif "number" in parts:
        month, day = int(parts["number"]), int(parts["day"])
    else:
        named = (n for n, name in enumerate(_MONTHS, 1) if name.startswith(parts["month"].lower()))
        month, day = next(named, 0), int(parts["day"])
    try:
        return date(int(parts["year"]), month, day)
    except ValueError:
        return None


def _from_epoch(number: float) -> date | None:
    seconds = number / 1000 if abs(number) >= 1e11 else number
    try:
        return datetime.fromtimestamp(seconds, UTC).date() if abs(seconds) >= 1e8 else None
    except (ValueError, OverflowError, OSError):
        return None
