"""On which line of a TOML file each key stands, which ``tomllib`` does not tell."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections import Counter
from typing import TypeAlias

#: The way to a value: keys of tables, indices of arrays (``("pattern", 0, "match")``).
Place: TypeAlias = tuple[str | int, ...]

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR = re.compile(r"[^,\]}#\r\n]*")  # a number, a date or a boolean
_TEXT = re.compile(
    r'"""(?s:\\.|[^\\])*?"{3,5}'
    r"|'''(?s:.)*?'{3,5}"
    r'|"(?:\\.|[^"\\])*"'
    r"|'[^']*'"
)


def key_lines(text: str) -> dict[Place, int]:
    """The line, from 1, on which each key, table header and array item of a valid TOML text starts.

    Args:
        text: a text that ``tomllib.loads`` accepts; for any other text the result means nothing.
    """
    return _Scanner(text.replace("\r\n", "\n")).run()


def line_of(lines: dict[Place, int], place: Place) -> int:
    """The line of ``place``, else of the nearest thing around it that has one, else 1."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)


class _Scanner:
    """Walks through a text that is known to be valid, so it only has to find where things end."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.lines: dict[Place, int] = {}
        self._breaks = [m.start() for m in re.finditer("\n", text)]
        self._arrays: Counter[Place] = Counter()  # how many tables each array of tables has so far

    def run(self) -> dict[Place, int]:
        table: Place = ()
        self._skip(_BLANK)
        while self.at < len(self.text):
            if self.text[self.at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._skip(_BLANK)
        return self.lines

    def _header(self) -> Place:
        start = self.at
        is_array = self.text.startswith("[[", start)
        self.at += 2 if is_array else 1
        parts = self._key()
        self.at += 2 if is_array else 1
        table = self._current(parts[:-1]) + parts[-1:]
        if is_array:
            self._note(table, start)
            self._arrays[table] += 1
            table += (self._arrays[table] - 1,)
        else:
            table = self._current(parts)
        self._note(table, start)
        return table

    def _current(self, parts: Place) -> Place:
        """``parts`` with the index of the latest table put in wherever an array of tables is meant."""
        place: Place = ()
        for part in parts:
            place += (part,)
            if place in self._arrays:
                place += (self._arrays[place] - 1,)
        return place

    def _pair(self, table: Place) -> None:
        start = self.at
        parts = self._key()
        for depth in range(1, len(parts) + 1):
            self._note(table + parts[:depth], start)
        self.at += 1  # the equals sign
        self._skip(_SPACE)
        self._value(table + parts)

    def _key(self) -> Place:
        parts: Place = ()
        while True:
            self._skip(_SPACE)
            if quoted := _TEXT.match(self.text, self.at):
                parts += (tomllib.loads(f"key = {quoted[0]}")["key"],)
                self.at = quoted.end()
            else:
                parts += (self._skip(_BARE),)
            self._skip(_SPACE)
            if self.text[self.at] != ".":
                return parts
            self.at += 1

    def _value(self, place: Place) -> None:
        opening = self.text[self.at]
        if opening == "[":
            self._array(place)
        elif opening == "{":
            self._inline_table(place)
        else:
            self._skip(_TEXT if opening in "\"'" else _SCALAR)

    def _array(self, place: Place) -> None:
        self.at += 1
        index = 0
        while self._after_blank() != "]":
            self._note((*place, index), self.at)
            self._value((*place, index))
            index += 1
            if self._after_blank() == ",":
                self.at += 1
        self.at += 1

    def _inline_table(self, place: Place) -> None:
        self.at += 1
        while self._after_blank() != "}":
            self._pair(place)
            if self._after_blank() == ",":
                self.at += 1
        self.at += 1

    def _after_blank(self) -> str:
        self._skip(_BLANK)
        return self.text[self.at]

    def _skip(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.at)
        assert found, f"not the TOML that was parsed, at offset {self.at}"
        self.at = found.end()
        return found[0]

    def _note(self, place: Place, offset: int) -> None:
        self.lines.setdefault(place, bisect_left(self._breaks, offset) + 1)
