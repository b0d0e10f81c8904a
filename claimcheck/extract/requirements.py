"""What a sentence must hold for a rule pattern to match: read off the pattern, asked before its expression is run."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from claimcheck.rulepack.patterns import TYPE_ALIASES

SLOT = re.compile(r"\{(?:(?P<role>[a-z]+):)?(?P<types>@?[a-z][a-z/|-]*)(?::(?P<count>\d+))?\}|@(?P<list>[a-z][a-z-]*)")
WORD = re.compile(r"[a-z]+")


class Requirements(NamedTuple):
    """One mention type of each set, one word of each set, one text of each tuple (in lower case, anywhere)."""

    types: tuple[frozenset[str], ...]
    words: tuple[frozenset[str], ...]
    texts: tuple[tuple[str, ...], ...]

    def met(self, types: frozenset[str], words: frozenset[str], text: str) -> bool:
        """Whether a sentence of these types and words meets all of them; ``text`` is in lower case."""
        for one_of in self.types:
            if one_of.isdisjoint(types):
                return False
        for one_of in self.words:
            if one_of.isdisjoint(words):
                return False
        return not self.texts or all(any(literal in text for literal in choices) for choices in self.texts)


@cache
def slot_types(match: str) -> tuple[str, ...]:
    """The mention types that a pattern names in its slots, in order."""
    slots = (s["types"] for s in SLOT.finditer(match) if s["types"] and not s["types"].startswith("@"))
    return tuple(t for types in slots for t in expand(types))


def expand(types: str) -> list[str]:
    """The mention types that a slot's name stands for ("holder" -> person, org ...)."""
    return [t for name in types.split("|") for t in TYPE_ALIASES.get(name, (name,))]


def requirements(match: str, words: Mapping[str, Any]) -> Requirements:
    """What a sentence must hold for a pattern to match.

    Read off the top level of the expression only; whatever is optional or not plain is left out, so the answer may ask
    for too little and never for too much.
    """
    types: list[frozenset[str]] = []
    found: list[frozenset[str]] = []
    texts: list[tuple[str, ...]] = []
    for atom, whole in _needed(match):
        if slot := SLOT.fullmatch(atom):
            if name := slot["list"] or slot["types"].partition("@")[2]:
                found.append(frozenset(w for item in words[name] for w in WORD.findall(item.lower())[:1]))
            elif slot["types"] != "gap":
                types.append(frozenset(expand(slot["types"])))
        elif not atom.startswith("("):
            if whole:
                found.append(frozenset((atom,)))
            else:
                texts.append((atom,))
        elif whole and (choices := _plain_choices(atom[3:-1])):
            found.append(choices)
        elif literals := _literals(atom[3:-1]):
            texts.append(literals)
    return Requirements(tuple(types), tuple(n for n in found if n), tuple(t for t in texts if all(t)))


_PLAIN_START = re.compile(r" ?([A-Za-z]+)(?= |$)")
_ESCAPE = r"\\(?:[pPx]\{[^}]*\}|x[0-9A-Fa-f]{2}|[pP].|Q.*?\\E|.)"
_CLASS = r"\[\^?\]?(?:\\.|\[:\^?[a-z]+:\]|[^\]\\])*\]"
_ATOM = re.compile(rf"[A-Za-z]+|{_ESCAPE}|{_CLASS}", re.DOTALL)
_MARK = re.compile(rf"{_ESCAPE}|{_CLASS}|[()|]", re.DOTALL)
_LITERAL = re.compile(r" ?([A-Za-z]+(?: [A-Za-z]+)*)([?*{]?)")
_SLOT_OR_GROUP = re.compile(r"[{@]\S|\(\?:")
_QUANTIFIER = re.compile(r"(?P<none>[?*]|\{0?,\d*\}|\{0\})\??|(?:\+|\{\d+,?\d*\})\??")


def _plain_choices(body: str) -> frozenset[str] | None:
    """The first words of a group of plain alternatives, or ``None`` where one is not plain."""
    firsts = [_PLAIN_START.match(choice) for choice in body.split("|")]
    return frozenset(m.group(1).lower() for m in firsts if m) if all(firsts) and "(" not in body else None


def _literals(body: str) -> tuple[str, ...] | None:
    """The letters that each alternative of a group begins with, or ``None`` where one begins otherwise."""
    starts = [_letters(choice) for choice in _alternatives(body)]
    return tuple(dict.fromkeys(starts)) if all(starts) else None


def _letters(choice: str) -> str:
    """The letters that an expression begins with; what a quantifier stands behind may be missing."""
    start = _LITERAL.match(choice)
    if start is None:
        return ""
    return (start[1][:-1] if start[2] else start[1]).lower()


def _alternatives(body: str) -> list[str]:
    found, begin, depth = [], 0, 0
    for mark in _MARK.finditer(body):
        depth += (mark[0] == "(") - (mark[0] == ")")
        if mark[0] == "|" and depth == 0:
            found.append(body[begin : mark.start()])
            begin = mark.end()
    return [*found, body[begin:]]


def _needed(match: str) -> Iterator[tuple[str, bool]]:
    """The slots, words and groups of an expression that must be there, each with whether no longer word holds it.

    They are those of its top level. An expression of alternatives has none that must be there.
    """
    out: list[tuple[str, bool]] = []
    at = 0
    while at < len(match):
        if match[at] == "|":
            return
        end = _atom_end(match, at)
        behind = match[end : end + 1]
        quantifier = _QUANTIFIER.match(match, end) if behind and behind in "?*+{" else None
        atom = match[at:end]
        plain = atom.isascii() and atom.isalpha()
        before = match[at - 1 : at]
        whole = (not before or before in " }") and (not behind or behind in " ,$\\{")
        if plain and quantifier:
            out.append((atom[:-1].lower(), False))  # "kills?": the quantifier takes the last letter only
        elif plain:
            out.append((atom.lower(), whole))
        elif (len(atom) > 1 and (atom[0] in "{@" or atom.startswith("(?:"))) and not (
            quantifier and quantifier["none"]
        ):
            out.append((atom, whole))
        at = quantifier.end() if quantifier else end
    yield from out


def _atom_end(match: str, at: int) -> int:
    if match[at] in "{@":
        slot = SLOT.match(match, at)
        return slot.end() if slot else at + 1
    if match[at] == "(":
        return _group_end(match, at)
    atom = _ATOM.match(match, at)
    return atom.end() if atom else at + 1


def _group_end(match: str, at: int) -> int:
    depth = 0
    for mark in _MARK.finditer(match, at):
        depth += (mark[0] == "(") - (mark[0] == ")")
        if depth == 0:
            return mark.end()
    return len(match)
