"""Configuration files: what they may say, and how files and flags become one ``Config`` with its origins."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from claimcheck.model.config import Config
from claimcheck.model.errors import ConfigError
from claimcheck.model.report import SEVERITIES
from claimcheck.rulepack.schema import nearest

NAME = "claimcheck.toml"
SHARED_NAME = "pyproject.toml"  # there the settings stand in [tool.claimcheck]
STORIES = ("auto", "folder", "one")
FAIL_ON = ("contradiction", "discrepancy", "never")

#: (value as TOML gives it, folder of the file) -> value of the ``Config`` field; a ValueError says why not.
_Reader = Callable[[Any, Path], Any]


def parse(text: str, path: Path) -> dict[str, Any] | None:
    """The settings of one file, by the names of the fields of ``Config``.

    Args:
        text: what the file holds.
        path: where it stands; paths inside it are relative to its folder.

    Returns:
        Only what the file sets; ``None`` for a ``pyproject.toml`` without ``[tool.claimcheck]``.

    Raises:
        ConfigError: broken TOML, an unknown key or a value of the wrong kind; all faults, a line each.
    """
    import tomllib  # most runs have no configuration file

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise ConfigError(f"{path}: this is not valid TOML: {fault}") from None
    place: tuple[str, ...] = ()
    if path.name == SHARED_NAME:
        place = ("tool", "claimcheck")
        table = table.get("tool", {}).get("claimcheck")
        if table is None:
            return None
    settings, faults = {}, []
    for key, value in table.items():
        try:
            settings[key.replace("-", "_")] = _read(key, value, path.parent)
        except ValueError as fault:
            from claimcheck.rulepack.toml_lines import key_lines, line_of

            faults.append(f"{path}:{line_of(key_lines(text), (*place, key))}: {fault}")
    if faults:
        raise ConfigError("\n".join(faults))
    return settings


def merge(layers: Iterable[tuple[str, Mapping[str, Any]]]) -> tuple[Config, dict[str, str]]:
    """One ``Config`` out of layers, and for each field the name of the layer it came from.

    A later layer wins; of two tables the later one wins key by key.
    """
    settings: dict[str, Any] = {}
    origins = {field.name: "default" for field in fields(Config)}
    for name, layer in layers:
        for field, value in layer.items():
            settings[field] = {**settings.get(field, {}), **value} if isinstance(value, dict) else value
            origins[field] = name
    return Config(**settings), origins


def spelt(value: Any) -> str:
    """A value of a ``Config`` as a configuration file would put it."""
    if isinstance(value, dict):
        return (
            "{ " + ", ".join(f"{json.dumps(key)} = {spelt(item)}" for key, item in value.items()) + " }"
            if value
            else "{}"
        )
    if isinstance(value, tuple):
        return "[" + ", ".join(map(spelt, value)) + "]"
    if value is None:
        return '""'
    return json.dumps(str(value) if isinstance(value, Path) else value, ensure_ascii=False)


def _read(key: str, value: Any, folder: Path) -> Any:
    if key not in KEYS:
        raise ValueError(f"unknown key '{key}'{nearest(key, list(KEYS)) or ': one of ' + ', '.join(KEYS)}")
    try:
        return KEYS[key](value, folder)
    except ValueError as fault:
        raise ValueError(f"'{key}' {fault}") from None


def _choice(*choices: str) -> _Reader:
    def read(value: Any, folder: Path) -> str:
        if value not in choices:
            hint = nearest(value, choices) if isinstance(value, str) else ""
            raise ValueError(f"is {value!r} and must be one of {', '.join(choices)}{hint}")
        return str(value)

    return read


def _names(value: Any, folder: Path) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        raise ValueError("must be a list of texts")
    return tuple(value)


def _path(value: Any, folder: Path) -> Path:
    if not isinstance(value, str) or not value:
        raise ValueError("must be a path, as a text")
    return folder / value


def _flag(value: Any, folder: Path) -> bool:
    if not isinstance(value, bool):
        raise ValueError("must be true or false")
    return value


def _jobs(value: Any, folder: Path) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError("must be a whole number of at least 1")
    return value


def _share(value: Any, folder: Path) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value < 1:
        raise ValueError("must be a share from 0 to below 1 (0.05 is 5 percent)")
    return float(value)


def _table(reader: _Reader) -> _Reader:
    def read(value: Any, folder: Path) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise ValueError("must be a table")
        table = {}
        for name, item in value.items():
            try:
                table[name] = reader(item, folder)
            except ValueError as fault:
                raise ValueError(f"for '{name}' {fault}") from None
        return table

    return read


#: Every key that a configuration file may hold, as it is spelt there.
KEYS: Mapping[str, _Reader] = {
    "rules": lambda value, folder: tuple(folder / name for name in _names(value, folder)),
    "story": _choice(*STORIES),
    "select": _names,
    "ignore": _names,
    "severity": _table(_choice(*SEVERITIES, "off")),
    "tolerance": _table(_share),
    "ignore-paths": _table(_names),
    "fail-on": _choice(*FAIL_ON),
    "baseline": _path,
    "strict": _flag,
    "jobs": _jobs,
}

#: A configuration file with every setting at its default.
STARTING_TEXT = """\
# Settings of claimcheck; a flag on the command line wins over them. `claimcheck config` shows what holds.

# Folders of further rules (see docs/rules.md).
rules = []

# Which articles belong together: "auto" by what they are on, "folder" by where they lie, "one" all of them.
story = "auto"

# Kinds or rules by prefix, as in ["age", "quote"]: only these (all when empty), and never these.
select = []
ignore = []

# What makes the exit status 1: "contradiction", "discrepancy" or "never".
fail-on = "contradiction"

# A file of accepted findings; `claimcheck baseline PATH... -o FILE` writes it.
# baseline = "accepted.toml"

# Whether a file that cannot be read ends the run with exit status 2.
strict = false

# Processes that read articles.
jobs = 1

# The severity of a kind or rule: "contradiction", "discrepancy", "note" or "off".
[severity]
# quote = "note"

# The relative difference that still counts as rounding, by dimension: 0.05 is 5 percent.
[tolerance]
# money = 0.05

# Kinds that are not reported where a position stands in a file whose path matches.
[ignore-paths]
# "archive/*" = ["date", "time"]
"""
