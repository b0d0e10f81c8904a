"""What an amount is so much of each: "a year" behind "120 million euros", "-a-share" behind "$70"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any


class RateReader:
    """Tells amounts that are so much a piece from sums; the words are those of ``numbers.rates`` in the lexicon."""

    def __init__(self, lexicon: Mapping[str, Mapping[str, Any]]) -> None:
        table: Mapping[str, Sequence[str]] = lexicon["numbers"]["rates"]
        each = "|".join(
            rf"[\s-]{word}[\s-]" if word.isalpha() else rf"\s?{re.escape(word)}\s?" for word in table["per"]
        )
        units = "|".join(map(re.escape, sorted(table["units"], key=lambda unit: (-len(unit), unit))))
        past = "|".join(table["past"])
        self._rate = re.compile(rf"(?:{each})({units})\b(?!'s|[\s-](?:{past})\b)", re.IGNORECASE)

    def behind(self, plain: str, end: int) -> str:
        """The unit that stands behind an amount that ends at ``end``: "year"; "" behind a sum."""
        found = self._rate.match(plain, end)
        return found[1].lower() if found else ""
