"""A newsroom's CI over some weeks, with the real pipeline: green, red and green again for the right reasons."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.test_process import ENVIRONMENT

HERALD = """\
Warehouse fire in Marlow kills nine

A fire at a warehouse in Marlow killed nine people on Tuesday, the fire service said.

The building burned for six hours. Maria Lopez, 31, a clerk, escaped through a window.
"""
COURIER = """\
Fire destroys warehouse in Marlow

Nine people were killed when a fire destroyed a warehouse in Marlow on Tuesday.

Maria Lopez, a clerk, escaped through a window. The fire service said that the building burned for six hours.
"""
TRIBUNE = """\
Marlow fire: clerk tells of escape

The fire in a Marlow warehouse killed nine people on Tuesday.

Maria Lopez, 31, said that she had climbed out of a window.
"""

Check = Callable[..., tuple[int, list[str]]]


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Runs the check as a job would; the exit status and the errors that it annotates."""
    stories = tmp_path / "stories/fire"
    stories.mkdir(parents=True)
    (stories / "herald.txt").write_text(HERALD)
    (stories / "courier.txt").write_text(COURIER)
    (stories / "tribune.txt").write_text(TRIBUNE)

    def run(*args: str) -> tuple[int, list[str]]:
        done = subprocess.run(
            [sys.executable, "-m", "claimcheck", *args], env=ENVIRONMENT, cwd=tmp_path, capture_output=True, text=True
        )
        assert "fault of claimcheck" not in done.stderr, done.stderr
        return done.returncode, [line for line in done.stdout.splitlines() if line.startswith("::error")]

    return run


def test_story(check: Check, tmp_path: Path) -> None:
    job = ("check", "stories", "--format", "github", "--today")
    known = ("--baseline", "known.toml")
    courier, herald = tmp_path / "stories/fire/courier.txt", tmp_path / "stories/fire/herald.txt"

    assert check(*job, "2031-05-01") == (0, [])  # a clean run

    courier.write_text(COURIER.replace("Maria Lopez, a clerk", "Maria Lopez, 33, a clerk"))  # an old disagreement
    assert check(*job, "2031-05-01")[0] == 1
    assert check("baseline", "stories", "-o", "known.toml", "--today", "2031-05-01")[0] == 0
    assert check(*job, "2031-05-01", *known) == (0, [])

    herald.write_text(HERALD.replace("Tuesday, the", "Tuesday,\n\nthe"))  # other lines, another folder
    (tmp_path / "stories/fire").rename(tmp_path / "stories/marlow")
    courier = tmp_path / "stories/marlow/courier.txt"
    assert check(*job, "2031-05-02", *known)[1] == []

    courier.write_text(courier.read_text().replace("Nine people were killed", "Fourteen people were killed"))
    status, errors = check(*job, "2031-05-03", *known)
    assert status == 1
    assert len(errors) == 1
    assert re.search(r"file=stories/marlow/courier\.txt,line=3,", errors[0]), errors

    accept = ("baseline", "stories", "-o", "known.toml", "--reason", "to be corrected", "--expires", "2031-05-10")
    assert check(*accept, "--today", "2031-05-03")[0] == 0
    assert check(*job, "2031-05-10", *known) == (0, [])
    status, errors = check(*job, "2031-05-11", *known)  # the new entry lapsed, the old one has no last day
    assert (status, len(errors)) == (1, 1)
