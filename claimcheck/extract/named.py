"""Claims of how a name is written: one for each form of a name that an article uses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.extract.claims import shown, subject_of_card
from claimcheck.model.claim import Card, Claim, Mention
from claimcheck.model.document import Layout, Sentence
from claimcheck.model.values import Name

_KINDS = {"person": "person-name", "org": "org-name"}


def name_claims(
    layout: Layout, mentions: Sequence[Mention], cards: Sequence[Card], rules: dict[str, str]
) -> Iterator[Claim]:
    """The first mention of each distinct form of the name of a person, an organisation or what may be one.

    Args:
        rules: kind ("person-name", "org-name") -> id of the rule that its claims carry.
    """
    card_at = {span: card for card in cards for span in card.mentions}
    seen: set[tuple[str, tuple[str, ...]]] = set()
    sentences = iter(layout.sentences)
    sentence = next(sentences, None)
    for mention in mentions:
        while sentence is not None and sentence.span.end <= mention.span.start:
            sentence = next(sentences, None)
        if sentence is None or not isinstance(mention.value, Name):
            continue
        kind = _KINDS.get(mention.type) or ("org-name" if _may_be_org(mention.value, sentence) else "")
        if not kind:
            continue
        if (kind, mention.value.tokens) in seen or not layout.zones[sentence.paragraph].speaks:
            continue
        seen.add((kind, mention.value.tokens))
        card = card_at.get(mention.span)
        yield Claim(
            document=layout.document.id,
            kind=kind,
            slot=kind,
            value=mention.value,
            display=shown(mention.span.of(layout.document.text)),
            span=mention.span,
            sentence=sentence.span,
            rule=rules[kind],
            subject=subject_of_card(card) if card else None,
            zone=sentence.zone,
        )


def _may_be_org(name: Name, sentence: Sentence) -> bool:
    """Whether a name that nothing in the text explains is one of several words: most such names are organisations.

    Headlines write all words with capitals, so that there such a name is often none.
    """
    return name.kind == "thing" and len(name.tokens) > 1 and sentence.zone != "headline"
