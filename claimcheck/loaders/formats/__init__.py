"""One module per format. A module with ``SUFFIXES`` and ``load`` is a format; there is no list of them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Protocol, cast

from claimcheck.loaders.article import Article, RefusedError


class Format(Protocol):
    """What a module of this folder offers.

    Attributes:
        SUFFIXES: the lower-case file name endings, with their dots.
    """

    SUFFIXES: tuple[str, ...]

    def load(self, path_name: str, data: bytes) -> Iterable[Article | RefusedError]:
        """The articles in a file's bytes. ``RefusedError`` is raised for the file or given in an article's place."""

    def sniff(self, data: bytes) -> bool:
        """Whether bytes without a file name look like this format."""


@cache
def by_suffix() -> Mapping[str, Format]:
    """File name ending -> its format, in sorted order."""
    formats = {suffix: module for module in _formats() for suffix in module.SUFFIXES}
    return dict(sorted(formats.items()))


def of_stream(data: bytes) -> Format:
    """The format of bytes that come without a file name; plain text unless they say otherwise."""
    return next((f for f in _formats() if f.sniff(data)), by_suffix()[".txt"])


@cache
def _formats() -> tuple[Format, ...]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(cast(Format, importlib.import_module(f"{__name__}.{name}")) for name in names)
