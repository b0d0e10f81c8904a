"""Paragraphs, and what each one is: headline, story, caption, link, biography ..."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

import re2

from claimcheck.model.document import Document, Zone, ZoneName
from claimcheck.model.span import Span

#: A headline or a dek has no more words than this.
_LONGEST_HEADLINE = 30
_LONGEST_DEK = 45
#: A link in a list of links has no more words than this.
_LONGEST_LINK = 20
#: A line of a hard-wrapped paragraph is no longer than this.
_WIDEST_WRAP = 100
#: Bytes that RE2 may use for one automaton; with less it falls back to a slower way.
_MEMORY = 64 << 20


class _Cue(NamedTuple):
    """One entry of ``rules/lexicon/boilerplate.toml``."""

    zone: ZoneName
    source: str
    words: int
    opens: bool
    before: ZoneName | None

    def search(self, text: str) -> Any:
        """The first match in a paragraph."""
        return _compiled(self.source).search(text)


@dataclass(slots=True)
class _Progress:
    """What the paragraphs so far were: a zone depends on what stands before it, never on what comes after."""

    headline: str | None = None
    story: bool = False
    links: bool = False
    seen: set[str] = field(default_factory=set)


class ZoneReader:
    """Tells paragraphs apart by cues of ``lexicon["boilerplate"]`` and by what came before them."""

    def __init__(self, lexicon: Mapping[str, Mapping[str, Any]]) -> None:
        table = lexicon["boilerplate"]
        whole = [c for c in table["cue"] if c["where"] != "tail"]
        tails = [c for c in table["cue"] if c["where"] == "tail"]
        self._cues = [_cue(c) for c in whole]
        self._tails = [_cue(c) for c in tails]
        self._dateline = _dateline(table["dateline"]["agencies"])
        self._ends = re.compile(r"[.!?\u2026][\"')\]]*\Z")
        self._full_stop = re.compile(r"(?<!\.)\.[\"')\]]*\Z")

    def read(self, document: Document, plain: str) -> tuple[Zone, ...]:
        """The zones in order; they cover everything but the space between them."""
        progress = _Progress()
        zones: list[Zone] = []
        title = _folded(document.title or "")
        for span in paragraphs(plain):
            text = span.of(plain)
            if title and not zones and _folded(text) == title:
                self._note(progress, text, "headline")
                zones.append(Zone(span, "headline"))
                continue
            zones += self._zones(span, text, plain, progress)
        return tuple(zones)

    def _zones(self, span: Span, text: str, plain: str, progress: _Progress) -> Iterator[Zone]:
        """The zones of one paragraph: one, or the story between its dateline and a tail."""
        name = self._cued(text, progress)
        if name is not None:
            self._note(progress, text, name)
            yield Zone(span, name)
            return
        start, end = span
        tail = self._tail(text)
        after: list[Zone] = []
        if tail is not None:
            cue, cut = tail
            after = [Zone(Span(start + cut, end), cue.zone)]
            text = text[:cut].rstrip()
            end = start + len(text)
        name = (tail[0].before if tail else None) or self._placed(text, progress)
        dateline = self._dateline.match(text) if name == "body" else None
        if dateline is not None and dateline.end() < len(text):
            yield Zone(Span(start, start + len(dateline[0].rstrip())), "dateline")
            start += dateline.end()
        self._note(progress, plain[start:end], name)
        yield Zone(Span(start, end), name)
        yield from after

    def _cued(self, text: str, progress: _Progress) -> ZoneName | None:
        """The zone of the first cue that holds, or of a paragraph that was there before."""
        words = text.count(" ") + 1
        for cue in self._cues:
            if words <= cue.words and cue.search(text):
                progress.links = cue.opens
                return cue.zone
        return "boilerplate" if self._repeats(text, words, progress) else None

    def _placed(self, text: str, progress: _Progress) -> ZoneName:
        """The zone of a paragraph that no cue tells: by what came before it."""
        words = text.count(" ") + 1
        stopped = self._full_stop.search(text) is not None
        if progress.links and words <= _LONGEST_LINK and not stopped:
            return "related"
        progress.links = False
        if not progress.story and not stopped:
            if progress.headline is None and words <= _LONGEST_HEADLINE:
                return "headline"
            if progress.headline is not None and words <= _LONGEST_DEK and not self._tells(text, words):
                return "dek"
        return "body"

    def _tells(self, text: str, words: int) -> bool:
        """Whether a paragraph is a sentence of the story rather than a line under the headline."""
        return words > _LONGEST_HEADLINE // 2 and self._ends.search(text) is not None

    def _repeats(self, text: str, words: int, progress: _Progress) -> bool:
        """Whether the paragraph was there before, or is the headline with a time of publication."""
        if words < 3:
            return False
        folded = _folded(text)
        if folded in progress.seen:
            return True
        headline = progress.headline
        return (
            headline is not None
            and headline.count(" ") >= 3
            and folded.startswith(headline)
            and folded.count(" ", len(headline)) <= 12
            and any(c.isdigit() for c in folded[len(headline) :])
            and self._full_stop.search(text) is None
        )

    def _tail(self, text: str) -> tuple[_Cue, int] | None:
        words = text.count(" ") + 1
        for cue in self._tails:
            match = cue.search(text) if words <= cue.words else None
            if match is not None and match.start() and text[match.start() - 1].isspace():
                return cue, match.start()
        return None

    def _note(self, progress: _Progress, text: str, name: ZoneName) -> None:
        progress.seen.add(_folded(text))
        if name == "headline":
            progress.headline = _folded(text)
        progress.story = progress.story or name == "body"


def paragraphs(plain: str) -> Iterator[Span]:
    """Paragraphs in order, without the space around them.

    A line is a paragraph, unless its block of lines (between blank lines) is hard-wrapped: then the block is one.
    """
    block: list[Span] = []
    for match in re.finditer(r"[^\n]*\n|[^\n]+\Z", plain):
        line = match[0]
        if stripped := line.strip():
            start = match.start() + len(line) - len(line.lstrip())
            block.append(Span(start, start + len(stripped)))
        else:
            yield from _joined(block, plain)
            block = []
    yield from _joined(block, plain)


def _joined(block: list[Span], plain: str) -> list[Span]:
    return [Span(block[0].start, block[-1].end)] if _wrapped(block, plain) else block


def _wrapped(block: list[Span], plain: str) -> bool:
    """Whether each line but the last was broken just where the next word no longer fitted."""
    if len(block) < 2:
        return False
    lines = [span.of(plain) for span in block]
    width = max(map(len, lines))
    if width > _WIDEST_WRAP or width < _WIDEST_WRAP // 3:
        return False
    filled = all(len(line) + 1 + len(following.split(None, 1)[0]) > width for line, following in pairwise(lines))
    open_ends = sum(line[-1] not in ".!?:\"')]" for line in lines[:-1])
    return filled and 2 * open_ends >= len(lines) - 1 and (len(lines) > 2 or lines[1][0].islower())


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _source(cue: Mapping[str, Any]) -> str:
    """The cue's patterns as one, with its anchors."""
    patterns = "|".join(f"(?:{p})" for p in cue["patterns"])
    start = "^" if cue["where"] in ("whole", "start") else ""
    end = "$" if cue["where"] in ("whole", "end", "tail") else ""
    return f"(?{'s' if cue.get('case') else 'is'}:{start}(?:{patterns}){end})"


def _cue(cue: Mapping[str, Any]) -> _Cue:
    return _Cue(cue["zone"], _source(cue), cue["words"], cue.get("opens", False), cue.get("before"))


@cache
def _compiled(pattern: str) -> Any:
    options = re2.Options()
    options.never_capture = True
    options.max_mem = _MEMORY
    options.log_errors = False
    return re2.compile(pattern, options)


def _dateline(agencies: list[str]) -> re.Pattern[str]:
    known = "|".join(re.escape(a) for a in sorted(agencies, key=lambda a: (-len(a), a)))
    day = r"(?:, ?[A-Z][\w.]{1,15}(?: [A-Z][\w.]{1,15}){0,2}(?: \d{1,2})?){0,3}"
    return re.compile(
        rf"(?!FILE\b)(?:[A-Z][A-Z./' ]{{1,40}}[A-Z.]{day}\s*(?:\([^()]{{2,40}}\)\s*-{{1,2}}|\s-{{1,2}})"
        rf"|(?:[A-Z][\w./' ]{{2,40}}{day} )?\((?:{known})\)(?:\s*-{{1,2}})?)\s*(?=[\"'(]?[A-Z0-9])"
    )
