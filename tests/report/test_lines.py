"""Wrapping and marking: nothing is lost, nothing is too wide, and the carets stand under the value."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import rulepack
from claimcheck.model.report import ReportClaim
from claimcheck.model.span import Span
from claimcheck.report.escape import one_line, visible
from claimcheck.report.lines import cells, joined, marked, paragraph, wrapped
from claimcheck.report.passage import Passage, differing, passage
from claimcheck.values.utterance import Folder
from tests.report.fixture import CLAIMS, TEXTS

TEXT = st.text(alphabet="ab é船🚢\u0301 ", max_size=80)


@given(TEXT, st.integers(4, 30))
def test_wrapping_loses_nothing_and_fits(text: str, width: int) -> None:
    spans = list(wrapped(text, width))
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(cells(text[start:end].rstrip()) <= width for start, end in spans)


@given(st.text(max_size=60))
def test_what_is_shown_is_printable(text: str) -> None:
    shown = one_line(text)
    assert "\n" not in shown
    assert shown == visible(shown)
    shown.encode("utf-8")


@given(TEXT, st.text(alphabet="xyz船", min_size=1, max_size=12), TEXT)
def test_carets_stand_under_the_value(before: str, value: str, after: str) -> None:
    lines = joined(
        list(marked(Passage(before, value, after, (Span(0, len(value)),)), 24, "| ", "")), color=False
    ).split("\n")
    carets = sum(line.count("^") for line in lines)
    assert carets == cells(value)
    for above, below in pairwise(lines):
        if "^" in below:
            start = below.index("^")
            at = next(i for i in range(len(above) + 1) if cells(above[:i]) == start)
            assert set(above[at:].lstrip("\u0301")[:1]) <= set("xyz船")


def test_paragraph_indents_what_follows() -> None:
    lines = joined(list(paragraph("one two three four five six", 30, "  why: ")), color=False)
    assert lines == "  why: one two three four five\n       six\n"


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.display[:20])
def test_passage_marks_the_quote(claim: ReportClaim) -> None:
    for text in (TEXTS[claim.document], None):
        shown = passage(claim, text)
        assert shown.value == one_line(claim.quote)
        assert str(shown) == one_line(claim.sentence).strip()


def test_the_text_tells_which_of_two_equal_values_is_meant() -> None:
    text = "...41 of 41 said 41."
    claim = CLAIMS[1].model_copy(update={"sentence": "41 of 41 said 41.", "quote": "41", "start": 9, "end": 11})
    assert passage(claim, text).before == "41 of "
    assert passage(claim, None).before == ""


def test_a_long_passage_is_cut_between_words() -> None:
    shown = Passage("one two three ", "FOUR", " five six seven", ()).short(8)
    assert str(shown) == "… three FOUR five …"


def test_of_quotations_only_the_words_that_differ_are_marked() -> None:
    sides = [[CLAIMS[2]], [CLAIMS[5]]]
    shorter, longer = (passage(side[0], None, differing(sides)) for side in sides)
    assert [text for text, is_marked in longer.stretches() if is_marked] == ["but"]
    assert [text for text, is_marked in shorter.stretches() if is_marked] == []
    assert not differing([[CLAIMS[1]], [CLAIMS[4]]])


def test_a_spelling_is_no_difference_to_whoever_knows_the_rules() -> None:
    sides = [
        [CLAIMS[2].model_copy(update={"id": word, "quote": f"we {word} her memory"})] for word in ("honor", "honour")
    ]
    assert differing(sides)
    assert not differing(sides, Folder(rulepack.load().lexicon).words)
