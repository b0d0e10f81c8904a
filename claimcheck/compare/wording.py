"""Two wordings laid side by side: which words are equal, and which stretches differ."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from claimcheck.model.values import Utterance

#: As in ``claimcheck.values.utterance``: words that are not known.
GAP = "..."
_SHORTEST = 4  # letters that an "s" leaves: what is shorter is often another word ("a", "as")


class Chunk(NamedTuple):
    """A stretch of words: ``left[left_start:left_end]`` stands where ``right[right_start:right_end]`` does."""

    left_start: int
    left_end: int
    right_start: int
    right_end: int
    equal: bool

    def swapped(self) -> Chunk:
        """The same stretch seen from the other side."""
        return Chunk(self.right_start, self.right_end, self.left_start, self.left_end, self.equal)


class Change(NamedTuple):
    """A stretch that differs, as the words of both sides; ``edge``: at the start or end of the wordings."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    edge: bool


@lru_cache(maxsize=1 << 10)  # each question about two wordings begins with it
def words_diff(left: Utterance, right: Utterance) -> tuple[Chunk, ...]:
    """The two wordings as stretches that are equal and stretches that differ, in turn, from first to last word.

    By least edits on words (Levenshtein 1966); a gap stands for any words. Swapping the sides swaps each stretch.
    """
    if left.words > right.words:
        return tuple(c.swapped() for c in words_diff(right, left))
    a, b = _numbered(left.words, right.words)
    chunks: list[Chunk] = []
    for code in Levenshtein.opcodes(a, b):
        chunk = Chunk(code.src_start, code.src_end, code.dest_start, code.dest_end, code.tag == "equal")
        last = chunks[-1] if chunks else None
        if last is not None and last.equal == chunk.equal:
            chunk = Chunk(last.left_start, chunk.left_end, last.right_start, chunk.right_end, chunk.equal)
            chunks.pop()
        chunks.append(chunk)
    return tuple(chunks)


def changes(left: Utterance, right: Utterance) -> tuple[Change, ...]:
    """The stretches that differ, as words; what a gap on one side can hold of the other is no difference."""
    chunks = words_diff(left, right)
    found = (
        _trimmed(left.words, right.words, chunk, number in (0, len(chunks) - 1) or _slides(left, right, chunk))
        for number, chunk in enumerate(chunks)
        if not chunk.equal
    )
    return tuple(change for change in found if change is not None)


def _slides(left: Utterance, right: Utterance, chunk: Chunk) -> bool:
    """Whether words that one side has more may as well stand at its edge: "we [regret it and we] hope"."""
    start, end, words = chunk.left_start, chunk.left_end, left.words
    if chunk.left_start == chunk.left_end:
        start, end, words = chunk.right_start, chunk.right_end, right.words
    elif chunk.right_start != chunk.right_end:
        return False
    before, after, more = words[:start], words[end:], words[start:end]
    return more[len(more) - start :] == before or more[: len(after)] == after


def equal_words(left: Utterance, right: Utterance) -> tuple[str, ...]:
    """The words that the two have in common, in their order."""
    return tuple(
        w for c in words_diff(left, right) if c.equal for w in left.words[c.left_start : c.left_end] if w != GAP
    )


def similarity(left: Utterance, right: Utterance) -> float:
    """How much of the two wordings is equal, in words: 0 to 1.

    The share of equal words in both together (Dice 1945), where gaps and cut edges do not count, but no more than the
    share of the shorter one. Two forms of one word are equal: "increases", "increase".
    """
    if left.words == right.words:
        return 1.0
    differing = changes(left, right)
    forms = sum(_forms(c) for c in differing)
    equal = len(equal_words(left, right)) + forms
    shorter = min(sum(w != GAP for w in u.words) for u in (left, right))
    other = sum(0 if _cut(left, right, c) else len(c.left) + len(c.right) for c in differing) - 2 * forms
    return min(2 * equal / (2 * equal + other), equal / shorter) if equal else 0.0


def find_fragment(fragment: Utterance, whole: Utterance, least: float = 0.75) -> tuple[int, int] | None:
    """Where a short quoted fragment stands in a longer wording: the best window of its length, give or take a word.

    Only what was cut out of a sentence can be a fragment: a complete sentence is not a part of a longer one. Two forms
    of one word count as equal.

    Returns:
        First word and end of the window in ``whole.words``, or ``None`` where less than ``least`` of the words are
        equal, or two places are equally good and neither is perfect.
    """
    size = len(fragment.words)
    if not (fragment.cut_left or fragment.cut_right) or not 1 < size < len(whole.words):
        return None
    a, b = _numbered([without_s(w) for w in fragment.words], [without_s(w) for w in whole.words])
    anchors = set(a)
    best: tuple[float, int, int] | None = None
    rival = False
    for start in range(len(b)):
        if anchors.isdisjoint(b[start : start + 2]):
            continue
        for length in (size, size - 1, size + 1):
            stretch = b[start : start + length]
            score = Levenshtein.normalized_similarity(a, stretch) if len(stretch) == length else 0.0
            if score < least or (best is not None and score < best[0]):
                continue
            if best is None or score > best[0]:
                best, rival = (score, start, start + length), False
            elif start >= best[2]:
                rival = True
    return best[1:] if best is not None and not (rival and best[0] < 1) else None


def window(whole: Utterance, start: int, end: int) -> Utterance:
    """The words ``start`` to ``end`` of a wording, as a cut of it."""
    words = whole.words[start:end]
    names = tuple(n for n in whole.names if n in words)
    return Utterance(words, whole.cut_left or start > 0, whole.cut_right or end < len(whole.words), names)


def _forms(change: Change) -> int:
    """How many words of a change stand for another form of themselves."""
    if len(change.left) != len(change.right):
        return 0
    return sum(without_s(a) == without_s(b) for a, b in zip(change.left, change.right, strict=True))


def without_s(word: str) -> str:
    """A word without the "s" of the possessive, the plural or the third person, where enough is left of it."""
    word = word.removesuffix("'s").removesuffix("'")
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > _SHORTEST else word


def _numbered(left: Sequence[str], right: Sequence[str]) -> tuple[list[int], list[int]]:
    """Words as small numbers, so that no hash of a string decides on an alignment."""
    numbers: dict[str, int] = {}
    for word in (*left, *right):
        numbers.setdefault(word, len(numbers))
    return [numbers[w] for w in left], [numbers[w] for w in right]


def _cut(left: Utterance, right: Utterance, change: Change) -> bool:
    """Whether words are missing where one of the quotations was cut."""
    if not change.edge or (change.left and change.right):
        return False
    short, words, there = (right, change.left, left) if change.left else (left, change.right, right)
    return (short.cut_left and there.words[: len(words)] == words) or (
        short.cut_right and there.words[len(there.words) - len(words) :] == words
    )


def _trimmed(left: Sequence[str], right: Sequence[str], chunk: Chunk, edge: bool) -> Change | None:
    a, b = tuple(left[chunk.left_start : chunk.left_end]), tuple(right[chunk.right_start : chunk.right_end])
    if GAP in a and GAP in b:
        return None
    if GAP in a:
        rest = _around_gap(a, b)
        return Change(*rest, edge) if rest is not None else None
    if GAP in b:
        rest = _around_gap(b, a)
        return Change(rest[1], rest[0], edge) if rest is not None else None
    return Change(a, b, edge)


def _around_gap(gapped: tuple[str, ...], other: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """What differs before and after the gap, word against word; ``None`` where all the other side has fits into it."""
    first, last = gapped.index(GAP), len(gapped) - 1 - gapped[::-1].index(GAP)
    before, after = gapped[:first], gapped[last + 1 :]
    if len(before) + len(after) > len(other):
        return before + after, tuple(w for w in other if w != GAP)
    there = other[: len(before)] + (other[len(other) - len(after) :] if after else ())
    unlike = [(x, y) for x, y in zip(before + after, there, strict=True) if x != y and GAP not in (x, y)]
    return (tuple(x for x, _ in unlike), tuple(y for _, y in unlike)) if unlike else None
