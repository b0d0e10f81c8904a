"""Annotations of GitHub Actions: workflow commands on standard output that mark lines of a pull request."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.model.report import Disagreement, Report, Severity
from claimcheck.report import Options
from claimcheck.report.coverage import counts
from claimcheck.report.escape import one_line, visible
from claimcheck.report.index import Index

_COMMANDS: Mapping[Severity, str] = {"contradiction": "error", "discrepancy": "warning", "note": "notice"}


def render(report: Report, texts: Mapping[str, str], options: Options) -> str:
    """A command for each new finding, at its primary claim, and one with the counts, accepted findings among them."""
    index = Index(report)
    new = [finding for finding in report.disagreements if not finding.baseline]
    lines = [_annotation(finding, index) for finding in new]
    lines.append(f"::notice title=claimcheck::{_data(counts(report))}")
    return "".join(line + "\n" for line in lines)


def _annotation(finding: Disagreement, index: Index) -> str:
    claim = index.primary(finding)
    place: dict[str, str | int] = {"file": index.document(claim).path, "line": claim.line}
    if "\n" not in claim.quote:  # columns are only read when the stretch stays on one line
        place |= {"endLine": claim.line, "col": claim.column, "endColumn": claim.column + len(claim.quote) - 1}
    place["title"] = f"{finding.severity}: {finding.kind}"
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in place.items())
    return f"::{_COMMANDS[finding.severity]} {properties}::{_data(_message(finding, index))}"


def _message(finding: Disagreement, index: Index) -> str:
    lines = [one_line(finding.message), one_line(finding.why)]
    if finding.reconcile:
        lines.append(f"Both can hold if: {one_line(finding.reconcile)}")
    for position, claim in index.others(finding):
        place = f"{index.document(claim).path}:{claim.line}:{claim.column}"
        lines.append(f"{one_line(position.display)}: {one_line(index.source(claim))}, {one_line(place)}")
    return "\n".join([*lines, f"id: {finding.id}"])


def _data(text: str) -> str:
    """What stands after the second ``::``, escaped as the runner's own toolkit does it."""
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
