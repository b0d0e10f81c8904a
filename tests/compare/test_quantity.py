"""Amounts: (left, right) -> relation and level, and the laws of comparison."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.compare.amounts import show
from claimcheck.compare.quantity import compare_quantities
from claimcheck.model.values import Hedge, Quantity
from claimcheck.model.verdict import Relation, Setting

YEAR = {"unit": "year", "dimension": "duration", "scale": 365.25}
DECADE = {"unit": "decade", "dimension": "duration", "scale": 3652.5}
AGE = {"unit": "year", "dimension": "age"}
USD = {"unit": "USD", "dimension": "money"}
DOLLAR = {"unit": "dollar", "dimension": "money"}
EUR = {"unit": "EUR", "dimension": "money"}
PERCENT = {"unit": "percent", "dimension": "percentage"}
HOUR = {"unit": "hour", "dimension": "duration", "scale": 1 / 24}
TON = {"unit": "ton", "dimension": "mass", "scale": 907.185}
TONNE = {"unit": "tonne", "dimension": "mass", "scale": 1000.0}
KM = {"unit": "kilometre", "dimension": "length", "scale": 1000.0}
MILE = {"unit": "mile", "dimension": "length", "scale": 1609.344}
ORDINAL = {"dimension": "ordinal"}


def q(number: float, hedge: Hedge = "exact", high: float | None = None, **rest: object) -> Quantity:
    """A quantity as the reader makes it: open ends for bounds, significant digits without trailing zeros."""
    low: float | None = number
    top: float | None = number if high is None else high
    if hedge in ("over", "at-least"):
        top = None
    elif hedge in ("under", "at-most"):
        low = None
    digits = len(f"{number:.12g}".replace(".", "").strip("0")) or 1
    return Quantity(low, top, hedge=hedge, digits=digits, **rest)  # type: ignore[arg-type]


TABLE: list[tuple[Quantity, Quantity, Relation, str]] = [
    (q(12), q(12), "same", "same"),
    (q(12), q(12, **ORDINAL), "incomparable", "other-dimension"),
    (q(12, **YEAR), q(12, **AGE), "incomparable", "other-dimension"),
    (q(60e9, **USD), q(60e9, **EUR), "incomparable", "other-dimension"),
    (q(60e9, **USD), q(60e9, **DOLLAR), "same", "same"),
    (q(12), q(14), "contradiction", "disjoint"),
    (q(31, **AGE), q(33, **AGE), "contradiction", "disjoint"),
    (q(63, **AGE), q(64, **AGE), "discrepancy", "birthday"),
    (q(112), q(115), "discrepancy", "near"),
    (q(20), q(21), "discrepancy", "near"),
    (q(2, **ORDINAL), q(3, **ORDINAL), "contradiction", "exact"),
    (q(2, **DECADE), q(21, "over", **YEAR), "compatible", "conversion"),
    (q(2, "over", **DECADE), q(22, "about", **YEAR), "compatible", "conversion"),
    (q(2, **DECADE), q(32, **YEAR), "contradiction", "disjoint"),
    (q(60, **MILE), q(100, **KM), "compatible", "conversion"),
    (q(90, **MILE), q(90, **KM), "discrepancy", "unit-slip"),
    (q(2, **DECADE), q(2, **YEAR), "discrepancy", "unit-slip"),
    (q(20, **TON), q(20, **TONNE), "compatible", "conversion"),
    (q(3, **MILE), q(10, **KM), "contradiction", "disjoint"),
    (q(430_000), q(432_100), "compatible", "rounding"),
    (q(349, **USD), q(350, **USD), "compatible", "rounding"),
    (q(21, **YEAR), q(21.5, **YEAR), "compatible", "rounding"),
    (q(1_540), q(1_552), "discrepancy", "near"),
    (q(5_920, **USD), q(5_995.58, **USD), "discrepancy", "near"),
    (q(8, **HOUR), q(8 + 1 / 3, **HOUR), "discrepancy", "near"),
    (q(1_540, "about"), q(1_552), "compatible", "rounding"),
    (q(2.5e9, **USD), q(2.54e9, **USD), "compatible", "rounding"),
    (q(10), q(14), "contradiction", "disjoint"),
    (q(2e9, **USD), q(2.5e9, **USD), "contradiction", "disjoint"),
    (q(10, "over"), q(14), "compatible", "inside-hedge"),
    (q(25, "at-least"), q(25), "compatible", "other-hedge"),
    (q(21, "over", **YEAR), q(21, **YEAR), "compatible", "other-hedge"),
    (q(5, "over", **PERCENT), q(5, **PERCENT), "discrepancy", "opposite-hedges"),
    (q(30, "over"), q(30, "nearly"), "discrepancy", "opposite-hedges"),
    (q(30, "about"), q(32), "compatible", "inside-hedge"),
    (q(30, "about"), q(36), "contradiction", "disjoint"),
    (q(30, "nearly"), q(28), "compatible", "inside-hedge"),
    (q(30, "nearly"), q(35), "contradiction", "disjoint"),
    (q(400_000, "at-most"), q(400_000, "under"), "compatible", "other-hedge"),
    (q(44e6, "at-most"), q(400_000, "at-most"), "discrepancy", "loose-bound"),
    (q(54e6, "over"), q(50e6, "over"), "compatible", "bounds"),
    (q(30, "at-least"), q(112), "discrepancy", "loose-bound"),
    (q(30, "at-least"), q(29), "discrepancy", "near"),
    (q(30, "at-least"), q(12), "contradiction", "disjoint"),
    (q(30, "at-most"), q(45), "contradiction", "disjoint"),
    (q(21, "over", **YEAR), q(22, "about", **YEAR), "discrepancy", "overlap"),
    (q(30, "at-least"), q(33, "about"), "compatible", "one-step"),
    (q(9000, "over"), q(9300, "about"), "compatible", "one-step"),
    (q(40, "over"), q(50, "nearly"), "compatible", "one-step"),
    (q(290, "at-most"), q(300, "nearly"), "compatible", "one-step"),
    (q(850, "about"), q(1000, "nearly"), "discrepancy", "overlap"),
    (q(40, "over"), q(60, "nearly"), "discrepancy", "loose-bound"),
    (q(90, "over"), q(99), "compatible", "inside-hedge"),
    (q(90, "over", close=True), q(94), "compatible", "inside-hedge"),
    (q(90, "over", close=True), q(112), "discrepancy", "loose-bound"),
    (q(90, "under", close=True), q(70), "discrepancy", "loose-bound"),
    (q(20, "about"), q(40, "about"), "discrepancy", "both-hedged"),
    (q(2000, "range", 3000), q(2500), "compatible", "inside-hedge"),
    (q(5, "range", 7), q(6, "range", 8), "discrepancy", "overlap"),
    (q(24, "vague", 99), q(30), "compatible", "inside-hedge"),
    (q(24, "vague", 99), q(90, "over"), "compatible", "vague"),
    (q(3, "vague", 9), q(2), "discrepancy", "loosely"),
    (q(3, "vague", 9), q(300), "contradiction", "disjoint"),
    (q(54), q(50, "about"), "compatible", "inside-hedge"),
    (q(47500), q(48000), "compatible", "rounding"),
    (q(48500), q(48000), "discrepancy", "near"),
    (q(12.5, **PERCENT), q(12, **PERCENT), "compatible", "rounding"),
    (q(320, "at-least"), q(320, "range", 335), "compatible", "inside-hedge"),
    (q(312.4e6, **USD), q(312e6, **DOLLAR), "compatible", "rounding"),
    (q(326), q(360, "about"), "discrepancy", "overlap"),
]


@pytest.mark.parametrize(("left", "right", "relation", "level"), TABLE)
def test_levels(left: Quantity, right: Quantity, relation: Relation, level: str) -> None:
    verdict = compare_quantities(left, right, Setting())
    assert (verdict.relation, verdict.level) == (relation, level)
    assert (verdict.reconcile is not None) == (relation == "discrepancy")


def test_a_configured_tolerance_counts_as_rounding() -> None:
    setting = Setting(tolerance={"count": 0.2})
    assert compare_quantities(q(12), q(14), setting).level == "tolerance"
    assert compare_quantities(q(12, **YEAR), q(14, **YEAR), setting).level == "disjoint"


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (q(21, "over", **YEAR), "over 21 years"),
        (q(2.5e9, **USD), "2.5 billion USD"),
        (q(5, "range", 7), "5 to 7"),
        (q(432_100, noun="job"), "432,100"),
        (q(90, unit="kilometre per hour"), "90 kilometres per hour"),
        (q(6, unit="square foot"), "6 square feet"),
        (q(2, "about", unit="century"), "about 2 centuries"),
        (q(1, unit="inch"), "1 inch"),
        (q(3, unit="inch"), "3 inches"),
    ],
)
def test_amounts_in_words(quantity: Quantity, words: str) -> None:
    assert show(quantity) == words


NUMBERS = st.one_of(st.integers(-50, 500).map(float), st.floats(-1e6, 1e12, allow_nan=False).map(lambda x: round(x, 2)))
HEDGES = st.sampled_from(["exact", "about", "over", "under", "at-least", "at-most", "nearly"])
UNITS = st.sampled_from([YEAR, DECADE, AGE, USD, DOLLAR, KM, MILE, ORDINAL, {}])
QUANTITIES = st.builds(lambda n, h, u: q(n, h, **u), NUMBERS, HEDGES, UNITS)
WEIGHT = {"same": 0, "compatible": 0, "incomparable": 0, "discrepancy": 1, "contradiction": 2}


@given(QUANTITIES, QUANTITIES)
def test_the_verdict_is_the_same_from_both_sides(left: Quantity, right: Quantity) -> None:
    assert compare_quantities(left, right, Setting()) == compare_quantities(right, left, Setting())


@given(QUANTITIES)
def test_nothing_disagrees_with_itself(quantity: Quantity) -> None:
    assert compare_quantities(quantity, quantity, Setting()).relation == "same"


@given(st.floats(1, 1e6), st.floats(0, 0.5), st.floats(0, 0.5), st.floats(1, 1e6))
def test_a_wider_range_never_conflicts_more(low: float, width: float, more: float, number: float) -> None:
    narrow = q(low, "range", low * (1 + width))
    wide = q(low * (1 - more), "range", low * (1 + width) * (1 + more))
    plain = q(number)
    weights = [WEIGHT[compare_quantities(r, plain, Setting()).relation] for r in (wide, narrow)]
    assert weights[0] <= weights[1]


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_hedge_never_makes_two_plain_numbers_conflict_more(left: int, right: int) -> None:
    plain, hedged = (compare_quantities(q(left, h), q(right), Setting()) for h in ("exact", "about"))
    assert WEIGHT[hedged.relation] <= WEIGHT[plain.relation]


@given(QUANTITIES)
def test_words_are_finite(quantity: Quantity) -> None:
    assert not any(word in show(quantity) for word in ("nan", "inf"))
    assert math.isfinite(quantity.scale)
