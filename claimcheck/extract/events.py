"""Events by their triggers: which frames a text speaks of, and which event a value belongs to.

Frames in the sense of Fillmore (1976), reduced to what news at large shares: an event type, the verbs and nouns that
name it, and the slots that every event of the type has.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from claimcheck.model.claim import Event, Modality
from claimcheck.model.document import Layout, Sentence
from claimcheck.model.rules import Frame
from claimcheck.model.span import Span
from claimcheck.model.values import Moment, Value

_ASIDE = re.compile(r", (?:which|that) ")
_NEARLY = frozenset({"before", "after"})  # right before a time these round it
_TOKEN = re.compile(r"[a-z]+(?:[-'][a-z]+)*", re.IGNORECASE)
_GAP, _LONG_GAP = 8, 14  # most words between a trigger and its date; after a date that opens the sentence
_OPENING = 1  # words before a date that opens its sentence ("On Monday, ...")
_MARKER_WORDS = 3  # words beside a trigger in which a marker of another event counts
_LEAD = 5  # words from a verb to the name of what is bought
_NEXT_WORD = re.compile(r" ([\w'-]+)")
_PREPOSITIONS = frozenset({
    "in", "at", "from", "of", "to", "for", "with", "on", "by", "shares", "stock", "stake", "tickets", "into", "through",
})  # fmt: skip
_RELATIVE = frozenset({"that", "which", "who"})
#: A year that a sentence ends with, be it behind a comma: "on the same line, in 2019".
_CLOSING_YEAR = re.compile(r"(?:in )?\d{4}[.!\"]*")
#: From a date to an event in the clause that it brings in: "in 2021, when she won by 11,000 votes".
_WHEN = re.compile(r",? (?:when|in which) [^.;:]*$")
#: From the start of a sentence to a year in a clause on its subject: "The storm, which hit the same coast in 2011,".
_ON_SUBJECT = re.compile(r"[^,;:.]*, (?:which|that) [^,;:.]* in ")
_TO_VERB = re.compile(r", (?:[a-z]+ )?")  # from there to the verb of the sentence
_CLAUSE_END = re.compile(r"[,;:()\"]")


class EventWords(NamedTuple):
    """What tells events from one another, as word lists.

    Attributes:
        before: words that set an event apart when they stand right before its trigger ("another crash").
        around: the same on either side ("the crash two years ago").
        breaks: words at which a clause ends, or another one's verb stands ("the crash, police said Monday").
    """

    before: frozenset[str]
    around: tuple[str, ...]
    breaks: frozenset[str]

    @classmethod
    def of(cls, words: Mapping[str, Sequence[str]]) -> EventWords:
        """From the lists of ``rules/lexicon/words.toml``."""
        around = tuple(" ".join(phrase.split()) for phrase in words["other-event-around"])
        return cls(frozenset(words["other-event"]), around, frozenset(words["clause-breaks"]))

    def tied(self, plain: str, sentence: Span, trigger: Span, value: Span) -> bool:
        """Whether a date and a trigger stand so close, in one clause, that the date is the event's."""
        first, second = sorted((trigger, value))
        if first.meets(second):
            return True
        gap = plain[first.end : second.start].lower()
        words = _TOKEN.findall(gap)
        if first == trigger:
            if relative := _ASIDE.match(gap):  # "the crash, which occurred at 6.30am"
                gap = gap[relative.end() :]
                words = words[1:]
            elif words[:1] and words[0] in _RELATIVE:
                words = words[1:]
            if words[-1:] and words[-1] in _NEARLY:  # "the crash happened shortly before 6am"
                words = words[:-1]
        opens = first == value and _opens(plain, sentence, value)
        if _CLAUSE_END.search(gap.removeprefix(",") if opens else gap):
            return False
        return len(words) <= (_LONG_GAP if opens else _GAP) and self.breaks.isdisjoint(words)

    def mark(self, plain: str, sentence: Span, span: Span, dates: Sequence[tuple[Span, int]]) -> str:
        """What sets the event at ``span`` apart from the one that the article is about: a year or a word, or "".

        Args:
            plain: the article's plain text.
            dates: the sentence's dates that have a year of their own.
        """
        for date_span, year in dates:
            if (
                _opens(plain, sentence, date_span)
                or _WHEN.match(plain[date_span.end : span.start])
                or _describes(plain, sentence, span, date_span)
                or self._closes(plain, sentence, span, date_span)
                or self.tied(plain, sentence, span, date_span)
            ):
                return str(year)
        before = _TOKEN.findall(_CLAUSE_END.split(plain[sentence.start : span.start])[-1].lower())
        after = _TOKEN.findall(_CLAUSE_END.split(plain[span.end : sentence.end])[0].lower())
        beside = f" {' '.join(before[-_LONG_GAP:])} ", f" {' '.join(after[:_LONG_GAP])} "
        for phrase in self.around:
            if any(f" {phrase} " in words for words in beside):
                return phrase
        opening, comma, _ = plain[sentence.start : span.start].partition(",")
        if comma and (fronted := self._closed_by(opening)):
            return fronted
        return next((word for word in reversed(before[-_MARKER_WORDS:]) if word in self.before), "")

    def _closes(self, plain: str, sentence: Span, span: Span, year: Span) -> bool:
        """Whether a bare year ends the sentence and its main clause: "killed in a crash on the same line, in 2019"."""
        if span.end > year.start or not _CLOSING_YEAR.fullmatch(plain, year.start, sentence.end):
            return False
        gap = plain[span.end : year.start].lower()
        return not gap.endswith("from ") and self.breaks.isdisjoint(_TOKEN.findall(gap))  # "up 16 percent from 2013"

    def _closed_by(self, opening: str) -> str:
        """The phrase at the start or end of what a sentence opens with: "At the fair two years ago, six died"."""
        words = f" {' '.join(_TOKEN.findall(opening.lower()))} "
        return next((p for p in self.around if words.endswith(f" {p} ") or words.startswith(f" {p} ")), "")


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
        self._starting = lru_cache(maxsize=1 << 14)(self._read_starting)
        self._never: dict[str, tuple[str, ...]] = {}
        self._named: set[tuple[tuple[str, ...], str]] = set()  # triggers that need a name behind them
        self._again: set[tuple[tuple[str, ...], str]] = set()  # triggers in articles that have another of the frame
        for frame in frames:
            verbs = [form for verb in frame.verbs for form in _inflect(verb, forms)]
            for phrase in sorted({*verbs, *frame.nouns}):
                if trigger := tuple(_TOKEN.findall(phrase)):
                    self._triggers.setdefault(trigger[0], []).append((trigger, frame.id))
            for phrase in sorted({form for verb in frame.named for form in _inflect(verb, forms)}):
                trigger = tuple(_TOKEN.findall(phrase))
                self._triggers.setdefault(trigger[0], []).append((trigger, frame.id))
                self._named.add((trigger, frame.id))
            for phrase in frame.again:
                trigger = tuple(_TOKEN.findall(phrase))
                self._triggers.setdefault(trigger[0], []).append((trigger, frame.id))
                self._again.add((trigger, frame.id))
            self._never[frame.id] = tuple(n.lower() for n in frame.never)
        for entries in self._triggers.values():
            entries.sort(key=lambda e: (-len(e[0]), e))

    def read(
        self,
        layout: Layout,
        modality: Callable[[Sentence, Span], Modality],
        years: Mapping[Span, int],
        no_triggers: Collection[Span] = (),
        names: Collection[Span] = (),
    ) -> list[Event]:
        """All events of the article in order.

        Args:
            modality: the modality of a stretch in its sentence.
            years: each date with a year of its own, for events kept apart by their year.
            no_triggers: names and dates, whose words trigger nothing ("Retirement System", "in March").
            names: those of organisations and things, for verbs that need one behind them.
        """
        plain = layout.plain
        dated = sorted(years.items())
        inside = {at for span in no_triggers for at in range(*span)}
        starts = frozenset(span.start for span in names)
        found: list[Event] = []
        again: set[Span] = set()
        for sentence in layout.sentences:
            tokens = [(m.group().lower(), m.start(), m.end()) for m in _TOKEN.finditer(plain, *sentence.span)]
            dates = dated[_first_from(dated, sentence.span.start) : _first_from(dated, sentence.span.end)]
            for index, (word, start, _) in enumerate(tokens):
                if start in inside:
                    continue
                for words, frame in self._starting(word):
                    last = index + len(words) - 1
                    if not self._here(words, [t for t, _, _ in tokens[index : last + 1]]):
                        continue
                    if (words, frame) in self._named and not _name_behind(plain, tokens[last][2], starts):
                        continue
                    span = Span(start, tokens[last][2])
                    known = bool(found) and (found[-1].frame, found[-1].trigger) == (frame, span)  # verb and noun
                    if not known and not self._excluded(plain, frame, span):
                        apart = self._words.mark(plain, sentence.span, span, dates)
                        found.append(Event(frame, span, sentence.number, modality(sentence, span), apart))
                        again |= {span} if (words, frame) in self._again else set()
        plainly = {e.frame for e in found if e.trigger not in again}
        kept = [e for e in found if e.trigger not in again or e.frame in plainly]
        return _own_years_dropped(kept, layout.document.published)

    def _read_starting(self, word: str) -> list[tuple[tuple[str, ...], str]]:
        """The triggers that may begin with a word, in the singular where it is a plural."""
        singular = self._singular(word)
        plain = self._triggers.get(word, [])
        return plain if singular == word else [*plain, *self._triggers.get(singular, [])]

    def _here(self, words: tuple[str, ...], tokens: list[str]) -> bool:
        """Whether a trigger's words stand here; the last one may be a plural."""
        if len(tokens) != len(words) or tuple(tokens[:-1]) != words[:-1]:
            return False
        return tokens[-1] == words[-1] or self._singular(tokens[-1]) == words[-1]

    def _excluded(self, plain: str, frame: str, span: Span) -> bool:
        """Whether a phrase in which it is no trigger holds it or stands right beside it."""
        for phrase in self._never[frame]:
            reach = len(phrase) + 1
            if phrase in plain[max(0, span.start - reach) : span.end + reach].lower():
                return True
        return False


def _name_behind(plain: str, end: int, names: Collection[int]) -> bool:
    """Whether a name follows within a few words that lead up to it: "buy its smaller rival Norsk Data"."""
    at = end
    for _ in range(_LEAD):
        word = _NEXT_WORD.match(plain, at)
        if word is None or word.group(1).lower() in _PREPOSITIONS:
            return False
        if word.start(1) in names:
            return True
        at = word.end()
    return False


def _first_from(dated: Sequence[tuple[Span, int]], offset: int) -> int:
    """Index of the first date that starts at or behind an offset."""
    return bisect_left(dated, (Span(offset, 0), 0))


def _opens(plain: str, sentence: Span, value: Span) -> bool:
    """Whether a date opens its sentence ("In 2014, ..."): it holds for all that follows."""
    return len(plain[sentence.start : value.start].split()) <= _OPENING


def _describes(plain: str, sentence: Span, span: Span, year: Span) -> bool:
    """Whether a year stands in a clause on the subject of the verb: "the storm, which hit in 2011, killed seven"."""
    if year.end > span.start or not _TO_VERB.fullmatch(plain, year.end, span.start):
        return False
    return _ON_SUBJECT.fullmatch(plain, sentence.start, year.start) is not None


def own_year(value: Value | None) -> int | None:
    """The year that the text itself gives, be it as "last year"; one worked out for "Monday" tells no events apart."""
    if not isinstance(value, Moment) or (value.resolved and not (value.relative or "").startswith("year:")):
        return None
    return value.year


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


def event_of(frames: frozenset[str], events: Sequence[Event], span: Span) -> Event | None:
    """The event that a value belongs to: the nearest trigger of one of ``frames`` among those of its sentence."""
    here = [e for e in events if e.frame in frames]
    return min(here, key=lambda e: (_distance(e.trigger, span), e.trigger, e.frame), default=None)


def _distance(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)
