"""``claimcheck mentions``: texts from files and, one a line, from standard input."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import date
from types import SimpleNamespace

import pytest

from claimcheck.cli import records
from claimcheck.model.errors import InputError
from tests.cli.conftest import Ended

Run = Callable[..., Ended]


def test_each_line_is_a_text_of_its_own(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [
        {"id": "a", "text": "Twelve people were hurt."},
        {"id": "b", "text": "🚢 It cost $5 million.", "published": "2031-05-06"},
    ]
    data = "\n".join(map(json.dumps, texts)).encode()
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data), isatty=lambda: False))
    ended = run("mentions", "-", "--format", "jsonl")
    found = [json.loads(line) for line in ended.out.splitlines()]
    assert [line["id"] for line in found] == ["a", "b"]
    assert [(m["type"], m["low"], m["high"]) for m in found[0]["mentions"]] == [("number", 12, 12)]
    (money,) = found[1]["mentions"]
    assert (money["type"], money["low"], money["unit"]) == ("money", 5_000_000, "dollar")
    assert texts[1]["text"][money["start"] : money["end"]] == "$5 million"


def test_a_file(run: Run) -> None:
    assert run("mentions", "a.txt").status == 0


def test_records() -> None:
    data = b'{"id": 7, "text": "x", "published": "2031-05-06T10:00:00Z"}\n\n{"text": "y", "published": "soon"}\n'
    first, second = records.documents(data) or []
    assert (first.id, first.text, first.published) == ("7", "x", date(2031, 5, 6))
    assert (second.id, second.published) == ("3", None)
    assert records.documents(b"Twelve hurt.\n") is None
    assert records.documents(b"") is None
    with pytest.raises(InputError, match="-:2: every line must be a JSON object"):
        records.documents(b'{"text": "x"}\n[]\n')
    with pytest.raises(InputError, match="-:1: holds half of a surrogate pair"):
        records.documents(b'{"text": "12 \\ud800 men"}\n')
    assert records.documents(b"[" * 100_000) is None
