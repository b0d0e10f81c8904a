"""What makes a number an age: "63-year-old", "aged 63", "under the age of 16", "turned 63", "in her 60s"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimcheck.values.noun import NounReader
from claimcheck.values.tokens import Phrases, Tokens

#: Which years of a decade its early, middle and late part are.
_PARTS = {"early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, 9)}
_LONGEST_LIFE = 125


class AgeReader:
    """Finds the wordings around a number that make it an age."""

    def __init__(self, lexicon: Mapping[str, Mapping[str, Any]], nouns: NounReader) -> None:
        table = lexicon["numbers"]["ages"]
        self._nouns = nouns
        self._before = Phrases(dict.fromkeys(table["before"], True))
        self._open = frozenset(table["open"])
        self._old = Phrases(dict.fromkeys(table["old"], True))
        self._bare = Phrases(dict.fromkeys(table["bare"], True))
        self._parts = frozenset(table["decades"])
        self._holders = frozenset(table["holders"])
        self._possessives = frozenset(table["possessives"])
        self._decades: dict[str, int] = table["words"]
        #: words that may start a decade of life
        self.openers = frozenset(self._decades)

    def old_after(self, tokens: Tokens, i: int) -> int:
        """The index after "old" or "of age" where it follows a length of time at ``i``, else 0."""
        found = self._old.at(tokens, tokens.skip(i))
        return found[0] if found else 0

    def bare_after(self, tokens: Tokens, i: int) -> int:
        """The index after "yo" where it follows a number, else 0."""
        found = self._bare.at(tokens, tokens.skip(i))
        return found[0] if found else 0

    def before(self, tokens: Tokens, start: int, end: int, high: float) -> int:
        """The first token of "aged", "the age of" right before the number from ``start`` to ``end``, else -1."""
        found = self._before.before(tokens, start)
        if found is None or high > _LONGEST_LIFE or high < 0:
            return -1
        if tokens.word(start - 1) in self._open:
            after = tokens.word(end)
            if after[:1].isalnum() and (
                self._nouns.counts(tokens, end) or after in ("percent", "per", "to", "of", "and")
            ):
                return -1
            return start
        return found[0] + (tokens.word(found[0]) == "the")

    def decade(self, tokens: Tokens, i: int) -> tuple[int, int, int, int] | None:
        """A decade of life at token ``i`` ("60s" in "in her early 60s"): first token, end, lowest and highest age."""
        word = tokens.word(i)
        base = self._decades.get(word, 0)
        end = i + 1
        if not base and word.isdecimal() and len(word) == 2 and word[1] == "0" and word != "00":
            end = i + 1 + (tokens.word(i + 1) == "'")
            if tokens.word(end) != "s" or not tokens.glued(end):
                return None
            base, end = int(word), end + 1
        if not base:
            return None
        start = i
        low, high = (13, 19) if base == 13 else (base, base + 9)
        at = i - 2 if tokens.hyphen(i - 1) else i - 1
        if tokens.word(at) in self._parts and base != 13:
            first, last = _PARTS[tokens.word(at)]
            low, high, start, at = base + first, base + last, at, at - 1
        return (start, end, low, high) if tokens.word(at) in self._possessives else None

    def holder(self, tokens: Tokens, start: int, number: int, end: int, high: float) -> bool:
        """Whether the bare number at ``number``, hedged from ``start`` on, is an age ("children under 5")."""
        if tokens.word(start - 1) not in self._holders or start == number or high > _LONGEST_LIFE:
            return False
        return tokens.word(number - 1) in ("over", "under", "above", "below", "than") and not self._nouns.counts(
            tokens, end
        )

    def group(self, tokens: Tokens, i: int) -> bool:
        """Whether the number at ``i`` with a plural "s" names people of an age ("over-65s")."""
        at = i - 2 if tokens.hyphen(i - 1) else i - 1
        return tokens.word(at) in ("over", "under") and tokens.word(i).isdecimal() and len(tokens.word(i)) == 2
