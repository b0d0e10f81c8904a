"""Names that may be spellings of one another: found by what they share, never by trying all pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations

from claimcheck.compare.name import WIDE, compare_names
from claimcheck.compare.slips import SHORTEST_PART, slip_keys, sound
from claimcheck.model.claim import Claim
from claimcheck.model.values import Name
from claimcheck.values.naming import core, parts

#: Slots of claims that say how a name is written.
_WRITTEN = frozenset({"person-name", "org-name", "place-name", "thing-name", "title"})
#: A name of one word is a slip of another one that at least so many articles use.
_ESTABLISHED = 3
_CROWD = 40  # names that share all but one word: beyond this they are no variants of one name


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
    Of names of one word see ``_lone_variants``.
    """
    forms: dict[Name, list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        if isinstance(claim.value, Name) and claim.slot in _WRITTEN:
            forms[_bare(claim.value)].append(i)
    names = list(forms)
    words = _words_of_names(forms, claims)
    for left, right in sorted({*name_variants(names), *_lone_variants(names, forms, claims)}):
        a, b = names[left], names[right]
        shared = {claims[i].document for i in forms[a]} & {claims[i].document for i in forms[b]}
        if compare_names(a, b).level == WIDE and not _apart(a, b, words):
            continue
        if shared and a.kind == "person" and parts(a)[-1] == parts(b)[-1] and len(parts(a)) == 2:
            continue
        for i in forms[a]:
            for j in forms[b]:
                yield min(i, j), max(i, j)


def _words_of_names(forms: Mapping[Name, Sequence[int]], claims: Sequence[Claim]) -> Mapping[str, Set[str]]:
    """For each article the words of all names in it."""
    words: dict[str, set[str]] = defaultdict(set)
    for name, members in forms.items():
        for i in members:
            words[claims[i].document].update(parts(name))
    return words


def _apart(left: Name, right: Name, words: Mapping[str, Set[str]]) -> bool:
    """Whether no article has the words of both names, in whatever name."""
    one, two = set(parts(left)), set(parts(right))
    return not any((one - two) & here and (two - one) & here for here in words.values())


def _lone_variants(
    names: Sequence[Name], forms: Mapping[Name, Sequence[int]], claims: Sequence[Claim]
) -> Iterator[tuple[int, int]]:
    """Names of one word that are a slip of another one, or of the first or last word of a fuller name.

    The other form stands in several articles, or sounds the same and stands in none of its own, or is in a person's
    fuller name in its own. A form that is a word of a fuller name is a name of its own, and so are two forms
    that one sentence tells apart.
    """
    documents = [{claims[i].document for i in forms[name]} for name in names]
    longer = [i for i, name in enumerate(names) if len(parts(name)) > 1]
    lone = [i for i, name in enumerate(names) if len(parts(name)) == 1 and len(parts(name)[0]) >= SHORTEST_PART]
    spelt = {i: parts(names[i])[0] for i in lone}
    common = _near((word, i) for i, word in spelt.items() if len(documents[i]) >= _ESTABLISHED)
    coined = _near((word, i) for i, word in spelt.items())
    fuller = _near((parts(names[i])[at], i) for i in longer if names[i].kind == "person" for at in (0, -1))
    sounds: dict[str, list[int]] = defaultdict(list)
    for i, word in spelt.items():
        sounds[sound(word)].append(i)
    words = {word for i in longer for word in parts(names[i])}
    for rare in (i for i, word in spelt.items() if word not in words):
        word = spelt[rare]
        others = _slips(names, rare, common(word)) if len(documents[rare]) == 1 else []
        others = others or _slips(
            names,
            rare,
            [o for o in sounds[sound(word)] if documents[o].isdisjoint(documents[rare]) and len(spelt[o]) == len(word)],
        )
        if not others and names[rare].kind != "person":
            others = _slips(
                names,
                rare,
                [o for o in coined(word) if documents[o].isdisjoint(documents[rare]) and names[o].kind != "person"],
            )
        if not others:
            others = _slips(names, rare, [o for o in fuller(word) if documents[rare] <= documents[o]])
        for other in others:
            sentences = [{(claims[c].document, claims[c].sentence) for c in forms[names[i]]} for i in (rare, other)]
            if not sentences[0] & sentences[1]:
                yield min(rare, other), max(rare, other)


def _near(words: Iterable[tuple[str, int]]) -> Callable[[str], list[int]]:
    """Looks up the indexes of words that one slip of the pen, or none to the ear, parts from a word."""
    found: dict[str, set[int]] = defaultdict(set)
    for word, index in words:
        for key in slip_keys(word):
            found[key].add(index)

    def near(word: str) -> list[int]:
        return sorted({index for key in slip_keys(word) for index in found.get(key, ())})

    return near


def _slips(names: Sequence[Name], one: int, others: Sequence[int]) -> list[int]:
    if len(others) > _CROWD:  # so many neighbours are no slips of one name
        return []
    return [o for o in others if compare_names(names[one], names[o]).level == "spelling"]


def _bare(name: Name) -> Name:
    return Name(name.tokens, name.kind, suffix=name.suffix, gender=name.gender, within=name.within, id=name.id)
