"""An article, and the stretches that its text falls into."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from claimcheck.model.span import Span

ZoneName = Literal[
    "headline", "dek", "byline", "dateline", "body", "caption", "promo", "related", "bio", "tweet", "boilerplate"
]

#: Zones that speak of the story; the others (bylines, promos, a writer's biography ...) give no claims.
SPEAKING: frozenset[str] = frozenset({"headline", "dek", "body", "caption", "tweet"})


#: The hash that a crawler puts behind a file's name.
_HASH = re.compile(r"[-_][0-9a-f]{8,}\Z")


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it was read. ``text`` is never rewritten: every offset counts code points in it.

    Attributes:
        id: short and unique within a run; the file's name where that is unique, else the end of its path.
        path: the path as a user would type it, with forward slashes; ``-`` for standard input.
        outlet: who published it, when the file says so.
        published: the day of publication, when the file says so; nothing is assumed when it does not.
    """

    id: str
    path: str
    text: str
    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    url: str | None = None

    @property
    def source(self) -> str:
        """What a reader calls the article: its outlet without "www.", else its file's name without ending and hash."""
        if self.outlet:
            return self.outlet.removeprefix("www.")
        name = self.id.rsplit("/", 1)[-1]
        stem = name.rsplit(".", 1)[0] or name
        return _HASH.sub("", stem) or stem


@dataclass(frozen=True, slots=True)
class Zone:
    """One paragraph of an article and what it is."""

    span: Span
    name: ZoneName

    @property
    def speaks(self) -> bool:
        """Whether claims may come from here."""
        return self.name in SPEAKING


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence inside one zone; ``number`` counts them through the article from 0."""

    span: Span
    zone: ZoneName
    paragraph: int
    number: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks; ``span`` is what stands between the marks, without them.

    Attributes:
        paragraph: index of the zone that it stands in.
        scare: true where the marks stand around a word or two that nobody is said to have said.
        speaker: the stretch of the text that names who said it (a name, a pronoun, "police"), when found.
        verb: the reporting verb's stretch, when found.
    """

    span: Span
    paragraph: int
    scare: bool = False
    speaker: Span | None = None
    verb: Span | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """Indirect speech: ``content`` is what somebody said, without quotation marks ("police say that ...")."""

    content: Span
    speaker: Span
    verb: Span


@dataclass(frozen=True, slots=True)
class Layout:
    """The text layer of one article: everything that is a matter of form and not yet of meaning.

    ``plain`` has the length of ``document.text``: one character for each (curly quotes made straight, no-break spaces
    made spaces, dashes made hyphens; URLs, handles and hashtags masked), so an offset in one is an offset in the other.
    """

    document: Document
    plain: str
    zones: tuple[Zone, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    statements: tuple[Statement, ...] = field(default=())
