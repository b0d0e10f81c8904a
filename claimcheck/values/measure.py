"""A number with its sign, currency and unit: "$2.5 million", "12 ft 2 in", "half an hour", "one hour and a half"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from claimcheck.model.values import Hedge
from claimcheck.values.hedge import HedgeReader
from claimcheck.values.number import Number, NumberReader, significant
from claimcheck.values.tokens import Tokens
from claimcheck.values.unit import Unit, UnitReader


class Measure(NamedTuple):
    """A number with its unit, where it stands (tokens, the end exclusive); ``hedge`` is what follows it ("or more")."""

    low: float
    high: float
    start: int
    end: int
    number: Number
    unit: Unit | None = None
    hedge: Hedge = "exact"
    signed: bool = False

    @property
    def plain(self) -> bool:
        """A whole positive number in digits or words without unit, scale or hedge, as in a score or a ratio."""
        whole = self.low == self.high and self.low >= 0 and self.low == int(self.low)
        return self.unit is None and whole and self.number.scale == 1 and self.hedge == "exact"


class MeasureReader:
    """Reads the measure that starts at a token."""

    def __init__(
        self, lexicon: Mapping[str, Mapping[str, Any]], numbers: NumberReader, units: UnitReader, hedges: HedgeReader
    ) -> None:
        table = lexicon["numbers"]
        self._numbers, self._units, self._hedges = numbers, units, hedges
        self._articles = frozenset(table["articles"]["words"])
        self._idle = frozenset(table["idle"]["words"])
        self._whole = frozenset(table["whole"]["words"])
        self._lasting = frozenset(table["whole"]["before"])

    def at(self, tokens: Tokens, i: int, money: bool = False) -> Measure | None:
        """The measure whose number starts at token ``i``.

        ``money`` says that a currency is known from before ("$2-3bn").
        """
        currency = (
            self._units.before(tokens, i) if tokens.word(i)[:1].isdecimal() or tokens.word(i)[:1] == "." else None
        )
        number = self._numbers.at(tokens, i, money or currency is not None)
        if number is None:
            return self._article(tokens, i)
        if currency:
            measure = Measure(number.low, number.high, currency[0], number.end, number, currency[1])
            measure = self._named_again(tokens, measure)
        else:
            measure = self._with_unit(tokens, number)
        return self._with_hedge(tokens, self._with_sign(tokens, measure))

    # --- number and unit -------------------------------------------------------------------------------------------

    def _with_unit(self, tokens: Tokens, number: Number) -> Measure:
        measure = self._unit(tokens, number)
        if number.vague and measure.unit is None and tokens.word(number.end) == "of":
            found = self._units.after(tokens, number._replace(end=number.end + 1))
            return measure._replace(end=found[0], unit=found[1]) if found else measure
        if measure.unit is None or number.vague:
            return measure
        measure = self._and_half(tokens, measure)
        return self._chain(tokens, measure)

    def _unit(self, tokens: Tokens, number: Number) -> Measure:
        """The number with the unit right after it, or after "of a", a hedge or an idle word."""
        bare = Measure(number.low, number.high, number.start, number.end, number)
        if tokens.word(number.end) == "'" and (height := self._height(tokens, bare)):
            return height
        hedge_end, hedge = self._hedges.after(tokens, number.end)
        places: tuple[tuple[int, Hedge], ...] = ((number.end, "exact"), (hedge_end, hedge))
        for end, says in places:
            if found := self._units.after(tokens, number._replace(end=end)):
                return self._scaled(bare, found[0], found[1], says)
        past = self._past_idle(tokens, number.end)
        found = self._units.after(tokens, number._replace(end=past)) if past else None
        if found and found[1].dimension == "duration":
            return bare._replace(end=found[0], unit=found[1])
        if number.share:
            return self._part_of_unit(tokens, bare)
        return bare

    @staticmethod
    def _scaled(bare: Measure, end: int, unit: Unit, hedge: Hedge) -> Measure:
        return bare._replace(low=bare.low * unit.factor, high=bare.high * unit.factor, end=end, unit=unit, hedge=hedge)

    def _past_idle(self, tokens: Tokens, i: int) -> int:
        """The index after one or two idle words at ``i`` ("two full weeks"), else 0."""
        at = tokens.skip(i)
        if tokens.word(at) not in self._idle:
            return 0
        return at + 2 if tokens.word(at + 1) in self._idle else at + 1

    def _part_of_unit(self, tokens: Tokens, bare: Measure) -> Measure:
        """ "half an hour", "three quarters of a mile", "half year"."""
        for phrase in (("of", "a"), ("of", "an"), ("a",), ("an",)):
            at = tokens.follows(tokens.skip(bare.end), phrase)
            found = self._units.after(tokens, bare.number._replace(end=at)) if at else None
            if found:
                return bare._replace(end=found[0], unit=found[1])
        return bare

    def _and_half(self, tokens: Tokens, measure: Measure) -> Measure:
        """ "one hour and a half" """
        found = self._numbers.half_after(tokens, measure.end)
        if (
            found is None
            or measure.low != measure.high
            or self._units.after(tokens, measure.number._replace(end=found[1]))
        ):
            return measure
        value = measure.low + found[0]
        return measure._replace(
            low=value, high=value, end=found[1], number=measure.number._replace(digits=significant(value))
        )

    # --- compounds -------------------------------------------------------------------------------------------------

    def _chain(self, tokens: Tokens, measure: Measure) -> Measure:
        """Smaller units of the same dimension that follow: "1 year 1 month 21 days", "6 pounds, 3 ounces"."""
        smallest = measure.unit
        while smallest is not None:
            part = self._next_part(tokens, measure.end, smallest)
            if part is None or part.unit is None or measure.unit is None:
                break
            measure = self._plus(measure, part, part.unit.scale / measure.unit.scale)
            smallest = part.unit
        return measure

    def _next_part(self, tokens: Tokens, end: int, above: Unit) -> Measure | None:
        at = tokens.skip(end)
        if tokens.word(at) == "and" or (tokens.word(at) == "," and above.dimension != "money"):
            at += 1
        number = self._numbers.at(tokens, at)
        if number is None or number.vague or number.share:
            return None
        part = self._unit(tokens, number)
        if part.unit is None:
            return self._inches(tokens, end, part) if above.name == "foot" else None
        same = part.unit.dimension == above.dimension and part.unit.scale < above.scale and not above.offset
        return part if same and part.high * part.unit.scale < above.scale else None

    def _height(self, tokens: Tokens, bare: Measure) -> Measure | None:
        """6'2": feet and inches by their marks."""
        at = bare.end + 1
        if not (
            tokens.glued(bare.end) and tokens.glued(at) and tokens.word(at).isdecimal() and len(tokens.word(at)) < 3
        ):
            return None
        inches = int(tokens.word(at))
        if inches >= 12 or not 0 < bare.high < 10 or bare.low != bare.high:
            return None
        value = bare.low + inches / 12
        end = at + 2 if tokens.word(at + 1) == '"' and tokens.glued(at + 1) else at + 1
        return bare._replace(low=value, high=value, end=end, unit=self._units["foot"])

    def _inches(self, tokens: Tokens, end: int, part: Measure) -> Measure | None:
        """The inches of a height: "5-foot-10", "5 ft 2 in"."""
        if part.high >= 12:
            return None
        if tokens.word(end - 1) == "ft" and part.start == end and tokens.word(part.end) == "in":
            return part._replace(end=part.end + 1, unit=self._units["inch"])
        return part._replace(unit=self._units["inch"]) if tokens.hyphen(end) and part.start == end + 1 else None

    @staticmethod
    def _plus(measure: Measure, part: Measure, scale: float) -> Measure:
        value = measure.low + part.low * scale
        number = measure.number._replace(digits=significant(round(value, 2)), end=part.number.end)
        return measure._replace(low=value, high=value, end=part.end, number=number)

    def _named_again(self, tokens: Tokens, measure: Measure) -> Measure:
        """A currency named again after the number belongs to it: "$5 US dollars", "US$3 USD"."""
        again = self._units.after(tokens, measure.number)
        if again and again[1].dimension == "money" and again[1].scale == 1:
            return measure._replace(end=again[0], unit=again[1])
        return measure

    # --- around ----------------------------------------------------------------------------------------------------

    def _article(self, tokens: Tokens, i: int) -> Measure | None:
        """ "a fortnight", "a full week", "for a year": one of a unit of time, where a length of time is meant."""
        if tokens.word(i) not in self._articles and tokens.word(i) != "another":
            return None
        at = i + 1
        whole = tokens.word(at) in self._whole
        at += whole
        number = Number(1, 1, i, at, spelled=True)
        found = self._units.after(tokens, number)
        if found is None or found[1].dimension not in ("duration", "length", "mass"):
            return None
        if found[1].dimension == "duration":
            certain = whole or found[1].name in ("fortnight", "decade", "century", "millennium")
            certain = certain or self._numbers.half_after(tokens, found[0]) is not None
            if (not certain and tokens.word(i - 1) not in self._lasting) or tokens.hyphen(found[0]):
                return None
        elif tokens.word(i - 1) not in self._lasting:
            return None
        measure = Measure(1, 1, i, found[0], number, found[1])
        return self._chain(tokens, self._and_half(tokens, measure))

    def _with_sign(self, tokens: Tokens, measure: Measure) -> Measure:
        start, before = measure.start, tokens.word(measure.start - 1)
        if before in ("minus", "negative") and not tokens.is_number(start - 2):
            return measure._replace(low=-measure.high, high=-measure.low, start=start - 1, signed=True)
        if (
            before == "-"
            and tokens.glued(start)
            and tokens.word(start)[0] in "0123456789.$£€"
            and not tokens.glued(start - 1)
        ):
            return measure._replace(low=-measure.high, high=-measure.low, start=start - 1, signed=True)
        return measure

    def _with_hedge(self, tokens: Tokens, measure: Measure) -> Measure:
        if measure.hedge != "exact":
            return measure
        end, hedge = self._hedges.after(tokens, measure.end)
        return measure._replace(end=end, hedge=hedge)
