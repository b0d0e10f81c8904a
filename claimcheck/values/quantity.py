"""Everything that a news text writes as an amount: numbers, money, measurements, durations, ages, shares, scores.

The grammar is a small set of readers, each for one layer: ``number`` (digits and words), ``measure`` (currency, unit,
compounds), ``pair`` (ranges, ratios, scores), ``hedge``, and what an amount is of (``age``, ``noun``). No reader looks
past a blank line, so a paragraph reads the same wherever it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from claimcheck.model.claim import Mention
from claimcheck.model.span import Span
from claimcheck.model.values import Quantity
from claimcheck.values.age import AgeReader
from claimcheck.values.hedge import HedgeReader, interval
from claimcheck.values.inflection import Inflection
from claimcheck.values.label import LabelReader
from claimcheck.values.measure import MeasureReader
from claimcheck.values.noun import NounReader
from claimcheck.values.number import NumberReader
from claimcheck.values.ordinal import OrdinalReader
from claimcheck.values.pair import Pair, PairReader, hedged
from claimcheck.values.rate import RateReader
from claimcheck.values.tokens import Tokens
from claimcheck.values.unit import UnitReader

#: Mention type of each dimension; every other dimension is a measurement.
_TYPES = {"money": "money", "percentage": "percentage", "percentage point": "percentage", "duration": "duration"}


class QuantityReader:
    """Reads quantities out of plain text; built once per run.

    Args:
        lexicon: file stem of ``rules/lexicon`` -> parsed table; ``numbers``, ``units``, ``currencies`` and
            ``inflection`` are used.
    """

    def __init__(self, lexicon: Mapping[str, Mapping[str, Any]]) -> None:
        inflection = Inflection(lexicon)
        numbers = NumberReader(lexicon, inflection)
        self._units = UnitReader(lexicon)
        self._hedges = HedgeReader(lexicon)
        self._nouns = NounReader(lexicon, inflection)
        self._measures = MeasureReader(lexicon, numbers, self._units, self._hedges)
        self._pairs = PairReader(lexicon, inflection, self._measures)
        self._ages = AgeReader(lexicon, self._nouns, self._hedges, self._units)
        self._labels = LabelReader(lexicon, self._nouns)
        self._ordinals = OrdinalReader(lexicon, self._nouns)
        self._rates = RateReader(lexicon)
        table = lexicon["numbers"]
        self._idioms = frozenset(table["labels"]["idioms"])
        self._single_units = frozenset(table["pronoun"]["units"])
        self._lasting = frozenset(table["whole"]["before"])
        self._multiples: dict[str, float] = table["multiples"]
        self._compared = frozenset(table["multiple_context"]["after"])
        self._openers = numbers.openers | self._ages.openers | self._ordinals.openers | {"another", *self._multiples}

    def read(self, plain: str) -> list[Mention]:
        """The quantities of a text in their order, none overlapping another.

        Args:
            plain: a text as ``Layout.plain`` has it: straight quotes, hyphens for dashes, masked addresses.
        """
        tokens = Tokens(plain)
        openers = self._openers
        found: list[Mention] = []
        resume = 0
        for i, word in enumerate(tokens.words):
            if i < resume or word == "." or not (word in openers or word[0] in ".0123456789"):
                continue
            mention, resume = self._at(tokens, i)
            mention = mention and self._with_rate(plain, self._with_degree(plain, mention))
            if mention is not None and (not found or found[-1].span.end <= mention.span.start):
                found.append(mention)
                self._close(plain, found)
        return found

    def _with_degree(self, plain: str, mention: Mention) -> Mention:
        """The mention with a bound marked as close: "just over 90"."""
        value = mention.value
        if (
            isinstance(value, Quantity)
            and value.hedge in ("over", "under")
            and self._hedges.is_close(mention.span.of(plain))
        ):
            return replace(mention, value=replace(value, close=True))
        return mention

    def _with_rate(self, plain: str, mention: Mention) -> Mention:
        """The mention with what it is so much of each of: "$15 an hour"."""
        value, per = mention.value, self._rates.behind(plain, mention.span.end)
        return replace(mention, value=replace(value, per=per)) if per and isinstance(value, Quantity) else mention

    @staticmethod
    def _close(plain: str, found: list[Mention]) -> None:
        """Join the last two into one interval where they are its ends: "more than 30 and less than 50"."""
        if len(found) < 2:
            return
        left, right = found[-2:]
        low, high = left.value, right.value
        if (
            not (isinstance(low, Quantity) and isinstance(high, Quantity))
            or low.high is not None
            or high.low is not None
        ):
            return
        if low.low is None or high.high is None or not low.low < high.high or low.unit not in ("", high.unit):
            return
        if plain[left.span.end : right.span.start].strip(" ,") in ("and", "but"):
            value = replace(high, low=low.low, hedge="range", digits=max(low.digits, high.digits))
            found[-2:] = [Mention(right.type, value, Span(left.span.start, right.span.end))]

    def _at(self, tokens: Tokens, i: int) -> tuple[Mention | None, int]:
        """The quantity whose number starts at token ``i``, and the token to go on from."""
        special = self._ages.decade(tokens, i) or self._ordinals.at(tokens, i) or self._multiple(tokens, i)
        if special:
            return special
        if tokens.word(i)[0] in ".0123456789" and not tokens.is_number(i):
            return None, i + 1
        first = self._measures.at(tokens, i)
        if first is None or _has_leading_zero(tokens.word(i)):
            return None, i + 1
        pair = self._pairs.at(tokens, first)
        if pair.kind == "none":
            return None, pair.end
        if self._is_idiom(tokens, pair.start) or self._labels.is_glued(tokens, pair.start, pair.end):
            return None, max(pair.end, i + 1)
        mention = self._mention(tokens, pair)
        return mention, max(pair.end, i + 1)

    def _is_idiom(self, tokens: Tokens, start: int) -> bool:
        """ "24/7", "9/11", "4K" """
        ends = range(start + 2, min(start + 3, len(tokens)) + 1)
        return any(tokens.span(start, end).of(tokens.text).lower() in self._idioms for end in ends)

    # --- multiples -------------------------------------------------------------------------------------------------

    def _multiple(self, tokens: Tokens, i: int) -> tuple[Mention, int] | None:
        """ "twice", "threefold": a ratio before a comparison, else how many times."""
        value = self._multiples.get(tokens.word(i))
        if value is None:
            return None
        ratio = tokens.word(i).endswith("fold") or tokens.word(i + 1) in self._compared
        start, hedge = self._hedges.before(tokens, i)
        low, high = interval(value, value, hedge)
        quantity = Quantity(low, high, "time" if ratio else "", "ratio" if ratio else "count", hedge=hedge, digits=1)
        if not ratio:
            quantity = Quantity(low, high, hedge=hedge, digits=1, noun="time")
        return Mention("ratio" if ratio else "number", quantity, tokens.span(start, i + 1)), i + 1

    # --- everything else -------------------------------------------------------------------------------------------

    def _mention(self, tokens: Tokens, pair: Pair) -> Mention | None:
        age = self._ages.read(tokens, pair)
        if age is not None:
            return age
        if pair.unit is not None:
            return self._measured(tokens, pair)
        if pair.kind in ("score", "ratio"):
            return self._paired(tokens, pair)
        return self._share(tokens, pair) if pair.first.number.share else self._count(tokens, pair)

    def _measured(self, tokens: Tokens, pair: Pair) -> Mention | None:
        unit = pair.unit
        if unit is None or self._is_some_day(tokens, pair):
            return None
        start, hedge = hedged(self._hedges, tokens, pair, pair.start)
        low, high = interval(pair.low, pair.high, hedge)
        kind = _TYPES.get(unit.dimension, "measurement")
        value = Quantity(low, high, unit.name, unit.dimension, unit.scale, unit.offset, hedge, pair.digits)
        return Mention(kind, value, tokens.span(start, pair.end))

    def _is_some_day(self, tokens: Tokens, pair: Pair) -> bool:
        """ "one day" that is no length of time."""
        one = tokens.word(pair.start) == "one" and pair.end == pair.start + 2 and pair.unit is not None
        return (
            one
            and pair.unit is not None
            and pair.unit.name in self._single_units
            and tokens.word(pair.start - 1) not in self._lasting
        )

    def _paired(self, tokens: Tokens, pair: Pair) -> Mention:
        """A score, which takes no hedge, or a ratio with the noun that it is a share of."""
        if pair.kind == "score":
            value = Quantity(pair.low, pair.high, "", "score", digits=pair.digits)
            return Mention("score", value, tokens.span(pair.start, pair.end))
        start, hedge = hedged(self._hedges, tokens, pair, pair.start)
        low, high = interval(pair.low, pair.high, hedge)
        noun, modifiers = self._nouns.after(tokens, pair.end, True)
        value = Quantity(low, high, "", "ratio", hedge=hedge, digits=pair.digits, noun=noun, modifiers=modifiers)
        return Mention("ratio", value, tokens.span(start, pair.end))

    def _share(self, tokens: Tokens, pair: Pair) -> Mention | None:
        """A fraction of a whole: "two thirds"; "half" and "a third" only where a whole or a hedge shows it."""
        start, hedge = hedged(self._hedges, tokens, pair, pair.start)
        word, after = tokens.word(pair.start), tokens.word(pair.end)
        weak = (pair.end == pair.start + 1 and word.isalpha()) or word in ("a", "an")
        if (
            weak
            and after != "of"
            and start == pair.start
            and not (word == "half" and after in ("the", "a", "its", "their", "his", "her", "our"))
        ):
            return None
        if weak and tokens.word(start - 1) in ("the", "first", "second", "other", "better", "last"):
            return None
        low, high = interval(pair.low, pair.high, hedge)
        noun, modifiers = self._nouns.after(tokens, pair.end, True)
        value = Quantity(low, high, "", "ratio", hedge=hedge, digits=pair.digits, noun=noun, modifiers=modifiers)
        return Mention("ratio", value, tokens.span(start, pair.end))

    def _count(self, tokens: Tokens, pair: Pair) -> Mention | None:
        start, hedge = hedged(self._hedges, tokens, pair, pair.start)
        if self._labels.is_label(tokens, pair.start, pair.end, pair.first, hedge):
            return None
        alone = pair.end == pair.start + 1
        if alone and tokens.word(pair.start) == "one" and self._labels.is_pronoun(tokens, pair.start, pair.end):
            return None
        many = not (pair.low == pair.high == 1)
        noun, modifiers = self._nouns.after(tokens, pair.end, many)
        if (
            pair.vague
            and not noun
            and pair.first.number.scale == 1
            and tokens.word(pair.start) in ("a", "several", "couple", "first", "last", "next", "these", "those")
        ):
            return None
        low, high = interval(pair.low, pair.high, hedge)
        if (
            noun == "time"
            and tokens.word(pair.end) in ("times", "time")
            and tokens.word(pair.end + 1) in self._compared
        ):
            value = Quantity(low, high, "time", "ratio", hedge=hedge, digits=pair.digits)
            return Mention("ratio", value, tokens.span(start, pair.end + 1))
        modifiers = (*self._nouns.before(tokens, start), *modifiers)
        value = Quantity(low, high, hedge=hedge, digits=pair.digits, noun=noun, modifiers=modifiers)
        return Mention("number", value, tokens.span(start, pair.end))


def _has_leading_zero(word: str) -> bool:
    """Whether digits are written as no amount is: "007", "0207"."""
    return len(word) > 1 and word[0] == "0" and word[1].isdecimal()
