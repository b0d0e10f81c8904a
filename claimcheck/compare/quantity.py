"""Two amounts of one thing."""

from __future__ import annotations

from claimcheck.compare.amounts import show
from claimcheck.compare.levels import Level, first_level
from claimcheck.model.values import Quantity
from claimcheck.model.verdict import Setting, Verdict
from claimcheck.values.interval import (
    Interval,
    cuts_to,
    difference,
    half_digit,
    half_step,
    permitted,
    rounding_share,
    stated,
    suggested,
)

#: Below this relative difference two numbers may be two roundings or two stages of one count.
NEAR = 0.05
#: A lower bound that lies further below the other number than this is worth asking about.
_LOOSE_BOUND = 1.5
#: Whole numbers below this are counted and not rounded: 20 is no rounding of 21.
_ROUNDED_FROM = 100
_EQUAL = 1e-9
#: Units of one name ("ton", "tonne") that differ by no more than this are taken for each other.
_ONE_NAME = 0.25
#: Times that a number may lie beside what a vague word stands for, so that the word is only an odd one.
_ODD_WORD = 1.5
_LOWER, _UPPER = ("over", "at-least"), ("under", "at-most", "nearly")
#: Dimensions of which every value is exact as written.
_EXACT_DIMENSIONS = ("ordinal", "ratio", "score")


def compare_quantities(left: Quantity, right: Quantity, setting: Setting) -> Verdict:
    """How two amounts relate.

    The thresholds are editors' readings of hedged numbers in news. The verdict is the same from both sides.
    """
    one, two = sorted((left, right), key=_order)
    return first_level(LEVELS, one, two, setting, show)


def _order(quantity: Quantity) -> tuple[float, float, str, str, int, str]:
    interval = suggested(quantity)
    return interval.low, interval.high, quantity.hedge, quantity.unit, quantity.digits, quantity.dimension


def _other_dimension(left: Quantity, right: Quantity, setting: Setting) -> bool:
    if left.dimension != right.dimension:
        return True
    if left.low is left.high is None or right.low is right.high is None:
        return True
    return left.dimension == "money" and not _same_currency(left.unit, right.unit)


#: The currencies that a bare name means where several have it.
_MAIN = {"dollar": "USD", "pound": "GBP"}


def _same_currency(left: str, right: str) -> bool:
    """A bare "krona" may be any: the last letter of an ISO 4217 code is the initial of the currency's name.

    A bare "dollar" or "pound" beside those of a smaller country is as often the American or the British one.
    """
    if left == right or not left or not right:
        return True
    if left.isupper() == right.isupper():
        return False
    code, name = (left, right) if left.isupper() else (right, left)
    if name in _MAIN:
        return code == _MAIN[name]
    return code[-1].lower() == name[0] or code[0].lower() == name[0] == "e"


def _one_unit(left: Quantity, right: Quantity) -> bool:
    """Whether both are in one unit, be it "GBP" and "pounds"."""
    return left.unit == right.unit or (left.dimension == right.dimension == "money" and left.scale == right.scale)


def _same(left: Quantity, right: Quantity, setting: Setting) -> bool:
    return left.hedge == right.hedge and all(
        a is b is None or (a is not None and b is not None and difference(a, b) <= _EQUAL)
        for a, b in zip(left.base, right.base, strict=True)
    )


def _exact_dimension(left: Quantity, right: Quantity, setting: Setting) -> bool:
    return left.dimension in _EXACT_DIMENSIONS


def _same_number(left: Quantity, right: Quantity) -> bool:
    a, b = stated(left), stated(right)
    return a is not None and b is not None and difference(a, b) <= _EQUAL


def _opposite_hedges(left: Quantity, right: Quantity, setting: Setting) -> bool:
    """ "Over 30" with "nearly 30" or "about 30"; with a plain "12" where the number is not a round one."""
    if not _same_number(left, right):
        return False
    hedges = {left.hedge, right.hedge}
    if "over" in hedges and hedges & {"about", "nearly", "under", "at-most"}:
        return True
    if "under" in hedges and hedges & {"at-least"}:
        return True
    number = left.stated or 0.0
    strict = bool(hedges & {"over", "under"}) and "exact" in hedges
    return strict and left.dimension in ("count", "percentage") and left.unit == right.unit and number % 10 != 0


def _other_hedge(left: Quantity, right: Quantity, setting: Setting) -> bool:
    return _same_number(left, right)


def _unit_slip(left: Quantity, right: Quantity, setting: Setting) -> bool:
    """The same numeral in another unit: 90 kilometres and 90 miles. Tons of two kinds are often not told apart."""
    a, b = stated(left), stated(right)
    if left.unit == right.unit or left.stated is None or left.stated != right.stated or a is None or b is None:
        return False
    kinds = left.unit in right.unit or right.unit in left.unit
    return difference(a, b) > (_ONE_NAME if kinds else NEAR)


def _conversion(left: Quantity, right: Quantity, setting: Setting) -> bool:
    if left.unit == right.unit or left.scale == right.scale:
        return False
    one = suggested(left).widened(rounding_share(left))
    two = suggested(right).widened(rounding_share(right))
    return one.meets(two)


def _tolerated(left: Quantity, right: Quantity, setting: Setting) -> bool:
    tolerance = setting.tolerance.get(left.dimension)
    return tolerance is not None and _difference(left, right) <= tolerance


def _rounding(left: Quantity, right: Quantity, setting: Setting) -> bool:
    """One number is the other one rounded to its own digits: 430,000 and 432,100."""
    a, b = left.stated, right.stated
    if a is None or b is None or {left.hedge, right.hedge} - {"exact", "about"} or not _one_unit(left, right):
        return False
    rough, fine = (left, right) if left.digits < right.digits else (right, left)
    counted = max(abs(a), abs(b)) < _ROUNDED_FROM and _whole(rough)
    if counted and (_whole(fine) or _by_the_clock(fine)):
        return False
    if not 0 < rough.digits < fine.digits or difference(a, b) > NEAR:
        return False
    more, half = (fine.stated or 0.0) - (rough.stated or 0.0), half_step(rough)
    if half < 1:
        return abs(more) <= half * (1 + _EQUAL)
    return -half * (1 + _EQUAL) <= more < half * (1 - _EQUAL)  # 475 is told as 480, and 485 is not


def _whole(quantity: Quantity) -> bool:
    return quantity.stated is not None and quantity.stated == int(quantity.stated)


def _by_the_clock(quantity: Quantity) -> bool:
    """Hours and minutes: "8 hours and 20 minutes" is not told as 8 hours."""
    return quantity.dimension == "duration" and quantity.scale < 1


def _other_in_one_sentence(left: Quantity, right: Quantity, setting: Setting) -> bool:
    """Bounds of one kind that a shared sentence gives with two numbers: "at least 25" and "at least 29"."""
    return setting.verbatim and left.hedge == right.hedge != "exact" and None not in (left.stated, right.stated)


def _inside_hedge(left: Quantity, right: Quantity, setting: Setting) -> bool:
    """A plain number inside what a hedged one permits, or one vague word or range around the other amount."""
    for wide, narrow in ((left, right), (right, left)):
        if wide.hedge == "exact":
            continue
        if wide.hedge in ("vague", "range"):
            if permitted(wide).holds(suggested(narrow)):
                return True
        elif narrow.hedge in ("exact", "range") and permitted(wide).holds(suggested(narrow)):
            return not _loose(wide, narrow)
    return left.hedge == right.hedge == "about" and _difference(left, right) <= NEAR


def _on_one_step(left: Quantity, right: Quantity, setting: Setting) -> bool:
    """Hedges that round one number from two sides, or more roughly: "over 40" and "nearly 50", or "about 46"."""
    a, b = left.stated, right.stated
    if not a or not b or not _one_unit(left, right) or not (left.digits and right.digits):
        return False
    (low, lower), (high, upper) = sorted(((a, left), (b, right)), key=lambda pair: pair[0])
    steps = 2 * half_digit(low, lower.digits), 2 * half_digit(high, upper.digits)
    if lower.hedge in _LOWER and upper.hedge in ("nearly", "under"):
        return high - low <= max(steps) * (1 + _EQUAL) and suggested(lower).meets(suggested(upper))
    if lower.hedge in _LOWER and upper.hedge == "about":
        return cuts_to(upper, lower) and suggested(lower).holds(_core(upper))
    if lower.hedge in ("about", "at-most") and upper.hedge in _UPPER:
        return upper.digits < lower.digits and high - low < steps[1] and suggested(upper).holds(_core(lower))
    return False


def _loose(wide: Quantity, narrow: Quantity) -> bool:
    bound, number = stated(wide), stated(narrow)
    if bound is None or number is None:
        return False
    if wide.hedge == "about" and wide.unit == narrow.unit and wide.stated is not None:
        half = half_digit(wide.stated, wide.digits) * wide.scale if wide.digits and wide.stated else 0.0
        return abs(bound - number) > half * (1 + _EQUAL) and difference(bound, number) > NEAR
    if wide.hedge in _LOWER and not wide.close:
        return number > _LOOSE_BOUND * bound > 0
    return (wide.close or wide.hedge in ("under", "at-most")) and not suggested(wide).holds(Interval(number, number))


def _vague_overlap(left: Quantity, right: Quantity, setting: Setting) -> bool:
    return "vague" in (left.hedge, right.hedge) and permitted(left).meets(permitted(right))


def _bounds_one_way(left: Quantity, right: Quantity, setting: Setting) -> bool:
    """Two lower bounds, or two upper bounds, that are not far apart: "over 54 million" is "more than 50 million"."""
    hedges = {left.hedge, right.hedge}
    one_way = hedges <= set(_LOWER) or hedges <= {"under", "at-most"}
    return one_way and suggested(left).meets(suggested(right))


def _loose_bound(left: Quantity, right: Quantity, setting: Setting) -> bool:
    hedges = {left.hedge, right.hedge}
    return (
        bool(hedges & {*_LOWER, "under", "at-most"})
        and permitted(left).meets(permitted(right))
        and ("exact" in hedges or not suggested(left).meets(suggested(right)))
    )


def _overlap(left: Quantity, right: Quantity, setting: Setting) -> bool:
    return suggested(left).meets(suggested(right))


def _birthday(left: Quantity, right: Quantity, setting: Setting) -> bool:
    a, b = stated(left), stated(right)
    return left.dimension == "age" and a is not None and b is not None and abs(a - b) <= max(left.scale, right.scale)


def _both_hedged(left: Quantity, right: Quantity, setting: Setting) -> bool:
    return "exact" not in (left.hedge, right.hedge)


def _loosely(left: Quantity, right: Quantity, setting: Setting) -> bool:
    """A vague word and a number just beside what it stands for: "several" and "two"."""
    return "vague" in (left.hedge, right.hedge) and 0 < _times_apart(left, right) <= _ODD_WORD


def _times_apart(left: Quantity, right: Quantity) -> float:
    """How many times the nearest end of the one amount is that of the other; 0 where an end is open or none."""
    low, high = sorted((permitted(left), permitted(right)), key=lambda i: i.low)
    return high.low / low.high if 0 < low.high < high.low else 0.0


def _near(left: Quantity, right: Quantity, setting: Setting) -> bool:
    return _difference(left, right) < NEAR


def _difference(left: Quantity, right: Quantity) -> float:
    """The relative difference of the nearest ends of two amounts."""
    one, two = _core(left), _core(right)
    if one.meets(two):
        return 0.0
    return min(difference(one.high, two.low), difference(two.high, one.low))


def _core(quantity: Quantity) -> Interval:
    number = stated(quantity)
    return permitted(quantity) if number is None else Interval(number, number)


def _always(left: Quantity, right: Quantity, setting: Setting) -> bool:
    return True


LEVELS: tuple[Level[Quantity], ...] = (
    Level("other-dimension", "incomparable", _other_dimension, "The two amounts are not of one dimension."),
    Level("same", "same", _same),
    Level("exact", "contradiction", _exact_dimension, "{left} and {right} cannot both be right."),
    Level(
        "opposite-hedges",
        "discrepancy",
        _opposite_hedges,
        "{left} and {right} put the true number on different sides of one figure.",
        "both round to the same figure",
    ),
    Level("other-hedge", "compatible", _other_hedge, "The number is the same, only the hedge differs."),
    Level(
        "unit-slip",
        "discrepancy",
        _unit_slip,
        "{left} and {right} are one number in two units.",
        "one of the two was converted, or is of something else",
    ),
    Level("conversion", "compatible", _conversion, "{left} and {right} are one amount in two units, rounded."),
    Level("tolerance", "compatible", _tolerated, "{left} and {right} differ by less than the configured tolerance."),
    Level("rounding", "compatible", _rounding, "{left} and {right}: one is the other one rounded."),
    Level(
        "verbatim",
        "discrepancy",
        _other_in_one_sentence,
        "{left} and {right} stand in one sentence that both articles carry.",
        "one of the two was updated, or is a slip",
    ),
    Level("inside-hedge", "compatible", _inside_hedge, "{left} and {right}: one lies within what the other allows."),
    Level("one-step", "compatible", _on_one_step, "{left} and {right} round one number from two sides."),
    Level("vague", "compatible", _vague_overlap, "{left} and {right}: the vaguer one leaves room for the other."),
    Level("bounds", "compatible", _bounds_one_way, "{left} and {right} are bounds on the same side."),
    Level(
        "loose-bound",
        "discrepancy",
        _loose_bound,
        "{left} and {right} do not exclude each other, but one is far from the other.",
        "one is an early or cautious bound, the other the later count",
    ),
    Level(
        "overlap",
        "discrepancy",
        _overlap,
        "The articles state different numbers, {left} and {right}, though the hedges let both be true.",
        "the true value lies where the two overlap",
    ),
    Level(
        "birthday",
        "discrepancy",
        _birthday,
        "The ages differ by a year.",
        "a birthday lies between the two reports",
    ),
    Level(
        "both-hedged",
        "discrepancy",
        _both_hedged,
        "{left} and {right} are too far apart for two estimates of one amount.",
        "at least one of the two is a rough estimate",
    ),
    Level(
        "loosely",
        "discrepancy",
        _loosely,
        "{left} and {right}: the vague word would be an odd one for the number.",
        "one outlet counts loosely",
    ),
    Level(
        "near",
        "discrepancy",
        _near,
        "{left} and {right} differ by less than 5 percent.",
        "one is rounded, or the count changed between the two reports",
    ),
    Level("disjoint", "contradiction", _always, "{left} and {right} cannot both be right."),
)
