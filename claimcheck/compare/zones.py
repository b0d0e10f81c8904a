"""Clock times of two time zones, brought to one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from claimcheck.model.values import Moment
from claimcheck.values import calendar

#: Time zone, lower-case -> the hours from Greenwich that its name may stand for.
Offsets = Mapping[str, Sequence[float]]

_HOUR = 60
_DAY = 24 * _HOUR
#: Any zone but the one of the other moment.
_LOCAL = "LOCAL"
_LEAP = 2000
#: A universal time so near to a local one, in minutes, is the local one: no zone is so near to Greenwich but its own.
_AT_HOME = 29
#: Times so many minutes apart, by full or half hours, of which one has a zone: the other is that of another country.
_ABROAD, _HALF_HOUR = 300, 30


def in_one_zone(left: Moment, right: Moment, offsets: Offsets) -> tuple[Moment, Moment]:
    """The two with their clock times in one zone, where both zones are known; a time without a zone is a local one.

    Where a zone's name has several offsets, those are taken that bring the two nearest. A universal time and one
    without a zone keep zones that differ unless they nearly agree: nobody says how far the place is from Greenwich.
    """
    ours, theirs = (offsets.get((m.zone or "").lower(), ()) for m in (left, right))
    if left.hour is None or right.hour is None or left.zone == right.zone:
        return left, right
    if not left.zone or not right.zone:
        apart = _apart(left, right)[0]
        if apart <= _AT_HOME:
            return replace(left, zone=None), replace(right, zone=None)
        abroad = apart >= _ABROAD and apart % _HALF_HOUR == 0
        if abroad or (0,) in (tuple(ours), tuple(theirs)):
            return _elsewhere(left), _elsewhere(right)
        return left, right
    if not ours or not theirs:
        return left, right
    minutes = [round((a - b) * _HOUR) for a in ours for b in theirs]
    return left, min((_moved(right, m, left.zone) for m in minutes), key=lambda m: _apart(left, m))


def _elsewhere(moment: Moment) -> Moment:
    """The moment with a zone of its own where it has none."""
    return moment if moment.zone else replace(moment, zone=_LOCAL)


def _apart(left: Moment, right: Moment) -> tuple[int, bool, int]:
    """Minutes between two clock times, around the clock; of equally near ones that of the same day comes first."""
    ends = [(m.hour or 0) * _HOUR + (m.minute or 0) for m in (left, right)]
    apart = abs(ends[0] - ends[1])
    return min(apart, _DAY - apart), (left.weekday, left.day) != (right.weekday, right.day), ends[1]


def _moved(moment: Moment, minutes: int, zone: str) -> Moment:
    """The moment so many minutes later on the clock of ``zone``, its weekday and day carried along."""
    total = (moment.hour or 0) * _HOUR + (moment.minute or 0) + minutes
    days = total // _DAY
    if days and (moment.first or moment.relative):
        return moment  # a day that is only counted from another one is not carried along
    part = moment.part if not days and minutes == 0 else None
    found = replace(moment, hour=total % _DAY // _HOUR, minute=total % _HOUR, zone=zone, part=part)
    if not days:
        return found
    if moment.weekday is not None:
        found = replace(found, weekday=(moment.weekday + days) % 7)
    if moment.month is None or moment.day is None:
        return found
    start = calendar.safe(moment.year or _LEAP, moment.month, moment.day)
    day = start + timedelta(days=days) if start and _LEAP // 2 < start.year < _LEAP * 4 else None
    if day is None:
        return moment
    return replace(found, year=day.year if moment.year else None, month=day.month, day=day.day)
