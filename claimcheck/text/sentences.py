"""Sentence spans: where a stop ends a sentence and where it ends an abbreviation."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.model.document import Sentence, Zone
from claimcheck.model.span import Span

#: A bracket that is longer than this is taken to have lost its end.
_LONGEST_BRACKET = 400
#: No sentence of prose is longer: what runs on so far is a list or a table that lost its line breaks. Stages look at
#: all pairs of values in a sentence, so its length bounds their time.
_LONGEST = 2000
_SPACE = re.compile(r"\s")
#: Within so many words after "...!" a reporting verb keeps the attribution in the sentence of the quotation.
_ATTRIBUTION_WORDS = 4


class SentenceReader:
    """Splits zones into sentences, by the abbreviations of ``lexicon["abbreviations"]``.

    A stop, question or exclamation mark followed by a space and by something that can begin a sentence ends one, inside
    quotation marks too; not inside round or square brackets, not after an initial or an abbreviation unless the word
    after it begins sentences. The approach is that of Kiss and Strunk (2006) with the tables written instead of learned
    from texts.
    """

    def __init__(self, lexicon: Mapping[str, Mapping[str, Any]]) -> None:
        table = lexicon["abbreviations"]
        self._leading = frozenset(table["leading"])
        self._numbered = frozenset(table["numbered"])
        self._either = frozenset(table["either"])
        self._starters = frozenset(table["starters"])
        reporting = lexicon["reporting"]
        self._verbs = frozenset(v for group in reporting["verbs"].values() for v in group)
        self._stop = re.compile(
            r"(?<![.!?\u2026])[.!?\u2026]++[\"')\]]*+(?=\s)"  # a run of marks is tried once, as a whole
            r"|(?<=[a-z][a-z][a-z])[.!?][\"')\]]*(?=[\"'(]?[A-Z][a-z]*\s)"  # a lost space: "the end.Then"
        )
        self._before = re.compile(r"\w[\w.&-]*\Z")
        self._after = re.compile(r"\s*(?:[-*\u2022]\s+)?([\"'(\[]*)([^\s,;:!?\"')\]]*)")
        self._bracket = re.compile(r"[()\[\]]")
        self._word = re.compile(r"[A-Za-z][\w.'-]*")

    def read(self, plain: str, zones: tuple[Zone, ...]) -> tuple[Sentence, ...]:
        """All sentences in order. Every character of a zone that is no space belongs to exactly one."""
        found: list[Sentence] = []
        for paragraph, zone in enumerate(zones):
            for span in self._split(plain, zone.span):
                found.append(Sentence(span, zone.name, paragraph, len(found)))
        return tuple(found)

    def _split(self, plain: str, zone: Span) -> Iterator[Span]:
        text = zone.of(plain)
        brackets = self._brackets(text)
        start = 0
        for match in self._stop.finditer(text):
            end = match.end()
            if end < len(text) and not _inside(end - 1, brackets) and self._ends(text, start, match):
                yield from _trimmed(text, zone.start, start, end)
                start = end
        yield from _trimmed(text, zone.start, start, len(text))

    def _brackets(self, text: str) -> list[Span]:
        """The outermost pairs of brackets, in order."""
        found: list[Span] = []
        opened: list[tuple[str, int]] = []
        for match in self._bracket.finditer(text):
            if match[0] in "([":
                opened.append((match[0], match.start()))
            elif opened and opened[-1][0] + match[0] in ("()", "[]"):
                start = opened.pop()[1]
                if match.end() - start <= _LONGEST_BRACKET:
                    while found and found[-1].start > start:
                        found.pop()  # it lies inside this one
                    found.append(Span(start, match.end()))
        return found

    def _ends(self, text: str, start: int, match: re.Match[str]) -> bool:
        """Whether the stop at ``match`` ends the sentence that began at ``start``."""
        after = self._after.match(text, match.end())
        assert after is not None
        opening, follows = after[1], after[2]
        if not opening and (not follows or follows[0].islower()):
            # What begins with no letter, figure or quotation mark (a dash, a lone mark) goes on with the sentence.
            return False
        if opening and follows[:1].islower() and match[0][-1:] not in "\"')]":
            # '... the end. "when I came" ...' is rare, 'Yahoo! "shares" ...' is rarer: a small letter goes on.
            return False
        mark = match[0].rstrip("\"')]")
        if mark in "?!" * 3 or "!" in mark or "?" in mark:
            return not self._attributed(text, match.end(), len(mark) < len(match[0]))
        if mark != ".":
            return True
        return not self._abbreviates(text, start, match.start(), follows, len(match[0]) > 1)

    def _abbreviates(self, text: str, start: int, stop: int, follows: str, closed: bool) -> bool:
        before = self._before.search(text, max(start, stop - 24), stop)
        if before is None:
            return False
        word = before[0]
        if word.isdigit() and not text[start : before.start()].strip():
            return True  # "1. The first point"
        if word in self._leading:
            return not closed
        if word in self._numbered:
            return follows[:1].isdigit()
        initial = len(word) == 1 and word.isalpha() and word.isupper()
        dotted = len(word) > 1 and len(word.split(".")) > 1 and all(len(part) == 1 for part in word.split("."))
        if initial or dotted or word in self._either or word.rsplit("-", 1)[-1] in self._either:
            return follows not in self._starters and not (closed and follows[:1].isupper())
        return False

    def _attributed(self, text: str, end: int, closed: bool) -> bool:
        """Whether '"...!" Name said' follows: the attribution belongs to the sentence that it attributes."""
        if not closed:
            return False
        position = end
        for _ in range(_ATTRIBUTION_WORDS):
            match = self._word.match(text, position + 1)
            if match is None or text[position : position + 1] != " ":
                return False
            if match[0].rstrip(".") in self._verbs:
                return True
            position = match.end()
        return False


def _inside(position: int, brackets: list[Span]) -> bool:
    nearest = bisect_right(brackets, (position,)) - 1
    return nearest >= 0 and position < brackets[nearest].end - 1


def _trimmed(text: str, base: int, start: int, end: int) -> Iterator[Span]:
    """The stretch without the space around it, in pieces where it is too long for a sentence."""
    while True:
        at = _SPACE.search(text, start + _LONGEST, end)
        cut = at.start() if at else end
        stretch = text[start:cut]
        left = len(stretch) - len(stretch.lstrip())
        if left < len(stretch):
            yield Span(base + start + left, base + start + len(stretch.rstrip()))
        if cut == end:
            return
        start = cut
