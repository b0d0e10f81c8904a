"""Which values meet: by each basis a pair that must be found, and by each guard one that must be kept apart."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from claimcheck.align.pairs import _MOST_OF_ONE, blocks
from claimcheck.align.story import Story
from tests.newsroom import compare

#: basis -> two articles that disagree, and what stands on the two sides
MEET = [
    ("holder", "Maria Lopez, 31, was arrested on Friday.", "Police arrested Maria Lopez, 33, on Friday.", {"31", "33"}),
    (
        "event",
        "A fire at a warehouse killed 12 people on Monday.",
        "The fire at the warehouse killed 14 people.",
        {"12", "14"},
    ),
    (
        "collar",
        "The ministry said 38 of the trucks were stopped at the northern border on Sunday night.",
        "The ministry said 83 of the trucks were stopped at the northern border on Sunday night.",
        {"38", "83"},
    ),
    (
        "collar of a name",
        "Mr. Calloway told the court on Friday that the bridge had been unsafe. Ms. Brandt spoke for the city.",
        "Mr. Calloway told the court on Friday that the bridge had been unsafe. Ms. Brundt spoke for the city.",
        {"Brandt", "Brundt"},
    ),
    (
        "quotation",
        '"We will rebuild every single house on this street," Mayor Ines Koch said.',
        '"We will rebuild every single home on this street," Mayor Ines Koch said.',
        {"house", "home"},
    ),
    (
        "calendar",
        "The court met on Tuesday, June 3, 2019, to hear the case.",
        "The court heard the case.",
        {"Tuesday", "June 3, 2019"},
    ),
]


@pytest.mark.parametrize(("basis", "left", "right", "shown"), MEET, ids=[row[0] for row in MEET])
def test_values_of_one_fact_meet(basis: str, left: str, right: str, shown: set[str]) -> None:
    (finding,) = compare(left, right)
    for words in shown:
        assert any(words in p.display for p in finding.positions), finding.message


#: why not -> two articles whose values differ and are about two things
APART = [
    ("modality", "The board rejected the offer.", "The board may accept the offer."),
    (
        "asked, not granted",
        "Lawyers asked for a sentence of 5 years for Peter Holm.",
        "Peter Holm was sentenced to 3 years.",
    ),
    ("another event", "The crash killed 9 people. A 2013 crash there killed 20 people.", "The crash killed 9 people."),
    ("both values", "The blast injured 5 police officers and 12 guests.", "The blast injured 12 guests."),
    ("a part of them", "The files name 12 leaders and 128 other politicians.", "The files name 140 politicians."),
    (
        "a year that it gives too",
        "The new arena is due to open in 2016 and will have 20,000 seats.",
        "An arena is to be completed in spring 2016. A new arena is due to open in Sept. 2015 in Holm.",
    ),
    (
        "one side only alike",
        "Shares of Norsk Data Group Inc. rose slightly before the opening bell.",
        "Shares of Norsk Data Group Inc. fell 1 percent in early trading.",
    ),
    (
        "some of them",
        "Police identified 31 suspects after the attack.",
        "Eight suspects of the attack are in detention.",
    ),
    (
        "another clause",
        '"It is ripping apart the social fabric of how society works," Holm said.',
        'Holm said that it was "destroying how society works."',
    ),
    (
        "start and end",
        "It came before the end of a national state of emergency on July 26.",
        "The country has been in a national state of emergency since November 2015.",
    ),
    ("an idiom", "The cat has used one of its nine lives.", "The cat has eight lives left."),
    ("another person", "Maria Lopez, 31, was arrested.", "Jonas Weber, 44, was arrested."),
    ("one surname, two people", "Anna Berg, 31, was arrested.", "Olaf Berg, 44, was arrested."),
    ("other things", "The fire destroyed 12 houses.", "The fire destroyed 40 cars."),
    ("one article", "The fire killed 12 people. Officials later said the fire killed 14 people.", "Rain fell."),
    (
        "so much a year",
        "The harbour tunnel under the bay costs the city 12 million euros every year.",
        "The harbour tunnel under the bay costs the city 60 million euros.",
    ),
    ("so many a day", "The ferry carries 2,000 a day across the bay.", "The ferry carries 5,000 across the bay."),
    ("hedge", "The storm left about 1,000 homes without power.", "The storm left 1,040 homes without power."),
    ("rounding", "The company paid $2.1 billion for the chain.", "The company paid $2.13 billion for the chain."),
    ("partial date", "The trial began in June 2019.", "The trial began on June 4, 2019."),
]


@pytest.mark.parametrize(("why", "left", "right"), APART, ids=[row[0] for row in APART])
def test_values_of_two_facts_are_kept_apart(why: str, left: str, right: str) -> None:
    assert [finding.message for finding in compare(left, right)] == []


@pytest.mark.parametrize(("basis", "left", "right", "shown"), MEET, ids=[row[0] for row in MEET])
def test_the_order_of_two_articles_changes_nothing_but_their_names(
    basis: str, left: str, right: str, shown: set[str]
) -> None:
    (one,), (other,) = compare(left, right), compare(right, left)
    assert (one.severity, one.kind, one.level) == (other.severity, other.kind, other.level)
    assert {p.display for p in one.positions} == {p.display for p in other.positions}


@pytest.mark.parametrize(("basis", "left", "right", "shown"), MEET[:4], ids=[row[0] for row in MEET[:4]])
def test_an_article_agrees_with_its_copy(basis: str, left: str, right: str, shown: set[str]) -> None:
    assert compare(left, left) == ()


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("The fire killed 12 people.", "Fourteen people died in the fire.", "count"),
        ("Maria Lopez, 31, was arrested on Friday.", "Police arrested the 33-year-old Lopez on Friday.", "age"),
        ("The mayor has not resigned.", "The mayor resigned on Monday.", "outcome"),
    ],
)
def test_what_somebody_tries_first(left: str, right: str, kind: str) -> None:
    (finding,) = compare(left, right)
    assert finding.kind.split("/")[0] == kind
    assert len(finding.positions) == 2


def test_a_table_in_one_article_does_not_take_all_its_pairs() -> None:
    claims = [SimpleNamespace(document=name) for name in ("a", "b") for _ in range(3 * _MOST_OF_ONE)]
    (block,) = blocks(cast(Story, SimpleNamespace(claims=claims)), lambda _: "one kind")
    assert [claims[index].document for index in block] == ["a"] * _MOST_OF_ONE + ["b"] * _MOST_OF_ONE
