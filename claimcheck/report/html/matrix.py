"""Facts by articles: who says what, who is alone, who agrees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.report.html.facts import Fact
from claimcheck.report.pieces import excerpt
from claimcheck.report.sources import Source, distinct

#: Above this many columns a cell holds the letter of a side only, or nobody could read a row across.
_WORDED = 12


@dataclass(frozen=True, slots=True)
class Cell:
    """What one article says of one fact, or (``claim`` is ``None``) ``width`` articles that say nothing of it."""

    width: int = 1
    claim: str | None = None
    letter: str = ""
    text: str = ""
    quote: str = ""
    alone: bool = False
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One fact over all columns."""

    fact: Fact
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The table of one story. ``silent`` counts the articles that share no fact with another and get no column."""

    columns: tuple[Source, ...]
    rows: tuple[Row, ...]
    silent: int

    @property
    def compact(self) -> bool:
        """Whether cells hold letters only."""
        return len(self.columns) > _WORDED


def matrix(facts: Sequence[Fact], members: Sequence[Source]) -> Matrix:
    """The matrix of a story's facts over those of its articles that speak of one."""
    speaking = {s.number for fact in facts for s in fact.sources}
    columns = tuple(s for s in members if s.number in speaking)
    return Matrix(columns, tuple(Row(f, _cells(f, columns)) for f in facts), len(members) - len(columns))


def _cells(fact: Fact, columns: Sequence[Source]) -> tuple[Cell, ...]:
    filled = {source.number: _cell(fact, source) for source in fact.sources}
    cells: list[Cell] = []
    for column in columns:
        if column.number in filled:
            cells.append(filled[column.number])
        elif cells and cells[-1].claim is None:
            cells[-1] = Cell(cells[-1].width + 1)
        else:
            cells.append(Cell())
    return tuple(cells)


def _cell(fact: Fact, source: Source) -> Cell:
    sides = [side for side in fact.sides if source in side.sources]
    said = [p.claim for side in sides for p in (*side.passages, *side.more) if p.source.number == source.number]
    texts = distinct(excerpt(c, fact.focus.get(c.id), limit=48) for c in said)
    return Cell(
        claim=said[0].id,
        letter="+".join(side.letter for side in sides) if len(fact.sides) > 1 else "",
        text=" / ".join(texts[:2]) if len(sides) > 1 else texts[0],
        quote=said[0].quote,
        alone=any(side.alone for side in sides),
        source=source,
    )
