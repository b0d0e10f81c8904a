"""Terms: member <- wordings, and wordings that are none."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.values import Term
from claimcheck.values.term import TermReader

LEXICON: dict[str, dict[str, Any]] = {
    path.stem: tomllib.loads(path.read_text("utf-8"))
    for path in sorted((Path(__file__).parents[2] / "rules" / "lexicon").glob("*.toml"))
}
TAXONOMIES = sorted(name for name in LEXICON if name.startswith("term-"))
READER = TermReader(LEXICON, [name.removeprefix("term-") for name in TAXONOMIES])


def terms(text: str, taxonomy: str) -> list[tuple[str, str]]:
    found = [m for m in READER.read(text) if m.type == f"term/{taxonomy}"]
    return [(m.span.of(text), m.value.id) for m in found if isinstance(m.value, Term)]


TABLE = [
    ("clemency", "The governor pardoned the driver.", [("pardoned", "pardon")]),
    ("clemency", "He decided to commute the sentence.", [("commute", "commutation")]),
    ("clemency", "Star Convinced Him To Commute A Life Sentence", [("Commute", "commutation")]),
    ("clemency", "The king granted a commute, not a pardon.", [("commute", "commutation"), ("pardon", "pardon")]),
    ("clemency", "Her commutation is a relief.", [("commutation", "commutation")]),
    ("clemency", "They commute to work by train; pardon me, said one commuter.", []),
    ("clemency", "People who commute by bus were late.", []),
    ("kin", "The 63-year-old great-grandmother sang.", [("great-grandmother", "great-grandmother")]),
    ("kin", "A Great Grandmother's Life Sentence", [("Great Grandmother", "great-grandmother")]),
    ("kin", "The grandmother met his son-in-law.", [("grandmother", "grandmother"), ("son-in-law", "son-in-law")]),
    ("kin", "She is a mother of three.", [("mother of three", "mother:3")]),
    ("kin", "His wife-to-be and her stepfather came.", [("wife-to-be", "fiance"), ("stepfather", "stepfather")]),
    ("kin", "The parent company bought a sister ship on Mother's Day.", []),
    (
        "penalty",
        "She got life without the possibility of parole.",
        [("life without the possibility of parole", "life-without-parole")],
    ),
    (
        "penalty",
        "He is serving a life term in prison without parole.",
        [("life term in prison without parole", "life-without-parole")],
    ),
    (
        "penalty",
        "She was given a life sentence plus 25 years.",
        [("life sentence plus 25 years", "life-plus-years:25")],
    ),
    ("penalty", "He got life plus twenty years.", [("life plus twenty years", "life-plus-years:20")]),
    ("penalty", "They got two consecutive life sentences.", [("two consecutive life sentences", "several-life:2")]),
    ("penalty", "He was sentenced to life in 1996.", [("life", "life")]),
    ("penalty", "He was sentenced to death.", [("death", "death")]),
    ("penalty", "The death of his wife changed his life.", []),
    (
        "custody",
        "He was found not guilty after he had pleaded guilty.",
        [("found not guilty", "acquitted"), ("pleaded guilty", "pleaded-guilty")],
    ),
    ("custody", "The officer in charge released a statement.", []),
    (
        "casualty",
        "Two were shot dead, one is in critical condition.",
        [("shot dead", "dead"), ("in critical condition", "critical")],
    ),
    ("offence", "He denied armed robbery.", [("armed robbery", "robbery")]),
    ("deal", "The board rebuffed the offer.", [("rebuffed", "rejected")]),
    ("change", "Profit rose while sales plummeted.", [("rose", "rose"), ("plummeted", "fell")]),
    ("schedule", "The match was called off.", [("called off", "cancelled")]),
    (
        "job-end",
        "She stepped down; he was made redundant.",
        [("stepped down", "stepped-down"), ("made redundant", "laid-off")],
    ),
    ("role-status", "The former co-founder left.", [("former", "former"), ("co-founder", "co-founder")]),
]


@pytest.mark.parametrize(("taxonomy", "text", "expected"), TABLE)
def test_terms(taxonomy: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert terms(text, taxonomy) == expected


@pytest.mark.parametrize("name", TAXONOMIES)
def test_what_a_taxonomy_says_of_members_is_said_of_members_that_it_has(name: str) -> None:
    table = LEXICON[name]
    members = set(table["members"])
    for row in table["members"].values():
        assert members.issuperset(row.get("wider", ())) and members.issuperset(row.get("implies", ()))
    for pair in table["pairs"]:
        assert members.issuperset(pair["members"]) and members.issuperset(pair.get("against", ()))
        assert pair["relation"] in ("contradiction", "discrepancy", "compatible")
        assert pair["why"]
        assert ("reconcile" in pair) == (pair["relation"] == "discrepancy")


@pytest.mark.parametrize("name", TAXONOMIES)
def test_no_wording_stands_for_two_members(name: str) -> None:
    rows = [part for row in LEXICON[name]["members"].values() for part in (row, *row.get("when", ()))]
    phrases = [phrase for row in rows for phrase in row.get("phrases", ())]
    assert len(phrases) == len(set(phrases))


@given(st.text(alphabet="pardon life#'- \n0123\u0130sentcgmu", max_size=60))
def test_any_text_is_read_and_spans_are_in_order(text: str) -> None:
    found = READER.read(text)
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in found)
    assert [m.span.start for m in found] == sorted(m.span.start for m in found)


def test_taxonomies_of_common_verbs_are_read_on_request_only() -> None:
    text = "The pardon came after two were arrested."
    assert [m.type for m in TermReader(LEXICON).read(text)] == ["term/clemency"]
    assert [m.type for m in TermReader(LEXICON, ["custody"]).read(text)] == ["term/clemency", "term/custody"]
