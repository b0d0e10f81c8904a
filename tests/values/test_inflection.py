"""Singulars and verb forms."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.values.inflection import Inflection

LEXICON = {p.stem: tomllib.loads(p.read_text("utf-8")) for p in sorted(Path("rules/lexicon").glob("inflection.toml"))}
INFLECTION = Inflection(LEXICON)


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("soldiers", "soldier"),
        ("people", "person"),
        ("policemen", "policeman"),
        ("cities", "city"),
        ("churches", "church"),
        ("buses", "bus"),
        ("aircraft", "aircraft"),
        ("series", "series"),
        ("boxes", "box"),
        ("heroes", "hero"),
        ("houses", "house"),
        ("lives", "life"),
        ("virus", "virus"),
        ("glass", "glass"),
        ("votes", "vote"),
        ("bus", "bus"),
        ("crisis", "crisis"),
        ("specimen", "specimen"),
    ],
)
def test_singular(plural: str, singular: str) -> None:
    assert INFLECTION.singular(plural) == singular


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("crash", "crash crashes crashed crashing"),
        ("stop", "stop stops stopped stopping"),
        ("visit", "visit visits visited visiting"),
        ("commit", "commit commits committed committing"),
        ("cancel", "cancel cancels canceled cancelled canceling cancelling"),
        ("carry", "carry carries carried carrying"),
        ("deploy", "deploy deploys deployed deploying"),
        ("agree", "agree agrees agreed agreeing"),
        ("raid", "raid raids raided raiding"),
        ("shoot", "shoot shoots shot shooting"),
        ("panic", "panic panics panicked panicking"),
        ("fix", "fix fixes fixed fixing"),
        ("jail", "jail jails jailed jailing"),
        ("die", "die dies died dying"),
        ("hit", "hit hits hitting"),
    ],
)
def test_verb_forms(lemma: str, forms: str) -> None:
    assert INFLECTION.verb_forms(lemma) == frozenset(forms.split())


def test_phrasal_verbs_inflect_their_first_word() -> None:
    assert INFLECTION.verb_forms("lay off") == {"lay off", "lays off", "laid off", "laying off"}


@given(st.text())
def test_a_singular_stays_what_it_is_and_nothing_raises(word: str) -> None:
    assert isinstance(INFLECTION.plural(word), bool)
    assert INFLECTION.verb_forms(word) >= {word} or not word
