"""Quotations compared: (left, right) -> relation and level, and the laws."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import rulepack
from claimcheck.compare.utterance import UtteranceComparator
from claimcheck.compare.wording import find_fragment, similarity, window, words_diff
from claimcheck.model.document import Document
from claimcheck.model.values import Utterance
from claimcheck.model.verdict import Setting, Verdict
from claimcheck.text import read
from claimcheck.values.utterance import Folder
from tests.wordings import utterance

LEXICON = rulepack.load().lexicon
FOLDER = Folder(LEXICON)
COMPARATOR = UtteranceComparator(LEXICON)


def verdict(left: str, right: str) -> Verdict:
    return COMPARATOR.compare(utterance(left, FOLDER), utterance(right, FOLDER), Setting())


TABLE = [
    # same, give or take marks and spelling
    ("What a day!!!", "WHAT A DAY!!!!", "same", "same"),
    ("We honour the organisations.", "We honor the organizations.", "same", "same"),
    # compatible: an editor's touch
    (
        "We are grateful to @dahl for the harbour.",
        "We are grateful to Ann Dahl for the harbour.",
        "compatible",
        "edited",
    ),
    ("We left the [old] harbour at dawn.", "We left the broken harbour at dawn.", "compatible", "edited"),
    (
        "We left ... before the storm hit the harbour.",
        "We left the boats before the storm hit the harbour.",
        "compatible",
        "edited",
    ),
    ("It’s a nonviolent harbour town.", "It is a non-violent harbour town.", "compatible", "edited"),
    ("We don't know the harbour captain.", "We do not know the harbour captain.", "compatible", "edited"),
    ("The neighbours harbour saw the storm.", "The neighbour's harbour saw the storm.", "compatible", "edited"),
    ("We, uh, left the harbour before dawn.", "We left the harbour before dawn.", "compatible", "edited"),
    ("He kept askin' about the harbour wall.", "He kept asking about the harbour wall.", "compatible", "edited"),
    (
        "Sen. Dahl gave us $5 million on Jan. 5.",
        "Senator Dahl gave us five million dollars on January 5th.",
        "same",
        "same",
    ),
    ("But the harbour hasn't been good to us.", "The harbour has not been good to us.", "compatible", "edited"),
    # compatible: a cut
    (
        "hopeful about the harbour and its future.",
        "We are hopeful about the harbour and its future.",
        "compatible",
        "cut",
    ),
    ("We rebuilt the harbour wall", "We rebuilt the harbour wall and the ferry pier.", "compatible", "cut"),
    (
        "rebuilt the harbour wall",
        "Last year we rebuilt the harbour wall and the ferry pier by hand.",
        "compatible",
        "cut",
    ),
    # discrepancy: another wording
    (
        "We will continue this work at the harbour.",
        "We will continue this important work at the harbour.",
        "discrepancy",
        "wording",
    ),
    (
        "The storm poses a threat to the harbour.",
        "The storm poses any threat to the harbour.",
        "discrepancy",
        "wording",
    ),
    ("He finally saw the harbour wall.", "He's finally saw the harbour wall.", "discrepancy", "wording"),
    ("The whole harbour turned up to watch.", "The whole harbour showed up to watch.", "discrepancy", "wording"),
    ("They follow the harbour thread closely.", "They follow the harbour threat closely.", "discrepancy", "wording"),
    # the same where a word has another form
    (
        "worldwide service operations",
        "Project Fir will hit many of the worldwide services operations",
        "discrepancy",
        "wording",
    ),
    # contradiction: another statement
    ("We will close the harbour today.", "We will not close the harbour today.", "contradiction", "negation"),
    ("We could see the harbour wall.", "We couldn't see the harbour wall.", "contradiction", "negation"),
    ("The harbour lost 12 boats today.", "The harbour lost fourteen boats today.", "contradiction", "number"),
    ("We met Ann Dahl at the harbour.", "We met Ann Reed at the harbour.", "contradiction", "name"),
    ("The harbour is safe for boats.", "The harbour is dangerous for boats.", "contradiction", "antonym"),
    ("This movement at the harbour matters.", "This moment at the harbour matters.", "contradiction", "homograph"),
    ("Their immigration changed the harbour.", "Their emigration changed the harbour.", "contradiction", "homograph"),
    # two remarks
    ("It was a sad day.", "We will close the harbour.", "incomparable", "other-remark"),
    ("We're not ready to expand.", "We're not looking to leave.", "incomparable", "other-remark"),
    (
        "That must have cost a fortune!",
        "A man on the pier said that must have cost a fortune to the town.",
        "incomparable",
        "other-remark",
    ),
    (
        "We can't mortgage the harbour's future for ten games",
        "the plan meant mortgaging the harbour's future",
        "incomparable",
        "other-remark",
    ),
    ("...", "We left.", "incomparable", "empty"),
]


@pytest.mark.parametrize(("left", "right", "relation", "level"), TABLE)
def test_table(left: str, right: str, relation: str, level: str) -> None:
    found = verdict(left, right)
    assert (found.relation, found.level) == (relation, level), found.why
    back = verdict(right, left)
    assert (back.relation, back.level) == (relation, level), back.why


def test_why_names_the_words() -> None:
    one, other = "This movement at the harbour matters.", "This moment at the harbour matters."
    assert '"movement" here, "moment" there' in verdict(one, other).why
    assert verdict(TABLE[15][0], TABLE[15][1]).why == '"important" there, missing here'
    assert verdict(TABLE[15][0], TABLE[15][1]).reconcile


def test_demonyms_and_initials_are_no_other_names() -> None:
    assert (
        verdict("We met the Afghan crew at the pier.", "We met the Afghanistan crew at the pier.").relation
        == "discrepancy"
    )
    assert (
        verdict("We met the NFL at the harbour.", "We met the National Football League at the harbour.").level
        == "wording"
    )


def test_omitted_clause_denies_nothing() -> None:
    long = "When the wind rose, we couldn't hold the ropes at all and went back to the harbour wall."
    assert verdict(long, "When the wind rose, we went back to the harbour wall.").relation == "discrepancy"


def test_diff_covers_both_sides_in_order() -> None:
    left, right = utterance("We left the old harbour.", FOLDER), utterance("We left the harbour early.", FOLDER)
    chunks = words_diff(left, right)
    assert [(left.words[c.left_start : c.left_end], right.words[c.right_start : c.right_end]) for c in chunks] == [
        (("we", "left", "the"), ("we", "left", "the")),
        (("old",), ()),
        (("harbor",), ("harbor",)),
        ((), ("early",)),
    ]


def test_fragment_window() -> None:
    whole = utterance("Some of them might be trying to leave the harbour.", FOLDER)
    found = find_fragment(utterance("maybe be trying to leave", FOLDER), whole)
    assert found is not None and window(whole, *found).words == ("might", "be", "trying", "to", "leave")
    assert find_fragment(utterance("It is over.", FOLDER), whole) is None
    twice = utterance("It was the best day of my life and the best day of my career.", FOLDER)
    assert find_fragment(utterance("the best day of my time", FOLDER), twice) is None


def test_seeds() -> None:
    found = set()
    quotes = []
    for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt")):
        layout = read(Document(path.name, path.name, path.read_bytes().decode("utf-8")), LEXICON)
        for quotation in layout.quotations:
            for sentence in layout.sentences:
                start = max(sentence.span.start, quotation.span.start)
                end = min(sentence.span.end, quotation.span.end)
                if start < end and not quotation.scare:
                    quotes.append((path.name, utterance(layout.document.text[start:end], FOLDER)))
    for i, (one, left) in enumerate(quotes):
        for two, right in quotes[i + 1 :]:
            result = COMPARATOR.compare(left, right, Setting())
            if one != two and result.disagrees:
                found.add((result.relation, result.why))
    assert found == {
        ("contradiction", '"movement" here, "moment" there: another word, spelt almost alike'),
        ("discrepancy", '"important" there, missing here'),
    }


_VOCABULARY = [
    *("we", "left", "the", "harbor", "movement", "moment", "not", "don't", "12", "14"),
    *("ann", "dahl", "safe", "dangerous", "...", "wall", "it's", "is"),
]
_words = st.lists(st.sampled_from(_VOCABULARY), max_size=12)
_utterances = st.builds(
    lambda words, left, right: Utterance(tuple(words), left, right, tuple(sorted({"ann", "dahl"} & set(words)))),
    _words,
    st.booleans(),
    st.booleans(),
)


@given(_utterances, _utterances)
def test_symmetric(left: Utterance, right: Utterance) -> None:
    one, other = COMPARATOR.compare(left, right, Setting()), COMPARATOR.compare(right, left, Setting())
    assert (one.relation, one.level) == (other.relation, other.level)
    assert similarity(left, right) == similarity(right, left)
    assert words_diff(right, left) == tuple(c.swapped() for c in words_diff(left, right))
    assert 0 <= similarity(left, right) <= 1


@given(_utterances)
def test_nothing_disagrees_with_itself(one: Utterance) -> None:
    assert not COMPARATOR.compare(one, one, Setting()).disagrees


@given(_utterances, st.integers(0, 12), st.integers(0, 12))
def test_a_cut_never_disagrees(whole: Utterance, start: int, end: int) -> None:
    assert not COMPARATOR.compare(window(whole, start, end), whole, Setting()).disagrees
