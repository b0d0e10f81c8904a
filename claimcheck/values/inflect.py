"""Regular English inflection, so that word lists can name a lemma once. Irregular forms are data and listed there."""

from __future__ import annotations

import re

_DOUBLES = re.compile(
    r"[^aeiou]*(?:qu)?[aeiou][bdgklmnprt]"
)  # one syllable, one vowel, one consonant: plan, stop, quit
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")


def verb_forms(lemma: str) -> tuple[str, ...]:
    """The lemma with its regular third person, past and present participle: plan, plans, planned, planning."""
    if lemma.endswith("ie"):
        past, participle = lemma + "d", lemma[:-2] + "ying"
    elif lemma.endswith("ee"):
        past, participle = lemma + "d", lemma + "ing"
    elif lemma.endswith("e"):
        past, participle = lemma + "d", lemma[:-1] + "ing"
    elif _CONSONANT_Y.search(lemma):
        past, participle = lemma[:-1] + "ied", lemma + "ing"
    elif _DOUBLES.fullmatch(lemma):
        past, participle = lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"
    else:
        past, participle = lemma + "ed", lemma + "ing"
    return (lemma, plural(lemma), past, participle)


def plural(noun: str) -> str:
    """The regular plural of a noun, which is spelt as a verb's third person is."""
    if _CONSONANT_Y.search(noun):
        return noun[:-1] + "ies"
    return noun + ("es" if _SIBILANT.search(noun) else "s")
