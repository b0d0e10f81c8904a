"""Quantities: a table of wordings for each type, and what looks like a quantity and is none."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from claimcheck.model.claim import Mention
from claimcheck.model.values import Quantity
from claimcheck.values.quantity import QuantityReader

LEXICON = {p.stem: tomllib.loads(p.read_text("utf-8")) for p in sorted(Path("rules/lexicon").glob("*.toml"))}
READER = QuantityReader(LEXICON)


def quantity(mention: Mention) -> Quantity:
    assert isinstance(mention.value, Quantity)
    return mention.value


def only(text: str) -> tuple[Mention, Quantity]:
    """The one quantity of a text."""
    found = READER.read(text)
    assert len(found) == 1, [(m.type, m.span.of(text)) for m in found]
    return found[0], quantity(found[0])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They counted 12,567 words.", 12567),
        ("They counted 1,674,200.5 points.", 1674200.5),
        ("They counted 1,20,000 votes.", 120000),
        ("They counted 40 000 votes.", 40000),
        ("They counted 4.8 points.", 4.8),
        ("They counted ninety-nine votes.", 99),
        ("They counted one hundred and sixteen votes.", 116),
        ("They counted two thousand three hundred and five votes.", 2305),
        ("They counted a hundred thousand votes.", 100000),
        ("They counted nineteen hundred votes.", 1900),
        ("They counted 2.5 million votes.", 2.5e6),
        ("They counted one and a half million votes.", 1.5e6),
        ("They counted 3 million and a half votes.", 3.5e6),
        ("They counted half a million votes.", 5e5),
        ("They counted a quarter of a million votes.", 2.5e5),
        ("They counted 10k votes.", 1e4),
        ("They counted 5m votes.", 5e6),
        ("They counted 13 lakh votes.", 1.3e6),
        ("They counted two dozen votes.", 24),
        ("They counted half a dozen votes.", 6),
        ("They counted 2½ votes.", 2.5),
        ("They counted two point seven five votes.", 2.75),
        ("It was minus five.", -5),
    ],
)
def test_numbers(text: str, value: float) -> None:
    mention, found = only(text)
    assert mention.type == "number"
    assert found.low == found.high == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "span", "low", "high", "hedge"),
    [
        ("About 37 left.", "About 37", 37, 37, "about"),
        ("An estimated 37 left.", "An estimated 37", 37, 37, "about"),
        ("Some 37 left.", "Some 37", 37, 37, "about"),
        ("37 or so left.", "37 or so", 37, 37, "about"),
        ("Nearly 37 left.", "Nearly 37", 37, 37, "nearly"),
        ("Just short of 37 left.", "Just short of 37", 37, 37, "nearly"),
        ("More than 37 left.", "More than 37", 37, None, "over"),
        ("Well over 37 left.", "Well over 37", 37, None, "over"),
        ("It surpassed 37.", "surpassed 37", 37, None, "over"),
        ("Fewer than 37 left.", "Fewer than 37", None, 37, "under"),
        ("At least 37 left.", "At least 37", 37, None, "at-least"),
        ("No fewer than 37 left.", "No fewer than 37", 37, None, "at-least"),
        ("37 or more left.", "37 or more", 37, None, "at-least"),
        ("At least about 37 left.", "At least about 37", 37, None, "at-least"),
        ("Up to 37 left.", "Up to 37", None, 37, "at-most"),
        ("As low as 37 percent.", "As low as 37 percent", 37, 37, "exact"),
        ("As high as 37 percent.", "As high as 37 percent", 37, 37, "exact"),
        ("As many as 37 left.", "As many as 37", None, 37, "at-most"),
        ("About 37 or less left.", "About 37 or less", None, 37, "at-most"),
        ("Between 35 and 37 left.", "Between 35 and 37", 35, 37, "range"),
        ("35 to 37 left.", "35 to 37", 35, 37, "range"),
        ("35-37 guests left.", "35-37", 35, 37, "range"),
        ("Two or three guests left.", "Two or three", 2, 3, "range"),
        ("Two to three million left.", "Two to three million", 2e6, 3e6, "range"),
        ("More than 30 and less than 37 left.", "More than 30 and less than 37", 30, 37, "range"),
        ("Several guests left.", "Several", 3, 9, "vague"),
        ("A couple of guests left.", "A couple of", 2, 3, "vague"),
        ("Dozens left.", "Dozens", 24, 99, "vague"),
        ("A few hundred left.", "A few hundred", 200, 600, "vague"),
        ("Tens of thousands left.", "Tens of thousands", 20000, 99999, "vague"),
    ],
)
def test_hedges_and_ranges(text: str, span: str, low: float | None, high: float | None, hedge: str) -> None:
    mention, found = only(text)
    assert (mention.span.of(text), found.low, found.high, found.hedge) == (span, low, high, hedge)


@pytest.mark.parametrize(
    "text", ["He led 20 of 71 laps.", "He led 20 of the 71 laps.", "He led twenty of seventy laps."]
)
def test_a_number_of_a_whole_counts_what_the_whole_counts(text: str) -> None:
    found = [mention.value for mention in READER.read(text)]
    assert [(v.noun, v.modifiers) for v in found if isinstance(v, Quantity)] == [("lap", ("of",)), ("lap", ())]


@pytest.mark.parametrize(
    ("text", "close"),
    [
        ("Just over 90 left.", True),
        ("Barely more than 90 left.", True),
        ("Slightly under 90 left.", True),
        ("Well over 90 left.", False),
        ("Over 90 left.", False),
        ("Just about 90 left.", False),
        ("Just 90 left.", False),
    ],
)
def test_a_small_degree_keeps_a_bound_close(text: str, close: bool) -> None:
    assert only(text)[1].close is close


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("It cost $2.5bn.", 2.5e9, "dollar"),
        ("It cost £60 billion.", 6e10, "GBP"),
        ("It cost US$25 billion.", 2.5e10, "USD"),
        ("It cost A$40.", 40, "AUD"),
        ("It cost €3m.", 3e6, "EUR"),
        ("It cost 1.2 crore rupees.", 1.2e7, "rupee"),
        ("It cost Rs 500 crore.", 5e9, "rupee"),
        ("It cost 50 cents.", 50, "cent"),
        ("It cost 125 million Australian dollars.", 1.25e8, "AUD"),
        ("It cost USD 22.5 million.", 2.25e7, "USD"),
        ("It cost 30 MEUR.", 3e7, "EUR"),
        ("It cost five million yen.", 5e6, "JPY"),
        ("It cost thirteen dollars and forty-five cents.", 13.45, "dollar"),
        ("It cost 500 pounds.", 500, "pound"),
        ("It cost half a million euros.", 5e5, "EUR"),
        ("A $70-a-share price.", 70, "dollar"),
        ("A one-yen bid.", 1, "JPY"),
    ],
)
def test_money(text: str, low: float, unit: str) -> None:
    mention, found = only(text)
    assert (mention.type, found.dimension) == ("money", "money")
    assert (found.low, found.unit) == (pytest.approx(low), unit)


def test_a_scale_and_a_currency_are_shared_in_a_range() -> None:
    for text in ("It cost $2-3 billion.", "It cost between $2 and $3 billion.", "It cost $2 billion to $3 billion."):
        mention, found = only(text)
        assert (mention.type, found.low, found.high, found.unit) == ("money", 2e9, 3e9, "dollar"), text


@pytest.mark.parametrize(
    ("text", "base", "dimension"),
    [
        ("A six-mile trip.", 9656.064, "length"),
        ("It is 12 ft 2 in long.", 3.70840, "length"),
        ("He is a 6-foot-4 guard.", 1.9304, "length"),
        ("It is half a mile away.", 804.672, "length"),
        ("It covers 660 square metres.", 660, "area"),
        ("It covers 1,200 sq ft.", 111.4836, "area"),
        ("It covers 45 acres.", 182108.5, "area"),
        ("She weighed 6 pounds, 3 ounces.", 2.8066, "mass"),
        ("They seized 500 pounds of cocaine.", 226.796, "mass"),
        ("They seized 25 lakh tonnes.", 2.5e9, "mass"),
        ("It fell by 500,000 barrels.", 79493.65, "volume"),
        ("Winds of 60 mph.", 26.8224, "speed"),
        ("Winds of 100 kilometres per hour.", 27.7778, "speed"),
        ("It was 90 degrees Fahrenheit.", 32.2222, "temperature"),
        ("Temperatures reached 32C.", 32, "temperature"),
        ("It fell to minus 5 degrees Celsius.", -5, "temperature"),
        ("A leak of 2.6 terabytes.", 2.08e13, "data"),
        ("A plant of 40 MW.", 4e7, "power"),
    ],
)
def test_measurements_in_base_units(text: str, base: float, dimension: str) -> None:
    mention, found = only(text)
    assert (mention.type, found.dimension) == ("measurement", dimension)
    assert found.base == (pytest.approx(base, rel=1e-4), pytest.approx(base, rel=1e-4))


@pytest.mark.parametrize(
    ("text", "span", "days"),
    [
        ("A two-week exercise.", "two-week", 14),
        ("It took seven hours.", "seven hours", 7 / 24),
        ("It took 21 and a half years.", "21 and a half years", 21.5 * 365.25),
        ("It took one hour and a half.", "one hour and a half", 1.5 / 24),
        ("It took two decades.", "two decades", 7305),
        ("It took half an hour.", "half an hour", 0.5 / 24),
        ("It took a year.", "a year", 365.25),
        ("It took a full week.", "a full week", 7),
        ("It took 2 hours and 30 minutes.", "2 hours and 30 minutes", 2.5 / 24),
        ("It took two more weeks.", "two more weeks", 14),
    ],
)
def test_durations_in_days(text: str, span: str, days: float) -> None:
    mention, found = only(text)
    assert (mention.type, mention.span.of(text)) == ("duration", span)
    assert found.base == (pytest.approx(days), pytest.approx(days))


@pytest.mark.parametrize(
    ("text", "span", "low", "high", "unit"),
    [
        ("A 63-year-old grandmother.", "63-year-old", 63, 63, "year"),
        ("She is 63 years old.", "63 years old", 63, 63, "year"),
        ("She is aged 63.", "aged 63", 63, 63, "year"),
        ("Aged just 16, she left.", "Aged just 16", 16, 16, "year"),
        ("It is for the under-5s.", "under-5s", None, 5, "year"),
        ("She left at the age of 16.", "age of 16", 16, 16, "year"),
        ("She turned 63 on Monday.", "63", 63, 63, "year"),
        ("A 3-month-old baby.", "3-month-old", 3, 3, "month"),
        ("A two-and-a-half-year-old.", "two-and-a-half-year-old", 2.5, 2.5, "year"),
        ("She is in her 60s.", "60s", 60, 69, "year"),
        ("She is in her early sixties.", "early sixties", 60, 63, "year"),
        ("It is for 5- to 7-year-olds.", "5- to 7-year-olds", 5, 7, "year"),
        ("It is for those aged between 5 and 7.", "aged between 5 and 7", 5, 7, "year"),
        ("It is for those aged 65 and older.", "aged 65 and older", 65, None, "year"),
        ("It is for children under 5.", "under 5", None, 5, "year"),
        ("It is for children under the age of 5.", "under the age of 5", None, 5, "year"),
        ("It is for the over-65s.", "over-65s", 65, None, "year"),
    ],
)
def test_ages(text: str, span: str, low: float | None, high: float | None, unit: str) -> None:
    mention, found = only(text)
    assert (mention.type, mention.span.of(text)) == ("age", span)
    assert (found.low, found.high, found.unit, found.dimension) == (low, high, unit, "age")


def test_an_appositive_number_is_left_to_the_rules() -> None:
    mention, found = only("Maria Lopez, 31, was there.")
    assert (mention.type, found.low, found.noun) == ("number", 31, "")


@pytest.mark.parametrize(
    ("text", "kind", "span", "low", "high"),
    [
        ("It rose 20 percent.", "percentage", "20 percent", 20, 20),
        ("It rose 9 per cent.", "percentage", "9 per cent", 9, 9),
        ("It rose 2-3%.", "percentage", "2-3%", 2, 3),
        ("It rose 2.3 percentage points.", "percentage", "2.3 percentage points", 2.3, 2.3),
        ("One in five adults smokes.", "ratio", "One in five", 0.2, 0.2),
        ("Three out of four agree.", "ratio", "Three out of four", 0.75, 0.75),
        ("Two thirds of voters agree.", "ratio", "Two thirds", 2 / 3, 2 / 3),
        ("Nearly half of voters agree.", "ratio", "Nearly half", 0.5, 0.5),
        ("It is twice as large.", "ratio", "twice", 2, 2),
        ("It is three times larger.", "ratio", "three times", 3, 3),
        ("They won 3-1.", "score", "3-1", 1, 3),
        ("They lost 1-3.", "score", "1-3", 1, 3),
        ("The court ruled 5-4.", "score", "5-4", 4, 5),
        ("The Senate voted 52 to 48.", "score", "52 to 48", 48, 52),
        ("It passed by 52 votes to 48.", "score", "52 votes to 48", 48, 52),
        ("It passed with 241 in favour and 96 against.", "score", "241 in favour and 96", 96, 241),
        ("It passed by seven votes to three.", "score", "seven votes to three", 3, 7),
        ("It is their third child.", "ordinal", "third", 3, 3),
        ("It is the 21st race.", "ordinal", "21st", 21, 21),
    ],
)
def test_shares_scores_and_ranks(text: str, kind: str, span: str, low: float, high: float) -> None:
    mention, found = only(text)
    assert (mention.type, mention.span.of(text)) == (kind, span)
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))


@pytest.mark.parametrize(
    ("text", "noun", "modifiers"),
    [
        ("12 other Afghan soldiers were killed.", "soldier", ("other", "afghan")),
        ("Three people died.", "person", ()),
        ("Forty troops died.", "troop", ()),
        ("12 U.S. service members died.", "serviceman", ("u.s.",)),
        ("One police officer died.", "officer", ("police",)),
        ("Another 12 people died.", "person", ("another",)),
        ("Three of the men escaped.", "man", ("of",)),
        ("Dozens of homes burned.", "home", ()),
        ("Twelve more were hurt.", "", ("more",)),
        ("A 12-member panel met.", "member", ()),
        ("Several U.S. states agreed.", "state", ("u.s.",)),
        ("Killing 12.", "", ()),
        ("20 aircraft crashed.", "aircraft", ()),
    ],
)
def test_counted_nouns(text: str, noun: str, modifiers: tuple[str, ...]) -> None:
    _, found = only(text)
    assert (found.noun, found.modifiers) == (noun, modifiers)


@pytest.mark.parametrize(
    ("written", "digits"),
    [("430,000", 2), ("21.5", 3), ("37", 2), ("2.5 million", 2), ("10 million", 1), ("21 and a half", 3), ("2.50", 3)],
)
def test_significant_digits(written: str, digits: int) -> None:
    _, found = only(f"They counted {written} votes.")
    assert found.digits == digits


@pytest.mark.parametrize(
    "text",
    [
        "It began in 1996.", "The 2018 elections came.", "By about 1990 it was over.", "It began on May 12, 2001.",
        "It began on 12 May.", "It ended on Sept. 11.", "It opens at 6pm.", "It opens at 10:30.",
        "It opens at 11 a.m.", "It opened in nineteen ninety-nine.", "It lasted through the 1800s.",
        "They ran iOS 11.2 there.", "A Boeing 737 landed.", "The G20 met.", "The A320 landed.", "The F-16 landed.",
        "They flew on Falcon 9 rockets.", "They drove on Highway 35.", "See No. 5.", "See page 12.",
        "Call 555-1234.", "Call 1-800-555-1234.", "It is open 24/7.", "The war of 1991-94 ended.",
        "They live at 201 Waterfront St.", "1. Open the door", "No one came.", "One of the men came.",
        "The one they know came.", "One may ask.", "She came second.", "We saw the Big Three there.",
        "It is at 192.168.1.1 now.", "The couple married.", "A third man came in half-time.", "One day he came.",
        "Formula One fans came.",
    ],
)  # fmt: skip
def test_what_counts_nothing(text: str) -> None:
    found = [(m.type, m.span.of(text)) for m in READER.read(text) if m.type != "ordinal"]
    assert found == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It rose from 5 percent to 7 percent.", [5, 7]),
        ("It rose 9 percent to $165 million.", [9, 165e6]),
        ("It rose from 300 to 500.", [300, 500]),
        ("They killed 2 and hurt 5.", [2, 5]),
        ("They have $5 million and three houses.", [5e6, 3]),
    ],
)
def test_two_amounts_are_not_one(text: str, values: list[float]) -> None:
    assert [quantity(m).low for m in READER.read(text)] == values


def test_headline_capitals_make_no_names() -> None:
    _, found = only("Blast Kills 12 in Market")
    assert found.low == 12


def test_people_are_counted_even_in_what_looks_like_a_year() -> None:
    _, found = only("It drew 2000 people.")
    assert (found.low, found.noun) == (2000, "person")


@pytest.mark.parametrize(
    ("text", "span", "per"),
    [
        ("It pays $17.25 an hour.", "$17.25", "hour"),
        ("It offers a $70-a-share price.", "$70", "share"),
        ("It pumps 500,000 barrels a day.", "500,000 barrels", "day"),
        ("It lets in 5,000 every day.", "5,000", "day"),
        ("It costs $300 per square foot.", "$300", "square foot"),
        ("It paid $5 million a year ago.", "$5 million", ""),
        ("It paid $5 million a year's rent.", "$5 million", ""),
        ("It paid $5 million, a year of rent.", "$5 million", ""),
    ],
)
def test_rates_are_told_from_totals(text: str, span: str, per: str) -> None:
    mention, found = READER.read(text)[0], quantity(READER.read(text)[0])
    assert (mention.span.of(text), found.per) == (span, per)
