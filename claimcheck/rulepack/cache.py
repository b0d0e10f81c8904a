"""Packs that were found sound, kept as one JSON file each: tomllib takes 60 ms for what JSON gives back in 4.

Only a shortcut: where the folder cannot be written or a file is not what was put there, packs are parsed as if there
were no cache, and nobody is told.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict
from pathlib import Path

from claimcheck import __version__
from claimcheck.rulepack import packs
from claimcheck.rulepack.packs import Sources
from claimcheck.rulepack.tables import Tables

#: Raised whenever a file that was sound may no longer be.
_FORMAT = 1
_KEPT = 8  # files; a pack under development would fill the folder otherwise


def key(sources: Sources) -> str:
    """The name under which the tables of ``sources`` are kept: what they are, where they lie, what checks them."""
    paths = [file.path for pack in sources.packs for file in pack]
    judged_by = [_FORMAT, __version__, sources.digest, paths, packs.comparators()]
    return hashlib.sha256(json.dumps(judged_by).encode("ascii")).hexdigest()


def get(name: str) -> Tables | None:
    """The tables kept under ``name``, or ``None``."""
    try:
        seal, _, data = (_folder() / f"{name}.json").read_bytes().partition(b"\n")
        return Tables(**json.loads(data)) if seal == _seal(data) else None
    except (OSError, RuntimeError):
        return None


def put(name: str, tables: Tables) -> None:
    """Keep ``tables`` under ``name`` if that can be done: written aside, then moved, so nobody reads half a file."""
    import tempfile  # only the run that finds new packs writes

    try:
        folder = _folder()
        folder.mkdir(parents=True, exist_ok=True)
        data = json.dumps(asdict(tables), separators=(",", ":")).encode("ascii")
        handle, aside = tempfile.mkstemp(dir=folder, suffix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(_seal(data) + b"\n" + data)
        Path(aside).replace(folder / f"{name}.json")
        _prune(folder)
    except (OSError, TypeError, ValueError, RuntimeError):  # TypeError: a date in a lexicon, which JSON has no form for
        return


def _folder() -> Path:
    """The user's cache folder. ``RuntimeError`` where the user has no home."""
    named = os.environ.get("XDG_CACHE_HOME", "")
    base = Path(named) if Path(named).is_absolute() else Path.home() / ".cache"
    return base / "claimcheck" / "rules"


def _seal(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode("ascii")


def _prune(folder: Path) -> None:
    """Leave the files that were written last."""
    files = sorted(folder.glob("*.json"), key=lambda p: (-p.stat().st_mtime_ns, p.name))
    for old in files[_KEPT:]:
        old.unlink(missing_ok=True)
