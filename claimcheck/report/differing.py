"""Which words set the wordings of one fact apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from claimcheck.model.report import ReportClaim
from claimcheck.model.span import Span
from claimcheck.values.utterance import GAP, Split, Word

#: Compounds fall apart ("63-year-old" differs from "37-year-old" in the number only), numbers do not ("2,000").
_WORD = re.compile(r"\w+(?:['’.,]\w+)*|[$£€¥%]")
#: With fewer words in common two wordings are no versions of one sentence, and a longer one is not the uncut one.
_VERSION = 3
#: How many wordings of another side a passage is held against.
_WORDINGS = 3


def differing(quote: str, others: Sequence[str], split: Split | None = None) -> tuple[Span, ...]:
    """The stretches of ``quote`` (offsets into it) that its likeliest counterpart among ``others`` does not have.

    Words are aligned by the longest common blocks (Ratcliff and Obershelp, as in :mod:`difflib`). What one of two
    versions of a sentence has beyond the other's ends is a cut and not marked; neither is what stands for a gap.

    Args:
        split: gives the words of a text as they are compared; as written but for case when left out.
    """
    words = split or _as_written
    tokens = words(quote)
    mine = [t.text for t in tokens]
    best: list[tuple[str, int, int]] = []
    likeness = -1.0
    for other in dict.fromkeys(others):
        theirs = [t.text for t in words(other)]
        matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
        if (ratio := matcher.ratio()) > likeness:
            likeness = ratio
            codes = matcher.get_opcodes()
            best = [(tag, start, end) for tag, start, end, low, high in codes if GAP not in theirs[low:high]]
    if sum(end - start for tag, start, end in best if tag == "equal") >= _VERSION:
        best = [op for op in best if not (op[0] == "delete" and (op[1] == 0 or op[2] == len(mine)))]
    return tuple(
        Span(tokens[start].start, tokens[end - 1].end)
        for tag, start, end in best
        if tag != "equal" and start < end and GAP not in mine[start:end]
    )


def differing_of_sides(
    sides: Sequence[Sequence[ReportClaim]], words: Split | None = None
) -> dict[str, tuple[Span, ...]]:
    """Claim id -> the stretches (offsets into the article) that set it apart from any other side.

    A quotation is held against the likeliest wording of all other sides.

    Args:
        words: gives the words of a quotation as they are compared; as written when left out.
    """
    spoken = any(c.value.get("type") == "utterance" for side in sides for c in side)
    split = words if spoken else None
    wordings = [list(dict.fromkeys(c.quote for c in side))[:_WORDINGS] for side in sides]
    known: dict[tuple[int, str], tuple[Span, ...]] = {}
    found: dict[str, tuple[Span, ...]] = {}
    for number, side in enumerate(sides):
        for claim in side:
            key = (number, claim.quote)
            if key not in known:
                others = [other for n, other in enumerate(wordings) if n != number]
                if spoken:  # of many wordings only the likeliest tells what was changed
                    others = [[wording for other in others for wording in other]]
                known[key] = _joined([s for other in others for s in differing(claim.quote, other, split)])
            found[claim.id] = tuple(Span(claim.start + s.start, claim.start + s.end) for s in known[key])
    return found


def _as_written(text: str) -> list[Word]:
    return [Word(m.group().casefold().replace("’", "'"), m.start(), m.end()) for m in _WORD.finditer(text)]


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return tuple(joined)
