"""A measure and its conversion into another unit, side by side in one text."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.compare.amounts import show
from claimcheck.model.values import Quantity
from claimcheck.model.verdict import Verdict
from claimcheck.values.interval import half_digit

_ROUGH = 0.12  # relative difference that everyday conversions leave ("3 feet", "1 metre")


def compare_conversion(left: Quantity, right: Quantity) -> Verdict:
    """Whether the second is the first in another unit, as far as the digits of the two go.

    Temperatures also fit as differences of temperatures: 2 degrees Celsius more are 3.6 Fahrenheit more.
    """
    a, b = left.stated, right.stated
    if a is None or b is None:
        return Verdict("incomparable", "ranges", "a range and its conversion are rounded at both ends")
    shifts = {(left.offset, right.offset), (0.0, 0.0)}
    if any(_fits(a, left, b, right, *shift) for shift in sorted(shifts)):
        return Verdict("compatible", "conversion", "the same in two units")
    exact = float(f"{(a * left.scale + left.offset - right.offset) / right.scale:.3g}")
    converted = replace(right, low=exact, high=exact)
    why = f"{show(left)} are {show(converted)}, not {show(right)}"
    return Verdict("contradiction", "conversion", why)


def _fits(a: float, left: Quantity, b: float, right: Quantity, shift: float, other: float) -> bool:
    x, y = a * left.scale + shift, b * right.scale + other
    slack = _half_a_digit(a, left) * left.scale + _half_a_digit(b, right) * right.scale
    return abs(x - y) <= max(slack, _ROUGH * max(abs(x - shift), abs(y - other)))


def _half_a_digit(number: float, quantity: Quantity) -> float:
    return half_digit(number, max(1, quantity.digits)) if number else 0.5
