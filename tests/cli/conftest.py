"""The command line on the fixed report: a pipeline that finds it whatever it is given."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest

import claimcheck
from claimcheck import cli, rulepack
from claimcheck.model.errors import InputError
from claimcheck.model.report import Report
from claimcheck.pipeline import Examined
from claimcheck.values.utterance import Folder
from tests.report.fixture import REPORT, TEXTS

FOLDER = Folder(rulepack.load().lexicon)


class Ended(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    err: str


class Pipeline(ModuleType):
    """Stands for ``claimcheck.pipeline``; ``report`` is what it finds, ``seen`` what it was called with."""

    def __init__(self) -> None:
        super().__init__("claimcheck.pipeline")
        self.report: Report = REPORT
        self.seen: dict[str, Any] = {}
        self.fault: BaseException | None = None

    def examine(self, paths: list[Path], **named: Any) -> Examined:
        self.seen = {"paths": [str(path) for path in paths], **named}
        if self.fault:
            raise self.fault
        for path in paths:
            if path != Path("-") and not path.exists():
                raise InputError(f"{path}: there is no such file or folder")
        return Examined(self.report, TEXTS, FOLDER.words)


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> Pipeline:
    stub = Pipeline()
    monkeypatch.setitem(sys.modules, "claimcheck.pipeline", stub)
    monkeypatch.setattr(claimcheck, "pipeline", stub, raising=False)
    return stub


@pytest.fixture
def run(
    pipeline: Pipeline, capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Ended]:
    """Runs a command line in an empty folder that holds one article, ``a.txt``."""
    for name in ("NO_COLOR", "FORCE_COLOR", "CLAIMCHECK_DEBUG", "CLAIMCHECK_TODAY", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("An article.\n")

    def run_(*args: str) -> Ended:
        status = cli.run(list(args))
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        return Ended(status, out.decode("utf-8"), err.decode("utf-8"))

    return run_
