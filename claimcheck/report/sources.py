"""What reports call an article and a kind of claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from claimcheck.model.document import Document
from claimcheck.model.report import ReportDocument


class Source(NamedTuple):
    """One article as reports name it.

    Attributes:
        number: its index among the report's documents.
        label: what tells it from the other articles of its story.
        outlet: what it is filtered by; several articles of one outlet share it.
    """

    number: int
    label: str
    outlet: str
    document: ReportDocument

    @property
    def day(self) -> str:
        """The day of publication as an ISO date; "" where the file does not say."""
        return (self.document.published or "")[:10]


def sources(documents: Sequence[ReportDocument]) -> dict[str, Source]:
    """Document id -> its source, in the report's order. Labels are unique within a story."""
    stories: dict[str | None, list[ReportDocument]] = {}
    for document in documents:
        stories.setdefault(document.story, []).append(document)
    named = {i: label for members in stories.values() for i, label in labels(list(map(_document, members))).items()}
    return {d.id: Source(n, named[d.id], _document(d).source, d) for n, d in enumerate(documents)}


def labels(documents: Sequence[Document]) -> dict[str, str]:
    """Document id -> what tells it from the other articles of its story.

    That is its outlet (or the telling part of its file's name) where that is enough, else both, else its id.
    """
    files = {d.id: replace(d, outlet=None).source for d in documents}
    shared = Counter(d.source for d in documents)
    named = {
        d.id: d.source if shared[d.source] == 1 or not d.outlet else f"{d.source} [{files[d.id]}]" for d in documents
    }
    taken = Counter(named.values())
    return {i: label if taken[label] == 1 else i for i, label in named.items()}


def _document(entry: ReportDocument) -> Document:
    """The article of an entry as far as its name goes."""
    return Document(id=entry.id, path=entry.path, text="", outlet=entry.outlet)


def kind_label(kind: str) -> str:
    """``duration/time-served`` -> ``duration: time served``."""
    return kind.replace("-", " ").replace("/", ": ", 1)


def distinct(values: Iterable[str]) -> tuple[str, ...]:
    """The values without repetition, in order of first appearance."""
    return tuple(dict.fromkeys(values))
