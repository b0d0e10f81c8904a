"""Events by their triggers: which frames a text speaks of, and which event a value belongs to.

Frames in the sense of Fillmore (1976), reduced to what news at large shares: an event type, the verbs and nouns that
name it, and the slots that every event of the type has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from claimcheck.model.claim import Event, Modality
from claimcheck.model.document import Layout, Sentence
from claimcheck.model.rules import Frame
from claimcheck.model.span import Span

_TOKEN = re.compile(r"[a-z]+(?:[-'][a-z]+)*")
_NEAR = 40  # code points on either side of a trigger in which a phrase shows that it is none
_GAP, _LONG_GAP = 8, 14  # most words between a trigger and its date; after a date that opens the sentence
_OPENING = 1  # words before a date that opens its sentence ("On Monday, ...")
_MARKER_WORDS = 3  # words beside a trigger in which a marker of another event counts
_RELATIVE = frozenset({"that", "which", "who"})
_CLAUSE_END = re.compile(r"[,;:()\"]")


@dataclass(frozen=True, slots=True)
class EventWords:
    """What tells events from one another, as word lists.

    Attributes:
        before: words that set an event apart when they stand right before its trigger ("another crash").
        around: the same on either side ("the crash two years ago").
        breaks: words at which a clause ends, or another one's verb stands ("the crash, police said Monday").
    """

    before: frozenset[str]
    around: tuple[tuple[str, ...], ...]
    breaks: frozenset[str]

    @classmethod
    def of(cls, words: Mapping[str, Sequence[str]]) -> EventWords:
        """From the lists of ``rules/lexicon/words.toml``."""
        around = tuple(tuple(phrase.split()) for phrase in words["other-event-around"])
        return cls(frozenset(words["other-event"]), around, frozenset(words["clause-breaks"]))

    def tied(self, plain: str, sentence: Span, trigger: Span, value: Span) -> bool:
        """Whether a date and a trigger stand so close, in one clause, that the date is the event's."""
        first, second = sorted((trigger, value))
        if first.meets(second):
            return True
        gap = plain[first.end : second.start].lower()
        words = _TOKEN.findall(gap)
        if first == trigger and words[:1] and words[0] in _RELATIVE:
            words = words[1:]
        opens = first == value and len(plain[sentence.start : value.start].split()) <= _OPENING
        if _CLAUSE_END.search(gap.removeprefix(",") if opens else gap):
            return False
        return len(words) <= (_LONG_GAP if opens else _GAP) and self.breaks.isdisjoint(words)


class EventReader:
    """Finds triggers of frames.

    Args:
        frames: the frames of the pack.
        forms: verb lemma -> all its forms.
        singular: noun -> its singular.
        words: what tells events from one another.
    """

    def __init__(
        self,
        frames: Iterable[Frame],
        forms: Callable[[str], Iterable[str]],
        singular: Callable[[str], str],
        words: EventWords,
    ) -> None:
        self._singular = singular
        self._words = words
        self._triggers: dict[str, list[tuple[tuple[str, ...], str]]] = {}  # first word -> (words, frame)
        self._never: dict[str, tuple[str, ...]] = {}
        for frame in frames:
            verbs = [form for verb in frame.verbs for form in _inflect(verb, forms)]
            for phrase in sorted({*verbs, *frame.nouns}):
                if trigger := tuple(_TOKEN.findall(phrase)):
                    self._triggers.setdefault(trigger[0], []).append((trigger, frame.id))
            self._never[frame.id] = tuple(n.lower() for n in frame.never)
        for entries in self._triggers.values():
            entries.sort(key=lambda e: (-len(e[0]), e))

    def read(
        self,
        layout: Layout,
        modality: Callable[[Sentence, Span], Modality],
        years: Mapping[Span, int],
        no_triggers: Collection[Span] = (),
    ) -> list[Event]:
        """All events of the article in order.

        Args:
            modality: the modality of a stretch in its sentence.
            years: each date with a year of its own, for events kept apart by their year.
            no_triggers: names and dates, whose words trigger nothing ("Retirement System", "in March").
        """
        text = layout.plain.lower()
        inside = {at for span in no_triggers for at in range(*span)}
        found: list[Event] = []
        for sentence in layout.sentences:
            tokens = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text, *sentence.span)]
            dates = [(span, year) for span, year in years.items() if sentence.span.holds(span)]
            for index, (word, start, _) in enumerate(tokens):
                if start in inside:
                    continue
                for words, frame in self._starting(word):
                    last = index + len(words) - 1
                    if not self._here(words, [t for t, _, _ in tokens[index : last + 1]]):
                        continue
                    span = Span(start, tokens[last][2])
                    if not self._excluded(text, frame, span):
                        apart = self._apart(text, sentence.span, span, dates)
                        found.append(Event(frame, span, sentence.number, modality(sentence, span), apart))
        return _own_years_dropped(found, layout.document.published)

    def _starting(self, word: str) -> list[tuple[tuple[str, ...], str]]:
        """The triggers that may begin with a word, in the singular where it is a plural."""
        singular = self._singular(word)
        plain = self._triggers.get(word, [])
        return plain if singular == word else [*plain, *self._triggers.get(singular, [])]

    def _here(self, words: tuple[str, ...], tokens: list[str]) -> bool:
        """Whether a trigger's words stand here; the last one may be a plural."""
        if len(tokens) != len(words) or tuple(tokens[:-1]) != words[:-1]:
            return False
        return tokens[-1] == words[-1] or self._singular(tokens[-1]) == words[-1]

    def _excluded(self, text: str, frame: str, span: Span) -> bool:
        around = text[max(0, span.start - _NEAR) : span.end + _NEAR]
        return any(phrase in around for phrase in self._never[frame])

    def _apart(self, text: str, sentence: Span, trigger: Span, dates: Sequence[tuple[Span, int]]) -> str:
        for span, year in dates:
            if self._words.tied(text, sentence, trigger, span):
                return str(year)
        before = _TOKEN.findall(_CLAUSE_END.split(text[sentence.start : trigger.start])[-1])[-_MARKER_WORDS:]
        after = _TOKEN.findall(_CLAUSE_END.split(text[trigger.end : sentence.end])[0])[: 2 * _MARKER_WORDS]
        for phrase in self._words.around:
            if _has(before, phrase) or _has(after, phrase):
                return " ".join(phrase)
        return next((word for word in reversed(before) if word in self._words.before), "")


def _has(words: Sequence[str], phrase: tuple[str, ...]) -> bool:
    return any(tuple(words[at : at + len(phrase)]) == phrase for at in range(len(words)))


def _own_years_dropped(events: Sequence[Event], published: date | None) -> list[Event]:
    """The events without those years that set nothing apart.

    A year is that of the event which the article is about when it is the year of publication, or, where that is not
    known, when the article has no event of the type without it.
    """
    plainly = {e.frame for e in events if not e.apart}
    years: dict[str, set[str]] = {}
    for event in events:
        if event.apart.isdigit():
            years.setdefault(event.frame, set()).add(event.apart)

    def own(event: Event) -> bool:
        if not event.apart.isdigit():
            return False
        if published is not None:
            return int(event.apart) == published.year
        return event.frame not in plainly and len(years[event.frame]) == 1

    return [replace(e, apart="") if own(e) else e for e in events]


def _inflect(verb: str, forms: Callable[[str], Iterable[str]]) -> list[str]:
    """All forms of a verb that may carry a particle ("break out")."""
    lemma, _, particle = verb.partition(" ")
    return [f"{form} {particle}".strip() for form in forms(lemma)]


def event_of(frames: frozenset[str], events: Sequence[Event], sentence: Sentence, span: Span) -> Event | None:
    """The event that a value belongs to: the nearest trigger of one of ``frames`` in its sentence, or ``None``."""
    here = [e for e in events if e.sentence == sentence.number and e.frame in frames]
    return min(here, key=lambda e: (_distance(e.trigger, span), e.trigger, e.frame), default=None)


def _distance(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)
