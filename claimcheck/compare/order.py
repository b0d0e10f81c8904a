"""Two moments of which the one cannot come before the other."""

from __future__ import annotations

from claimcheck.compare.days import days, slack
from claimcheck.compare.hours import hours
from claimcheck.compare.moment import anchored
from claimcheck.compare.moment_words import show
from claimcheck.compare.zones import Offsets, in_one_zone
from claimcheck.model.values import Moment
from claimcheck.model.verdict import Setting, Verdict

_DAY = 24 * 60
#: Minutes by which the later one is told too early at most; further apart they are of two days.
_TOO_EARLY = 90


def compare_order(left: Moment, right: Moment, setting: Setting, zones: Offsets | None = None) -> Verdict:
    """Whether the moments may have come in the one order that is possible; ``setting.earlier`` is the first of them.

    Two clock times are of one day unless both say of which day they are. A hedge widens what each may be.
    """
    ends = [anchored(m, p) for m, p in zip((left, right), setting.published, strict=True)]
    one, two = in_one_zone(ends[0], ends[1], zones or {})
    first, then = (two, one) if setting.earlier == "right" else (one, two)
    turned = _days_turned(first, then)
    if turned is None:
        turned = _hours_turned(first, then)
    if turned is None:
        return Verdict("incomparable", "no-order", "It is not known which of the two moments came first.")
    if not turned:
        return Verdict("compatible", "in-order", f"{show(then)} is not before {show(first)}.")
    why = f"{show(then)} is before {show(first)}, and is told of what can only have come after it."
    return Verdict("contradiction", "order", why)


def _days_turned(first: Moment, then: Moment) -> bool | None:
    """Whether the later one's days are all before those of the earlier one; ``None`` where they may be one day."""
    ours, theirs = days(first), days(then)
    if ours is None or theirs is None or ours.yearly or theirs.yearly:
        return None
    room = slack(first) + slack(then)
    if theirs.last + room < ours.first:
        return True
    return False if theirs.first > ours.last else None


def _hours_turned(first: Moment, then: Moment) -> bool | None:
    """The same of two clock times of one day."""
    if first.hour is None or then.hour is None or first.zone != then.zone:
        return None
    if first.weekday is not None and then.weekday is not None and first.weekday != then.weekday:
        return None
    ours, theirs = hours(first), hours(then)
    if ours is None or theirs is None or ours.face or theirs.face:
        return None
    too_early = (ours.first - theirs.first - theirs.length) % _DAY
    return 0 < too_early <= _TOO_EARLY
