"""Which outlets disagree with which: a ring of outlets with lines between those that differ."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from claimcheck.model.report import SEVERITIES
from claimcheck.report.html.facts import Fact

_WIDTH, _HEIGHT = 540, 330
_RADIUS = 112.0
#: More names than this cannot be read on a ring.
_OUTLETS = 12
_LABEL = 16
_SEVERITY: Mapping[str, int] = {severity: place for place, severity in enumerate(SEVERITIES)}


@dataclass(frozen=True, slots=True)
class Node:
    """An outlet's dot and where its name stands; ``anchor`` is SVG's text-anchor."""

    outlet: str
    label: str
    x: str
    y: str
    label_x: str
    label_y: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Line:
    """Two outlets that differ: how often, and how gravely at worst."""

    left: str
    right: str
    count: int
    severity: str
    path: str
    width: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The ring, gravest lines first; ``hidden`` counts the outlets that differ from others but found no place on it."""

    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]
    hidden: int
    width: int = _WIDTH
    height: int = _HEIGHT


def picture(findings: Sequence[Fact], outlets: Sequence[str]) -> Picture | None:
    """The ring of a story's outlets, or ``None`` where no two differ. Accepted findings and notes do not count."""
    worst, counts = _pairs([f for f in findings if f.finding and not f.finding.baseline and f.severity != "note"])
    if not counts:
        return None
    weight = Counter[str]()
    for pair, count in counts.items():
        for outlet in pair:
            weight[outlet] += count
    order = sorted(outlets, key=lambda o: (-weight[o], outlets.index(o)))[:_OUTLETS]
    ring = [o for o in outlets if o in order]
    at = {outlet: _angle(n, len(ring)) for n, outlet in enumerate(ring)}
    lines = [
        Line(left, right, counts[left, right], worst[left, right], _curve(at[left], at[right]), _f(0.8 + count * 0.9))
        for (left, right) in sorted(counts, key=lambda p: (_SEVERITY[worst[p]], -counts[p], p))
        if left in at and right in at
        for count in [min(counts[left, right], 6)]
    ]
    return Picture(
        nodes=tuple(_node(outlet, angle) for outlet, angle in at.items()),
        lines=tuple(lines),
        hidden=sum(1 for o in weight if o not in at),
    )


def _pairs(findings: Sequence[Fact]) -> tuple[dict[tuple[str, str], str], Counter[tuple[str, str]]]:
    """For each two outlets (in order of name) on different sides: the worst severity and the number of findings."""
    worst: dict[tuple[str, str], str] = {}
    counts = Counter[tuple[str, str]]()
    for fact in findings:
        pairs = {
            (min(a.outlet, b.outlet), max(a.outlet, b.outlet))
            for one, other in combinations(fact.sides, 2)
            for a in one.sources
            for b in other.sources
            if a.outlet != b.outlet
        }
        for pair in sorted(pairs):
            counts[pair] += 1
            worst.setdefault(pair, fact.severity)  # findings come by weight
    return worst, counts


def _angle(number: int, of: int) -> float:
    return -math.pi / 2 + 2 * math.pi * number / of


def _point(angle: float, radius: float) -> tuple[float, float]:
    return _WIDTH / 2 + radius * math.cos(angle), _HEIGHT / 2 + radius * math.sin(angle)


def _curve(start: float, end: float) -> str:
    """A line bent towards the middle, so that neighbours and opposites can be told apart."""
    (x1, y1), (x2, y2) = _point(start, _RADIUS), _point(end, _RADIUS)
    cx, cy = (x1 + x2) / 4 + _WIDTH / 4, (y1 + y2) / 4 + _HEIGHT / 4
    return f"M{_f(x1)} {_f(y1)}Q{_f(cx)} {_f(cy)} {_f(x2)} {_f(y2)}"


def _node(outlet: str, angle: float) -> Node:
    x, y = _point(angle, _RADIUS)
    label_x, label_y = _point(angle, _RADIUS + 15)
    across = math.cos(angle)
    anchor = "middle" if abs(across) < 0.2 else ("start" if across > 0 else "end")
    drop = 5 + 7 * math.sin(angle) if anchor == "middle" else 5
    short = outlet if len(outlet) <= _LABEL else outlet[: _LABEL - 1].rstrip() + "…"
    return Node(outlet, short, _f(x), _f(y), _f(label_x), _f(label_y + drop), anchor)


def _f(number: float) -> str:
    """One digit after the point: the last bits of a sine differ between machines, and the page must not."""
    return f"{number:.1f}"
