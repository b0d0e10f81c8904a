"""Two moments of one event."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from claimcheck.compare.days import Days, days, gap, length, slack
from claimcheck.compare.hours import early, hours, late, minutes_apart
from claimcheck.compare.levels import Level, first_level
from claimcheck.compare.moment_words import show
from claimcheck.compare.zones import Offsets, in_one_zone
from claimcheck.model.values import Moment
from claimcheck.model.verdict import Setting, Verdict
from claimcheck.values import calendar
from claimcheck.values.moment.resolve import resolve

#: How far two readings of one part of a moment are from each other.
AGREE, NEAR, DIFFER = 0, 1, 2

#: Clock times that are apart by no more than this may be two moments of one event (the call and the arrival).
_TOLD_APART = 10  # minutes between two estimates from which they are two
_NEAR_MINUTES = 30
_DAY = 24 * 60
#: The same, where one of them is hedged or a part of the day.
_LOOSE_MINUTES = 90


def compare_moments(left: Moment, right: Moment, setting: Setting, zones: Offsets | None = None) -> Verdict:
    """How two moments relate, by what both of them say: a part that only one knows is no disagreement.

    The days of publication in ``setting`` anchor relative words, and give a year to a day that is compared with a
    weekday. The verdict is the same from both sides.

    Args:
        zones: hours from Greenwich of time zones, ``[zone_offsets]`` of the lexicon of the calendar; times in zones
            that are not listed are compared only with times in the same zone.
    """
    ends = [anchored(m, p) for m, p in zip((left, right), setting.published, strict=True)]
    one, two = sorted(ends, key=_order)
    here = in_one_zone(one, two, zones or {})
    written = {here[0]: one, here[1]: two}
    return first_level(LEVELS, *here, setting, lambda m: show(written[m]))


def anchored(moment: Moment, published: date | None) -> Moment:
    """The moment with its day where the day of publication gives it: "last Tuesday"."""
    if published is None or moment.resolved or moment.relative is None:
        return moment
    return resolve(moment, published, None)


def _order(moment: Moment) -> tuple[str, ...]:
    return tuple(str(getattr(moment, part)) for part in moment.__slots__)


# --- what both know ---


def _open(moment: Moment) -> bool:
    """Seen from a day that nobody tells."""
    known = (moment.year, moment.month, moment.weekday, moment.first)
    return moment.relative is not None and not moment.resolved and all(part is None for part in known)


def _by_weekday(moment: Moment) -> bool:
    """Whether its day was inferred from a bare weekday, which an older event's article may mean otherwise."""
    return moment.resolved and moment.weekday is not None and not (moment.relative or "").startswith(("week:", "day:"))


def _bridges(left: Moment, right: Moment, setting: Setting) -> bool:
    """Whether neighbouring days may be one night, or one moment in two time zones."""
    if left.zone and right.zone and left.zone != right.zone:
        return True
    return (late(left) and early(right)) or (early(left) and late(right))


def _weekdays(left: Moment, right: Moment, setting: Setting) -> int | None:
    if left.weekday is None or right.weekday is None or "range" in (left.hedge, right.hedge):
        return None
    if left.weekday == right.weekday:
        return AGREE
    before = (right.weekday - left.weekday) % 7
    if before == 1 and (late(left) and early(right)):
        return NEAR
    if before == 6 and (early(left) and late(right)):
        return NEAR
    return NEAR if before in (1, 6) and _zones_differ(left, right) else DIFFER


def _zones_differ(left: Moment, right: Moment) -> bool:
    return left.zone is not None and right.zone is not None and left.zone != right.zone


def _days(left: Moment, right: Moment, setting: Setting) -> int | None:
    a, b = days(left), days(right)
    if a is None or b is None or _no_month(a, b) or _no_month(b, a):
        return None
    if _by_weekday(left) or _by_weekday(right):
        if left.weekday is not None and left.weekday == right.weekday:
            return None
        if _calendar(left, right, setting) == AGREE:
            return None
    apart, allowed = gap(a, b), slack(left) + slack(right)
    if _family(left, right):  # "this week" and "next week" are told apart by the words themselves
        return AGREE if apart == 0 else NEAR if apart == 1 else DIFFER
    if apart <= allowed:
        return AGREE
    loose = _seasonal(left, right, setting) or apart <= 2 * allowed
    guessed = (left.resolved or right.resolved) and apart == 1
    night = apart == 1 and _bridges(left, right, setting)
    return NEAR if loose or guessed or night else DIFFER


def _no_month(dated: Days, yearly: Days) -> bool:
    """Whether one names whole years and the other a part of any year: 1996 and October."""
    return yearly.yearly and not dated.yearly and length(dated) >= 365


def _family(left: Moment, right: Moment) -> bool:
    """Both are calendar stretches of one unit, counted from now: "this week", "next week"."""
    units = [m.relative.partition(":")[0] if m.relative and m.hedge == "exact" else None for m in (left, right)]
    return units[0] == units[1] and units[0] in ("week", "weekend", "quarter", "decade", "century")


def _seasonal(left: Moment, right: Moment, setting: Setting) -> bool:
    return left.season is not None or right.season is not None


def _calendar(left: Moment, right: Moment, setting: Setting) -> int | None:
    """A weekday on one side against a day of the calendar on the other."""
    for weekday, day in ((left, right), (right, left)):
        alone = weekday.month is None or _by_weekday(weekday)
        if weekday.weekday is None or not alone or day.weekday is not None or day.month is None or day.day is None:
            continue
        if weekday.hedge == "range":
            continue
        dates = [d for y in _years(day, setting) if (d := calendar.safe(y, day.month, day.day))]
        if not dates:
            return None
        if any(d.weekday() == weekday.weekday for d in dates):
            return AGREE
        neighbours = any((d.weekday() - weekday.weekday) % 7 in (1, 6) for d in dates)
        return NEAR if neighbours and _bridges(left, right, setting) else DIFFER
    return None


def _years(day: Moment, setting: Setting) -> list[int]:
    """The years that a day may be of: its own, else the nearest to publication, else those that the story fixes."""
    if day.year is not None:
        return [day.year]
    published = [p for p in setting.published if p is not None]
    if published:
        return sorted({_nearest(day, p).year for p in published})
    return list(setting.years)


def _nearest(day: Moment, published: date) -> date:
    near = (calendar.safe(published.year + n, day.month, day.day) for n in (-1, 0, 1))
    return min((d for d in near if d), key=lambda d: (abs((d - published).days), d), default=published)


def _hours(left: Moment, right: Moment, setting: Setting) -> int | None:
    a, b = hours(left), hours(right)
    if a is None or b is None or _zones_differ(left, right):
        return None
    apart = minutes_apart(a, b)
    if apart == 0 and not _two_estimates(left, right):
        return AGREE
    near = _LOOSE_MINUTES if a.loose or b.loose else _NEAR_MINUTES
    return NEAR if apart <= near else DIFFER


def _two_estimates(left: Moment, right: Moment) -> bool:
    """Two clock times, both hedged, and yet told apart: nobody who means about 6 says "about 6.10"."""
    ends = [m.hour * 60 + (m.minute or 0) for m in (left, right) if m.hour is not None and m.hedge == "about"]
    apart = abs(ends[0] - ends[1]) if len(ends) == 2 else 0
    return min(apart, _DAY - apart) >= _TOLD_APART


_PARTS = (_weekdays, _days, _calendar, _hours)


def _ranks(left: Moment, right: Moment, setting: Setting) -> list[int]:
    return [rank for part in _PARTS if (rank := part(left, right, setting)) is not None]


# --- levels ---


def _same_relative(left: Moment, right: Moment, setting: Setting) -> bool:
    return setting.verbatim and left.relative is not None and left == right


def _other_relative(left: Moment, right: Moment, setting: Setting) -> bool:
    """One sentence in two articles, with another count from the same unknown day."""
    if not setting.verbatim or left.resolved or right.resolved or not left.relative or not right.relative:
        return False
    units = {m.partition(":")[0] for m in (left.relative, right.relative)}
    return len(units) == 1 and left.relative != right.relative  # "last weekend" may be "days prior"


def _unanchored(left: Moment, right: Moment, setting: Setting) -> bool:
    return _open(left) or _open(right)


def _nothing_shared(left: Moment, right: Moment, setting: Setting) -> bool:
    return not _same(left, right, setting) and not _ranks(left, right, setting)


def _same(left: Moment, right: Moment, setting: Setting) -> bool:
    return replace(left, resolved=False, relative=None) == replace(right, resolved=False, relative=None)


def _other_ends(left: Moment, right: Moment, setting: Setting) -> bool:
    """Two stretches of like length that end on different days: neither is a part that the other one rounds."""
    a, b = days(left), days(right)
    named = all(m.first and m.last and not (m.relative or m.season or m.edge or m.weekday) for m in (left, right))
    if a is None or b is None or not named or a == b or a.yearly != b.yearly:
        return False
    shorter, longer = sorted((length(a), length(b)))
    return gap(a, b) == 0 and 2 * shorter >= longer > 1


def _agrees(left: Moment, right: Moment, setting: Setting) -> bool:
    return max(_ranks(left, right, setting)) == AGREE


def _midnight(left: Moment, right: Moment, setting: Setting) -> bool:
    near = (_weekdays(left, right, setting), _days(left, right, setting), _calendar(left, right, setting))
    return NEAR in near and DIFFER not in near and _bridges(left, right, setting)


def _near_hours(left: Moment, right: Moment, setting: Setting) -> bool:
    return max(_ranks(left, right, setting)) == NEAR and _hours(left, right, setting) == NEAR


def _other_season(left: Moment, right: Moment, setting: Setting) -> bool:
    return max(_ranks(left, right, setting)) == NEAR and _seasonal(left, right, setting)


def _near_days(left: Moment, right: Moment, setting: Setting) -> bool:
    return max(_ranks(left, right, setting)) == NEAR


def _calendar_differs(left: Moment, right: Moment, setting: Setting) -> bool:
    return _calendar(left, right, setting) == DIFFER


def _days_differ(left: Moment, right: Moment, setting: Setting) -> bool:
    return DIFFER in (_weekdays(left, right, setting), _days(left, right, setting))


def _always(left: Moment, right: Moment, setting: Setting) -> bool:
    return True


LEVELS: tuple[Level[Moment], ...] = (
    Level("same-relative", "same", _same_relative, "both say {left}"),
    Level(
        "relative",
        "discrepancy",
        _other_relative,
        "in one and the same sentence the articles count differently: {left} and {right}",
        "the articles are of different days",
    ),
    Level("unanchored", "incomparable", _unanchored, "{left} and {right} are seen from days that are not known"),
    Level("nothing-shared", "incomparable", _nothing_shared, "{left} and {right} have no part in common"),
    Level("same", "same", _same, "both say {left}"),
    Level(
        "other-ends",
        "discrepancy",
        _other_ends,
        "the stretches {left} and {right} do not begin and end on the same days",
        "one of them may leave out a part of the other",
    ),
    Level("part-of", "compatible", _agrees, "{left} and {right} can be one moment, one told more exactly"),
    Level(
        "midnight",
        "discrepancy",
        _midnight,
        "{left} and {right} are on two days, though one night may hold both",
        "both are of the same night, around midnight, or are told in two time zones",
    ),
    Level(
        "near-time",
        "discrepancy",
        _near_hours,
        "{left} and {right} are close, but they are not one time",
        "one of them is rounded, or each is of another step of the event",
    ),
    Level(
        "season",
        "discrepancy",
        _other_season,
        "{left} and {right} are different times of the year",
        "the season is that of the southern hemisphere",
    ),
    Level(
        "near-day",
        "discrepancy",
        _near_days,
        "{left} and {right} lie side by side, but they are not the same days",
        "one of them is told loosely, or was counted from another day",
    ),
    Level(
        "calendar",
        "contradiction",
        _calendar_differs,
        "{left} and {right} are different days: the weekday does not fit the date",
    ),
    Level("day", "contradiction", _days_differ, "{left} and {right} are different dates"),
    Level("time", "contradiction", _always, "{left} and {right} are different times of the day"),
)
