"""A small reader of saved web pages: what the page says of itself, and the paragraphs of its main part."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

_SILENT = ("script", "style", "noscript", "template", "svg", "iframe", "button", "select", "textarea", "title")
_BESIDE = ("nav", "aside", "footer")
_BLOCKS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "figcaption", "pre", "td", "dd", "dt"}
)
_HOLDERS = frozenset({"article", "main", "section", "div", "body"})
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_SPACE = re.compile(r"\s+")
_UNCLOSED = frozenset({"li", "td", "dd", "dt"})  # like "p", ended by the next of them
_DEEPEST = 100  # holders inside each other that are told apart; a page nests some 30
_NEAR = 10  # inline elements between a text and its paragraph


@dataclass(slots=True)
class Block:
    """One paragraph: its text, how much of it is links, and the numbers of the elements around it, outermost first."""

    tag: str
    around: tuple[int, ...]
    beside: bool
    parts: list[str] = field(default_factory=list)
    linked: int = 0

    @property
    def text(self) -> str:
        """The paragraph on one line."""
        return _SPACE.sub(" ", "".join(self.parts)).strip()


class Page(HTMLParser):
    """Reads one page; everything is there once it is built.

    Attributes:
        meta: name or property of a ``<meta>`` -> its content, the first of each.
        title: the text of ``<title>``.
        times: the ``datetime`` of each ``<time>``, in order.
        canonical: the address in ``<link rel="canonical">``.
    """

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.meta: dict[str, str] = {}
        self.title = ""
        self.times: list[str] = []
        self.canonical: str | None = None
        self._open: list[str] = []
        self._inside: Counter[str] = Counter()  # how many of each tag are open
        self._holders: list[str] = []  # all that were ever opened; an index is a holder's number
        self._around: list[tuple[int, int]] = []  # the open ones: depth, number
        self._blocks: list[Block] = []
        self._block: Block | None = None
        self._linked_data: list[str] = []
        self._is_data = False  # whether the script that was opened last holds JSON-LD
        self.feed(markup)
        self.close()

    def facts(self) -> Iterator[dict[str, Any]]:
        """The objects of the page's JSON-LD, outermost first."""
        for text in self._linked_data:
            try:
                waiting = [json.loads(text)]
            except (ValueError, RecursionError):
                continue
            for item in waiting:  # grows while it is walked through
                if isinstance(item, list):
                    waiting += item
                elif isinstance(item, dict):
                    yield item
                    waiting += [item.get("@graph")]

    def heading(self) -> str | None:
        """The page's first ``<h1>``."""
        return next((block.text for block in self._blocks if block.tag == "h1" and block.text), None)

    def paragraphs(self) -> list[str]:
        """The paragraphs of the element that holds the most text which is not links, without what stands beside it."""
        weights: Counter[int] = Counter()
        for block in self._blocks:
            weight = 0 if block.beside or block.tag != "p" else max(0, len(block.text) - 2 * block.linked)
            for nearness, number in enumerate(reversed(block.around)):
                weights[number] += weight // (1 + nearness)  # of two elements with the same text take the inner one
                if self._holders[number] in ("article", "main"):
                    weights[number] += weight
        best = max(weights, key=lambda number: (weights[number], -number), default=0)
        inside = [b for b in self._blocks if best in b.around and not b.beside] if weights[best] else self._blocks
        return [b.text for b in inside if b.text and b.linked * 2 <= len(b.text)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: D102 (of HTMLParser)
        told = {key: value or "" for key, value in reversed(attrs)}
        self._note(tag, told)
        if tag in _VOID:
            if tag == "br" and self._block:
                self._block.parts.append(" ")
            return
        if tag in _BLOCKS or tag in _HOLDERS:
            self._block = None
            if self._open and self._open[-1] == "p":
                self._close("p")
            if self._open and self._open[-1] == tag in _UNCLOSED:
                self._close(tag)
        self._open.append(tag)
        self._inside[tag] += 1
        if tag in _HOLDERS and len(self._around) < _DEEPEST:
            self._holders.append(tag)
            self._around.append((len(self._open), len(self._holders) - 1))
        if tag == "script":
            self._is_data = told.get("type", "").lower() == "application/ld+json"
            self._linked_data += [""] if self._is_data else []

    def handle_endtag(self, tag: str) -> None:  # noqa: D102 (of HTMLParser)
        if self._inside[tag]:
            self._close(tag)
        if tag in _BLOCKS or tag in _HOLDERS:
            self._block = None

    def handle_data(self, data: str) -> None:  # noqa: D102 (of HTMLParser)
        last = self._open[-1] if self._open else ""
        if last == "title" and not self._inside["svg"]:
            self.title += data
        elif last == "script" and self._is_data:
            self._linked_data[-1] += data
        elif (data.strip() or self._block) and not any(self._inside[tag] for tag in _SILENT):
            self._say(data)

    def _close(self, tag: str) -> None:
        """Close the innermost ``tag`` and everything that was left open inside it."""
        while True:
            last = self._open.pop()
            self._inside[last] -= 1
            if last == tag:
                break
        while self._around and self._around[-1][0] > len(self._open):
            self._around.pop()

    def _say(self, data: str) -> None:
        if self._block is None:
            tag = next((t for t in reversed(self._open[-_NEAR:]) if t in _BLOCKS or t in _HOLDERS), "body")
            is_page_header = bool(self._inside["header"] and not self._inside["article"])
            is_beside = is_page_header or any(self._inside[t] for t in _BESIDE)
            self._block = Block(tag, tuple(number for _, number in self._around), is_beside)
            self._blocks.append(self._block)
        self._block.parts.append(data)
        if self._inside["a"]:
            self._block.linked += len(data.strip())

    def _note(self, tag: str, told: dict[str, str]) -> None:
        if tag == "meta":
            name = (told.get("property") or told.get("name") or told.get("itemprop") or "").lower()
            if name and told.get("content"):
                self.meta.setdefault(name, told["content"])
        elif tag == "time" and told.get("datetime"):
            self.times.append(told["datetime"])
        elif tag == "link" and told.get("rel", "").lower() == "canonical" and told.get("href"):
            self.canonical = self.canonical or told["href"]
