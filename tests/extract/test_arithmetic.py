"""What two amounts of a sentence come to, held against what it says."""

from __future__ import annotations

import pytest

from tests.newsroom import check


def whys(text: str) -> list[str]:
    """The reasons of what an article says wrongly of itself."""
    return [d.why for d in check({"one": text}).disagreements]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The price went from $200 to $260, a rise of 25 percent.", "29.5 to 30.5 percent"),
        ("Shares fell from 204p to 187p on Tuesday, a loss of 9.1 per cent.", "8.28 to 8.38 percent"),
        ("The storm sank 30 of the 120 boats, or 40 percent.", "20 to 30 percent"),
        ("The firm pays $10 million a year for 10 years, a total of $50 million.", "100 million"),
        ("The match began at 3 p.m., lasted two hours and ended at 6 p.m.", "17:00"),
    ],
)
def test_a_sum_that_is_wrong_is_told_with_the_right_one(text: str, right: str) -> None:
    (why,) = whys(text)
    assert right in why


@pytest.mark.parametrize(
    "text",
    [
        "The price went from $200 to $260, a rise of 30 percent.",
        "Shares fell from 204p to 187p on Tuesday, a loss of 8.3 per cent.",
        "Shares fell from 204p to 187p on Tuesday, a loss of 8 per cent.",
        "Sales rose from $1.1 billion to $1.2 billion, up 12 percent.",  # both are rounded
        "The storm sank 30 of the 120 boats, or 25 percent.",
        "The storm sank about 30 of the 120 boats, or 40 percent.",
        "The firm pays $10 million a year for 10 years, a total of $100 million.",
        "The match began at 3 p.m., lasted two hours and ended at 5 p.m.",
        "The match began at 3 p.m., lasted about two hours and ended at 5.20 p.m.",
    ],
)
def test_a_sum_that_is_right_rounded_or_hedged_is_not(text: str) -> None:
    assert whys(text) == []
