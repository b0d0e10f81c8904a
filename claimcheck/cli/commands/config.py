"""``claimcheck config``: each setting, its value, and where that comes from."""

from __future__ import annotations

from claimcheck.cli import options


def command(config: options.ConfigFile = None) -> int:
    """Show every setting that a run here would have, and where it comes from."""
    from claimcheck.cli import screen, settings
    from claimcheck.config import KEYS, spelt
    from claimcheck.report.escape import one_line

    found = settings.read(config, {})
    rows = [(f"{key} = {spelt(getattr(found.config, field))}", found.origins[field]) for key, field in _fields(KEYS)]
    width = max(len(row) for row, _ in rows)
    screen.write("".join(f"{one_line(row):{width}}  # {one_line(origin)}\n" for row, origin in rows), None)
    return 0


def _fields(keys: object) -> list[tuple[str, str]]:
    assert hasattr(keys, "__iter__")
    return [(key, key.replace("-", "_")) for key in keys]
