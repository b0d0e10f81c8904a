"""Accepted findings: a file that says which findings are known, why, and until when."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from claimcheck.model.errors import ConfigError
from claimcheck.model.report import Disagreement, Report
from claimcheck.rulepack.schema import nearest
from claimcheck.rulepack.toml_lines import key_lines, line_of

_HEAD = """\
# Findings that were accepted; `claimcheck check --baseline FILE` fails only on others.
# `reason` is for people. After the day in `expires` (as in 2031-12-31) the finding counts again; without it, never.
"""


@dataclass(frozen=True, slots=True)
class Accepted:
    """One accepted finding. ``id`` is ``Disagreement.id``; ``message`` only tells people what it was."""

    id: str
    message: str = ""
    reason: str = ""
    expires: date | None = None

    def holds(self, today: date | None) -> bool:
        """Whether it still counts; ``today`` may be ``None`` where no entry has an expiry date."""
        return self.expires is None or today is None or today <= self.expires


class Applied(NamedTuple):
    """A report with its accepted findings marked; entries that no longer count, and entries that match nothing."""

    report: Report
    expired: tuple[Accepted, ...]
    stale: tuple[Accepted, ...]


def parse(text: str, path: Path) -> tuple[Accepted, ...]:
    """Read a baseline file.

    Raises:
        ConfigError: broken TOML, an unknown or missing key, an entry twice; all faults, a line each.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise ConfigError(f"{path}: this is not valid TOML: {fault}") from None
    lines = key_lines(text)
    faults = [
        f"{path}:{line_of(lines, (key,))}: unknown key '{key}'{nearest(key, ['accepted']) or ': only [[accepted]]'}"
        for key in table
        if key != "accepted"
    ]
    rows = table.get("accepted", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ConfigError(f"{path}:{line_of(lines, ('accepted',))}: 'accepted' must be tables: [[accepted]]")
    entries: list[Accepted] = []
    for number, row in enumerate(rows):
        found = list(_faults(row, {entry.id for entry in entries}))
        faults += [f"{path}:{line_of(lines, ('accepted', number, *key))}: {reason}" for key, reason in found]
        if not found:
            entries.append(Accepted(**row))
    if faults:
        raise ConfigError("\n".join(faults))
    return tuple(entries)


def dump(entries: Sequence[Accepted]) -> str:
    """The file that ``parse`` reads, entries sorted by id."""
    blocks = [_HEAD]
    for entry in sorted(entries, key=lambda entry: entry.id):
        rows = [f"id = {_quoted(entry.id)}", f"message = {_quoted(entry.message)}", f"reason = {_quoted(entry.reason)}"]
        rows += [f"expires = {entry.expires.isoformat()}"] if entry.expires else []
        blocks.append("\n".join(["[[accepted]]", *rows, ""]))
    return "\n".join(blocks)


def apply(report: Report, entries: Sequence[Accepted], today: date | None) -> Applied:
    """Mark the findings that ``entries`` accept. They stay in the report."""
    holding = {entry.id for entry in entries if entry.holds(today)}
    found = {finding.id for finding in report.disagreements}
    marked = tuple(
        finding.model_copy(update={"baseline": True}) if finding.id in holding else finding
        for finding in report.disagreements
    )
    return Applied(
        report.model_copy(update={"disagreements": marked}),
        tuple(entry for entry in entries if entry.id in found and entry.id not in holding),
        tuple(entry for entry in entries if entry.id not in found),
    )


def extended(
    entries: Sequence[Accepted], findings: Sequence[Disagreement], new: Accepted, today: date | None
) -> tuple[Accepted, ...]:
    """``entries`` and what is found now; an entry that still holds keeps its reason and date.

    Args:
        new: what a new entry is like: its reason and its expiry date.
    """
    kept = {entry.id: entry for entry in entries}
    for finding in findings:
        if finding.id not in kept or not kept[finding.id].holds(today):
            kept[finding.id] = replace(new, id=finding.id, message=" ".join(finding.message.split()))
    return tuple(kept.values())


def pruned(entries: Sequence[Accepted], report: Report) -> tuple[Accepted, ...]:
    """``entries`` without those that match nothing in ``report``."""
    found = {finding.id for finding in report.disagreements}
    return tuple(entry for entry in entries if entry.id in found)


def _faults(row: dict[str, Any], seen: set[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    keys = [field.name for field in fields(Accepted)]
    for key, value in row.items():
        if key not in keys:
            yield (key,), f"unknown key '{key}'{nearest(key, keys) or ': one of ' + ', '.join(keys)}"
        elif key == "expires" and (not isinstance(value, date) or isinstance(value, datetime)):
            yield (key,), "'expires' must be a day without quotation marks, as in 2031-12-31"
        elif key != "expires" and not isinstance(value, str):
            yield (key,), f"'{key}' must be a text"
    if "id" not in row:
        yield (), "missing key 'id'"
    elif isinstance(row["id"], str) and row["id"] in seen:
        yield ("id",), f"'{row['id']}' is accepted twice"


def _quoted(text: str) -> str:
    """A TOML basic string: as in JSON, but for the delete character, which TOML wants escaped."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
