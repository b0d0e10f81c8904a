"""Two numbers that say one thing: ranges ("5 to 7"), ratios ("one in five"), scores and votes ("5-4", "52 to 48")."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from claimcheck.model.values import Hedge
from claimcheck.values.hedge import HedgeReader, stronger
from claimcheck.values.inflection import Inflection
from claimcheck.values.measure import Measure, MeasureReader
from claimcheck.values.tokens import Phrases, Tokens
from claimcheck.values.unit import Unit

#: How many tokens before a range may hold the verb that makes it a change, or around a score the word that makes it
#: a score.
_REACH = 6


#: What stands between the part and the whole of a ratio.
_PARTS = (("in", "every"), ("in",), ("out", "of", "every"), ("out", "of"), ("of", "every"))


class Pair(NamedTuple):
    """One or two numbers read as one amount.

    ``opener`` is the first token with "between", ``start`` the first of the number; "none" is a chain of digits that
    says nothing (a telephone number).
    """

    kind: Literal["single", "range", "ratio", "score", "none"]
    low: float
    high: float
    start: int
    end: int
    opener: int
    first: Measure
    unit: Unit | None
    digits: int
    hedge: Hedge = "exact"

    @property
    def vague(self) -> bool:
        """Whether the words leave the size open."""
        return self.first.number.vague


class PairReader:
    """Joins the number after another one to it, where the two are one amount."""

    def __init__(
        self, lexicon: Mapping[str, Mapping[str, Any]], inflection: Inflection, measures: MeasureReader
    ) -> None:
        table = lexicon["numbers"]
        self._measures = measures
        self._between = Phrases(dict.fromkeys(table["ranges"]["between"], True))
        self._joiners = frozenset(table["ranges"]["joiners"])
        #: what stands between the two numbers of a vote, with the words of which one must follow the second
        self._votes: Phrases[list[str]] = Phrases(table["scores"]["votes"])
        self._change = frozenset(form for verb in table["ranges"]["change"] for form in inflection.verb_forms(verb))
        self._cues = frozenset(form for word in table["scores"]["cues"] for form in inflection.verb_forms(word))
        self._years = range(table["calendar"]["years"][0], table["calendar"]["years"][1] + 1)

    def at(self, tokens: Tokens, first: Measure) -> Pair:
        """``first`` with what it is joined to."""
        between = self._between.before(tokens, first.start)
        single = Pair(
            "single",
            first.low,
            first.high,
            first.start,
            first.end,
            first.start,
            first,
            first.unit,
            first.number.digits,
            first.hedge,
        )
        ratio = self._ratio(tokens, first, single)
        if ratio:
            return ratio
        if vote := self._vote(tokens, first, single):
            return vote
        joiner, at = self._joiner(tokens, first.end, between is not None)
        if not joiner or first.number.vague:
            return single
        second = self._measures.at(tokens, at, first.unit is not None and first.unit.dimension == "money")
        if second is None or second.start != at or second.number.vague:
            second = self._with_currency(tokens, at)
            if second is None:
                return single
        if first.unit is None and first.number.share and not second.number.share:
            return single  # "a quarter to $254 million"
        if joiner == "-" and self._is_chain(tokens, first, second):
            return single._replace(kind="none", end=self._chain_end(tokens, second.end))
        joined = self._score(tokens, first, second, joiner, single) or self._range(
            tokens, first, second, joiner, single
        )
        if joined is None:
            return single
        return joined._replace(opener=between[0]) if between else joined

    def _with_currency(self, tokens: Tokens, at: int) -> Measure | None:
        """The amount after a currency sign at ``at`` ("$2 to $3")."""
        for k in range(at + 1, at + 4):
            if tokens.is_number(k):
                found = self._measures.at(tokens, k)
                return found if found and found.start == at else None
        return None

    def _joiner(self, tokens: Tokens, i: int, between: bool) -> tuple[str, int]:
        """The word that joins two numbers at ``i``, and the index after it."""
        at = i
        if (
            tokens.word(at) == "-"
            and tokens.glued(at)
            and not tokens.glued(at + 1)
            and tokens.word(at + 1) in ("to", "or", "and")
        ):
            at += 1  # "5- to 7-year-olds"
        at = tokens.skip(at) if tokens.word(at + 1) in ("to", "or") else at
        word = tokens.word(at)
        if word == "and" and (between or at > i):
            return ("and" if between else "or"), at + 1
        if word not in self._joiners:
            return "", 0
        if word == "-" and tokens.glued(at) != tokens.glued(at + 1):
            return "", 0
        if word in ("to", "or"):
            return ("-" if tokens.hyphen(at + 1) and at > i else word), tokens.skip(at + 1)
        return word, at + 1

    # --- ratios ----------------------------------------------------------------------------------------------------

    def _ratio(self, tokens: Tokens, first: Measure, single: Pair) -> Pair | None:
        """ "one in five", "three out of four" """
        if not first.plain or first.number.share or first.signed:
            return None
        at = tokens.skip(first.end)
        end = next(filter(None, (tokens.follows(at, phrase) for phrase in _PARTS)), 0)
        if not end:
            return None
        whole = self._measures.at(tokens, tokens.skip(end))
        if (
            whole is None
            or whole.unit is not None
            or whole.number.vague
            or whole.low != whole.high
            or whole.hedge != "exact"
        ):
            return None
        if not 0 < first.low < whole.low or (tokens.word(end - 1) == "in" and self._is_year(tokens, whole)):
            return None
        value = first.low / whole.low
        return single._replace(kind="ratio", low=value, high=value, end=whole.end, hedge="exact")

    def _is_year(self, tokens: Tokens, measure: Measure) -> bool:
        written = tokens.word(measure.number.start)
        return written.isdecimal() and len(written) == 4 and int(written) in self._years

    # --- scores ----------------------------------------------------------------------------------------------------

    def _score(self, tokens: Tokens, first: Measure, second: Measure, joiner: str, single: Pair) -> Pair | None:
        """ "5-4", "52 to 48", kept as the smaller and the larger number: who won is said by the verb."""
        if joiner not in ("-", "to") or not (first.plain and second.plain) or max(first.low, second.low) > 999:
            return None
        descending = first.low > second.low
        cued = self._near(tokens, first.start, second.end, self._cues)
        enclosed = tokens.word(first.start - 1) == "(" and tokens.word(second.end) == ")"
        if not cued and not (joiner == "-" and (descending or enclosed)):
            return None
        if (joiner == "to" and not descending) or (
            self._near(tokens, first.start, first.start, self._change | {"from"}) and joiner == "to"
        ):
            return None
        return self._as_score(first, second, single)

    def _vote(self, tokens: Tokens, first: Measure, single: Pair) -> Pair | None:
        """ "52 votes to 48", "52 in favour and 48 against", as a score."""
        between = self._votes.at(tokens, first.end)
        if between is None or not first.plain:
            return None
        at, closing = between
        second = self._measures.at(tokens, at)
        if second is None or second.start != at or not second.plain:
            return None
        if closing and tokens.word(second.end) not in closing:
            return None
        return self._as_score(first, second, single)

    @staticmethod
    def _as_score(first: Measure, second: Measure, single: Pair) -> Pair:
        """Two numbers as the smaller and the larger one."""
        low, high = sorted((first.low, second.low))
        return single._replace(kind="score", low=low, high=high, end=second.end, hedge="exact")

    # --- ranges ----------------------------------------------------------------------------------------------------

    def _range(self, tokens: Tokens, first: Measure, second: Measure, joiner: str, single: Pair) -> Pair | None:
        units = self._common(first, second, joiner)
        if units is None or first.hedge != "exact" or (second.signed and joiner != "and" and joiner != "to"):
            return None
        unit, left, right = units
        if unit is None and self._is_year(tokens, first) and self._is_year(tokens, second):
            return single._replace(kind="none", end=second.end)
        shared = second.number.scale > 1 and first.number.scale == 1
        low = first.low * left
        high = second.high * right
        if joiner == "-" and self._in_thousands(tokens, first, second):
            low *= 1000  # "10-15,000"
        if shared and first.low * second.number.scale * left < high:
            low = first.low * second.number.scale * left
        if not low < high or (joiner == "or" and (high > 2 * low + 1 or tokens.word(first.start - 1) == "either")):
            return None
        if joiner == "to" and self._is_change(tokens, first):
            return None
        digits = max(first.number.digits, second.number.digits)
        return single._replace(
            kind="range", low=low, high=high, end=second.end, unit=unit, digits=digits, hedge=second.hedge
        )

    @staticmethod
    def _in_thousands(tokens: Tokens, first: Measure, second: Measure) -> bool:
        """Whether the second number's "000" is meant for the first as well."""
        return (
            second.end == second.number.start + 1
            and tokens.word(second.number.start).endswith(",000")
            and (tokens.word(first.number.start).isdecimal() and 1000 * first.low < second.high)
        )

    @staticmethod
    def _common(first: Measure, second: Measure, joiner: str) -> tuple[Unit | None, float, float] | None:
        """The unit of both, with what each number is multiplied by to be in it; None if they have none in common."""
        left, right = first.unit, second.unit
        if left == right:
            return left, 1, 1
        if left is None and right is not None:
            return right, 1, 1
        if left is not None and right is None:
            return (left, 1, 1) if left.dimension == "money" else None
        if left is None or right is None or left.dimension != right.dimension or left.dimension == "money":
            return None
        return (right, left.scale / right.scale, 1) if joiner != "-" and not left.offset and not right.offset else None

    def _is_change(self, tokens: Tokens, first: Measure) -> bool:
        """Whether "from 5 to 7" says that something went up, or "rose 5 percent to 7 percent"."""
        if tokens.word(first.start - 1) != "from" and first.unit is None:
            return False
        return self._near(tokens, first.start, first.start, self._change)

    def _near(self, tokens: Tokens, start: int, end: int, words: frozenset[str]) -> bool:
        """Whether one of ``words`` stands near, inside the sentence."""
        for step, k in ((-1, start - 1), (1, end)):
            for n in range(k, k + step * _REACH, step):
                word = tokens.word(n)
                if word in (".", "\n", "", ";", "!", "?") or (start == end and step == 1):
                    break
                if word in words:
                    return True
        return False

    # --- chains ----------------------------------------------------------------------------------------------------

    @staticmethod
    def _is_chain(tokens: Tokens, first: Measure, second: Measure) -> bool:
        """Digits joined by hyphens more than once, or as a telephone number is written ("555-1234")."""
        if not (tokens.is_number(first.number.start) and tokens.is_number(second.number.start)):
            return False
        longer = tokens.hyphen(second.end) and tokens.is_number(second.end + 1)
        before = tokens.hyphen(first.start - 1) or (tokens.word(first.start - 1) == "-" and tokens.glued(first.start))
        lengths = len(tokens.word(first.number.start)), len(tokens.word(second.number.start))
        return longer or before or (lengths == (3, 4) and first.end + 2 == second.end)

    @staticmethod
    def _chain_end(tokens: Tokens, i: int) -> int:
        while tokens.hyphen(i) and tokens.word(i + 1)[:1].isalnum():
            i += 2
        return i


def hedged(hedges: HedgeReader, tokens: Tokens, pair: Pair, start: int) -> tuple[int, Hedge]:
    """Where the hedge before ``start`` begins, and the hedge of the whole amount."""
    opener = pair.opener if start == pair.start else start
    duration = pair.unit is not None and pair.unit.dimension == "duration"
    begin, before = hedges.before(tokens, opener, duration)
    hedge = stronger(pair.hedge, before)
    if hedge in ("exact", "about") and pair.vague:
        return begin, "vague"
    return begin, "range" if hedge == "exact" and pair.low != pair.high else hedge
