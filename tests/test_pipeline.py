"""The command line as users and scripts run it: what they give, how it ends, and that nobody sees a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import claimcheck
from claimcheck.model.config import Config
from claimcheck.model.errors import InputError, RuleError

ROOT = Path(__file__).parents[1]
LOPEZ = {"daily.txt": "Maria Lopez, 31, was arrested on Friday.\n", "evening.txt": "Maria Lopez, 33, was arrested.\n"}


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A folder with a story on which two outlets disagree."""
    (tmp_path / "story").mkdir()
    for name, text in LOPEZ.items():
        (tmp_path / "story" / name).write_text(text, "utf-8")
    return tmp_path


def run(folder: Path, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        input=stdin,
        capture_output=True,
    )
    assert b"Traceback" not in done.stderr
    return done


def complaint(done: subprocess.CompletedProcess[bytes]) -> str:
    """The one sentence of a run that could not be."""
    assert done.returncode == 2
    assert done.stdout == b""
    text = done.stderr.decode("utf-8")
    assert text.startswith("claimcheck: ")
    return text


def test_findings_end_with_one_and_say_where(story: Path) -> None:
    done = run(story, "story", "-q")
    assert done.returncode == 1
    assert b"story/daily.txt:1:14" in done.stdout
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["story"], 1),
        (["check", "story"], 1),
        (["story", "--fail-on", "never"], 0),
        (["story", "--not-kind", "age"], 0),
        (["story", "--severity", "age=note"], 0),
        (["story/daily.txt"], 0),
        (["--version"], 0),
        (["--help"], 0),
    ],
    ids=str,
)
def test_exit_status(story: Path, arguments: list[str], status: int) -> None:
    assert run(story, *arguments).returncode == status


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nope"], "nope"),
        (["story", "nope.txt"], "nope.txt"),
        (["empty"], "No article under empty"),
        (["void.txt"], "is empty"),
        (["story", "--format", "jsno"], "json"),
        (["story", "--fail-on", "allways"], "never"),
        (["story", "--rules", "broken"], "age.toml:1"),
        (["story", "--rules", "nowhere"], "nowhere"),
        (["story", "--kind", "agee"], "age"),
        (["story", "-o", "no/such/folder/report"], "no/such/folder/report"),
        (["story", "--strict-ness"], "--strict-ness"),
    ],
    ids=str,
)
def test_what_cannot_be_run_is_a_sentence_that_names_it(story: Path, arguments: list[str], words: str) -> None:
    (story / "empty").mkdir()
    (story / "void.txt").write_bytes(b"")
    (story / "broken" / "claims").mkdir(parents=True)
    (story / "broken" / "claims" / "age.toml").write_text("kid = 'age'\n", "utf-8")
    assert words in complaint(run(story, *arguments))


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02" * 400, b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4])
def test_a_file_that_is_no_article_is_skipped_and_named(story: Path, data: bytes) -> None:
    (story / "story" / "picture.txt").write_bytes(data)
    done = run(story, "story")
    assert done.returncode == 1
    assert b"story/picture.txt" in done.stderr
    assert run(story, "story", "--strict").returncode == 2
    assert json.loads(run(story, "story", "--format", "json").stdout)["skipped"][0]["path"] == "story/picture.txt"


def test_standard_input_is_an_article(story: Path) -> None:
    done = run(story, "story/daily.txt", "-", "-q", stdin=LOPEZ["evening.txt"].encode())
    assert done.returncode == 1
    assert b"33" in done.stdout


def test_an_interpreter_without_a_home_or_a_cache_runs(story: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", "story"], cwd=story, env={"PYTHONPATH": str(ROOT)}, capture_output=True
    )
    assert done.returncode == 1
    assert done.stderr == b""


class TestPython:
    """``claimcheck.check``."""

    def test_it_gives_the_report_of_the_command_line(self, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(story)
        report = claimcheck.check(["story"])
        assert json.loads(run(story, "story", "--format", "json").stdout) == report.model_dump(mode="json")

    def test_it_honours_its_configuration(self, story: Path) -> None:
        def found(config: Config) -> list[str]:
            return [d.severity for d in claimcheck.check([story / "story"], config=config).disagreements]

        assert found(Config()) == ["contradiction"]
        assert found(Config(ignore=("age",))) == []
        assert found(Config(select=("money",))) == []
        assert found(Config(severity={"age": "note"})) == ["note"]
        assert found(Config(severity={"age": "off"})) == []
        assert found(Config(ignore_paths={"*/daily.txt": ("age",)})) == []
        assert found(Config(story="folder")) == ["contradiction"]

    def test_tolerance_counts_a_difference_as_rounding(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("A fire at a warehouse killed 505 people.", "utf-8")
        (tmp_path / "b.txt").write_text("The fire at the warehouse killed 512 people.", "utf-8")
        assert claimcheck.check([tmp_path]).disagreements
        assert not claimcheck.check([tmp_path], config=Config(tolerance={"count": 0.05})).disagreements

    def test_what_cannot_be_run_is_an_error_of_its_own(self, tmp_path: Path) -> None:
        with pytest.raises(InputError):
            claimcheck.check([tmp_path / "nope"])
        (tmp_path / "rules" / "claims").mkdir(parents=True)
        (tmp_path / "rules" / "claims" / "age.toml").write_text("kind = 1", "utf-8")
        (tmp_path / "a.txt").write_text("Rain.", "utf-8")
        with pytest.raises(RuleError):
            claimcheck.check([tmp_path / "a.txt"], config=Config(rules=(tmp_path / "rules",)))
