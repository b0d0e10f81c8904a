"""The whole page as one object: what the template reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimcheck.model.report import SEVERITIES, Report, Severity
from claimcheck.report.html.facts import Fact, FactReader
from claimcheck.report.html.matrix import Matrix, matrix
from claimcheck.report.html.picture import Picture, picture
from claimcheck.report.sources import Source, distinct, sources
from claimcheck.report.timeline import Day, timeline
from claimcheck.values.utterance import Split


@dataclass(frozen=True, slots=True)
class Story:
    """The articles on one event with all that was found in them. ``key`` is the report's name for it."""

    key: str
    number: int
    title: str
    sources: tuple[Source, ...]
    findings: tuple[Fact, ...]
    agreements: tuple[Fact, ...]
    matrix: Matrix
    picture: Picture | None
    days: tuple[Day, ...]

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who published on it."""
        return distinct(s.outlet for s in self.sources)

    @property
    def grave(self) -> tuple[Fact, ...]:
        """The findings that are shown at once."""
        return tuple(f for f in self.findings if f.severity != "note")

    @property
    def notes(self) -> tuple[Fact, ...]:
        """The findings that are folded away."""
        return tuple(f for f in self.findings if f.severity == "note")


@dataclass(frozen=True, slots=True)
class Page:
    """A report made ready to be laid out; the stories with the gravest findings come first."""

    report: Report
    sources: tuple[Source, ...]
    stories: tuple[Story, ...]
    lonely: tuple[Source, ...]
    severities: tuple[Severity, ...]
    counts: Mapping[str, int]
    accepted: int
    kinds: tuple[str, ...]
    outlets: tuple[str, ...]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every finding and agreement."""
        return tuple(f for story in self.stories for f in (*story.findings, *story.agreements))


def page(report: Report, texts: Mapping[str, str], words: Split | None = None) -> Page:
    """A report's page.

    Args:
        texts: document id -> the article's whole text; a missing one only costs the context of its passages.
        words: gives the words of a quotation as they are compared; as written when left out.
    """
    named = sources(report.documents)
    reader = FactReader(report, texts, named, words)
    findings = reader.findings(report.disagreements)
    agreements = reader.agreements(report.agreements)
    dated = [c for c in report.claims if c.value.get("type") == "moment"]
    keys = distinct([*(d.story or "" for d in report.documents), *(f.story for f in findings)])
    stories: list[Story] = []
    for key in sorted(keys, key=lambda key: _weight([f for f in findings if f.story == key])):
        members = [s for s in named.values() if (s.document.story or "") == key]
        own = {s.document.id: s for s in members}
        story = _story(
            key,
            len(stories) + 1,
            members,
            [f for f in findings if f.story == key],
            [f for f in agreements if f.story == key],
            timeline([c for c in dated if c.document in own], texts, own),
        )
        if story.findings or story.agreements or (story.days and len(members) > 1):
            stories.append(story)
    heard = {s.number for f in (*findings, *agreements) for s in f.sources}
    counts = Counter(f.severity for f in findings)
    return Page(
        report=report,
        sources=tuple(named.values()),
        stories=tuple(stories),
        lonely=tuple(s for s in named.values() if s.number not in heard),
        severities=SEVERITIES,
        counts={severity: counts[severity] for severity in SEVERITIES},
        accepted=sum(d.baseline for d in report.disagreements),
        kinds=tuple(sorted({f.topic for f in findings})),
        outlets=tuple(sorted({o for f in findings for o in f.outlets})),
    )


def _weight(findings: Sequence[Fact]) -> tuple[int, int]:
    """Sort key of a story: the gravest of its findings, then how many there are."""
    return min((SEVERITIES.index(f.severity) for f in findings), default=len(SEVERITIES)), -len(findings)


def _story(
    key: str,
    number: int,
    members: Sequence[Source],
    findings: Sequence[Fact],
    agreements: Sequence[Fact],
    days: tuple[Day, ...],
) -> Story:
    titles = [s.document.title for s in members if s.document.title]
    return Story(
        key=key,
        number=number,
        title=titles[0] if titles else ", ".join(s.label for s in members[:3]),
        sources=tuple(members),
        findings=tuple(findings),
        agreements=tuple(agreements),
        matrix=matrix([*findings, *agreements], members),
        picture=picture(findings, distinct(s.outlet for s in members)),
        days=days,
    )
