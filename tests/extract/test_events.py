"""Which events a text speaks of, which of them stand apart, and which dates are theirs."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck import rulepack
from claimcheck.extract.reader import ArticleReader
from claimcheck.model.claim import Reading
from claimcheck.model.document import Document

READER = ArticleReader(rulepack.load())
PUBLISHED = date(2018, 6, 8)


def read(text: str, published: date | None = PUBLISHED) -> Reading:
    return READER.read(Document("a", "a", text, published=published))


@pytest.mark.parametrize(
    ("text", "frames"),
    [
        ("The bus crashed on the bridge.", ["crash"]),
        ("Two crashes closed the bridge.", ["crash"]),
        ("She took a crash course in Norwegian.", []),
        ("The plant opened in March.", []),  # "March" is no march
        ("He wrote to the Teachers' Retirement System on Monday.", []),
        ("The marchers marched on the capital.", ["protest"]),
        ("Acme will buy its smaller rival Norsk Data.", ["takeover"]),
        ("She bought shares of Norsk Data.", []),  # it is the name itself that must be bought
        ("The mayor bought a coffee.", []),
    ],
)
def test_triggers(text: str, frames: list[str]) -> None:
    assert [e.frame for e in read(text).events] == frames


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("The crash killed nine people.", ""),
        ("Another crash killed nine people.", "another"),
        ("A similar crash closed the bridge.", "similar"),
        ("A 2013 crash closed the bridge.", "2013"),
        ("In 2013, a bus full of pupils and their teachers left the road and the crash killed nine.", "2013"),
        ("The bridge was closed by a crash two years ago.", "2016"),
        ("The 2018 crash closed the bridge.", ""),  # the year of publication
        ("Police and other agencies came to the scene of the crash.", ""),
    ],
)
def test_what_sets_an_event_apart(text: str, apart: str) -> None:
    assert {e.apart for e in read(text).events if e.frame == "crash"} == {apart}


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("The bus crash on 4 May 2013 closed the bridge.", {""}),
        ("The bus crash closed the bridge. It was like the 2013 crash.", {"", "2013"}),
    ],
)
def test_without_a_publication_date_a_year_needs_another_event_beside_it(text: str, apart: set[str]) -> None:
    assert {e.apart for e in read(text, published=None).events if e.frame == "crash"} == apart


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The bus crashed on the bridge on Tuesday.", ["Tuesday"]),
        ("On Tuesday, a bus crashed on the bridge.", ["Tuesday"]),
        ("Tuesday's crash closed the bridge.", ["Tuesday"]),
        ("The crash that closed the bridge on Tuesday is a riddle.", ["Tuesday"]),
        ("The crash closed the bridge, police said on Tuesday.", []),
        ("He died after the bridge that Holm opened on Tuesday fell.", []),
        ("Police said on Tuesday that the bus crashed.", []),
    ],
)
def test_a_date_is_an_events_only_in_its_own_clause(text: str, when: list[str]) -> None:
    assert [c.display for c in read(text).claims if c.slot == "when"] == when


def test_a_pattern_without_a_trigger_stands_apart_by_its_sentence() -> None:
    claims = read("In December 2014, a man drove into a crowd, injuring 11 over half an hour.").claims
    assert [(c.display, c.apart) for c in claims if c.slot == "injured"] == [("11", "2014")]


def test_folding_case_moves_no_offset() -> None:
    text = "In İİİİ the bus crashed."
    assert [e.trigger.of(text) for e in read(text).events] == ["crashed"]
