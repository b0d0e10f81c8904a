"""The text of ``claimcheck explain``: one finding step by step, or a rule with its examples."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from claimcheck.model.report import Disagreement, Report
from claimcheck.model.rules import ClaimRule
from claimcheck.report import Options
from claimcheck.report.escape import one_line
from claimcheck.report.index import Index
from claimcheck.report.lines import Line, joined, marked, paragraph
from claimcheck.report.passage import passage


def finding(report: Report, found: Disagreement, texts: Mapping[str, str], options: Options) -> str:
    """Every claim of a finding with its value and rule, then the chain that led to the verdict."""
    return joined(list(_finding(report, found, texts, options)), options.color)


def _finding(report: Report, found: Disagreement, texts: Mapping[str, str], options: Options) -> Iterator[Line]:
    index, width = Index(report), options.width
    whose = f"{one_line(found.subject)}: " if found.subject else ""
    yield [(f"{found.id}  {found.severity}[{found.kind}]" + (" (accepted)" if found.baseline else ""), "bold")]
    yield from paragraph(whose + one_line(found.message), width, "  ")
    for position in found.positions:
        yield []
        yield from paragraph(one_line(position.display), width, "  ", style="bold")
        for claim in index.of(position):
            place = f"{one_line(index.document(claim).path)}:{claim.line}:{claim.column}"
            yield [("  --> ", "cyan"), (place, ""), (f"  {one_line(index.source(claim))}", "dim")]
            yield from marked(passage(claim, texts.get(claim.document)), width, "     | ", "cyan")
            said = f", said by {one_line(claim.speaker)}" if claim.speaker else ""
            subject = f" of {one_line(claim.subject)}" if claim.subject else ""
            yield from paragraph(f"rule {claim.rule}: {claim.kind}{subject}, {claim.modality}{said}", width, "     = ")
            value = json.dumps(claim.value, ensure_ascii=False)
            yield from paragraph(f"offsets {claim.start} to {claim.end}, value {one_line(value)}", width, "     = ")
    yield []
    steps = [*found.steps, f"level '{found.level}' of the comparison: {found.why}"]
    for number, step in enumerate(steps, 1):
        yield from paragraph(one_line(step), width, f"  {number}. ")
    if found.reconcile:
        yield from paragraph(one_line(found.reconcile), width, "  both can hold if: ")


def rule(found: ClaimRule, options: Options) -> str:
    """A claim rule: what it reads, how its values are compared, its patterns and its examples."""
    return joined(list(_rule(found, options.width)), options.color)


def _rule(found: ClaimRule, width: int) -> Iterator[Line]:
    yield [(found.id, "bold"), (f"  {found.title}", "")]
    compared = "one true value: differing values are reported" if found.functional else "may have several values"
    for name, text in (
        ("kind", found.kind),
        ("slot", found.slot),
        ("of", found.holder),
        ("compared by", f"{found.comparator} ({compared})"),
        ("ask", found.question),
        ("settled by", found.record),
        ("file", found.path),
    ):
        if text:
            yield from paragraph(text, width, f"  {name}: ")
    for title, rows in (
        ("patterns", [f"{pattern.id}: {pattern.match}" for pattern in found.patterns]),
        ("must fire on", [_example(example.text, example.value) for example in found.fires]),
        ("must be silent on", list(found.silent)),
    ):
        if rows:
            yield []
            yield [("  " + title, "cyan")]
            for row in rows:
                yield from paragraph(row, width, "    ", "      ")


def _example(text: str, value: str | None) -> str:
    return f"{text} -> {value}" if value else text
