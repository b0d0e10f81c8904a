"""What a guard is, which claims it is asked about, and what guards share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import get_args

from claimcheck.align.pairs import Basis, Pair
from claimcheck.align.story import Story
from claimcheck.model.claim import Claim
from claimcheck.model.span import Span
from claimcheck.model.values import Quantity

#: All ways to find two claims.
EVERY: frozenset[str] = frozenset(get_args(Basis))
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

Check = Callable[[Claim, Claim, Pair, Story], bool]


@dataclass(frozen=True, slots=True)
class Guard:
    """A reason to think that two claims are not on one fact.

    Attributes:
        name: by which a gate is called.
        sentence: what it looks for, in plain words.
        bases: the ways of finding a pair that it speaks against.
        values: names of types ("Quantity"): the values of both claims have one of them; empty for any.
        dimensions: the first of two amounts has one of them; empty for any.
        check: whether it holds for two claims that it is asked about.
    """

    name: str
    sentence: str
    bases: frozenset[str]
    values: frozenset[str]
    dimensions: frozenset[str]
    check: Check

    def concerns(self, basis: str, left: str, right: str, dimension: str) -> bool:
        """Whether it is asked about two claims that were found in some way.

        Args:
            left, right: the names of the types of their values.
            dimension: of the left value; "" for what is no amount.
        """
        typed = not self.values or {left, right} <= self.values
        return basis in self.bases and typed and (not self.dimensions or dimension in self.dimensions)


def against(bases: frozenset[str], *values: type, dimensions: frozenset[str] = frozenset()) -> Callable[[Check], Guard]:
    """Makes a guard of a check; its docstring is the guard's sentence, its arguments are those of ``Guard``."""

    def guard(check: Check) -> Guard:
        sentence = " ".join((check.__doc__ or check.__name__).split())
        types = frozenset(value.__name__ for value in values)
        return Guard(check.__name__, sentence, bases, types, dimensions, check)

    return guard


def amount(claim: Claim) -> Quantity:
    """The value of a claim that only a guard of amounts is asked about.

    Raises:
        TypeError: it is no amount.
    """
    if not isinstance(claim.value, Quantity):
        raise TypeError(f"{claim.display} is no amount")
    return claim.value


def only_one(left: Claim, right: Claim, says: Callable[[Claim], object]) -> bool:
    """Whether something is said of one of the two, and not of the other."""
    return bool(says(left)) != bool(says(right))


def of_one(
    bases: frozenset[str], *values: type, dimensions: frozenset[str] = frozenset()
) -> Callable[[Callable[[Claim, Story], object]], Guard]:
    """Makes a guard of what may be said of a claim: it holds where it is said of one of the two only.

    The arguments are those of ``against``.
    """

    def guard(says: Callable[[Claim, Story], object]) -> Guard:
        def check(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
            return only_one(left, right, lambda claim: says(claim, story))

        check.__name__, check.__doc__ = says.__name__, says.__doc__
        return against(bases, *values, dimensions=dimensions)(check)

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
