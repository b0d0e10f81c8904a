"""A further article takes no finding away: what two articles disagree on stays, or a guard says why not."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import pipeline
from claimcheck.findings import Findings
from claimcheck.model.config import Config
from claimcheck.record import claim_ids
from tests.stories.scoring import HERE, STORIES

CONFIG = Config(story="one")


@cache
def corpus(story: str) -> pipeline.Corpus:
    """The articles of an invented story, read once."""
    return pipeline.read([HERE / story], config=CONFIG)


def checked(story: str, members: Sequence[int]) -> tuple[Findings, list[str]]:
    """What the articles with these indexes disagree on, and the ids of their claims by index."""
    found = corpus(story)
    readings = [found.readings[i] for i in members]
    ids = claim_ids(found.readings)
    story_ids = [ids[r.layout.document.id, n] for r in readings for n in range(len(r.claims))]
    return pipeline.cross_check(readings, found.pack, CONFIG, "s1", ids), story_ids


def clashes(findings: Findings) -> set[frozenset[str]]:
    """Each two claims that stand on different sides of a finding."""
    return {
        frozenset((x, y))
        for finding in findings.disagreements
        for n, one in enumerate(finding.positions)
        for two in finding.positions[n + 1 :]
        for x in one.claims
        for y in two.claims
    }


def parted(findings: Findings, ids: Sequence[str]) -> set[frozenset[str]]:
    """Each two claims of which a guard or a level says why they were not compared."""
    return {frozenset((ids[i], ids[r.other])) for i, reasons in findings.refuted.items() for r in reasons}


@st.composite
def triples(draw: st.DrawFn) -> tuple[str, list[int]]:
    """A story and three of its articles."""
    story = draw(st.sampled_from([s for s in STORIES if len(list(Path(HERE / s).glob("*.md"))) > 2]))
    return story, draw(st.permutations(range(len(corpus(story).readings))))[:3]


@settings(max_examples=60, deadline=None)
@given(triples())
def test_a_further_article_takes_no_finding_away(case: tuple[str, list[int]]) -> None:
    """But for what rests on likeness, which is measured over all articles, and on how many articles use a name."""
    story, (one, two, third) = case
    before, _ = checked(story, sorted((one, two)))
    after, ids = checked(story, sorted((one, two, third)))
    sure = [d for d in before.disagreements if not any("is alike" in s or "spelt almost" in s for s in d.steps)]
    there = clashes(after)
    apart = parted(after, ids)
    subjects = {(d.kind, tuple(sorted(p.display for p in d.positions))) for d in after.disagreements}
    for finding in sure:
        pairs = clashes(Findings([], [finding], frozenset(), {}))
        kept = pairs & there or (finding.kind, tuple(sorted(p.display for p in finding.positions))) in subjects
        assert kept or pairs & apart, finding.message
