"""Members of the taxonomies: words that say in which of a few states or relations something is.

A taxonomy is a file ``rules/lexicon/term-NAME.toml``::

    never = ["phrases in which no member is meant"]
    on_request = true           # only read when asked for: its members are verbs that other rules name literally

    [members.commutation]
    label = "commuted"          # how it is named in a sentence; the id when missing
    verbs = ["commute"]         # in all their forms; a phrase's first word is inflected
    phrases = ["commutation"]   # as they stand; "#" is a number, which becomes part of the value: "life-plus:25"
    wider = ["clemency"]        # members that say the same less precisely
    implies = ["..."]           # members that hold or held, too

    [[members.commutation.when]]  # wordings that have other uses too
    phrases = ["commute"]         # or verbs
    near = ["sentence"]           # one of these words must stand near by
    after = ["granted a"]         # one of these phrases must stand right before

A hyphen between two words may be a blank and the other way round. How members relate is in ``claimcheck.compare.term``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from claimcheck.model.claim import Mention
from claimcheck.model.span import Span
from claimcheck.model.values import Term
from claimcheck.values.inflection import Inflection

_WORD = re.compile(r"[^\W_]+")
_JOINTS = frozenset((" ", "  ", "-", "'", " -", "- "))
_NUMBER = "#"
_PREFIX = "term-"
_ABBREVIATED = 4  # letters of an abbreviation with a point
#: Words to each side among which one of ``near`` must stand.
_NEAR = 12


class _Entry(NamedTuple):
    """One wording; ``member`` is ``None`` where the wording shows that no member is meant."""

    words: tuple[str, ...]
    taxonomy: str
    member: str | None
    near: frozenset[str] = frozenset()
    after: tuple[tuple[str, ...], ...] = ()


class TermReader:
    """Finds the members of the lexicon's taxonomies.

    Args:
        requested: taxonomies to read although they are ``on_request``. A pattern sees a mention in place of its words,
            so "killed" as a term would hide the word from the patterns that name it.
    """

    def __init__(self, lexicon: Mapping[str, Mapping[str, Any]], requested: Collection[str] = ()) -> None:
        self._inflection = Inflection(lexicon)
        self._cardinals: dict[str, int] = dict(lexicon["numbers"]["cardinals"])
        self._by_first: dict[str, list[_Entry]] = {}
        for name in sorted(lexicon):
            taxonomy = name.removeprefix(_PREFIX)
            if name.startswith(_PREFIX) and (taxonomy in requested or not lexicon[name].get("on_request")):
                for entry in self._entries(taxonomy, lexicon[name]):
                    self._by_first.setdefault(entry.words[0], []).append(entry)
        for entries in self._by_first.values():
            entries.sort(key=lambda e: (-len(e.words), e.taxonomy, e.member or ""))
        self._numbered = self._by_first.get(_NUMBER, [])
        if self._numbered:
            self._by_first |= {word: self._numbered + self._by_first.get(word, []) for word in self._cardinals}

    def read(self, plain: str) -> list[Mention]:
        """The terms of a text in textual order; of overlapping wordings of one taxonomy the first and longest."""
        found: list[Mention] = []
        words, spans = _words(plain)
        taken: dict[str, int] = {}  # taxonomy -> index of the first word that is still free
        for index, (word, following) in enumerate(pairwise((*words, ""))):
            for entry in self._starting(word):
                if len(entry.words) > 1 and entry.words[1] not in (following, _NUMBER):
                    continue  # most wordings that begin with a common word end here
                if index < taken.get(entry.taxonomy, 0):
                    continue
                number = self._match(plain, words, spans, index, entry)
                if number is None or not _in_context(words, index, entry):
                    continue
                last = index + len(entry.words) - 1
                taken[entry.taxonomy] = last + 1
                if entry.member is not None:
                    term = Term(entry.taxonomy, entry.member + number)
                    found.append(Mention(f"term/{entry.taxonomy}", term, Span(spans[index][0], spans[last][1])))
        return found

    def _starting(self, word: str) -> Sequence[_Entry]:
        entries = self._by_first.get(word, [])
        return self._numbered + entries if word.isdecimal() else entries

    def _match(
        self, plain: str, words: Sequence[str], spans: Sequence[tuple[int, int]], index: int, entry: _Entry
    ) -> str | None:
        """The number in the wording as ``:25``, "" without one; ``None`` where the words do not stand at ``index``."""
        number = ""
        if index + len(entry.words) > len(words):
            return None
        for at, wanted in enumerate(entry.words, index):
            given = words[at]
            if wanted == _NUMBER:
                value = self._cardinals.get(given, int(given) if given.isdecimal() else None)
                if value is None:
                    return None
                number = f":{value}"
            elif given != wanted:
                return None
            if at > index and not _joined(plain, spans[at - 1], spans[at]):
                return None
        return number

    def _entries(self, taxonomy: str, table: Mapping[str, Any]) -> Iterator[_Entry]:
        for phrase in table.get("never", ()):
            yield _Entry(_split(phrase), taxonomy, None)
        for member, row in table["members"].items():
            for part in (row, *row.get("when", ())):
                near = frozenset(part.get("near", ()))
                after = tuple(_split(phrase) for phrase in part.get("after", ()))
                for wording in sorted(set(self._wordings(part))):
                    yield _Entry(_split(wording), taxonomy, member, near, after)

    def _wordings(self, row: Mapping[str, Any]) -> Iterator[str]:
        yield from row.get("phrases", ())
        for verb in row.get("verbs", ()):
            yield from self._inflection.verb_forms(verb)


def _joined(plain: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether nothing that ends a phrase stands between two words; a point may end an abbreviation: "Lt. Col."."""
    gap = plain[left[1] : right[0]]
    return gap in _JOINTS or (gap == ". " and left[1] - left[0] <= _ABBREVIATED)


def _split(phrase: str) -> tuple[str, ...]:
    if phrase.replace(" ", "").isalnum():
        return tuple(phrase.split())
    return tuple(word for part in phrase.split() for word in ([part] if part == _NUMBER else _WORD.findall(part)))


@lru_cache(maxsize=1)  # two readers read one article
def _words(plain: str) -> tuple[list[str], list[tuple[int, int]]]:
    """The words of a text in lower case, and where each stands."""
    found = list(_WORD.finditer(plain))
    return [word.group().lower() for word in found], [word.span() for word in found]


def _in_context(words: Sequence[str], index: int, entry: _Entry) -> bool:
    if entry.after and not any(_precedes(words, index, phrase) for phrase in entry.after):
        return False
    return not entry.near or not entry.near.isdisjoint(words[max(index - _NEAR, 0) : index + len(entry.words) + _NEAR])


def _precedes(words: Sequence[str], index: int, phrase: tuple[str, ...]) -> bool:
    start = index - len(phrase)
    return start >= 0 and tuple(words[start:index]) == phrase
