"""Whom pronouns and descriptions mean, as far as one article tells beyond doubt.

Pronouns go to the only person that fits in the sentence, else to its subject, else to the sentences before. Where two
fit equally, nobody is chosen. What one pass settles (who "she" is) may settle a description in the next.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from claimcheck.extract.anaphora import Anaphor
from claimcheck.extract.binding import Bound, learn
from claimcheck.extract.descriptions import Descriptions
from claimcheck.extract.roster import Entry, Roster
from claimcheck.extract.scene import Mark, Scene
from claimcheck.model.document import Layout
from claimcheck.model.span import Span

_BACK = 3  # sentences that a pronoun may look back
_PASSES = 3


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
        self._scene = Scene(layout, roster, anaphors, bound)
        self._descriptions = Descriptions(self._scene, lexicon)
        self._leaning: dict[int, str] = {}
        self.found: dict[Span, Entry] = dict(bound)
        self._learn_genders()
        for _ in range(_PASSES):
            if not self._pass():
                break

    def at(self, span: Span) -> Entry | None:
        """The person that a stretch names or stands for, where there is just one."""
        return self._scene.at(span)

    def describes(self, span: Span) -> bool:
        """Whether a stretch holds a description of a person, so that a name inside it is not what it means."""
        return self._scene.describes(span)

    def _pass(self) -> bool:
        changed = False
        for mark in self._scene.marks:
            anaphor = mark.anaphor
            if anaphor is None or mark.entry is not None:
                continue
            pronoun = anaphor.type == "pronoun"
            entry = self._pronoun(mark, anaphor) if pronoun else self._descriptions.resolve(mark, anaphor)
            if entry is None:
                continue
            mark.entry = self.found[mark.span] = entry
            changed = True
            if not pronoun:
                learn(entry, anaphor)
            elif anaphor.gender:
                self._leaning.setdefault(id(entry), anaphor.gender)
        self._genders_of_pronouns()
        return changed

    # --- gender, from pronouns beyond doubt ------------------------------------------------------------------------

    def _learn_genders(self) -> None:
        """A person's pronouns, where the person is the only one in the sentence before one."""
        votes: dict[int, Counter[str]] = defaultdict(Counter)
        for marks in self._scene.sentences():
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
        self._set_genders(votes, least=1)

    def _genders_of_pronouns(self) -> None:
        """A person to whom only pronouns of one gender go, and more than one of them, has it."""
        votes: dict[int, Counter[str]] = defaultdict(Counter)
        for mark in self._scene.marks:
            if mark.entry is not None and mark.anaphor is not None and mark.anaphor.type == "pronoun" and mark.gender:
                votes[id(mark.entry)][mark.gender] += 1
        self._set_genders(votes, least=2)

    def _set_genders(self, votes: Mapping[int, Counter[str]], least: int) -> None:
        for entry in self._scene.people:
            count = votes.get(id(entry), Counter())
            if not entry.gender and len(count) == 1 and count.total() >= least:
                entry.gender = next(iter(count))

    # --- pronouns --------------------------------------------------------------------------------------------------

    def _pronoun(self, mark: Mark, anaphor: Anaphor) -> Entry | None:
        quoted = mark.quote >= 0
        speaker = self._speaker(mark.quote) if quoted else None
        if not anaphor.gender:
            return speaker
        here = self._scene.before_in_quote(mark) if quoted else self._outside(mark, mark.sentence)
        if quoted and speaker is None and not here:
            return None
        if not mark.possessive and anaphor.head in ("him", "her"):
            here = [m for m in here if m.clause != mark.clause or not m.subject]  # "Kim saw her" is not of Kim
        for number in range(mark.sentence, max(-1, mark.sentence - _BACK - 1), -1):
            earlier = self._scene.before(mark, number) if quoted else self._outside(mark, number)
            chosen, decided = self._choose(here if number == mark.sentence else earlier, anaphor.gender, speaker)
            if decided:
                return chosen
        return None

    def _outside(self, mark: Mark, sentence: int) -> list[Mark]:
        return [m for m in self._scene.before(mark, sentence) if m.quote < 0]

    def _choose(self, marks: Iterable[Mark], gender: str, speaker: Entry | None) -> tuple[Entry | None, bool]:
        """The person of these that a pronoun means, and whether the search ends here."""
        fitting = [m for m in marks if self._may_be(m, gender) and (speaker is None or m.entry is not speaker)]
        if not fitting:
            return None, False
        sure = [m for m in fitting if m.entry is not None and m.entry.gender == gender] or fitting
        if len({id(m.entry) for m in sure}) == 1 and sure[0].entry is not None:
            return sure[0].entry, True
        subject = next((m for m in fitting if m.subject), None)
        return (subject.entry if subject is not None and subject in sure else None), True

    def _may_be(self, mark: Mark, gender: str) -> bool:
        if mark.anaphor is not None and mark.anaphor.type == "pronoun" and mark.entry is None:
            return mark.gender == gender
        if mark.entry is None:
            return mark.gender in ("", gender)
        # whoever was "he" a sentence ago is not "she" now
        return (mark.entry.gender or self._leaning.get(id(mark.entry), "")) in ("", gender)

    def _speaker(self, quote: int) -> Entry | None:
        speaker = self._scene.quotes[quote].speaker
        return self._scene.at(speaker) if speaker is not None else None
