"""Pronouns and descriptions of persons: where they stand and what they say, not yet whom they mean."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from claimcheck.model.claim import Mention
from claimcheck.model.document import SPEAKING, Layout, Sentence
from claimcheck.model.span import Span

Gender = Literal["f", "m"] | None

_PRONOUNS: Mapping[str, Gender] = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_FIRST = frozenset({"i", "me", "my", "mine", "myself"})
_DETERMINERS = frozenset(["the", "a", "an", "this", "that", "his", "her", "their", "its", "our", "my"])
_BREAKS = frozenset({
    "of", "in", "to", "and", "or", "by", "for", "with", "that", "who", "whom", "which", "was", "is", "are", "were",
    "has", "have", "had", "be", "been", "on", "at", "from", "as", "said", "but", "not", "than", "into", "about",
    "over", "after", "before", "while", "when", "if", "he", "she", "they", "it", "i", "we", "you", "would", "will",
    "can", "could", "may", "against",
})  # fmt: skip
_WORD = re.compile(r"\d{1,3}-[Yy]ear-[Oo]ld|[^\W\d_][\w'-]*")
_AGED = "-year-old"
_YEARS = re.compile(r"[\w-]+")
_TITLED = frozenset({"headline", "dek"})
_NEXT = re.compile(r" ([a-z]+)")
_PARTICIPLE = re.compile(r" [a-z]+ing (?:an?|the|his|her|in|at|on|with|from|for|there|here)\b")
_TAIL = re.compile(r" of (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b")


class Anaphor(NamedTuple):
    """A pronoun or a description of one person.

    Attributes:
        head: the noun, lower-case, "great-grandmother" with its hyphen; the pronoun itself; "" for "the 37-year-old".
        trait: "age", "kin", "role" or "person" by which list the noun is of; "" for pronouns.
        determiner: "the", "a", "his" ...; "" where none stands; "'s" behind a name.
        named: whether a name or a nationality stands before the noun: "the German spokesman".
        former: whether "former" or "ex-" stands before the noun.
    """

    span: Span
    type: Literal["pronoun", "nominal"]
    head: str
    trait: str
    determiner: str
    gender: Gender
    age: int | None
    sentence: Sentence
    former: bool = False
    named: bool = False

    @property
    def key(self) -> str:
        """What a card that this describes is marked with: "kin:grandmother"."""
        return f"{self.trait}:{'former-' if self.former else ''}{self.head}"


class AnaphorReader:
    """Finds pronouns and descriptions by the lexicon's nouns for persons."""

    def __init__(self, lexicon: Mapping[str, Mapping[str, Any]]) -> None:
        self._nouns: dict[str, tuple[str, Gender]] = {}
        for trait, table in (
            ("role", lexicon["roles"]["nouns"]),
            ("person", lexicon["persons"]["nouns"]),
            ("kin", lexicon["persons"]["kin"]),
        ):
            for noun, gender in table.items():
                self._nouns[noun] = (trait, "f" if gender == "f" else "m" if gender == "m" else None)
        self._cardinals: Mapping[str, float] = lexicon["numbers"]["cardinals"]
        verbs = lexicon["inflection"]["verbs"] if "inflection" in lexicon else {}
        self._verbs = frozenset(form for forms in verbs.values() for form in forms) - self._nouns.keys()

    def _age(self, word: str) -> int | None:
        """The age of "63-year-old" or "twenty-one-year-old", in lower case."""
        years = word.removesuffix(_AGED)
        if years == word or not _YEARS.fullmatch(years):
            return None
        if years.isdecimal():
            return int(years)
        parts = [self._cardinals.get(part) for part in years.split("-")]
        return sum(int(part or 0) for part in parts) if all(part is not None for part in parts) else None

    def noun(self, word: str) -> tuple[str, Gender] | None:
        """Trait and gender of a lower-case noun for a person."""
        return self._nouns.get(word)

    def read(self, layout: Layout) -> list[Anaphor]:
        """All of them in the zones that speak, in order; only a pronoun may lie in another ("his" in "his wife")."""
        found: list[Anaphor] = []
        starts = [s.span.start for s in layout.sentences]
        quotes = [q.span for q in layout.quotations if not q.scare]
        for match in _WORD.finditer(layout.plain):
            word = match.group().lower()
            if word not in _PRONOUNS and word not in _FIRST and not self._headish(word):
                continue
            at = bisect_right(starts, match.start()) - 1
            sentence = layout.sentences[at] if at >= 0 else None
            if sentence is None or match.end() > sentence.span.end or sentence.zone not in SPEAKING:
                continue
            if word in _PRONOUNS or word in _FIRST:
                if word in _FIRST and not any(q.start <= match.start() < q.end for q in quotes):
                    continue
                found.append(Anaphor(Span(*match.span()), "pronoun", word, "", "", _PRONOUNS.get(word), None, sentence))
            elif (nominal := self._nominal(layout.plain, match, sentence)) is not None:
                if found and found[-1].type == "nominal" and found[-1].span.meets(nominal.span):
                    found.pop()  # "a 63-year-old" was only the start of "a 63-year-old woman"
                found.append(nominal)
        return sorted(found, key=lambda a: (a.span.start, -a.span.end))

    def _headish(self, word: str) -> bool:
        return word in self._nouns or self._age(word) is not None or (word.endswith("'s") and word[:-2] in self._nouns)

    def _nominal(self, plain: str, match: re.Match[str], sentence: Sentence) -> Anaphor | None:
        word = match.group().lower()
        stop = match.end()
        if word.endswith("'s"):
            word, stop = word[:-2], stop - 2
        words = list(_back(plain, match.start(), sentence.span.start))
        head, trait, gender = "", "age", None
        if (age := self._age(word)) is not None:
            if not self._ends(plain, stop):
                return None  # "a 63-year-old mining company": the noun will come, or is no person
        else:
            trait, gender = self._nouns[word]
            head = word
        determiner, start, former, named = "", match.start(), False, False
        for begin, other in words:
            low = other.lower()
            if low in _DETERMINERS:
                determiner, start = low, begin
                break
            if low.endswith(("'s", "s'")):
                determiner = "'s"
                break
            if low in _BREAKS:
                break
            if head and low == "great" and trait == "kin":
                head, start = f"great-{head}", begin
                continue
            if (years := self._age(low)) is not None:
                age, start = years, begin
            named = named or other[0].isupper()
            former = former or low in ("former", "ex", "late")
        if not determiner and age is None:
            return None
        if named and match.group()[0].isupper() and sentence.zone not in _TITLED:
            return None  # "the USB Music Player" is a name
        if tail := _TAIL.match(plain, stop):
            stop = tail.end()
        return Anaphor(Span(start, stop), "nominal", head, trait, determiner, gender, age, sentence, former, named)

    def _ends(self, plain: str, at: int) -> bool:
        """Whether "the 37-year-old" ends here: a verb, an adverb, a link word or a mark follows, and no noun."""
        match = _NEXT.match(plain, at)
        word = match.group(1) if match else ""
        if _PARTICIPLE.match(plain, at):
            return True
        return not word or word in _BREAKS or word in self._verbs or word.endswith(("ed", "ly"))


def anaphora(layout: Layout, mentions: Sequence[Mention], lexicon: Mapping[str, Mapping[str, Any]]) -> list[Mention]:
    """Mentions of type pronoun and nominal ("she", "the 37-year-old", "a 63-year-old great-grandmother")."""
    names = {m.span for m in mentions}
    return [Mention(a.type, None, a.span) for a in AnaphorReader(lexicon).read(layout) if a.span not in names]


def _back(plain: str, start: int, limit: int) -> Iterator[tuple[int, str]]:
    """Up to seven words before ``start`` with where they begin, the nearest first, up to any mark but a hyphen."""
    end = start
    for _ in range(7):
        if end - 1 < limit or not plain[end - 1].isspace():
            return
        stop = end - 1
        begin = stop
        while begin > limit and (plain[begin - 1].isalnum() or plain[begin - 1] in "'-&"):
            begin -= 1
        if not any(c.isalnum() for c in plain[begin:stop]):
            return
        yield begin, plain[begin:stop]
        end = begin
