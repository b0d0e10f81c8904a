"""Builds reports out of articles and quotes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from claimcheck.model.report import (
    Agreement,
    Coverage,
    Disagreement,
    Position,
    Report,
    ReportClaim,
    ReportDocument,
    Severity,
    Skipped,
)


@dataclass
class Maker:
    """Builds a report from quotes: each is looked up in its article, so offsets, lines and sentences are real."""

    texts: dict[str, str] = field(default_factory=dict)
    documents: list[ReportDocument] = field(default_factory=list)
    claims: dict[str, ReportClaim] = field(default_factory=dict)
    agreements: list[Agreement] = field(default_factory=list)
    disagreements: list[Disagreement] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)

    def article(
        self, name: str, text: str, *, outlet: str | None = None, story: str = "s1", title: str | None = None,
        published: str | None = None,
    ) -> None:  # fmt: skip
        self.texts[name] = text
        self.documents.append(
            ReportDocument(id=name, path=f"story/{name}", outlet=outlet, title=title, published=published, story=story)
        )

    def claim(
        self, document: str, quote: str, kind: str, *, display: str | None = None, subject: str | None = None,
        nth: int = 0, value: dict[str, Any] | None = None, modality: str = "asserted", speaker: str | None = None,
    ) -> str:  # fmt: skip
        text = self.texts[document]
        start = -1
        for _ in range(nth + 1):
            start = text.index(quote, start + 1)
        line_start = text.rfind("\n", 0, start) + 1
        left = max(line_start, text.rfind(". ", line_start, start) + 2)
        stop = text.find(". ", start + len(quote))
        line_end = text.find("\n", start + len(quote))
        right = min(p + extra for p, extra in ((stop, 1), (line_end, 0), (len(text), 0)) if p >= 0)
        claim = ReportClaim(
            id=f"{document}:{start}-{start + len(quote)}:{kind}",
            document=document,
            kind=kind,
            subject=subject,
            display=display or quote,
            value=value or {"type": "term", "id": "x"},
            modality=modality,
            speaker=speaker,
            start=start,
            end=start + len(quote),
            quote=quote,
            line=text.count("\n", 0, start) + 1,
            column=start - line_start + 1,
            sentence=text[left:right],
            rule=kind,
        )
        self.claims[claim.id] = claim
        return claim.id

    def differ(
        self, fingerprint: str, severity: Severity, message: str, why: str, *positions: tuple[str, list[str]],
        reconcile: str | None = None, baseline: bool = False, steps: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        first = self.claims[positions[0][1][0]]
        documents = {self.claims[c].document for _, claims in positions for c in claims}
        self.disagreements.append(
            Disagreement(
                id=fingerprint,
                kind=first.kind,
                subject=first.subject,
                story=next(d.story or "" for d in self.documents if d.id == first.document),
                severity=severity,
                internal=len(documents) == 1,
                message=message,
                why=why,
                level="excludes",
                positions=tuple(Position(display=d, claims=tuple(c)) for d, c in positions),
                baseline=baseline,
                reconcile=reconcile,
                steps=steps,
            )
        )

    def agree(self, display: str, claims: list[str], origins: int | None = None) -> None:
        first = self.claims[claims[0]]
        outlets = len({self.claims[c].document for c in claims})
        self.agreements.append(
            Agreement(
                kind=first.kind, subject=first.subject, display=display, claims=tuple(claims), outlets=outlets,
                origins=origins,
            )
        )  # fmt: skip

    def report(self, claims: int | None = None) -> Report:
        shared = {c for a in self.agreements for c in a.claims}
        shared |= {c for d in self.disagreements for p in d.positions for c in p.claims}
        return Report(
            version="0.1.0",
            rules="3f2c9a417be05d68" * 4,
            documents=tuple(self.documents),
            skipped=tuple(self.skipped),
            coverage=Coverage(
                documents=len(self.documents), sentences=140, mentions=412,
                claims=claims or len(self.claims), compared=len(shared),
            ),
            claims=tuple(self.claims.values()),
            agreements=tuple(self.agreements),
            disagreements=tuple(self.disagreements),
        )  # fmt: skip


def day(year: int, month: int | None = None, day: int | None = None, **more: Any) -> dict[str, Any]:
    """A moment as a claim's value."""
    return {"type": "moment", "year": year, "month": month, "day": day, **more}
