"""Reports as bytes. A format is a module ``as_NAME`` of this folder with a function ``render``; it decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:  # whoever asks only for the names of the formats need not wait for pydantic
    from claimcheck.model.report import Report
    from claimcheck.values.utterance import Split


@dataclass(frozen=True, slots=True)
class Options:
    """How a report is to look. No format needs all of them.

    Attributes:
        width: columns of the screen, for formats that wrap.
        color: whether to mark up for a terminal.
        detail: -1 one line a finding, 0 usual, 1 notes, agreements and every passage as well.
        fail_on: the least severity that counts as a failure, for formats that tell failures from warnings.
        words: gives the words of a quotation as the run compared them, of which those that differ are marked; as they
            are written when left out.
    """

    width: int = 100
    color: bool = False
    detail: int = 0
    fail_on: Literal["contradiction", "discrepancy", "never"] = "contradiction"
    words: Split | None = None


@cache
def formats() -> tuple[str, ...]:
    """The names of all formats, sorted."""
    return tuple(sorted(module.stem.removeprefix("as_") for module in Path(__file__).parent.glob("as_*.py")))


def render(report: Report, name: str, *, texts: Mapping[str, str] | None = None, options: Options | None = None) -> str:
    """The report in one format.

    Args:
        report: what a run found.
        name: one of ``formats()``.
        texts: document id -> text, for exact passages; without it passages are found in the claims' sentences.
        options: how it is to look.
    """
    module = import_module(f"claimcheck.report.as_{name}")
    rendered: str = module.render(report, texts or {}, options or Options())
    return rendered
