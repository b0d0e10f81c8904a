"""Where rule packs lie, and the bytes of their files."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from claimcheck.model.errors import ClaimcheckError, RuleFault

Shelf = Literal["claims", "frames", "cues", "lexicon"]
SHELVES: tuple[Shelf, ...] = ("claims", "frames", "cues", "lexicon")


class RuleFile(NamedTuple):
    """One file of a pack. ``path`` is what a user is shown: ``rules/...`` for what comes with claimcheck."""

    shelf: Shelf
    stem: str
    path: str
    data: bytes


class Sources(NamedTuple):
    """The files of all packs of a run, a tuple per pack, and what could not be read."""

    packs: tuple[tuple[RuleFile, ...], ...]
    faults: tuple[RuleFault, ...]

    @property
    def digest(self) -> str:
        """sha256 over the names and bytes of all files; it does not depend on where the packs lie."""
        seen = hashlib.sha256()
        for pack in self.packs:
            seen.update(b"pack\0")
            for file in pack:
                seen.update(f"{file.shelf}/{file.stem}\0{len(file.data)}\0".encode("utf-8", "surrogateescape"))
                seen.update(file.data)
        return seen.hexdigest()


def builtin() -> Path:
    """The folder of the rules that come with claimcheck: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "rules", package.parent / "rules"):
        if folder.is_dir():
            return folder
    raise ClaimcheckError("The rules that come with claimcheck are missing; install it again.")


def comparators() -> list[str]:
    """The names of the comparators: the modules of ``claimcheck/compare``, found without importing them."""
    folder = Path(__file__).resolve().parents[1] / "compare"
    return sorted(p.stem for p in folder.glob("*.py") if not p.name.startswith("_"))


def read(extra: Sequence[Path]) -> Sources:
    """Read the built-in pack and then the packs of ``extra``, in the order given.

    Raises:
        ClaimcheckError: a folder of ``extra`` does not exist, is no folder, or holds no rules.
    """
    faults: list[RuleFault] = []
    packs = [_files(builtin(), "rules", faults)]
    for folder in extra:
        try:
            folder.stat()
        except (OSError, ValueError):  # ValueError: a NUL in the name
            raise ClaimcheckError(f"No such rules folder: {folder}") from None
        if not folder.is_dir():
            raise ClaimcheckError(f"{folder} is not a folder; --rules takes the folder that claims/, cues/ ... lie in.")
        known = len(faults)
        packs.append(_files(folder, folder.as_posix(), faults))
        if not packs[-1] and len(faults) == known:
            shelves = ", ".join(f"{s}/*.toml" for s in SHELVES)
            raise ClaimcheckError(f"{folder} holds no rules; it should hold some of {shelves}.")
    return Sources(tuple(tuple(p) for p in packs), tuple(faults))


def _files(folder: Path, shown: str, faults: list[RuleFault]) -> list[RuleFile]:
    """The rule files of one pack in sorted order; what lies elsewhere in the folder is not ours."""
    files = []
    for shelf in SHELVES:
        for file in _names(folder / shelf):
            name = f"{shown}/{shelf}/{file}"
            try:
                with open(f"{folder}/{shelf}/{file}", "rb") as opened:  # noqa: PTH123  # many small files: no Path for each
                    files.append(RuleFile(shelf, file.removesuffix(".toml"), name, opened.read()))
            except OSError as error:
                faults.append(RuleFault(name, 1, f"cannot be read: {(error.strerror or 'unknown error').lower()}"))
    return files


def _names(folder: Path) -> list[str]:
    """The names of the TOML files in a folder, sorted; none where there is no such folder."""
    try:
        names = os.listdir(folder)  # noqa: PTH208
    except OSError:
        return []
    return sorted(name for name in names if name.endswith(".toml") and not name.startswith("."))
