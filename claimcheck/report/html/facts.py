"""Findings and agreements as the page shows them: sides, passages and the rows of the matrix."""

from __future__ import annotations

import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimcheck.model.report import SEVERITIES, Agreement, Disagreement, Report, ReportClaim
from claimcheck.model.span import Span
from claimcheck.report.differing import differing_of_sides
from claimcheck.report.pieces import Piece, excerpt, passage
from claimcheck.report.sources import Source, distinct, kind_label
from claimcheck.values.utterance import Split

#: Passages of one side that are shown in full; the others are named by outlet and line.
_SHOWN = 3
_NAMES = ("person-name", "org-name")
#: Code points that a headline may have.
_HEADLINE = 150


@dataclass(frozen=True, slots=True)
class Passage:
    """One claim of a side where it stands; ``pieces`` is empty for those that are only named."""

    claim: ReportClaim
    source: Source
    pieces: tuple[Piece, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One position: its letter, what it says, who says so, and the first passages in full."""

    letter: str
    display: str
    sources: tuple[Source, ...]
    alone: bool
    passages: tuple[Passage, ...]
    more: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A disagreement or an agreement. ``anchor`` is its place in the page; ``finding`` is ``None`` for an agreement.

    ``differs`` and ``focus`` are by claim: all stretches that set it apart, and the one to show where room is short.
    """

    anchor: str
    topic: str
    label: str
    subject: str | None
    title: str
    story: str
    sides: tuple[Side, ...]
    differs: Mapping[str, tuple[Span, ...]]
    focus: Mapping[str, Span]
    finding: Disagreement | None = None
    agreement: Agreement | None = None

    @property
    def severity(self) -> str:
        """The finding's severity, or "agreement"."""
        return self.finding.severity if self.finding else "agreement"

    @property
    def sources(self) -> tuple[Source, ...]:
        """All articles that speak of it, in the report's order."""
        return tuple(sorted({s for side in self.sides for s in side.sources}, key=lambda s: s.number))

    @property
    def outlets(self) -> tuple[str, ...]:
        """Their outlets, each once."""
        return distinct(s.outlet for s in self.sources)

    @property
    def claims(self) -> tuple[ReportClaim, ...]:
        """All claims, side by side."""
        return tuple(p.claim for side in self.sides for p in (*side.passages, *side.more))


class FactReader:
    """Makes facts of a report's disagreements and agreements; of quotations the ``words`` that differ stand out."""

    def __init__(
        self, report: Report, texts: Mapping[str, str], sources: Mapping[str, Source], words: Split | None
    ) -> None:
        self._claims = {c.id: c for c in report.claims}
        self._texts = texts
        self._sources = sources
        self._words = words

    def findings(self, disagreements: Sequence[Disagreement]) -> list[Fact]:
        """By weight: contradictions first, accepted ones last in their severity, then the report's order."""
        ordered = sorted(disagreements, key=lambda d: (SEVERITIES.index(d.severity), d.baseline, d.internal))
        return [self._finding(d) for d in ordered]

    def agreements(self, agreements: Sequence[Agreement]) -> list[Fact]:
        """Those that most articles share first, then the report's order; that a name is spelt alike says least."""
        facts = [self._agreement(n, a) for n, a in enumerate(agreements, start=1)]
        return sorted(facts, key=lambda f: (f.topic in _NAMES, -len(f.sources)))

    def _finding(self, found: Disagreement) -> Fact:
        claims = [[self._claims[i] for i in p.claims] for p in found.positions]
        rule = claims[0][0].rule
        differs = differing_of_sides(claims, self._words)
        focus = {c.id: _focus(c, spans, found.why) for side in claims for c in side if (spans := differs.get(c.id))}
        sides = self._sides([p.display for p in found.positions], claims, differs, focus)
        return Fact(
            anchor=f"finding-{found.id}",
            topic=found.kind.split("/", 1)[0],
            label=kind_label(found.kind if "/" in found.kind or rule == found.kind else f"{found.kind}/{rule}"),
            subject=found.subject,
            title=_title(found.message, sides),
            story=found.story,
            sides=sides,
            differs=differs,
            focus=focus,
            finding=found,
        )

    def _agreement(self, number: int, agreed: Agreement) -> Fact:
        claims = [self._claims[i] for i in agreed.claims]
        sides = self._sides([agreed.display], [claims], {}, {})
        label = kind_label(agreed.kind)
        return Fact(
            anchor=f"agreement-{number}",
            topic=agreed.kind.split("/", 1)[0],
            label=label,
            subject=agreed.subject,
            title=": ".join(filter(None, (agreed.subject, label, agreed.display))),
            story=next((self._sources[c.document].document.story or "" for c in claims), ""),
            sides=sides,
            differs={},
            focus={},
            agreement=agreed,
        )

    def _sides(
        self,
        displays: Sequence[str],
        claims: Sequence[Sequence[ReportClaim]],
        differs: Mapping[str, tuple[Span, ...]],
        focus: Mapping[str, Span],
    ) -> tuple[Side, ...]:
        documents = [distinct(c.document for c in side) for side in claims]
        everyone = len({d for side in documents for d in side})
        sides = []
        for number, (display, side) in enumerate(zip(displays, claims, strict=True)):
            shown = _one_per_document(side)
            rest = [c for c in side if c not in shown]
            first = side[0] if side else None
            long = len(display) > 64 and first is not None
            sides.append(
                Side(
                    letter=letter(number),
                    display=excerpt(first, focus.get(first.id)) if long and first else display,
                    sources=tuple(self._sources[d] for d in documents[number]),
                    alone=len(documents[number]) == 1 and everyone > 2 and len(claims) > 1,
                    passages=tuple(self._passage(c, differs) for c in shown),
                    more=tuple(self._passage(c, differs, named=True) for c in rest),
                )
            )
        return tuple(sides)

    def _passage(self, claim: ReportClaim, differs: Mapping[str, tuple[Span, ...]], *, named: bool = False) -> Passage:
        pieces = () if named else passage(claim, self._texts.get(claim.document), differs.get(claim.id, ()))
        remarks = [] if claim.modality == "asserted" else [claim.modality]
        if claim.speaker:
            remarks.append(f"according to {claim.speaker}")
        return Passage(claim, self._sources[claim.document], pieces, tuple(remarks))


def _focus(claim: ReportClaim, spans: Sequence[Span], why: str) -> Span:
    """The stretch that the reason names, else the first."""
    named = (s for s in spans if claim.quote[s.start - claim.start : s.end - claim.start] in why)
    return next(named, spans[0])


def _title(message: str, sides: Sequence[Side]) -> str:
    """The message; where whole quotations make it too long for a headline, one of their excerpts."""
    if len(message) <= _HEADLINE:
        return message
    said = (f"{side.display} ({', '.join(distinct(s.label for s in side.sources[:4]))})" for side in sides[:4])
    return " or ".join(said) + "?"


def _one_per_document(claims: Sequence[ReportClaim]) -> list[ReportClaim]:
    """The first claim of each of the first few articles."""
    first: dict[str, ReportClaim] = {}
    for claim in claims:
        first.setdefault(claim.document, claim)
    return list(first.values())[:_SHOWN]


def letter(number: int) -> str:
    """0 -> "A", 25 -> "Z", 26 -> "AA"."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = string.ascii_uppercase[rest] + letters
    return letters
