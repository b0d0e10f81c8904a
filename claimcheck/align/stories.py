"""Articles on one event: grouped by the rare terms and names that they share."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence

from claimcheck.align.context import Bag, likeness, stem
from claimcheck.align.disjoint import DisjointSets
from claimcheck.model.claim import Reading

_TERMS = 60  # heaviest terms of an article that stand for it
_BACKGROUND = (
    200  # articles on other events that are thought beside the given ones, so that a small folder has rare terms
)
#: Cosine from which two articles are on one story. On labelled folders and on mixtures of them .15 to .20 splits fewest
#: stories; .20 joins no more than stories of one long affair.
_ALIKE = 0.2
#: The same in a folder of few articles, which somebody put together because they belong together.
_ALIKE_FEW = 0.15
_FEW = 12
_SMALL = 60  # words; a text shorter than this is matched by any rare word that it shares
_COMMON = 150  # postings of a term in more articles than this are skipped: it tells nothing and costs the square


def group(readings: Sequence[Reading], stop: Collection[str]) -> list[list[int]]:
    """Indexes of ``readings`` by story, single link, in order of their first article.

    Two files alone are one story: whoever gives just two articles wants them compared.
    """
    if len(readings) <= 2:
        return [list(range(len(readings)))] if readings else []
    bags = [_bag(r, stop) for r in readings]
    vectors = _vectors(bags)
    sets: DisjointSets[int] = DisjointSets()
    for i, j in _candidates(vectors):
        if sets.root(i) != sets.root(j) and likeness(vectors[i], vectors[j]) >= _needed(bags[i], bags[j], len(bags)):
            sets.join(i, j)
    return sets.groups(range(len(readings)))


def _bag(reading: Reading, stop: Collection[str]) -> Counter[str]:
    """Stems of an article with their counts; names count double, since they tell stories apart best."""
    layout = reading.layout
    bag: Counter[str] = Counter()
    speaking = [z.span for z in layout.zones if z.speaks]
    for span in speaking:
        for word in layout.plain[span.start : span.end].split():
            clean = word.strip(".,;:!?\"'()[]-").lower()
            if clean.isalpha() and len(clean) > 2 and clean not in stop:
                bag[stem(clean)] += 2 if word.strip("\"'([")[:1].isupper() else 1
    return bag


def _vectors(bags: Sequence[Counter[str]]) -> list[Bag]:
    """The heaviest terms of each article by tf-idf; what an article repeats counts more than what is merely rare."""
    spread = Counter(s for bag in bags for s in bag)
    out: list[Bag] = []
    for bag in bags:
        weights = {s: (1 + math.log(n)) ** 2 * math.log((len(bags) + _BACKGROUND) / spread[s]) for s, n in bag.items()}
        heaviest = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:_TERMS]
        out.append(Bag(dict(heaviest)))
    return out


def _candidates(vectors: Sequence[Bag]) -> list[tuple[int, int]]:
    postings: dict[str, list[int]] = defaultdict(list)
    for i, vector in enumerate(vectors):
        for term in vector.weights:
            postings[term].append(i)
    pairs = {
        (i, j)
        for members in postings.values()
        if len(members) <= max(_COMMON, 2)
        for n, i in enumerate(members)
        for j in members[n + 1 :]
    }
    return sorted(pairs)


def _needed(left: Counter[str], right: Counter[str], articles: int) -> float:
    alike = _ALIKE_FEW if articles <= _FEW else _ALIKE
    return alike if min(left.total(), right.total()) >= _SMALL else alike / 2
