"""The command line: arguments in, bytes and an exit status out. What a command does lives below it.

Exit status: 0 nothing to fail on, 1 a finding at or above ``--fail-on``, 2 it could not run, 130 interrupted, 141 cut
off by the reader of its output.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import claimcheck

#: What a shell reports for a program that a closed pipe has ended.
CUT_OFF = 141


def main(argv: Sequence[str] | None = None) -> NoReturn:
    """Run the command line with ``argv`` (the process's own arguments when left out) and exit."""
    raise SystemExit(run(list(sys.argv[1:] if argv is None else argv)))


def run(args: list[str]) -> int:
    """Run the command line and return its exit status; every fault ends as a sentence on standard error."""
    if args in (["--version"], ["-V"]):  # before anything is imported: scripts and editors ask for it often
        sys.stdout.write(f"claimcheck {claimcheck.__version__}\n")
        return 0
    # The lexicon lives as long as the process: walking it again and again is a tenth of the time of a small run.
    gc.set_threshold(500_000, 50, 100)
    # pydantic would look through every installed distribution for plugins, a tenth of the time of a small run
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from claimcheck.cli.screen import ReaderLeft
    from claimcheck.model.errors import ClaimcheckError

    try:
        from claimcheck.cli.app import dispatch

        return dispatch(args)
    except KeyboardInterrupt:
        return 130
    except ReaderLeft:
        return CUT_OFF
    except ClaimcheckError as fault:
        _complain(str(fault))
    except Exception as fault:
        _complain(_unexpected(fault))
    return 2


def _complain(message: str) -> None:
    from claimcheck.report.escape import visible

    message = visible(message)  # a file's name may hold what acts on a terminal
    sys.stderr.write(f"claimcheck: {message}\n")


def _unexpected(fault: Exception) -> str:
    """One sentence for a fault nobody foresaw; the details only for those who asked for them."""
    if os.environ.get("CLAIMCHECK_DEBUG") == "1":
        import traceback

        return "".join(traceback.format_exception(fault)).rstrip()
    return (
        f"this is a fault of claimcheck itself ({type(fault).__name__}): please report it with the output of the same "
        "command under CLAIMCHECK_DEBUG=1."
    )
