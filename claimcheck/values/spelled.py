"""The value of a number in words, token by token: what may follow what, and what it comes to."""

from __future__ import annotations

from math import inf


class Sum:
    """The running value of a number in words.

    Attributes:
        total: what a scale has closed ("two million" of "two million three hundred").
        group: what is still below the next scale.
        scale: the scale word that the number ends with, else 1.
    """

    def __init__(self) -> None:
        self.total = 0.0
        self.group = 0.0
        self.scale = 1.0
        self._room = inf  # the next cardinal must be below this
        self._limit = inf  # the next scale must be below this
        self._last = ""  # kind of the last token
        self._numeral = False  # started in digits
        self._loose = 0.0  # what "hundred" or "dozen" would multiply

    @property
    def value(self) -> float:
        """The number so far."""
        return self.total + self.group

    @property
    def takes_and(self) -> bool:
        """Whether "and" may follow: after a hundred or a scale, as in "one hundred and sixteen"."""
        return self._last in ("hundred", "scale")

    @property
    def _large(self) -> bool:
        """Whether digits with a large scale came first: "5 million and 300 people" is two numbers."""
        return self._numeral and 1e6 <= self._limit < inf

    def cardinal(self, value: int) -> bool:
        """Add "five" or "twenty"; false where it cannot continue the number."""
        if self._last and (value >= self._room or self._large):
            return False
        self._loose = value + (self._loose if self._last == "tens" else 0)
        self.group += value
        tens = value >= 20
        self._room, self._last, self.scale = (10.0 if tens else 0.0), ("tens" if tens else "ones"), 1.0
        return True

    def numeral(self, value: float, joined: bool, scaled: bool) -> bool:
        """Add digits: first of all, or after a scale with "and" before or a scale behind them."""
        if self._last and (not self.takes_and or value >= self._room or self._large or not (joined or scaled)):
            return False
        self._numeral = self._numeral or not self._last
        self.group += value
        self._loose, self._room, self._last, self.scale = value, 0.0, "numeral", 1.0
        return True

    def times(self, factor: float) -> bool:
        """Multiply by "hundred", "million" and so on."""
        if factor == 100:
            return self._hundred()
        if self._last == "scale":
            self.total *= factor
            self.scale *= factor
            return True
        if factor >= self._limit or self._last == "dozen":
            return False
        self.total += (self.group if self._last else 1) * factor
        self.group, self._loose = 0.0, 0.0
        self._limit, self._room, self._last, self.scale = factor, min(factor, 1000), "scale", factor
        return True

    def _hundred(self) -> bool:
        if self._last in ("hundred", "scale", "dozen") or self._loose >= 100:
            return False
        self.group += (self._loose or 1) * 100 - self._loose
        self._loose, self._room, self._last, self.scale = 0.0, 100.0, "hundred", 100.0
        return True

    def dozen(self, size: int) -> bool:
        """Count what is loose in dozens."""
        if self._last in ("scale", "dozen"):
            return False
        self.group += self._loose * (size - 1) if self._loose else size
        self._loose, self._room, self._last, self.scale = 0.0, 0.0, "dozen", float(size)
        return True

    def rescale(self, factor: float) -> None:
        """Apply a scale that follows decimals ("two point five million")."""
        if factor > 1:
            self.total, self.group, self.scale = self.total + self.group * factor, 0.0, factor
