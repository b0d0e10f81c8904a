"""Run the pipeline for a command: standard input, progress, and the texts that passages are shown from."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.cli.progress import Progress
from claimcheck.model.config import Config
from claimcheck.model.report import Report

if TYPE_CHECKING:
    from claimcheck.values.utterance import Split


class Outcome(NamedTuple):
    """A report, the text of each of its documents by id, and what gives the words of a quotation as they are compared.

    Of a report that was saved neither the texts nor the rules are known.
    """

    report: Report
    texts: Mapping[str, str]
    words: Split | None = None


def stdin_for(paths: Sequence[Path]) -> bytes | None:
    """All of standard input if ``-`` is among the paths."""
    return sys.stdin.buffer.read() if Path("-") in paths else None


def saved(file: Path) -> Outcome:
    """A JSON report that was written before; passages then come from the sentences of its claims.

    Raises:
        InputError: there is no such report.
    """
    from pydantic import ValidationError

    from claimcheck.model.errors import InputError
    from claimcheck.model.report import Report

    try:
        return Outcome(Report.model_validate_json(file.read_bytes()), {})
    except OSError as fault:
        raise InputError(f"{file}: cannot be read ({fault.strerror})") from None
    except ValidationError:
        raise InputError(f"{file}: this is no JSON report of claimcheck (`--format json -o FILE` writes one)") from None


def checked(paths: Sequence[Path], config: Config) -> Outcome:
    """Check the articles under ``paths`` and keep the findings that ``config`` asks for.

    Raises:
        ClaimcheckError: the run is not possible.
    """
    from claimcheck import pipeline, selection

    with Progress() as progress:
        found = pipeline.examine(list(paths), config=config, stdin=stdin_for(paths), progress=progress)
    return Outcome(selection.apply(found.report, config), found.texts, found.words)
