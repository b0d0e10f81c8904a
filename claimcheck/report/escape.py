"""Article text is untrusted: what it may not do to a terminal."""

from __future__ import annotations

import re

#: Control characters, direction marks and overrides, invisible spaces, lone surrogates. The joiner U+200D stays: emoji
#: need it.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
_SPACES = re.compile(r"[\s\u2028\u2029]+")


def visible(text: str) -> str:
    """``text`` with everything that a reader would not see, or that would act on a terminal, written as its code."""
    return _UNSEEN.sub(_code, text)


def one_line(text: str) -> str:
    """``text`` made visible and brought onto one line."""
    return visible(_SPACES.sub(" ", text))


def _code(match: re.Match[str]) -> str:
    point = ord(match[0])
    return f"\\x{point:02x}" if point < 0x100 else f"\\u{point:04x}"
