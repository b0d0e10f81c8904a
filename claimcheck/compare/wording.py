"""Two wordings laid side by side: which words are equal, and which stretches differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from claimcheck.model.values import Utterance

#: As in ``claimcheck.values.utterance``: words that are not known.
GAP = "..."


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


def similarity(left: Utterance, right: Utterance) -> float:
    """The share of words that are equal, in both wordings taken together: 0 to 1. Words in a gap and cut edges do not count."""
    chunks = words_diff(left, right)
    equal = sum(c.left_end - c.left_start for c in chunks if c.equal and not _only_gaps(left.words[c.left_start : c.left_end]))
    other = sum(_unlike(left, right, c, n in (0, len(chunks) - 1)) for n, c in enumerate(chunks) if not c.equal)
    total = 2 * equal + other
    return 2 * equal / total if total else float(left.words == right.words)


def find_fragment(fragment: Utterance, whole: Utterance, least: float = 0.75) -> tuple[int, int] | None:
    """Where a short quoted fragment stands in a longer wording: the best window of its length, give or take a word.

    Only what was cut out of a sentence can be a fragment: a complete sentence is not a part of a longer one.

    Returns:
        First word and end of the window in ``whole.words``, the leftmost of equally good ones, or ``None`` where less
        than ``least`` of the words are equal.
    """
    size = len(fragment.words)
    if not (fragment.cut_left or fragment.cut_right) or not 1 < size < len(whole.words):
        return None
    a, b = _numbered(fragment.words, whole.words)
    anchors = set(a)
    best: tuple[float, int, int] | None = None
    for start in range(len(b) - size + 2):
        if b[min(start, len(b) - 1)] not in anchors:
            continue
        for length in (size, size - 1, size + 1):
            window = b[start : start + length]
            if len(window) == length:
                score = Levenshtein.normalized_similarity(a, window)
                if score >= least and (best is None or score > best[0]):
                    best = (score, start, start + length)
    return best[1:] if best else None


def window(whole: Utterance, start: int, end: int) -> Utterance:
    """The words ``start`` to ``end`` of a wording, as a cut of it."""
    words = whole.words[start:end]
    names = tuple(n for n in whole.names if n in words)
    return Utterance(words, whole.cut_left or start > 0, whole.cut_right or end < len(whole.words), names)


def _numbered(left: Sequence[str], right: Sequence[str]) -> tuple[list[int], list[int]]:
    """Words as small numbers, so that no hash of a string decides on an alignment."""
    numbers: dict[str, int] = {}
    for word in (*left, *right):
        numbers.setdefault(word, len(numbers))
    return [numbers[w] for w in left], [numbers[w] for w in right]


def _unlike(left: Utterance, right: Utterance, chunk: Chunk, edge: bool) -> int:
    """How many words of a stretch that differs speak against the two being one wording."""
    a, b = left.words[chunk.left_start : chunk.left_end], right.words[chunk.right_start : chunk.right_end]
    if GAP in a or GAP in b:
        return 0
    if edge and not (a and b) and len(left.words) != len(right.words):
        short = left if len(left.words) < len(right.words) else right
        cut = short.cut_left if chunk.left_start == chunk.right_start == 0 else short.cut_right
        return 0 if cut else len(a) + len(b)
    return len(a) + len(b)


def _only_gaps(words: Sequence[str]) -> bool:
    return all(w == GAP for w in words)
