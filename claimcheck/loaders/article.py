"""What a format's loader gives: articles, or the reason why there is none."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Article(NamedTuple):
    """One article as its file gives it.

    Attributes:
        line: the line of the file that it stands on, for formats that hold many.
        name: a name that the file itself gives it; only a stream, which has no file name, is asked for it.
    """

    text: str
    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    url: str | None = None
    line: int | None = None
    name: str | None = None


class RefusedError(Exception):
    """A file, or one line of it, that holds no article that can be read.

    Raised for a whole file; given in the place of an article for one ``line``. ``reason`` reads on from the file's
    name: "is empty", "holds NUL bytes, so it is not text".
    """

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line
