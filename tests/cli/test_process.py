"""The command line as a process of its own: what it imports, and how it ends when it is cut off."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


@pytest.mark.parametrize(
    ("args", "unwanted"),
    [
        (["--version"], ["typer", "pydantic", "rich", "re2", "json"]),
        (["check", "--help"], ["pydantic", "rich", "re2", "rapidfuzz"]),
        (["--format", "jsno", "x"], ["pydantic", "rich", "re2", "rapidfuzz"]),
        (["chekc"], ["pydantic", "rich", "re2", "rapidfuzz"]),
    ],
)
def test_what_is_not_needed_is_not_imported(args: list[str], unwanted: list[str]) -> None:
    program = (
        "import sys; from claimcheck import cli; cli.run(sys.argv[2:]);"
        "print('imported:', *[name for name in sys.argv[1].split(',') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, ",".join(unwanted), *args], env=ENVIRONMENT, capture_output=True, text=True
    )
    assert done.stdout.splitlines()[-1].strip() == "imported:", done.stderr


def test_a_closed_pipe_is_no_fault(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "claimcheck", "config"],
        env=ENVIRONMENT,
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout and process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_one_sentence(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "claimcheck", "config"],
            env=ENVIRONMENT,
            cwd=tmp_path,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert done.returncode == 2
    assert done.stderr == "claimcheck: standard output cannot be written (No space left on device)\n"


def test_output_is_utf_8_in_any_locale(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text('select = ["age/船"]\n', encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-X", "utf8=0", "-m", "claimcheck", "config"],
        env={**ENVIRONMENT, "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"},
        cwd=tmp_path,
        capture_output=True,
    )
    assert 'select = ["age/船"]' in done.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("claimcheck tim", ["timeline"]),
        ("claimcheck check --form", ["--format"]),
        ("claimcheck check --format sar", ["sarif"]),
        ("claimcheck check --kind leg", ["legal-status"]),
        ("claimcheck rules sh", ["show"]),
        ("claimcheck explain age", ["age"]),
    ],
)
def test_the_shell_completes(words: str, offered: list[str]) -> None:
    completing = {
        "_CLAIMCHECK_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(words.count(" ")),
    }
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck"], env={**ENVIRONMENT, **completing}, capture_output=True, text=True
    )
    assert done.stdout.split() == offered
