"""A text as words, numbers and marks, which the grammar of moments reads by index."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"[^\W\d_]+|\d+|\n|[^\w\s]|_")

#: How far the grammar may look beyond the end without asking where it is.
_PAD = 12


class Tokens:
    """Parallel lists over the tokens of one text, padded at the end with empty ones (so index -1 is empty too).

    A line break is a token, and no rule of the grammar passes over one.
    """

    __slots__ = ("count", "end", "lower", "plain", "start")

    def __init__(self, plain: str) -> None:
        self.plain = plain
        spans = [m.span() for m in _TOKEN.finditer(plain)]
        self.count = len(spans)
        self.start = [s for s, _ in spans] + [len(plain) + 2] * _PAD
        self.end = [e for _, e in spans] + [-1] * _PAD
        # Only A-Z is lowered: str.lower may change a text's length.
        lower = plain.lower() if len(plain.lower()) == len(plain) else plain
        self.lower = [lower[s:e] for s, e in spans] + [""] * _PAD

    def glued(self, i: int) -> bool:
        """Whether nothing stands between token ``i`` and the one before."""
        return self.start[i] == self.end[i - 1]

    def word(self, i: int) -> str:
        """The token as it is written."""
        return self.plain[self.start[i] : self.end[i]] if 0 <= i < self.count else ""

    def capital(self, i: int) -> bool:
        """Whether the token begins with a capital letter."""
        return 0 <= i < self.count and self.plain[self.start[i]].isupper()

    def number(self, i: int) -> bool:
        """Whether the token is a number in ASCII digits."""
        word = self.lower[i]
        return word.isdigit() and word.isascii()

    def clear_left(self, i: int, dash: bool = False) -> bool:
        """Whether a number at ``i`` is not the tail of something longer (``1,996``, ``$2016``, ``B-52``).

        ``dash`` allows the hyphen of a range before it.
        """
        if not self.glued(i):
            return True
        before = self.lower[i - 1]
        if before.isalnum() or before in "$£€¥₹#@&_+":
            return False
        if before in ".,:":
            return not (self.number(i - 2) and self.glued(i - 1))
        return (dash and before == "-") or not (before in "-/" and self.glued(i - 1))

    def clear_right(self, i: int, dash: bool = False) -> bool:
        """Whether a number that ends before token ``i`` is not the head of something longer (``31,000``, ``31-year``).

        ``dash`` allows a hyphen that leads to another number, as in ``June 5-9``.
        """
        if not self.glued(i):
            return True
        after = self.lower[i]
        if after.isalnum() or after in "%°_$£€":
            return False
        if after in ".,:/":
            return not (self.number(i + 1) and self.glued(i + 1))
        if after == "-" and self.glued(i + 1):
            return dash and (self.number(i + 1) or (self.lower[i + 1].isalpha() and len(self.lower[i + 1]) > 2))
        return True
