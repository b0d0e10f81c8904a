"""What a message shows of long wordings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.excerpts import around_difference

LONG = "we will not leave the harbour before every passenger of the {} has been brought ashore and has been {}"


@pytest.mark.parametrize(
    ("wordings", "why", "cuts"),
    [
        (
            [LONG.format("ferry", "fed"), LONG.format("ship", "fed")],
            "",
            ["… passenger of the ferry has been brought …", "… passenger of the ship has been brought …"],
        ),
        (
            [LONG.format("ferry", "fed"), LONG.format("ship", "freed")],
            '"fed" here, "freed" there.',
            ["… and has been fed", "… and has been freed"],
        ),
        (
            ["the long hard night is over now", "the long night is over now"],
            '"hard" here, missing there.',
            ["the long hard night is over …", "the long night is over …"],
        ),
        (["yes", "no"], "", ["yes", "no"]),
    ],
)
def test_cuts(wordings: list[str], why: str, cuts: list[str]) -> None:
    assert around_difference(wordings, why) == cuts


def test_of_several_wordings_each_is_held_against_the_likeliest() -> None:
    wordings = [LONG.format("ferry", "fed"), LONG.format("ship", "fed"), LONG.format("ship", "freed")]
    assert around_difference(wordings)[2] == "… and has been freed"


@given(st.lists(st.text("ab .", min_size=1, max_size=30), min_size=1, max_size=4, unique=True))
def test_different_wordings_stay_different(wordings: list[str]) -> None:
    assert len(set(around_difference(wordings))) == len(wordings)
