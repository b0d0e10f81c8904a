"""Mentions, entity cards and claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claimcheck.model.document import Layout
from claimcheck.model.span import Span
from claimcheck.model.values import Name, Value

Modality = Literal["asserted", "sought", "possible", "conditional", "planned", "denied", "reported"]

#: What the slot of an amount that is worked out adds to that of the one which its sentence states.
WORKED = "/worked"


@dataclass(frozen=True, slots=True)
class Mention:
    """A typed value where it stands.

    ``type`` is one of: number, ordinal, percentage, age, money, measurement, duration, ratio, score, date, date-range,
    time, person, org, place, thing, pronoun, nominal ("the 37-year-old", "the grandmother"), or ``term/TAXONOMY``.
    """

    type: str
    value: Value | None
    span: Span


@dataclass(frozen=True, slots=True)
class Card:
    """What one article says of one person or organisation: its fullest name and every mention of it.

    ``traits`` are what other mentions of it may be recognised by: "age:63", "kin:great-grandmother", "role:attorney".
    """

    number: int
    name: Name
    mentions: tuple[Span, ...]
    traits: frozenset[str] = frozenset()
    gender: Literal["f", "m"] | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """Of whom or what a claim is.

    ``key`` is what claims of one article are joined by; across articles, people are joined by ``name``.
    """

    kind: Literal["person", "org", "place", "event", "thing"]
    key: str
    display: str
    name: Name | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A trigger of a frame where it stands: the text speaks here of an event of this type.

    Attributes:
        frame: the frame's id.
        sentence: number of the sentence.
        apart: what tells the event from the one that the article is about ("2013", "earlier"); "" when nothing does.
    """

    frame: str
    trigger: Span
    sentence: int
    modality: Modality = "asserted"
    apart: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A slot of something that has one true value, as one article gives it.

    Attributes:
        kind: a kind of the contract, refined after a slash ("duration/time-served").
        slot: the attribute; only claims of one slot are ever compared ("time-served", "killed", "quote").
        subject: who or what it is of; ``None`` where the text leaves it open: then nothing is compared by subject.
        span: the shortest stretch that carries the value.
        sentence: the sentence around it.
        rule: the id of the rule that made it.
        event: the frame of the event that it belongs to; "" where the text leaves it open.
        apart: what tells that event from the one that the article is about ("2013", "earlier").
        trigger: the word that triggered the event, lower-case.
        guessed: whether the holder was found by elimination (a pronoun, "the 37-year-old"), not by construction.
    """

    document: str
    kind: str
    slot: str
    value: Value
    display: str
    span: Span
    sentence: Span
    rule: str
    subject: Subject | None = None
    modality: Modality = "asserted"
    speaker: str | None = None
    zone: str = "body"
    event: str = ""
    apart: str = ""
    trigger: str = ""
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was read out of one article.

    ``dropped`` says for a mention which gate kept it from being a claim.
    """

    layout: Layout
    mentions: tuple[Mention, ...]
    cards: tuple[Card, ...]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...] = ()
    dropped: tuple[tuple[Span, str], ...] = ()
