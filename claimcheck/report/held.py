"""The text of ``claimcheck why-not``: what stands on a line and was not compared, and what excluded each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.report import Options
from claimcheck.report.coverage import plural
from claimcheck.report.escape import one_line
from claimcheck.report.lines import Line, joined, paragraph


class Seen(NamedTuple):
    """A value, name or claim that stands on a line.

    Attributes:
        column: where it begins, from 1.
        text: its words.
        label: what it was taken for: a mention's type, or the attribute and rule of a claim.
        gates: what kept it from being compared, a sentence each; none where it was compared.
    """

    column: int
    text: str
    label: str
    gates: tuple[str, ...]


def render(place: str, words: str, seen: Sequence[Seen], zone: str | None, options: Options) -> str:
    """The line's words, then each value on it that was compared with nothing; with ``detail`` the others as well.

    Args:
        place: ``path:line``.
        words: what stands on the line.
        seen: all that was seen on it, in order.
        zone: what the paragraph is, where that alone keeps all of it from being compared.
    """
    return joined(list(_lines(place, words, seen, zone, options)), options.color)


def _lines(place: str, words: str, seen: Sequence[Seen], zone: str | None, options: Options) -> Iterator[Line]:
    yield [(one_line(place), "bold")]
    yield from paragraph(one_line(words).strip(), options.width, "  | ", style="dim")
    if zone:
        yield from paragraph(f"This paragraph was taken for {zone}, which gives no claims.", options.width, "  ")
    if not seen:
        yield from paragraph("No number, date, name or other value was seen on this line.", options.width, "  ")
        return
    alike: dict[tuple[str, ...], list[Seen]] = {}
    for item in seen:
        if item.gates or options.detail > 0:
            alike.setdefault(item.gates, []).append(item)
    for gates, items in alike.items():
        yield []
        for item in items:
            yield [(f"  {item.column}: ", "dim"), (one_line(item.text), "bold"), (f"  [{item.label}]", "dim")]
        for gate in gates or ("Compared.",):
            yield from paragraph(one_line(gate), options.width, "     - ")
    compared = sum(not item.gates for item in seen)
    yield []
    more = " (-v shows them)" if compared and options.detail < 1 else ""
    told = f"{plural(len(seen), 'value')} on this line: {compared} compared{more}, {len(seen) - compared} not."
    yield from paragraph(told, options.width)
