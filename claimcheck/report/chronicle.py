"""The text of ``claimcheck timeline``: what the articles date, in order of time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.model.report import Report, ReportClaim
from claimcheck.report import Options
from claimcheck.report.escape import one_line
from claimcheck.report.lines import Line, joined, paragraph
from claimcheck.report.sources import Source, sources
from claimcheck.report.states import overtaken
from claimcheck.report.timeline import Day, Entry, timeline


def render(report: Report, texts: Mapping[str, str], options: Options) -> str:
    """The days of each story, earliest first, with the claims on each and the articles that came out on it.

    A date that was reckoned from the day of publication is marked, and so is one that the articles do not agree on.
    Below them stand the states that later articles overtake; that takes articles that say when they came out.
    """
    names = sources(report.documents)
    stories = list(dict.fromkeys(document.story for document in report.documents))
    disputed = {claim for f in report.disagreements for position in f.positions for claim in position.claims}
    lines: list[Line] = []
    for story in stories:
        own = {document.id: names[document.id] for document in report.documents if document.story == story}
        if len(stories) > 1:
            lines.append([(f"story {story}", "bold")])
        days = timeline([claim for claim in report.claims if claim.document in own], texts, own)
        for day in days:
            lines += _day(day, disputed, options.width)
        if not days:
            lines.append([("No claim of these articles has a date with a year.", "")])
        lines += _states([claim for claim in report.claims if claim.document in own], own, disputed, options.width)
    return joined(lines, options.color)


def _states(
    claims: Sequence[ReportClaim], sources: Mapping[str, Source], disputed: set[str], width: int
) -> Iterator[Line]:
    """What was so when an article was written, and by a later one is so no more."""
    found = overtaken(claims, sources, disputed)
    if found:
        yield [("States that later articles no longer give", "bold")]
    for state in found:
        old = f"{one_line(state.subject)}: {one_line(state.old.display)} [stale] ({_dated(state.old_source)})"
        yield from paragraph(
            f"{old}; later {one_line(state.new.display)} ({_dated(state.new_source)})", width, "  ", "      "
        )


def _dated(source: Source) -> str:
    return f"{one_line(source.label)}, {source.day}"


def _day(day: Day, disputed: set[str], width: int) -> Iterator[Line]:
    yield [(day.label, "bold")]
    for entry in day.entries:
        yield from paragraph(_entry(entry, disputed), width, "  ", "      ")
    if day.published:
        yield from paragraph("published: " + _named(day.published), width, "  ", "      ", "dim")


def _entry(entry: Entry, disputed: set[str]) -> str:
    subject = f" {one_line(entry.subject)}" if entry.subject else ""
    passage = one_line("".join(piece.text for piece in entry.pieces)).strip()
    marks = ["reckoned from the day of publication"] if entry.reckoned else []
    marks += ["disputed"] if any(claim.id in disputed for claim in entry.claims) else []
    mark = f" [{', '.join(marks)}]" if marks else ""
    return f"{entry.label}{subject}{mark}: {passage} ({_named(entry.sources)})"


def _named(found: tuple[Source, ...]) -> str:
    return ", ".join(one_line(source.label) for source in found)
