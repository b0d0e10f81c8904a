"""``claimcheck init``: a starting configuration."""

from __future__ import annotations

from pathlib import Path


def command() -> int:
    """Write claimcheck.toml with every setting at its default, ready to be edited."""
    from claimcheck.cli import screen
    from claimcheck.config import NAME, STARTING_TEXT
    from claimcheck.model.errors import InputError

    file = Path(NAME)
    if file.exists():
        raise InputError(f"{file} is there already; `claimcheck config` shows what it says")
    screen.write(STARTING_TEXT, file)
    screen.warn(f"wrote {file}; `claimcheck config` shows what holds")
    return 0
