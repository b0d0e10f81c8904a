"""The text of ``claimcheck explain``: one finding step by step, or a rule with its examples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.model.report import Disagreement, Report, ReportClaim
from claimcheck.model.rules import ClaimRule, Cue, Example, Frame
from claimcheck.report import Options
from claimcheck.report.escape import one_line
from claimcheck.report.index import Index
from claimcheck.report.lines import Line, joined, marked, paragraph
from claimcheck.report.passage import Passage, differing, passage
from claimcheck.report.reading import read_as


@dataclass(frozen=True, slots=True)
class Chain:
    """What a finding had to pass, as the command knows it and the report does not say.

    Attributes:
        guards: what each guard looks for that keeps two claims apart.
        levels: the levels of the comparison in the order in which they are tried; empty where it declares none.
    """

    guards: Sequence[str] = ()
    levels: Sequence[str] = ()


def finding(report: Report, found: Disagreement, texts: Mapping[str, str], options: Options, chain: Chain) -> str:
    """A finding's passages with what was read of each, then the chain that led to the verdict."""
    return joined([*_passages(report, found, texts, options), *_chain(found, chain, options.width)], options.color)


def _passages(report: Report, found: Disagreement, texts: Mapping[str, str], options: Options) -> Iterator[Line]:
    index, width = Index(report), options.width
    yield [
        (f"{found.severity}[{found.kind}]" + (" (accepted)" if found.baseline else ""), "bold"),
        (f"  {found.id}", "dim"),
    ]
    yield from paragraph(one_line(found.message), width, "  ")
    if what := index.about(found):
        yield from paragraph(f"about {one_line(what)}", width, "  ", style="dim")
    differs = differing([index.of(position) for position in found.positions], options.words)
    for position in found.positions:
        yield []
        yield from paragraph(one_line(position.display), width, "  ", style="bold")
        claims = index.of(position)
        shown = index.telling(claims)
        for claim in shown:
            yield from _claim(claim, index, passage(claim, texts.get(claim.document), differs), width)
        if others := [claim for claim in claims if claim not in shown]:
            places = ", ".join(_place(claim, index) for claim in others)
            yield from paragraph(f"also at {places}", width, "     ", style="dim")


def _claim(claim: ReportClaim, index: Index, shown: Passage, width: int) -> Iterator[Line]:
    yield [("  --> ", "cyan"), (_place(claim, index), ""), (f"  {one_line(index.source(claim))}", "dim")]
    yield from marked(shown, width, "     | ", "cyan")
    subject = f", of {one_line(claim.subject)}" if claim.subject else ""
    said = f"said by {one_line(claim.speaker)}" if claim.speaker else "said by the article itself"
    rows = (
        ("read as", f"{one_line(read_as(claim.value))}{subject}"),
        ("meant", f"{claim.modality}; {said}"),
        ("by rule", f"{claim.rule}, characters {claim.start} to {claim.end}"),
    )
    for name, text in rows:
        yield from paragraph(text, width, f"     {name}: ")


def _place(claim: ReportClaim, index: Index) -> str:
    return f"{one_line(index.document(claim).path)}:{claim.line}:{claim.column}"


def _chain(found: Disagreement, chain: Chain, width: int) -> Iterator[Line]:
    """Why the passages are on one fact, what did not part them, and what was decided."""
    if found.steps:
        yield []
        yield [("  Why these are on one fact", "cyan")]
    for step in found.steps:
        yield from paragraph(one_line(step), width, "   - ")
    if chain.guards:
        yield []
        yield [("  What would have kept them apart, and was not found", "cyan")]
        for guard in chain.guards:
            yield from paragraph(guard, width, "   - ")
    yield []
    yield [("  What decided", "cyan")]
    yield from paragraph(f"level '{found.level}': {one_line(found.why)}", width, "   - ")
    if found.level in chain.levels:
        at = list(chain.levels).index(found.level)
        order = ", ".join([*chain.levels[:at], f"[{found.level}]", *chain.levels[at + 1 :]])
        yield from paragraph(f"the first that holds decides: {order}", width, "   - ")
    if found.reconcile:
        yield []
        yield [("  Both can hold if", "cyan")]
        yield from paragraph(one_line(found.reconcile), width, "   - ")


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
