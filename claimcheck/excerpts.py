"""What a message shows of long wordings: a few words around the places where they differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

_BESIDE = 3  # words on either side of a difference
_MARKS = ".,;:!?'\"()[]“”‘’…-–—"
_NAMED = re.compile(r'"([^"]+)"')


class _Change(NamedTuple):
    """Words ``start`` to ``end`` of a wording that differ from another one's; both equal where it has none there."""

    start: int
    end: int
    words: frozenset[str]  # of both wordings


def around_difference(wordings: Sequence[str], why: str = "") -> list[str]:
    """Wordings cut down to where they differ, with a few words on either side.

    Args:
        wordings: two or more versions of one text.
        why: the reason for calling them different; where it names words in double quotation marks, only the
            differences with such a word are shown, and not those that mean nothing (a spelling, a handle).

    Returns:
        A cut for each wording, in order; the wordings themselves where the cuts would be alike.
    """
    words = [w.split() for w in wordings]
    folded = [[w.strip(_MARKS).lower() for w in ws] for ws in words]
    named = frozenset(w for quoted in _NAMED.findall(why.lower()) for w in quoted.split())
    cuts = []
    for number, ws in enumerate(words):
        found = _changes(folded[number], folded[:number] + folded[number + 1 :])
        telling = [c for c in found if c.words & named] or found
        cuts.append(_cut(ws, telling) if telling else wordings[number])
    return cuts if len(set(cuts)) == len(cuts) else list(wordings)


def _changes(mine: Sequence[str], others: Sequence[Sequence[str]]) -> list[_Change]:
    """Where a list of words differs from the likeliest of others (Ratcliff and Obershelp, as in :mod:`difflib`)."""
    matchers = [(SequenceMatcher(None, mine, theirs, autojunk=False), theirs) for theirs in others]
    if not matchers:
        return []
    matcher, theirs = max(matchers, key=lambda m: m[0].ratio())
    return [
        _Change(start, end, frozenset((*mine[start:end], *theirs[low:high])))
        for tag, start, end, low, high in matcher.get_opcodes()
        if tag != "equal"
    ]


def _cut(words: Sequence[str], changes: Sequence[_Change]) -> str:
    """The words around the changes; what is left out between them and at the ends is an ellipsis."""
    windows: list[tuple[int, int]] = []
    for change in changes:
        start, end = max(0, change.start - _BESIDE), min(len(words), change.end + _BESIDE)
        if windows and start <= windows[-1][1] + 1:
            windows[-1] = (windows[-1][0], end)
        else:
            windows.append((start, end))
    text = " … ".join(" ".join(words[start:end]) for start, end in windows)
    return ("… " if windows[0][0] else "") + text + (" …" if windows[-1][1] < len(words) else "")
