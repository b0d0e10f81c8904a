"""Claims from rule patterns: who or what a value is of, how it is meant, and who says so."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from claimcheck.extract.arithmetic import worked_claims
from claimcheck.extract.cards import Cards
from claimcheck.extract.direct import shown
from claimcheck.extract.events import EventWords, event_of, own_year
from claimcheck.extract.listed import Lists
from claimcheck.extract.patterns import Mask, Match, PatternSet
from claimcheck.extract.tolls import Tolls
from claimcheck.extract.views import described, innermost, outermost
from claimcheck.model.claim import Card, Claim, Event, Mention, Modality, Subject
from claimcheck.model.document import Layout, Sentence
from claimcheck.model.rules import ClaimRule, Frame
from claimcheck.model.span import Span
from claimcheck.model.values import Moment, Name, Quantity, Term, Value
from claimcheck.rulepack.patterns import ON_REQUEST
from claimcheck.values.age import age_of

ModalityOf = Callable[[Sentence, Span], Modality]
People = Sequence[tuple[Span, int, Card]]  # every mention of a person, in order
SpeakerOf = Callable[[Span], str | None]

_OLDEST = 115  # years
#: Behind an age of the time that is told next; that of the dead is the last one.
_WHEN = re.compile(r" (?:when (?:he|she|they)\b|at the time\b)")
_DEATH = re.compile(r" (?:died|was killed|was shot|was stabbed|passed away)\b")

# Gates between a match and a claim, as `why-not` gives them.
_NO_SUM = "it is so much a piece, and no sum"
_NO_EVENT = "no event of its kind stands in the clause with it"
_NO_THING = "nothing is named that it counts or measures"
_NOBODY = "nobody is described by it"
_OTHER_DIMENSION = "it measures something else"
_NO_AGE = "nobody is so old"
_THEN = "it is an age of another time"
_ONE_OF_SEVERAL = "it is one of several, and another article may name another one"


def subject_of_card(card: Card) -> Subject:
    """The subject that stands for an entity card."""
    kind = card.name.kind if card.name.kind in ("person", "org", "place") else "thing"
    return Subject(kind, f"{kind}:{card.number}", card.name.full, card.name)


class ClaimReader:
    """Makes claims of one article's mentions by the patterns of the rules.

    Args:
        rules: all claim rules; those marked as fallback take only values that no other rule took.
        frames: all frames; they say which events have which slots.
        patterns: the compiled patterns of the rules.
        words: what tells events from one another.
        lists: what tells a term that stands in a list.
        tolls: what tells numbers that are no tolls.
    """

    def __init__(
        self,
        rules: Mapping[str, ClaimRule],
        frames: Mapping[str, Frame],
        patterns: PatternSet,
        words: EventWords,
        lists: Lists,
        tolls: Tolls,
    ) -> None:
        self._rules = rules
        self._lists = lists
        self._tolls = tolls
        self._words = words
        self._patterns = patterns
        self._frames_of = {rule: frozenset(f.id for f in frames.values() if rule in f.slots) for rule in rules}

    def read(
        self,
        layout: Layout,
        mentions: Sequence[Mention],
        events: Sequence[Event],
        cards: Cards,
        modality: ModalityOf,
        speaker: SpeakerOf,
        sums: Collection[Span] = (),
    ) -> tuple[list[Claim], tuple[tuple[Span, str], ...]]:
        """All pattern claims of the article, in order of their spans; and where a rule matched and no claim came of it.

        For these a sentence says which gate kept the value from being a claim.

        Args:
            sums: mentions that are sums of others: what no rule asks for is not counted together.
        """
        people = sorted(
            (span, card.number, card) for card in cards.cards if card.name.kind == "person" for span in card.mentions
        )
        events_of: dict[int, list[Event]] = {}
        for event in events:
            events_of.setdefault(event.sentence, []).append(event)
        claims: dict[tuple[Span, str], Claim] = {}
        worked: dict[tuple[Span, str], Claim] = {}
        dropped: set[tuple[Span, str]] = set()
        at = 0
        for sentence in layout.sentences:
            while at < len(mentions) and mentions[at].span.end <= sentence.span.start:
                at += 1
            inside = [m for m in _until(mentions, at, sentence.span.end) if sentence.span.holds(m.span)]
            if not inside or not layout.zones[sentence.paragraph].speaks:
                continue
            for match in self._matches(layout.plain, sentence, inside):
                if match.rule.works:
                    for sum_of in worked_claims(layout, match, sentence):
                        worked.setdefault((sum_of.span, sum_of.slot), sum_of)
                    continue
                if match.rule.fallback and (value := match.roles.get("value")) and value.span in sums:
                    continue
                claim = self._claim(layout, match, sentence, inside, events_of.get(sentence.number, []), people, cards)
                if isinstance(claim, str):
                    dropped.add((match.roles["value"].span, f"rule {match.rule.id} matches, but {claim}"))
                elif claim and _better(claim, claims.get((claim.span, claim.slot))):
                    claims[claim.span, claim.slot] = claim
        sentences = {s.span: s for s in layout.sentences}
        told = [*self._kept(claims), *worked.values()]
        kept = [self._meant(c, sentences[c.sentence], modality, speaker) for c in told]
        return kept, tuple(sorted(dropped))

    def _kept(self, claims: Mapping[tuple[Span, str], Claim]) -> list[Claim]:
        """The claims in order, less those of fallback rules whose value another rule took; of these, events first."""
        claims = _without_parts(claims)
        taken = {at for c in claims.values() if not self._rules[c.rule].fallback for at in range(*c.span)}
        events = {c.span for c in claims.values() if self._rules[c.rule].fallback and c.event}
        kept = []
        for (span, _), claim in sorted(claims.items()):
            fallback = self._rules[claim.rule].fallback
            if not (fallback and (not taken.isdisjoint(range(*span)) or (span in events and not claim.event))):
                kept.append(claim)
        return kept

    def _meant(self, claim: Claim, sentence: Sentence, modality: ModalityOf, speaker: SpeakerOf) -> Claim:
        """The claim with its modality and its speaker."""
        presupposed = self._rules[claim.rule].presupposed
        how: Modality = "asserted" if presupposed else modality(sentence, claim.span)
        return replace(claim, modality=how, speaker=speaker(claim.span))

    def _matches(self, plain: str, sentence: Sentence, mentions: Sequence[Mention]) -> Iterable[Match]:
        """Matches in each view of the sentence: without terms, then with those of one taxonomy at a time.

        A mention stands in a mask instead of its words, so a term would hide them from the patterns that name them:
        only a pattern that asks for a taxonomy sees its terms, and only one that asks for nought the words for it.
        """
        words = [m for m in mentions if not m.type.startswith(ON_REQUEST)]
        for taxonomy in ("", *sorted({m.type for m in mentions} - {m.type for m in words})):
            seen = words if not taxonomy else [*words, *(m for m in mentions if m.type == taxonomy)]
            views = (outermost(seen), innermost(seen), described(seen))
            for view in (v for n, v in enumerate(views) if v not in views[:n]):
                yield from self._patterns.matches(Mask(plain, sentence.span, view, self._patterns.marks), taxonomy)

    def _claim(
        self,
        layout: Layout,
        match: Match,
        sentence: Sentence,
        mentions: Sequence[Mention],
        events: Sequence[Event],
        people: People,
        cards: Cards,
    ) -> Claim | str | None:
        """The claim of a match; where a gate holds it back, the gate's sentence; ``None`` where there is no value."""
        rule, mention = match.rule, match.roles.get("value")
        if mention is None or mention.value is None:
            return None
        if rule.dimension and isinstance(mention.value, Quantity) and mention.value.dimension != rule.dimension:
            return _OTHER_DIMENSION
        if rule.reads == "age" and isinstance(mention.value, Quantity) and not _may_be_age(mention.value):
            return _NO_AGE
        if rule.reads == "age" and _of_then(layout.plain, mention.span.end):
            return _THEN
        if rule.comparator == "toll" and (why := self._tolls.no_toll(layout.plain, match, mention, mentions)):
            return why
        if (
            rule.holder == "event"
            and not rule.fallback
            and (why := self._tolls.of_whole(layout.plain, mention, mentions))
        ):
            return why
        if rule.alone and self._lists.one_of_several(layout.plain, sentence.span, mention, mentions):
            return _ONE_OF_SEVERAL
        subject, event, guessed = None, None, False
        if rule.holder == "event":
            if _rate(layout.plain, match, mention) and not rule.fallback:
                return _NO_SUM
            bare = match.span == mention.span  # what only stands in an event's sentence is not the event's yet
            if bare:
                events = [e for e in events if self._words.tied(layout.plain, sentence.span, e.trigger, mention.span)]
            event = event_of(self._frames_of[rule.id], events, mention.span)
            if event is None and bare:
                return _NO_EVENT
        elif rule.holder == "thing":
            subject = _thing(mention)
            if subject is None:
                return _NO_THING
        else:
            if match.span == mention.span and not _described(mention, mentions):
                return _NOBODY
            slot = match.roles.get("subject") or _around(mention, mentions)
            subject = _holder(layout.plain, slot, cards)
            guessed = slot is not None and cards.guessed(slot.span)
            if subject is None and "subject" not in match.roles and match.span != mention.span:
                subject = _topic(layout, sentence, mention, people)
        return Claim(
            document=layout.document.id,
            kind=rule.kind,
            slot=rule.slot,
            value=_read_as(rule, mention.value),
            display=_display(layout, mention),
            span=mention.span,
            sentence=sentence.span,
            rule=rule.id,
            subject=subject,
            zone=sentence.zone,
            event=event.frame if event else "",
            apart=(event.apart if event else "") or self._apart(layout, match, sentence, mentions),
            trigger=event.trigger.of(layout.plain).lower() if event else "",
            guessed=guessed,
        )

    def _apart(self, layout: Layout, match: Match, sentence: Sentence, mentions: Sequence[Mention]) -> str:
        """What sets the event apart of which a pattern speaks without a trigger ("killed 32 people two years ago")."""
        if match.rule.holder != "event":
            return ""
        published = layout.document.published
        counted = isinstance(match.roles["value"].value, Quantity)
        dates = [
            (m.span, year)
            for m in mentions
            if (year := own_year(m.value))
            and (year != published.year if published else counted and _bare_year(m.value))
        ]
        return self._words.mark(layout.plain, sentence.span, match.span, dates)


def _bare_year(value: Value | None) -> bool:
    """Whether a moment is a year and no more: news does not tell the year of what it tells of, but by a full date."""
    return value == Moment(year=value.year) if isinstance(value, Moment) else False


def _without_parts(claims: Mapping[tuple[Span, str], Claim]) -> dict[tuple[Span, str], Claim]:
    """The claims without those that stand inside one of the same slot: parts of "the driver and two passengers"."""
    kept: dict[tuple[Span, str], Claim] = {}
    reach: dict[str, int] = {}  # slot -> end of its last claim
    for (span, slot), claim in sorted(claims.items(), key=lambda item: (item[0][0].start, -item[0][0].end, item[0][1])):
        if span.end > reach.get(slot, -1):
            kept[span, slot] = claim
            reach[slot] = span.end
    return kept


def _may_be_age(value: Quantity) -> bool:
    """Whether a bare number may be somebody's age in years."""
    return value.dimension != "count" or (value.low is not None and 0 < value.low <= _OLDEST)


def _of_then(plain: str, end: int) -> bool:
    """Whether words behind an age make it one of another time: "who was 63 when she found it"."""
    when = _WHEN.match(plain, end)
    return when is not None and _DEATH.match(plain, when.end()) is None


def _read_as(rule: ClaimRule, value: Value) -> Value:
    """A number as the rule reads it: a bare one as an age, that of a limit without its "up to"."""
    if not isinstance(value, Quantity):
        return value
    if rule.reads == "age" and value.dimension == "count":
        return age_of(value)
    if rule.reads == "limit" and value.hedge == "at-most" and value.stated is not None:
        return replace(value, low=value.stated, high=value.stated, hedge="exact")
    return value


def _display(layout: Layout, mention: Mention) -> str:
    """A term by its name, so that "pardoning" and "pardoned" are one position; any other value in the text's words."""
    if mention.type == "zero":
        return "none"  # "12 or no?" is no question
    if isinstance(mention.value, Term):
        return mention.value.id if ":" not in mention.value.id else shown(mention.span.of(layout.document.text))
    return shown(mention.span.of(layout.document.text))


def _rate(plain: str, match: Match, mention: Mention) -> bool:
    """Whether the value is so much a piece ("$82 per share") and the pattern does not say so: then it is no sum."""
    per = mention.value.per if isinstance(mention.value, Quantity) and mention.type == "money" else ""
    return bool(per) and per not in plain[mention.span.end : match.span.end].lower()


def _until(mentions: Sequence[Mention], at: int, end: int) -> Iterable[Mention]:
    for mention in mentions[at:]:
        if mention.span.start >= end:
            return
        yield mention


def _better(claim: Claim, known: Claim | None) -> bool:
    """Whether a claim replaces another on the same value: one with a holder beats one without."""
    return known is None or ((known.subject is None and not known.event) and bool(claim.subject or claim.event))


def _thing(mention: Mention) -> Subject | None:
    value = mention.value
    if isinstance(value, Quantity) and value.noun:
        return Subject("thing", f"thing:{value.noun}", " ".join((*value.modifiers, value.noun)))
    return Subject("thing", "thing:", "") if value is not None else None


def _described(value: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a bare value is one of a person: it stands in a description of one, or is itself a word for a person."""
    return isinstance(value.value, Term) or any(m.type == "nominal" and m.span.holds(value.span) for m in mentions)


def _around(value: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """The smallest description that stands around a value."""
    around = [m for m in mentions if m.span != value.span and m.span.holds(value.span)]
    return min(around, key=lambda m: m.span.end - m.span.start, default=None)


def _holder(plain: str, slot: Mention | None, cards: Cards) -> Subject | None:
    """The holder that a name, a pronoun, a description or a word for a matter ("the offer") stands for."""
    if slot is None:
        return None
    if slot.type == "word":
        word = slot.span.of(plain).lower()
        return Subject("thing", f"matter:{word}", f"the {word}")
    if card := cards.resolve(slot.span):
        return subject_of_card(card)
    if isinstance(slot.value, Name):
        kind = slot.value.kind if slot.value.kind in ("person", "org", "place") else "thing"
        return Subject(kind, f"{kind}:{slot.value.full.lower()}", slot.value.full, slot.value)
    if role := cards.role(slot.span):
        return Subject("person", f"role:{role}", f"the {role}")
    return None


def _topic(layout: Layout, sentence: Sentence, value: Mention, people: People) -> Subject | None:
    """The only person before the value in its sentence; where there is none, the only one of the sentence before."""
    cards = {number: card for span, number, card in people if sentence.span.start <= span.start < value.span.start}
    if not cards and sentence.number and layout.sentences[sentence.number - 1].paragraph == sentence.paragraph:
        before = layout.sentences[sentence.number - 1]
        cards = {number: card for span, number, card in people if before.span.holds(span)}
    return subject_of_card(next(iter(cards.values()))) if len(cards) == 1 else None
