"""Words for nobody."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from claimcheck.model.values import Quantity
from claimcheck.values.zero import ZeroReader

_WORDS = tomllib.loads((Path(__file__).parents[2] / "rules/lexicon/words.toml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("No one was hurt.", ["No one"]),
        ("The fire spread, but nobody died.", ["nobody"]),
        ("None of the passengers were hurt and no arrests were made.", ["None", "no"]),
        ("There were no injuries.", ["no"]),
        ("No other injuries were reported.", []),
        ("No one else was hurt.", []),
        ("No deaths have been reported so far.", []),
        ("There was no doubt about it.", []),
        ("A nobody-knows policy.", []),
    ],
)
def test_words_for_nobody(text: str, words: list[str]) -> None:
    found = ZeroReader(_WORDS).read(text)
    assert [m.span.of(text) for m in found] == words
    assert all(isinstance(m.value, Quantity) and m.value.base == (0, 0) for m in found)
