"""Which findings are kept, and at what severity."""

from __future__ import annotations

from typing import Any

import pytest

from claimcheck.model.config import Config
from claimcheck.selection import apply
from tests.report.fixture import REPORT

ALL = ["age", "time", "count/injured", "quote", "cause"]


@pytest.mark.parametrize(
    ("config", "kinds"),
    [
        ({}, ALL),
        ({"select": ("age", "count")}, ["age", "count/injured"]),
        ({"select": ("count/injured",)}, ["count/injured"]),
        ({"select": ("cou",)}, []),
        ({"ignore": ("count", "quote")}, ["age", "time", "cause"]),
        ({"select": ("age", "time"), "ignore": ("time",)}, ["age"]),
        ({"ignore": ("other",)}, ["age", "time", "count/injured", "quote"]),  # a rule of one of the note's claims
        ({"severity": {"count": "off"}}, ["age", "time", "quote", "cause"]),
        ({"ignore_paths": {"*/norrland.md": ("age", "quote")}}, ["time", "count/injured", "quote", "cause"]),
        ({"ignore_paths": {"elsewhere/*": ("age",)}}, ALL),
    ],
)
def test_kept(config: dict[str, Any], kinds: list[str]) -> None:
    once = apply(REPORT, Config(**config))
    assert [finding.kind for finding in once.disagreements] == kinds
    assert apply(once, Config(**config)) == once
    assert once.claims == REPORT.claims


@pytest.mark.parametrize(
    ("levels", "severity"),
    [
        ({"count": "note"}, "note"),
        ({"count": "note", "count/injured": "contradiction"}, "contradiction"),
        ({"age": "note"}, "discrepancy"),
    ],
)
def test_the_longest_name_decides_the_severity(levels: dict[str, Any], severity: str) -> None:
    assert apply(REPORT, Config(severity=levels)).disagreements[2].severity == severity


def test_agreements_are_selected_too() -> None:
    assert not apply(REPORT, Config(ignore=("location",))).agreements
    assert apply(REPORT, Config(ignore=("age",))).agreements == REPORT.agreements
