"""Organisations whose names end as possessives do."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from claimcheck import text as text_layer
from claimcheck.model.document import Document
from claimcheck.values.name import NameReader

LEXICON = {p.stem: tomllib.loads(p.read_text("utf-8")) for p in sorted(Path("rules/lexicon").glob("*.toml"))}
READER = NameReader(LEXICON)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("He ate at a McDonald's in Ohio.", [("org", "McDonald's"), ("place", "Ohio")]),
        ("Shares of Papa John's fell.", [("org", "Papa John's")]),
        ("The mother of Ann McDonald's friend spoke.", [("person", "Ann McDonald")]),
    ],
)
def test_some_organisations_end_in_a_possessive(body: str, expected: list[tuple[str, str]]) -> None:
    layout = text_layer.read(Document("a", "a.txt", body), LEXICON)
    assert [(mention.type, mention.span.of(body)) for mention in READER.read(layout)] == expected
