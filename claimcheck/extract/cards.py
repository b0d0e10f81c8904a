"""Entity cards: the persons, organisations and named things of one article, and what stands for them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal

from claimcheck.extract.anaphora import Anaphor, AnaphorReader, anaphora
from claimcheck.extract.binding import bind
from claimcheck.extract.coreference import Coreference
from claimcheck.extract.roster import Entry, Roster
from claimcheck.model.claim import Card, Mention
from claimcheck.model.document import Layout
from claimcheck.model.span import Span

__all__ = ["Cards", "anaphora"]

#: Pronouns that stand for the subject of a sentence; a description in which one stands may be of somebody else.
_SUBJECTS = frozenset({"he", "she"})


class Cards:
    """The cards of one article.

    Args:
        layout: the article's text layer.
        mentions: its typed values; those of type person, org and thing make cards.
        lexicon: the rule packs' word lists.
        reader: finds what stands for persons besides their names.

    Attributes:
        cards: in the order of their first mention, numbered from 0. ``mentions`` of a card are its names and the
            descriptions and pronouns that stand for it.
        anaphors: mentions of type pronoun and nominal, resolved or not.
    """

    def __init__(
        self,
        layout: Layout,
        mentions: Sequence[Mention],
        lexicon: Mapping[str, Mapping[str, Any]],
        reader: AnaphorReader,
    ) -> None:
        roster = Roster(layout, mentions, lexicon)
        found = reader.read(layout)
        bound = bind(layout, roster, found, reader)
        known = {id(entry): frozenset(entry.traits) for entry in roster.entries}
        self._coreference = Coreference(layout, roster, found, bound, lexicon)
        self.anaphors = tuple(Mention(a.type, None, a.span) for a in found)
        stand_ins: dict[int, list[Span]] = {}
        for span, entry in self._coreference.found.items():
            stand_ins.setdefault(id(entry), []).append(span)
        self.cards = tuple(_card(n, e, stand_ins.get(id(e), [])) for n, e in enumerate(roster.entries))
        self._guessed = frozenset(
            a.span
            for a in found
            if (owner := self._coreference.found.get(a.span))
            and a.span not in bound
            and a.head not in _SUBJECTS
            and not _told(a, known[id(owner)])
        )
        self._roles = {a.span: a.head for a in found if a.trait == "role" and a.determiner == "the" and not a.former}
        self._numbers = {id(e): n for n, e in enumerate(roster.entries)}
        self._at = {span: card for card in self.cards for span in card.mentions}
        self._spans = sorted(m.span for e in roster.entries for m in e.mentions)

    def resolve(self, span: Span) -> Card | None:
        """The card that a stretch stands for: a name, a pronoun, a description, or a phrase around just one of them."""
        exact = self._at.get(span)
        if exact is not None:
            return exact
        person = self._coreference.at(span)
        if person is not None:
            return self.cards[self._numbers[id(person)]]
        if self._coreference.describes(span):
            return None
        inside = self._spans[bisect_left(self._spans, span) :]
        cards: list[Card] = []
        for name in inside:
            if name.start >= span.end:
                break
            if span.holds(name):
                cards.append(self._at[name])
        return cards[0] if cards and all(card is cards[0] for card in cards) else None

    def guessed(self, span: Span) -> bool:
        """Whether a stretch stands for its card by elimination: a pronoun, or a description that repeats nothing."""
        return span in self._guessed

    def role(self, span: Span) -> str | None:
        """The role by which a description names somebody without a name: "mayor" for "the mayor"."""
        return self._roles.get(span)


def _told(anaphor: Anaphor, traits: frozenset[str]) -> bool:
    """Whether a description repeats what names in apposition told of a person."""
    return anaphor.key in traits or f"age:{anaphor.age}" in traits


def _card(number: int, entry: Entry, stand_ins: Sequence[Span]) -> Card:
    gender: Literal["f", "m"] | None = "f" if entry.gender == "f" else "m" if entry.gender == "m" else None
    spans = tuple(sorted({*(m.span for m in entry.mentions), *stand_ins}))
    name = replace(entry.name, gender=gender) if entry.person else entry.name
    return Card(number, name, spans, frozenset(entry.traits), gender)
