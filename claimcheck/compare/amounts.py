"""Amounts in the words of a report."""

from __future__ import annotations

from claimcheck.model.values import SUM, Quantity


def show(quantity: Quantity) -> str:
    """An amount in words: "over 21 years", "2.5 billion USD"; a count without its noun, which the passages show.

    A sum of parts is so many "in all".
    """
    if quantity.stated is None:
        ends = [_number(end) for end in (quantity.low, quantity.high) if end is not None]
        number = " to ".join(ends)
    else:
        number = _number(quantity.stated)
    hedge = "" if quantity.hedge in ("exact", "range", "vague") else quantity.hedge.replace("-", " ") + " "
    unit = quantity.unit if quantity.stated == 1 else _plural_unit(quantity.unit)
    added = " in all" if SUM in quantity.modifiers else ""
    return f"{hedge}{number} {unit}".rstrip() + added


def _plural_unit(unit: str) -> str:
    if not unit.islower() or unit.endswith(("percent", "hertz", "celsius", "fahrenheit")):
        return unit  # an ISO code, or a unit that stays as it is
    head, per, rest = unit.partition(" per ")
    if head.endswith("foot"):
        return head.removesuffix("foot") + "feet" + per + rest
    if head.endswith("y") and not head.endswith("day"):
        return head[:-1] + "ies" + per + rest
    return head + ("es" if head.endswith(("ch", "x", "s")) else "s") + per + rest


def _number(number: float) -> str:
    for size, name in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million")):
        if abs(number) >= size:
            return f"{number / size:.6g}{name}"
    return f"{number:,.0f}" if number == int(number) else f"{number:.6g}"
