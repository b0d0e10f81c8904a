"""Two wordings that share words, by postings, so that no wording is compared with all others; and their neighbours.

Where two articles carry a remark in the same words, what is quoted right before and after it is one remark too, be it
in other words: outlets translate, shorten and mishear.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from claimcheck.align.pairs import Pair, couples
from claimcheck.align.story import Story
from claimcheck.model.values import Utterance

_RARE = 60  # postings of a word in more wordings than this are skipped
_LONG = 3  # letters above which a word tells something
_ENOUGH = 8  # shared words that are enough however long both wordings are


_ALIKE = 0.8  # share of the telling words of both from which two wordings are the same remark
_NEXT = 160  # code points between two quotations of one passage: as much as names the speaker


def find(story: Story) -> Iterator[Pair]:
    """Wordings that share half of the telling words of the shorter one, and those that stand beside such ones."""
    postings: dict[str, list[int]] = defaultdict(list)
    sizes: dict[int, int] = {}
    for index, claim in enumerate(story.claims):
        if isinstance(claim.value, Utterance):
            telling = {w for w in claim.value.words if len(w) > _LONG}
            sizes[index] = len(telling)
            for word in sorted(telling or set(claim.value.words)):
                postings[word].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for word in sorted(postings):
        if len(postings[word]) <= _RARE:
            shared.update(couples(postings[word]))
    for left, right in sorted(_beside(story, shared, sizes)):
        yield Pair(left, right, "passage", 1.0)
    for (left, right), count in sorted(shared.items()):
        shorter = min(sizes[left], sizes[right])
        if 2 * count >= min(shorter, _ENOUGH):
            yield Pair(left, right, "quotation", min(1.0, count / max(1, shorter)))


def _beside(story: Story, shared: Mapping[tuple[int, int], int], sizes: Mapping[int, int]) -> set[tuple[int, int]]:
    """Pairs of quotations that stand right before or right behind one remark in two articles."""
    quotes = [i for i in sizes if story.claims[i].kind == "quote"]
    following = {
        a: b
        for a, b in pairwise(quotes)
        if story.claims[a].document == story.claims[b].document
        and story.claims[b].span.start - story.claims[a].span.end <= _NEXT
    }
    before = {b: a for a, b in following.items()}
    found: set[tuple[int, int]] = set()
    for (left, right), count in shared.items():
        if story.claims[left].document == story.claims[right].document or count < _ENOUGH // 2:
            continue
        if count < _ALIKE * max(sizes[left], sizes[right]):
            continue
        for beside in (before, following):
            if left in beside and right in beside:
                found.add((beside[left], beside[right]))
    return found
