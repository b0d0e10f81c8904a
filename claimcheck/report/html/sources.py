"""What the page calls an article and a kind of claim."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck.model.report import ReportDocument

#: A content hash at the end of a file's name tells people nothing.
_HASH = re.compile(r"[_-][0-9a-f]{8,64}$")


@dataclass(frozen=True, slots=True)
class Source:
    """One article as the page names it.

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
    def plain(self) -> str:
        """What the report's own sentences call it."""
        return self.document.outlet or self.document.id.rsplit("/", 1)[-1].rsplit(".", 1)[0]


def sources(documents: Sequence[ReportDocument]) -> dict[str, Source]:
    """Document id -> its source, in the report's order. Labels are unique within a story."""
    stories: dict[str | None, list[ReportDocument]] = {}
    for document in documents:
        stories.setdefault(document.story, []).append(document)
    labels = {i: label for members in stories.values() for i, label in _labels(members).items()}
    return {d.id: Source(n, *labels[d.id], d) for n, d in enumerate(documents)}


def _labels(documents: Sequence[ReportDocument]) -> dict[str, tuple[str, str]]:
    """Document id -> label and outlet: the outlet where that is enough, else with the file's name, else the id."""
    stems = _stems([d.id for d in documents])
    outlets = {d.id: (d.outlet or "").removeprefix("www.") or stems[d.id] for d in documents}
    shared = Counter(outlets.values())
    labels = {i: outlet if shared[outlet] == 1 else f"{outlet} ({stems[i]})" for i, outlet in outlets.items()}
    taken = Counter(labels.values())
    return {i: (label if taken[label] == 1 else i, outlets[i]) for i, label in labels.items()}


def _stems(ids: Sequence[str]) -> dict[str, str]:
    """File names without ending and hash, or with what it takes to keep them apart."""
    names = {i: i.rsplit("/", 1)[-1].rsplit(".", 1)[0] or i for i in ids}
    short = {i: _HASH.sub("", name) or name for i, name in names.items()}
    seen = Counter(short.values())
    return {i: short[i] if seen[short[i]] == 1 else names[i] for i in ids}


def kind_label(kind: str) -> str:
    """``duration/time-served`` -> ``duration: time served``."""
    return kind.replace("-", " ").replace("/", ": ", 1)


def distinct(values: Iterable[str]) -> tuple[str, ...]:
    """The values without repetition, in order of first appearance."""
    return tuple(dict.fromkeys(values))
