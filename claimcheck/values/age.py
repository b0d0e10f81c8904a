"""What makes a number an age: "63-year-old", "aged 63", "under the age of 16", "turned 63", "in her 60s"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from claimcheck.model.claim import Mention
from claimcheck.model.values import Hedge, Quantity
from claimcheck.values.hedge import HedgeReader, interval, stronger
from claimcheck.values.noun import NounReader
from claimcheck.values.pair import Pair, hedged
from claimcheck.values.tokens import Phrases, Tokens
from claimcheck.values.unit import UnitReader

#: Which years of a decade its early, middle and late part are.
_PARTS = {"early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, 9)}
_LONGEST_LIFE = 125
_YEAR = 365.25  # days, as the lexicon of units has it


def age_of(number: Quantity) -> Quantity:
    """A bare number of years as an age: the 31 of "Maria Lopez, 31,"."""
    return replace(number, unit="year", dimension="age", scale=_YEAR)


class AgeReader:
    """Reads amounts as ages where the words around them make them one; the base unit is a day, as of durations."""

    def __init__(
        self, lexicon: Mapping[str, Mapping[str, Any]], nouns: NounReader, hedges: HedgeReader, units: UnitReader
    ) -> None:
        table = lexicon["numbers"]["ages"]
        self._nouns, self._hedges, self._units = nouns, hedges, units
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

    def read(self, tokens: Tokens, pair: Pair) -> Mention | None:
        """The amount as an age, else None."""
        unit = pair.unit
        if unit is not None and unit.dimension != "duration":
            return None
        old = (self._old if unit else self._bare).at(tokens, tokens.skip(pair.end))
        end = old[0] if old else pair.end
        start, hedge = hedged(self._hedges, tokens, pair, pair.start)
        if not old and not (unit is None and self._has_holder(tokens, start, pair)):
            phrase = self._phrase(tokens, pair)
            if phrase < 0 or (unit is not None and tokens.word(phrase) not in ("aged", "age", "ages")):
                return None
            start, hedge = self._around(tokens, pair, phrase)
        low, high = interval(pair.low, pair.high, hedge)
        return self._mention(tokens, (start, end), (low, high, hedge), pair.digits, unit.name if unit else "year")

    def decade(self, tokens: Tokens, i: int) -> tuple[Mention, int] | None:
        """A decade of life or an age group at token ``i``, and the index after it: "early 60s", "over-65s"."""
        decade = self._decade(tokens, i)
        if decade:
            start, end, low, high = decade
            return self._mention(tokens, (start, end), (low, high, "range"), 1), end
        word, at = tokens.word(i), i - 2 if tokens.hyphen(i - 1) else i - 1
        if tokens.word(at) not in ("over", "under") or not word.isdecimal() or len(word) > 2:
            return None
        if tokens.word(i + 1) != "s" or not tokens.glued(i + 1):
            return None
        hedge: Hedge = "over" if tokens.word(at) == "over" else "under"
        low_end, high_end = interval(float(word), float(word), hedge)
        return self._mention(tokens, (at, i + 2), (low_end, high_end, hedge), 2), i + 2

    def _mention(
        self,
        tokens: Tokens,
        place: tuple[int, int],
        value: tuple[float | None, float | None, Hedge],
        digits: int,
        unit: str = "year",
    ) -> Mention:
        low, high, hedge = value
        quantity = Quantity(low, high, unit, "age", self._units[unit].scale, hedge=hedge, digits=digits)
        return Mention("age", quantity, tokens.span(*place))

    def _phrase(self, tokens: Tokens, pair: Pair) -> int:
        """The first token of "aged" or "age of" before the number, its hedge or its "between"; -1 if there is none."""
        inner, _ = self._hedges.before(tokens, pair.start)
        opener = pair.start - 1 if tokens.word(pair.start - 1) == "between" else pair.start
        return max(self._before_number(tokens, k, pair) for k in (pair.start, opener, inner))

    def _before_number(self, tokens: Tokens, start: int, pair: Pair) -> int:
        found = self._before.before(tokens, start)
        if found is None or not 0 <= pair.high <= _LONGEST_LIFE:
            return -1
        if tokens.word(start - 1) not in self._open:
            return found[0] + (tokens.word(found[0]) == "the")
        after = tokens.word(pair.end)
        counted = self._nouns.counts(tokens, pair.end) or after in ("percent", "per", "to", "of", "and")
        return -1 if after[:1].isalnum() and counted else start

    def _around(self, tokens: Tokens, pair: Pair, phrase: int) -> tuple[int, Hedge]:
        """Where an age with "aged" or "the age of" starts, with hedges before and behind that phrase."""
        start, hedge = hedged(self._hedges, tokens, pair, phrase)
        if phrase == pair.start or start < phrase:
            return start, hedge
        hedge = stronger(self._hedges.before(tokens, pair.start)[1], hedge)
        outer = phrase - 1 if tokens.word(phrase - 1) == "the" else phrase
        reach, said = self._hedges.before(tokens, outer)
        return (reach, stronger(said, hedge)) if reach < outer else (start, hedge)

    def _has_holder(self, tokens: Tokens, start: int, pair: Pair) -> bool:
        """Whether people stand before a bare number with "over" or "under" from ``start`` on ("children under 5")."""
        if tokens.word(start - 1) not in self._holders or start == pair.start or pair.high > _LONGEST_LIFE:
            return False
        bound = tokens.word(pair.start - 1) in ("over", "under", "above", "below", "than")
        return bound and not self._nouns.counts(tokens, pair.end)

    def _decade(self, tokens: Tokens, i: int) -> tuple[int, int, int, int] | None:
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
