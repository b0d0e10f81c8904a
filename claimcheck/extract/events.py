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
        forms: verb lemma -> all its forms.
        singular: noun -> its singular.
        others: words that set an event apart from the one that the article is about ("earlier", "previous").
    """

    def __init__(
        self,
        frames: Iterable[Frame],
        forms: Callable[[str], Iterable[str]],
        singular: Callable[[str], str],
        others: Iterable[str],
    ) -> None:
        self._singular = singular
        self._triggers: dict[str, list[tuple[tuple[str, ...], str]]] = {}  # first word -> (words, frame)
        self._never: dict[str, tuple[str, ...]] = {}
        for frame in frames:
            verbs = [form for verb in frame.verbs for form in _inflect(verb, forms)]
            for phrase in sorted({*verbs, *frame.nouns}):
                if words := tuple(_TOKEN.findall(phrase)):
                    self._triggers.setdefault(words[0], []).append((words, frame.id))
            self._never[frame.id] = tuple(n.lower() for n in frame.never)
        for entries in self._triggers.values():
            entries.sort(key=lambda e: (-len(e[0]), e))
        others = sorted(others, key=lambda w: (-len(w), w))
        self._others = re.compile(r"\b(?:" + "|".join(map(re.escape, others)) + r")\b") if others else None

    def read(
        self, layout: Layout, modality: Callable[[Sentence, Span], Modality], years: Mapping[int, str]
    ) -> list[Event]:
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
                for words, frame in self._starting(word):
                    last = index + len(words) - 1
                    if not self._here(words, [t for t, _, _ in tokens[index : last + 1]]):
                        continue
                    span = Span(start, tokens[last][2])
                    if not self._excluded(text, frame, span):
                        apart = self._apart(text, sentence.span, span, years)
                        found.append(Event(frame, span, sentence.number, modality(sentence, span), apart))
        return found

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


def event_of(frames: frozenset[str], events: Sequence[Event], sentence: Sentence, span: Span) -> Event | None:
    """The event that a value belongs to: the nearest trigger of one of ``frames`` in its sentence, or ``None``."""
    here = [e for e in events if e.sentence == sentence.number and e.frame in frames]
    return min(here, key=lambda e: (_distance(e.trigger, span), e.trigger, e.frame), default=None)


def _distance(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)
