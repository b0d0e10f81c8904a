"""Quotation marks: which marks open and close what, and which are apostrophes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from claimcheck.model.span import Span

_OPENING = "“‘„‚«‟‛"
_CLOSING = "”’»"
#: How far after a plural's apostrophe a better end of the quotation is looked for, in characters.
_FAR = 600


class Marked(NamedTuple):
    """A quotation: the stretch between its marks, the stretch with its marks, and whether it was closed."""

    inner: Span
    outer: Span
    closed: bool


class MarkReader:
    """Finds the outermost quotations of a paragraph.

    A double mark opens before a word and closes after one; a curly mark says itself which it does. A single mark is an
    apostrophe between two letters, before a clipped word ("'em") and after a plural ("the workers' pay"); it is a
    quotation mark only where a pair of them stands around words. A quotation that is never closed runs to the
    paragraph's end.
    """

    def __init__(self, lexicon: Mapping[str, Mapping[str, Any]]) -> None:
        clipped = "|".join(re.escape(w) for w in lexicon["reporting"]["marks"]["clipped"])
        self._mark = re.compile(r"[\"']")
        self._clipped = re.compile(rf"'(?:{clipped}|\d\ds?)\b", re.IGNORECASE)
        self._again = re.compile(r"(?<=[\s(])'(?=\w)")
        self._firm_end = re.compile(r"[.,!?\u2026;:]'")

    def read(self, text: str, plain: str, paragraph: Span) -> Iterator[Marked]:
        """The quotations in order."""
        if plain.find('"', *paragraph) < 0 and plain.find("'", *paragraph) < 0:
            return
        marks = [m.start() for m in self._mark.finditer(plain, *paragraph)]
        ends = [at for at in marks if plain[at] == "'" and self._closes(text, plain, paragraph, at)]
        opened: int | None = None
        inner = False
        for at in marks:
            if opened is None:
                if self._opens(text, plain, paragraph, at, ends):
                    opened, inner = at, False
            elif plain[at] == plain[opened]:
                if inner and text[at] in _CLOSING:
                    inner = False
                elif self._closes(text, plain, paragraph, at):
                    yield from _between(plain, opened, at, True)
                    opened = None
                elif plain[at] == '"' and text[at] in _OPENING and text[opened] == '"':
                    inner = True  # curly marks inside straight ones
                elif text[at] in _OPENING and self._opens(text, plain, paragraph, at, ends):
                    opened = at  # the first one was never closed: nobody knows where it ended
        if opened is not None and (plain[opened] == '"' or opened == paragraph.start or text[opened] in _OPENING):
            yield from _between(plain, opened, paragraph.end, False)

    def _opens(self, text: str, plain: str, paragraph: Span, at: int, ends: list[int]) -> bool:
        before = plain[at - 1] if at > paragraph.start else " "
        after = plain[at + 1] if at + 1 < paragraph.end else " "
        spaced = after.isspace() and text[at] not in "“„«"
        if spaced or (text[at] in _CLOSING and not before.isspace()):
            return False
        if plain[at] == '"':
            # After a figure it is inches, after a letter a lost opening mark.
            return not before.isalnum() or text[at] in _OPENING
        if before.isalnum() or before in "'.,!?" or not (after.isalnum() or after in '"[.\u2026$('):
            return False
        if self._clipped.match(plain, at):
            return False
        return text[at] in _OPENING or at == paragraph.start or bisect_right(ends, at) < len(ends)

    def _closes(self, text: str, plain: str, paragraph: Span, at: int) -> bool:
        before = plain[at - 1]
        after = plain[at + 1] if at + 1 < paragraph.end else " "
        if plain[at] == '"':
            return text[at] in _CLOSING or (text[at] == '"' and (not before.isspace() or after.isspace()))
        if before.isspace() or after.isalnum() or text[at] in _OPENING:
            return False
        plural = before in "sS" and after == " " and plain[at + 2 : at + 3].islower()
        return not plural or not self._firmer_end(plain, paragraph, at)

    def _firmer_end(self, plain: str, paragraph: Span, at: int) -> bool:
        """Whether a quotation that could end at ``at``, after an s, rather ends later, after a stop or comma."""
        limit = min(paragraph.end, at + _FAR)
        firm = self._firm_end.search(plain, at + 1, limit)
        if firm is None:
            return False
        again = self._again.search(plain, at + 1, limit)
        return again is None or firm.start() < again.start()


def _between(plain: str, opened: int, closed: int, ended: bool) -> Iterator[Marked]:
    stretch = plain[opened + 1 : closed]
    words = stretch.strip()
    if any(c.isalnum() for c in words):
        start = opened + 1 + len(stretch) - len(stretch.lstrip())
        yield Marked(Span(start, start + len(words)), Span(opened, closed + ended), ended)
