"""Names of persons, organisations and places: one, compatible, or a slip of the pen.

The levels follow what carried over to unseen stories in a trial: one token one slip away, middle names that differ,
initials that do not fit. Relatives, demonyms, plurals and possessives are no slips.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

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
    word_slip,
)
from claimcheck.model.claim import Claim
from claimcheck.model.values import Name
from claimcheck.model.verdict import Setting, Verdict
from claimcheck.values.naming import core, fits, fold, parts, same_org

#: Slots of claims that say how a name is written.
_WRITTEN = frozenset({"person-name", "org-name", "place-name", "thing-name", "title"})
#: A name of one word is a slip of another one that at least so many articles use.
_ESTABLISHED = 3
_FEW = 2  # articles in which a slip of a word of a fuller name may stand
_LEAST_SPELT = 4  # letters of a surname from which equal consonants tell that it is one ("Gale", "Gail")
_CROWD = 40  # names that share all but one word: beyond this they are no variants of one name


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
    """A name of one word that is a slip of the first or last word of the other, and that word."""
    (lone,), words = sorted((a, b), key=len)
    return next(((lone, w) for w in (words[-1], words[0]) if part_slip(lone, w)), None)


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


# --- candidates ---------------------------------------------------------------------------------------------------


def name_variants(names: Sequence[Name]) -> list[tuple[int, int]]:
    """Pairs of names that disagree, as indices: found by all words but one, never by all pairs.

    Names of one word have nothing to be found by but their letters: "Skylab" and "Sky Lab".
    """
    blocks: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for i, name in enumerate(names):
        for key in _keys(name):
            blocks[key].append(i)
    pairs: set[tuple[int, int]] = set()
    for members in blocks.values():
        if 1 < len(members) <= _CROWD:
            pairs.update(combinations(members, 2))
    return sorted((i, j) for i, j in pairs if compare_names(names[i], names[j]).disagrees)


def _keys(name: Name) -> set[tuple[object, ...]]:
    """What two names that are one slip apart share: all words but one, first and last word, or all letters."""
    words = parts(name) if name.kind == "person" else core(name)
    if len(words) < 2:
        return {("letters", *words)} if words and len(words[0]) >= SHORTEST_PART else set()
    keys: set[tuple[object, ...]] = {(len(words), i, *words[:i], *words[i + 1 :]) for i in range(len(words))}
    keys.add(("letters", "".join(words)))
    if name.kind == "person":
        keys.add(("ends", words[0][0], words[-1]))
    return keys


def similar_names(claims: Sequence[Claim]) -> Iterable[tuple[int, int]]:
    """Pairs of name claims that disagree, as indices.

    A given name that differs by a slip is no pair where one article uses both forms: it then speaks of two relatives.
    A name of one word is a pair with another one only where nearly all articles agree on the other one.
    """
    forms: dict[Name, list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        if isinstance(claim.value, Name) and claim.slot in _WRITTEN:
            forms[_bare(claim.value)].append(i)
    names = list(forms)
    for left, right in sorted({*name_variants(names), *_lone_variants(names, forms, claims)}):
        a, b = names[left], names[right]
        shared = {claims[i].document for i in forms[a]} & {claims[i].document for i in forms[b]}
        if shared and a.kind == "person" and parts(a)[-1] == parts(b)[-1] and len(parts(a)) == 2:
            continue
        for i in forms[a]:
            for j in forms[b]:
                yield min(i, j), max(i, j)


def _lone_variants(
    names: Sequence[Name], forms: Mapping[Name, Sequence[int]], claims: Sequence[Claim]
) -> Iterator[tuple[int, int]]:
    """Names of one word that are a slip of another one, or of the first or last word of a fuller name.

    The one form stands in few articles; the other one in several, or sounds the same and stands in none of them, or is
    in a person's fuller name. A form that is a
    word of a fuller name is a name of its own, and so are two forms that one sentence tells apart.
    """
    articles = {name: len({claims[i].document for i in found}) for name, found in forms.items()}
    lone = [i for i, name in enumerate(names) if len(parts(name)) == 1 and len(parts(name)[0]) >= SHORTEST_PART]
    longer = [i for i, name in enumerate(names) if len(parts(name)) > 1]
    words = {word for i in longer for word in parts(names[i])}
    documents = {i: {claims[c].document for c in forms[names[i]]} for i in lone}
    alike: dict[str, list[int]] = defaultdict(list)
    for i in lone:
        alike[sound(parts(names[i])[0])].append(i)
    common = _by_initial((parts(names[i])[0], i) for i in lone if articles[names[i]] >= _ESTABLISHED)
    fuller = _by_initial((parts(names[i])[at], i) for i in longer if names[i].kind == "person" for at in (0, -1))
    for rare in lone:
        word = parts(names[rare])[0]
        if word in words:
            continue
        others = _slips(names, rare, common[word[0]]) if articles[names[rare]] == 1 else []
        others = others or _slips(
            names, rare, (o for o in alike[sound(word)] if documents[o].isdisjoint(documents[rare]))
        )
        if not others and articles[names[rare]] <= _FEW:
            others = _slips(names, rare, fuller[word[0]])
        for other in others:
            sentences = [{(claims[c].document, claims[c].sentence) for c in forms[names[i]]} for i in (rare, other)]
            if not sentences[0] & sentences[1]:
                yield min(rare, other), max(rare, other)


def _by_initial(words: Iterable[tuple[str, int]]) -> Mapping[str, set[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for word, index in words:
        found[word[0]].add(index)
    return found


def _slips(names: Sequence[Name], one: int, others: Iterable[int]) -> list[int]:
    return [o for o in sorted(others) if compare_names(names[one], names[o]).level == "spelling"]


def _bare(name: Name) -> Name:
    return Name(name.tokens, name.kind, suffix=name.suffix, gender=name.gender, within=name.within, id=name.id)
