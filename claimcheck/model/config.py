"""The settings of one run, after files and flags were put together."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from claimcheck.model.report import Severity


@dataclass(frozen=True, slots=True)
class Config:
    """What a run is told. The defaults are what ``claimcheck PATH`` does.

    Attributes:
        rules: further rule packs, after the ones that come with claimcheck.
        story: "auto" groups articles by event, "folder" takes each folder as one story, "one" takes all as one.
        select, ignore: kinds or rule ids by prefix; an empty ``select`` is everything.
        severity: kind prefix -> the severity that findings of it are given ("off" drops them).
        tolerance: dimension -> relative difference that still counts as rounding (0.05 is 5 percent).
        ignore_paths: path pattern -> kinds that are not reported where a position stands in such a file.
        fail_on: the least severity that makes the exit status 1.
        baseline: the file of accepted findings.
        strict: whether a skipped file ends the run with status 2.
        jobs: number of processes that read articles; the report does not depend on it.
    """

    rules: tuple[Path, ...] = ()
    story: Literal["auto", "folder", "one"] = "auto"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity | Literal["off"]] = field(default_factory=dict)
    tolerance: dict[str, float] = field(default_factory=dict)
    ignore_paths: dict[str, tuple[str, ...]] = field(default_factory=dict)
    fail_on: Literal["contradiction", "discrepancy", "never"] = "contradiction"
    baseline: Path | None = None
    strict: bool = False
    jobs: int = 1
