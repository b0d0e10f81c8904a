"""claimcheck: a linter for the facts in news coverage.

``check(paths)`` is the whole tool as one function; the command line is a thin layer over it.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.model.config import Config
    from claimcheck.model.report import Report

__version__ = "0.1.0"
__all__ = ["__version__", "check"]


def check(paths: Iterable[str | Path], *, config: Config | None = None) -> Report:
    """Cross-check all articles under ``paths`` and return the report.

    Args:
        paths: files and folders; folders are searched recursively, in sorted order.
        config: the settings of a run; the defaults when left out.

    Returns:
        A frozen pydantic model; ``report.model_dump(mode="json")`` is the JSON report.

    Raises:
        claimcheck.model.errors.InputError: a path does not exist or holds nothing readable.
        claimcheck.model.errors.RuleError: a rule file is broken.
    """
    from claimcheck.pipeline import run  # nothing heavy is imported by `import claimcheck`

    return run([Path(p) for p in paths], config=config)
