"""All typed values of one article, with overlaps resolved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from claimcheck.model.claim import Mention
from claimcheck.model.document import Layout
from claimcheck.values.moment import MomentReader
from claimcheck.values.name import NameReader
from claimcheck.values.quantity import QuantityReader
from claimcheck.values.term import TermReader

_MOMENTS = frozenset({"date", "date-range", "time"})
_NAMES = frozenset({"person", "org", "place", "thing", "pronoun", "nominal"})
#: Quantities that a name may cover: a bare number can be part of one ("Formula One", "Area 51"), an age cannot.
_LOOSE = frozenset({"number", "ordinal", "score", "ratio"})
#: Which of two mentions of equal length stands.
_RANKS = {"moment": 0, "quantity": 1, "term": 2, "name": 3}


class Readers:
    """The readers of all kinds of values, built once per run."""

    def __init__(self, lexicon: Mapping[str, Mapping[str, Any]]) -> None:
        self.quantities = QuantityReader(lexicon)
        self.moments = MomentReader(lexicon)
        self.names = NameReader(lexicon)
        self.terms = TermReader(lexicon)


def read(layout: Layout, readers: Readers) -> tuple[Mention, ...]:
    """The mentions of an article in the order of the text.

    Of mentions that share text the longest stands, among equals a moment before a quantity, a term, a name. A name
    that covers an age, a sum or a length of time never stands. A term may overlap a quantity or a moment: they say
    different things of one stretch.
    """
    found = [
        *readers.quantities.read(layout.plain),
        *readers.moments.read(layout.plain, layout.document.published),
        *readers.names.read(layout),
        *readers.terms.read(layout.plain),
    ]
    return resolved(found)


def resolved(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """``mentions`` without those that lose to one they share text with, in the order of the text."""
    ordered = sorted(mentions, key=lambda m: (m.span, m.type))
    return tuple(mention for cluster in _clusters(ordered) for mention in _winners(cluster))


def _clusters(ordered: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Runs of mentions that hang together by overlaps."""
    cluster: list[Mention] = []
    reach = 0
    for mention in ordered:
        if cluster and mention.span.start >= reach:
            yield cluster
            cluster = []
        cluster.append(mention)
        reach = max(reach, mention.span.end)
    if cluster:
        yield cluster


def _winners(cluster: list[Mention]) -> list[Mention]:
    if len(cluster) == 1:
        return cluster
    firm = [m for m in cluster if _layer(m) == "quantity" and m.type not in _LOOSE]
    kept: list[Mention] = []
    for mention in sorted(cluster, key=_precedence):
        swallows = _layer(mention) == "name" and any(mention.span.meets(m.span) for m in firm)
        if not swallows and not any(_excludes(other, mention) for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda m: (m.span, m.type))


def _precedence(mention: Mention) -> tuple[int, int, int, str]:
    return mention.span.start - mention.span.end, _RANKS[_layer(mention)], mention.span.start, mention.type


def _excludes(kept: Mention, other: Mention) -> bool:
    if not kept.span.meets(other.span):
        return False
    layers = {_layer(kept), _layer(other)}
    return layers not in ({"term", "quantity"}, {"term", "moment"})


def _layer(mention: Mention) -> str:
    if mention.type in _MOMENTS:
        return "moment"
    if mention.type in _NAMES:
        return "name"
    return "term" if mention.type.startswith("term/") else "quantity"
