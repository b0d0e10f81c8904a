"""The settings of a run: files found upward from the working folder, then flags."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from claimcheck.config import NAME, SHARED_NAME, merge, parse
from claimcheck.model.config import Config
from claimcheck.model.errors import ConfigError


class Settings(NamedTuple):
    """A run's configuration and, for each of its fields, where the value came from."""

    config: Config
    origins: dict[str, str]


def read(file: Path | None, flags: dict[str, Any]) -> Settings:
    """Put together the configuration of a run.

    Args:
        file: the configuration file that the user named; else the first one found upward from the working folder.
        flags: what the user said on the command line, by ``Config`` field; ``None`` and empty values were not said.

    Raises:
        ConfigError: a file that does not exist or is broken, or a name that is no kind and no rule.
    """
    layers = [_layer(file)] if file else list(_found(Path.cwd()))
    layers.append(("command line", {name: value for name, value in flags.items() if value not in (None, (), {})}))
    config, origins = merge(layers)
    _check_names(config)
    return Settings(config, origins)


def flags(
    *,
    rules: list[Path] | None = None,
    story: str | None = None,
    kind: list[str] | None = None,
    not_kind: list[str] | None = None,
    select: list[str] | None = None,
    ignore: list[str] | None = None,
    severity: list[str] | None = None,
    **others: Any,
) -> dict[str, Any]:
    """The shared options as fields of ``Config``; ``others`` are fields already."""
    return {
        "rules": tuple(rules or ()),
        "story": story,
        "select": (*_kinds(kind), *(select or ())),
        "ignore": (*_kinds(not_kind), *(ignore or ())),
        "severity": dict(_level(item) for item in severity or ()),
        **others,
    }


def _found(folder: Path) -> Iterable[tuple[str, dict[str, Any]]]:
    """The nearest configuration upward from ``folder``, if there is one; claimcheck.toml wins over pyproject.toml."""
    for place in (folder, *folder.parents):
        for name in (NAME, SHARED_NAME):
            if (place / name).is_file():
                layer = _layer(place / name)
                if layer[1] is not None:
                    yield layer
                    return


def _layer(file: Path) -> tuple[str, Any]:
    try:
        text = file.read_text("utf-8")
    except FileNotFoundError:
        raise ConfigError(f"{file}: there is no such configuration file") from None
    except (OSError, UnicodeDecodeError) as fault:
        raise ConfigError(f"{file}: this configuration file cannot be read ({fault})") from None
    return str(file), parse(text, file)


def _kinds(names: list[str] | None) -> tuple[str, ...]:
    from claimcheck.rulepack.schema import KINDS, nearest

    for name in names or ():
        if name.split("/")[0] not in KINDS:
            hint = nearest(name, KINDS) or f": one of {', '.join(KINDS)}"
            raise ConfigError(f"'{name}' is not a kind of claim{hint}")
    return tuple(names or ())


def _level(item: str) -> tuple[str, str]:
    from claimcheck.model.report import SEVERITIES
    from claimcheck.rulepack.schema import nearest

    name, sign, level = item.partition("=")
    levels = (*SEVERITIES, "off")
    if not sign or not name or level not in levels:
        raise ConfigError(
            f"--severity takes NAME=LEVEL with one of {', '.join(levels)}, not '{item}'{nearest(level, levels)}"
        )
    return name, level


def _check_names(config: Config) -> None:
    """Refuse a name that is neither a kind nor a rule; the rules are loaded only when a name is no kind."""
    from claimcheck.rulepack.schema import KINDS, nearest

    listed = {name for names in config.ignore_paths.values() for name in names}
    unknown = [
        name
        for name in sorted({*config.select, *config.ignore, *config.severity, *listed})
        if name.split("/")[0] not in KINDS
    ]
    if not unknown:
        return
    from claimcheck import rulepack

    known = [*KINDS, *rulepack.load(config.rules).claims]
    for name in unknown:
        if name.split("/")[0] not in known:
            raise ConfigError(f"'{name}' is neither a kind of claim nor a rule{nearest(name, known)}")
