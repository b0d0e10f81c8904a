"""Votes of an assembly and children of a person: what meets, and what only looks so."""

from __future__ import annotations

import pytest

from tests.newsroom import found


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The bill passed 51-49.", "The bill passed by 52 votes to 48.", ("51-49", "52 votes to 48")),
        (
            "Lawmakers backed the plan with 241 votes in favour and 96 against.",
            "The plan was approved 248-96.",
            ("241 votes in favour and 96", "248-96"),
        ),
        ("Maria Lopez leaves two children.", "Maria Lopez, a mother of three, died.", ("three", "two")),
        ("Peter Holm, 43, a father-of-two, won.", "Dad-of-three Peter Holm won.", ("three", "two")),
        ("Peter Holm has four children.", "Peter Holm is the father of two sons and a daughter.", None),
    ],
)
def test_they_differ(left: str, right: str, expected: tuple[str, ...] | None) -> None:
    expected = expected or ("four", "two sons and a daughter")
    assert found(left, right) == [expected]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The bill passed 51-49.", "The bill passed by 51 votes to 49."),
        ("The Senate passed the bill 51-49.", "The House passed the bill 220-213."),
        ("Maria Lopez, a mother of three, won.", "Maria Lopez has two daughters."),
        ("Maria Lopez, a mother of three, won.", "Maria Lopez has two children from her first marriage."),
        ("Peter Holm, 43, a father of two, won.", "Peter Holm is survived by his wife and two children."),
    ],
)
def test_they_do_not(left: str, right: str) -> None:
    assert found(left, right) == []
