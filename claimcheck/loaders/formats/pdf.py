"""PDF files, by pypdf where it is installed."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from claimcheck.loaders.article import Article, RefusedError

SUFFIXES = (".pdf",)

_ENDED = re.compile(r"[.!?:][\"'”’)\]]*$")
_BROKEN_WORD = re.compile(r"(?<=[a-z])-$")
_SHORT = 0.75  # of the longest line: where a sentence ends on a shorter one, the paragraph ends too


def sniff(data: bytes) -> bool:
    """Whether the bytes start as a PDF file does."""
    return data.startswith(b"%PDF-")


def load(path_name: str, data: bytes) -> Iterator[Article]:
    """The article of a PDF file: its lines put together to paragraphs, with a blank line between them.

    A PDF file knows when it was made and not when it was published, so ``published`` stays open; its title counts only
    where it stands on the first page as well, since programs write names of files and templates there.

    Raises:
        RefusedError: pypdf is not installed, or the file is broken, locked, or holds no text.
    """
    if not data:
        return
    try:
        import pypdf
    except ImportError:
        raise RefusedError('is a PDF file: to read it, pip install "claimcheck-news[pdf]"') from None
    import logging  # here, not above: every run asks this module for its suffixes

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every small fault that it mends
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise RefusedError("is locked with a password")
        pages = [page.extract_text() or "" for page in reader.pages]
        title = _title(reader.metadata, pages)
    except RefusedError:
        raise
    except Exception:  # pypdf raises many kinds on broken files
        raise RefusedError("is a PDF file that cannot be read: it is broken or cut off") from None
    paragraphs = [p for page in pages for p in _paragraphs(page)]
    if not paragraphs:
        raise RefusedError("is a PDF file without text, perhaps a scan")
    if title and _folded(paragraphs[0]) == _folded(title):
        del paragraphs[0]
    yield Article("\n\n".join([title, *paragraphs] if title else paragraphs), title=title)


def _title(metadata: Any, pages: list[str]) -> str | None:
    title = metadata.title if metadata else None
    if not isinstance(title, str) or not title.strip() or not pages or _folded(title) not in _folded(pages[0]):
        return None
    return " ".join(title.split())


def _paragraphs(page: str) -> Iterator[str]:
    lines = [" ".join(line.split()) for line in page.split("\n")]
    width = max(map(len, lines), default=0)
    current = ""
    for line in lines:
        if not line:
            yield from filter(None, [current])
            current = ""
        else:
            is_broken = _BROKEN_WORD.search(current) and line[0].islower()
            current = current[:-1] + line if is_broken else f"{current} {line}".strip()
            if _ENDED.search(line) and len(line) < width * _SHORT:
                yield current
                current = ""
    yield from filter(None, [current])


def _folded(text: str) -> str:
    return "".join(text.split()).casefold()
