"""One plain copy of a text, character for character, so that an offset in one is an offset in the other."""

from __future__ import annotations

import re
from functools import cache

#: Stands for every character of an address, a handle or a hashtag: no letter, digit, space or mark, so no word pattern
#: matches it.
MASK = "\N{OBJECT REPLACEMENT CHARACTER}"

_SINGLE = "‘’‚‛`´′"
_DOUBLE = "“”„‟″«»"
_SPACES = (
    "\t\N{NO-BREAK SPACE}\N{OGHAM SPACE MARK}\N{NARROW NO-BREAK SPACE}\N{MEDIUM MATHEMATICAL SPACE}"
    "\N{IDEOGRAPHIC SPACE}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}\N{WORD JOINER}"
)
_DASHES = "\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}–—\N{HORIZONTAL BAR}\N{MINUS SIGN}\N{SOFT HYPHEN}"
_BREAKS = "\v\f\x1c\x1d\x1e\N{NEXT LINE}\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}"


def plain(text: str) -> str:
    """The plain copy: ``len(plain(text)) == len(text)``.

    Curly quotes become straight, odd and no-break spaces become spaces, line and paragraph separators become ``\\n``
    (of ``\\r\\n``, the first is a space) and dashes become ``-``, but for a dash that stands glued between letters:
    made a hyphen it would join two words into one ("sentence—here's"), so it stays. Addresses, e-mail addresses,
    handles and hashtags are masked with ``MASK``; a site's bare name ("Change.org") is a name and stays.
    """
    copy = text.translate(_table())
    if "\r" in copy:
        copy = copy.replace("\r\n", " \n").replace("\r", "\n")
    if "—" in text or "–" in text:
        copy = _restored(text, copy)
    if any(mark in copy for mark in "@#/") or "www." in copy:
        copy = _addresses().sub(lambda m: MASK * (m.end() - m.start()), copy)
    return copy


@cache
def _table() -> dict[int, str]:
    table = {code: " " for code in range(32) if chr(code) not in "\n\r"}
    table |= dict.fromkeys((*range(0x2000, 0x200B), 0x7F, 0x200C, 0x200D), " ")
    for characters, stands_for in ((_SINGLE, "'"), (_DOUBLE, '"'), (_SPACES, " "), (_DASHES, "-"), (_BREAKS, "\n")):
        table |= {ord(c): stands_for for c in characters}
    return table


def _restored(text: str, copy: str) -> str:
    """``copy`` with the dashes put back that stand between two letters without a space."""
    parts, done = [], 0
    for match in _glued_dash().finditer(text):
        parts += [copy[done : match.start()], "—"]
        done = match.end()
    return "".join((*parts, copy[done:])) if parts else copy


@cache
def _glued_dash() -> re.Pattern[str]:
    # An en dash between capitals joins two names ("Trump–Kim"), between small letters it is punctuation.
    return re.compile(r"(?<=[^\W_])—(?=[^\W_])|(?<=[^\W\d_])–(?=[a-z])")


@cache
def _addresses() -> re.Pattern[str]:
    stop = r"(?<![.,;:!?'\")\]}>])"  # a mark after an address belongs to the sentence
    return re.compile(
        rf"(?:https?://|www\.)[^\s<>\"]+{stop}"
        r"|(?<![\w.+-])[\w.+-]{1,64}+@[\w-]+(?:\.[\w-]+)+"
        r"|(?<![\w@])@\w+"
        r"|(?<![\w#&])#(?=\w*[^\W\d_])\w+"
        rf"|(?<![\w.@/-])(?:[a-z0-9-]{{1,63}}\.){{1,4}}[a-z]{{2,24}}/[^\s<>\"]+{stop}"
    )
