"""Whose the two are: one person, organisation or deal, or two."""

from __future__ import annotations

import re

from claimcheck.align.guards.bases import EVERY, LOOSE, OF_EVENT, against, amount, names_apart
from claimcheck.align.pairs import Pair
from claimcheck.align.story import Story, alike
from claimcheck.model.claim import Claim
from claimcheck.model.values import Name, Quantity, Term

_HELD = frozenset({"holder", "collar"})
_OF_HOLDERS = frozenset({"holder", "birth"})
_NAMES = frozenset({"name"})
_ROLE = "role:"
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "s", "former", "old", "local"})
_A_YEAR = 1  # of which two ages of one time may differ
#: Quantities that the parties of a deal or a vote have: its price, the stakes, the staff, the votes.
_OF_PARTIES = frozenset({"money", "count", "percentage", "score"})


@against(_NAMES, Name)
def other_forms(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """What articles write speaks against a slip: one has both names, or the odd one as well, or a form nearer to it."""
    return bool(story.similar_names[pair.left, pair.right])


@against(_NAMES, Name)
def two_people(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One sentence names both, or one article uses both for two holders: relatives, not two spellings."""
    if left.document == right.document and not _one_slip(left, right):
        return True
    return any(story.in_one_sentence(c.document, left.display, right.display) for c in (left, right))


def _one_slip(left: Claim, right: Claim) -> bool:
    """Whether two names have equally many words, of which just one differs and starts alike."""
    if not (isinstance(left.value, Name) and isinstance(right.value, Name)):
        return False
    a, b = left.value.tokens, right.value.tokens
    odd = [(x.lower(), y.lower()) for x, y in zip(a, b, strict=False) if x.lower() != y.lower()]
    return len(a) == len(b) and len(odd) == 1 and odd[0][0][:1] == odd[0][1][:1]


@against(EVERY, Quantity, dimensions=frozenset({"age"}))
def now_older(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One is an age of now, told from a time long past, and the other one of that time: "10-year-old", "now 58"."""
    now = [story.words_before(c, 1) == ["now"] for c in (left, right)]
    ages = [amount(c).stated or 0.0 for c in (left, right)]
    return now[0] != now[1] and ages[now.index(True)] - ages[now.index(False)] > _A_YEAR


@against(_HELD)
def other_roles(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """Holders of one role are told apart by a word before it: "the train driver, 38", "the truck driver, 56"."""
    if left.subject is None or not left.subject.key.startswith(_ROLE):
        return False
    role = re.compile(rf"\b([a-z]+) {re.escape(left.subject.key.removeprefix(_ROLE))}\b")
    kinds = [set(role.findall(c.sentence.of(story.plains[c.document]).lower())) - _DETERMINERS for c in (left, right)]
    return bool(kinds[0]) and bool(kinds[1]) and kinds[0].isdisjoint(kinds[1])


@against(LOOSE)
def other_people(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """The sentences name people, and nobody in both: "Bell's 10-yard run" beside "Ajayi's 17-yard run"."""
    return names_apart(left, right, story.named)


@against(OF_EVENT)
def other_parties(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """Each sentence names a party that the other does not, so the two are of two deals."""
    rule = story.rules[left.rule]
    if rule.holder != "event" or rule.comparator == "toll":
        return False
    if isinstance(left.value, Quantity) and left.value.dimension not in _OF_PARTIES:
        return False  # how long it lasted is the event's, whoever is named beside it
    one, two = story.names_beside(left), story.names_beside(right)
    return bool(one - two) and bool(two - one)


@against(_OF_HOLDERS)
def guessed_holder(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """The number or day of one is its holder's by elimination only ("the 37-year-old" may be somebody else)."""
    if isinstance(left.value, Term) or alike(left.value, right.value):
        return False
    return left.guessed or right.guessed


@against(LOOSE)
def two_subjects(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """The two are of different people or organisations."""
    one, two = story.people.key(left), story.people.key(right)
    return one is not None and two is not None and one != two
