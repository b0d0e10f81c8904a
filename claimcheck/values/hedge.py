"""The words around a number that say how far to trust it: "at least", "nearly", "or so"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from claimcheck.model.values import Hedge
from claimcheck.values.tokens import Phrases, Tokens

_BOUNDS = ("over", "under", "at-least", "at-most")


class HedgeReader:
    """Finds hedges before and after a number."""

    def __init__(self, lexicon: Mapping[str, Mapping[str, Any]]) -> None:
        table = lexicon["numbers"]["hedges"]
        self._before: Phrases[str] = Phrases(table["before"])
        self._after: Phrases[str] = Phrases(table["after"])
        self._degree = Phrases(dict.fromkeys(table["degree"], True))
        self._between = Phrases(dict.fromkeys(table["between"], True))
        self._close = tuple(table["close"])
        self._moved = frozenset(table["moved"])
        self._during = Phrases(dict.fromkeys(table["during"], True))

    def before(self, tokens: Tokens, i: int, duration: bool = False) -> tuple[int, Hedge]:
        """The first token and the meaning of the hedge that ends right before ``i``, or ``i`` and "exact".

        Two may be stacked ("at least about 30"), and a bound then wins over "about". With ``duration`` an "over" may
        mean "during".
        """
        hedge: Hedge = "exact"
        start = i
        if duration and (between := self._between.before(tokens, i)):  # "roughly the last 22 years"
            outer, meaning = self.before(tokens, between[0])
            during = tokens.word(between[0] - 1) == "over"  # "over the next 26 minutes"
            return (i, "exact") if meaning == "exact" or during else (outer, meaning)
        for _ in range(2):
            found = self._before.before(tokens, start)
            if found is None or (duration and self._is_during(tokens, found[0])):
                break
            if tokens.word(found[0]) == "up" and tokens.word(found[0] - 1) in self._moved:
                break  # "unemployment edged up to 7.2 percent"
            start, meaning = found[0], cast(Hedge, found[1])
            hedge = stronger(meaning, hedge)
        if start < i and (degree := self._degree.before(tokens, start)):
            start = degree[0]
        return start, hedge

    def is_close(self, wording: str) -> bool:
        """Whether a hedged amount, as worded, begins with a degree that is small ("just over 90")."""
        return wording.lower().startswith(self._close)

    def _is_during(self, tokens: Tokens, i: int) -> bool:
        return tokens.word(i) == "over" and self._during.before(tokens, i) is not None

    def after(self, tokens: Tokens, i: int) -> tuple[int, Hedge]:
        """The index after the hedge that starts at ``i`` (or after a hyphen there), and its meaning."""
        found = self._after.at(tokens, tokens.skip(i))
        if found is None or tokens.is_number(found[0]):
            return i, "exact"
        return found[0], cast(Hedge, found[1])


def stronger(left: Hedge, right: Hedge) -> Hedge:
    """Which of two hedges on one number says more: a bound before an approximation before nothing."""
    for hedge in (left, right):
        if hedge in _BOUNDS:
            return hedge
    return right if left == "exact" else left


def interval(low: float, high: float, hedge: Hedge) -> tuple[float | None, float | None]:
    """What a hedged number asserts: "over 37" is 37 to None, "up to 37" None to 37."""
    if hedge in ("over", "at-least"):
        return low, None
    if hedge in ("under", "at-most"):
        return None, high
    return low, high
