"""Words, numbers and marks of a text, as the grammar of quantities sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from claimcheck.model.span import Span

T = TypeVar("T")

#: What stands where a paragraph ends; no phrase reaches over it.
BREAK = "\n"

GLYPHS = "½¼¾⅓⅔⅛⅜⅝⅞"
_SPACE = "[ \u00a0\u202f\u2009]"
# No possessive groups here: Python before 3.11.5 lets one that fails half-way keep what it took (gh-106052).
_TOKEN = re.compile(
    rf"""
      (?P<break>\n[^\S\n]*+\n)
    | [0-9]+(?:\.[0-9]+){{2,}}                                      # 192.168.1.1, 11.2.1: no number
    | (?<![\w.,+-])[1-9][0-9]{{0,2}}(?:{_SPACE}[0-9]{{3}})+(?!{_SPACE}[0-9]{{3}}|[\w,-]|\.[0-9])   # 40 000
    | [0-9]{{1,3}}(?:,[0-9]{{2}})*(?:,[0-9]{{3}})+(?:\.[0-9]+)?(?![0-9])        # 1,674,200.5 and 1,20,000
    | [0-9]+(?:\.[0-9]+)?
    | (?<![\w.])\.[0-9]++
    | [^\W\d_{GLYPHS}]++(?:'[^\W\d_]++)?
    | \S
    """,
    re.VERBOSE,
)


class Tokens:
    """A text cut into tokens.

    Attributes:
        text: the text itself.
        words: the tokens in lower case; ``BREAK`` for a blank line. Indexes outside give "".
        spans: where each token stands in the text.
    """

    __slots__ = ("spans", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        found = list(_TOKEN.finditer(text))
        self.spans = [match.span() for match in found]
        self.words = [BREAK if match.lastgroup else match.group().lower() for match in found]

    def __len__(self) -> int:
        return len(self.words)

    def word(self, i: int) -> str:
        """Token ``i`` in lower case, "" outside of the text."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def raw(self, i: int) -> str:
        """Token ``i`` as written, "" outside of the text."""
        return self.text[slice(*self.spans[i])] if 0 <= i < len(self.words) else ""

    def glued(self, i: int) -> bool:
        """Whether no blank stands between token ``i`` and the one before it."""
        if not 0 < i < len(self.words) or BREAK in (self.words[i], self.words[i - 1]):
            return False
        return self.spans[i][0] == self.spans[i - 1][1]

    def around(self, start: int, end: int, reach: int) -> tuple[range, range]:
        """The tokens at most ``reach`` before ``start`` and from ``end`` on, inside the paragraph."""
        first, last = start, end
        while first > max(0, start - reach) and self.words[first - 1] != BREAK:
            first -= 1
        while last < min(len(self.words), end + reach) and self.words[last] != BREAK:
            last += 1
        return range(first, start), range(end, last)

    def hyphen(self, i: int) -> bool:
        """Whether token ``i`` joins its neighbours: a hyphen with no blank on either side."""
        return self.word(i) == "-" and self.glued(i) and self.glued(i + 1)

    def skip(self, i: int) -> int:
        """The index after the hyphen at ``i``, if there is one."""
        return i + 1 if self.hyphen(i) else i

    def follows(self, i: int, phrase: Sequence[str]) -> int:
        """The index after ``phrase`` where its words start at ``i`` (hyphens between them count as blanks), else 0."""
        for n, word in enumerate(phrase):
            if n and word != "-":
                i = self.skip(i)
            if self.word(i) != word:
                return 0
            i += 1
        return i

    def precedes(self, i: int, phrase: Sequence[str]) -> int:
        """The index where ``phrase`` starts when it ends right before ``i``, else -1."""
        start = i - len(phrase)
        return start if start >= 0 and self.words[start:i] == list(phrase) else -1

    def opens_line(self, i: int) -> bool:
        """Whether token ``i`` is the first of its line."""
        if i <= 0 or self.words[i - 1] == BREAK:
            return True
        return "\n" in self.text[self.spans[i - 1][1] : self.spans[i][0]]

    def is_number(self, i: int) -> bool:
        """Whether token ``i`` is a number in digits (and no version or address)."""
        word = self.word(i)
        return bool(word) and word[-1] in "0123456789" and word[0] in ".0123456789" and word.count(".") < 2

    def span(self, start: int, end: int) -> Span:
        """The stretch of the tokens from ``start`` to before ``end``."""
        return Span(self.spans[start][0], self.spans[end - 1][1])


def split(phrase: str) -> tuple[str, ...]:
    """A phrase of the lexicon as a tuple of tokens."""
    if phrase.isascii() and phrase.replace(" ", "").isalpha():
        return tuple(phrase.lower().split())
    return tuple(Tokens(phrase).words)


class Phrases(Generic[T]):
    """Phrases of a lexicon with what each stands for, found at or before a token, the longest first."""

    def __init__(self, table: Mapping[str, T]) -> None:
        self._first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._last: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        entries = sorted(((split(phrase), phrase) for phrase in table), key=lambda e: (-len(e[0]), e))
        for words, phrase in entries:
            self._first.setdefault(words[0], []).append((words, table[phrase]))
            self._last.setdefault(words[-1], []).append((words, table[phrase]))

    def all_at(self, tokens: Tokens, i: int) -> Iterator[tuple[int, T]]:
        """For each phrase that starts at token ``i``, the longest first: the index after it, and its value."""
        for words, value in self._first.get(tokens.word(i), ()):
            if end := tokens.follows(i, words):
                yield end, value

    def at(self, tokens: Tokens, i: int) -> tuple[int, T] | None:
        """The longest phrase that starts at token ``i``."""
        return next(self.all_at(tokens, i), None)

    def all_before(self, tokens: Tokens, i: int) -> Iterator[tuple[int, T]]:
        """For each phrase that ends right before token ``i``, the longest first: its first index, and its value."""
        for words, value in self._last.get(tokens.word(i - 1), ()):
            if (start := tokens.precedes(i, words)) >= 0:
                yield start, value

    def before(self, tokens: Tokens, i: int) -> tuple[int, T] | None:
        """The longest phrase that ends right before token ``i``."""
        return next(self.all_before(tokens, i), None)

    @property
    def openers(self) -> frozenset[str]:
        """The words that phrases start with."""
        return frozenset(self._first)
