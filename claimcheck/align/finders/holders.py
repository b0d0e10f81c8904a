"""One attribute of one person or organisation: it needs no likeness of wording at all."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from claimcheck.align.pairs import Pair, blocks, couples
from claimcheck.align.story import Story
from claimcheck.model.claim import Claim
from claimcheck.model.values import Utterance


def find(story: Story) -> Iterator[Pair]:
    """All claims of one functional slot of one holder."""

    def key(claim: Claim) -> Hashable | None:
        if isinstance(claim.value, Utterance):
            return None  # a speaker says many things: wordings of one are found by their words
        rule = story.rules[claim.rule]
        holder = story.people.key(claim) if rule.functional and rule.holder in ("person", "org", "party") else None
        return (claim.slot, holder) if holder else None

    for block in blocks(story, key):
        for left, right in couples(block):
            yield Pair(left, right, "holder", 1.0)
