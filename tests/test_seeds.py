"""The five articles of ``seeds/``, end to end: what disagrees, what agrees, and nothing else."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import jsonschema
import pytest

import claimcheck
from claimcheck.model.report import Agreement, Disagreement, Report
from claimcheck.report import formats, render

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"


@cache
def report() -> Report:
    return claimcheck.check([SEEDS])


def outlets(claims: tuple[str, ...]) -> frozenset[str]:
    """The numbers that the names of the articles begin with."""
    return frozenset(claim[:3] for claim in claims)


def sides(finding: Disagreement) -> set[frozenset[str]]:
    return {outlets(position.claims) for position in finding.positions}


def found(kind: str, internal: bool, *words: str) -> Disagreement:
    """The one finding of a kind whose message has all of ``words``."""
    fitting = [
        d
        for d in report().disagreements
        if d.kind.startswith(kind) and d.internal == internal and all(w in d.message for w in words)
    ]
    assert len(fitting) == 1, [d.message for d in report().disagreements]
    return fitting[0]


#: kind, internal, words of the message, severity, the articles of the positions, a word of the reason
DISAGREEMENTS = [
    ("legal-status", False, ("commut", "pardon"), "contradiction", {"000", "001", "002"}, "removes the conviction"),
    ("legal-status", True, ("commut", "pardon"), "contradiction", {"000"}, "removes the conviction"),
    ("duration", False, ("over 21 years", "22 years"), "discrepancy", {"001", "004"}, "hedges"),
    ("duration", False, ("plus 25 years",), "discrepancy", {"001", "002", "003"}, "not one sentence"),
    ("relationship", False, ("grandmother",), "discrepancy", {"001", "002", "003", "004"}, "wider word"),
    ("date", True, ("Wednesday", "May 31"), "contradiction", {"003"}, "October 2017"),
    ("quote", False, ("movement", "moment"), "contradiction", {"000", "001"}, "another word"),
    ("quote", False, ("continue this work", "important work"), "discrepancy", {"000", "001"}, "important"),
]


@pytest.mark.parametrize(("kind", "internal", "words", "severity", "articles", "why"), DISAGREEMENTS)
def test_a_disagreement_of_the_seeds(
    kind: str, internal: bool, words: tuple[str, ...], severity: str, articles: set[str], why: str
) -> None:
    finding = found(kind, internal, *words)
    assert finding.severity == severity
    assert frozenset().union(*sides(finding)) == articles
    assert why in finding.why
    assert len(finding.positions) == 2
    assert bool(finding.reconcile) == (severity == "discrepancy")


def test_nothing_else_is_reported() -> None:
    assert len(report().disagreements) == len(DISAGREEMENTS)


def test_the_sum_that_reconciles_the_years_in_prison_is_shown() -> None:
    reconcile = found("duration", False, "over 21 years").reconcile
    assert reconcile
    assert "1996" in reconcile
    assert "2018" in reconcile


def test_the_weekday_is_disproved_step_by_step() -> None:
    why = found("date", True, "May 31").why
    assert "31 May 2018 was a Thursday" in why


def agreed(kind: str, words: str) -> Agreement:
    return next(a for a in report().agreements if a.kind.startswith(kind) and words in a.display)


@pytest.mark.parametrize(
    ("kind", "display", "articles"),
    [
        ("age", "63", {"000", "001", "002", "004"}),
        ("age", "37", {"000", "003"}),
        ("date", "1996", {"001", "002"}),
        ("quote", "I would like to thank President Trump", {"001", "003"}),
        ("quote", "I just really strongly believe", {"001", "004"}),
    ],
)
def test_an_agreement_of_the_seeds(kind: str, display: str, articles: set[str]) -> None:
    agreement = agreed(kind, display)
    assert outlets(agreement.claims) == articles
    assert agreement.outlets == len(articles)


def test_every_quote_is_the_text_between_its_offsets() -> None:
    texts = {p.name: p.read_bytes().decode("utf-8") for p in SEEDS.iterdir()}
    assert report().claims
    for claim in report().claims:
        text = texts[claim.document]
        assert claim.quote == text[claim.start : claim.end]
        assert claim.quote.strip() == claim.quote
        assert claim.quote in claim.sentence
        lines = text[: claim.start].split("\n")
        assert (claim.line, claim.column) == (len(lines), len(lines[-1]) + 1)


def test_ids_are_unique_and_lead_to_claims() -> None:
    claims = [claim.id for claim in report().claims]
    assert len(set(claims)) == len(claims)
    findings = [finding.id for finding in report().disagreements]
    assert len(set(findings)) == len(findings)
    used = {i for d in report().disagreements for p in d.positions for i in p.claims}
    used |= {i for a in report().agreements for i in a.claims}
    assert used <= set(claims)


def test_the_json_report_keeps_to_its_schema() -> None:
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text("utf-8"))
    data = json.loads(render(report(), "json"))
    jsonschema.Draft202012Validator(schema).validate(data)
    assert Report.model_validate(data) == report()


@pytest.mark.parametrize("name", formats())
def test_every_format_takes_the_seeds(name: str) -> None:
    texts = {p.name: p.read_bytes().decode("utf-8") for p in SEEDS.iterdir()}
    assert render(report(), name, texts=texts).strip()
