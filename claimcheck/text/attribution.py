"""Who said it: the noun phrase beside a verb of saying, by word lists and the order of words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from claimcheck.model.span import Span
from claimcheck.text.plain import MASK

#: Longest noun phrase, in tokens, that is taken for a speaker.
_LONGEST = 12


class Token(NamedTuple):
    """A word or mark of a sentence; ``lower`` is its small-letter form. A quotation is one token, written ``"``."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def word(self) -> bool:
        """Whether it is a word (or a masked handle) and no mark."""
        return self.text[0].isalnum() or self.text[0] == MASK

    @property
    def capital(self) -> bool:
        """Whether it is written like a name."""
        return self.text[0].isupper() or self.text[0] == MASK


class Phrase(NamedTuple):
    """Tokens ``first`` to ``last``, both included."""

    first: int
    last: int

    def span(self, tokens: list[Token]) -> Span:
        """Where the phrase stands in the text."""
        return Span(tokens[self.first].start, tokens[self.last].end)


class Grammar:
    """Finds speakers and verbs of saying by the lists of ``lexicon["reporting"]``; abstains where they do not tell."""

    def __init__(self, lexicon: Mapping[str, Mapping[str, Any]]) -> None:
        table = lexicon["reporting"]
        verbs, speaker, between = table["verbs"], table["speaker"], table["between"]
        self.say = frozenset(verbs["say"])
        self.tell = frozenset(verbs["tell"])
        self.deny = frozenset(verbs["deny"])
        self.clause = frozenset(verbs["clause"])
        self.verbs = self.say | self.tell | self.deny | frozenset(verbs["quote"])
        self.pronouns = frozenset(speaker["pronouns"])
        self.determiners = frozenset(speaker["determiners"])
        self._hearers = frozenset(speaker["hearers"])
        self._personal = frozenset(speaker["personal"])
        self._bare = frozenset(speaker["bare"])
        self._roles = self._bare | frozenset(lexicon["roles"]["nouns"])
        #: What a clause that is said begins with, when it begins with no name or figure.
        self.clause_starts = (
            self.pronouns - {"who"} | self.determiners | self._bare | frozenset(speaker["clause_starts"])
        )
        self._stops = frozenset(speaker["stops"])
        self._joins = frozenset(speaker["joins"])
        self._adverbial = frozenset(speaker["adverbial"])
        self._adverbs = frozenset(between["adverbs"])
        self._never_last = self._joins | self._adverbs | (self.determiners - self.pronouns)
        self._unsaid = frozenset(between["unsaid"])
        self._phrases = _by_first_word(table["phrases"]["verbs"])
        self._according = _by_first_word(table["phrases"]["according"])
        self._stating = self.say | self.tell | self.deny
        self._small_words = re.compile(r"[a-z]+")
        self._token = re.compile(rf"{MASK}+|(?:[^\W\d_]\.){{2,}}|[^\W_](?:[\w'&-]|\.(?=[^\W_]))*|[^\w\s]")

    def tokens(self, plain: str, stretch: Span, quoted: Iterable[Span]) -> list[Token]:
        """The tokens of a stretch; each quotation in it, with its marks, is one token."""
        found: list[Token] = []
        at = stretch.start
        for quotation in quoted:
            opened, closed = max(quotation.start, stretch.start), min(quotation.end, stretch.end)
            if opened < closed:
                found += self._plain_tokens(plain, at, opened)
                found.append(Token('"', '"', opened, closed))
                at = closed
        return found + self._plain_tokens(plain, at, stretch.end)

    def _plain_tokens(self, plain: str, start: int, end: int) -> list[Token]:
        return [Token(m[0], m[0].lower(), m.start(), m.end()) for m in self._token.finditer(plain, start, end)]

    def states(self, sentence: str) -> bool:
        """Whether a sentence has any word that a statement could be found by: a quick look before a close one."""
        words = self._small_words.findall(sentence.lower())
        return not (self._stating.isdisjoint(words) and self._according.keys().isdisjoint(words))

    def stating(self, token: Token) -> bool:
        """Whether a token is a verb that takes a clause."""
        return token.lower in self._stating

    def verb(self, tokens: list[Token], at: int) -> Phrase | None:
        """The verb of saying that begins at ``at``."""
        for phrase in self._phrases.get(tokens[at].lower, ()):
            if _reads(tokens, at, phrase):
                return Phrase(at, at + len(phrase) - 1)
        return Phrase(at, at) if tokens[at].lower in self.verbs and not tokens[at].text.isupper() else None

    def according(self, tokens: list[Token], at: int) -> Phrase | None:
        """The phrase at ``at`` that comes before a speaker instead of a verb ("according to")."""
        for phrase in self._according.get(tokens[at].lower, ()):
            if _reads(tokens, at, phrase):
                return Phrase(at, at + len(phrase) - 1)
        return None

    def named_after(self, tokens: list[Token], at: int) -> Phrase | None:
        """The source that "according to" names: all up to the next mark."""
        if at < len(tokens) and tokens[at].lower in self._hearers:
            return Phrase(at, at)
        last = at
        while last < len(tokens) and (tokens[last].word or (tokens[last].text in ".&'" and last + 1 < len(tokens))):
            last += 1
        if tokens[at : at + 1] and last > at and last - at <= _LONGEST and not tokens[at].lower.endswith("ing"):
            return Phrase(at, last - 1)
        return None

    def subject(self, tokens: list[Token], verb: int) -> Phrase | None:
        """The noun phrase to the left of the verb at ``verb`` that is its subject; ``None`` if nothing was said."""
        at = verb - 1
        while at >= 0 and (tokens[at].lower in self._adverbs or (tokens[at].lower.endswith("ly") and at > 0)):
            if tokens[at].lower in self._unsaid and not self._quoted_passive(tokens, at, verb):
                return None
            at -= 1
        if at > 0 and tokens[at].text == ".":
            at -= 1  # "Lee Jr. said"
        if at < 0 or tokens[at].lower.endswith("n't") or tokens[at].lower in self._unsaid:
            return None
        if tokens[at].text == ",":
            at = self._before_aside(tokens, at)
        elif tokens[at].text == ")":
            at = _before_bracket(tokens, at)
        elif tokens[at].lower in ("and", "but") and at > 0:
            return self._shared_subject(tokens, at)
        return self._ending_at(tokens, at) if at >= 0 else None

    def _quoted_passive(self, tokens: list[Token], at: int, verb: int) -> bool:
        """Whether "was", "can", "be" belongs to "was quoted as saying" or "can be heard saying"."""
        return tokens[verb].lower == "saying" and any(t.lower in ("quoted", "heard") for t in tokens[at:verb])

    def _before_aside(self, tokens: list[Token], comma: int) -> int:
        """The last token before an aside between commas that ends at ``comma`` ("Lee, a lawyer, said")."""
        opening = comma - 1
        while opening >= 0 and tokens[opening].text not in (",", ";", ":", '"'):
            opening -= 1
        if opening <= 0 or tokens[opening].text != ",":
            return -1
        aged = opening > 2 and tokens[opening - 1].text.isdigit() and tokens[opening - 2].text == ","
        return opening - 3 if aged else opening - 1  # "Lee, 52, who drives the bus, said"

    def _shared_subject(self, tokens: list[Token], conjunction: int) -> Phrase | None:
        """The subject of "X came and said": the pronoun after a comma, or what the sentence begins with."""
        for start in range(conjunction - 1, -1, -1):
            if start > 0 and tokens[start - 1].text in ";:":
                return None
            if start > 0 and tokens[start - 1].text == "," and tokens[start].lower in self._personal:
                return Phrase(start, start)
        return self._first_name(tokens)

    def _first_name(self, tokens: list[Token]) -> Phrase | None:
        if tokens[0].lower in self._personal:
            return Phrase(0, 0)
        last = 0
        while last + 1 < len(tokens) and tokens[last + 1].capital and tokens[last + 1].word:
            last += 1
        return Phrase(0, last) if last > 0 and tokens[0].capital and self._valid(tokens, 0, last) else None

    def _ending_at(self, tokens: list[Token], last: int) -> Phrase | None:
        """The longest noun phrase that ends at ``last``."""
        first = last
        while first >= 0 and last - first < _LONGEST and self._within(tokens, first, last):
            first -= 1
        stop = tokens[first].lower if first >= 0 else ""
        if stop in ("who", "which", "whose"):
            # A relative clause stands between the subject and its verb.
            before = first - 2 if tokens[first - 1].text == "," else first - 1
            return self._ending_at(tokens, before) if before >= 0 else None
        for start in range(first + 1, last + 1):
            # "In a statement the company said": what follows a preposition is no subject.
            if self._valid(tokens, start, last) and not (start and tokens[start - 1].lower in self._adverbial):
                return Phrase(start, last)
        return None

    def _within(self, tokens: list[Token], at: int, last: int) -> bool:
        token = tokens[at]
        if token.lower == "and":
            return 0 < at < last and tokens[at - 1].capital and tokens[at + 1].capital
        if not token.word:
            return token.text in ".&" and 0 < at < last
        return token.lower not in self._stops

    def following(self, tokens: list[Token], first: int) -> Phrase | None:
        """The noun phrase that begins at ``first``, for "said X"."""
        if first >= len(tokens) or not tokens[first].word or tokens[first].lower in self._adverbs:
            return None
        if tokens[first].lower in self.pronouns:
            return Phrase(first, first)
        last = first
        while last + 1 < len(tokens) and last + 1 - first < _LONGEST and self._goes_on(tokens, last + 1):
            last += 1
        while last > first and (not tokens[last].word or tokens[last].lower in self._joins):
            last -= 1
        return Phrase(first, last) if self._valid(tokens, first, last) else None

    def hearer(self, tokens: list[Token], first: int) -> Phrase | None:
        """Who is told something, to the right of "told"."""
        if first < len(tokens) and tokens[first].lower in self._hearers:
            return Phrase(first, first)
        return self.following(tokens, first)

    def _goes_on(self, tokens: list[Token], at: int) -> bool:
        token = tokens[at]
        if not token.word:
            return token.text in ".&" and at + 1 < len(tokens) and tokens[at + 1].capital
        if token.lower in self._adverbs or (tokens[at - 1].lower in self._bare and token.lower in self.determiners):
            return False
        if token.lower in self._joins:
            return token.lower not in ("in", "on", "and", "to") or (
                token.lower == "and" and (tokens[at - 1].capital and at + 1 < len(tokens) and tokens[at + 1].capital)
            )
        return token.lower not in self._stops and token.lower not in self._adverbial

    def _valid(self, tokens: list[Token], first: int, last: int) -> bool:
        """Whether the tokens can name a speaker."""
        head, tail = tokens[first], tokens[last]
        if not head.word or not tail.word or tail.lower in self._never_last:
            return False
        if first == last:
            return head.lower in self.pronouns or head.lower in self._bare or self._name_word(head)
        if head.lower in self._adverbial or head.lower in self._adverbs or head.lower in self._joins - self.determiners:
            return False
        words = [t for t in tokens[first : last + 1] if t.word]
        if head.lower in self.determiners:
            return not any(t.lower in self.pronouns - {"one"} for t in words[1:])
        if head.capital:
            return self._name_like(words)
        if all(t.text.islower() for t in words):
            return len(words) <= 4 and tail.lower in self._bare
        return len(words) <= 6 and self._titled(words)

    def _name_word(self, token: Token) -> bool:
        return token.capital and token.lower not in self._stops | self._adverbial | self._adverbs | self.determiners

    def _name_like(self, words: list[Token]) -> bool:
        """A name, a name with what it owns or leads ("Iran's foreign minister", "Ford spokesman Al Lee")."""
        if any(w.lower in self.pronouns for w in words):
            return False
        small = [w for w in words if not w.capital and w.lower not in self._joins and not w.text[0].isdigit()]
        if not small:
            return True
        owned = any(w.lower.endswith("'s") or w.lower.endswith("s'") for w in words[:-1])
        return len(small) <= 3 and (owned or words[-1].capital or words[-1].lower in self._bare)

    def _titled(self, words: list[Token]) -> bool:
        """A bare noun before a name, with what it is of ("spokesman Al Lee", "rescue team leader Al Lee")."""
        name = next((n for n, w in enumerate(words) if w.capital), 0)
        return name > 0 and words[-1].capital and words[name - 1].lower in self._roles


def _by_first_word(phrases: Iterable[str]) -> dict[str, list[tuple[str, ...]]]:
    """Phrases as tuples of words under their first word, longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted((tuple(p.split()) for p in phrases), key=lambda p: (-len(p), p)):
        table.setdefault(words[0], []).append(words)
    return table


def _reads(tokens: list[Token], at: int, phrase: tuple[str, ...]) -> bool:
    return all(at + i < len(tokens) and tokens[at + i].lower == word for i, word in enumerate(phrase))


def _before_bracket(tokens: list[Token], closed: int) -> int:
    at = closed
    while at >= 0 and tokens[at].text != "(":
        at -= 1
    return at - 1


def index_at(tokens: list[Token], offset: int) -> int:
    """The index of the first token that begins at ``offset`` or later."""
    return bisect_left(tokens, offset, key=lambda t: t.start)
