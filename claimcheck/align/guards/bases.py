"""What the guards share: their type, and the ways of finding two claims that they tell apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps

from claimcheck.align.pairs import Pair
from claimcheck.align.story import Story
from claimcheck.model.claim import Claim
from claimcheck.model.span import Span
from claimcheck.model.values import Quantity

Guard = Callable[[Claim, Claim, Pair, Story], bool]

#: Ways to find two claims that nothing says the holder or the event of.
LOOSE = frozenset({"words", "lone"})
OF_EVENT = LOOSE | {"event"}
BY_COUNT = OF_EVENT | {"collar"}
UNHELD = LOOSE | {"collar"}
#: Ways that rest on what is written, however it is meant; and with these, those that hold inside one article.
AS_WRITTEN = frozenset({"name", "calendar", "conversion", "parts"})
WITHIN_ONE = AS_WRITTEN | {"birth", "order"}
#: Ways to find two wordings of one remark.
WORDINGS = frozenset({"quotation", "passage"})


def only_one(left: Claim, right: Claim, says: Callable[[Claim], object]) -> bool:
    """Whether something is said of one of the two, and not of the other."""
    return bool(says(left)) != bool(says(right))


def of_one_amount(bases: frozenset[str]) -> Callable[[Callable[[Claim, Story], object]], Guard]:
    """Makes a guard of what may be said of an amount: it holds where it is said of one of the two amounts only.

    Args:
        bases: the ways of finding a pair that it speaks against.
    """

    def guard(says: Callable[[Claim, Story], object]) -> Guard:
        @wraps(says)
        def holds(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
            if pair.basis not in bases or not isinstance(left.value, Quantity):
                return False
            return only_one(left, right, lambda claim: says(claim, story))

        return holds

    return guard


def with_head(left: Claim, right: Claim, story: Story) -> bool:
    """Whether the head of an article says one of the two, and not the other."""
    return left.document == right.document and (story.voice(left) == "head") != (story.voice(right) == "head")


def names_apart(left: Claim, right: Claim, names: Mapping[tuple[str, Span], frozenset[str]]) -> bool:
    """Whether the sentences of both have names, and none that is in both.

    Args:
        names: (document id, sentence) -> the names in it.
    """
    a, b = (names.get((c.document, c.sentence), frozenset()) for c in (left, right))
    return bool(a) and bool(b) and a.isdisjoint(b)
