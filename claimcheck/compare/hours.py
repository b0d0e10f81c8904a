"""The stretch of the day that a moment may be in: clock times with their hedges, parts of the day."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.model.values import Moment

_DAY = 24 * 60

#: Parts of the day as news uses them, in hours; they overlap on purpose (a May evening begins in the afternoon).
PARTS: dict[str, tuple[float, float]] = {
    "morning": (4.5, 12),
    "afternoon": (12, 18.5),
    "evening": (16.5, 24),
    "night": (18, 28),
    "noon": (11, 13.5),
    "midnight": (23, 25),
    "dawn": (3.5, 8),
    "dusk": (16, 22),
}
#: "The early hours", "early Tuesday morning".
_EARLY_MORNING = (0, 9)
#: "Early Tuesday", "late Tuesday", where no part of the day is named.
_EDGES: dict[str, tuple[float, float]] = {"early": (0, 10.5), "mid": (9, 16), "late": (14, 24.5)}
#: Minutes that an hour, a half hour and a multiple of five may be rounded by when nothing hedges them.
_ROUNDED = ((30, 7), (5, 2))
#: Minutes that "about" allows on each side of an hour or half hour, a quarter, and of a time given to five minutes.
_HEDGED = ((30, 30), (15, 12), (5, 8))
#: Minutes before an hour that "shortly before" means.
_SHORTLY = 30
#: Minutes after "after 5 p.m." in which the time is expected.
_OPEN = 4 * 60


class Hours(NamedTuple):
    """Minutes from midnight at which it begins, how long it is, and whether the wording is loose.

    ``face`` says that morning or evening is open ("six o'clock"): the hour is of a twelve-hour face.
    """

    first: int
    length: int
    loose: bool
    face: bool = False


def hours(moment: Moment) -> Hours | None:
    """The stretch of the day; ``None`` where the moment has no clock time, no part of the day and no "early"."""
    if moment.hour is not None:
        return _clock(moment, moment.hour * 60 + (moment.minute or 0))
    if moment.part == "morning" and moment.edge == "early":
        return _window(*_EARLY_MORNING)
    if moment.part in PARTS:
        return _window(*PARTS[moment.part])
    whole_day = moment.day is not None or moment.weekday is not None or (moment.relative or "").startswith("day:")
    if moment.edge in _EDGES and whole_day:
        return _window(*_EDGES[moment.edge])
    return None


def _window(first: float, last: float) -> Hours:
    return Hours(int(first * 60), int((last - first) * 60), True)


def _clock(moment: Moment, minute: int) -> Hours:
    if moment.hedge == "over":
        return Hours(minute, _OPEN, True)
    if moment.hedge in ("under", "at-most"):
        return Hours((minute - _OPEN) % _DAY, _OPEN, True)
    if moment.hedge == "nearly":
        return Hours((minute - _SHORTLY) % _DAY, _SHORTLY, True)
    if moment.hedge in ("about", "range") or (moment.part in ("noon", "midnight") and moment.hedge == "exact"):
        around = 10 if moment.hedge == "exact" else next((slack for step, slack in _HEDGED if minute % step == 0), 5)
        return Hours((minute - around) % _DAY, 2 * around, moment.hedge != "exact")
    around = next((slack for step, slack in _ROUNDED if minute % step == 0), 0)
    return Hours((minute - around) % _DAY, 2 * around, False, moment.hedge == "vague")


def minutes_apart(left: Hours, right: Hours) -> int:
    """Minutes between the two around the clock; 0 where they share one."""
    turn = _DAY // 2 if left.face or right.face else _DAY
    ahead, behind = (right.first - left.first) % turn, (left.first - right.first) % turn
    if ahead <= left.length or behind <= right.length:
        return 0
    return min(ahead - left.length, behind - right.length)


def late(moment: Moment) -> bool:
    """Whether it is at the end of its day, so that midnight is near."""
    if moment.hour is not None:
        return moment.hour >= 20
    return moment.part in ("night", "midnight") or (moment.edge == "late" and moment.part in (None, "evening"))


def early(moment: Moment) -> bool:
    """Whether it is in the first hours of its day."""
    if moment.hour is not None:
        return moment.hour < 6
    return moment.part == "midnight" or (moment.edge == "early" and moment.part in (None, "morning"))
