"""Which stretches of a text are names, and of what."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import text as text_layer
from claimcheck.model.claim import Mention
from claimcheck.model.document import Document
from claimcheck.model.values import Name
from claimcheck.values.name import NameReader

LEXICON = {p.stem: tomllib.loads(p.read_text("utf-8")) for p in sorted(Path("rules/lexicon").glob("*.toml"))}
READER = NameReader(LEXICON)


def mentions(body: str, headline: str = "a quiet day by the sea") -> list[Mention]:
    document = Document("a", "a.txt", f"{headline}\n\n{body}", published=date(2020, 1, 2))
    return READER.read(text_layer.read(document, LEXICON))


def names(body: str, headline: str = "a quiet day by the sea") -> list[tuple[str, str]]:
    full = f"{headline}\n\n{body}"
    return [(m.type, full[m.span.start : m.span.end]) for m in mentions(body, headline)]


def value(body: str) -> Name:
    (only,) = (m.value for m in mentions(body) if isinstance(m.value, Name))
    return only


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # titles, ages, roles, relatives, speech
        ("Then President Ada Quill spoke.", [("person", "Ada Quill")]),
        ("Police said Ottoline Fenn, 63, was found.", [("person", "Ottoline Fenn")]),
        ("We met her attorney Shaw Pell Hobb there.", [("person", "Shaw Pell Hobb")]),
        ("It was Shaw Hobb, a lawyer, who left.", [("person", "Shaw Hobb")]),
        ("It went to Gull's daughter-in-law Seema that day.", [("person", "Gull"), ("person", "Seema")]),
        ("The vote was lost, Maria Ortega said.", [("person", "Maria Ortega")]),
        ("We asked Gen. Abdul Razaq Yar about it.", [("person", "Abdul Razaq Yar")]),
        ("They saw Interior Ministry spokesman Sadeq Noor.", [("org", "Interior Ministry"), ("person", "Sadeq Noor")]),
        ("It was Acme CEO Carl Mann who left.", [("thing", "Acme"), ("person", "Carl Mann")]),
        ("They boarded Norsk Airlines Flight 12.", [("org", "Norsk Airlines")]),
        ("Image copyright Getty Images Image caption The bridge was shut.", []),
        ("LACKING EVERY DETAIL\n\nThe bridge was shut.", []),
        # the parts of a name
        ("So they asked Ram K. Holder about it.", [("person", "Ram K. Holder")]),
        ("So they asked J.K. Holder about it.", [("person", "J.K. Holder")]),
        ('The game of Markus "Bolt" Person sold well.', [("person", 'Markus "Bolt" Person')]),
        ("So Peter van der Meer left.", [("person", "Peter van der Meer")]),
        ("So Sammy Hobb Jr. left.", [("person", "Sammy Hobb Jr")]),
        ("Then James Dean and Martin Luther King left.", [("person", "James Dean"), ("person", "Martin Luther King")]),
        # two names are two, a possessive is none of it
        ("We saw Maria Lopez and John Hobb.", [("person", "Maria Lopez"), ("person", "John Hobb")]),
        ("They read Maria Lopez's letter.", [("person", "Maria Lopez")]),
        # organisations
        ("The claim came from the Ministry of Health there.", [("org", "Ministry of Health")]),
        ("The Humane Society of Tampa Bay said so.", [("org", "Humane Society of Tampa Bay")]),
        ("It was bought by Acme Inc. last year.", [("org", "Acme Inc")]),
        ("The game developer Bluefin was sold.", [("org", "Bluefin")]),
        (
            "It is for the Federal Bureau of Investigation (FBI).",
            [("org", "Federal Bureau of Investigation"), ("org", "FBI")],
        ),
        (
            "It is for the Department of Health and Human Services.",
            [("org", "Department of Health and Human Services")],
        ),
        (
            "He sued General Motors and the Justice Department.",
            [("org", "General Motors"), ("org", "Justice Department")],
        ),
        # places
        ("The prison lies in Aliceville, Alabama, by a road.", [("place", "Aliceville, Alabama")]),
        ("It happened in New York on a hill.", [("place", "New York")]),
        ("The village of Korrin was cut off.", [("place", "Korrin")]),
        ("It spread to Iraq, Syria and Turkey.", [("place", "Iraq"), ("place", "Syria"), ("place", "Turkey")]),
        ("They closed King County and London Bridge.", [("place", "King County"), ("place", "London Bridge")]),
        # no names
        ("It rained on Monday and in May.", []),
        ("The French and a North Korean envoy met Afghan soldiers.", []),
        ("Yesterday it rained. Meanwhile nothing happened.", []),
        ("Thanking everyone, the president left.", []),
    ],
)
def test_names_and_their_kinds(body: str, expected: list[tuple[str, str]]) -> None:
    assert names(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("So Ms. Alice Marie Hobb left.", Name(("Alice", "Marie", "Hobb"), "person", titles=("ms",), gender="f")),
        ("So Prime Minister Ada Quill left.", Name(("Ada", "Quill"), "person", titles=("prime minister",))),
        ("So they saw Donald Hobb Jr. there.", Name(("Donald", "Hobb"), "person", suffix="Jr")),
        ('So Markus "Bolt" Person left.', Name(("Markus", "Person"), "person", nickname="Bolt")),
        (
            "It was in Tampa.",
            Name(("Tampa",), "place", within=("florida", "united-states"), id="tampa/florida/united-states"),
        ),
        ("It was the C.I.A. again.", Name(("C.I.A.",), "org", id="cia")),
    ],
)
def test_the_parts_of_a_name(body: str, expected: Name) -> None:
    assert value(body) == expected


def test_a_sentence_start_needs_the_name_elsewhere() -> None:
    assert names("Harvest was poor. Rain fell.") == []
    assert names("Hobbs was poor. We knew of Hobbs.") == [("thing", "Hobbs"), ("thing", "Hobbs")]


def test_a_headline_in_capitals_has_only_names_that_the_text_knows() -> None:
    body = "The mayor, Maria Lopez, was in Tampa on a visit."
    expected = [("person", "Maria Lopez"), ("place", "Tampa")]
    assert names(body, "Surprised Maria Lopez Lands Safely In Tampa At Last") == expected * 2
    assert [n for _, n in names(body, "SURPRISED MARIA LOPEZ LANDS SAFELY IN TAMPA")] == [
        "MARIA LOPEZ",
        "TAMPA",
        "Maria Lopez",
        "Tampa",
    ]


def test_a_surname_alone_is_a_person_where_the_full_name_is() -> None:
    body = "The mayor, Maria Quill, spoke. We asked Quill about it."
    assert names(body) == [("person", "Maria Quill"), ("person", "Quill")]


@given(st.text(alphabet="AaBé. ,'\"-&\n’VM1", max_size=60))
def test_no_text_is_too_odd_and_every_span_is_a_stretch(body: str) -> None:
    for mention in mentions(body):
        assert 0 <= mention.span.start < mention.span.end <= len(body) + len("a quiet day by the sea\n\n")


@given(st.permutations(["We met Maria Lopez.", "It was in Tampa.", "The Ministry of Health paid."]))
def test_kinds_do_not_depend_on_the_order_of_sentences(sentences: list[str]) -> None:
    assert sorted(names(" ".join(sentences))) == [
        ("org", "Ministry of Health"),
        ("person", "Maria Lopez"),
        ("place", "Tampa"),
    ]
