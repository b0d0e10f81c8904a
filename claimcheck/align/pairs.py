"""Pairs of claims that may be on one fact: found in blocks, never by trying all pairs.

Each way of finding says what it rests on (``basis``), so that a finding can be explained and a guard can ask for more
where the basis is weak.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from claimcheck.align.context import StoryWords, likeness, shared_words
from claimcheck.align.people import People
from claimcheck.model.claim import Claim
from claimcheck.model.rules import ClaimRule
from claimcheck.model.values import Moment, Quantity, Utterance

Basis = Literal["holder", "event", "collar", "words", "quotation", "name", "calendar"]

_WORD = re.compile(r"\w+(?:'\w+)?")
_COLLAR_REACH = 8  # words on either side that a collar is measured over
_COLLAR = 6  # equal words around two values that make them the same slot of one sentence
_CONTEXT = 0.28  # likeness of context from which two counted things are one; measured on labelled news
_ATTACHED = 24  # code points after a value in which the noun that it belongs to stands
_COUNTED = frozenset({"count", "money", "percentage", "duration", "length", "mass", "area", "volume", "speed"})
_CLAUSE = 80  # code points from an event's trigger to the day or time that it happened
_NOT_REAL = ("denied", "sought", "conditional")
_RARE = 60  # postings of a word in more quotations than this are skipped


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims that may be on one fact, by their index in the story's claims; ``left < right``."""

    left: int
    right: int
    basis: Basis
    score: float
    shared: tuple[str, ...] = ()


class Finder:
    """Finds pairs among the claims of one story.

    Args:
        claims: the story's claims, in a fixed order.
        plains: document id -> plain text.
        rules: the claim rules.
        words: the story's words and their weights.
        people: who is who across the articles.
        central: the frames that the story is about.
        things: noun -> the noun that stands for all that count the same things.
        similar_names: pairs of claims of names that may be one name.
    """

    def __init__(
        self,
        claims: Sequence[Claim],
        plains: Mapping[str, str],
        rules: Mapping[str, ClaimRule],
        words: StoryWords,
        people: People,
        central: Collection[str],
        things: Mapping[str, str],
        similar_names: Callable[[Sequence[Claim]], Iterable[tuple[int, int]]],
    ) -> None:
        self._claims = claims
        self._plains = plains
        self._rules = rules
        self._words = words
        self._people = people
        self._central = central
        self._things = things
        self._similar_names = similar_names
        self._contexts: dict[int, Mapping[str, float]] = {}

    def pairs(self) -> list[Pair]:
        """The best pair for every two claims that some block brings together."""
        best: dict[tuple[int, int], Pair] = {}
        for find in (self._by_calendar, self._by_holder, self._by_event, self._by_collar, self._by_quotation, self._by_name, self._by_words):
            for pair in find():
                best.setdefault((pair.left, pair.right), pair)
        return [best[key] for key in sorted(best)]

    def context(self, index: int) -> Mapping[str, float]:
        """The weighted words around a claim."""
        if index not in self._contexts:
            self._contexts[index] = self._words.around(self._claims[index])
        return self._contexts[index]

    def _blocks(self, key: Callable[[Claim], Hashable | None]) -> Iterator[list[int]]:
        blocks: dict[Hashable, list[int]] = defaultdict(list)
        for index, claim in enumerate(self._claims):
            if (k := key(claim)) is not None:
                blocks[k].append(index)
        return iter(blocks.values())

    def _within(self, key: Callable[[Claim], Hashable | None], basis: Basis) -> Iterator[Pair]:
        for block in self._blocks(key):
            for n, left in enumerate(block):
                for right in block[n + 1 :]:
                    yield Pair(left, right, basis, 1.0)

    def _by_calendar(self) -> Iterator[Pair]:
        """A weekday and the day that it stands beside."""
        days = [i for i, c in enumerate(self._claims) if c.slot == "weekday-of"]
        for index, claim in enumerate(self._claims):
            if claim.slot == "weekday":
                here = [i for i in days if self._claims[i].sentence == claim.sentence]
                here = [i for i in here if self._claims[i].document == claim.document]
                other = min(here, key=lambda i: abs(self._claims[i].span.start - claim.span.start), default=None)
                if other is not None:
                    yield Pair(min(index, other), max(index, other), "calendar", 1.0)

    def _by_holder(self) -> Iterator[Pair]:
        def key(claim: Claim) -> Hashable | None:
            rule = self._rules[claim.rule]
            holder = self._people.key(claim) if rule.functional and rule.holder in ("person", "org", "party") else None
            return (claim.slot, holder) if holder else None

        return self._within(key, "holder")

    def _by_event(self) -> Iterator[Pair]:
        """What each article gives for a slot of the event that it is about: its first such claim, and those that repeat it.

        News tells the event that it is about first; what it gives further down for the same slot is more often of
        another event than a correction of itself.
        """
        for block in self._blocks(self._event_slot):
            first: dict[str, int] = {}
            for index in block:
                first.setdefault(self._claims[index].document, index)
            principal = [i for i in block if self._claims[i].value == self._claims[first[self._claims[i].document]].value]
            for n, left in enumerate(principal):
                for right in principal[n + 1 :]:
                    yield Pair(left, right, "event", 1.0)

    def _event_slot(self, claim: Claim) -> Hashable | None:
        """The slot of the story's event that a claim fills.

        A toll tells of an event by itself; a day or a time only beside a trigger of a frame that the story is about.
        """
        rule = self._rules[claim.rule]
        if rule.holder != "event" or not rule.functional or claim.apart or claim.modality in _NOT_REAL:
            return None
        if isinstance(claim.value, Moment):
            if claim.value.hour is None:  # the day beside an event is as often that of a report, a plan, a reaction
                return None
            dated = claim.event in self._central and claim.modality in ("asserted", "reported") and self._beside(claim)
            return (claim.slot, claim.event) if dated else None
        return (claim.slot,) if claim.event or rule.comparator == "toll" else None

    def _beside(self, claim: Claim) -> bool:
        """Whether an event's trigger stands in the clause of a value: near, and with no mark between."""
        plain = self._plains[claim.document]
        start, end = claim.span
        around = plain[max(claim.sentence.start, start - _CLAUSE) : start].lower()
        after = plain[end : min(claim.sentence.end, end + _CLAUSE)].lower()
        before = re.split(r"[,;:()\"]", around)[-1]
        return claim.trigger in before or claim.trigger in re.split(r"[,;:()\"]", after)[0]

    def _by_collar(self) -> Iterator[Pair]:
        """Two values in the same place of one sentence that both articles carry almost word for word."""
        collars = {i: self._collar(c) for i, c in enumerate(self._claims) if not isinstance(c.value, Utterance)}
        blocks: dict[Hashable, list[int]] = defaultdict(list)
        for index, (before, after) in collars.items():
            kind = _comparable_type(self._claims[index])
            blocks[kind, "before", before[:2]].append(index)
            blocks[kind, "after", after[:2]].append(index)
        seen: set[tuple[int, int]] = set()
        for block in blocks.values():
            for n, left in enumerate(block):
                for right in block[n + 1 :]:
                    if (left, right) in seen or self._claims[left].document == self._claims[right].document:
                        continue
                    seen.add((left, right))
                    run = _run(collars[left][0], collars[right][0]) + _run(collars[left][1], collars[right][1])
                    if run >= _COLLAR:
                        yield Pair(min(left, right), max(left, right), "collar", min(1.0, run / (2 * _COLLAR_REACH)))

    def _collar(self, claim: Claim) -> tuple[tuple[str, ...], tuple[str, ...]]:
        plain = self._plains[claim.document]
        before = _WORD.findall(plain[claim.sentence.start : claim.span.start].lower())[::-1][:_COLLAR_REACH]
        after = _WORD.findall(plain[claim.span.end : claim.sentence.end].lower())[:_COLLAR_REACH]
        return (*before, "^"), (*after, "$")

    def _by_quotation(self) -> Iterator[Pair]:
        postings: dict[str, list[int]] = defaultdict(list)
        sizes: dict[int, int] = {}
        for index, claim in enumerate(self._claims):
            if isinstance(claim.value, Utterance) and self._rules[claim.rule].functional:
                content = {w for w in claim.value.words if len(w) > 3}
                sizes[index] = len(content)
                for word in sorted(content or set(claim.value.words)):
                    postings[word].append(index)
        shared: dict[tuple[int, int], int] = defaultdict(int)
        for word in sorted(postings):
            members = postings[word]
            if len(members) <= _RARE:
                for n, left in enumerate(members):
                    for right in members[n + 1 :]:
                        shared[left, right] += 1
        for (left, right), count in sorted(shared.items()):
            if 2 * count >= min(sizes[left], sizes[right], 8):
                yield Pair(left, right, "quotation", count / max(1, min(sizes[left], sizes[right])))

    def _by_name(self) -> Iterator[Pair]:
        for left, right in self._similar_names(self._claims):
            yield Pair(min(left, right), max(left, right), "name", 1.0)

    def _by_words(self) -> Iterator[Pair]:
        """Counted and measured things whose surroundings are alike enough for how far their numbers are apart."""
        for block in self._blocks(self._thing):
            for n, left in enumerate(block):
                for right in block[n + 1 :]:
                    a, b = self.context(left), self.context(right)
                    score = likeness(a, b)
                    if score >= _CONTEXT * self._demand(left, right):
                        yield Pair(left, right, "words", score, shared_words(a, b))


    def _thing(self, claim: Claim) -> Hashable | None:
        """What counted and measured things are looked for by: only those that no rule with a holder knows."""
        value = claim.value
        if not self._rules[claim.rule].fallback:
            return None
        if isinstance(value, Quantity) and value.dimension in _COUNTED:
            return (value.dimension, self._things.get(value.noun, value.noun) if value.dimension == "count" else "")
        return (claim.slot, claim.trigger) if isinstance(value, Moment) and claim.trigger else None

    def _demand(self, left: int, right: int) -> float:
        """How many times the usual likeness two values need.

        Near numbers need less, far ones more (measured on labelled news). A sum, a share or a length says nothing of
        what it is of, so it needs more than a count with its noun, unless both stand right before the same noun.
        """
        a, b = self._claims[left].value, self._claims[right].value
        if not (isinstance(a, Quantity) and isinstance(b, Quantity)):
            return 1.1
        strictness = 1.0 if a.dimension == "count" else 0.4 if self._attached(left, right) and a.unit == b.unit else 1.8
        return _ratio_demand(a, b) * strictness

    def _attached(self, left: int, right: int) -> bool:
        """Whether two values stand before one noun: "a 25-ton truck", "the 19-ton delivery truck"."""
        return bool(self._following(left) & self._following(right))

    def _following(self, index: int) -> frozenset[str]:
        claim = self._claims[index]
        tokens = self._words.sentence(claim.document, claim.sentence)
        near = [t for t in tokens if claim.span.end <= t.span.start <= claim.span.end + _ATTACHED]
        return frozenset(t.stem for t in near[:2])


def _run(left: Sequence[str], right: Sequence[str]) -> int:
    """How many words from the value outwards are equal."""
    count = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        count += 1
    return count


def _comparable_type(claim: Claim) -> str:
    value = claim.value
    if isinstance(value, Quantity):
        return f"quantity/{value.dimension}"
    return claim.slot if isinstance(value, Moment) else f"{type(value).__name__}/{claim.slot}"


def _ratio_demand(left: Quantity, right: Quantity) -> float:
    a, b = (q.base[0] if q.base[0] is not None else q.base[1] for q in (left, right))
    if not a or not b or a * b < 0:
        return 1.35
    ratio = max(abs(a), abs(b)) / min(abs(a), abs(b))
    return 0.4 if ratio <= 1.1 else 0.65 if ratio <= 1.35 else 1.0 if ratio <= 2.1 else 1.35
