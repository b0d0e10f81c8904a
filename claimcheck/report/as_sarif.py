"""SARIF 2.1.0, which code scanning and editors read. One result a finding: one location, the others related."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from claimcheck.model.report import Disagreement, Position, Report, ReportClaim, Severity
from claimcheck.report import Options
from claimcheck.report.escape import visible
from claimcheck.report.index import Index

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Mapping[Severity, str] = {"contradiction": "error", "discrepancy": "warning", "note": "note"}


def render(report: Report, texts: Mapping[str, str], options: Options) -> str:
    """One run with all findings; an accepted one is a suppressed result."""
    index = Index(report)
    kinds = sorted({finding.kind for finding in report.disagreements})
    run = {
        "tool": {
            "driver": {
                "name": "claimcheck",
                "version": report.version,
                "rules": [_rule(kind) for kind in kinds],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [_skipped(f.path, f.reason) for f in report.skipped],
            }
        ],
        "artifacts": [{"location": _uri(document.path)} for document in report.documents],
        "results": [_result(finding, kinds.index(finding.kind), index) for finding in report.disagreements],
        "properties": {"rules": report.rules, "coverage": report.coverage.model_dump()},
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(kind: str) -> dict[str, Any]:
    return {
        "id": kind,
        "name": "".join(part.capitalize() for part in kind.replace("/", "-").split("-")),
        "shortDescription": {"text": f"Articles on one event differ: {kind.replace('/', ', ').replace('-', ' ')}"},
    }


def _result(finding: Disagreement, rule: int, index: Index) -> dict[str, Any]:
    primary = index.primary(finding)
    related = [
        {"id": number, **_location(claim, index), "message": {"text": _side(position, claim, index)}}
        for number, (position, claim) in enumerate(index.others(finding), 1)
    ]
    result: dict[str, Any] = {
        "ruleId": finding.kind,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [_location(primary, index)],
        "relatedLocations": related,
        "partialFingerprints": {"claimcheckFinding/v1": finding.id},
        "properties": {"severity": finding.severity, "internal": finding.internal, "level": finding.level},
    }
    if finding.baseline:
        result["suppressions"] = [{"kind": "external", "justification": "accepted in the baseline"}]
    return result


def _message(finding: Disagreement) -> str:
    lines = [finding.message, finding.why]
    if finding.subject:
        lines[0] = f"{finding.subject}: {finding.message}"
    if finding.reconcile:
        lines.append(f"Both can hold if: {finding.reconcile}")
    return visible("\n".join(lines))


def _side(position: Position, claim: ReportClaim, index: Index) -> str:
    return visible(f"{position.display}: {index.source(claim)}")


def _location(claim: ReportClaim, index: Index) -> dict[str, Any]:
    """A place; ``endColumn`` is exclusive and counts from 1, lines end at line feeds as everywhere in a report."""
    lines = claim.quote.split("\n")
    end = len(lines[-1]) + (claim.column if len(lines) == 1 else 1)
    return {
        "physicalLocation": {
            "artifactLocation": _uri(index.document(claim).path),
            "region": {
                "startLine": claim.line,
                "startColumn": claim.column,
                "endLine": claim.line + len(lines) - 1,
                "endColumn": end,
                "charOffset": claim.start,
                "charLength": claim.end - claim.start,
                "snippet": {"text": claim.quote},
            },
        }
    }


def _uri(path: str) -> dict[str, Any]:
    """A path as a URI; one inside the working folder stays relative to it, which is what code scanning wants."""
    posix = PurePosixPath(path)
    if posix.is_absolute():
        return {"uri": "file://" + quote(path, errors="surrogateescape")}
    return {"uri": quote(str(posix), errors="surrogateescape"), "uriBaseId": "%SRCROOT%"}


def _skipped(path: str, reason: str) -> dict[str, Any]:
    return {
        "level": "warning",
        "message": {"text": visible(f"skipped: {reason}")},
        "locations": [{"physicalLocation": {"artifactLocation": _uri(path)}}],
    }
