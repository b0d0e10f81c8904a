"""Names of persons, organisations and places: one, compatible, or a slip of the pen.

The levels follow what carried over to unseen stories in a trial: one token one slip away, middle names that differ,
initials that do not fit. Relatives, demonyms, plurals and possessives are no slips.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.compare.slips import (
    SHORTEST_PART,
    STYLED,
    consonants,
    differing,
    given_slip,
    initials_clash,
    lone_slip,
    of_people,
    part_slip,
    particle_slip,
    plural_slip,
    sound,
    surname_slip,
    wide_slip,
    wide_word_slip,
    word_slip,
)
from claimcheck.model.values import Name
from claimcheck.model.verdict import Setting, Verdict
from claimcheck.values.naming import core, fits, fold, parts, same_org

#: The level of names that are one only where no article has both.
WIDE = "wide-spelling"
_LEAST_SPELT = 4  # letters of a surname from which equal consonants tell that it is one ("Gale", "Gail")


def same_person(left: Name, right: Name) -> bool:
    """Whether two names may be of one person; symmetric, and every name fits itself."""
    return fits(left, right)


def same_place(left: Name, right: Name) -> bool:
    """Whether two names are of one place: one entry of the gazetteer, or one name that nothing speaks against."""
    if left.id and right.id:
        return left.id == right.id
    if parts(left) != parts(right):
        return False
    return not (left.within and right.within) or left.within == right.within


def same_name(left: Name, right: Name) -> bool:
    """Whether two names may be of one holder, of whatever kind."""
    kinds = {left.kind, right.kind} - {"thing", "unknown"}
    if len(kinds) > 1:
        return False
    if kinds == {"person"}:
        return same_person(left, right)
    return same_place(left, right) if kinds == {"place"} else same_org(left, right)


def compare_names(left: Name, right: Name, setting: Setting | None = None) -> Verdict:
    """Compare two names as written. The first level that holds wins; ``setting`` does not matter to names."""
    kinds = {left.kind, right.kind} - {"thing", "unknown"}
    a, b = parts(left), parts(right)
    if len(kinds) > 1 or not a or not b:
        return Verdict("incomparable", "kinds", "a person, an organisation and a place are not one")
    if a == b and fold(left.suffix or "") == fold(right.suffix or ""):
        return Verdict("same", "equal")
    if kinds <= {"person"} and min(len(a), len(b)) == 1 < max(len(a), len(b)) and (slip := _slip_of_part(a, b)):
        return _spelling(sorted((left.full, right.full)), *slip)
    if kinds == {"person"}:
        return _persons(left, right, a, b)
    if kinds == {"place"} and left.id and right.id:
        return _places(left, right)
    return _organisations(left, right, a, b)


def _persons(left: Name, right: Name, a: tuple[str, ...], b: tuple[str, ...]) -> Verdict:
    if fits(left, right):
        return Verdict("compatible", "shorter-form", "one gives more of the name than the other")
    if fold(left.suffix or "") != fold(right.suffix or "") or (
        left.gender and right.gender and left.gender != right.gender
    ):
        return Verdict("incomparable", "relatives", "senior and junior, or a woman and a man, are two people")
    ordered = sorted((left.full, right.full))
    if len(a) == len(b) > 1 and (slips := differing(a, b)) and len(slips) == 1:
        at, (x, y) = slips[0]
        if surname_slip(x, y) if at == len(a) - 1 else given_slip(x, y):
            return _spelling(ordered, x, y)
        if (len(a) > 2 and at == 0) or wide_slip(x, y, surname=at == len(a) - 1):
            return _wide_spelling(ordered)
        if at == len(a) - 1 and x[0] == y[0] and min(len(x), len(y)) >= _LEAST_SPELT and consonants(x) == consonants(y):
            return _spelling(ordered, x, y)
    if len(a) == len(b) == 1 and lone_slip(a[0], b[0]):
        return _spelling(ordered, a[0], b[0])
    if len(a) > 1 < len(b) and a[-1] == b[-1] and initials_clash(a[:-1], b[:-1]):
        return Verdict(
            "discrepancy", "initials", f"the initials do not fit: {ordered[0]} or {ordered[1]}", "they are two people"
        )
    if len(a) > 2 < len(b) and (a[0], a[-1]) == (b[0], b[-1]) and not set(a[1:-1]) & set(b[1:-1]):
        return Verdict("contradiction", "middle-name", f"{ordered[0]} and {ordered[1]} have different middle names")
    return Verdict("incomparable", "other-name", "two names, maybe of two people")


def _slip_of_part(a: Sequence[str], b: Sequence[str]) -> tuple[str, str] | None:
    """A name of one word that is a slip of the last word of the other, or sounds like its first, and that word.

    Given names that differ by a letter are often two: "Marina" and "Martina".
    """
    (lone,), words = sorted((a, b), key=len)
    if part_slip(lone, words[-1]):
        return lone, words[-1]
    first = words[0]
    alike = lone != first and min(len(lone), len(first)) >= SHORTEST_PART and sound(lone) == sound(first)
    return (lone, first) if alike else None


def _organisations(left: Name, right: Name, a: tuple[str, ...], b: tuple[str, ...]) -> Verdict:
    if same_org(left, right):
        return Verdict("compatible", "form", "the same name in another form")
    core_a, core_b = core(left), core(right)
    if core_a and core_b and (set(core_a) <= set(core_b) or set(core_b) <= set(core_a)):
        return Verdict("compatible", "shorter-form", "one gives more of the name than the other")
    ordered = sorted((left.full, right.full))
    if (joined := "".join(a)) == "".join(b) and joined.isalpha():
        if any(not t.isupper() and not t[1:].islower() for name in (left, right) for t in name.tokens if len(t) > 1):
            return Verdict("compatible", "styled", "a name in one word with capitals inside is written in two, too")
        return Verdict("discrepancy", "spacing", f"written {ordered[0]} and {ordered[1]}", "both spellings are in use")
    if len(core_a) == len(core_b) > 1 and len(slips := differing(core_a, core_b)) == 1:
        at, (x, y) = slips[0]
        if particle_slip(x, y) or (at < len(core_a) - 1 > 0 and plural_slip(x, y)):
            return _spelling(ordered, x, y)
        if word_slip(x, y) or (STYLED.intersection(core_a) and of_people(x, y)):
            return _spelling(ordered, x, y)
        if wide_word_slip(x, y):
            return _wide_spelling(ordered)
    if len(a) == len(b) == 1 and lone_slip(a[0], b[0]):
        return _spelling(ordered, a[0], b[0])
    return Verdict("incomparable", "other-name", "two names, maybe of two organisations")


def _places(left: Name, right: Name) -> Verdict:
    if same_place(left, right):
        return Verdict("same", "place")
    head_a, head_b = left.id.split("/")[0], right.id.split("/")[0]
    if (head_a and head_a in right.within) or (head_b and head_b in left.within):
        return Verdict("compatible", "nested", "one place lies in the other")
    return Verdict("incomparable", "other-place", "two places")


def _spelling(ordered: list[str], x: str, y: str) -> Verdict:
    why = f"{ordered[0]} or {ordered[1]}: the names differ in one word ({', '.join(sorted((x, y)))})"
    return Verdict("discrepancy", "spelling", why, "both are spellings of one name, or they are two people")


def _wide_spelling(ordered: list[str]) -> Verdict:
    why = f"{ordered[0]} or {ordered[1]}: no article has both, and the names differ in one word"
    return Verdict("discrepancy", WIDE, why, "they are two names")
