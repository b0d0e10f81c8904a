"""What the tests of the text layer share: one reader, and the stretches of a layout as strings."""

from __future__ import annotations

from claimcheck import rulepack
from claimcheck.model.document import Document, Layout
from claimcheck.model.span import Span
from claimcheck.text import LayoutReader

READER = LayoutReader(rulepack.load().lexicon)


def layout(text: str, title: str | None = None) -> Layout:
    """The layout of an article with this text."""
    return READER.read(Document("a.txt", "a.txt", text, title))


def story(paragraph: str) -> Layout:
    """The layout of an article whose story is this text."""
    return layout(f"Council meets on harbour plan\n\n{paragraph}")


def stretch(found: Layout, span: Span | None) -> str | None:
    """The text of a span."""
    return None if span is None else span.of(found.document.text)
