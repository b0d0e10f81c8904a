"""Longest known phrase at a position of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

T = TypeVar("T")

_LEADING = re.compile(r"[^\W_]*")


class Phrasebook(Generic[T]):
    """Phrases with what they stand for, found by their first word.

    Args:
        entries: phrase -> value. Case counts, as it does in names ("US" is a country, "us" is not).
    """

    def __init__(self, entries: Mapping[str, T]) -> None:
        by_first: dict[str, list[tuple[str, T]]] = {}
        for phrase, value in entries.items():
            by_first.setdefault(first_word(phrase), []).append((phrase, value))
        self._by_first = {k: sorted(v, key=lambda e: (-len(e[0]), e[0])) for k, v in by_first.items()}
        self._exact = dict(entries)

    def get(self, phrase: str) -> T | None:
        """What exactly this phrase stands for."""
        return self._exact.get(phrase)

    def at(self, text: str, position: int, first: str) -> tuple[int, T] | None:
        """The longest phrase that starts at ``position`` and ends at the end of a word: its end and its value.

        Args:
            first: the word at ``position``, up to its first character that is neither letter nor digit.
        """
        for phrase, value in self._by_first.get(first, ()):
            end = position + len(phrase)
            if text.startswith(phrase, position) and not (end < len(text) and _in_word(text[end])):
                return end, value
        return None


def _in_word(char: str) -> bool:
    return char.isalnum() or char == "-"


def first_word(phrase: str) -> str:
    """The leading letters and digits of a phrase: what it is looked up by."""
    return _LEADING.match(phrase)[0]  # type: ignore[index]  # it matches any text, if only its beginning


def lowered(words: Iterable[str]) -> frozenset[str]:
    """A list of the lexicon as a set to look words up in."""
    return frozenset(word.lower() for word in words)
