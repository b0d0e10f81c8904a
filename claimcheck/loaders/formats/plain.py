"""Plain text and Markdown: the text of the article is the decoded file, front matter included."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.loaders.article import Article
from claimcheck.loaders.dates import read_date
from claimcheck.loaders.decode import decode

SUFFIXES = (".txt", ".md")

_FENCED = re.compile(
    r"(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<inner>.{0,20000}?)^(?P=fence)[ \t]*(?:\r?$|\Z)", re.DOTALL | re.MULTILINE
)
_PAIR = re.compile(r"^(?P<key>[A-Za-z_][\w-]*)[ \t]*:[ \t](?P<value>.*)$", re.MULTILINE)


def sniff(data: bytes) -> bool:
    """Never: plain text is what is left when no other format fits."""
    return False


def load(path_name: str, data: bytes) -> Iterator[Article]:
    """The one article of a text file; in Markdown its front matter says title, outlet, published and url."""
    text = decode(data)
    if not path_name.lower().endswith(".md"):
        yield Article(text)
        return
    told = _front_matter(text)
    yield Article(
        text,
        title=_first(told, "title", "headline"),
        outlet=_first(told, "outlet", "source", "publisher", "source_domain"),
        published=read_date(next((told[k] for k in ("published", "date", "date_publish") if k in told), None)),
        url=_first(told, "url", "link"),
    )


def _front_matter(text: str) -> Mapping[str, Any]:
    """The block between ``---`` (lines of ``key: value``) or ``+++`` (TOML) that a file may start with."""
    block = _FENCED.match(text)
    if not block:
        return {}
    if block["fence"] == "+++":
        import tomllib  # few articles have such a block

        try:
            return tomllib.loads(block["inner"].replace("\r\n", "\n"))
        except (ValueError, RecursionError):
            return {}
    return {pair["key"].lower(): _unquoted(pair["value"].strip()) for pair in _PAIR.finditer(block["inner"])}


def _unquoted(value: str) -> str:
    """A YAML scalar's text: the inside of quotation marks, or what stands before a comment."""
    mark = value[:1]
    if mark and mark in "\"'" and (end := value.rfind(mark)) > 0:
        return value[1:end].replace("''" if mark == "'" else '\\"', mark)
    return value.partition(" #")[0].rstrip()


def _first(told: Mapping[str, Any], *keys: str) -> str | None:
    return next((told[k] for k in keys if isinstance(told.get(k), str)), None)
