"""Rules as loaded from the packs: data that the mechanism reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Example:
    """A text that must make a rule fire, and what it must then say.

    ``value`` is the claim's display or quote; ``subject`` the holder's display, ``modality`` the modality; each is
    checked only when given. For a frame, ``value`` is the trigger's stretch; for a cue, the stretch of ``text`` that is
    governed.
    """

    text: str
    value: str | None = None
    subject: str | None = None
    modality: str | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """One wording of a claim: a regular expression over typed slots (see ``docs/writing-rules.md``).

    ``unless`` names a word list of which no word may stand in the sentence.
    """

    id: str
    match: str
    unless: str = ""


@dataclass(frozen=True, slots=True)
class ClaimRule:
    """One claim kind: a file of ``rules/claims``.

    Attributes:
        id: the file's stem; pattern ids are ``id/pattern``.
        kind: a kind of the contract, with an optional refinement after a slash.
        slot: the attribute that claims are aligned by.
        holder: what has the slot: "person", "org", "party" (either), "event", "thing" (the counted or measured noun).
        comparator: the module of ``claimcheck.compare`` that compares two values.
        patterns: its wordings, the first that gives a holder wins; none for kinds that are read off names and
            quotations.
        functional: whether the holder has just one true value at one time; only then are differing values compared.
        fallback: whether it takes only values that no other rule took.
        presupposed: whether its wordings take the value for granted ("asked to free Maria Lopez, 31,"), so that no cue
            of the sentence around it touches the modality.
        lasting: whether the value never changes, so that an article which gives two of them contradicts itself.
        since: the slot that gives when that began of which this rule gives the length.
        after: slots of the same holder whose moment its own cannot come before: no call before the crash.
        reads: what a number in its value slot is: "age" (a bare one: "Maria Lopez, 31," is of 31 years) or "people" (so
            that "96 homes" is none); or "limit" (so that "up to 14 years" is 14 years: the limit is what is told).
        dimension: the only dimension of quantities that it takes ("length"); "" for any.
        alone: whether it takes no term that stands in a list: "rape, assault and other crimes" is no one offence.
        works: how the value follows from the "first" and the "second" amount of a wording: "change" (by how many
            percent the second is more or less than the first), "share" (how many percent of the second the first is),
            "product", "end" (the first moment and the second length of time); "" where it does not.
        question, record: for a call sheet: what to ask, and what kind of record settles it. ``{subject}`` is filled in.
        fires, silent: examples that must and must not make a claim of this rule.
    """

    id: str
    kind: str
    slot: str
    title: str
    holder: Literal["person", "org", "party", "event", "thing"]
    comparator: str
    patterns: tuple[Pattern, ...]
    fires: tuple[Example, ...]
    silent: tuple[str, ...]
    functional: bool = True
    fallback: bool = False
    presupposed: bool = False
    lasting: bool = False
    since: str = ""
    after: tuple[str, ...] = ()
    reads: str = ""
    dimension: str = ""
    alone: bool = False
    works: str = ""
    question: str = ""
    record: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """One event type: a file of ``rules/frames``.

    Attributes:
        verbs: lemmas of the verbs that trigger it; forms come from the lexicon of irregular verbs and regular spelling.
        nouns: singular nouns and noun phrases that trigger it.
        named: verbs that trigger it only with the name of an organisation or a thing right behind ("buy Norsk Data").
        again: nouns that mean it only in an article that also names it ("the deal").
        never: phrases in which a trigger is none ("crash course").
        bare: whether its triggers name whatever an article is about ("the incident"), so that every story is about it.
        slots: ids of the claim rules (``holder = "event"``) that events of this type have.
        fires, silent: texts that must and must not trigger it.
    """

    id: str
    title: str
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    slots: tuple[str, ...]
    fires: tuple[Example, ...]
    silent: tuple[str, ...]
    named: tuple[str, ...] = ()
    again: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    bare: bool = False
    path: str = ""


@dataclass(frozen=True, slots=True)
class Cue:
    """One modality cue set: a table of ``rules/cues``.

    Attributes:
        modality: what stands in its scope.
        phrases: wordings, in the small pattern language of ``claimcheck.extract.modality``.
        direction: whether it governs what follows ("right") or what precedes ("left").
        stop: words that end its scope, beside the clause's own end.
        never: phrases in which a cue is none ("asked about").
    """

    id: str
    modality: Literal["asserted", "sought", "possible", "conditional", "planned", "denied", "reported"]
    phrases: tuple[str, ...]
    direction: Literal["right", "left"]
    fires: tuple[Example, ...]
    silent: tuple[str, ...]
    stop: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    path: str = ""


@dataclass(frozen=True, slots=True)
class RulePack:
    """All rules of a run.

    Attributes:
        digest: sha256 over the names and bytes of all files, in sorted order.
        lexicon: file stem -> the parsed file, for each file of ``rules/lexicon`` (later packs add to lists and tables).
    """

    digest: str
    claims: Mapping[str, ClaimRule]
    frames: Mapping[str, Frame]
    cues: tuple[Cue, ...]
    lexicon: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
