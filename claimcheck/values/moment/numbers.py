"""Numbers as dates and clock times write them: days of a month, years, small counts."""

from __future__ import annotations

from claimcheck.values.moment.tokens import Tokens
from claimcheck.values.moment.words import Words

#: The years that four digits may mean.
YEARS = range(1000, 2200)


class Numbers:
    """Reads numbers at a token of one text; every method gives the value and the index of the token after it."""

    def __init__(self, tokens: Tokens, words: Words) -> None:
        self.t = tokens
        self._units, self._teens, self._tens = (words.numbers[k] for k in ("units", "teens", "tens"))
        self._ordinals = words.numbers["ordinals"]

    def cardinal(self, i: int) -> tuple[int, int] | None:
        """1 to 99 in words: "twenty-nine", "twenty nine", "twelve"."""
        word = self.t.lower[i]
        small = self._units.get(word) or self._teens.get(word)
        if small:
            return small, i + 1
        tens = self._tens.get(word)
        if not tens:
            return None
        j = i + 1 + (self.t.lower[i + 1] == "-" and self.t.glued(i + 1))
        unit = self._units.get(self.t.lower[j])
        return (tens + unit, j + 1) if unit else (tens, i + 1)

    def ordinal(self, i: int) -> tuple[int, int] | None:
        """1 to 39 as an ordinal: "3rd", "third", "twenty-third"."""
        t, word = self.t, self.t.lower[i]
        if t.number(i):
            if len(word) <= 2 and t.lower[i + 1] in ("st", "nd", "rd", "th") and t.glued(i + 1) and t.clear_left(i):
                return int(word), i + 2
            return None
        if word in self._ordinals:
            return self._ordinals[word], i + 1
        tens = self._tens.get(word)
        if tens:
            j = i + 1 + (t.lower[i + 1] == "-" and t.glued(i + 1))
            unit = self._ordinals.get(t.lower[j])
            if unit and unit < 10:
                return tens + unit, j + 1
        return None

    def day(self, i: int, dash: bool = False) -> tuple[int, int] | None:
        """A day of a month: "31", "31st", "thirty-first", "twenty nine"; ``dash`` allows a hyphen before it."""
        t = self.t
        found = self.ordinal(i)
        if (
            not found
            and t.number(i)
            and len(t.lower[i]) <= 2
            and t.clear_left(i, dash)
            and t.clear_right(i + 1, dash=True)
        ):
            found = int(t.lower[i]), i + 1
        found = found or self.cardinal(i)
        return found if found and 1 <= found[0] <= 31 else None

    def year(self, i: int, dash: bool = False) -> tuple[int, int] | None:
        """A year of four digits, or in words: "nineteen ninety nine"; ``dash`` allows a hyphen before it."""
        t, word = self.t, self.t.lower[i]
        if len(word) == 4 and t.number(i):
            if int(word) in YEARS and t.clear_left(i, dash) and t.clear_right(i + 1, dash=True):
                return int(word), i + 1
            return None
        return self._spelt_year(i)

    def _spelt_year(self, i: int) -> tuple[int, int] | None:
        t, word = self.t, self.t.lower[i]
        if t.lower[i + 1] == "thousand" and word in ("one", "two"):
            j = i + 2 + (t.lower[i + 2] == "and")
            rest = self.cardinal(j)
            value, end = (rest[0], rest[1]) if rest else (0, i + 2)
            return self._units[word] * 1000 + value, end
        century = self._teens.get(word) or (20 if word == "twenty" else 0)
        if century < 10:
            return None
        if t.lower[i + 1] == "hundred":
            j = i + 2 + (t.lower[i + 2] == "and")
            rest = self.cardinal(j)
            value, end = (rest[0], rest[1]) if rest else (0, i + 2)
        else:
            rest = self.cardinal(i + 1 + (t.lower[i + 1] == "-"))
            if not rest or rest[0] < 10:
                return None
            value, end = rest
        year = century * 100 + value
        return (year, end) if year in YEARS else None

    def decimal(self, i: int) -> tuple[float, int] | None:
        """A count before a unit: "21", "2.5", "two", "twenty-one", "21 and a half"."""
        t = self.t
        value: float
        if t.number(i) and len(t.lower[i]) <= 6 and t.clear_left(i):
            value, end = float(t.lower[i]), i + 1
            if (
                t.lower[end] == "."
                and t.number(end + 1)
                and t.glued(end)
                and t.glued(end + 1)
                and len(t.lower[end + 1]) < 4
            ):
                value, end = float(f"{t.lower[i]}.{t.lower[end + 1]}"), end + 2
            elif t.lower[end] == "," and t.number(end + 1) and len(t.lower[end + 1]) == 3 and t.glued(end + 1):
                value, end = float(t.lower[i] + t.lower[end + 1]), end + 2
        else:
            found = self.cardinal(i)
            if not found:
                return None
            value, end = found
        if t.lower[end] == "and" and t.lower[end + 1] == "a" and t.lower[end + 2] == "half":
            return value + 0.5, end + 3
        return value, end
