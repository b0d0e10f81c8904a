"""The same articles give the same bytes, whatever surrounds the run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from claimcheck import pipeline, workers
from claimcheck.model.config import Config
from claimcheck.report import render

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
LAYOUT = ["--story", "one", "--format", "json"]


def run(*paths: str, cwd: Path = ROOT, options: tuple[str, ...] = (), **environment: str) -> bytes:
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", *paths, *LAYOUT, *options],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
    )
    assert done.returncode == 1, done.stderr
    return done.stdout


@cache
def usual() -> bytes:
    return run("seeds", PYTHONHASHSEED="0")


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "4294967295"},
        {"TZ": "Pacific/Kiritimati"},
        {"LC_ALL": "C", "PYTHONUTF8": "0"},
        {"LC_ALL": "tr_TR.UTF-8"},
        {"COLUMNS": "40", "FORCE_COLOR": "1"},
        {"PYTHONOPTIMIZE": "1"},
    ],
    ids=lambda e: " ".join(f"{k}={v}" for k, v in e.items()),
)
def test_the_environment_changes_no_byte(environment: dict[str, str]) -> None:
    assert run("seeds", **environment) == usual()


def test_the_order_of_the_paths_changes_no_byte() -> None:
    files = sorted(f"seeds/{p.name}" for p in SEEDS.iterdir())
    assert run(*files) == run(*reversed(files)) == usual()


def test_a_path_that_is_given_twice_is_read_once() -> None:
    assert run("seeds", "seeds/", "./seeds") == usual()


def test_the_working_folder_changes_no_byte(tmp_path: Path) -> None:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    assert run("seeds", cwd=tmp_path) == usual()


def test_the_number_of_processes_changes_no_byte(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_LEAST", 1)
    reports = {render(pipeline.run([SEEDS], config=Config(jobs=jobs)), "json") for jobs in (1, 2, 3)}
    assert len(reports) == 1


def test_few_articles_are_read_in_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> None:
        raise AssertionError("a process was started for five articles")

    monkeypatch.setattr(workers, "_in_processes", forbidden)
    assert pipeline.run([SEEDS], config=Config(jobs=8)).documents
