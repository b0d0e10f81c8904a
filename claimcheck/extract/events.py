"""Events by their triggers: which frames a text speaks of, and which event a value belongs to.

Frames in the sense of Fillmore (1976), reduced to what news at large shares: an event type, the verbs and nouns that
name it, and the slots that every event of the type has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from claimcheck.model.claim import Event, Modality
from claimcheck.model.document import Layout, Sentence
from claimcheck.model.rules import Frame
from claimcheck.model.span import Span

_TOKEN = re.compile(r"[a-z]+(?:[-'][a-z]+)*")
_NEAR = 40  # code points on either side of a trigger in which a marker of another event counts


class EventReader:
    """Finds triggers of frames.

    Args:
        frames: the frames of the pack.
        forms: verb lemma -> all its forms; noun -> itself and its plural.
        others: words that set an event apart from the one that the article is about ("earlier", "previous").
    """

    def __init__(
        self,
        frames: Iterable[Frame],
        forms: Callable[[str], Iterable[str]],
        plurals: Callable[[str], Iterable[str]],
        others: Iterable[str],
    ) -> None:
        self._triggers: dict[str, list[tuple[tuple[str, ...], str]]] = {}  # first word -> (words, frame)
        self._never: dict[str, tuple[str, ...]] = {}
        for frame in frames:
            phrases = [form for verb in frame.verbs for form in _inflect(verb, forms)]
            phrases += [form for noun in frame.nouns for form in _inflect_last(noun, plurals)]
            for phrase in sorted(set(phrases)):
                words = tuple(_TOKEN.findall(phrase))
                if words:
                    self._triggers.setdefault(words[0], []).append((words, frame.id))
            self._never[frame.id] = tuple(n.lower() for n in frame.never)
        for entries in self._triggers.values():
            entries.sort(key=lambda e: (-len(e[0]), e))
        others = sorted(others, key=lambda w: (-len(w), w))
        self._others = re.compile(r"\b(?:" + "|".join(map(re.escape, others)) + r")\b") if others else None

    def read(self, layout: Layout, modality: Callable[[Sentence, Span], Modality], years: Mapping[int, str]) -> list[Event]:
        """All events of the article in order.

        Args:
            modality: the modality of a stretch in its sentence.
            years: offset of a mentioned year -> the year as written, for events kept apart by their year.
        """
        text = layout.plain.lower()
        found: list[Event] = []
        for sentence in layout.sentences:
            tokens = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text, *sentence.span)]
            for index, (word, start, _) in enumerate(tokens):
                for words, frame in self._triggers.get(word, ()):
                    if tuple(t for t, _, _ in tokens[index : index + len(words)]) != words:
                        continue
                    span = Span(start, tokens[index + len(words) - 1][2])
                    if not self._excluded(text, frame, span):
                        apart = self._apart(text, sentence.span, span, years)
                        found.append(Event(frame, span, sentence.number, modality(sentence, span), apart))
        return found

    def _excluded(self, text: str, frame: str, span: Span) -> bool:
        around = text[max(0, span.start - _NEAR) : span.end + _NEAR]
        return any(phrase in around for phrase in self._never[frame])

    def _apart(self, text: str, sentence: Span, trigger: Span, years: Mapping[int, str]) -> str:
        low, high = max(sentence.start, trigger.start - _NEAR), min(sentence.end, trigger.end + _NEAR)
        for offset, year in sorted(years.items()):
            if low <= offset < high:
                return year
        marker = self._others.search(text, low, trigger.end) if self._others else None
        return marker.group() if marker else ""


def _inflect(verb: str, forms: Callable[[str], Iterable[str]]) -> list[str]:
    """All forms of a verb that may carry a particle ("break out")."""
    lemma, _, particle = verb.partition(" ")
    return [f"{form} {particle}".strip() for form in forms(lemma)]


def _inflect_last(noun: str, plurals: Callable[[str], Iterable[str]]) -> list[str]:
    """A noun phrase in the singular and the plural."""
    head, space, last = noun.rpartition(" ")
    return [f"{head}{space}{form}" for form in (last, *plurals(last))]


def event_of(frames: frozenset[str], events: Sequence[Event], sentence: Sentence, span: Span) -> Event | None:
    """The event that a value belongs to: the nearest trigger of one of ``frames`` in its sentence, or ``None``."""
    here = [e for e in events if e.sentence == sentence.number and e.frame in frames]
    return min(here, key=lambda e: (_distance(e.trigger, span), e.trigger, e.frame), default=None)


def _distance(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)
