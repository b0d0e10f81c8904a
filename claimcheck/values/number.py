"""Numbers in digits and words: "2.5 million", "three hundred and two dozen", "21 and a half", "several hundred"."""

from __future__ import annotations

from collections.abc import Mapping
from math import inf
from typing import Any, NamedTuple

from claimcheck.values.inflection import Inflection
from claimcheck.values.spelled import Sum
from claimcheck.values.tokens import Phrases, Tokens


class Number(NamedTuple):
    """A number where it stands, before any unit.

    Attributes:
        low, high: its interval; equal but for vague words.
        start, end: its tokens, the end exclusive.
        digits: significant digits as written.
        scale: the product of the scale words at its end (1e6 for "2.5 million"), so that "2-3 million" can share it.
        spelled: written in words, at least in its last part.
        share: a fraction of a whole ("two thirds").
        vague: one of the words that leave the size open.
    """

    low: float
    high: float
    start: int
    end: int
    digits: int = 1
    scale: float = 1.0
    spelled: bool = False
    share: bool = False
    vague: bool = False


def significant(value: float | str) -> int:
    """Significant digits: zeros at the end of a whole number do not count, those after a decimal point do."""
    text = value if isinstance(value, str) else f"{value:.12g}"
    digits = text.replace(",", "").replace(" ", "")
    kept = digits.replace(".", "") if "." in digits else digits.rstrip("0")
    return max(1, len(kept.lstrip("0")))


class NumberReader:
    """Reads the number that starts at a token; knows nothing of units, hedges or what the number means."""

    def __init__(self, lexicon: Mapping[str, Mapping[str, Any]], inflection: Inflection) -> None:
        table = lexicon["numbers"]
        self._inflection = inflection
        self._cardinals: dict[str, int] = table["cardinals"]
        self._scales: dict[str, float] = {k: float(v) for k, v in table["scales"].items()}
        self._dozens: dict[str, int] = table["dozens"]
        self._symbols: dict[str, dict[str, Any]] = table["symbols"]
        self._fractions: dict[str, int] = table["fractions"]
        self._glyphs: dict[str, float] = table["glyphs"]
        self._slash = frozenset(table["slash"]["denominators"])
        self._articles = frozenset(table["articles"]["words"])
        self._counters = frozenset(table["articles"]["counters"])
        self._stop = frozenset(table["nouns"]["stop"])
        self._vague: Phrases[list[float]] = Phrases(table["vague"])
        self._scaled = Phrases({phrase: table["vague"][phrase] for phrase in table["vague_scope"]["scaled"]})
        #: words that a number can start with, beside digits
        self.openers: frozenset[str] = frozenset(
            {*self._cardinals, *self._articles, "half", "quarter", *self._glyphs, *self._dozens, *self._scales}
        ).union(self._vague.openers)

    def at(self, tokens: Tokens, i: int, money: bool = False) -> Number | None:
        """The longest number that starts at token ``i``; ``money`` says that a currency stands before it."""
        found = self._vague_at(tokens, i) or self._part_at(tokens, i) or self._composed(tokens, i, money)
        if found is None:
            return None
        return self._with_fraction(tokens, found)

    # --- vague words -----------------------------------------------------------------------------------------------

    def _vague_at(self, tokens: Tokens, i: int) -> Number | None:
        scaled = self._scaled.at(tokens, i)
        if scaled:
            end, (low, high) = scaled
            factor, after = self._scale_run(tokens, tokens.skip(end))
            if factor > 1:
                return Number(low * factor, high * factor, i, after, scale=factor, spelled=True, vague=True)
        found = self._vague.at(tokens, i)
        if found is None:
            return None
        end, (low, high) = found
        return Number(low, high, i, end, spelled=True, vague=low != high)

    def _scale_run(self, tokens: Tokens, i: int) -> tuple[float, int]:
        """The product of scale words at ``i`` ("hundred thousand", "dozen") and the index after them."""
        factor = 1.0
        while (value := self._scales.get(tokens.word(i)) or self._dozens.get(tokens.word(i))) is not None:
            factor *= value
            i += 1
        return factor, i

    # --- parts of a whole ------------------------------------------------------------------------------------------

    def _part_at(self, tokens: Tokens, i: int) -> Number | None:
        """A fraction that starts at ``i``: "two thirds", "half a million", "three quarters of a mile", "3/4"."""
        part = self._slashed(tokens, i) or self._spelled_part(tokens, i)
        if part is None:
            return None
        value, end = part
        for pattern in (("of", "a"), ("of", "an"), ("a",), ("an",), ()):
            after = tokens.follows(tokens.skip(end), pattern) if pattern else tokens.skip(end)
            if after:
                factor, stop = self._scale_run(tokens, after)
                if factor > 1:
                    value *= factor
                    return Number(value, value, i, stop, significant(value / factor), factor, spelled=True)
        return Number(value, value, i, end, spelled=True, share=True)

    def _spelled_part(self, tokens: Tokens, i: int) -> tuple[float, int] | None:
        word = tokens.word(i)
        if word in ("half", "quarter"):
            return 1 / self._fractions[word], i + 1
        numerator = 1 if word in self._articles else self._cardinals.get(word, 0)
        after = tokens.skip(i + 1)
        below = tokens.word(after)
        if not numerator or below not in self._fractions or numerator >= 20:
            return None
        plural = below.endswith(("s", "ves"))
        if plural == (numerator == 1):
            return None
        return numerator / self._fractions[below], after + 1

    def _slashed(self, tokens: Tokens, i: int) -> tuple[float, int] | None:
        if tokens.word(i) in self._glyphs:
            return self._glyphs[tokens.word(i)], i + 1
        value = self._ratio(tokens, i)
        if value is None or tokens.glued(i) or (tokens.word(i + 3) in ("/", "-") and tokens.glued(i + 3)):
            return None
        return (value, i + 3) if int(tokens.word(i + 2)) in self._slash else None

    def _ratio(self, tokens: Tokens, i: int) -> float | None:
        """The value of "a/b" at ``i`` where it is less than one."""
        above, below = tokens.word(i), tokens.word(i + 2)
        if tokens.word(i + 1) != "/" or not (tokens.glued(i + 1) and tokens.glued(i + 2)):
            return None
        if not (above.isdecimal() and below.isdecimal() and len(above) < 3 and len(below) < 4):
            return None
        return int(above) / int(below) if 0 < int(above) < int(below) else None

    # --- composition -----------------------------------------------------------------------------------------------

    def _composed(self, tokens: Tokens, i: int, money: bool) -> Number | None:
        word = tokens.word(i)
        if tokens.is_number(i):
            return self._digits(tokens, i, money)
        if word in self._articles:
            if tokens.word(i + 1) in self._scales or tokens.word(i + 1) in self._dozens:
                return self._words(tokens, i + 1, i)
            return None
        counted = word in self._scales and tokens.word(i - 1) in self._counters
        if word in self._cardinals or word in self._dozens or counted:
            return self._words(tokens, i, i)
        return None

    def _digits(self, tokens: Tokens, i: int, money: bool) -> Number | None:
        text = tokens.word(i)
        value = float("".join(c for c in text if c in "0123456789."))
        if value == inf:
            return None
        symbol = self._symbol(tokens, i + 1, money)
        if symbol:
            return Number(value * symbol, value * symbol, i, i + 2, significant(text), symbol)
        after = tokens.skip(i + 1)
        if tokens.word(after) in self._scales or tokens.word(after) in self._dozens:
            return self._words(tokens, i, i)
        return Number(value, value, i, i + 1, significant(text))

    def _symbol(self, tokens: Tokens, i: int, money: bool) -> float | None:
        """The factor of a scaling letter at ``i``, after digits ("10k", "$5m")."""
        entry = self._symbols.get(tokens.raw(i))
        if entry is None or (tokens.glued(i + 1) and tokens.word(i + 1)[:1].isalnum()):
            return None
        where, glued = entry["where"], tokens.glued(i)
        if where == "any" or (glued and where == "glued") or money:
            return float(entry["factor"])
        if where == "million" and glued and self._plural_follows(tokens, i + 1):
            return float(entry["factor"])
        return None

    def _plural_follows(self, tokens: Tokens, i: int) -> bool:
        for word in (tokens.word(i), tokens.word(i + 1)):
            if word in self._stop or not word.isalpha():
                return False
            if self._inflection.plural(word):
                return True
        return False

    def _words(self, tokens: Tokens, i: int, start: int) -> Number | None:
        """Number words from ``i`` on, "and" and hyphens between them; digits may start it or follow a scale."""
        state = Sum()
        end = i
        while True:
            at = tokens.skip(end) if end > i else end
            joined = tokens.word(at) == "and" and state.takes_and
            at += joined
            word = tokens.word(at)
            if tokens.is_number(at) and at > i and tokens.glued(at) and not tokens.hyphen(at - 1):
                break
            if not self._add(state, tokens, at, word, joined):
                break
            end = at + 1
        if end == i:
            return None
        point = self._decimals(tokens, end, state)
        if point:
            end = point
            factor, end = self._scale_run(tokens, end)
            state.rescale(factor)
        value = state.value
        mantissa = value / state.scale if state.scale else value
        return Number(value, value, start, end, significant(mantissa), state.scale, spelled=True)

    def _add(self, state: Sum, tokens: Tokens, at: int, word: str, joined: bool) -> bool:
        """Add the token to the sum if the grammar of numbers allows it there."""
        if word in self._cardinals:
            return state.cardinal(self._cardinals[word])
        if word in self._scales:
            return not joined and state.times(self._scales[word])
        if word in self._dozens:
            return not joined and state.dozen(self._dozens[word])
        if tokens.is_number(at):
            value = float("".join(c for c in word if c in "0123456789."))
            scaled = tokens.word(at + 1) in self._scales
            return value < inf and state.numeral(value, joined, scaled)
        return False

    def _decimals(self, tokens: Tokens, i: int, state: Sum) -> int:
        """Read "point seven one" or "point seventy-one" at ``i`` into ``state``; the index after it, else 0."""
        if tokens.word(i) != "point":
            return 0
        digits, at = "", i + 1
        while (word := tokens.word(at)) in self._cardinals and len(digits) < 12:
            value = self._cardinals[word]
            following = self._cardinals.get(tokens.word(tokens.skip(at + 1)), 0)
            if value >= 20 and 0 < following < 10:
                value, at = value + following, tokens.skip(at + 1)
            digits += str(value)
            at += 1
        if not digits:
            return 0
        state.group += float(f"0.{digits}")
        return at

    # --- tails -----------------------------------------------------------------------------------------------------

    def _with_fraction(self, tokens: Tokens, number: Number) -> Number:
        """The number with a fraction after it: "21 and a half", "10 1/2", "3 million and a half", "2½"."""
        if number.share or number.vague:
            return number
        tail = self._tail(tokens, number.end)
        if tail is None:
            return number
        part, end = tail
        scale = number.scale if number.scale >= 1000 else 1.0
        value = number.low + part * scale
        grown, after = (1.0, end) if scale > 1 else self._scale_run(tokens, tokens.skip(end))
        value *= grown
        digits = significant(value / (grown * scale))
        return number._replace(low=value, high=value, end=after, digits=digits, scale=scale * grown, spelled=True)

    def _tail(self, tokens: Tokens, i: int) -> tuple[float, int] | None:
        if tokens.word(i) in self._glyphs:
            return self._glyphs[tokens.word(i)], i + 1
        at = tokens.skip(i)
        value = self._ratio(tokens, at)
        if value is not None and tokens.word(i - 1).isdecimal() and int(tokens.word(at + 2)) in self._slash:
            return value, at + 3
        if tokens.word(at) != "and":
            return None
        at = tokens.skip(at + 1)
        value = self._ratio(tokens, at)
        if value is not None:
            return value, at + 3
        return self._spelled_part(tokens, at)

    def half_after(self, tokens: Tokens, i: int) -> tuple[float, int] | None:
        """The fraction in "one hour and a half" and where it ends, when ``i`` is right after the unit."""
        return self._tail(tokens, i) if tokens.word(i) == "and" else None
