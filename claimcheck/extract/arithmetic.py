"""What two amounts of a sentence come to, as a third one of it says: "from 200 to 250, a rise of 25 percent"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.extract.direct import claim_at
from claimcheck.extract.patterns import Match
from claimcheck.model.claim import WORKED, Claim
from claimcheck.model.document import Layout, Sentence
from claimcheck.model.span import Span
from claimcheck.model.values import Moment, Quantity, Value
from claimcheck.values.interval import half_digit

_DAY = 24 * 60  # minutes
_ROUND = 1000  # from which whole numbers may be rounded


def worked_claims(layout: Layout, match: Match, sentence: Sentence) -> Iterator[Claim]:
    """The claim of what a sentence states, and that of what its two amounts come to; none where that is nothing."""
    rule, roles = match.rule, match.roles
    stated, first, second = roles.get("value"), roles.get("first"), roles.get("second")
    if stated is None or first is None or second is None or stated.value is None:
        return
    value = work(rule.works, first.value, second.value)
    if value is None:
        return
    if isinstance(value, Quantity) and isinstance(stated.value, Quantity):
        value = _as_rough(value, stated.value)
    span = Span(min(first.span.start, second.span.start), max(first.span.end, second.span.end))
    if span.start <= stated.span.start < span.end:
        span = second.span  # the stated one stands between the two
    yield claim_at(layout, sentence, rule, stated.value, stated.span)
    yield claim_at(layout, sentence, rule, value, span, slot=rule.slot + WORKED)


def work(works: str, first: Value | None, second: Value | None) -> Value | None:
    """What two amounts come to; ``None`` where one is hedged, or they are not of the kinds that the sum is of.

    Args:
        works: "change" and "share" give percentages as ranges, for the amounts are rounded; "product" is a sum of money
            per unit of time times a length of time; "end" a clock time and a length of time.
    """
    if isinstance(second, Quantity) and second.hedge == "exact":
        if isinstance(first, Moment):
            return _end(first, second) if works == "end" else None
        if isinstance(first, Quantity) and first.hedge == "exact":
            return _product(first, second) if works == "product" else _percent(works, first, second)
    return None


def _percent(works: str, first: Quantity, second: Quantity) -> Quantity | None:
    if (first.dimension, first.unit) != (second.dimension, second.unit):
        return None
    one, two = _rounded(first), _rounded(second)
    if one is None or two is None or min(one) <= 0 or min(two) <= 0:
        return None
    if works == "share":
        low, high = 100 * one[0] / two[1], 100 * one[1] / two[0]
    else:
        ends = sorted(100 * (two[i] - one[1 - i]) / one[1 - i] for i in (0, 1))
        if ends[0] < 0 < ends[1]:
            return None  # as good as unchanged
        low, high = sorted(abs(end) for end in ends)
    return Quantity(round(low, 2), round(high, 2), unit="percent", dimension="percentage", hedge="range", digits=3)


def _as_rough(value: Quantity, stated: Quantity) -> Quantity:
    """A worked range, wider by what the stated amount may have been rounded."""
    if value.hedge != "range" or not stated.stated or value.low is None or value.high is None:
        return value
    slack = half_digit(stated.stated, max(1, stated.digits))
    return replace(value, low=round(value.low - slack, 2), high=round(value.high + slack, 2))


def _rounded(quantity: Quantity) -> tuple[float, float] | None:
    """The least and the greatest number that is written so."""
    number = quantity.stated
    if not number:
        return None
    slack = half_digit(number, max(1, quantity.digits)) if not float(number).is_integer() or number >= _ROUND else 0.0
    return number - slack, number + slack


def _product(first: Quantity, second: Quantity) -> Quantity | None:
    if first.dimension != "money" or second.dimension != "duration" or first.per != second.unit:
        return None
    if first.stated is None or second.stated is None:
        return None
    total = first.stated * second.stated
    return replace(first, low=total, high=total, per="")


def _end(first: Moment, second: Quantity) -> Moment | None:
    if first.hour is None or first.relative is not None or first.hedge != "exact":
        return None
    if second.dimension != "duration" or second.base[0] is None or second.stated is None:
        return None
    if second.base[0] >= 1:
        return None  # of days
    minutes = round(60 * first.hour + (first.minute or 0) + second.base[0] * _DAY)
    return Moment(hour=minutes % _DAY // 60, minute=minutes % 60)
