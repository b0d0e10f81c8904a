"""Why a value of an article was not compared: the gates from its paragraph to the comparator, in their order."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.extract.modality import ModalityReader
from claimcheck.extract.requirements import expand
from claimcheck.findings import Findings, full_sentence
from claimcheck.model.claim import Claim, Mention, Reading
from claimcheck.model.config import Config
from claimcheck.model.rules import ClaimRule
from claimcheck.model.span import Span
from claimcheck.model.values import Utterance
from claimcheck.pipeline import Corpus, cross_check, story_groups
from claimcheck.record import claim_ids
from claimcheck.report.held import Seen

_MOST = 3  # examples that a sentence names
#: Mentions that stand for a holder and are no values.
_HOLDERS = frozenset({"pronoun", "possessive", "nominal"})
_NAMES = frozenset({"person", "org", "place", "thing"})
_VALUE_SLOT = re.compile(r"\{value:([a-z/|-]+)")
_LITERAL = re.compile(r"[a-z]{4,}")
_SLOT = re.compile(r"\{[^{}]*\}")


class _Context(NamedTuple):
    """One article within its story, after the cross-check."""

    corpus: Corpus
    reading: Reading
    story: Sequence[Reading]
    findings: Findings
    first: int  # index of the article's first claim among those of the story

    @property
    def claims(self) -> list[Claim]:
        """The claims of the story, by the indexes that ``findings`` uses."""
        return [claim for reading in self.story for claim in reading.claims]


def silent_zone(reading: Reading, stretch: Span) -> str | None:
    """What a stretch of an article is that gives no claims at all; ``None`` where a part of it does."""
    zones = [z for z in reading.layout.zones if z.span.meets(stretch)]
    return zones[0].name if zones and not any(z.speaks for z in zones) else None


def seen_on(corpus: Corpus, config: Config, number: int, stretch: Span) -> list[Seen]:
    """Everything that was seen on a stretch of an article, each with the gates that kept it from being compared.

    Args:
        corpus: the articles of the run.
        config: its settings; they decide which articles are one story.
        number: index of the article in the corpus.
        stretch: a line of it.
    """
    members = next(group for group in story_groups(corpus, config) if number in group)
    story = [corpus.readings[i] for i in members]
    findings = cross_check(story, corpus.pack, config, "", claim_ids(corpus.readings))
    before = story[: members.index(number)]
    here = _Context(corpus, corpus.readings[number], story, findings, sum(len(r.claims) for r in before))
    found = [*_claims(here, stretch), *_mentions(here, stretch)]
    return [seen for _, seen in sorted(found, key=lambda item: item[0])]


def _claims(here: _Context, stretch: Span) -> Iterator[tuple[Span, Seen]]:
    for n, claim in enumerate(here.reading.claims):
        if stretch.start <= claim.span.start < stretch.end:
            index = here.first + n
            gates = () if index in here.findings.compared else tuple(_claim_gates(here, index, claim))
            label = f"{claim.kind}, rule {claim.rule}"
            yield claim.span, Seen(claim.span.start - stretch.start + 1, claim.display, label, gates)


def _claim_gates(here: _Context, index: int, claim: Claim) -> Iterator[str]:
    """What kept a claim from being compared: all that is known where it met others, else the first that explains it."""
    rule = here.corpus.pack.claims[claim.rule]
    if len(here.story) == 1:
        yield "The article is the only one of its story."
        return
    if claim.modality not in ("asserted", "reported"):
        yield f"It is {claim.modality}, not asserted{_cue(here, claim)}."
    if claim.apart:
        yield f"It is of an event that the article sets apart from its own ({claim.apart})."
    met = here.findings.refuted.get(index, ())
    for gate in dict.fromkeys((reason.gate, reason.why) for reason in met):
        others = [here.claims[r.other] for r in met if (r.gate, r.why) == gate]
        yield f"Kept apart from {_listed(here, others)} by '{gate[0]}': {full_sentence(gate[1])}"
    if met:
        return
    if not rule.functional:
        yield f"Rule {rule.id} reads what may have several true values at a time, so differing ones are not compared."
    elif rule.holder in ("person", "org", "party") and (claim.subject is None or claim.subject.name is None):
        yield "Whose it is was left open: nobody is named of whom it surely is."
    elif rule.holder == "event" and not claim.event and rule.comparator != "toll":
        yield "Which event it is of was left open."
    else:
        yield _no_counterpart(here, claim)


def _cue(here: _Context, claim: Claim) -> str:
    """The words that decided on a claim's modality."""
    layout = here.reading.layout
    _, cue = ModalityReader(here.corpus.pack.cues).of(layout.plain, claim.sentence, claim.span)
    return f" (by '{cue.of(layout.document.text)}')" if cue else ""


def _no_counterpart(here: _Context, claim: Claim) -> str:
    whose = f" of {claim.subject.display}" if claim.subject and claim.subject.display else ""
    others = [c for c in here.claims if c.slot == claim.slot and c.document != claim.document]
    if not others:
        return f"No other article gives the {_named(claim.slot)}{whose}."
    if isinstance(claim.value, Utterance):
        return "No other article quotes words like these."
    if here.corpus.pack.claims[claim.rule].fallback:
        return f"No rule tells what this {_named(claim.slot)} is of, and nowhere else do like words surround one."
    nearest = f"others of this sort are {_listed(here, others)}"
    return f"No other article gives the {_named(claim.slot)}{whose} in a way that shows it is the same fact; {nearest}."


def _listed(here: _Context, claims: Sequence[Claim]) -> str:
    """The first few claims by their words and places."""
    texts = {r.layout.document.id: r.layout.document for r in here.story}
    shown = []
    for claim in claims[:_MOST]:
        document = texts[claim.document]
        line = document.text.count("\n", 0, claim.span.start) + 1
        whose = f" of {claim.subject.display}" if claim.subject and claim.subject.display else ""
        shown.append(f"'{claim.display}'{whose} ({document.source}:{line})")
    more = len(claims) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


def _named(slot: str) -> str:
    return slot.replace("-", " ")


def _mentions(here: _Context, stretch: Span) -> Iterator[tuple[Span, Seen]]:
    """The mentions of which no claim was made."""
    taken = [c.span for c in here.reading.claims if not isinstance(c.value, Utterance)]
    for mention in here.reading.mentions:
        inside = stretch.start <= mention.span.start < stretch.end
        if inside and mention.type not in _HOLDERS and not any(mention.span.meets(span) for span in taken):
            text = mention.span.of(here.reading.layout.document.text)
            gates = tuple(_mention_gates(here, mention))
            yield mention.span, Seen(mention.span.start - stretch.start + 1, text, mention.type, gates)


def _mention_gates(here: _Context, mention: Mention) -> Iterator[str]:
    if zone := silent_zone(here.reading, mention.span):
        yield f"It stands in what was taken for {zone}, which gives no claims."
        return
    held = [full_sentence(gate) for span, gate in here.reading.dropped if span == mention.span]
    if held:
        yield from held
    elif mention.type in _NAMES:
        yield "A name is compared by its spelling, once an article; what is said of it are claims of their own."
    else:
        yield _no_rule(here, mention)


def _no_rule(here: _Context, mention: Mention) -> str:
    """That no wording of any rule is the one around a value, with the rules whose words come nearest."""
    able = [rule for rule in here.corpus.pack.claims.values() if _takes(rule, mention.type)]
    kind = mention.type.removeprefix("term/").replace("-", " ")
    if not able:
        return f"No rule takes a value of this kind ({kind})."
    sentences = here.reading.layout.sentences
    at = bisect_right([s.span.start for s in sentences], mention.span.start) - 1
    words = set(_LITERAL.findall(sentences[at].span.of(here.reading.layout.plain).lower())) if at >= 0 else set()
    near = sorted((-len(words & _literals(rule)), rule.id) for rule in able)
    nearest = [id_ for shared, id_ in near[:_MOST] if shared]
    hint = f"the nearest: {', '.join(nearest)}" if nearest else f"{len(able)} rules take a {kind} in other wordings"
    return f"No rule's wording is the one around it; {hint}."


def _takes(rule: ClaimRule, mention_type: str) -> bool:
    return any(mention_type in expand(slot) for p in rule.patterns for slot in _VALUE_SLOT.findall(p.match))


def _literals(rule: ClaimRule) -> set[str]:
    """The words that the wordings of a rule name."""
    return {word for p in rule.patterns for word in _LITERAL.findall(_SLOT.sub(" ", p.match.lower()))}
