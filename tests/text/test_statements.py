"""Indirect speech: what is said, by whom, with which verb."""

from __future__ import annotations

import pytest

from tests.text.reading import story, stretch


@pytest.mark.parametrize(
    ("sentence", "speaker", "verb", "content"),
    [
        ("Police said that 12 people died.", "Police", "said", "12 people died"),
        ("Police say 12 people died.", "Police", "say", "12 people died"),
        ("The port said on Monday that it would close.", "The port", "said", "it would close"),
        (
            "The company, which is based in Ohio, reported that sales fell 12%.",
            "The company",
            "reported",
            "sales fell 12%",
        ),
        ("Ann Dahl told reporters that the port was shut.", "Ann Dahl", "told", "the port was shut"),
        ("Ann Dahl told reporters the port was shut.", "Ann Dahl", "told", "the port was shut"),
        ("The port will close in May, Ann Dahl said.", "Ann Dahl", "said", "The port will close in May"),
        ("The port will close in May, officials said on Monday.", "officials", "said", "The port will close in May"),
        ("The port will close in May, said Ann Dahl, its director.", "Ann Dahl", "said", "The port will close in May"),
        ("According to the port, 12 people died.", "the port", "According to", "12 people died"),
        (
            "The ship sank at noon, according to the coast guard.",
            "the coast guard",
            "according to",
            "The ship sank at noon",
        ),
        ("The mayor denied that he had resigned.", "The mayor", "denied", "he had resigned"),
        ("Dahl said she felt “hopeful” after her visit.", "Dahl", "said", "she felt “hopeful” after her visit"),
        ("Dahl has said she is sure of it.", "Dahl", "said", "she is sure of it"),
    ],
)
def test_statement(sentence: str, speaker: str, verb: str, content: str) -> None:
    found = story(sentence)
    read = [(stretch(found, s.speaker), stretch(found, s.verb), stretch(found, s.content)) for s in found.statements]
    assert read == [(speaker, verb, content)]


@pytest.mark.parametrize(
    "sentence",
    [
        "“We left at noon,” Dahl said.",
        "Dahl said: “We left at noon.”",
        "Dahl did not say that the port was shut.",
        "Dahl would not say whether it was shut.",
        "She posted a photo that shows the port.",
        "As he said before, nobody came.",
        "Easier said than done.",
        "The report was long.",
        "He told her to leave.",
    ],
)
def test_no_statement(sentence: str) -> None:
    assert story(sentence).statements == ()
