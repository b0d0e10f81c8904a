"""Claims from patterns: values, holders, modality, and what is left open."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import rulepack
from claimcheck.extract.reader import ArticleReader
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document

PACK = rulepack.load()
READER = ArticleReader(PACK)


def claims(text: str) -> list[Claim]:
    return list(READER.read(Document("a", "a", text)).claims)


def of(text: str, slot: str) -> list[tuple[str, str | None]]:
    return [(c.span.of(text), c.subject.display if c.subject else None) for c in claims(text) if c.slot == slot]


@pytest.mark.parametrize(
    ("text", "slot", "found"),
    [
        ("Maria Lopez, 31, was hurt.", "age", [("31", "Maria Lopez")]),
        ("The 200-year-old bridge collapsed.", "age", []),  # an age of a thing
        ("Maria Lopez was arrested on Monday.", "custody", [("arrested", "Maria Lopez")]),
        ("Officer Maria Lopez arrested the driver.", "custody", []),  # she did it, it was not done to her
        ("Ann Smith fired Peter Holm.", "job-end", [("fired", "Peter Holm")]),
        ("The board fired Peter Holm on Monday.", "job-end", [("fired", "Peter Holm")]),
        ("Acme raised its offer to $82 per share.", "price", []),  # the price of one share is not that of the deal
        ("Acme raised its offer to $82 per share.", "price-per-share", [("$82", None)]),
        ("Acme bought Norsk Data for $82-a-share.", "price", []),
        ("Acme bought Norsk Data for $82 million a year ago.", "price", [("$82 million", None)]),  # no rate
        ("The army will fire four of its missiles.", "job-cuts", []),
        ("The Bears led 10-0 at half-time.", "result", []),
        ("The Bears won the final 3-1.", "result", [("3-1", None)]),
        ("The launch was postponed.", "schedule", [("postponed", None)]),
        ("The bridge was closed and a dance was postponed.", "schedule", []),  # no event that a frame knows
    ],
)
def test_claims_of_a_slot(text: str, slot: str, found: list[tuple[str, str | None]]) -> None:
    assert of(text, slot) == found


@pytest.mark.parametrize(
    ("text", "slot", "modality"),
    [
        ("The governor pardoned Maria Lopez.", "clemency", "asserted"),
        ("Lawyers asked the governor to pardon Maria Lopez.", "clemency", "sought"),
        ("If the governor pardons Maria Lopez, she will go home.", "clemency", "conditional"),
        ("Lawyers want to free Maria Lopez, 31, from prison.", "age", "asserted"),  # the age is taken for granted
        ("Maria Lopez was not arrested on Monday.", "custody", "denied"),
    ],
)
def test_modality(text: str, slot: str, modality: str) -> None:
    assert [c.modality for c in claims(text) if c.slot == slot] == [modality]


def test_a_value_that_a_rule_takes_is_no_bare_count() -> None:
    assert of("The crash killed 12 people.", "count") == []


def test_terms_do_not_hide_words_from_other_patterns() -> None:
    text = "Nine people were killed in the crash."
    assert of(text, "killed") == [("Nine", None)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The paper Nordlandet Tidende wrote of it on Monday.", ["Nordlandet Tidende"]),  # nothing says what it is
        ("Maria Lopez met Peter Holm. Lopez laughed. Maria Lopez left.", ["Maria Lopez", "Peter Holm", "Lopez"]),
    ],
)
def test_each_form_of_a_name_once(text: str, names: list[str]) -> None:
    assert [c.span.of(text) for c in claims(text) if c.slot.endswith("-name")] == names


TEXTS = [e.text for r in PACK.claims.values() for e in r.fires]


@given(st.sampled_from(TEXTS), st.sampled_from(TEXTS))
def test_a_paragraph_behind_changes_no_claim_before_it(text: str, more: str) -> None:
    """But for holders: a later paragraph may tell a fuller name, or that there are two of a name."""

    def bare(claim: Claim) -> tuple[object, ...]:
        return claim.span, claim.rule, claim.value, claim.modality

    first = f"The town is quiet.\n\nIt was built by the sea.\n\n{text}"
    alone = [bare(c) for c in claims(first) if not c.slot.endswith("-name")]
    both = [bare(c) for c in claims(f"{first}\n\n{more}") if c.span.end <= len(first) and not c.slot.endswith("-name")]
    assert both == alone
