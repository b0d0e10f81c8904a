"""Nought in words, where people are counted: "no one was hurt", "none of the passengers died", "no injuries"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from claimcheck.model.claim import Mention
from claimcheck.model.span import Span
from claimcheck.model.values import Quantity

_CLAUSE = 80  # code points around the word in which a phrase shows that it counts nobody, or not for good


class ZeroReader:
    """Finds words for nobody; which count they are is said by what a pattern has behind them.

    Args:
        words: lists of ``rules/lexicon/words.toml``: ``nobody``, the words that stand alone; ``nought-of``, what "no"
            may count; ``not-nought``, what in the same clause says that it is not the whole count.
    """

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        alone, counted = _alternatives(words["nobody"]), _alternatives(words["nought-of"])
        self._word = re.compile(rf"\b(?:{alone}|no(?= (?:{counted})\b))(?![\w-])", re.IGNORECASE)
        self._partly = re.compile(rf"\b(?:{_alternatives(words['not-nought'])})\b", re.IGNORECASE)

    def read(self, plain: str) -> list[Mention]:
        """The words for nobody in a text, in order, as quantities of 0."""
        zero = Quantity(0, 0, digits=1)
        return [
            Mention("zero", zero, Span(*found.span()))
            for found in self._word.finditer(plain)
            if not self._partly.search(_clause(plain, *found.span()))
        ]


def _clause(plain: str, start: int, end: int) -> str:
    before = re.split(r"[.;!?\n]", plain[max(0, start - _CLAUSE) : start])[-1]
    after = re.split(r"[.;!?\n]", plain[end : end + _CLAUSE])[0]
    return f"{before} {after}"


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))
