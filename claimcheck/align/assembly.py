"""Puts a story together from its articles and the word lists of the rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from claimcheck.align.central import central_frames
from claimcheck.align.context import StoryWords
from claimcheck.align.people import People, SameName
from claimcheck.align.slots import event_slots
from claimcheck.align.story import Story
from claimcheck.align.wording import Wording
from claimcheck.model.claim import Claim, Reading
from claimcheck.model.rules import RulePack
from claimcheck.model.span import Span
from claimcheck.model.values import Moment, Name, Quantity, Value

SimilarNames = Callable[[Sequence[Claim]], Mapping[tuple[int, int], frozenset[str]]]


def story_of(readings: Sequence[Reading], pack: RulePack, same_name: SameName, similar_names: SimilarNames) -> Story:
    """The story of some articles.

    Args:
        same_name: whether two names may be of one holder.
        similar_names: the claims whose names may be one name, with the articles that speak against it.
    """
    lists, nouns = pack.lexicon["words"], pack.lexicon["things"]
    claims = _of_one_year([c for r in readings for c in r.claims], frozenset(lists["own-time"]))
    peoples = frozenset(w.lower() for words in pack.lexicon["demonyms"]["demonyms"].values() for w in words)
    story = Story(
        claims=claims,
        plains={r.layout.document.id: r.layout.plain for r in readings},
        rules=pack.claims,
        words=StoryWords(readings, lists["stop"]),
        people=(people := People(claims, same_name)),
        central=(central := central_frames(readings) | {f.id for f in pack.frames.values() if f.bare}),
        central_slots=frozenset(slot for frame in sorted(central) for slot in pack.frames[frame].slots),
        things={noun: group[0] for group in chain.from_iterable(nouns.values()) for noun in group},
        no_people=frozenset(group[0] for group in (*nouns["households"], *nouns["attackers"], *nouns["things"])),
        part_nouns=frozenset(nouns["aboard"][0]),
        apart_words=frozenset(lists["apart"]),
        other_times=tuple(p for p in lists["other-event-around"] if p not in lists["own-time"]),
        wording=Wording.of(lists, pack.lexicon["steps"]["steps"]),
        reporting=frozenset(
            verb for group in ("say", "tell", "deny") for verb in pack.lexicon["reporting"]["verbs"][group]
        ),
        peoples=peoples,
        people_at_large=frozenset(lists["people-at-large"]),
        person_nouns=frozenset(pack.lexicon["persons"]["nouns"]),
        values={r.layout.document.id: _amounts(r, frozenset(lists["further"])) for r in readings},
        given=_given(claims),
        holding=_holding(claims, people),
        named=_names_by_sentence(readings, ("person",)),
        places=_names_by_sentence(readings, ("place",)),
        organisations=_names_by_sentence(readings, ("org", "thing")),
        published={r.layout.document.id: r.layout.document.published for r in readings},
        quoted={r.layout.document.id: sorted(q.span for q in r.layout.quotations if not q.scare) for r in readings},
        similar_names=similar_names(claims),
    )
    return story._replace(slots=tuple(event_slots(story)))


def _of_one_year(claims: Sequence[Claim], own_time: Collection[str]) -> list[Claim]:
    """The claims, where "last year" is the year by its number if the story has one number only for a sum of money.

    What a company earns is told by the year: "In 2013 it earned ...", "last year its revenue was ...".
    """
    years: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.apart.isdigit() and _of_money(claim):
            years[claim.slot].add(claim.apart)
    only = {slot: min(found) for slot, found in years.items() if len(found) == 1}
    return [
        replace(c, apart=only[c.slot]) if c.apart in own_time and c.slot in only and _of_money(c) else c for c in claims
    ]


def _of_money(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity) and claim.value.dimension == "money"


def _amounts(reading: Reading, further: frozenset[str]) -> tuple[Value, ...]:
    """All amounts and moments of an article but counts of further things ("another 1,000 troops")."""
    values = (m.value for m in reading.mentions)
    return tuple(
        v for v in values if isinstance(v, Moment) or (isinstance(v, Quantity) and further.isdisjoint(v.modifiers))
    )


def _given(claims: Sequence[Claim]) -> Mapping[tuple[str, str], Collection[Value]]:
    out: dict[tuple[str, str], set[Value]] = defaultdict(set)
    for claim in claims:
        out[claim.document, claim.slot].add(claim.value)
    return out


def _holding(claims: Sequence[Claim], people: People) -> Mapping[tuple[str, str | None, Value], frozenset[str]]:
    out: dict[tuple[str, str | None, Value], set[str]] = defaultdict(set)
    for claim in claims:
        out[claim.slot, people.key(claim), claim.value].add(claim.document)
    return {
        (slot, holder, value): frozenset(documents.union(out.get((slot, None, value), ())))
        for (slot, holder, value), documents in out.items()
    }


def _names_by_sentence(
    readings: Sequence[Reading], types: Collection[str]
) -> Mapping[tuple[str, Span], frozenset[str]]:
    out: dict[tuple[str, Span], set[str]] = defaultdict(set)
    alone = frozenset(
        m.value.tokens[0]
        for r in readings
        for m in r.mentions
        if m.type in types and m.type != "person" and isinstance(m.value, Name) and len(m.value.tokens) == 1
    )
    for reading in readings:
        people = [(m.span, m.value) for m in reading.mentions if m.type in types and isinstance(m.value, Name)]
        at = 0
        for sentence in reading.layout.sentences:
            while at < len(people) and people[at][0].start < sentence.span.end:
                if people[at][0].start >= sentence.span.start:
                    out[reading.layout.document.id, sentence.span].add(_short(people[at][1], alone))
                at += 1
    return {key: frozenset(names) for key, names in out.items()}


def _short(name: Name, alone: Collection[str]) -> str:
    """The word that a name goes by: its first, where the articles use that alone ("Goldman"), else its last."""
    return (name.tokens[0] if name.kind != "person" and name.tokens[0] in alone else name.surname).lower()
