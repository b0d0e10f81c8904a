"""One story as the finders and the guards see it: its claims, its words, its people, and what its articles mention."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from claimcheck.align.context import StoryWords
from claimcheck.align.people import People
from claimcheck.align.wording import Wording
from claimcheck.model.claim import Claim
from claimcheck.model.rules import ClaimRule
from claimcheck.model.span import Span
from claimcheck.model.values import Moment, Quantity, Value

Voice = Literal["head", "text", "quoted"]

_NEIGHBOURS = 6  # claims beside one in their order
#: Zones that tell in few words what the text says.
_HEADS = frozenset({"headline", "dek", "caption"})
_SAME = 1e-6
_CONVERTED = 0.05  # relative difference that rounding leaves between an amount and its conversion


class Slot(NamedTuple):
    """A slot of the event that a story is about, with claims by index.

    Attributes:
        members: all claims that fill it.
        principals: those that stand for their articles.
    """

    members: Sequence[int]
    principals: Sequence[int]


class Story(NamedTuple):
    """Everything that the alignment of a story's claims may rest on.

    Attributes:
        claims: all claims of the story, in a fixed order; pairs name them by index.
        plains: document id -> plain text.
        rules: the claim rules by id.
        words: content words by sentence, with their weights.
        people: who is who across the articles.
        central: the frames that the story is about.
        central_slots: the rules whose claims events of these frames have.
        things: noun -> the noun that stands for all that count the same things.
        no_people: of these, nouns that count no people.
        part_nouns: nouns for some of those who are aboard ("crew").
        apart_words: words that set things apart from others ("other", "new").
        other_times: phrases that tell of another event than the article's ("the year before").
        wording: words beside an amount that tell what it is of.
        reporting: verbs of saying, in all their forms.
        peoples: of whom is from where ("afghan"), which sets people apart.
        people_at_large: nouns that may count any people.
        person_nouns: nouns for a person as such ("boy", "woman").
        values: document id -> every amount and moment that the article mentions.
        given: (document id, slot) -> the values that the article gives for the slot.
        holding: (slot, key of the holder, value) -> articles that give it of the holder or of nobody in particular.
        named: (document id, sentence) -> surnames of the people named in it, lower-case.
        places: the same for places.
        organisations: the same for organisations, products and the like.
        published: document id -> day of publication, where known.
        quoted: document id -> where somebody's words stand in quotation marks, in order.
        similar_names: pairs of claims whose names may be one, by index -> the articles that speak against it.
        slots: the slots of the event that the story is about.
    """

    claims: Sequence[Claim]
    plains: Mapping[str, str]
    rules: Mapping[str, ClaimRule]
    words: StoryWords
    people: People
    central: frozenset[str]
    central_slots: frozenset[str]
    things: Mapping[str, str]
    no_people: frozenset[str]
    part_nouns: frozenset[str]
    apart_words: frozenset[str]
    other_times: tuple[str, ...]
    wording: Wording
    reporting: frozenset[str]
    peoples: frozenset[str]
    people_at_large: frozenset[str]
    person_nouns: frozenset[str]
    values: Mapping[str, Sequence[Value]]
    given: Mapping[tuple[str, str], Collection[Value]]
    holding: Mapping[tuple[str, str | None, Value], frozenset[str]]
    named: Mapping[tuple[str, Span], frozenset[str]]
    places: Mapping[tuple[str, Span], frozenset[str]]
    organisations: Mapping[tuple[str, Span], frozenset[str]]
    published: Mapping[str, date | None]
    quoted: Mapping[str, Sequence[Span]]
    similar_names: Mapping[tuple[int, int], frozenset[str]]
    slots: Sequence[Slot] = ()

    def in_one_sentence(self, document: str, one: str, two: str) -> bool:
        """Whether a sentence of an article has both of two stretches of words, neither of them inside the other."""
        plain = self.plains[document]
        for sentence in self.words.sentences(document):
            text = sentence.of(plain)
            if one in text and two in text.replace(one, " ") and one in text.replace(two, " "):
                return True
        return False

    def voice(self, claim: Claim) -> Voice:
        """Whether the head of an article says it (headline, dek, captions), its reporter, or whom it quotes."""
        if claim.zone in _HEADS:
            return "head"
        quoted = self.quoted[claim.document]
        at = bisect_right(quoted, claim.span.start, key=lambda q: q.start) - 1
        return "quoted" if at >= 0 and quoted[at].holds(claim.span) else "text"

    def two_voices(self, left: Claim, right: Claim) -> bool:
        """Whether the reporter of an article says one, and its head or somebody whom it quotes the other."""
        if left.document != right.document:
            return False
        voices = {self.voice(left), self.voice(right)}
        return len(voices) == 2 and "text" in voices

    def names_beside(self, claim: Claim) -> frozenset[str]:
        """The organisations, products and the like that a claim's sentence names, by their last words."""
        return self.organisations.get((claim.document, claim.sentence), frozenset())

    def lasting(self, claim: Claim) -> bool:
        """Whether the value of a claim's slot never changes."""
        return self.rules[claim.rule].lasting

    def mentions_value(self, document: str, value: Value) -> bool:
        """Whether an article mentions an amount anywhere, or a moment, or for a year a moment in it.

        A count of other things is another amount: "nine counties" are no nine dogs.
        """
        whole = _year_alone(value)
        return any(
            (alike(value, other) and self.one_noun(value, other))
            or (whole is not None and isinstance(other, Moment) and other.year == whole)
            or _elided(value, other)
            for other in self.values.get(document, ())
        )

    def one_noun(self, left: Value, right: Value) -> bool:
        """Whether two amounts may count the same: "people" may be any of them, as may a number without a noun."""
        if not (isinstance(left, Quantity) and isinstance(right, Quantity)) or not (left.noun and right.noun):
            return True
        nouns = {self.thing(q.noun) for q in (left, right)}
        return len(nouns) == 1 or (not nouns.isdisjoint(self.people_at_large) and nouns.isdisjoint(self.no_people))

    def before(self, claim: Claim, reach: int | None = None) -> str:
        """The text before a claim's value in its sentence, in lower case; at most ``reach`` code points of it."""
        first, start = claim.sentence.start, claim.span.start
        return self.plains[claim.document][first if reach is None else max(first, start - reach) : start].lower()

    def after(self, claim: Claim, reach: int | None = None) -> str:
        """The text behind a claim's value in its sentence, in lower case; as ``before``."""
        end, last = claim.span.end, claim.sentence.end
        return self.plains[claim.document][end : last if reach is None else min(last, end + reach)].lower()

    def beside(self, index: int) -> Iterator[Claim]:
        """The other claims of a claim's sentence that stand near it."""
        claim = self.claims[index]
        for other in self.claims[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS]:
            if other.sentence == claim.sentence and other.document == claim.document and other is not claim:
                yield other

    def thing(self, noun: str) -> str:
        """The noun that stands for all that count the same things."""
        return self.things.get(noun, noun)

    def words_before(self, claim: Claim, most: int) -> Sequence[str]:
        """The last words of a claim's sentence before its value, in lower case."""
        return self.before(claim).split()[-most:]

    def position(self, claim: Claim) -> int:
        """How many sentences of its article speak before a claim's."""
        return self.words.position(claim.document, claim.sentence)

    def carries(self, document: str, claim: Claim) -> bool:
        """Whether an article has a claim's sentence word for word."""
        return claim.sentence.of(self.plains[claim.document]) in self.plains[document]

    def converts(self, document: str, amount: Quantity) -> bool:
        """Whether an article gives an amount in another unit, too: "2,000 kilometers (about 1,200 miles)"."""
        return any(
            isinstance(other, Quantity)
            and (other.dimension, other.unit != amount.unit) == (amount.dimension, True)
            and all(x and y and abs(x - y) <= _CONVERTED * abs(x) for x, y in zip(amount.base, other.base, strict=True))
            for other in self.values.get(document, ())
        )

    def held_together(self, left: Claim, right: Claim) -> bool:
        """Whether an article gives the values of both for the slots of their holders."""
        one, two = (self.holding[c.slot, self.people.key(c), c.value] for c in (left, right))
        return not one.isdisjoint(two)

    def claims_value(self, document: str, claim: Claim) -> bool:
        """Whether an article gives a claim's value for the same slot."""
        given = self.given.get((document, claim.slot), frozenset())
        return claim.value in given or (
            isinstance(claim.value, Quantity | Moment) and any(alike(value, claim.value) for value in given)
        )


def alike(left: Value, right: Value) -> bool:
    """Whether two values say the same, however they are hedged or measured."""
    if type(left) is not type(right):
        return False
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        return left.dimension == right.dimension and all(
            x is y is None or (x is not None and y is not None and abs(x - y) <= _SAME * max(1.0, abs(x)))
            for x, y in zip(left.base, right.base, strict=True)
        )
    if isinstance(left, Moment) and isinstance(right, Moment):
        return _stated(left) == _stated(right)
    return left == right


def _elided(value: Value, other: Value) -> bool:
    """Whether a number without a noun is an amount whose unit was told before: "6.1 million tonnes, against 6.5"."""
    if not (isinstance(value, Quantity) and isinstance(other, Quantity)) or value.dimension == "count":
        return False
    return other.dimension == "count" and not other.noun and other.stated == value.stated is not None


def denies(value: Value) -> bool:
    """Whether an amount is that there was none."""
    return isinstance(value, Quantity) and value.low == value.high == 0


def _stated(moment: Moment) -> tuple[object, ...]:
    """What a moment says, apart from how it was found out."""
    dated = (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.first, moment.last)
    if moment.day is not None:  # then the weekday and "yesterday" are ways to say it
        return dated
    return *dated, moment.weekday, moment.part, moment.season, moment.holiday, moment.relative


def _year_alone(value: Value) -> int | None:
    """The year of a moment that is no more than a year."""
    if not isinstance(value, Moment) or any((value.month, value.day, value.season)) or value.hour is not None:
        return None
    return value.year
