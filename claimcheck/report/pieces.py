"""The passages that a fact rests on, cut out of their articles, with the words that differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from claimcheck.model.report import ReportClaim
from claimcheck.model.span import Span

#: Code points of a sentence shown on each side of the passage before it is cut.
_CONTEXT = 260


class Piece(NamedTuple):
    """A stretch of a passage and how it is marked: not, as the passage, or as words that differ."""

    text: str
    mark: Literal["", "said", "differs"] = ""


def passage(claim: ReportClaim, text: str | None, differs: Sequence[Span] = ()) -> tuple[Piece, ...]:
    """The claim's sentence in pieces; only its quote where the article's text is missing."""
    if text is None or text[claim.start : claim.end] != claim.quote:
        text, shift = (claim.quote, claim.start)
        whole = Span(0, len(text))
    else:
        shift = 0
        whole = _sentence(claim, text)
    said = Span(claim.start - shift, claim.end - shift)
    pieces = [_left(text, whole.start, said.start)]
    at = said.start
    for span in differs:
        start, end = span.start - shift, span.end - shift
        pieces += [Piece(text[at:start], "said"), Piece(text[start:end], "differs")]
        at = end
    pieces += [Piece(text[at : said.end], "said"), _right(text, said.end, whole.end)]
    return tuple(p for p in pieces if p.text)


def excerpt(claim: ReportClaim, focus: Span | None, limit: int = 64) -> str:
    """What fits into a cell: the display, or of a long one the part of the quote around ``focus``."""
    if len(claim.display) <= limit:
        return claim.display
    lead = limit // 3
    first = focus.start - claim.start if focus else 0
    start = claim.quote.rfind(" ", 0, first - lead) + 1 if first > lead else 0
    cut = " ".join(claim.quote[start : start + limit].split())
    whole = start + limit >= len(claim.quote)
    return f"{'… ' if start else ''}{cut.rstrip(' ,;:.') if whole else cut.rsplit(' ', 1)[0] + ' …'}"


def _sentence(claim: ReportClaim, text: str) -> Span:
    """Where the claim's sentence stands; the claim's lines where the sentence is not there verbatim."""
    start = text.find(claim.sentence, max(0, claim.end - len(claim.sentence)), claim.start + len(claim.sentence))
    if claim.sentence and 0 <= start <= claim.start and claim.end <= start + len(claim.sentence):
        return Span(start, start + len(claim.sentence))
    after = text.find("\n", claim.end)
    return Span(text.rfind("\n", 0, claim.start) + 1, after if after >= 0 else len(text))


def _left(text: str, start: int, end: int) -> Piece:
    if end - start <= _CONTEXT:
        return Piece(text[start:end])
    return Piece("… " + text[end - _CONTEXT : end].split(" ", 1)[-1])


def _right(text: str, start: int, end: int) -> Piece:
    if end - start <= _CONTEXT:
        return Piece(text[start:end])
    return Piece(text[start : start + _CONTEXT].rsplit(" ", 1)[0] + " …")
