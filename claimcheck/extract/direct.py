"""Claims that no pattern makes: what is read off names, quotations and sums, each where it stands."""

from __future__ import annotations

import re

from claimcheck.model.claim import Claim, Subject
from claimcheck.model.document import Layout, Sentence
from claimcheck.model.rules import ClaimRule
from claimcheck.model.span import Span
from claimcheck.model.values import Value

_SPACE = re.compile(r"\s+")
_LONGEST_DISPLAY = 80


def claim_at(
    layout: Layout,
    sentence: Sentence,
    rule: ClaimRule,
    value: Value,
    span: Span,
    *,
    slot: str = "",
    subject: Subject | None = None,
) -> Claim:
    """The claim by a rule of a value that stands somewhere; ``slot`` where it is not the rule's own."""
    return Claim(
        document=layout.document.id,
        kind=rule.kind,
        slot=slot or rule.slot,
        value=value,
        display=shown(span.of(layout.document.text)),
        span=span,
        sentence=sentence.span,
        rule=rule.id,
        subject=subject,
        zone=sentence.zone,
    )


def shown(text: str) -> str:
    """A stretch of text on one line, cut where it is long."""
    line = _SPACE.sub(" ", text).strip()
    return line if len(line) <= _LONGEST_DISPLAY else line[: _LONGEST_DISPLAY - 1].rstrip() + "…"
