"""What the page's script needs, as JSON that can stand inside a script element."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from claimcheck.model.report import ReportClaim
from claimcheck.report.html.page import Page

#: Inside JSON these stand in strings only, where the escape means the same; in HTML they could end the element.
_ESCAPES = str.maketrans({c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"})


def payload(page: Page, texts: Mapping[str, str]) -> str:
    """JSON ``{documents, claims, facts}``, safe between script tags.

    Claims and documents are named by index. Offsets count code points, as everywhere; the script converts them.
    A fact's ``sides`` hold claim indices; ``differs`` maps a claim index to the stretches that set it apart.
    """
    documents = {s.document.id: s.number for s in page.sources}
    claims: dict[str, int] = {}
    rows: list[list[Any]] = []

    def number(claim: ReportClaim) -> int:
        if claim.id not in claims:
            claims[claim.id] = len(rows)
            rows.append([claim.id, documents[claim.document], claim.start, claim.end, claim.line, claim.display])
        return claims[claim.id]

    facts: dict[str, Any] = {}
    for fact in page.facts:
        facts[fact.anchor] = {
            "title": fact.title,
            "why": fact.finding.why if fact.finding else "",
            "severity": fact.severity,
            "sides": [[number(p.claim) for p in (*side.passages, *side.more)] for side in fact.sides],
            "differs": {number(c): fact.differs[c.id] for c in fact.claims if fact.differs.get(c.id)},
        }
    for story in page.stories:
        for when, day in enumerate(story.days):
            for nth, entry in enumerate(day.entries):
                facts[f"moment-{story.number}-{when}-{nth}"] = {
                    "title": f"{day.label}: {entry.label}",
                    "why": entry.subject or "",
                    "severity": "agreement",
                    "sides": [[number(c) for c in entry.claims]],
                    "differs": {},
                }
    data = {
        "documents": [
            {
                "label": s.label,
                "title": s.document.title or "",
                "path": s.document.path,
                "text": texts.get(s.document.id, ""),
            }
            for s in page.sources
        ],
        "claims": rows,
        "facts": facts,
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
