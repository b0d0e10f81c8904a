"""A measure beside its conversion: what rounding explains fits; what it does not is told with the right number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.compare.conversion import compare_conversion
from claimcheck.model.values import Quantity

MILE, POUND = 1609.344, 0.45359237


def measure(number: float, unit: str, scale: float, *, digits: int = 2, offset: float = 0.0) -> Quantity:
    return Quantity(number, number, unit, "length", scale, offset, digits=digits)


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        (measure(20, "mile", MILE), measure(32, "kilometer", 1000), "compatible"),
        (measure(20, "mile", MILE), measure(30, "kilometer", 1000, digits=1), "compatible"),
        (measure(20, "mile", MILE), measure(80, "kilometer", 1000, digits=1), "contradiction"),
        (measure(150, "kilogram", 1), measure(330, "pound", POUND), "compatible"),
        (measure(150, "kilogram", 1), measure(130, "pound", POUND), "contradiction"),
        (measure(5, "foot", 0.3048, digits=1), measure(2, "meter", 1, digits=1), "compatible"),
        (measure(40, "celsius", 1), measure(104, "fahrenheit", 5 / 9, offset=-160 / 9), "compatible"),
        (measure(2, "celsius", 1, digits=1), measure(3.6, "fahrenheit", 5 / 9, offset=-160 / 9), "compatible"),
        (measure(40, "celsius", 1), measure(90, "fahrenheit", 5 / 9, offset=-160 / 9), "contradiction"),
        (measure(0, "celsius", 1, digits=1), measure(32, "fahrenheit", 5 / 9, offset=-160 / 9), "compatible"),
    ],
)
def test_conversions(left: Quantity, right: Quantity, relation: str) -> None:
    assert compare_conversion(left, right).relation == relation
    assert compare_conversion(right, left).relation == relation


def test_the_sentence_gives_the_right_number() -> None:
    verdict = compare_conversion(measure(20, "mile", MILE), measure(80, "kilometer", 1000))
    assert verdict.why == "20 miles are 32.2 kilometers, not 80 kilometers"


def test_a_range_is_left_alone() -> None:
    ranged = Quantity(10, 20, "mile", "length", MILE, digits=2)
    assert compare_conversion(ranged, measure(80, "kilometer", 1000)).relation == "incomparable"


@given(st.integers(1, 10**6), st.sampled_from((0.3048, 0.9144, MILE, 0.0254, 4046.86)))
def test_what_is_converted_and_rounded_to_two_digits_fits(number: int, scale: float) -> None:
    other = float(f"{number * scale:.1e}")
    left = measure(number, "one", scale, digits=len(str(number).rstrip("0")))
    assert compare_conversion(left, measure(other, "two", 1.0)).relation == "compatible"
