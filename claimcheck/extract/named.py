"""Claims of how a name is written: one for each form of a name that an article uses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.extract.claims import subject_of_card
from claimcheck.extract.direct import claim_at
from claimcheck.model.claim import Card, Claim, Mention
from claimcheck.model.document import Layout, Sentence
from claimcheck.model.rules import ClaimRule
from claimcheck.model.values import Name

#: Type of mention -> the rule whose claims give how such names are written.
RULES = {"person": "person-name", "org": "org-name", "place": "place-name", "thing": "thing-name"}


def name_claims(
    layout: Layout, mentions: Sequence[Mention], cards: Sequence[Card], rules: Mapping[str, ClaimRule]
) -> Iterator[Claim]:
    """The first mention of each distinct form of a name, by the rule for names of its kind.

    Args:
        rules: the claim rules by id; a kind of name whose rule is not among them gives no claims.
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
        rule = rules.get("org-name" if _may_be_org(mention.value, sentence) else RULES[mention.type])
        if rule is None or (rule.id, mention.value.tokens) in seen or not layout.zones[sentence.paragraph].speaks:
            continue
        seen.add((rule.id, mention.value.tokens))
        card = card_at.get(mention.span)
        subject = subject_of_card(card) if card else None
        yield claim_at(layout, sentence, rule, mention.value, mention.span, subject=subject)


def _may_be_org(name: Name, sentence: Sentence) -> bool:
    """Whether a name that nothing in the text explains is one of several words: most such names are organisations.

    Headlines write all words with capitals, so that there such a name is often none.
    """
    return name.kind == "thing" and len(name.tokens) > 1 and sentence.zone != "headline"
