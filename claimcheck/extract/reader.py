"""Reads one article: text layer, mentions, entity cards, events, claims. Built once for a run."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import chain

from claimcheck.extract.anaphora import AnaphorReader
from claimcheck.extract.cards import Cards
from claimcheck.extract.claims import ClaimReader, subject_of_card
from claimcheck.extract.events import EventReader, EventWords, own_year
from claimcheck.extract.listed import Lists
from claimcheck.extract.mentions import Readers, read
from claimcheck.extract.modality import ModalityReader
from claimcheck.extract.named import name_claims
from claimcheck.extract.parts import part_claims
from claimcheck.extract.patterns import PatternSet
from claimcheck.extract.quoted import outlet_claims, quotation_claims, speaker_claims, statement_claims, title_claims
from claimcheck.extract.requirements import slot_types
from claimcheck.extract.stretches import Stretches
from claimcheck.extract.sums import SumReader
from claimcheck.extract.tolls import Tolls
from claimcheck.extract.weekdays import weekday_claims
from claimcheck.model.claim import Claim, Mention, Modality, Reading, Subject
from claimcheck.model.document import Document, Layout, Sentence
from claimcheck.model.rules import RulePack
from claimcheck.model.span import Span
from claimcheck.model.values import Moment, Name
from claimcheck.rulepack.patterns import MENTION_TYPES
from claimcheck.text import LayoutReader
from claimcheck.values.inflection import Inflection
from claimcheck.values.term import TermReader
from claimcheck.values.utterance import Folder
from claimcheck.values.zero import ZeroReader


def mention_types(pack: RulePack) -> list[str]:
    """All mention types of a pack: the fixed ones and one for each taxonomy."""
    return [
        *MENTION_TYPES,
        *(f"term/{name.removeprefix('term-')}" for name in sorted(pack.lexicon) if name.startswith("term-")),
    ]


def states(pack: RulePack) -> TermReader:
    """Reads the terms that are read on request only and that a pattern asks for: verbs that other patterns name."""
    asked = {t.removeprefix("term/") for r in pack.claims.values() for p in r.patterns for t in slot_types(p.match)}
    names = sorted(n for n in asked if pack.lexicon.get(f"term-{n}", {}).get("on_request"))
    tables = {k: v for k, v in pack.lexicon.items() if not k.startswith("term-") or k.removeprefix("term-") in names}
    return TermReader(tables, names)


class ArticleReader:
    """Reads articles by the rules of a pack."""

    def __init__(self, pack: RulePack) -> None:
        self._pack = pack
        lexicon = pack.lexicon
        inflection = Inflection(lexicon)
        words = lexicon["words"]
        self._layouts = LayoutReader(lexicon)
        self._readers = Readers(lexicon)
        self._states = states(pack)
        self._zeros = ZeroReader(words)
        self._sums = SumReader.of(lexicon, inflection.singular)
        self._anaphors = AnaphorReader(lexicon)
        self._modality = ModalityReader(pack.cues)
        self._folder = Folder(lexicon)
        event_words = EventWords.of(words)
        self._events = EventReader(pack.frames.values(), inflection.verb_forms, inflection.singular, event_words)
        patterns = PatternSet(pack.claims.values(), words, mention_types(pack))
        lists = Lists(words["people"])
        self._claims = ClaimReader(pack.claims, pack.frames, patterns, event_words, lists, Tolls(lexicon))

    def layout(self, document: Document) -> Layout:
        """The text layer of an article."""
        return self._layouts.read(document)

    def mentions(self, layout: Layout) -> tuple[Mention, ...]:
        """The typed values of an article, before any rule makes claims of them."""
        return read(layout, self._readers)

    def _on_request(self, layout: Layout) -> list[Mention]:
        """What only the patterns that ask for it see."""
        return [*self._states.read(layout.plain), *self._zeros.read(layout.plain)]

    def read(self, document: Document) -> Reading:
        """Everything that one article says."""
        layout = self.layout(document)
        mentions = self.mentions(layout)
        cards = Cards(layout, mentions, self._pack.lexicon, self._anaphors)
        stand_ins = (_possessive(layout.plain, m) for m in cards.anaphors)
        everything = tuple(sorted({*mentions, *stand_ins}, key=_in_order))

        def modality(sentence: Sentence, span: Span) -> Modality:
            how, cue = self._modality.of(layout.plain, sentence.span, span)
            return "asserted" if cue and span.holds(cue) else how  # what stands inside a value is a part of it

        def holder(span: Span) -> Subject | None:
            card = cards.resolve(span)
            return subject_of_card(card) if card else None

        moments = [m for m in mentions if isinstance(m.value, Moment)]
        years = {m.span: year for m in moments if (year := own_year(m.value))}
        no_triggers = [m.span for m in mentions if m.type in ("org", "thing", "person")] + [m.span for m in moments]
        names = [m.span for m in mentions if _of_firm(m)]
        events = tuple(self._events.read(layout, modality, years, no_triggers, names))
        sums = self._sums.read(layout, everything)
        patterned, dropped = self._claims.read(
            layout,
            sorted([*everything, *self._on_request(layout), *sums.totals], key=_in_order),
            events,
            cards,
            modality,
            Speakers(layout, holder).of,
            frozenset(m.span for m in sums.totals),
        )
        claims: list[Claim] = sorted(
            chain(
                patterned,
                weekday_claims(layout, patterned, "weekday"),
                quotation_claims(layout, "quote", self._folder.fold, holder),
                statement_claims(layout, "statement", self._folder.fold, holder),
                speaker_claims(layout, self._pack.claims.get("speaker"), self._folder.fold, _people(mentions, cards)),
                outlet_claims(layout, self._pack.claims.get("outlet"), self._folder.fold, _outlets(mentions)),
                part_claims(layout, sums.breakdowns, self._pack.claims.get("parts")),
                title_claims(layout, self._pack.claims.get("title")),
                name_claims(layout, mentions, cards.cards, self._pack.claims),
            ),
            key=lambda c: (c.span, c.kind, c.slot, c.rule),
        )
        return Reading(layout, everything, cards.cards, tuple(claims), events, dropped)


def _people(mentions: Sequence[Mention], cards: Cards) -> Mapping[Span, Name]:
    """The mentions of people, and what stands beside their names, each with the person's fullest name."""
    named = {m.span: m.value for m in mentions if m.type == "person" and isinstance(m.value, Name)}
    named = {span: card.name if (card := cards.resolve(span)) else name for span, name in named.items()}
    for anaphor in cards.anaphors:  # "said the mayor, Maria Lopez"
        if anaphor.type == "nominal" and not cards.guessed(anaphor.span) and (card := cards.resolve(anaphor.span)):
            named[anaphor.span] = card.name
    return named


def _outlets(mentions: Sequence[Mention]) -> Mapping[Span, Name]:
    """The mentions of organisations, one of which may be an outlet."""
    return {m.span: m.value for m in mentions if m.type in ("org", "thing") and isinstance(m.value, Name)}


def _of_firm(mention: Mention) -> bool:
    """Whether a name may be a firm's: one word may be taken for a person's ("the game developer Fjordsoft")."""
    lone = isinstance(mention.value, Name) and len(mention.value.tokens) == 1
    return mention.type in ("org", "thing") or (mention.type == "person" and lone)


_POSSESSIVES = frozenset({"his", "her", "their"})


def _possessive(plain: str, mention: Mention) -> Mention:
    """A pronoun that may stand for an owner gets its own type: "her pardon" is not "she pardoned"."""
    owns = mention.type == "pronoun" and mention.span.of(plain).lower() in _POSSESSIVES
    return Mention("possessive", mention.value, mention.span) if owns else mention


def _in_order(mention: Mention) -> tuple[Span, str]:
    return mention.span, mention.type


class Speakers:
    """Who says what stands somewhere: the speaker of the quotation or of the indirect statement around it."""

    def __init__(self, layout: Layout, holder: Callable[[Span], Subject | None]) -> None:
        self._text = layout.document.text
        self._holder = holder
        self._quotations = Stretches((q for q in layout.quotations if q.speaker), lambda q: q.span)
        self._statements = Stretches(layout.statements, lambda s: s.content)

    def of(self, span: Span) -> str | None:
        """The speaker's name, or the words that stand for the speaker; ``None`` where the writer speaks."""
        quotation, statement = self._quotations.holding(span), self._statements.holding(span)
        speaker = quotation.speaker if quotation else statement.speaker if statement else None
        if speaker is None:
            return None
        subject = self._holder(speaker)
        return subject.display if subject else " ".join(speaker.of(self._text).split())
