"""Wrapping, marking and colouring lines of text for a screen of fixed columns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal, TypeAlias

from claimcheck.report.passage import Passage

Style = Literal["", "bold", "dim", "red", "yellow", "cyan", "green"]
#: One line of the screen: stretches of text, each with its style.
Line: TypeAlias = list[tuple[str, Style]]

_STYLES = {"bold": "bold", "dim": "dim", "red": "bold red", "yellow": "bold yellow", "cyan": "cyan", "green": "green"}
_WORD = re.compile(r"\S+\s*|\s+")


def cells(text: str) -> int:
    """How many columns of a terminal ``text`` takes."""
    return len(text) if text.isascii() else sum(map(_cell, text))


def _cell(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def wrapped(text: str, width: int) -> Iterator[tuple[int, int]]:
    """The stretches of ``text`` that fill one line each, broken between words and inside one only if it is too long."""
    start = end = used = 0
    for match in _WORD.finditer(text):
        word = cells(match[0].rstrip())
        if used + word > width and end > start:
            yield start, end
            start, used = match.start(), 0
        while word > width:  # a word that no line can hold: a long URL
            cut = _fitting(text, start, width)
            yield start, cut
            start, word = cut, cells(text[cut : match.end()].rstrip())
        end = match.end()
        used = cells(text[start:end])
    if end > start:
        yield start, end


def _fitting(text: str, start: int, width: int) -> int:
    """The end of the longest stretch from ``start`` that is at most ``width`` columns, and at least one character."""
    used, at = 0, start
    while at < len(text) and (used := used + _cell(text[at])) <= width:
        at += 1
    return max(at, start + 1)


def paragraph(text: str, width: int, first: str = "", rest: str | None = None, style: Style = "") -> Iterator[Line]:
    """``text`` wrapped, with ``first`` before its first line and ``rest`` before the others."""
    rest = " " * cells(first) if rest is None else rest
    room = max(width - max(cells(first), cells(rest)), 20)
    for number, (start, end) in enumerate(wrapped(text, room)):
        yield [(rest if number else first, ""), (text[start:end].rstrip(), style)]


def marked(shown: Passage, width: int, margin: str, style: Style) -> Iterator[Line]:
    """A passage wrapped behind ``margin``, each line with a mark on it underlined with carets."""
    text, at = "", 0
    marks = []
    for piece, is_marked in shown.stretches():
        text += piece
        marks += [(at, len(text))] if is_marked else []
        at = len(text)
    for start, end in wrapped(text, max(width - cells(margin), 20)):
        end = start + len(text[start:end].rstrip())
        line: Line = [(margin, "dim")]
        under, at = "", start
        for low, high in marks:
            low, high = max(low, start), min(high, end)
            if low < high:
                line += [(text[at:low], ""), (text[low:high], "bold")]
                under += " " * cells(text[at:low]) + "^" * max(cells(text[low:high]), 1)
                at = high
        yield [*line, (text[at:end], "")]
        if under:
            yield [(margin, "dim"), (under, style)]


def joined(lines: list[Line], color: bool) -> str:
    """The lines as one text, each ended by a line feed; with escape sequences for a terminal if ``color``."""
    if not color:
        return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines)
    from rich.color import ColorSystem
    from rich.style import Style as Rendition

    def shown(text: str, style: Style) -> str:
        return Rendition.parse(_STYLES[style]).render(text, color_system=ColorSystem.STANDARD) if style else text

    return "".join("".join(shown(text, style) for text, style in line) + "\n" for line in lines)
