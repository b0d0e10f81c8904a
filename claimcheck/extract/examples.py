"""Runs the examples of a rule pack by reading each of their texts as an article of one paragraph."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.extract.modality import ModalityReader
from claimcheck.extract.reader import ArticleReader
from claimcheck.model.claim import Reading
from claimcheck.model.document import Document, Layout, Sentence
from claimcheck.model.rules import RulePack
from claimcheck.model.span import Span
from claimcheck.rulepack.examples import Failure, Seen, run_examples


def run_pack(pack: RulePack) -> list[Failure]:
    """Run every example of a pack; the failures in the order of its rules."""
    return _Examples(pack).run()


class _Examples:
    """The readers of a pack, asked for what an example's text says."""

    def __init__(self, pack: RulePack) -> None:
        self._pack = pack
        self._reader = ArticleReader(pack)
        self._modality = ModalityReader(pack.cues)
        self._reading = lru_cache(maxsize=1)(self._read)

    def run(self) -> list[Failure]:
        return run_examples(self._pack, self._claims, self._frames, self._modality_of, self._cues)

    def _read(self, text: str) -> Reading:
        return self._reader.read(_document(text))

    def _claims(self, text: str) -> list[Seen]:
        return [
            Seen(c.rule, c.display, c.span.of(text), c.subject.display if c.subject else None, c.modality)
            for c in self._reading(text).claims
        ]

    def _frames(self, text: str) -> list[tuple[str, str]]:
        return [(e.frame, e.trigger.of(text)) for e in self._reading(text).events]

    def _modality_of(self, text: str, stretch: str) -> str:
        start = text.find(stretch)
        if start < 0:
            return "no stretch of the text"
        layout = self._reader.layout(_document(text))
        span = Span(start, start + len(stretch))
        return self._modality.of(layout.plain, _sentence(layout, span).span, span)[0]

    def _cues(self, text: str) -> list[str]:
        layout = self._reader.layout(_document(text))
        return [cue.id for s in layout.sentences for cue, _ in self._modality.cues(layout.plain, s.span)]


def _document(text: str) -> Document:
    return Document("example", "example", text)


def _sentence(layout: Layout, span: Span) -> Sentence:
    return next((s for s in layout.sentences if s.span.end > span.start), layout.sentences[-1])
