"""What holds of quantities in any text."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.values import Quantity
from claimcheck.values.quantity import QuantityReader

LEXICON = {p.stem: tomllib.loads(p.read_text("utf-8")) for p in sorted(Path("rules/lexicon").glob("*.toml"))}
READER = QuantityReader(LEXICON)

#: Pieces that the grammar knows, so that random texts reach all of it.
PIECES = [
    "5", "12", "1996", "2.5", "1,000", ".25", "3/4", "½", "10k", "five", "twenty", "one", "hundred", "million",
    "dozen", "half", "a", "an", "and", "of", "to", "or", "in", "-", "- ", "$", "US$", "£", "%", "percent", "year",
    "years", "old", "week", "feet", "ft", "in", "pounds", "C", "degrees", "about", "at least", "more than",
    "between", "from", "over", "or more", "several", "aged", "the age of", "turned", "her", "60s", "s", "May",
    "people", "other", "men", "U.S.", "times", "as", "twice", "third", "point", "(", ")", ".", ",", ":", "'", '"',
    "\n", "\n\n", "é", "İ", "—", "٣",
]  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
)


@given(TEXTS)
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    spans = [m.span for m in READER.read(text)]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))


@given(TEXTS, TEXTS)
def test_a_paragraph_reads_the_same_before_another(text: str, other: str) -> None:
    together = [m for m in READER.read(text + "\n\n" + other) if m.span.start < len(text)]
    assert together == READER.read(text)


@given(TEXTS)
def test_intervals_are_ordered_and_say_something(text: str) -> None:
    for mention in READER.read(text):
        value = mention.value
        assert isinstance(value, Quantity)
        assert value.low is not None or value.high is not None
        if value.low is not None and value.high is not None:
            assert value.low <= value.high


@pytest.mark.parametrize(
    "text", ["5-" * 3000, "one hundred and " * 3000, "$" * 3000 + "5", "\n" * 9000, "a half of " * 3000]
)
def test_long_repetitions_end(text: str) -> None:
    assert isinstance(READER.read(text), list)


def test_scales_agree_with_pint() -> None:
    pint = pytest.importorskip("pint")
    units = pint.UnitRegistry()
    bases = {
        "length": "meter", "area": "meter ** 2", "volume": "meter ** 3", "mass": "kilogram", "speed": "meter / second",
        "data": "bit", "data rate": "bit / second", "power": "watt", "energy": "joule", "frequency": "hertz",
        "voltage": "volt", "pressure": "pascal", "force": "newton",
    }  # fmt: skip
    spelt = {
        "ton": "short_ton", "kiloton": "kilometric_ton", "megaton": "megametric_ton", "barrel": "oil_barrel",
        "bushel": "bushel", "calorie": "kilocalorie", "astronomical unit": "astronomical_unit",
        "light-year": "light_year", "acre-foot": "acre_foot", "nautical mile": "nautical_mile",
        "fluid ounce": "fluid_ounce", "metric ton": "metric_ton", "long ton": "long_ton", "furlong": "furlong",
        "millibar": "millibar", "pound per square inch": "psi", "carat": "carat",
    }  # fmt: skip
    checked = 0
    for unit in LEXICON["units"]["unit"]:
        if unit["dimension"] in bases:
            expression = spelt.get(unit["name"]) or _expression(unit["name"])
            base = units.Quantity(1, expression).to(bases[unit["dimension"]]).magnitude
            assert unit["scale"] == pytest.approx(base, rel=1e-3), unit["name"]
            checked += 1
    assert checked > 60


def _expression(name: str) -> str:
    """A unit's English name in pint's notation: "square mile" is "mile ** 2"."""
    name = name.replace("-", " ")
    over = " per "
    if over in name:
        return " / ".join(_expression(part) for part in name.split(over))
    for word, power in (("square ", 2), ("cubic ", 3)):
        if name.startswith(word):
            return f"{name.removeprefix(word)} ** {power}"
    return name.replace(" ", " * ")
