"""Made-up pairs of short articles by two outlets, each of which differs in one fact or only looks as if it did.

The files were written without a look at the rules: ``numbers``, ``words`` and ``inside`` (one article against itself)
were then developed on, ``mixed`` and ``background`` were scored first. What is reported today is written down with each
pair, so that a change shows here what it gains and what it breaks: ``CLAIMCHECK_REGEN_GOLDEN=1`` writes it anew.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.newsroom import check

HERE = Path(__file__).parent
REPORTED = ("contradiction", "discrepancy")

Row = dict[str, Any]


def rows() -> list[Any]:
    found = []
    for path in sorted(HERE.glob("*.jsonl")):
        for number, line in enumerate(path.read_text("utf-8").splitlines()):
            row = json.loads(line)
            found.append(pytest.param(path.name, number, row, id=f"{path.stem}-{row['id']}"))
    return found


def reported(row: Row) -> bool:
    report = check({"a": row["a"], "b": row["b"] or "Rain fell."})
    return any(d.severity in REPORTED for d in report.disagreements)


@pytest.mark.parametrize(("name", "number", "row"), rows())
def test_what_is_reported(name: str, number: int, row: Row) -> None:
    now = reported(row)
    if os.environ.get("CLAIMCHECK_REGEN_GOLDEN") == "1" and now != row["reported"]:
        path = HERE / name
        lines = path.read_text("utf-8").splitlines()
        lines[number] = json.dumps(row | {"reported": now}, ensure_ascii=False)
        path.write_text("\n".join(lines) + "\n", "utf-8")
    assert now == row["reported"], row["fact"]


def test_precision_comes_first() -> None:
    """Of what is reported on all pairs, next to nothing is a false alarm; and what is missed is counted, not hidden."""
    every = [p.values[2] for p in rows()]
    told = [row for row in every if row["reported"]]
    right = [row for row in told if row["differ"]]
    assert len(right) >= 0.95 * len(told)
    assert len(right) >= 0.4 * sum(row["differ"] for row in every)
