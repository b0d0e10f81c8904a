"""Names that may be spellings of one another: found by what they share, never by trying all pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations

from claimcheck.compare.name import WIDE, compare_names
from claimcheck.compare.slips import SHORTEST_PART, slip_keys, sound
from claimcheck.model.claim import Claim
from claimcheck.model.values import Name
from claimcheck.values.naming import core, parts

#: Two claims, the lower index first -> the articles that speak against one name.
SimilarNames = Mapping[tuple[int, int], frozenset[str]]

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


def similar_names(claims: Sequence[Claim]) -> SimilarNames:
    """Pairs of name claims that disagree, as indices, each with the articles that speak against one name.

    Of a pair that is found in two ways the better one counts.
    """
    forms: dict[Name, list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        if isinstance(claim.value, Name) and claim.slot in _WRITTEN:
            forms[_bare(claim.value)].append(i)
    written = [_Form(name, members, claims) for name, members in forms.items()]
    found: dict[tuple[int, int], frozenset[str]] = {}
    for pair, articles in chain(_full_variants(written), _lone_variants(written)):
        found[pair] = min(found.get(pair, articles), articles, key=len)
    return {
        (min(i, j), max(i, j)): articles
        for (left, right), articles in sorted(found.items())
        for i in written[left].claims
        for j in written[right].claims
    }


class _Form:
    """A name as it is written, with the claims that write it so, and where they stand."""

    def __init__(self, name: Name, members: Sequence[int], claims: Sequence[Claim]) -> None:
        self.name, self.words, self.claims = name, parts(name), members
        self.documents = frozenset(claims[i].document for i in members)
        self.sentences = frozenset((claims[i].document, claims[i].sentence) for i in members)


def _full_variants(forms: Sequence[_Form]) -> Iterator[tuple[tuple[int, int], frozenset[str]]]:
    """Names that differ in a word, with the articles that have both.

    Where the names differ by more than a slip, an article that has the words of both in whatever names has both; a
    given name that differs by a slip is another one where both full names stand in one article: of two relatives. Any
    other slip may stand beside the right name.
    """
    words: dict[str, set[str]] = defaultdict(set)  # document -> the words of all names in it
    for form in forms:
        for document in form.documents:
            words[document].update(form.words)
    for left, right in name_variants([form.name for form in forms]):
        one, two = forms[left], forms[right]
        both: Iterable[str] = ()
        if compare_names(one.name, two.name).level == WIDE:
            a, b = set(one.words) - set(two.words), set(two.words) - set(one.words)
            both = (document for document, here in words.items() if a & here and b & here)
        elif one.name.kind == "person" and len(one.words) == 2 and one.words[-1] == two.words[-1]:
            both = one.documents & two.documents
        yield (left, right), frozenset(both)


def _lone_variants(forms: Sequence[_Form]) -> Iterator[tuple[tuple[int, int], frozenset[str]]]:
    """Names of one word that are a slip of another one, or of the first or last word of a fuller name.

    The other form stands in several articles, or sounds the same, or is that of a thing, too, or is in a person's
    fuller name in the article of the odd one. Against it speak articles with both forms, those where one sentence tells
    them apart, those that have the odd one as well, be it in a fuller name, and, of a fuller name, those with a form of
    one word that it is nearer to.
    """
    lone = [i for i, form in enumerate(forms) if len(form.words) == 1 and len(form.words[0]) >= SHORTEST_PART]
    fuller = [i for i, form in enumerate(forms) if len(form.words) > 1]
    spelt = {i: forms[i].words[0] for i in lone}
    common = _near((word, i) for i, word in spelt.items() if len(forms[i].documents) >= _ESTABLISHED)
    coined = _near((word, i) for i, word in spelt.items())
    ends = _near((forms[i].words[at], i) for i in fuller if forms[i].name.kind == "person" for at in (0, -1))
    sounds: dict[str, list[int]] = defaultdict(list)
    for i, word in spelt.items():
        sounds[sound(word)].append(i)
    within: dict[str, frozenset[str]] = defaultdict(frozenset)  # word -> the articles that have it in a fuller name
    for i in fuller:
        for word in forms[i].words:
            within[word] |= forms[i].documents
    for rare, word in spelt.items():
        here = forms[rare].documents
        again = here if len(here) > 1 else frozenset()
        alike = [o for o in sounds[sound(word)] if len(spelt[o]) == len(word)]
        things = [o for o in coined(word) if "person" not in (forms[rare].name.kind, forms[o].name.kind)]
        ways = [(o, again) for o in _slips(forms, rare, common(word))]
        ways += [(o, here & forms[o].documents) for others in (alike, things) for o in _slips(forms, rare, others)]
        nearer = frozenset(d for o, articles in ways if not articles for d in forms[o].documents)
        full = [o for o in _slips(forms, rare, ends(word)) if here & forms[o].documents]
        ways += [(o, here - forms[o].documents | nearer) for o in full]
        for other, articles in ways:
            told_apart = {document for document, _ in forms[rare].sentences & forms[other].sentences}
            yield (min(rare, other), max(rare, other)), articles | told_apart | within.get(word, frozenset())


def _near(words: Iterable[tuple[str, int]]) -> Callable[[str], list[int]]:
    """Looks up the indexes of words that one slip of the pen, or none to the ear, parts from a word."""
    found: dict[str, set[int]] = defaultdict(set)
    for word, index in words:
        for key in slip_keys(word):
            found[key].add(index)

    def near(word: str) -> list[int]:
        return sorted({index for key in slip_keys(word) for index in found.get(key, ())})

    return near


def _slips(forms: Sequence[_Form], one: int, others: Sequence[int]) -> list[int]:
    if len(others) > _CROWD:  # so many neighbours are no slips of one name
        return []
    return [o for o in others if compare_names(forms[one].name, forms[o].name).level == "spelling"]


def _bare(name: Name) -> Name:
    return Name(name.tokens, name.kind, suffix=name.suffix, gender=name.gender, within=name.within, id=name.id)
