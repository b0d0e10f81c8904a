"""Which articles carry the same text: two outlets that print one agency report are one origin, not two."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import accumulate

from claimcheck.align.disjoint import DisjointSets
from claimcheck.model.claim import Reading

_WORD = re.compile(r"\w+")
_LONG = 8  # words from which a sentence is no phrase that two writers may hit upon
_SHARED = 3  # such sentences that two articles must share
_SHARE = 0.3  # or this share of the shorter article's sentences


def origins(readings: Sequence[Reading]) -> Mapping[str, str]:
    """Document id -> the id of the first article of its origin."""
    prints = {r.layout.document.id: _sentences(r) for r in readings}
    carried: dict[str, list[str]] = defaultdict(list)
    for document in sorted(prints):
        for sentence in prints[document]:
            carried[sentence].append(document)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for documents in carried.values():
        for n, one in enumerate(documents):
            for two in documents[n + 1 :]:
                shared[one, two] += 1
    sets: DisjointSets[str] = DisjointSets()
    for (one, two), count in sorted(shared.items()):
        if count >= _SHARED or count >= _SHARE * min(len(prints[one]), len(prints[two])):
            sets.join(one, two)
    return {document: sets.root(document) for document in prints}


def _sentences(reading: Reading) -> frozenset[str]:
    """The long sentences of an article's own text, outside quotations, folded to lower-case words."""
    plain = reading.layout.plain
    quoted = sorted(q.span for q in reading.layout.quotations)
    starts = [span.start for span in quoted]
    reach = list(accumulate((span.end for span in quoted), max))
    found = set()
    for sentence in reading.layout.sentences:
        before = bisect_left(starts, sentence.span.end)  # quotations that start before the sentence ends
        if before and reach[before - 1] > sentence.span.start:
            continue
        if not reading.layout.zones[sentence.paragraph].speaks:
            continue
        words = _WORD.findall(sentence.span.of(plain).lower())
        if len(words) >= _LONG:
            found.add(" ".join(words))
    return frozenset(found)
