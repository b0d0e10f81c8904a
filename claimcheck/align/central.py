"""The frames that a story is about: those that most of its articles trigger at their top."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claimcheck.model.claim import Reading

_TOP = 4  # sentences of an article that tell what it is about
_SHARE = 0.5


def central_frames(readings: Sequence[Reading]) -> frozenset[str]:
    """Frames that at least half of the articles trigger in headline, dek or first sentences."""
    counts: Counter[str] = Counter()
    for reading in readings:
        speaking = [s.number for s in reading.layout.sentences if reading.layout.zones[s.paragraph].speaks]
        top = frozenset(speaking[:_TOP])
        counts.update({e.frame for e in reading.events if e.sentence in top and not e.apart})
    return frozenset(frame for frame, n in counts.items() if n >= 2 and n >= _SHARE * len(readings))
