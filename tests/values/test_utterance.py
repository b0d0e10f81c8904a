"""Folded wording: text -> words, gaps, cuts and names."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import rulepack
from claimcheck.values.utterance import GAP, Folder
from tests.wordings import utterance

FOLDER = Folder(rulepack.load().lexicon)


def words(text: str) -> str:
    return " ".join(FOLDER.fold(text).words)


@pytest.mark.parametrize(
    ("wordings", "folded"),
    [
        (["BEST NEWS EVER!!!", "Best news ever", "“Best — news; ever…”".replace("…", ".")], "best news ever"),
        (
            ["two organisations’ centre", "two organizations' center", "2 organizations’ center"],
            "2 organizations center",
        ),
        (["colour, favourite neighbour", "color favorite neighbor"], "color favorite neighbor"),
        (
            ["travelled and cancelled the programme", "traveled & canceled the program"],
            "traveled and canceled the program",
        ),
        (["the paediatric anaesthetist", "the pediatric anesthetist"], "the pediatric anesthetist"),
        (["catalogue of defence licences", "catalog of defense licenses"], "catalog of defense licenses"),
        (["analysed his behaviour", "analyzed his behavior"], "analyzed his behavior"),
        (["twenty-one men", "21 men", "twenty one men"], "21 men"),
        (["two thousand people", "2,000 people", "2 thousand people"], "2000 people"),
        (["1.5 million tons", "1,500,000 tons"], "1500000 tons"),
        (["50 percent", "50 per cent", "50%", "fifty percent"], "50 percent"),
        (["one of us", "1 of us"], "one of us"),
        (["a non-violent café", "a non violent cafe"], "a non violent cafe"),
        (["he’s here", "he's here"], "he's here"),
        (["it is gonna rain", "it is going to rain"], "it is going to rain"),
        (["give 'em that", "give them that"], "give them that"),
        (["four hours of our tour", "4 hours of our tour"], "4 hours of our tour"),
        (["he filled it and filed it"], "he filled it and filed it"),
        (["they [sic] left"], "they left"),
        (["Sen. Dahl and Gov. Holm", "Senator Dahl and Governor Holm"], "senator dahl and governor holm"),
        (["in the U.S.", "in the US", "in the United States"], "in the united states"),
        (["it hit us"], "it hit us"),
        (["on Jan. 5", "on January 5th"], "on january 5"),
        (["since 9/11", "since Sept. 11", "since September 11th"], "since september 11"),
        (["$5 million", "5 million dollars", "five million dollars"], "5000000 dollars"),
        (["£1.5bn of it", "£1.5 billion of it"], "1500000000 pounds of it"),
        (["a hundred men", "100 men", "one hundred men"], "100 men"),
        (["our No. 1 enemy", "our No 1 enemy", "our number one enemy"], "our number one enemy"),
        (["I said no 5 times", "I said no five times"], "i said no 5 times"),
        (["[T]hey left", "They left"], "they left"),
    ],
)
def test_one_value_for_many_wordings(wordings: list[str], folded: str) -> None:
    assert {words(w) for w in wordings} == {folded}


@pytest.mark.parametrize(
    "text",
    [
        "thanks to @the_mayor today",
        "thanks to #Team2018 today",
        "thanks to [the mayor] today",
        "thanks to (the mayor) today",
        "thanks to ... today",
        "thanks to… today",
        "thanks to f***ing today",
        "thanks to f--- today",
        "thanks to ... [he said] ... today",
        "thanks to https://x.org/a today",
    ],
)
def test_gaps(text: str) -> None:
    assert FOLDER.fold(text).words == ("thanks", "to", GAP, "today")


@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        ("We left at noon.", False, False),
        ("We left at noon!", False, False),
        ("We left at noon,", False, True),
        ("left at noon.", True, False),
        ("at noon", True, True),
        ("We left ...", False, True),
        ("“We left.”", False, False),
    ],
)
def test_cuts(text: str, left: bool, right: bool) -> None:
    found = utterance(text, FOLDER)
    assert (found.cut_left, found.cut_right) == (left, right)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We met Ann Dahl. She and I left Oslo.", ("ann", "dahl", "oslo")),
        ("Dahl left.", ()),
        ("BEST NEWS EVER", ()),
        ("we left the EU", ("european", "union")),
        ("we met Sen. Dahl in the US", ("dahl", "senator", "states", "united")),
    ],
)
def test_names(text: str, names: tuple[str, ...]) -> None:
    assert FOLDER.fold(text).names == names


@given(st.one_of(st.text(max_size=120), st.text(alphabet="abIA' -.[]*@#&%12,é…’\"()", max_size=60)))
def test_any_text(text: str) -> None:
    found, marked = FOLDER.fold(text), FOLDER.words(text)
    assert found.words == tuple(w.text for w in marked)
    assert all(w.text and 0 <= w.start < w.end <= len(text) for w in marked)
    assert all(a.start <= b.start for a, b in pairwise(marked))
    assert set(found.names) <= set(found.words)


@given(st.text(alphabet=st.characters(codec="ascii", categories=["L", "Zs"]), max_size=60))
def test_case_does_not_count(text: str) -> None:
    assert words(text.upper()) == words(text.lower())
