"""The passage around a claim, with the value marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from claimcheck.model.report import ReportClaim
from claimcheck.model.span import Span
from claimcheck.report.differing import differing_of_sides
from claimcheck.report.escape import one_line
from claimcheck.values.utterance import Split


class Passage(NamedTuple):
    """The sentence around a claim's quote, on one line and safe to print: its three parts put together.

    Attributes:
        marks: what is to be marked, as offsets into ``value``: all of it, or the words in which quotations differ.
    """

    before: str
    value: str
    after: str
    marks: tuple[Span, ...]

    def __str__(self) -> str:
        """The whole passage."""
        return self.before + self.value + self.after

    def short(self, room: int) -> Passage:
        """The passage with at most ``room`` characters on each side of the value, cut between words."""
        before, after = self.before, self.after
        if len(before) > room:
            cut = before[-room:]
            before = "… " + cut[cut.find(" ") + 1 :]
        if len(after) > room:
            after = after[:room].rsplit(" ", 1)[0] + " …"
        return Passage(before, self.value, after, self.marks)

    def stretches(self) -> list[tuple[str, bool]]:
        """The passage in pieces, each with whether it is marked."""
        pieces, at = [(self.before, False)], 0
        for mark in self.marks:
            pieces += [(self.value[at : mark.start], False), (mark.of(self.value), True)]
            at = mark.end
        pieces += [(self.value[at:], False), (self.after, False)]
        return [(text, marked) for text, marked in pieces if text]


#: Claim id -> the words of its quote to mark, as offsets into the article; a claim that is not in it is marked whole.
Differing = Mapping[str, tuple[Span, ...]]


def differing(sides: Sequence[Sequence[ReportClaim]], words: Split | None = None) -> Differing:
    """What to mark in the claims of a finding's positions: of quotations only the ``words`` that set them apart."""
    if any(claim.value.get("type") != "utterance" for side in sides for claim in side):
        return {}
    found = differing_of_sides(sides, words)
    return found if any(found.values()) else {}


def passage(claim: ReportClaim, text: str | None, differs: Differing | None = None) -> Passage:
    """A claim's passage.

    Args:
        claim: the claim.
        text: the article's text; without it the first place in the sentence that reads like the quote is marked.
        differs: the words to mark, of claims of which not all is to be marked.
    """
    spans = (differs or {}).get(claim.id, (Span(claim.start, claim.end),))
    value, marks = _value(claim.quote, [Span(span.start - claim.start, span.end - claim.start) for span in spans])
    at = -1
    if text is not None:
        start = text.find(claim.sentence, max(0, claim.end - len(claim.sentence)), claim.start + len(claim.sentence))
        at = claim.start - start if start >= 0 else -1
    if at < 0:
        at = claim.sentence.find(claim.quote)
    if at < 0:
        return Passage("", value, "", marks)
    before, after = claim.sentence[:at], claim.sentence[at + len(claim.quote) :]
    return Passage(one_line(before).lstrip(), value, one_line(after).rstrip(), marks)


def _value(quote: str, spans: Sequence[Span]) -> tuple[str, tuple[Span, ...]]:
    """The quote as it is shown, and ``spans`` of it, in order, moved to where they are then."""
    shown, marks, at = "", [], 0
    for span in spans:
        shown += one_line(quote[at : span.start])
        marks.append(Span(len(shown), len(shown) + len(one_line(span.of(quote)))))
        shown += one_line(span.of(quote))
        at = span.end
    return shown + one_line(quote[at:]), tuple(marks)
