"""What of the labelled facts of a story a report finds, and what it reports that is none.

``contradiction`` and ``discrepancy`` are to be reported, ``compatible`` and ``trap`` are not, ``optional`` is neither.
A fact is found when two positions of a finding rest on text that overlaps the evidence of two of its values. A finding
that touches no fact labelled contradiction or discrepancy is wrong.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import claimcheck
from claimcheck.model.config import Config
from claimcheck.model.report import Disagreement, Report

HERE = Path(__file__).parent
WANTED = ("contradiction", "discrepancy")
Place = tuple[str, int, int]  # article, start, end


@dataclass(frozen=True)
class Fact:
    """A labelled fact: its values, each with the places where articles give it."""

    id: str
    kind: str
    relation: str
    values: tuple[tuple[Place, ...], ...]

    @property
    def wanted(self) -> bool:
        """Whether it is to be reported."""
        return self.relation in WANTED

    def among(self, places: Sequence[Place]) -> set[int]:
        """Which of its values the places touch."""
        return {n for n, value in enumerate(self.values) for p in places for v in value if _touch(p, v)}

    def met(self, sides: Sequence[Sequence[Place]]) -> bool:
        """Whether two sides of a finding give two of its values."""
        hits = [self.among(side) for side in sides]
        return any(a != b for i, x in enumerate(hits) for y in hits[i + 1 :] for a in x for b in y)


class Story:
    """One story's articles and labels."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.folder = HERE / name
        self.label = tomllib.loads((HERE / f"{name}.toml").read_text("utf-8"))
        self.texts = {p.stem: p.read_text("utf-8") for p in sorted(self.folder.glob("*.md"))}
        self.floor: frozenset[str] = frozenset(self.label["found"])

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The labelled facts."""
        return tuple(
            Fact(f["id"], f["kind"], f["relation"], tuple(tuple(self._places(value)) for value in f["values"]))
            for f in self.label["fact"]
        )

    def _places(self, value: Sequence[str]) -> Iterator[Place]:
        for evidence in value:
            article, _, quote = evidence.partition(": ")
            at = self.texts[article].find(quote)
            assert at >= 0, f"{self.name}: {evidence!r} is not in the article"
            while at >= 0:
                yield article, at, at + len(quote)
                at = self.texts[article].find(quote, at + 1)

    @cached_property
    def report(self) -> Report:
        """What claimcheck reports on it."""
        return claimcheck.check([self.folder], config=Config(story="one"))

    @cached_property
    def reported(self) -> list[tuple[Disagreement, list[Fact]]]:
        """Each finding above a note with the facts that it meets."""
        names = {d.id: Path(d.path).stem for d in self.report.documents}
        where = {c.id: (names[c.document], c.start, c.end) for c in self.report.claims}
        found = [d for d in self.report.disagreements if d.severity in WANTED]
        sides = [[[where[i] for i in p.claims] for p in d.positions] for d in found]
        return [(d, [f for f in self.facts if f.met(s)]) for d, s in zip(found, sides, strict=True)]

    @property
    def found(self) -> set[str]:
        """Ids of the wanted facts that are reported."""
        return {f.id for _, facts in self.reported for f in facts if f.wanted}

    @property
    def missed(self) -> list[Fact]:
        """The wanted facts that are not."""
        return [f for f in self.facts if f.wanted and f.id not in self.found]

    @property
    def wrong(self) -> list[str]:
        """The findings that meet no wanted and no optional fact, as lines."""
        return [
            f"[{d.kind}] {d.message} ({', '.join(f.id for f in facts) or 'not labelled'})"
            for d, facts in self.reported
            if not any(f.wanted or f.relation == "optional" for f in facts)
        ]


def _touch(a: Place, b: Place) -> bool:
    """Whether two places share at least half of the shorter one."""
    shared = min(a[2], b[2]) - max(a[1], b[1])
    return a[0] == b[0] and shared > 0 and shared >= 0.5 * min(a[2] - a[1], b[2] - b[1])


STORIES = sorted(p.stem for p in HERE.glob("*.toml"))
