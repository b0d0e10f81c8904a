"""Two articles side by side: where they disagree and agree, and what only one of them says."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import zip_longest

from claimcheck.model.report import SEVERITIES, Disagreement, Report, ReportClaim
from claimcheck.report import Options
from claimcheck.report.coverage import counts, plural
from claimcheck.report.escape import one_line
from claimcheck.report.index import Index
from claimcheck.report.lines import Line, Style, cells, joined, paragraph, wrapped
from claimcheck.report.passage import Differing, differing, passage
from claimcheck.report.weight import BACKGROUND, Shortened, shortened, weight

FORMATS = ("text", "json")
#: From this width on, two columns fit.
_WIDE = 100
_ROOM = 90
_ONLY = 12  # claims of one article alone that are shown
_COLORS: Mapping[str, Style] = {"contradiction": "red", "discrepancy": "yellow", "note": "cyan"}


def render(report: Report, first: str, name: str, texts: Mapping[str, str], options: Options) -> str:
    """The comparison of a report's two documents in one of ``FORMATS``; the one whose id is ``first`` on the left."""
    comparison = _Comparison(report, first, texts, options)
    if name == "json":
        return json.dumps(comparison.data(), ensure_ascii=False, indent=2) + "\n"
    return joined(list(comparison.lines()), options.color)


class _Comparison:
    def __init__(self, report: Report, first: str, texts: Mapping[str, str], options: Options) -> None:
        self.report, self.texts, self.options = report, texts, options
        self.index = Index(report)
        self.left, self.right = sorted((document.id for document in report.documents), key=lambda id_: id_ != first)
        self.found = sorted(
            (f for f in report.disagreements if f.severity != "note" or options.detail > 0),
            key=lambda finding: SEVERITIES.index(finding.severity),
        )
        met = {claim for finding in report.disagreements for position in finding.positions for claim in position.claims}
        met |= {claim for fact in report.agreements for claim in fact.claims}
        self.alone = {
            document: [claim for claim in report.claims if claim.document == document and claim.id not in met]
            for document in (self.left, self.right)
        }

    def data(self) -> dict[str, object]:
        """The comparison as plain data."""
        return {
            "schema": "claimcheck-diff/1",
            "documents": [document.model_dump(mode="json") for document in self.report.documents],
            "disagree": [finding.model_dump(mode="json") for finding in self.found],
            "agree": [fact.model_dump(mode="json") for fact in self.report.agreements],
            "only": {
                document: [claim.model_dump(mode="json") for claim in claims] for document, claims in self.alone.items()
            },
        }

    def lines(self) -> Iterator[Line]:
        """All four parts, what weighs most first."""
        yield from self.columns([self.name(self.left)], [self.name(self.right)], "bold")
        yield []
        yield [(f"They disagree on {plural(len(self.found), 'fact')}", "bold")]
        for finding in self.found:
            yield from self.finding(finding)
        yield []
        yield from self.agreements()
        yield []
        yield from self.only()
        yield []
        yield from paragraph(counts(self.report, notes_shown=self.options.detail > 0), self.options.width)

    def agreements(self) -> Iterator[Line]:
        """What both give alike; that they write a name alike only when all is asked for."""
        facts = self.report.agreements
        shown = [f for f in facts if self.options.detail > 0 or weight(self.index.claims[f.claims[0]]) < BACKGROUND]
        yield [(f"They agree on {plural(len(facts), 'fact')}", "bold")]
        for fact in shown:
            whose = f"{one_line(fact.subject)}: " if fact.subject else ""
            yield from paragraph(f"{whose}{_cut(fact.display)} [{fact.kind}]", self.options.width, "  ", "    ")
        if len(facts) > len(shown):
            yield [(f"  and {len(facts) - len(shown)} of names, ordinals and the like (-v shows them)", "dim")]

    def only(self) -> Iterator[Line]:
        """What one article alone says: the weightiest of it, or all."""
        sides: list[list[str]] = []
        for document, other in ((self.left, self.right), (self.right, self.left)):
            claims = self.alone[document]
            elsewhere = [claim for claim in self.report.claims if claim.document == other]
            short = Shortened(tuple(claims), 0) if self.options.detail > 0 else shortened(claims, elsewhere, _ONLY)
            more = [f"and {short.left_out} more (-v shows them)"] if short.left_out else []
            sides.append([*(self.brief(claim) for claim in short.shown), *more])
        yield [("Only one of them says" if any(sides) else "Neither says anything that the other does not", "bold")]
        left, right = sides
        yield from self.columns(left, right)

    def name(self, document: str) -> str:
        """An article's heading."""
        entry = self.index.documents[document]
        return one_line(entry.path if entry.outlet is None else f"{entry.outlet} ({entry.path})")

    def finding(self, finding: Disagreement) -> Iterator[Line]:
        """One disagreement: what each says, then why."""
        label = f"{finding.severity}[{finding.kind}]" + (" (accepted)" if finding.baseline else "")
        about = f" {one_line(what)}" if (what := self.index.about(finding)) else ""
        yield []
        yield [("  " + label, _COLORS[finding.severity]), (about, "bold"), (f"  {finding.id}", "dim")]
        left, right = (list(self.sides(finding, document)) for document in (self.left, self.right))
        yield from self.columns(left, right)
        yield from paragraph(one_line(finding.why), self.options.width, "  why: ")
        if finding.reconcile:
            yield from paragraph(one_line(finding.reconcile), self.options.width, "  both can hold if: ")

    def sides(self, finding: Disagreement, document: str) -> Iterator[str]:
        """What one article says on a finding."""
        differs = differing([self.index.of(position) for position in finding.positions], self.options.words)
        for position in finding.positions:
            claims = [claim for claim in self.index.of(position) if claim.document == document]
            for claim in claims if self.options.detail > 0 else claims[:1]:
                yield self.said(claim, position.display, differs)

    def said(self, claim: ReportClaim, display: str, differs: Differing) -> str:
        """A claim with its place and its passage."""
        shown = passage(claim, self.texts.get(claim.document), differs).short(_ROOM)
        marked = "".join(f"»{text}«" if is_marked else text for text, is_marked in shown.stretches())
        return f"{one_line(display)} ({claim.line}:{claim.column}): {marked}"

    def brief(self, claim: ReportClaim) -> str:
        """A claim on its own."""
        whose = f"{one_line(claim.subject)}: " if claim.subject else ""
        how = f" ({claim.modality})" if claim.modality != "asserted" else ""
        return f"{whose}{_cut(claim.display)} [{claim.kind}]{how} {claim.line}:{claim.column}"

    def columns(self, left: list[str], right: list[str], style: Style = "") -> Iterator[Line]:
        """Two lists of texts beside each other, or below each other where that is too narrow."""
        width = self.options.width
        if width < _WIDE:
            for mark, side in (("<", left), (">", right)):
                for text in side:
                    yield from paragraph(text, width, f"  {mark} ", "    ", style)
            return
        half = (width - 5) // 2
        for one, other in zip_longest(self.filled(left, half), self.filled(right, half), fillvalue=""):
            yield [("  " + one + " " * (half - cells(one)), style), (" | ", "dim"), (other, style)]

    def filled(self, texts: list[str], width: int) -> list[str]:
        """Texts wrapped into one column, the lines after the first of each set in."""
        return [
            ("  " if number else "") + text[start:end].rstrip()
            for text in texts
            for number, (start, end) in enumerate(wrapped(text, width - 2))
        ]


def _cut(text: str) -> str:
    """A long wording without its end."""
    text = one_line(text)
    return text if len(text) <= _ROOM else text[:_ROOM].rsplit(" ", 1)[0] + " …"
