"""What is known of standard output: whether to colour, how wide it is, and how bytes get there."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.model.errors import InputError

if TYPE_CHECKING:
    from claimcheck.report import Options

#: Columns when the output is no terminal, so that it does not depend on the screen of whoever ran it.
PIPED_WIDTH = 100


class ReaderLeft(Exception):
    """Whoever read standard output has closed it (``| head``), which is no fault."""


def colored(wish: str) -> bool:
    """Whether to colour: the flag, else ``NO_COLOR``, else ``FORCE_COLOR``, else whether it is a capable terminal."""
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def width() -> int:
    """The columns to lay a report out for: the terminal's, from 40 to 120."""
    if not sys.stdout.isatty():
        return PIPED_WIDTH
    from shutil import get_terminal_size  # with all its archive formats

    return min(max(get_terminal_size((PIPED_WIDTH, 24)).columns, 40), 120)


def look(color: str, file: Path | None, detail: int = 0) -> Options:
    """How a listing is to look that goes to ``file``, or to the screen when that is ``None``."""
    from claimcheck.report import Options

    if file is not None:
        return Options(width=PIPED_WIDTH, detail=detail)
    return Options(width=width(), color=colored(color), detail=detail)


def write(text: str, file: Path | None) -> None:
    """Write a report as UTF-8, to a file or to standard output, whatever the locale.

    Raises:
        InputError: it cannot be written.
        ReaderLeft: nobody reads standard output any more.
    """
    data = text.encode("utf-8", errors="backslashreplace")  # a lone surrogate is no character of any encoding
    if file is None:
        try:
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        except OSError as fault:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the interpreter tries again at its end
            if isinstance(fault, BrokenPipeError):
                raise ReaderLeft from None  # typer would end a broken pipe with 1, which means findings here
            raise InputError(f"standard output cannot be written ({fault.strerror or fault})") from None
        return
    try:
        file.write_bytes(data)
    except OSError as fault:
        raise InputError(f"{file}: cannot be written ({fault.strerror or fault})") from None


def warn(sentence: str) -> None:
    """Say something beside the report."""
    from claimcheck.report.escape import one_line

    sys.stderr.write(f"claimcheck: {one_line(sentence)}\n")
