"""Claims of quoted wording and of indirect statements."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import rulepack
from claimcheck.extract.reader import ArticleReader
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document

READER = ArticleReader(rulepack.load())


def claims(text: str, slot: str) -> list[Claim]:
    return [c for c in READER.read(Document("a", "a", text)).claims if c.slot == slot]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ('"The bridge is safe. We will open it," Maria Lopez said.', ["The bridge is safe.", "We will open it"]),
        ('Maria Lopez said: "The bridge is safe!"', ["The bridge is safe!"]),
        ('He spoke of a "narrow escape" for all.', ["narrow escape"]),
        ('The "bridge" was closed.', []),  # one word in scare quotes is nobody's wording
        ('The film "The Old Bridge" opens in May.', []),  # a title
    ],
)
def test_quotations(text: str, quotes: list[str]) -> None:
    assert [c.span.of(text) for c in claims(text, "quote")] == quotes


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        ("Maria Lopez said the bridge was not safe.", ["the bridge was not safe"], "Maria Lopez"),
        ("Police say that the driver had fallen asleep.", ["the driver had fallen asleep"], "Police"),
        ('Maria Lopez said: "The bridge is not safe."', [], None),
        ("The bridge was closed.", [], None),
    ],
)
def test_indirect_statements(text: str, said: list[str], speaker: str | None) -> None:
    found = claims(text, "statement")
    assert [c.span.of(text) for c in found] == said
    assert [c.speaker for c in found] == ([speaker] if speaker else [])


WORDS = [
    "Maria Lopez",
    "said",
    "that",
    "the bridge",
    '"',
    ",",
    ".",
    "\n\n",
    "police",
    "was",
    "safe",
    "‘",
    "’",
    "(",
    " ",
]


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_every_span_is_its_text_and_inside_its_sentence(text: str) -> None:
    for claim in READER.read(Document("a", "a", text)).claims:
        assert claim.sentence.holds(claim.span)
        assert claim.span.of(text).strip() == claim.span.of(text) != ""
