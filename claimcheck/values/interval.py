"""What a hedged amount may be: the interval that its wording suggests, and the one that it does not rule out."""

from __future__ import annotations

import math
from typing import NamedTuple

from claimcheck.model.values import Quantity

#: "About 30" may be 27 to 33.
ABOUT = 0.10
#: "Over 30" suggests at most 39; it rules nothing above 30 out. "Just over 30" suggests at most 33.
OVER = 1.3
JUST_OVER = 1.1
#: "Up to 30" suggests at least 9.
UP_TO = 0.3
#: Two amounts in different units may differ so much by rounding after conversion.
CONVERSION = 0.15
_LEAST_CONVERSION = 0.02
_EPSILON = 1e-9


class Interval(NamedTuple):
    """A closed interval in base units; an open end is infinite."""

    low: float
    high: float

    def meets(self, other: Interval) -> bool:
        """Whether the two share a point, give or take the error of floating point."""
        slack = _EPSILON * max(1.0, *(abs(x) for x in (self.low, self.high, other.low, other.high) if math.isfinite(x)))
        return self.low <= other.high + slack and other.low <= self.high + slack

    def holds(self, other: Interval) -> bool:
        """Whether ``other`` lies inside this one."""
        slack = _EPSILON * max(1.0, *(abs(x) for x in (self.low, self.high, other.low, other.high) if math.isfinite(x)))
        return self.low <= other.low + slack and other.high <= self.high + slack

    def widened(self, share: float) -> Interval:
        """The interval with each end moved out by a share of its size."""
        return Interval(self.low - share * _finite(self.low), self.high + share * _finite(self.high))


def stated(quantity: Quantity) -> float | None:
    """The number as written, in base units; ``None`` for ranges and vague words."""
    number = quantity.stated
    return None if number is None else number * quantity.scale + quantity.offset


def suggested(quantity: Quantity) -> Interval:
    """What a reader takes the wording for: "over 21" is 21 to 27.3, "nearly 30" is 27 to 30."""
    number = stated(quantity)
    if number is None:
        return permitted(quantity)
    size = abs(number)
    above, below = (JUST_OVER - 1, ABOUT) if quantity.close else (OVER - 1, 1 - UP_TO)
    match quantity.hedge:
        case "about":
            return Interval(number - ABOUT * size, number + ABOUT * size)
        case "nearly":
            return Interval(number - ABOUT * size, number)
        case "over" | "at-least":
            return Interval(number, number + above * size)
        case "under" | "at-most":
            return Interval(number - below * size, number)
    return Interval(number, number)


def permitted(quantity: Quantity) -> Interval:
    """What the wording does not rule out: "over 21" has no upper end."""
    low, high = quantity.base
    bottom = -math.inf if low is None else low
    top = math.inf if high is None else high
    match quantity.hedge:
        case "over" | "at-least":
            return Interval(bottom, math.inf)
        case "under" | "at-most":
            return Interval(-math.inf, top)
        case "about" | "nearly":
            return suggested(quantity) if quantity.stated is not None else Interval(bottom, top).widened(ABOUT)
    return Interval(min(bottom, top), max(bottom, top))


def rounding_share(quantity: Quantity) -> float:
    """How far, as a share, a number converted from another unit may be from the true one."""
    number = quantity.stated
    if not number or not quantity.digits:
        return _LEAST_CONVERSION
    return min(CONVERSION, max(_LEAST_CONVERSION, half_step(quantity) / abs(number)))


def half_step(quantity: Quantity) -> float:
    """Half a unit of the last digit that the number is written with, in its own unit: 5,000 for 430,000.

    0 where the number or its digits are not known. A hedged number may be off by 2 percent in any case.
    """
    number = quantity.stated
    if not number or not quantity.digits:
        return 0.0
    half = half_digit(number, quantity.digits)
    return half if quantity.hedge == "exact" else max(half, _LEAST_CONVERSION * abs(number))


def half_digit(number: float, digits: int) -> float:
    """Half a unit of the last of the digits that a number other than 0 is written with: 0.05 for 2.3, 5 for 80."""
    return 10.0 ** (math.floor(math.log10(abs(number))) + 1 - digits) / 2


def cuts_to(fine: Quantity, rough: Quantity) -> bool:
    """Whether a number cut to fewer digits is the other one: 14,200 and 14,000."""
    if not fine.stated or not rough.stated or not 0 < rough.digits < fine.digits:
        return False
    return 0 <= fine.stated - rough.stated < 2 * half_digit(rough.stated, rough.digits)


def times(left: Quantity, right: Quantity) -> float:
    """How many times the one amount is the other, the larger by the smaller; below 0 where their signs differ.

    0 where one of them is nought or has no end.
    """
    a, b = ((q.base[0] if q.base[0] is not None else q.base[1]) or 0.0 for q in (left, right))
    if not a or not b:
        return 0.0
    size = max(abs(a), abs(b)) / min(abs(a), abs(b))
    return size if (a > 0) == (b > 0) else -size


def difference(left: float, right: float) -> float:
    """The relative difference of two numbers, by the larger: 0 where they are equal, 1 and more where signs differ."""
    largest = max(abs(left), abs(right))
    return 0.0 if largest == 0 else abs(left - right) / largest


def _finite(end: float) -> float:
    return abs(end) if math.isfinite(end) else 0.0
