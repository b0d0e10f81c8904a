"""The only clock: which day it is decides whether an accepted finding has expired."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from typing import Annotated

import typer

from claimcheck.model.errors import InputError

Today = Annotated[
    str | None,
    typer.Option("--today", metavar="DATE", help="The day that expiry dates are measured by, as 2031-12-31."),
]


def read(flag: str | None) -> date:
    """The flag, else ``CLAIMCHECK_TODAY``, else ``SOURCE_DATE_EPOCH`` (seconds), else the day in UTC.

    Raises:
        InputError: what was given is no day.
    """
    for name, given in (("--today", flag), ("CLAIMCHECK_TODAY", os.environ.get("CLAIMCHECK_TODAY"))):
        if given:
            return day(given, name)
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        try:
            return datetime.fromtimestamp(int(epoch), UTC).date()
        except (ValueError, OverflowError, OSError):
            raise InputError(f"SOURCE_DATE_EPOCH: '{epoch}' is no number of seconds") from None
    return datetime.now(UTC).date()


def day(given: str, name: str) -> date:
    """A day as the option or variable ``name`` gives it."""
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise InputError(f"{name}: '{given}' is no day; write it as in 2031-12-31") from None
