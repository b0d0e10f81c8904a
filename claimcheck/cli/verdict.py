"""From a report to an exit status."""

from __future__ import annotations

from claimcheck.cli.screen import warn
from claimcheck.model.config import Config
from claimcheck.model.report import SEVERITIES, Report


def status(report: Report, config: Config) -> int:
    """0 nothing to fail on, 1 a new finding at or above ``fail_on``, 2 a skipped file in a strict run."""
    for skipped in report.skipped:
        warn(f"skipped {skipped.path}: {skipped.reason}")
    if config.strict and report.skipped:
        return 2
    if config.fail_on == "never":
        return 0
    failing = SEVERITIES[: SEVERITIES.index(config.fail_on) + 1]
    return int(any(finding.severity in failing and not finding.baseline for finding in report.disagreements))
