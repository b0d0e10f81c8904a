"""Which formats are wanted, and where each goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from claimcheck.cli import screen
from claimcheck.model.errors import InputError


class Output(NamedTuple):
    """One format and its file; ``None`` is standard output."""

    format: str
    file: Path | None


def read(wishes: Sequence[str], file: Path | None, known: Sequence[str]) -> list[Output]:
    """What ``--format`` and ``-o`` ask for.

    Args:
        wishes: values of ``--format``, each ``NAME`` or ``NAME=FILE``; the text format when there is none.
        file: the value of ``-o``: where the format without a file of its own goes.
        known: names of the formats that there are.

    Raises:
        InputError: an unknown format, or two that would go to one place.
    """
    outputs = []
    for wish in wishes or ["text"]:
        name, sign, own = wish.partition("=")
        if name not in known:
            from claimcheck.rulepack.schema import nearest

            hint = nearest(name, list(known)) or f": one of {', '.join(known)}"
            raise InputError(f"'{name}' is not a format of this command{hint}")
        if sign and not own:
            raise InputError(f"--format {name}= names no file")
        outputs.append(Output(name, Path(own) if own and own != "-" else None if own else file))
    for output in outputs:
        if sum(other.file == output.file for other in outputs) > 1:
            where = output.file or "standard output"
            raise InputError(f"two formats would go to {where}: give each a file, as in --format sarif=report.sarif")
    if file is not None and all(output.file != file for output in outputs):
        raise InputError(f"-o {file} has no format left to write: every --format names a file of its own")
    return outputs


def write(outputs: Sequence[Output], render: Callable[[str, Path | None], str]) -> None:
    """Render and write each output; ``render`` takes the format and the file that it goes to."""
    for output in outputs:
        screen.write(render(output.format, output.file), output.file)
