"""Run the pipeline for a command: standard input, progress, and the texts that passages are shown from."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from claimcheck.cli.progress import Progress
from claimcheck.model.config import Config
from claimcheck.model.report import Report


class Outcome(NamedTuple):
    """A report, and the text of each of its documents by id."""

    report: Report
    texts: Mapping[str, str]


def stdin_for(paths: Sequence[Path]) -> bytes | None:
    """All of standard input if ``-`` is among the paths."""
    return sys.stdin.buffer.read() if Path("-") in paths else None


def checked(paths: Sequence[Path], config: Config) -> Outcome:
    """Check the articles under ``paths``.

    Raises:
        ClaimcheckError: the run is not possible.
    """
    from claimcheck import pipeline

    with Progress() as progress:
        report, texts = pipeline.examine(list(paths), config=config, stdin=stdin_for(paths), progress=progress)
    return Outcome(report, texts)
