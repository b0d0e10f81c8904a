"""What a comparison says of two claims on one fact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from claimcheck.model.values import Moment

Relation = Literal["incomparable", "same", "compatible", "discrepancy", "contradiction"]
_OTHER: Mapping[str, Literal["", "left", "right"]] = {"": "", "left": "right", "right": "left"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The first level of a comparator that held.

    Attributes:
        level: the level's name ("rounding", "disjoint", "excludes").
        why: one sentence that an editor can act on.
        reconcile: for a discrepancy, the condition under which both can hold.
    """

    relation: Relation
    level: str
    why: str = ""
    reconcile: str | None = None

    @property
    def disagrees(self) -> bool:
        """Whether the two are worth reporting."""
        return self.relation in ("discrepancy", "contradiction")


@dataclass(frozen=True, slots=True)
class Setting:
    """What a comparator may know beside the two claims: nothing of the text.

    Attributes:
        published: the days of publication of the left and the right article, where known.
        tolerance: dimension -> relative difference that counts as rounding, from the configuration.
        years: years that the story's own text fixes (for a calendar check), earliest first.
        start: when that began of which the two claims give the length, where the story says so.
        died: the day on which the person died of whom the two claims are, where the story says so.
        verbatim: whether the two stand in one sentence that both articles carry almost word for word.
        one_passage: whether the two wordings stand beside a remark that both articles quote in the same words.
        one_article: whether both stand in one article.
        earlier: which of the two moments cannot come after the other; "" where nothing says so.
        past: moments that the left claim's article tells as past, for solving the year of a day without one.
    """

    published: tuple[date | None, date | None] = (None, None)
    tolerance: dict[str, float] = field(default_factory=dict)
    years: tuple[int, ...] = ()
    past: tuple[Moment, ...] = ()
    start: Moment | None = None
    died: Moment | None = None
    verbatim: bool = False
    one_passage: bool = False
    one_article: bool = False
    earlier: Literal["", "left", "right"] = ""

    def swapped(self) -> Setting:
        """The same setting seen from the other side."""
        earlier = _OTHER[self.earlier]
        return replace(self, published=(self.published[1], self.published[0]), earlier=earlier)
