"""Two wordings that share words: by postings, so that no wording is compared with all others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from claimcheck.align.pairs import Pair, couples
from claimcheck.align.story import Story
from claimcheck.model.values import Utterance

_RARE = 60  # postings of a word in more wordings than this are skipped
_LONG = 3  # letters above which a word tells something
_ENOUGH = 8  # shared words that are enough however long both wordings are


def find(story: Story) -> Iterator[Pair]:
    """Wordings that share half of the telling words of the shorter one."""
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
    for (left, right), count in sorted(shared.items()):
        shorter = min(sizes[left], sizes[right])
        if 2 * count >= min(shorter, _ENOUGH):
            yield Pair(left, right, "quotation", min(1.0, count / max(1, shorter)))
