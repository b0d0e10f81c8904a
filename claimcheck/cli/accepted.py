"""Baseline files for commands: reading them, and telling what is wrong with their entries."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli.screen import warn
from claimcheck.model.config import Config
from claimcheck.model.errors import ConfigError
from claimcheck.model.report import Report
from claimcheck.report.coverage import plural
from claimcheck.selection import narrows

if TYPE_CHECKING:
    from claimcheck.baseline import Accepted


def read(file: Path, *, missing_is_empty: bool = False) -> tuple[Accepted, ...]:
    """The entries of a baseline file.

    Raises:
        ConfigError: it does not exist (unless that is the same as empty), cannot be read, or is broken.
    """
    from claimcheck import baseline  # and with it a TOML parser, which most runs do without

    try:
        return baseline.parse(file.read_text("utf-8"), file)
    except FileNotFoundError:
        if missing_is_empty:
            return ()
        hint = f"`claimcheck baseline PATH... -o {file}` writes it"
        raise ConfigError(f"{file}: there is no such baseline; {hint}") from None
    except (OSError, UnicodeDecodeError) as fault:
        raise ConfigError(f"{file}: this baseline cannot be read ({fault})") from None


def applied(report: Report, config: Config, today: date, *, whole: bool = True) -> Report:
    """``report`` with the findings that the configured baseline accepts marked.

    Warns of entries that expired and, where all findings were asked for, of entries that match nothing.

    Args:
        report: what a run found.
        config: the run's configuration.
        today: the day that expiry dates are measured by.
        whole: whether the run read all that the baseline is about; if not, entries that match nothing mean nothing.
    """
    file = config.baseline
    if file is None:
        return report
    from claimcheck import baseline

    marked, expired, stale = baseline.apply(report, read(file), today)
    for entry in expired:
        warn(f"{file}: {entry.id} expired on {entry.expires} and counts again: {entry.message}")
    if stale and whole and not narrows(config):
        names = ", ".join(entry.id for entry in stale)
        found = f"{plural(len(stale), 'entry')} of the baseline no longer found ({names})"
        warn(f"{file}: {found}; `claimcheck baseline prune PATH... --baseline {file}` removes them")
    return marked
