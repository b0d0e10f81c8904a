"""Terms of one taxonomy: (left, right) -> relation and level."""

from __future__ import annotations

import tomllib
from itertools import combinations_with_replacement
from pathlib import Path
from typing import Any

import pytest

from claimcheck.compare import Comparators
from claimcheck.compare.term import compare_terms
from claimcheck.model.claim import Claim
from claimcheck.model.span import Span
from claimcheck.model.values import Quantity, Term, Value
from claimcheck.model.verdict import Relation, Setting, Verdict

LEXICON: dict[str, dict[str, Any]] = {
    path.stem: tomllib.loads(path.read_text("utf-8"))
    for path in sorted((Path(__file__).parents[2] / "rules" / "lexicon").glob("term-*.toml"))
}

TABLE: list[tuple[str, str, str, Relation, str]] = [
    ("clemency", "pardon", "pardon", "same", "same"),
    ("clemency", "pardon", "commutation", "contradiction", "excludes"),
    ("clemency", "clemency", "commutation", "compatible", "wider"),
    ("clemency", "pardon", "clemency", "compatible", "wider"),
    ("penalty", "life", "life-without-parole", "compatible", "wider"),
    ("penalty", "life-without-parole", "life-plus-years:25", "discrepancy", "differs"),
    ("penalty", "life-plus-years:25", "life-plus-years:30", "contradiction", "number"),
    ("penalty", "life", "death", "contradiction", "excludes"),
    ("penalty", "whole-life", "life-without-parole", "compatible", "implied"),
    ("penalty", "life-with-parole", "life-without-parole", "contradiction", "excludes"),
    ("kin", "grandmother", "great-grandmother", "discrepancy", "differs"),
    ("kin", "great-grandmother", "mother", "compatible", "implied"),
    ("kin", "wife", "mother", "incomparable", "unrelated"),
    ("kin", "mother", "mother:3", "compatible", "number-left-out"),
    ("kin", "fiance", "wife", "discrepancy", "differs"),
    ("kin", "friend", "neighbour", "discrepancy", "differs"),
    ("custody", "charged", "convicted", "compatible", "implied"),
    ("custody", "sentenced", "charged", "compatible", "implied"),
    ("custody", "convicted", "acquitted", "contradiction", "excludes"),
    ("custody", "arrested", "detained", "discrepancy", "differs"),
    ("casualty", "dead", "unharmed", "contradiction", "excludes"),
    ("casualty", "dead", "injured", "discrepancy", "differs"),
    ("role-status", "founder", "co-founder", "discrepancy", "differs"),
    ("deal", "accepted", "rejected", "contradiction", "excludes"),
    ("announcement", "confirmed", "denied", "contradiction", "excludes"),
    ("change", "rose", "fell", "contradiction", "excludes"),
    ("schedule", "postponed", "cancelled", "discrepancy", "differs"),
    ("job-end", "resigned", "dismissed", "contradiction", "excludes"),
    ("cause", "electrical", "accidental", "compatible", "wider"),
    ("cause", "electrical", "deliberate", "contradiction", "excludes"),
]


def verdict(taxonomy: str, left: str, right: str) -> Verdict:
    return compare_terms(Term(taxonomy, left), Term(taxonomy, right), LEXICON[f"term-{taxonomy}"], Setting())


@pytest.mark.parametrize(("taxonomy", "left", "right", "relation", "level"), TABLE)
def test_levels(taxonomy: str, left: str, right: str, relation: Relation, level: str) -> None:
    found = verdict(taxonomy, left, right)
    assert (found.relation, found.level) == (relation, level)


@pytest.mark.parametrize("name", sorted(LEXICON))
def test_every_pair_is_the_same_from_both_sides_and_reads_as_a_sentence(name: str) -> None:
    taxonomy = name.removeprefix("term-")
    for left, right in combinations_with_replacement(LEXICON[name]["members"], 2):
        found = verdict(taxonomy, left, right)
        assert found == verdict(taxonomy, right, left)
        assert (found.relation == "same") == (left == right)
        assert "{" not in found.why
        assert left == right or (found.why.endswith(".") and not found.why[0].islower())
        assert (found.reconcile is not None) == (found.relation == "discrepancy")


def test_the_sentence_names_both_members_in_one_order() -> None:
    expected = "One article has the offer accepted, the other rejected."
    assert verdict("deal", "rejected", "accepted").why == expected == verdict("deal", "accepted", "rejected").why
    assert "great grandmother" in (verdict("kin", "great-grandmother", "grandmother").reconcile or "")


def claim(value: Value) -> Claim:
    return Claim("a.txt", "other", "slot", value, "", Span(0, 1), Span(0, 1), "rule")


YEARS = Quantity(12, 12, "year", "duration", 365.25, digits=2)

DISPATCH: list[tuple[str, Value, Value, Relation, str]] = [
    ("quantity", YEARS, YEARS, "same", "same"),
    ("term", Term("clemency", "pardon"), Term("clemency", "commutation"), "contradiction", "excludes"),
    ("penalty", Term("penalty", "life"), YEARS, "contradiction", "excludes"),
    ("penalty", YEARS, Term("penalty", "probation"), "incomparable", "unrelated"),
    ("penalty", YEARS, YEARS, "same", "same"),
    ("penalty", Term("penalty", "life"), Term("penalty", "life-without-parole"), "compatible", "wider"),
    ("quantity", YEARS, Term("penalty", "life"), "incomparable", "other-type"),
    ("unknown", YEARS, YEARS, "incomparable", "other-type"),
]


@pytest.mark.parametrize(("comparator", "left", "right", "relation", "level"), DISPATCH)
def test_dispatch(comparator: str, left: Value, right: Value, relation: Relation, level: str) -> None:
    found = Comparators(LEXICON).compare(claim(left), claim(right), comparator, Setting())
    assert (found.relation, found.level) == (relation, level)
