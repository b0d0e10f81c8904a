"""Each format is what its readers take it for, also with hostile article text in it."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml

import pytest

from claimcheck.model.report import Position, Report
from claimcheck.report import Options, formats, render
from claimcheck.report.as_csv import HEADER
from claimcheck.report.as_markdown import plain
from claimcheck.report.coverage import coverage
from claimcheck.report.schema import schema
from tests.report.fixture import REPORT, TEXTS

ROOT = Path(__file__).parents[2]
FORMATS = [name for name in formats() if name != "html"]
EMPTY = REPORT.model_copy(update={"disagreements": (), "agreements": (), "claims": (), "skipped": ()})

#: These carry an article's text as it is.
FOR_PROGRAMS = {"json", "jsonl", "csv", "sarif"}


def shown(name: str, report: Report = REPORT, **options: Any) -> str:
    return render(report, name, texts=TEXTS, options=Options(**options))


def test_json_reads_back() -> None:
    assert Report.model_validate_json(shown("json")) == REPORT


def test_published_schema_is_that_of_the_model() -> None:
    published = json.loads((ROOT / "docs/report.schema.json").read_text("utf-8"))
    assert published == schema(), "run `python -m claimcheck.report.schema > docs/report.schema.json`"


def test_json_is_valid_by_the_published_schema() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    published = json.loads((ROOT / "docs/report.schema.json").read_text("utf-8"))
    jsonschema.validate(json.loads(shown("json")), published)
    broken = {**json.loads(shown("json")), "claims": [{"id": 7}]}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, published)


def test_jsonl_has_every_record_on_a_line_of_its_own() -> None:
    lines = [json.loads(line) for line in shown("jsonl").removesuffix("\n").split("\n")]
    counts = {kind: sum(line["type"] == kind for line in lines) for kind in ("document", "claim", "disagreement")}
    assert counts == {"document": 4, "claim": len(REPORT.claims), "disagreement": 5}
    assert lines[0]["schema"] == "claimcheck-report/1"


def test_csv_reads_back_and_holds_no_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(shown("csv"))))
    assert tuple(rows[0]) == HEADER
    assert len(rows) == sum(len(p.claims) for f in REPORT.disagreements for p in f.positions)
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]
    row = next(row for row in rows if row["quote"] == "At least 14 people")
    assert TEXTS["ferry/daily-tide.txt"][int(row["start"]) : int(row["end"])] == row["quote"]


def test_junit_counts_what_it_holds() -> None:
    root = Xml.fromstring(shown("junit"))
    assert (root.tag, root.get("tests"), root.get("failures"), root.get("skipped")) == ("testsuites", "7", "2", "2")
    for suite in root:
        assert suite.get("tests") == str(len(suite.findall("testcase")))
    assert Xml.fromstring(shown("junit", fail_on="never")).get("failures") == "0"
    assert Xml.fromstring(shown("junit", fail_on="discrepancy")).get("failures") == "3"


def _nulls(value: Any) -> bool:
    if isinstance(value, dict | list):
        return any(map(_nulls, value.values() if isinstance(value, dict) else value))
    return value is None


def test_sarif_is_what_code_scanning_asks_for() -> None:
    log = json.loads(shown("sarif"))
    run = log["runs"][0]
    assert (log["version"], run["columnKind"], _nulls(log)) == ("2.1.0", "unicodeCodePoints", False)
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for result, finding in zip(run["results"], REPORT.disagreements, strict=True):
        assert rules[result["ruleIndex"]] == result["ruleId"] == finding.kind
        assert result["partialFingerprints"]["claimcheckFinding/v1"] == finding.id
        assert len(result["locations"]) == 1
        assert len(result["relatedLocations"]) == sum(len(p.claims) for p in finding.positions) - 1
        assert ("suppressions" in result) == finding.baseline
        for place in result["locations"] + result["relatedLocations"]:
            _check_place(place["physicalLocation"])


def _check_place(place: dict[str, Any]) -> None:
    uri, region = place["artifactLocation"]["uri"], place["region"]
    assert not re.search(r"[\s:\"<>|,]|^/", uri), uri
    document = next(id_ for id_ in TEXTS if uri.endswith(id_.split("/")[-1].replace(",", "%2C").replace(":", "%3A")))
    text = TEXTS[document]
    lines = text.split("\n")
    start = sum(len(line) + 1 for line in lines[: region["startLine"] - 1]) + region["startColumn"] - 1
    end = sum(len(line) + 1 for line in lines[: region["endLine"] - 1]) + region["endColumn"] - 1
    assert text[start:end] == region["snippet"]["text"]
    assert (start, end - start) == (region["charOffset"], region["charLength"])


def test_github_commands_stay_on_their_lines() -> None:
    lines = shown("github").removesuffix("\n").split("\n")
    commands = [re.fullmatch(r"::(error|warning|notice)(?: ([^:]*))?::(.*)", line) for line in lines]
    assert [match and match[1] for match in commands] == ["error", "error", "warning", "notice", "notice"]
    assert commands[3] and "file=stories/ferry/late%2Cedition%3A2.json" in commands[3][2]
    assert commands[3] and "%25 odd%0A" in commands[3][3]


def test_an_accepted_finding_is_not_annotated() -> None:
    accepted = next(finding for finding in REPORT.disagreements if finding.baseline)
    assert accepted.id not in shown("github")
    assert accepted.id in shown("text")


@pytest.mark.parametrize("name", sorted(set(FORMATS) - FOR_PROGRAMS))
def test_nothing_in_a_report_acts_on_a_terminal(name: str) -> None:
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown(name))


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_report_is_one_too(name: str) -> None:
    assert shown(name, EMPTY).endswith("\n")


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ({"documents": 1}, "Only one article was read"),
        ({"compared": 0}, "Nothing was compared"),
        ({}, "That does not make them true, and 3 claims had nothing to be compared with"),
    ],
)
def test_finding_nothing_is_not_finding_it_true(numbers: dict[str, int], said: str) -> None:
    report = EMPTY.model_copy(update={"coverage": EMPTY.coverage.model_copy(update=numbers)})
    assert said in coverage(report)[0]
    assert said in " ".join(shown("text", report).split())


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a *b* _c_ `d` e_f", r"a \*b\* \_c\_ \`d\` e_f"),
        ("<img onerror=x>", "&lt;img onerror=x&gt;"),
        ("[link](x) | ~~no~~", r"\[link\](x) \| \~\~no\~\~"),
        ("AT&amp;T", "AT&amp;amp;T"),
        ("ask @desk, see #7", "ask @&#8203;desk, see #&#8203;7"),
        ("https://x.example www.x.example", "https:&#8203;//x.example ww&#8203;w.x.example"),
        ("- no list", r"\- no list"),
        ("12. no list", r"12\. no list"),
        ("# no heading", r"\# no heading"),
        ("41-year-old", "41-year-old"),
        ("two\nlines", "two lines"),
        (":smile: at 11:40", r"\:smile: at 11:40"),
    ],
)
def test_markdown_shows_just_the_text(text: str, escaped: str) -> None:
    assert plain(text) == escaped


def test_a_position_shows_a_passage_of_each_article_and_counts_the_others() -> None:
    claims = [c.id for c in REPORT.claims if c.document != "ferry/late,edition:2.json"]
    crowded = REPORT.disagreements[0].model_copy(
        update={"positions": (Position(display="41", claims=tuple(claims)), REPORT.disagreements[0].positions[1])}
    )
    report = REPORT.model_copy(update={"disagreements": (crowded,)})
    assert shown("text", report).count("  --> ") == 3
    assert f"and {len(claims) - 2} passages more" in shown("text", report)
    same_place = REPORT.claims[0].model_copy(update={"id": "again", "kind": "count"})
    positions = (Position(display="12", claims=(REPORT.claims[0].id, "again")), crowded.positions[1])
    twice = REPORT.model_copy(
        update={
            "claims": (*REPORT.claims, same_place),
            "disagreements": (crowded.model_copy(update={"positions": positions}),),
        }
    )
    assert shown("text", twice, detail=1).count("  --> ") == 2
    assert shown("text", report, detail=1).count("  --> ") == len(claims) + 1
