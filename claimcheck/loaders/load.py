"""``load``: from the paths that a user gives to documents."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from claimcheck.loaders import find
from claimcheck.loaders.article import Article, RefusedError
from claimcheck.loaders.formats import by_suffix, of_stream
from claimcheck.loaders.ids import short_names
from claimcheck.model.document import Document
from claimcheck.model.errors import InputError

STREAM = "-"  # standard input, as a path

_SURROGATE = re.compile(r"[\ud800-\udfff]")


class Skipped(NamedTuple):
    """A file that was not read. ``reason`` reads on from the path: "is empty"."""

    path: str
    reason: str


def load(paths: Sequence[Path], stdin: bytes | None = None) -> tuple[list[Document], list[Skipped]]:
    """Read all articles under ``paths``.

    Args:
        paths: files and folders, in any order; ``-`` is standard input.
        stdin: what standard input gives; read from there when left out.

    Returns:
        The documents and the files that were skipped, both sorted by path and the same for any order of ``paths``. The
        ``:LINE`` of a JSON Lines file ends its articles' ids.

    Raises:
        InputError: a path does not exist, or there is not one article under all of them.
    """
    files = sorted({path for path in paths if str(path) != STREAM}, key=str)
    found = find.find(files, by_suffix())
    articles: dict[str, list[Article]] = {}
    skipped = [Skipped(path, reason) for path, reason in found.refused.items()]
    if len(files) < len(set(paths)):
        articles[STREAM] = _sound(STREAM, _stream_articles(stdin), skipped)
    for shown, path in found.files.items():
        articles[shown] = _sound(shown, _file_articles(path), skipped)
    documents = _documents({path: own for path, own in sorted(articles.items()) if own})
    skipped.sort()
    if not documents:
        raise InputError(_nothing(paths, skipped))
    return documents, skipped


def _file_articles(path: Path) -> Iterator[Article | RefusedError]:
    try:
        data = path.read_bytes()
    except OSError as error:
        yield RefusedError(find.reason(error))
        return
    yield from by_suffix().get(path.suffix.lower(), by_suffix()[".txt"]).load(path.name, data)


def _stream_articles(data: bytes | None) -> Iterator[Article | RefusedError]:
    if data is None:
        data = sys.stdin.buffer.read() if sys.stdin else b""
    yield from of_stream(data).load(STREAM, data)


def _sound(path: str, read: Iterator[Article | RefusedError], skipped: list[Skipped]) -> list[Article]:
    """The articles of one file that hold text; why the others do not goes to ``skipped``."""
    articles: list[Article] = []
    refused: list[RefusedError] = []
    try:
        for item in read:
            problem = item if isinstance(item, RefusedError) else _problem(item)
            if problem:
                refused.append(problem)
            elif isinstance(item, Article):
                articles.append(item)
    except RefusedError as problem:
        refused.append(problem)
    if not articles and not refused:
        refused.append(RefusedError("is empty"))
    skipped += [Skipped(path if r.line is None else f"{path}:{r.line}", r.reason) for r in refused]
    return articles


def _problem(article: Article) -> RefusedError | None:
    if not article.text.strip():
        return RefusedError("is empty", article.line)
    if "\0" in article.text:
        return RefusedError("holds NUL characters, so it is not text", article.line)
    if _SURROGATE.search(article.text):
        return RefusedError("holds half of a surrogate pair, which is no character", article.line)
    return None


def _documents(articles: dict[str, list[Article]]) -> list[Document]:
    ids = short_names(articles)
    return [
        Document(
            id=article_id,
            path=path,
            text=article.text,
            title=_clean(article.title),
            outlet=_clean(article.outlet),
            published=article.published,
            url=_clean(article.url),
        )
        for path, own in articles.items()
        for article_id, article in zip(_ids(ids[path], own), own, strict=True)
    ]


def _ids(name: str, articles: list[Article]) -> list[str]:
    """Ids of one file's articles: its name and line; for a stream the names that it gives, when each has its own."""
    given = [article.name for article in articles]
    if name == STREAM and None not in given and len(set(given)) == len(given):
        return [g for g in given if g]
    return [name if article.line is None else f"{name}:{article.line}" for article in articles]


def _clean(text: str | None) -> str | None:
    """A title, outlet or address on one line, or ``None`` where there is nothing to show."""
    if text is None or _SURROGATE.search(text):
        return None
    return " ".join(text.replace("\0", " ").split()) or None


def _nothing(paths: Sequence[Path], skipped: Sequence[Skipped]) -> str:
    if not paths:
        return "No file or folder was given."
    if skipped:
        shown = "; ".join(f"{path} {reason}" for path, reason in skipped[:3])
        return f"Nothing could be read: {shown}{f'; and {len(skipped) - 3} more' if len(skipped) > 3 else ''}."
    where = ", ".join(sorted({find.shown(path) for path in paths}))
    *most, last = sorted(by_suffix())
    return f"No article under {where}: files that end in {', '.join(most)} or {last} are read."
