"""Amounts that are alike and of two things, and amounts that are of one thing although little around them is alike."""

from __future__ import annotations

import pytest

from tests.newsroom import found

_STORY = "The search of the bay near Leeds went on in heavy rain."


def sides(left: str, right: str) -> list[tuple[str, ...]]:
    """The sides of each disagreement of two articles, sorted."""
    return found(f"{_STORY}\n\n{left}", f"{_STORY}\n\n{right}")


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        # the same figures in another order, a zero less, near years, near clock times
        ("The home had 46 residents.", "Soldiers carried 64 residents out of the home.", ("46", "64")),
        (
            "The rival Dunmore lost records and was fined $40,000.",
            "The rival Dunmore lost the records and paid $400,000.",
            ("$40,000", "$400,000"),
        ),
        (
            "The mill was bought by a Swiss firm in 2018.",
            "The Swiss purchase of the mill came in 2019.",
            ("2018", "2019"),
        ),
        ("In 2016 a boy, Tyler Reese, was lost there.", "Tyler Reese was lost there in 2015.", ("2015", "2016")),
        ("The mast logged the phone at 7.42pm.", "A mast had logged his phone at 7.24pm.", ("7.24pm", "7.42pm")),
        # a count of other things is no second value
        (
            "Seven dog teams and people from nine counties joined the search.",
            "Nine dog teams joined the search.",
            ("Nine", "Seven"),
        ),
        # the year that sets an event apart, in a sentence that both carry
        (
            "The record for the largest lay-off is also held by the firm, which fired 60,000 people in 1993.",
            "The record for the largest lay-off is also held by the firm, which fired 60,000 people in 1992.",
            ("1992", "1993"),
        ),
        # what a rule knows meets what none knows
        (
            "Net debt at the chain is $310 million.",
            "The chain has $330 million of net debt.",
            ("$310 million", "$330 million"),
        ),
    ],
)
def test_they_meet(left: str, right: str, expected: tuple[str, ...]) -> None:
    assert expected in sides(left, right)


@pytest.mark.parametrize(
    ("why", "left", "right"),
    [
        ("before", "Profit at the chain was $53 million, up from $44 million.", "Profit at the chain was $53 million."),
        (
            "after",
            "The chain raised its bid for the mill to $120 million.",
            "The chain's bid for the mill was $103 million.",
        ),
        ("superseded", "Five people are missing, down from seven on Monday.", "Seven people are missing."),
        ("limit", "The minister claimed $36,840.", "The upper limit for the minister is $52,000 in claims."),
        ("share", "The risk was 34% higher among nappers.", "Some 12% of nappers carried the risk."),
        ("some", "Two of her children were with her at the house.", "She had three children at the house."),
        ("place", "Gusts reached 119 km/h in Cork.", "Gusts reached 191 km/h in Dublin."),
        ("noun", "Nine counties joined the search.", "Seven dog teams joined the search."),
        ("during", "Over the next 26 minutes the chase went on.", "The chase went on for about 25 minutes."),
        ("all of them", "Seventy jobs will go at the plant.", "Some 70 of the 412 jobs at the plant will go."),
        ("other dollars", "The plan saves $180 million a year.", "The plan saves 250 million Canadian dollars a year."),
        ("an unknown year", "The trial began on Monday 13 May. He stepped down in January 2021.", "The trial began."),
        ("pair of ages", "Bud and Carol Lind, 77 and 74, died.", "Carol Lind, 74, died."),
        ("hours", "The search began at 9.10am.", "The search of the bay ended at 6 p.m."),
    ],
)
def test_they_do_not(why: str, left: str, right: str) -> None:
    assert sides(left, right) == []
