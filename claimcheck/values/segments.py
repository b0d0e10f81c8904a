"""Runs of capitals cut into single names, titles set apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from claimcheck.model.document import Sentence
from claimcheck.values.capitals import Run, Token
from claimcheck.values.phrasebook import Phrasebook, first_word, lowered
from claimcheck.values.place import Gazetteer, Lexicon


@dataclass(slots=True)
class Segment:
    """What may be one name. ``known`` is the lexicon's id of an organisation, ``lead`` where a title before it starts,
    ``locked`` that it starts with a known phrase of several words ("New York")."""

    tokens: list[Token]
    sentence: Sentence
    titles: tuple[str, ...] = ()
    opens: bool = False
    titled: bool = False
    known: str = ""
    lead: int = -1
    locked: bool = False
    votes: dict[str, int] = field(default_factory=dict)

    @property
    def start(self) -> int:
        """Where the name starts."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where the name ends, its possessive left out."""
        return self.tokens[-1].end

    @property
    def words(self) -> tuple[str, ...]:
        """The name's words, with what joins them."""
        out: list[str] = []
        for token in self.tokens[:-1]:
            out.append(token.text)
            out.extend(token.gap.replace(",", " ").split())
        return (*out, self.tokens[-1].text)

    @property
    def key(self) -> tuple[str, ...]:
        """By what mentions of one name are counted together."""
        return tuple(word.lower().rstrip(".") for word in self.words)


class Cutter:
    """Cuts runs by the lexicon of titles, organisations, places, demonyms and months."""

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer) -> None:
        titles, orgs, places, names = (lexicon[k] for k in ("titles", "organisations", "places", "names"))
        self._gazetteer = gazetteer
        self.honorifics: dict[str, str] = dict(titles["honorifics"])
        self.offices = lowered(titles["offices"]["words"])
        self._phrases = Phrasebook({phrase: phrase for phrase in titles["offices"]["phrases"]})
        self._portfolios = lowered(titles["offices"]["portfolios"])
        self._surnames = lowered(titles["offices"]["surnames"])
        self._roles = lowered(lexicon["roles"]["nouns"])
        self._of_heads = lowered(orgs["of"])
        self._credits = Phrasebook({phrase: phrase for phrase in names["credits"]})
        self.compounds = lowered(names["compounds"])
        self.surname_heads = lowered(names["surname_heads"])
        self.particles = lowered(titles["parts"]["particles"])
        self.suffixes = lowered(titles["parts"]["suffixes"])
        self.org_heads = lowered(orgs["heads"])
        self.org_suffixes = lowered(orgs["suffixes"])
        self.place_heads = lowered(places["heads"]["after"])
        self._before = lowered(places["heads"]["before"])
        self.organisations: Phrasebook[str] = Phrasebook(
            {form: slug for slug, forms in orgs["known"].items() for form in forms}
        )
        self.given = lowered(names["given"])
        self._calendar = lowered(names["months"]["words"]) | lowered(names["weekdays"]["words"])
        self.joins = self.particles | {"of", "the", "for", "and", "&"}
        self.abbreviations = frozenset(w for w in self.offices | self.honorifics.keys() if len(w) <= 5) | {
            "st", "mt", "ft", "jr", "sr", "inc", "co", "corp", "ltd", "no",
        }  # fmt: skip

    def cut(self, plain: str, run: Run) -> Iterator[Segment]:
        """The names of one run, in order; demonyms, days, months and bare titles are none."""
        tokens, lead, at = run.tokens, -1, _credited_in_capitals(run)
        titles: list[str] = []
        current: list[Token] = []
        known, locked = "", False

        def flush() -> Iterator[Segment]:
            nonlocal titles, lead, current, known, locked
            if current:
                opens = run.opens and current[0] is tokens[0] and not titles
                yield Segment(current, run.sentence, tuple(titles), opens, run.titled, known, lead, locked)
            titles, lead, current, known, locked = [], -1, [], "", False

        while at < len(tokens):
            token = tokens[at]
            credit = self._credit(plain, run, at)
            skip, kind, value = (credit, "drop", "") if credit else self._special(plain, tokens, at, current)
            if kind == "title":
                if current:
                    yield from flush()
                titles.append(value)
                lead = token.start if lead < 0 else lead
            elif kind == "drop":
                yield from flush()
            else:
                locked = locked or (not current and skip > 1)
                known = value if not current and at + skip == len(tokens) else ""
                current.extend(tokens[at : at + skip])
            at += skip
            if at < len(tokens) and kind != "title" and not self._holds(plain, current, tokens[at - 1], tokens[at:]):
                yield from flush()
        yield from flush()

    def _credit(self, plain: str, run: Run, at: int) -> int:
        """How many tokens from ``at`` credit a picture: in a caption, or with a sentence glued to them."""
        token = run.tokens[at]
        found = self._credits.at(plain, token.start, first_word(token.text))
        width = _width(run.tokens, at, found[0]) if found else 0
        return width if run.sentence.zone == "caption" or len(run.tokens) > width else 0

    def _special(self, plain: str, tokens: list[Token], at: int, current: list[Token]) -> tuple[int, str, str]:
        """How many tokens from ``at`` belong together, and whether they are a title, to be dropped, or of a name."""
        token, low = tokens[at], tokens[at].text.lower().rstrip(".")
        first = first_word(token.text)
        organisation = self.organisations.at(plain, token.start, first)
        if organisation and not current:
            _keep_possessive(plain, tokens[at:], organisation[0])
        place = self._gazetteer.find(plain, token.start)
        end = max(organisation[0] if organisation else 0, place[0] if place else 0)
        width = _width(tokens, at, end)
        if organisation and organisation[0] == end and width:
            return width, "name", organisation[1]
        if width > 1:
            return width, "name", ""
        if low in self._calendar and not self._names_person(tokens, at, current):
            return 1, "drop", ""
        demonym = self._gazetteer.demonym(plain, token.start)
        if demonym and not current and (width := _width(tokens, at, demonym[0])) and not self._headed(tokens, at):
            return width, "drop", ""
        if "-" in token.text and all(self._gazetteer.demonym(part, 0) for part in token.text.split("-")):
            return 1, "drop", ""
        return self._title(plain, tokens, at, current, low) or (1, "name", "")

    def _title(
        self, plain: str, tokens: list[Token], at: int, current: list[Token], low: str
    ) -> tuple[int, str, str] | None:
        """A title at ``at``, unless the word is a surname here or an organisation's ("Justice Department")."""
        width = 1
        phrase = low
        pair = " ".join(t.text.lower() for t in tokens[at : at + 3])
        found = self._phrases.at(pair, 0, first_word(pair)) if at + 1 < len(tokens) else None
        if found:
            phrase, width = found[1], len(found[1].split())
        rest = tokens[at + width :]
        office = found is not None or low in self.offices or low in self.honorifics
        office = office or (low in self._roles and not current and bool(rest) and low not in self.given)
        if not office and low in self._portfolios and rest and not current:
            following = rest[0].text.lower().rstrip(".")
            office = following in self.offices or following in self._portfolios or following in self.honorifics
        if not office or ((low not in self.honorifics or low in self._surnames) and self._headed(tokens, at)):
            return None
        ambiguous = low in self._surnames and not found
        if current and ambiguous and (not rest or current[-1].text.lower() in self.given):
            return None
        if rest and tokens[at + width - 1].gap == " ":
            return width, "title", phrase
        return None if ambiguous and current else (width, "drop", "")

    def _headed(self, tokens: list[Token], at: int) -> bool:
        """Whether the words from ``at`` end in a word that makes them an organisation or a place."""
        last = at
        while last + 1 < len(tokens) and tokens[last].gap == " ":
            last += 1
        low = tokens[last].text.lower().rstrip(".")
        return last > at and (low in self.org_heads or low in self.org_suffixes or low in self.place_heads)

    def _names_person(self, tokens: list[Token], at: int, current: list[Token]) -> bool:
        """Whether a month's or day's name is a person's here ("Theresa May", "April Jones")."""
        if current:
            return current[-1].text.lower() in self.given or self.honorifics.get(current[-1].text.lower()) is not None
        previous = tokens[at - 1].text.lower().rstrip(".") if at else ""
        return previous in self.honorifics or previous in self.offices or (previous in ("minister", "secretary"))

    def _holds(self, plain: str, current: list[Token], left: Token, rest: list[Token]) -> bool:
        """Whether the name goes on over the gap behind ``left``."""
        if left.gap in (" ", ","):
            return bool(current)
        words = set(left.gap.split())
        if words <= self.particles:
            return True
        heads = [t.text.lower().rstrip(".") for t in current]
        if "of" in words or "for" in words:
            return bool(heads) and (heads[-1] in self._of_heads or heads[-1] in self._before)
        if words == {"&"}:
            return not (heads and heads[-1] in self.given and rest[0].text.lower() in self.given)
        return any(" of " in t.gap or " for " in t.gap for t in current[:-1]) and current[-1] is left


def _credited_in_capitals(run: Run) -> int:
    """How many tokens at the start of a caption are a photographer in capitals ("ANN LEE In the call ...")."""
    if run.sentence.zone != "caption" or not run.opens:
        return 0
    capitals = next((n for n, t in enumerate(run.tokens) if not (t.text.isupper() and len(t.text) > 1)), 0)
    return capitals if capitals > 1 else 0


def _keep_possessive(plain: str, tokens: list[Token], end: int) -> None:
    """Gives the token at the end of a known name its "'s" back where that is part of the name ("McDonald's")."""
    for token in tokens:
        if token.clitic and token.end + len("'s") == end:
            token.text, token.end = plain[token.start : end], end


def _width(tokens: list[Token], at: int, end: int) -> int:
    """How many tokens from ``at`` a phrase that ends at ``end`` covers; 0 when it ends inside one."""
    for i in range(at, len(tokens)):
        if tokens[i].end == end or (tokens[i].end == end - 1 and i == len(tokens) - 1):
            return i - at + 1
        if tokens[i].end > end:
            return 0
    return 0


def gender_of(titles: tuple[str, ...], honorifics: dict[str, Any]) -> str:
    """The gender that titles say, or ""."""
    found = {honorifics.get(title.rstrip("."), "") for title in titles} - {""}
    return found.pop() if len(found) == 1 else ""
