"""The findings as a table: one row for each claim of each finding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimcheck.model.report import Report
from claimcheck.report import Options
from claimcheck.report.index import Index
from claimcheck.report.table import table

HEADER = (
    "finding", "severity", "accepted", "kind", "subject", "message", "why", "both_can_hold_if", "story", "position",
    "outlet", "path", "line", "column", "start", "end", "quote", "speaker", "modality", "sentence", "rule",
)  # fmt: skip


def render(report: Report, texts: Mapping[str, str], options: Options) -> str:
    """All findings, notes and accepted ones included; rows of one finding share its id."""
    return table(HEADER, _rows(report))


def _rows(report: Report) -> Iterator[tuple[object, ...]]:
    index = Index(report)
    for finding in report.disagreements:
        accepted = "yes" if finding.baseline else "no"
        for position in finding.positions:
            for claim in index.of(position):
                yield (
                    finding.id, finding.severity, accepted, finding.kind, finding.subject, finding.message, finding.why,
                    finding.reconcile, finding.story, position.display,
                    index.source(claim), index.document(claim).path, claim.line, claim.column, claim.start, claim.end,
                    claim.quote, claim.speaker, claim.modality, claim.sentence, claim.rule,
                )  # fmt: skip
