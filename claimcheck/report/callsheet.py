"""A list to work through: for each finding what to ask, whom, and which record settles it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimcheck.model.report import SEVERITIES, Disagreement, Report, ReportClaim
from claimcheck.model.rules import ClaimRule
from claimcheck.report.as_markdown import plain
from claimcheck.report.coverage import plural
from claimcheck.report.index import Index


def render(report: Report, rules: Mapping[str, ClaimRule]) -> str:
    """A Markdown task list of the findings that are neither notes nor accepted, what weighs most first.

    Args:
        report: what a run found.
        rules: rule id -> rule; its ``question`` and ``record`` are used, with ``{subject}`` filled in.
    """
    index = Index(report)
    open_ = [f for f in report.disagreements if f.severity != "note" and not f.baseline]
    open_.sort(key=lambda finding: SEVERITIES.index(finding.severity))
    blocks = ["# Calls to make", f"{plural(len(open_), 'question')} about {plural(len(report.documents), 'article')}."]
    blocks += ["\n".join(_entry(finding, index, rules)) for finding in open_]
    return "\n\n".join(blocks) + "\n"


def _entry(finding: Disagreement, index: Index, rules: Mapping[str, ClaimRule]) -> Iterator[str]:
    claims = [claim for position in finding.positions for claim in index.of(position)]
    rule = next((rules[name] for name in (claim.rule.split("/")[0] for claim in claims) if name in rules), None)
    subject = finding.subject or "this"
    question = rule.question.replace("{subject}", subject) if rule and rule.question else finding.message
    yield f"- [ ] **{plain(question)}** ({finding.severity}, `{finding.id}`)"
    if question != finding.message:
        yield f"  - at issue: {plain(finding.message)}"
    for position in finding.positions:
        told = ", ".join(_places(index.of(position), index))
        yield f"  - {plain(position.display)}: ask {told}"
    speakers = dict.fromkeys(claim.speaker for claim in claims if claim.speaker)
    if speakers:
        yield f"  - cited: {', '.join(plain(name) for name in speakers)}"
    if rule and rule.record:
        yield f"  - settled by: {plain(rule.record.replace('{subject}', subject))}"
    if finding.reconcile:
        yield f"  - both can hold if: {plain(finding.reconcile)}"


def _places(claims: list[ReportClaim], index: Index) -> list[str]:
    """Each article once, with the first line where it says so."""
    return [plain(f"{index.source(c)} ({index.document(c).path}:{c.line})") for c in index.telling(claims)]
