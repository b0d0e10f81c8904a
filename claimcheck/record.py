"""Claims as the report gives them: ids, lines, columns and plain values."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from claimcheck.model.claim import Claim, Reading
from claimcheck.model.report import ReportClaim
from claimcheck.model.values import Moment, Name, Quantity, Term, Utterance, Value

#: (document id, index of the claim in its reading) -> the claim's id in the report.
ClaimIds = Mapping[tuple[str, int], str]


def claim_ids(readings: Sequence[Reading]) -> ClaimIds:
    """An id for each claim: document, offsets and slot, with a number where two claims share all of these."""
    ids: dict[tuple[str, int], str] = {}
    seen: Counter[str] = Counter()
    for reading in readings:
        document = reading.layout.document.id
        for index, claim in enumerate(reading.claims):
            base = f"{document}:{claim.span.start}-{claim.span.end}:{claim.slot}"
            seen[base] += 1
            ids[document, index] = base if seen[base] == 1 else f"{base}:{seen[base]}"
    return ids


def report_claims(readings: Sequence[Reading], ids: ClaimIds) -> tuple[ReportClaim, ...]:
    """All claims of all articles in the shape of the report."""
    out = []
    for reading in readings:
        text = reading.layout.document.text
        starts = [0, *(end.end() for end in re.finditer("\n", text))]
        for index, claim in enumerate(reading.claims):
            line = bisect_right(starts, claim.span.start)
            column = claim.span.start - starts[line - 1] + 1
            out.append(_report_claim(claim, ids[claim.document, index], text, line, column))
    return tuple(out)


def _report_claim(claim: Claim, id_: str, text: str, line: int, column: int) -> ReportClaim:
    return ReportClaim.model_construct(
        id=id_,
        document=claim.document,
        kind=claim.kind,
        subject=claim.subject.display if claim.subject and claim.subject.display else None,
        display=claim.display,
        value=plain_value(claim.value),
        modality=claim.modality,
        speaker=claim.speaker,
        start=claim.span.start,
        end=claim.span.end,
        quote=claim.span.of(text),
        line=line,
        column=column,
        sentence=claim.sentence.of(text),
        rule=claim.rule,
    )


def plain_value(value: Value) -> dict[str, Any]:
    """A value as plain data, with its type; parts that are not known are left out."""
    if isinstance(value, Quantity):
        out: dict[str, Any] = {
            "type": "quantity",
            "low": _number(value.low),
            "high": _number(value.high),
            "unit": value.unit,
            "dimension": value.dimension,
            "hedge": value.hedge,
        }
        return out | ({"noun": value.noun} if value.noun else {})
    if isinstance(value, Moment):
        parts = {k: getattr(value, k) for k in value.__slots__}
        return {"type": "moment"} | {k: v for k, v in parts.items() if v not in (None, "exact", "now", False)}
    if isinstance(value, Name):
        return {"type": "name", "name": value.full, "kind": value.kind}
    if isinstance(value, Term):
        return {"type": "term", "taxonomy": value.taxonomy, "term": value.id}
    assert isinstance(value, Utterance)
    return {"type": "utterance", "words": list(value.words)}


def _number(value: float | None) -> float | int | None:
    """Whole numbers as integers, as a reader of JSON expects them."""
    return int(value) if value is not None and value == int(value) and abs(value) < 1e15 else value
