"""Each format of the fixed report, byte for byte."""

from __future__ import annotations

import pytest

from claimcheck.model.rules import ClaimRule, Example
from claimcheck.report import Options, callsheet, chronicle, claims, diff, explanation, formats, render
from tests.report import golden_files
from tests.report.fixture import CLAIMS, PAIR, REPORT, TEXTS, TIDE

ENDINGS = {"markdown": "md", "text": "txt", "github": "txt", "junit": "xml"}
FORMATS = [name for name in formats() if name != "html"]  # the page has its own tests
RULE = ClaimRule(
    id="age",
    kind="age",
    slot="age",
    title="How old a person is",
    holder="person",
    comparator="number",
    patterns=(),
    fires=(Example("Ida Berg, 41, is a captain.", "41"),),
    silent=("The ferry is 41 years old.",),
    question="How old is {subject}?",
    record="the passport of {subject}",
)


@pytest.mark.parametrize("name", FORMATS)
def test_report(name: str) -> None:
    golden_files.check(f"report-{name}.{ENDINGS.get(name, name)}", render(REPORT, name, texts=TEXTS))


@pytest.mark.parametrize(("name", "options"), [
    ("narrow", Options(width=60)),
    ("brief", Options(detail=-1)),
    ("verbose", Options(width=80, detail=1)),
    ("color", Options(width=80, color=True)),
])  # fmt: skip
def test_text(name: str, options: Options) -> None:
    golden_files.check(f"text-{name}.txt", render(REPORT, "text", texts=TEXTS, options=options))


@pytest.mark.parametrize("name", claims.FORMATS)
def test_claims(name: str) -> None:
    golden_files.check(
        f"claims.{ENDINGS.get(name, name)}", claims.render(REPORT, CLAIMS, name, TEXTS, Options(width=80))
    )


@pytest.mark.parametrize(
    ("name", "width"), [("text", 80), ("text", 120), ("json", 80)], ids=["narrow", "side-by-side", "json"]
)
def test_diff(name: str, width: int) -> None:
    shown = diff.render(PAIR, TIDE, name, TEXTS, Options(width=width))
    golden_files.check(f"diff-{width}.{ENDINGS.get(name, name)}", shown)


def test_explain() -> None:
    options = Options(width=80)
    chain = explanation.Chain(["They count different things."], ["same", "disjoint"])
    shown = "".join(explanation.finding(REPORT, found, TEXTS, options, chain) for found in REPORT.disagreements)
    golden_files.check("explain-finding.txt", shown)
    golden_files.check("explain-rule.txt", explanation.rule(RULE, options))


def test_callsheet() -> None:
    golden_files.check("callsheet.md", callsheet.render(REPORT, {"age": RULE}))


def test_timeline() -> None:
    golden_files.check("timeline.txt", chronicle.render(REPORT, TEXTS, Options(width=80)))
