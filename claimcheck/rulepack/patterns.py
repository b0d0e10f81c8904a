"""The pattern language of claim rules: what stands in a ``match`` beside regular expression syntax.

``{subject:person|org}`` and ``{value:number}`` are typed slots with a name, ``{person}`` is one without,
``{subject:@list}`` is one that a phrase of a word list fills, ``{gap}`` or ``{gap:3}`` is a short stretch of any words,
and ``@list`` is one of the phrases of that list of ``rules/lexicon/words.toml``. Braces with digits (``{2,3}``) are the
repeats of regular expressions; ``\\{`` and ``\\@`` stand for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Literal, NamedTuple

from claimcheck.rulepack.schema import nearest

#: The types of mentions that a slot may ask for; ``term/TAXONOMY`` comes from the lexicon.
MENTION_TYPES = (
    "number", "ordinal", "percentage", "age", "money", "measurement", "duration", "ratio", "score", "date",
    "date-range", "time", "person", "org", "place", "thing", "pronoun", "possessive", "nominal",
    "zero",
)  # fmt: skip
#: Types whose words other patterns name literally: only a pattern that asks for one sees a mention in their place.
ON_REQUEST = ("zero", "term/")
#: Names for several types at once.
TYPE_ALIASES: Mapping[str, tuple[str, ...]] = {
    "holder": ("person", "org", "thing", "pronoun", "possessive", "nominal"),
    "someone": ("person", "pronoun", "possessive", "nominal"),
    "name": ("person", "org", "place", "thing"),
    "quantity": ("number", "percentage", "age", "money", "measurement", "duration", "ratio"),
    "moment": ("date", "date-range", "time"),
}
#: The names that a slot may have.
SLOT_NAMES = ("subject", "value", "first", "second")

_PIECE = re.compile(r"\\.|\{(?P<brace>[^{}]*)\}|@(?P<list>[a-z][a-z-]*)", re.DOTALL)
_REPEAT = re.compile(r"\d+(,\d*)?")
_GAP = re.compile(r"gap(?::(\d+))?")


class Piece(NamedTuple):
    """One slot, gap or list of a pattern.

    Attributes:
        sort: "slot", "gap" or "list".
        name: the slot's name ("" for one without) or the list's.
        types: the slot's types; for a gap the greatest number of words, when given.
        start, end: where it stands in the pattern.
    """

    sort: Literal["slot", "gap", "list"]
    name: str
    types: tuple[str, ...]
    start: int
    end: int


def pieces(match: str) -> Iterator[Piece]:
    """The slots, gaps and lists of a pattern from left to right; what lies between is a regular expression."""
    for found in _PIECE.finditer(match):
        start, end = found.span()
        if found["list"]:
            yield Piece("list", found["list"], (), start, end)
        elif found["brace"] is not None and not _REPEAT.fullmatch(found["brace"]):
            if gap := _GAP.fullmatch(found["brace"]):
                yield Piece("gap", "", (gap[1],) if gap[1] else (), start, end)
            else:
                name, colon, types = found["brace"].rpartition(":")
                yield Piece("slot", name if colon else "", tuple(types.split("|")), start, end)


def pattern_flaws(match: str, lists: Collection[str], taxonomies: Collection[str]) -> Iterator[str]:
    """What is wrong with a pattern's slots and lists; the regular expression around them is left to ``regex_flaw``.

    Args:
        match: the pattern.
        lists: names of the word lists.
        taxonomies: names of the taxonomies that a ``term/NAME`` slot may ask for.
    """
    found = list(pieces(match))
    subjects = frozenset(f"@{name}" for name in lists)
    known = [*MENTION_TYPES, *TYPE_ALIASES, *(f"term/{t}" for t in taxonomies)]
    for piece in found:
        if piece.sort == "list" and piece.name not in lists:
            yield f"unknown word list '@{piece.name}'{nearest('@' + piece.name, [f'@{name}' for name in lists])}"
        if piece.sort != "slot":
            continue
        if (piece.name in SLOT_NAMES and piece.types == ("",)) or (not piece.name and piece.types[0] in SLOT_NAMES):
            yield f"slot '{match[piece.start : piece.end]}' needs a type: {{{piece.name or piece.types[0]}:TYPE}}"
            continue
        if piece.name and piece.name not in SLOT_NAMES:
            yield f"unknown slot name '{piece.name}'{nearest(piece.name, SLOT_NAMES)}"
        by_list = piece.name == "subject" and piece.types[0] in subjects
        for unknown in () if by_list else (t for t in piece.types if t not in known):
            yield f"unknown slot type '{unknown}'{nearest(unknown, known)}"
    for name, least in (("value", 1), ("subject", 0), ("first", 0), ("second", 0)):
        count = sum(p.name == name for p in found if p.sort == "slot")
        if not least <= count <= 1:
            yield f"a pattern has {'exactly' if least else 'at most'} one '{name}' slot, and this has {count}"


def regex_flaw(match: str) -> str | None:
    """What google-re2 says against the pattern, each slot, gap and list taken as one letter; ``None`` if nothing."""
    import re2  # 20 ms that only a check pays, not each run

    options = re2.Options()
    options.log_errors = False  # it would write to standard error by itself
    bare, last = "", 0
    for piece in pieces(match):
        bare += match[last : piece.start] + "(?:x)"
        last = piece.end
    try:
        re2.compile(bare + match[last:], options)
    except re2.error as error:
        said = error.args[0]
        return said.decode() if isinstance(said, bytes) else str(said)
    return None
