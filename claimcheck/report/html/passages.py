"""The passages that a fact rests on, cut out of their articles, with the words that differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from claimcheck.model.report import ReportClaim
from claimcheck.model.span import Span

#: Compounds fall apart ("63-year-old" differs from "37-year-old" in the number only), numbers do not ("2,000").
_WORD = re.compile(r"\w+(?:['’.,]\w+)*|[$£€¥%]")
#: With fewer words in common two wordings are no versions of one sentence, and a longer one is not the uncut one.
_VERSION = 3
#: How many wordings of another side a passage is held against.
_WORDINGS = 3
#: Code points of a sentence shown on each side of the passage before it is cut.
_CONTEXT = 260


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage and how it is marked: not, as the passage, or as words that differ."""

    text: str
    mark: Literal["", "said", "differs"] = ""


def differing(quote: str, others: Sequence[str]) -> tuple[Span, ...]:
    """The stretches of ``quote`` (offsets into it) that its likeliest counterpart among ``others`` does not have.

    Words are aligned by the longest common blocks (Ratcliff and Obershelp, as in :mod:`difflib`). What one of two
    versions of a sentence has beyond the other's ends is a cut and not marked.
    """
    tokens = [Span(*m.span()) for m in _WORD.finditer(quote)]
    mine = [_fold(t.of(quote)) for t in tokens]
    best: list[tuple[str, int, int, int, int]] = []
    likeness = -1.0
    for other in dict.fromkeys(others):
        theirs = [_fold(m.group()) for m in _WORD.finditer(other)]
        matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
        if (ratio := matcher.ratio()) > likeness:
            likeness, best = ratio, list(matcher.get_opcodes())
    if sum(end - start for tag, start, end, _, _ in best if tag == "equal") >= _VERSION:
        best = [op for op in best if not (op[0] == "delete" and (op[1] == 0 or op[2] == len(mine)))]
    return tuple(
        Span(tokens[start].start, tokens[end - 1].end)
        for tag, start, end, _, _ in best
        if tag != "equal" and start < end
    )


def differing_of_sides(sides: Sequence[Sequence[ReportClaim]]) -> dict[str, tuple[Span, ...]]:
    """Claim id -> the stretches (offsets into the article) that set it apart from any other side."""
    wordings = [list(dict.fromkeys(c.quote for c in side))[:_WORDINGS] for side in sides]
    known: dict[tuple[int, str], tuple[Span, ...]] = {}
    found: dict[str, tuple[Span, ...]] = {}
    for number, side in enumerate(sides):
        for claim in side:
            key = (number, claim.quote)
            if key not in known:
                spans = [s for n, other in enumerate(wordings) if n != number for s in differing(claim.quote, other)]
                known[key] = _joined(spans)
            found[claim.id] = tuple(Span(claim.start + s.start, claim.start + s.end) for s in known[key])
    return found


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


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return tuple(joined)


def _fold(word: str) -> str:
    return word.casefold().replace("’", "'")
