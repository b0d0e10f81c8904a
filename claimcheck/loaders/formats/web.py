"""Saved web pages: main text by trafilatura where it is installed, else by the small reader of ``loaders.page``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from claimcheck.loaders.article import Article, RefusedError
from claimcheck.loaders.dates import read_date
from claimcheck.loaders.decode import decode_as

if TYPE_CHECKING:
    from claimcheck.loaders.page import Page

SUFFIXES = (".html", ".htm")

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*+=\s*+[\"']?+\s*+([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}>")
_START = re.compile(
    rb"\s*+(?:\xef\xbb\xbf)?+\s*+(?:<\?xml[^>]{0,200}>\s*+)?(?:<!--.{0,500}?-->\s*+)?<(?:!doctype\s+html|html)\b",
    re.I | re.S,
)
_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate",
    "parsely-pub-date", "sailthru.date", "dc.date", "dc.date.issued", "dcterms.created",
)  # fmt: skip


def sniff(data: bytes) -> bool:
    """Whether the bytes start as a web page does."""
    return _START.match(data) is not None


def load(path_name: str, data: bytes) -> Iterator[Article]:
    """The article of a page: title, blank line, main text with a blank line between paragraphs.

    Raises:
        RefusedError: the page holds no main text.
    """
    from claimcheck.loaders.page import Page  # html.parser, which a run on text files does without

    named = _CHARSET.search(data[:4096])
    markup = decode_as(data, named[1].decode("ascii") if named else "utf-8")
    if not markup.strip():
        return
    page = Page(markup)
    facts = list(page.facts())
    title = _title(page, facts)
    paragraphs = _main_text(markup) or page.paragraphs()
    if title and paragraphs and _folded(paragraphs[0]) == _folded(title):
        del paragraphs[0]
    if not paragraphs:
        raise RefusedError("is a web page without an article in it")
    yield Article(
        "\n\n".join([title, *paragraphs] if title else paragraphs),
        title=title,
        outlet=_outlet(page, facts),
        published=_published(page, facts),
        url=page.meta.get("og:url") or page.canonical,
    )


def _main_text(markup: str) -> list[str]:
    """The main text's paragraphs by trafilatura; empty where it is not installed or finds none."""
    try:
        import trafilatura
    except ImportError:
        return []
    import logging  # here, not above: every run asks this module for its suffixes

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it cannot read the small reader may
    try:
        text = trafilatura.extract(_DECLARATION.sub("", markup, count=1), include_comments=False, include_tables=False)
    except Exception:  # lxml and trafilatura raise many kinds on broken pages
        return []
    return [line.strip() for line in (text or "").split("\n") if line.strip()]


def _title(page: Page, facts: list[dict[str, Any]]) -> str | None:
    named = (page.meta.get("og:title"), page.heading(), *(f.get("headline") for f in facts), page.title)
    return next((" ".join(t.split()) for t in named if isinstance(t, str) and t.strip()), None)


def _outlet(page: Page, facts: list[dict[str, Any]]) -> str | None:
    if name := page.meta.get("og:site_name"):
        return name
    publishers = (fact.get("publisher") for fact in facts)
    names = (publisher.get("name") for publisher in publishers if isinstance(publisher, dict))
    return next((name for name in names if isinstance(name, str) and name.strip()), None)


def _published(page: Page, facts: list[dict[str, Any]]) -> date | None:
    named = (page.meta.get(_DATES[0]), *(f.get("datePublished") for f in facts), *map(page.meta.get, _DATES[1:]))
    return next((day for value in (*named, *page.times) if (day := read_date(value))), None)


def _folded(text: str) -> str:
    return "".join(text.split()).casefold()
