"""Whom pronouns and descriptions mean, as far as one article tells beyond doubt.

A description is matched by what is known of a person (age, kin, role), else by being the only one left: nobody is both
subject and object of one clause, nobody of 37 is a great-grandmother. Pronouns go to the only person that fits in the
sentence, else to its subject, else to the sentence before. Where two fit equally, nobody is chosen.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimcheck.extract.anaphora import Anaphor
from claimcheck.extract.binding import Bound, learn
from claimcheck.extract.roster import Entry, Roster
from claimcheck.model.document import Layout, Quotation
from claimcheck.model.span import Span

_CLAUSE = re.compile(
    r"[,;:()]| - | (?:that|who|whom|which|when|while|after|before|because|as|where|whose|if|until|since|but|and then) "
)
_PREPOSED = re.compile(
    r"\b(?:of|with|by|to|for|from|about|on|at|in|against|after|following|behalf of|than|and|via|between) (?:\w+\.? ){0,2}$",
    re.I,
)
_OBJECT = re.compile(
    r"(?:[.,;:?!)\"]| (?:to|in|on|at|for|from|with|by|as|that|and|about|over|into|was|is|had|when|after)\b|$)"
)
_REACH = 2  # paragraphs that a person stays in mind without being named again
_BACK = 3  # sentences that a pronoun may look back
_PASSES = 3


@dataclass(slots=True)
class _Mark:
    """A person where the text speaks of one. ``entry`` is ``None`` where it is not known who it is."""

    span: Span
    entry: Entry | None
    sentence: int
    clause: int
    quote: int
    subject: bool
    possessive: bool
    gender: str
    anaphor: Anaphor | None = None


class Coreference:
    """Resolves the anaphors of one article; ``found`` holds the entry of each that is resolved."""

    def __init__(
        self,
        layout: Layout,
        roster: Roster,
        anaphors: Sequence[Anaphor],
        bound: Bound,
        lexicon: Mapping[str, Mapping[str, Any]],
    ) -> None:
        self._layout, self._roster = layout, roster
        self._epithets = frozenset(lexicon["roles"]["epithets"])
        self._least_age: Mapping[str, int] = lexicon["persons"]["least_age"]
        self._starts = [s.span.start for s in layout.sentences]
        self._quotes = [q for q in layout.quotations if not q.scare]
        self._quote_starts = [q.span.start for q in self._quotes]
        self._owners = {m.span: entry for entry in roster.entries if entry.person for m in entry.mentions}
        self.found: dict[Span, Entry] = dict(bound)
        self._marks = sorted(
            [self._mark(span, entry, None) for span, entry in self._owners.items()]
            + [self._mark(a.span, bound.get(a.span), a) for a in anaphors],
            key=lambda m: (m.span.start, -m.span.end),
        )
        self._by_sentence: dict[int, list[_Mark]] = defaultdict(list)
        for mark in self._marks:
            self._by_sentence[mark.sentence].append(mark)
        bodies = [n for n, zone in enumerate(layout.zones) if zone.name == "body"]
        self._opening = bodies[1] if len(bodies) > 1 else len(layout.zones)
        self._learn_genders()
        self._leaning: dict[int, str] = {}
        for _ in range(_PASSES):
            if not self._pass():
                break

    # --- the lie of the land --------------------------------------------------------------------------------------------

    def _mark(self, span: Span, entry: Entry | None, anaphor: Anaphor | None) -> _Mark:
        plain = self._layout.plain
        number = max(0, bisect_right(self._starts, span.start) - 1)
        start = self._starts[number]
        clause = sum(1 for _ in _CLAUSE.finditer(plain, start, span.start))
        possessive = plain.startswith(("'s", "' "), span.end) or (anaphor is not None and self._possessive(anaphor))
        preposed = _PREPOSED.search(plain, max(start, span.start - 32), span.start) is not None
        return _Mark(
            span, entry, number, clause, self._quote_at(span.start), not possessive and not preposed, possessive,
            (anaphor.gender or "") if anaphor else "", anaphor,
        )  # fmt: skip

    def _possessive(self, anaphor: Anaphor) -> bool:
        if anaphor.head == "his":
            return True
        return anaphor.head == "her" and _OBJECT.match(self._layout.plain, anaphor.span.end) is None

    def _quote_at(self, position: int) -> int:
        at = bisect_right(self._quote_starts, position) - 1
        return at if at >= 0 and position < self._quotes[at].span.end else -1

    def _learn_genders(self) -> None:
        """A person's pronouns, where the person is the only one in the sentence before one."""
        votes: dict[int, Counter[str]] = defaultdict(Counter)
        for marks in self._by_sentence.values():
            first = marks[0]
            if first.entry is None or first.anaphor is not None:
                continue
            for mark in marks[1:]:
                if mark.anaphor is None or mark.anaphor.type != "pronoun":
                    if mark.entry is not first.entry:
                        break
                elif mark.gender and mark.quote == first.quote:
                    votes[id(first.entry)][mark.gender] += 1
                    break
        for entry in self._roster.entries:
            if not entry.gender and (count := votes.get(id(entry))) and len(count) == 1:
                entry.gender = next(iter(count))

    # --- passes over the anaphors ---------------------------------------------------------------------------------------

    def _pass(self) -> bool:
        changed = False
        groups: dict[str, list[_Mark]] = defaultdict(list)
        for mark in self._marks:
            if mark.anaphor and mark.anaphor.type == "nominal":
                groups[mark.anaphor.key if mark.anaphor.head else f"age:{mark.anaphor.age}"].append(mark)
        for mark in self._marks:
            anaphor = mark.anaphor
            if anaphor is None or mark.entry is not None:
                continue
            if anaphor.type == "pronoun":
                entry = self._pronoun(mark, anaphor)
            else:
                entry = self._nominal(mark, anaphor, groups)
            if entry is not None:
                mark.entry = self.found[mark.span] = entry
                if anaphor.type == "pronoun" and anaphor.gender:
                    self._leaning.setdefault(id(entry), anaphor.gender)
                changed = True
                if anaphor.type == "nominal":
                    learn(entry, anaphor)
        self._genders_of_pronouns()
        return changed

    def _genders_of_pronouns(self) -> None:
        """A person to whom only pronouns of one gender go, and more than one of them, has it."""
        pronouns: dict[int, Counter[str]] = defaultdict(Counter)
        for mark in self._marks:
            if mark.entry is not None and mark.anaphor is not None and mark.anaphor.type == "pronoun" and mark.gender:
                pronouns[id(mark.entry)][mark.gender] += 1
        for entry in self._roster.entries:
            count = pronouns.get(id(entry), Counter())
            if not entry.gender and len(count) == 1 and count.total() > 1:
                entry.gender = next(iter(count))

    # --- descriptions ---------------------------------------------------------------------------------------------------

    def _nominal(self, mark: _Mark, anaphor: Anaphor, groups: Mapping[str, list[_Mark]]) -> Entry | None:
        people = [e for e in self._roster.entries if e.person and self._suits(e, anaphor)]
        people = [e for e in people if not self._beside(mark, e)]
        known = self._known([e for e in people if self._heard_of(e, mark)], anaphor)
        if known is not None:
            return known
        if anaphor.determiner in ("'s", "his", "her", "their", "our", "my", "its", "that"):
            return None  # "his wife" may be anybody
        redescribes = anaphor.trait in ("age", "kin", "person") or anaphor.head in self._epithets
        instances = groups.get(anaphor.key if anaphor.head else f"age:{anaphor.age}", [mark])
        if not redescribes or (anaphor.determiner != "the" and anaphor.trait != "kin"):
            return None
        if anaphor.trait in ("kin", "person") and anaphor.age is None and not anaphor.gender:
            return None
        left = [e for e in people if self._in_mind(e, mark) and not any(self._beside(m, e) for m in instances)]
        if anaphor.trait == "person" and sum(e.gender == anaphor.gender for e in self._roster.entries) != 1:
            return None  # "the woman" is somebody unnamed as often
        if len(left) == 1:
            return left[0]
        new = [e for e in left if self._introduced(e, mark)]
        return new[0] if len(new) == 1 and anaphor.determiner == "the" else None

    def _known(self, people: list[Entry], anaphor: Anaphor) -> Entry | None:
        """The only person of whom just this age, kin or role is known."""
        if anaphor.age is not None:
            aged = [e for e in people if f"age:{anaphor.age}" in e.traits]
            if aged or not anaphor.head:
                return aged[0] if len(aged) == 1 else None
        if anaphor.trait == "person" or anaphor.determiner in ("'s", "his", "her", "their", "our", "my"):
            return None
        if anaphor.determiner in ("a", "an") and anaphor.trait != "kin":
            return None
        marked = [e for e in people if anaphor.key in e.traits]
        return marked[0] if len(marked) == 1 else None

    def _suits(self, entry: Entry, anaphor: Anaphor) -> bool:
        """Whether nothing known of a person speaks against a description."""
        if anaphor.gender and entry.gender and anaphor.gender != entry.gender:
            return False
        ages = [int(t[4:]) for t in entry.traits if t.startswith("age:")]
        if anaphor.age is not None:
            if ages and anaphor.age not in ages:
                return False
            relatives = [t.partition(":")[2] for t in entry.traits if t.startswith("kin:")]
            return all(anaphor.age >= self._least_age.get(kin, 0) for kin in relatives)
        return all(age >= self._least_age.get(anaphor.head, 0) for age in ages)

    def _beside(self, mark: _Mark, entry: Entry) -> bool:
        """Whether the person has another part in the clause: "Kim met the mother" is of two people."""
        return any(
            other.entry is entry
            and other is not mark
            and other.clause == mark.clause
            and other.quote == mark.quote
            and not other.possessive
            and not (mark.span.holds(other.span) or other.span.holds(mark.span))
            for other in self._by_sentence[mark.sentence]
        )

    def _in_mind(self, entry: Entry, mark: _Mark) -> bool:
        """Whether a person was spoken of shortly before, or the article has only begun."""
        here = self._roster.paragraph(mark.span.start)
        near = [self._roster.paragraph(m.span.start) for m in entry.mentions]
        if any(here - _REACH <= p <= here and m.span < mark.span for p, m in zip(near, entry.mentions, strict=True)):
            return True
        return here <= self._opening and any(p <= here + 1 for p in near)

    def _heard_of(self, entry: Entry, mark: _Mark) -> bool:
        """Whether a person was named before, or the article has only begun."""
        first = entry.mentions[0].span
        here = self._roster.paragraph(mark.span.start)
        return first < mark.span or here <= self._opening or self._roster.paragraph(first.start) == here

    def _introduced(self, entry: Entry, mark: _Mark) -> bool:
        """Whether the sentence before names a person for the first time outside headlines."""
        body = [m.span.start for m in entry.mentions if self._zone(m.span.start) == "body"]
        if not body or not mark.sentence:
            return False
        previous = self._layout.sentences[mark.sentence - 1].span
        return previous.start <= body[0] < previous.end

    def _zone(self, position: int) -> str:
        return self._layout.zones[max(0, self._roster.paragraph(position))].name

    # --- pronouns -------------------------------------------------------------------------------------------------------

    def _pronoun(self, mark: _Mark, anaphor: Anaphor) -> Entry | None:
        quotation = self._quotes[mark.quote] if mark.quote >= 0 else None
        speaker = self._speaker(quotation) if quotation else None
        if not anaphor.gender:
            return speaker
        here = [m for m in self._by_sentence[mark.sentence] if m.span.start < mark.span.start]
        if quotation is not None:
            start = bisect_left(self._marks, quotation.span.start, key=lambda m: m.span.start)
            here = [m for m in self._marks[start:] if m.span.start < mark.span.start and m.quote == mark.quote]
            if speaker is None and not here:
                return None
        else:
            here = [m for m in here if m.quote < 0]
        if not mark.possessive and anaphor.head not in ("he", "she"):
            here = [m for m in here if m.clause != mark.clause or not m.subject or anaphor.head.endswith("self")]
        for number in range(mark.sentence, max(-1, mark.sentence - _BACK - 1), -1):
            marks = here if number == mark.sentence else [m for m in self._by_sentence[number] if m.span < mark.span]
            if quotation is None:
                marks = [m for m in marks if m.quote < 0]
            chosen, decided = self._choose(marks, anaphor.gender, speaker)
            if decided:
                return chosen
        return None

    def _choose(self, marks: Iterable[_Mark], gender: str, speaker: Entry | None) -> tuple[Entry | None, bool]:
        """The person of these that a pronoun means, and whether the search ends here."""
        fitting = [m for m in marks if self._may_be(m, gender) and (speaker is None or m.entry is not speaker)]
        if not fitting:
            return None, False
        sure = [m for m in fitting if m.entry is not None and m.entry.gender == gender] or fitting
        if len({id(m.entry) for m in sure}) == 1 and sure[0].entry is not None:
            return sure[0].entry, True
        subjects = [m for m in fitting if m.subject]
        return (subjects[0].entry if subjects and subjects[0] in sure else None), True

    def _may_be(self, mark: _Mark, gender: str) -> bool:
        if mark.anaphor is not None and mark.anaphor.type == "pronoun" and mark.entry is None:
            return mark.gender == gender
        if mark.entry is None:
            return mark.gender in ("", gender)
        # whoever was "he" a sentence ago is not "she" now
        return (mark.entry.gender or self._leaning.get(id(mark.entry), "")) in ("", gender)

    def _speaker(self, quotation: Quotation) -> Entry | None:
        return self.at(quotation.speaker) if quotation.speaker is not None else None

    def at(self, span: Span) -> Entry | None:
        """The person that a stretch names: exactly, or as the only one inside it that is no possessor."""
        exact = self._owners.get(span) or self.found.get(span)
        if exact is not None:
            return exact
        start = bisect_left(self._marks, span.start, key=lambda m: m.span.start)
        inside: list[_Mark] = []
        for mark in self._marks[start:]:
            if mark.span.start >= span.end:
                break
            if span.holds(mark.span) and not mark.possessive:
                inside.append(mark)
        known = {id(m.entry): m.entry for m in inside}
        return inside[0].entry if len(known) == 1 else None
