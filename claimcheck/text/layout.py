"""All of the text layer in its order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimcheck.model.document import Document, Layout
from claimcheck.text.attribution import Grammar
from claimcheck.text.plain import plain
from claimcheck.text.quotations import QuotationReader
from claimcheck.text.sentences import SentenceReader
from claimcheck.text.statements import StatementReader
from claimcheck.text.zones import ZoneReader


class LayoutReader:
    """Reads the form of articles. Built once for a run: it compiles the lexicon's patterns.

    A paragraph is read by what stands before it, never by what comes after, so putting another text after an article
    as a new paragraph changes nothing of what was read.
    """

    def __init__(self, lexicon: Mapping[str, Mapping[str, Any]]) -> None:
        grammar = Grammar(lexicon)
        self._zones = ZoneReader(lexicon)
        self._sentences = SentenceReader(lexicon)
        self._quotations = QuotationReader(lexicon, grammar)
        self._statements = StatementReader(grammar)

    def read(self, document: Document) -> Layout:
        """The layout of one article; no text makes it raise."""
        copy = plain(document.text)
        zones = self._zones.read(document, copy)
        sentences = self._sentences.read(copy, zones)
        quotations = self._quotations.read(document.text, copy, zones, sentences)
        statements = self._statements.read(copy, sentences, quotations)
        return Layout(document, copy, zones, sentences, quotations, statements)


#: The reader that ``read`` built last, with the lexicon that it was built from: runs use one lexicon for all articles.
_latest: tuple[Mapping[str, Mapping[str, Any]], LayoutReader] | None = None


def read(document: Document, lexicon: Mapping[str, Mapping[str, Any]]) -> Layout:
    """The layout of one article; the compiled patterns are kept for the next one with the same ``lexicon``."""
    global _latest
    if _latest is None or _latest[0] is not lexicon:
        _latest = (lexicon, LayoutReader(lexicon))
    return _latest[1].read(document)
