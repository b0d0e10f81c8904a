"""Units of measurement and currencies beside a number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from claimcheck.values.number import Number
from claimcheck.values.tokens import Phrases, Tokens


class Unit(NamedTuple):
    """A unit as ``Quantity`` carries it; ``factor`` multiplies the number itself ("30 MUSD")."""

    name: str
    dimension: str
    scale: float = 1.0
    offset: float = 0.0
    factor: float = 1.0


class _Spelling(NamedTuple):
    """One way to write a unit. ``text`` is compared as written, blanks included, unless it is empty."""

    unit: Unit
    text: str = ""
    where: Literal["any", "digits", "glued"] = "any"
    cased: bool = True


class UnitReader:
    """Finds the unit after a number and the currency before one."""

    def __init__(self, lexicon: Mapping[str, Mapping[str, Any]]) -> None:
        self._money = lexicon["currencies"]
        self._heat = lexicon["units"]["heat"][0]
        self._units: dict[str, Unit] = {}
        after: dict[str, _Spelling] = {}
        before: dict[str, _Spelling] = {}
        for entry in lexicon["units"]["unit"]:
            unit = Unit(entry["name"], entry["dimension"], float(entry["scale"]), float(entry.get("offset", 0)))
            self._units[unit.name] = unit
            _spell(after, unit, entry)
        for entry in self._money["currency"]:
            unit = self._currency(entry["name"])
            _spell(after, unit, {"words": entry.get("words", ()), "symbols": entry.get("after", ())})
            _spell(after, unit, {"glued": entry.get("glued", ())})
            for symbol in entry.get("symbols", ()):
                before[symbol] = _Spelling(unit, symbol, cased=symbol.isalpha())
            for word in entry.get("before", ()):
                before[word] = _Spelling(unit)
        for code in self._money["codes"]:
            self._add_code(code, after, before)
        self._after = Phrases(after)
        self._before = Phrases(before)
        self._pound_cues = frozenset(self._money["pound"]["cues"])
        self._heat_cues = frozenset(self._heat["cues"])

    def _currency(self, name: str, factor: float = 1.0) -> Unit:
        parts = self._money["minor"].get(name, 1)
        return Unit(name, "money", 1 / parts, factor=factor)

    def _add_code(self, code: str, after: dict[str, _Spelling], before: dict[str, _Spelling]) -> None:
        name = self._money["same"].get(code, code)
        before.setdefault(code, _Spelling(self._currency(name), code))
        after.setdefault(code, _Spelling(self._currency(name), code))
        for prefix, factor in self._money["prefixes"].items():
            after[prefix + code] = _Spelling(self._currency(name, float(factor)), prefix + code)

    def __getitem__(self, name: str) -> Unit:
        return self._units[name]

    # --- before a number -------------------------------------------------------------------------------------------

    def before(self, tokens: Tokens, i: int) -> tuple[int, Unit] | None:
        """The currency whose symbol or code ends right before token ``i``: its first token, and the unit."""
        for start, spelling in self._before.all_before(tokens, i):
            if not self._same(tokens, start, i, spelling):
                continue
            if tokens.glued(start) and tokens.word(start - 1)[-1:].isalnum():
                continue
            if spelling.cased and len(spelling.text) == 1 and not self._letter(tokens, i):
                continue
            return start, spelling.unit
        return None

    def _letter(self, tokens: Tokens, i: int) -> bool:
        """Whether one letter before the number at ``i`` may be a currency ("R40 million", not "R2")."""
        return tokens.glued(i) and (len(tokens.word(i)) > 4 or tokens.word(i + 1) in ("million", "billion", "bn", "m"))

    # --- after a number --------------------------------------------------------------------------------------------

    def after(self, tokens: Tokens, number: Number) -> tuple[int, Unit] | None:
        """The unit after ``number``: the index after it, and the unit."""
        i = tokens.skip(number.end)
        in_digits = tokens.word(number.end - 1)[-1:].isdecimal() or number.scale > 1
        for end, spelling in self._after.all_at(tokens, i):
            if self._fits(tokens, number, i, end, spelling, in_digits):
                return end, self._resolved(tokens, number, end, spelling.unit)
        return self._temperature(tokens, number, i) if in_digits else None

    def _fits(self, tokens: Tokens, number: Number, i: int, end: int, spelling: _Spelling, in_digits: bool) -> bool:
        if not self._same(tokens, i, end, spelling):
            return False
        if spelling.where != "any" and not in_digits:
            return False
        if spelling.where == "glued" and not tokens.glued(i):
            return False
        if tokens.glued(end) and (tokens.word(end)[0].isalnum() or tokens.word(end) == "$"):
            return False
        if spelling.text == "p" and (number.low in self._money["pixels"]["numbers"] or number.low >= 1000):
            return False
        if spelling.unit.name == "KRW":
            return number.low >= float(self._money["won"]["least"])
        return not (spelling.unit.dimension == "money" and tokens.is_number(end) and tokens.glued(end))

    def _resolved(self, tokens: Tokens, number: Number, end: int, unit: Unit) -> Unit:
        """Pounds are money or mass by what stands near."""
        if unit.name != "pound" or not tokens.word(end - 1).startswith("pound"):
            return unit
        if tokens.word(end) == "of" and tokens.word(end - 1) == "pounds":
            return unit
        much = number.low >= float(self._money["pound"]["least"])
        if much or (tokens.word(end) == "(" and self.before(tokens, end + 2)):
            return self._currency("pound")
        near = self._near(tokens, number.start, end, self._money["pound"]["within"], self._pound_cues)
        return self._currency("pound") if near else unit

    def _temperature(self, tokens: Tokens, number: Number, i: int) -> tuple[int, Unit] | None:
        name = self._heat["symbols"].get(tokens.raw(i))
        if (
            not name
            or not tokens.glued(i)
            or tokens.hyphen(i - 1)
            or (tokens.glued(i + 1) and tokens.word(i + 1).isalnum())
        ):
            return None
        if not self._near(tokens, number.start, i, self._heat["within"], self._heat_cues):
            return None
        return i + 1, self._units[name]

    @staticmethod
    def _near(tokens: Tokens, start: int, end: int, within: int, cues: frozenset[str]) -> bool:
        before, after = tokens.around(start, end, within)
        return any(tokens.words[k] in cues for k in (*before, *after))

    @staticmethod
    def _same(tokens: Tokens, start: int, end: int, spelling: _Spelling) -> bool:
        """Whether the tokens are written as the spelling asks."""
        if not spelling.text:
            return True
        written = " ".join(tokens.span(start, end).of(tokens.text).split())
        return written == spelling.text or (not spelling.cased and written.lower() == spelling.text.lower())


def _spell(table: dict[str, _Spelling], unit: Unit, entry: Mapping[str, Any]) -> None:
    for word in entry.get("words", ()):
        table[word] = _Spelling(unit)
    for symbol in entry.get("symbols", ()):
        table[symbol] = _Spelling(unit, symbol, "digits")
    for symbol in entry.get("glued", ()):
        table[symbol] = _Spelling(unit, symbol, "glued")
