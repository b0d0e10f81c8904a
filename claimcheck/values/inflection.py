"""Forms of English nouns and verbs: spelling rules, and the lexicon for what they do not give."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)\Z")
_CONSONANT_Y = re.compile(r"[^aeiou]y\Z")
#: One syllable that ends in one vowel and one consonant which is doubled before "-ed" ("stop", "plan", "quiz").
_DOUBLES = re.compile(r"\A(?:[^aeiou]*|[^aeiou]*qu)[aeiou][bdfgklmnprstvz]\Z")
#: Endings of words that look like plurals and are none ("glass", "virus", "crisis").
_NO_PLURAL = ("ss", "us", "is")


class Inflection:
    """Singulars of nouns and all forms of verbs, from ``rules/lexicon/inflection.toml`` and regular spelling."""

    def __init__(self, lexicon: Mapping[str, Mapping[str, Any]]) -> None:
        table = lexicon["inflection"]
        self._singulars: dict[str, str] = {k.lower(): v.lower() for k, v in table["nouns"].items()}
        self._unchanging = frozenset(table["unchanging"]["nouns"])
        self._verbs: dict[str, list[str]] = dict(table["verbs"])
        doubling = table["doubling"]
        self._always = frozenset(doubling["always"])
        self._either = frozenset(doubling["either"])
        self._never = frozenset(doubling["never"])
        self.singular = lru_cache(maxsize=4096)(self._singular)
        self.verb_forms = lru_cache(maxsize=4096)(self._verb_forms)

    def plural(self, word: str) -> bool:
        """Whether a lower-case word may be a plural noun by its look ("soldiers", "men", "aircraft")."""
        return word in self._singulars or word in self._unchanging or self.singular(word) != word

    def _singular(self, noun: str) -> str:
        """The singular of a lower-case noun; a word that is no plural is given back as it is."""
        if noun in self._unchanging:
            return noun
        if noun in self._singulars:
            return self._singulars[noun]
        if len(noun) < 4 or not noun.endswith("s") or noun.endswith(_NO_PLURAL):
            return self._compound(noun)
        if noun.endswith("ies"):
            return noun[:-3] + "y"
        if noun.endswith(("sses", "shes", "ches", "xes", "zes", "oes")):
            return noun[:-2]
        return noun[:-1]

    def _compound(self, noun: str) -> str:
        """The singular of a closed compound on an irregular noun ("policemen", "businesswomen")."""
        for plural, single in (("men", "man"), ("people", "person")):
            if noun.endswith(plural) and len(noun) > len(plural) + 2 and noun not in ("specimen", "regimen", "abdomen"):
                return noun[: -len(plural)] + single
        return noun

    def _verb_forms(self, lemma: str) -> frozenset[str]:
        """All forms of a verb, itself among them; of a phrasal verb ("lay off") the first word is inflected."""
        head, space, rest = lemma.partition(" ")
        if space:
            return frozenset(f"{form} {rest}" for form in self.verb_forms(head))
        if head in self._verbs:
            return frozenset((head, *self._verbs[head]))
        return frozenset((head, self._third(head), *self._past_and_participle(head)))

    def _third(self, verb: str) -> str:
        if _CONSONANT_Y.search(verb):
            return verb[:-1] + "ies"
        return verb + ("es" if _SIBILANT.search(verb) or verb.endswith("o") else "s")

    def _past_and_participle(self, verb: str) -> tuple[str, ...]:
        if verb.endswith("ee"):
            return verb + "d", verb + "ing"
        if verb.endswith("ie"):
            return verb + "d", verb[:-2] + "ying"
        if verb.endswith("e"):
            return verb + "d", verb[:-1] + "ing"
        if _CONSONANT_Y.search(verb):
            return verb[:-1] + "ied", verb + "ing"
        if verb.endswith("c"):
            return verb + "ked", verb + "king"
        plain, doubled = (verb + "ed", verb + "ing"), (verb + verb[-1:] + "ed", verb + verb[-1:] + "ing")
        if verb in self._either:
            return plain + doubled
        if verb in self._always or (_DOUBLES.search(verb) and verb not in self._never):
            return doubled
        return plain
