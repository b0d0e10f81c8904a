"""The report for a person at a terminal: each finding as a good compiler would put it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimcheck.model.report import SEVERITIES, Disagreement, Position, Report, ReportClaim, Severity
from claimcheck.report import Options
from claimcheck.report.coverage import coverage, plural
from claimcheck.report.escape import one_line
from claimcheck.report.index import Index
from claimcheck.report.lines import Line, Style, joined, marked, paragraph
from claimcheck.report.passage import Differing, differing, passage

COLORS: Mapping[Severity, Style] = {"contradiction": "red", "discrepancy": "yellow", "note": "cyan"}
#: Passages shown of one position (one of each article) and characters shown on each side of a value, unless all are
#: asked for.
_PASSAGES, _ROOM = 2, 140


def render(report: Report, texts: Mapping[str, str], options: Options) -> str:
    """The findings by severity, then how much was looked at. Notes only with ``detail`` 1."""
    view = _View(report, texts, options)
    shown = [finding for finding in report.disagreements if finding.severity != "note" or options.detail > 0]
    shown.sort(key=lambda finding: SEVERITIES.index(finding.severity))
    if options.detail < 0:
        return joined([line for finding in shown for line in view.brief(finding)], options.color)
    lines = [line for finding in shown for line in view.finding(finding)]
    if options.detail > 0:
        lines += view.agreements()
    for sentence in coverage(report, notes_shown=options.detail > 0):
        lines += paragraph(one_line(sentence), options.width)
    return joined(lines, options.color)


class _View:
    """One report, laid out for one screen."""

    def __init__(self, report: Report, texts: Mapping[str, str], options: Options) -> None:
        self.report, self.texts, self.options = report, texts, options
        self.index = Index(report)
        self.stories = len({document.story for document in report.documents})

    def finding(self, finding: Disagreement) -> Iterator[Line]:
        """Head, positions with their passages, why, and what to do next."""
        yield from self.head(finding)
        yield []
        differs = differing([self.index.of(position) for position in finding.positions], self.options.words)
        for position in finding.positions:
            yield from self.position(position, differs, COLORS[finding.severity])
        width = self.options.width
        yield from paragraph(one_line(finding.why), width, "  why: ")
        if finding.reconcile:
            yield from paragraph(one_line(finding.reconcile), width, "  both can hold if: ")
        yield [("  id: ", "dim"), (finding.id, "dim")]
        yield []

    def head(self, finding: Disagreement) -> Iterator[Line]:
        """Severity, what, and whose."""
        color: Style = "dim" if finding.baseline else COLORS[finding.severity]
        label = f"{finding.severity}[{finding.kind}]" + (" (accepted)" if finding.baseline else "")
        lines = list(paragraph(one_line(finding.message), self.options.width, f"{label}: ", "  ", "bold"))
        lines[0][0] = (label, color)
        lines[0].insert(1, (": ", ""))
        yield from lines
        about = [f"about {one_line(what)}"] if (what := self.index.about(finding)) else []
        about += ["inside one article"] if finding.internal else []
        about += [f"story {finding.story}"] if self.stories > 1 else []
        if about:
            yield [("  " + ", ".join(about), "dim")]

    def position(self, position: Position, differs: Differing, style: Style) -> Iterator[Line]:
        """What one side says, and where it says so."""
        claims = self.index.of(position)
        shown = claims if self.options.detail > 0 else self.index.telling(claims)[:_PASSAGES]
        yield from paragraph(one_line(position.display), self.options.width, "  ", style="bold")
        for claim in shown:
            yield from self.place(claim)
            found = passage(claim, self.texts.get(claim.document), differs)
            yield from marked(
                found if self.options.detail > 0 else found.short(_ROOM), self.options.width, "     | ", style
            )
        if len(claims) > len(shown):
            seen = {self.index.source(claim) for claim in shown}
            others = dict.fromkeys(one_line(self.index.source(c)) for c in claims if self.index.source(c) not in seen)
            named = f": {', '.join(others)}" if others else ""
            more = f"and {plural(len(claims) - len(shown), 'passage')} more{named} (-v shows them)"
            yield from paragraph(more, self.options.width, "     ")
        yield []

    def place(self, claim: ReportClaim) -> Iterator[Line]:
        """Where a claim stands, whose article it is, and who says it."""
        path = one_line(self.index.document(claim).path)
        source = one_line(self.index.source(claim))
        said = f", quoting {one_line(claim.speaker)}" if claim.speaker else ""
        how = f" ({claim.modality})" if claim.modality != "asserted" else ""
        yield [("  --> ", "cyan"), (f"{path}:{claim.line}:{claim.column}", ""), (f"  {source}{said}{how}", "dim")]

    def brief(self, finding: Disagreement) -> Iterator[Line]:
        """One line, in the form that editors jump by."""
        claim = self.index.primary(finding)
        path = one_line(self.index.document(claim).path)
        accepted = " (accepted)" if finding.baseline else ""
        yield [
            (f"{path}:{claim.line}:{claim.column}: ", ""),
            (finding.severity, COLORS[finding.severity]),
            (f"{accepted}: {one_line(finding.message)} [{finding.kind}] {finding.id}", ""),
        ]

    def agreements(self) -> Iterator[Line]:
        """What the outlets give alike."""
        if self.report.agreements:
            yield [("agreed", "green")]
        for fact in self.report.agreements:
            whose = f"{one_line(fact.subject)}: " if fact.subject else ""
            origins = f", {plural(fact.origins or 0, 'origin')}" if fact.origins not in (None, fact.outlets) else ""
            outlets = plural(fact.outlets, "outlet") + origins
            text = f"{whose}{one_line(fact.display)} [{fact.kind}] ({outlets})"
            yield from paragraph(text, self.options.width, "  ", "    ")
        if self.report.agreements:
            yield []
