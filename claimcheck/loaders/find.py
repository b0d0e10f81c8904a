"""The files that a user's paths stand for."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from claimcheck.model.errors import InputError

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029\ud800-\udfff]")
_REASONS = {
    errno.EACCES: "cannot be opened: permission denied",
    errno.EPERM: "cannot be opened: permission denied",
    errno.ELOOP: "is a link that leads back to itself",
    errno.ENOENT: "is a link to something that does not exist",
}


@dataclass(slots=True)
class Found:
    """What lies under the paths of a run: ``files`` as shown path -> path, ``refused`` as shown path -> reason."""

    files: dict[str, Path] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)


def find(paths: Sequence[Path], suffixes: Collection[str]) -> Found:
    """All files under ``paths``, each once however often it is named, in sorted order.

    In folders only files that end in one of ``suffixes`` count, and nothing whose name starts with a dot; a file that
    is named itself counts whatever its ending.

    Raises:
        InputError: a path does not exist.
    """
    found = Found()
    for path in sorted(set(paths), key=str):
        try:
            mode = path.stat().st_mode
        except (OSError, ValueError) as error:
            if not _is_link(path) and not isinstance(error, PermissionError):
                raise InputError(f"No such file or folder: {shown(path)}") from None
            found.refused[shown(path)] = reason(error)
            continue
        if stat.S_ISDIR(mode):
            _search(path, suffixes, found, frozenset())
        else:
            _take(path, mode, found)
    return _once(found)


def shown(path: Path) -> str:
    """The path as a user would type it, with forward slashes; what no screen can show is written as an escape."""
    return _UNPRINTABLE.sub(_escaped, path.as_posix())


def reason(error: OSError | ValueError) -> str:
    """What an error of the operating system means for a file, as a phrase that follows the file's name."""
    number = error.errno if isinstance(error, OSError) else None
    said = error.strerror if isinstance(error, OSError) else None
    return _REASONS.get(number or 0) or f"cannot be opened: {(said or 'unknown error').lower()}"


def _search(folder: Path, suffixes: Collection[str], found: Found, above: frozenset[str]) -> None:
    """Look through a folder; ``above`` are the real paths of those around it, so no link leads round in a circle."""
    here = os.path.realpath(folder)
    if here in above:
        return
    try:
        inside = sorted(folder.iterdir(), key=str)
    except OSError as error:
        found.refused[shown(folder)] = reason(error)
        return
    for path in inside:
        if path.name.startswith("."):
            continue
        known = path.suffix.lower() in suffixes
        try:
            mode = path.stat().st_mode
        except OSError as error:
            if known:
                found.refused[shown(path)] = reason(error)
            continue
        if stat.S_ISDIR(mode):
            _search(path, suffixes, found, above | {here})
        elif known:
            _take(path, mode, found)


def _take(path: Path, mode: int, found: Found) -> None:
    if stat.S_ISREG(mode):
        found.files[shown(path)] = path
    else:
        found.refused[shown(path)] = "is not a regular file"


def _once(found: Found) -> Found:
    """The first name, in sorted order, of each file that was reached under several."""
    seen: set[str] = set()
    files: dict[str, Path] = {}
    for name, path in sorted(found.files.items()):
        real = os.path.realpath(path)
        if real not in seen:
            files[name] = path
        seen.add(real)
    return Found(files, found.refused)


def _is_link(path: Path) -> bool:
    try:
        return path.is_symlink()
    except (OSError, ValueError):
        return False


def _escaped(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code - 0xDC00:02x}" if 0xDC80 <= code <= 0xDCFF else f"\\x{code:02x}"
