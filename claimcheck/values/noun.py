"""The noun that a number counts: "12 other Afghan soldiers" -> soldier, (other, afghan)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimcheck.values.inflection import Inflection
from claimcheck.values.tokens import Tokens

#: How many words a noun phrase may have after its number.
_LONGEST = 4


class NounReader:
    """Finds the head of the noun phrase that starts at a token, by plurals and stop words: no tagger is needed."""

    def __init__(self, lexicon: Mapping[str, Mapping[str, Any]], inflection: Inflection) -> None:
        table = lexicon["numbers"]["nouns"]
        self._inflection = inflection
        self._stop = frozenset(table["stop"])
        self._partitive = frozenset(table["partitive"])
        self._attributive = frozenset(table["attributive"])
        self._endings = tuple(table["adjective_endings"])
        self._numbers = frozenset(lexicon["numbers"]["cardinals"])
        self._compounds: dict[str, str] = table["compounds"]
        self._further = frozenset(table["further"])
        self._leading = frozenset(table["leading"])

    def after(self, tokens: Tokens, i: int, many: bool) -> tuple[str, tuple[str, ...]]:
        """The singular head noun and the words before it; "" where no noun follows.

        ``many``: the number is not one, so the head is a plural. A set that the number is taken from ("three of the
        men") gives the noun with "of" as its first modifier.
        """
        if tokens.word(i) == "of" or tokens.word(i - 1) == "of":
            first = at = i + (tokens.word(i) == "of")
            while tokens.word(at) in self._partitive or self._is_whole(tokens, at):
                at += 1
            noun, modifiers = self._phrase(tokens, at, True)
            return noun, ("of", *modifiers) if noun and at > first else modifiers
        if tokens.hyphen(i):
            return self._joined(tokens, i + 1)
        return self._phrase(tokens, i, many)

    def _is_whole(self, tokens: Tokens, i: int) -> bool:
        """Whether a number at ``i`` is how many there are in all: "20 of 71 laps"."""
        return tokens.is_number(i) or tokens.word(i) in self._numbers

    def before(self, tokens: Tokens, i: int) -> tuple[str, ...]:
        """What right before a number belongs to its modifiers: "another 12 people"."""
        word = tokens.word(i - 1)
        return (word,) if word in self._leading else ()

    def counts(self, tokens: Tokens, i: int) -> bool:
        """Whether a plural noun follows at ``i``."""
        return bool(self.after(tokens, i, True)[0])

    def _joined(self, tokens: Tokens, i: int) -> tuple[str, tuple[str, ...]]:
        """The noun right behind a hyphen: "a 12-member panel"."""
        word = tokens.word(i)
        return (self._inflection.singular(word), ()) if word[:1].isalpha() and word not in self._stop else ("", ())

    def _phrase(self, tokens: Tokens, i: int, many: bool) -> tuple[str, tuple[str, ...]]:
        words = self._words(tokens, i)
        head = self._plural_head(words) if many else self._single_head(words)
        if head < 0:
            return "", tuple(word for word in words[:1] if word in self._further)
        noun = self._inflection.singular(words[head])
        compound = self._compounds.get(f"{words[head - 1]} {noun}") if head else None
        return (compound, tuple(words[: head - 1])) if compound else (noun, tuple(words[:head]))

    def _words(self, tokens: Tokens, i: int) -> list[str]:
        """The words of one noun phrase; a hyphenated word is one."""
        words: list[str] = []
        while len(words) < _LONGEST:
            word = tokens.word(i)
            if not word or not word[0].isalpha() or word in self._stop or word in self._numbers:
                break
            end = self._past_dots(tokens, i)
            while tokens.hyphen(end) and tokens.word(end + 1)[:1].isalpha():
                end += 2
            text = tokens.span(i, end).of(tokens.text).lower()
            words.append(text.removesuffix("'s") if end == i + 1 else text)
            if (
                text.endswith("'s")
                or "\n" in tokens.text[tokens.spans[end - 1][1] : tokens.spans[end][0] if end < len(tokens) else None]
            ):
                break
            i = end
        return words

    @staticmethod
    def _past_dots(tokens: Tokens, i: int) -> int:
        """The index after the word at ``i``, which may be an abbreviation of single letters ("U.S.")."""
        end = i + 1
        while len(tokens.word(end - 1)) == 1 and tokens.word(end) == "." and tokens.glued(end):
            end += 1
            if len(tokens.word(end)) == 1 and tokens.word(end).isalpha() and tokens.glued(end):
                end += 1
        return end

    def _plural_head(self, words: list[str]) -> int:
        """The first plural, or the one right after it ("12 sports fans")."""
        for n, word in enumerate(words):
            if self._inflection.plural(word) and word not in self._attributive:
                more = n + 1 < len(words) and self._inflection.plural(words[n + 1])
                return n + 1 if more else n
        return next((n for n, word in enumerate(words) if self._inflection.plural(word)), -1)

    def _single_head(self, words: list[str]) -> int:
        """The first word that is no adjective, unless it stands before another noun."""
        for n, word in enumerate(words):
            adjective = word in self._attributive or word.endswith(self._endings)
            if not adjective:
                return n
        return len(words) - 1 if words and not words[-1].endswith(("ed", "ly", "ing")) else -1
