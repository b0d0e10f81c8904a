"""A claim's value in plain words: what was read of it, and how sure the words are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def read_as(value: Mapping[str, Any]) -> str:
    """What a value of the JSON report (``ReportClaim.value``) says, for people."""
    match value.get("type"):
        case "quantity":
            return _quantity(value)
        case "moment":
            return _moment(value)
        case "name":
            return f"{value['name']} ({value['kind']})"
        case "term":
            return f"'{value['term']}' among the words of {_plain(value['taxonomy'])}"
        case _:
            return f"{len(value.get('words', []))} words, compared without case, marks and spelling variants"


def _quantity(value: Mapping[str, Any]) -> str:
    low, high = value.get("low"), value.get("high")
    unit = _plain(value.get("unit") or value.get("noun") or "")
    if unit.isalpha() and not (low == high == 1) and not unit.endswith("s"):
        unit += "s"
    amount = _number(high if low is None else low)
    if low is not None and high is not None and low != high:
        amount += f" to {_number(high)}"
    bound = " or more" if high is None else " or less" if low is None else ""
    hedge = value.get("hedge", "exact")
    words = " ".join(filter(None, (amount, unit))) + bound
    remarks = [_plain(value["dimension"])] if value.get("dimension") else []
    remarks += [f"as '{_plain(hedge)}'"] if hedge != "exact" else []
    return words + (f" ({'; '.join(remarks)})" if remarks else "")


def _number(number: float | int | None) -> str:
    return "unknown" if number is None else f"{number:,}"


def _moment(value: Mapping[str, Any]) -> str:
    parts = [f"{name} {value[name]}" for name in ("year", "month", "day", "hour", "minute") if name in value]
    if "weekday" in value:
        parts.append(_WEEKDAYS[value["weekday"]])
    parts += [_plain(value[name]) for name in ("edge", "part", "season", "holiday", "zone") if name in value]
    if "first" in value:
        parts.append(f"{value['first']} to {value.get('last', value['first'])}")
    if "relative" in value:
        unit, _, offset = value["relative"].partition(":")
        origin = "the event" if value.get("anchor") == "event" else "the day it was written"
        parts.append(f"{offset} {unit} from {origin}" if offset != "0" else f"the {unit} of {origin}")
    parts += ["in part reckoned from the day of publication"] if value.get("resolved") else []
    return ", ".join(parts) + (f" (as '{_plain(value['hedge'])}')" if "hedge" in value else "")


def _plain(name: object) -> str:
    return str(name).replace("-", " ")
