"""Ranks: "third", "21st", "twenty-first". They are kept apart from amounts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimcheck.model.claim import Mention
from claimcheck.model.values import Quantity
from claimcheck.values.noun import NounReader
from claimcheck.values.tokens import Tokens


class OrdinalReader:
    """Reads the ordinal that starts at a token."""

    def __init__(self, lexicon: Mapping[str, Mapping[str, Any]], nouns: NounReader) -> None:
        table = lexicon["numbers"]
        self._nouns = nouns
        self._ordinals: dict[str, int] = table["ordinals"]
        self._tens = {word: value for word, value in table["cardinals"].items() if value >= 20}
        self._before = frozenset(table["ordinal_context"]["before"])
        self._suffixes: dict[str, str] = table["ordinal_context"]["suffixes"]
        self._months = frozenset(table["calendar"]["months"])
        self.openers = frozenset(self._ordinals)

    def at(self, tokens: Tokens, i: int) -> tuple[Mention | None, int] | None:
        """The ordinal at token ``i`` and the token to go on from; a date's ordinal is read and gives no mention."""
        value, end = self._value(tokens, i)
        if not end:
            return None
        if self._is_date(tokens, i, end):
            return None, end
        before = tokens.word(i - 1)
        words = tokens.word(i).isalpha()
        if words and not (before in self._before or before.endswith(("'s", "'"))):
            return None, end
        noun, modifiers = self._nouns.after(tokens, end, False)
        quantity = Quantity(value, value, "", "ordinal", digits=1, noun=noun, modifiers=modifiers)
        return Mention("ordinal", quantity, tokens.span(i, end)), end

    def _value(self, tokens: Tokens, i: int) -> tuple[float, int]:
        word = tokens.word(i)
        if word in self._ordinals:
            return float(self._ordinals[word]), i + 1
        if word in self._tens:
            unit = self._ordinals.get(tokens.word(tokens.skip(i + 1)), 0)
            return (float(self._tens[word] + unit), tokens.skip(i + 1) + 1) if 0 < unit < 10 else (0.0, 0)
        digits = word.replace(",", "")
        if digits.isdecimal() and tokens.glued(i + 1) and tokens.word(i + 1) == self._suffix(digits):
            return float(digits), i + 2
        return 0.0, 0

    def _suffix(self, digits: str) -> str:
        """What is written after a rank in digits: 1st, 2nd, 3rd, 4th, 11th."""
        return self._suffixes["0" if digits[-2:-1] == "1" else digits[-1]]

    def _is_date(self, tokens: Tokens, i: int, end: int) -> bool:
        after = tokens.word(end + 1) if tokens.word(end) == "of" else tokens.word(end)
        before = tokens.word(i - 2) if tokens.word(i - 1) in ("the", ".") else tokens.word(i - 1)
        return after in self._months or before in self._months
