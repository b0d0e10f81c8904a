"""Where an article speaks of persons: marks in order, with their sentence, clause and quotation."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.extract.anaphora import Anaphor
from claimcheck.extract.binding import Bound
from claimcheck.extract.roster import Entry, Roster
from claimcheck.model.document import Layout
from claimcheck.model.span import Span

_CLAUSE = re.compile(
    r"[,;:()]| - | (?:that|who|whom|which|when|while|after|before|because|as|where|whose|if|until|since) "
)
_PREPOSED = re.compile(
    r"\b(?:of|with|by|to|for|from|about|on|at|in|against|after|following|than|and|via|between) (?:\w+\.? ){0,2}$",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"(?:[.,;:?!)\"]| (?:to|in|on|at|for|from|with|by|as|that|and|about|over|into|was|is|had|when|after)\b|$)"
)
_CAST = 60  # people of an article, beyond which only those around a mark are thought of
_WINDOW = 40  # marks on either side that a mark is seen with: no more stand in a sentence that anybody wrote


@dataclass(slots=True, eq=False)
class Mark:
    """A person where the text speaks of one. ``entry`` is ``None`` where it is not known who it is.

    Attributes:
        sentence, clause, quote: the numbers of what it stands in; ``quote`` is -1 outside quotations.
        subject: whether it may be the subject of its clause: no possessor, and no preposition before it.
        gender: what the pronoun or the noun says, "" for a name.
        anaphor: what it is when it is no name.
    """

    span: Span
    entry: Entry | None
    sentence: int
    clause: int
    quote: int
    subject: bool
    possessive: bool
    gender: str
    anaphor: Anaphor | None = None


class Scene:
    """All marks of an article.

    Args:
        bound: descriptions whose person is known from their place beside a name.
    """

    def __init__(self, layout: Layout, roster: Roster, anaphors: Sequence[Anaphor], bound: Bound) -> None:
        self.layout, self.roster = layout, roster
        self.people = [entry for entry in roster.entries if entry.person]
        self.quotes = [q for q in layout.quotations if not q.scare]
        self._quote_starts = [q.span.start for q in self.quotes]
        self._starts = [s.span.start for s in layout.sentences]
        self._breaks: dict[int, list[int]] = {}
        owners = {m.span: entry for entry in self.people for m in entry.mentions}
        self.marks = sorted(
            [self._mark(span, entry, None) for span, entry in owners.items()]
            + [self._mark(a.span, bound.get(a.span), a) for a in anaphors],
            key=lambda m: (m.span.start, -m.span.end),
        )
        self._mark_starts = [m.span.start for m in self.marks]
        self._at = {mark.span: mark for mark in self.marks}
        self._by_sentence: dict[int, list[Mark]] = defaultdict(list)
        for mark in self.marks:
            self._by_sentence[mark.sentence].append(mark)
        bodies = [n for n, zone in enumerate(layout.zones) if zone.name == "body"]
        self._opening = bodies[1] if len(bodies) > 1 else len(layout.zones)

    # --- what stands where -----------------------------------------------------------------------------------------

    def sentences(self) -> list[list[Mark]]:
        """The marks of each sentence that has any."""
        return list(self._by_sentence.values())

    def before(self, mark: Mark, sentence: int) -> list[Mark]:
        """The marks of a sentence that stand before a mark, the last 40 at most."""
        found = self._by_sentence.get(sentence, [])
        stop = bisect_left(found, mark.span.start, key=_start)
        return found[max(0, stop - _WINDOW) : stop]

    def before_in_quote(self, mark: Mark) -> list[Mark]:
        """The marks of the same quotation that stand before a mark."""
        stop = bisect_left(self._mark_starts, mark.span.start)
        return [m for m in self.marks[max(0, stop - _WINDOW) : stop] if m.quote == mark.quote]

    def clause_mates(self, mark: Mark) -> list[Mark]:
        """Other parts of the clause: nobody among them is the same person as the mark ("Kim met the mother")."""
        at = bisect_left(self._mark_starts, mark.span.start)
        return [
            m
            for m in self.marks[max(0, at - _WINDOW) : at + _WINDOW]
            if (m.sentence, m.clause, m.quote) == (mark.sentence, mark.clause, mark.quote)
            and not m.possessive
            and not (mark.span.holds(m.span) or m.span.holds(mark.span))
        ]

    def at(self, span: Span) -> Entry | None:
        """The person that a stretch names: exactly, or as the only one inside it that is no possessor."""
        exact = self._at.get(span)
        if exact is not None:
            return exact.entry
        start = bisect_left(self._mark_starts, span.start)
        stop = bisect_left(self._mark_starts, span.end)
        inside = [m for m in self.marks[start:stop] if span.holds(m.span) and not m.possessive]
        return inside[0].entry if len({id(m.entry) for m in inside}) == 1 else None

    def describes(self, span: Span) -> bool:
        """Whether a stretch holds a description: "a Facebook investor" is not of Facebook, whoever it is."""
        start = bisect_left(self._mark_starts, span.start)
        stop = bisect_left(self._mark_starts, span.end)
        return any(m.anaphor and m.anaphor.type == "nominal" and span.holds(m.span) for m in self.marks[start:stop])

    def candidates(self, mark: Mark) -> list[Entry]:
        """Everybody that a mark may mean: in an article of very many people, those spoken of around it."""
        if len(self.people) <= _CAST:
            return self.people
        at = bisect_left(self._mark_starts, mark.span.start)
        near = self.marks[max(0, at - 2 * _CAST) : at + _CAST]
        return list({id(m.entry): m.entry for m in near if m.entry is not None}.values())

    # --- what a reader has in mind ---------------------------------------------------------------------------------

    def heard_of(self, entry: Entry, mark: Mark) -> bool:
        """Whether a person was named before, or the article has only begun."""
        first = entry.mentions[0].span
        here = self.roster.paragraph(mark.span.start)
        return first < mark.span or here <= self._opening or self.roster.paragraph(first.start) == here

    def in_mind(self, entry: Entry, mark: Mark, reach: int) -> bool:
        """Whether a person was named within so many paragraphs, or will be at once where the article has only begun."""
        here = self.roster.paragraph(mark.span.start)
        near = [(m.span, self.roster.paragraph(m.span.start)) for m in entry.mentions]
        if any(here - reach <= paragraph <= here and span < mark.span for span, paragraph in near):
            return True
        return here <= self._opening and any(paragraph <= here + 1 for _, paragraph in near)

    def introduced(self, entry: Entry, mark: Mark) -> bool:
        """Whether the sentence before names a person for the first time in running text."""
        if not mark.sentence:
            return False
        starts = (m.span.start for m in entry.mentions)
        first = next((s for s in starts if self.layout.zones[self.roster.paragraph(s)].name == "body"), -1)
        previous = self.layout.sentences[mark.sentence - 1].span
        return previous.start <= first < previous.end

    # --- marks -----------------------------------------------------------------------------------------------------

    def _mark(self, span: Span, entry: Entry | None, anaphor: Anaphor | None) -> Mark:
        plain = self.layout.plain
        number = max(0, bisect_right(self._starts, span.start) - 1)
        start = self._starts[number]
        possessive = plain.startswith(("'s", "' "), span.end) or (anaphor is not None and self._possessive(anaphor))
        preposed = _PREPOSED.search(plain, max(start, span.start - 32), span.start) is not None
        return Mark(
            span=span,
            entry=entry,
            sentence=number,
            clause=bisect_left(self._clause_breaks(number), span.start),
            quote=self._quote_at(span.start),
            subject=not possessive and not preposed,
            possessive=possessive,
            gender=(anaphor.gender or "") if anaphor else "",
            anaphor=anaphor,
        )

    def _clause_breaks(self, number: int) -> list[int]:
        if number not in self._breaks:
            span = self.layout.sentences[number].span
            self._breaks[number] = [m.start() for m in _CLAUSE.finditer(self.layout.plain, span.start, span.end)]
        return self._breaks[number]

    def _possessive(self, anaphor: Anaphor) -> bool:
        if anaphor.head == "his":
            return True
        return anaphor.head == "her" and _OBJECT.match(self.layout.plain, anaphor.span.end) is None

    def _quote_at(self, position: int) -> int:
        at = bisect_right(self._quote_starts, position) - 1
        return at if at >= 0 and position < self.quotes[at].span.end else -1


def _start(mark: Mark) -> int:
    return mark.span.start
