"""The text of ``claimcheck explain``: one finding step by step, or a rule with its examples."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from claimcheck.model.report import Disagreement, Report
from claimcheck.model.rules import ClaimRule, Cue, Example, Frame
from claimcheck.report import Options
from claimcheck.report.escape import one_line
from claimcheck.report.index import Index
from claimcheck.report.lines import Line, joined, marked, paragraph
from claimcheck.report.passage import differing, passage


def finding(report: Report, found: Disagreement, texts: Mapping[str, str], options: Options) -> str:
    """Every claim of a finding with its value and rule, then the chain that led to the verdict."""
    return joined(list(_finding(report, found, texts, options)), options.color)


def _finding(report: Report, found: Disagreement, texts: Mapping[str, str], options: Options) -> Iterator[Line]:
    index, width = Index(report), options.width
    whose = f"{one_line(found.subject)}: " if found.subject else ""
    yield [(f"{found.id}  {found.severity}[{found.kind}]" + (" (accepted)" if found.baseline else ""), "bold")]
    yield from paragraph(whose + one_line(found.message), width, "  ")
    differs = differing([index.of(position) for position in found.positions])
    for position in found.positions:
        yield []
        yield from paragraph(one_line(position.display), width, "  ", style="bold")
        for claim in index.of(position):
            place = f"{one_line(index.document(claim).path)}:{claim.line}:{claim.column}"
            yield [("  --> ", "cyan"), (place, ""), (f"  {one_line(index.source(claim))}", "dim")]
            yield from marked(passage(claim, texts.get(claim.document), differs), width, "     | ", "cyan")
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


def rule(found: ClaimRule | Frame | Cue, options: Options) -> str:
    """A rule: what it reads, what becomes of that, its wordings and its examples."""
    return joined(list(_rule(found, options.width)), options.color)


def _rule(found: ClaimRule | Frame | Cue, width: int) -> Iterator[Line]:
    yield [(found.id, "bold"), ("" if isinstance(found, Cue) else f"  {found.title}", "")]
    for name, text in (*_facts(found), ("file", found.path)):
        if text:
            yield from paragraph(text, width, f"  {name}: ", "    ")
    patterns = [f"{pattern.id}: {pattern.match}" for pattern in found.patterns] if isinstance(found, ClaimRule) else []
    for title, rows in (
        ("patterns", patterns),
        ("must fire on", [_example(example) for example in found.fires]),
        ("must be silent on", list(found.silent)),
    ):
        if rows:
            yield []
            yield [("  " + title, "cyan")]
            for row in rows:
                yield from paragraph(row, width, "    ", "      ")


def _facts(found: ClaimRule | Frame | Cue) -> list[tuple[str, str]]:
    if isinstance(found, ClaimRule):
        compared = "one true value: differing values are reported" if found.functional else "may have several values"
        return [
            ("kind", found.kind),
            ("slot", found.slot),
            ("of", found.holder),
            ("compared by", f"{found.comparator} ({compared})"),
            ("ask", found.question),
            ("settled by", found.record),
        ]
    if isinstance(found, Frame):
        words = [("verbs", found.verbs), ("nouns", found.nouns), ("but not in", found.never), ("slots", found.slots)]
        return [(name, ", ".join(items)) for name, items in words]
    side = "follows" if found.direction == "right" else "precedes"
    words = [("phrases", found.phrases), ("ends at", found.stop), ("but not in", found.never)]
    return [("modality", f"what {side} is {found.modality}"), *((name, ", ".join(items)) for name, items in words)]


def _example(example: Example) -> str:
    given = ", ".join(part for part in (example.value, example.subject, example.modality) if part)
    return f"{example.text} -> {given}" if given else example.text
