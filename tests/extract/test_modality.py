"""Modality: stretch <- sentence, and the examples that the cue files carry."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.cue import compile_phrase
from claimcheck.extract.modality import ModalityReader
from claimcheck.model.rules import Cue, Example
from claimcheck.model.span import Span

RULES = Path(__file__).parents[2] / "rules" / "cues"


def _cue(table: dict[str, Any]) -> Cue:
    lists = {key: tuple(table.get(key, ())) for key in ("phrases", "silent", "stop", "never")}
    fires = tuple(Example(**example) for example in table["fires"])
    return Cue(id=table["id"], modality=table["modality"], direction=table["direction"], fires=fires, **lists)


CUES = tuple(
    _cue(table) for path in sorted(RULES.glob("*.toml")) for table in tomllib.loads(path.read_text("utf-8"))["cue"]
)
READER = ModalityReader(CUES)


def modality(text: str, stretch: str) -> str:
    start = text.index(stretch)
    return READER.of(text, Span(0, len(text)), Span(start, start + len(stretch)))[0]


FIRES = [(cue, example) for cue in CUES for example in cue.fires]
SILENT = [(cue, text) for cue in CUES for text in cue.silent]


@pytest.mark.parametrize(("cue", "example"), FIRES, ids=[f"{c.id}: {e.text}" for c, e in FIRES])
def test_examples_fire(cue: Cue, example: Example) -> None:
    assert example.value is not None
    assert modality(example.text, example.value) == (example.modality or cue.modality)
    assert cue.id in {found.id for found, _ in READER.cues(example.text, Span(0, len(example.text)))}


@pytest.mark.parametrize(("cue", "text"), SILENT, ids=[f"{c.id}: {t}" for c, t in SILENT])
def test_examples_stay_silent(cue: Cue, text: str) -> None:
    assert cue.id not in {found.id for found, _ in READER.cues(text, Span(0, len(text)))}
