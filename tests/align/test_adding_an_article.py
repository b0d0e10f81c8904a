"""A further article takes no finding away: what others disagree on stays, or a guard says why not."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import pipeline, rulepack
from claimcheck.extract.reader import ArticleReader
from claimcheck.findings import Findings
from claimcheck.model.claim import Reading
from claimcheck.model.config import Config
from claimcheck.model.document import Document
from claimcheck.record import claim_ids
from tests.stories.scoring import HERE, STORIES

CONFIG = Config(story="one")
PACK = rulepack.load()
READER = ArticleReader(PACK)


@cache
def corpus(story: str) -> pipeline.Corpus:
    """The articles of an invented story, read once."""
    return pipeline.read([HERE / story], config=CONFIG)


def checked(readings: Sequence[Reading]) -> tuple[Findings, list[str]]:
    """What articles disagree on, and the ids of their claims by index."""
    ids = claim_ids(readings)
    story_ids = [ids[r.layout.document.id, n] for r in readings for n in range(len(r.claims))]
    return pipeline.cross_check(readings, PACK, CONFIG, "s1", ids), story_ids


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


def parted(findings: Findings, ids: Sequence[str]) -> dict[frozenset[str], str]:
    """Each two claims of which a guard or a level says why they were not compared, with the name of that."""
    return {frozenset((ids[i], ids[r.other])): r.gate for i, reasons in findings.refuted.items() for r in reasons}


def taken_away(others: Sequence[Reading], further: Reading) -> list[str]:
    """What articles disagree on, and do not where there is a further one, though nothing says why."""
    before, _ = checked(others)
    after, ids = checked(sorted([*others, further], key=lambda reading: reading.layout.document.id))
    there, apart = clashes(after), parted(after, ids).keys()
    sides = {(d.kind, tuple(sorted(p.display for p in d.positions))) for d in after.disagreements}
    return [
        finding.message
        for finding in before.disagreements
        if not any("is alike" in step for step in finding.steps)
        and (finding.kind, tuple(sorted(p.display for p in finding.positions))) not in sides
        and clashes(Findings([], [finding], frozenset(), {})).isdisjoint(there | apart)
    ]


@st.composite
def triples(draw: st.DrawFn) -> tuple[str, list[int]]:
    """A story and three of its articles."""
    story = draw(st.sampled_from([s for s in STORIES if len(list(Path(HERE / s).glob("*.md"))) > 2]))
    return story, draw(st.permutations(range(len(corpus(story).readings))))[:3]


@settings(max_examples=60, deadline=None)
@given(triples())
def test_a_further_article_takes_no_finding_away(case: tuple[str, list[int]]) -> None:
    """But for what rests on likeness, which is measured over all articles."""
    story, (one, two, third) = case
    readings = corpus(story).readings
    assert taken_away([readings[i] for i in sorted((one, two))], readings[third]) == []


def article(name: str, text: str) -> Reading:
    return READER.read(Document(id=name, path=name, text=text))


#: Names of which two may be one: by given names and surnames, of people, ships and firms.
_NAMES = [
    ["Steven Holm", "Stephen Holm", "Sofia Holm", "Sophia Holm", "Holm"],
    ["Peter Kowalski", "Peter Kowalczyk", "Anna Kowalczyk", "Mr. Kowalski", "Mr. Kowalsky"],
    ["Peter Hartley", "Mr. Hartley", "Mr. Hartlye", "Paul Hartlye", "Mr. Hartlyn"],
    ["The ship Harmony", "The ship Harmona", "The ship Harmoni"],
    ["Norsk Data Systems", "Norsk Dota Systems", "Norske Data Systems"],
]


@st.composite
def articles(draw: st.DrawFn) -> list[str]:
    """Three articles or more that write like names."""
    names = st.lists(st.sampled_from(draw(st.sampled_from(_NAMES))), min_size=1, max_size=3, unique=True)
    return ["\n\n".join(f"{name} left." for name in draw(names)) for _ in range(draw(st.integers(3, 5)))]


@settings(max_examples=150, deadline=None)
@given(articles(), st.sampled_from(["0", "c"]))
def test_a_further_article_takes_no_spelling_away(texts: list[str], name: str) -> None:
    *others, further = (article(id_, text) for id_, text in zip([*"abde"[: len(texts) - 1], name], texts, strict=True))
    assert taken_away(others, further) == []


#: Two names that may be one, and what a third article writes that tells them apart.
TOLD_APART = [
    ("Steven Holm", "Stephen Holm", "Steven Holm stayed. Rain fell. Stephen Holm left."),
    ("Peter Kowalski", "Peter Kowalczyk", "Anna Kowalczyk stayed. Rain fell. Peter Kowalski left."),
    ("Sofia Holm", "Sophia Holm", "Sofia Holm stayed. Rain fell. Sophia Holm left."),
    ("The ship Harmony", "The ship Harmona", "The ship Harmony stayed. Rain fell. The ship Harmona left."),
]


@pytest.mark.parametrize(("one", "two", "third"), TOLD_APART, ids=[row[1] for row in TOLD_APART])
def test_an_article_with_both_names_is_a_reason_that_is_told(one: str, two: str, third: str) -> None:
    pair = [article("a", f"{one} left."), article("b", f"{two} left.")]
    before, _ = checked(pair)
    after, ids = checked([*pair, article("c", third)])
    assert len(before.disagreements) == 1
    assert after.disagreements == []
    assert {parted(after, ids).get(clash) for clash in clashes(before)} == {"other_forms"}
