"""The age of somebody whom no article names: "a 4-year-old boy" here, "the boy, 3," there.

A story about an unnamed person tells of the person at its top. So only the first sentences are looked at, and only an
article with just one age for such a person there: then it is one person, whatever the wording around it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from claimcheck.align.pairs import Pair, couples
from claimcheck.align.story import Story
from claimcheck.model.claim import Claim
from claimcheck.model.values import Quantity, Value

_TOP = 8  # sentences of an article in which its main person is told of
_AHEAD = 30  # code points after an age in which the noun that it describes stands
_SHARED = 2  # content words that the two sentences must share
_ANY = ""  # the noun of an age that none stands behind
_WORD = re.compile(r"[a-z]+")


def find(story: Story) -> Iterator[Pair]:
    """Ages of unnamed persons of one noun, one for each article.

    "A 17-year-old" may be of any noun, if it is the one age of its article, and the other one of its own.
    """
    ages: dict[str, set[Value]] = defaultdict(set)
    for claim in story.claims:
        if claim.slot == "age":
            ages[claim.document].add(claim.value)
    by_noun: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for index, claim in enumerate(story.claims):
        if claim.slot != "age" or claim.subject is not None or claim.apart or story.position(claim) >= _TOP:
            continue
        if noun := _noun(story, claim):
            by_noun[noun][claim.document].append(index)
        if len(ages[claim.document]) == 1:
            by_noun[_ANY][claim.document].append(index)
    for noun, articles in by_noun.items():
        single = [found for found in articles.values() if len({story.claims[i].value for i in found}) == 1]
        for left, right in couples(sorted(i for found in single for i in found)):
            one, two = story.claims[left], story.claims[right]
            if one.document == two.document or (noun == _ANY and _noun(story, one) and _noun(story, two)):
                continue
            a, b = ({t.stem for t in story.words.sentence(c.document, c.sentence)} for c in (one, two))
            if len(a & b) >= _SHARED:
                yield Pair(left, right, "unnamed", 1.0, tuple(sorted(a & b))[:4])


def _noun(story: Story, claim: Claim) -> str:
    """The person noun that an age stands before ("4-year-old boy"), by the noun that stands for all of its kind."""
    if not isinstance(claim.value, Quantity):
        return _ANY
    after = _WORD.findall(story.plains[claim.document][claim.span.end : claim.span.end + _AHEAD].lower())
    noun = next((w for w in after[:2] if w in story.person_nouns), None)
    return story.thing(noun) if noun else _ANY
