"""What the articles of a story tell of time beside the two claims that are compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from claimcheck.align.finders.births import DEATH
from claimcheck.align.people import People
from claimcheck.compare.calendar import weekday_proof
from claimcheck.model.claim import Claim
from claimcheck.model.rules import ClaimRule
from claimcheck.model.values import Moment
from claimcheck.model.verdict import Setting
from claimcheck.values import calendar

_BESIDE = 7  # days


class Chronology:
    """Days of publication, moments told as past, starts of what lasts, and the years that the story is of.

    Args:
        claims: the story's claims.
        people: who is who across its articles.
        published: document id -> day of publication, where known.
    """

    def __init__(self, claims: Sequence[Claim], people: People, published: Mapping[str, date | None]) -> None:
        self._people = people
        self._published = published
        past: dict[str, list[Moment]] = {}
        self._starts: dict[tuple[str, str | None], Moment] = {}
        for claim in claims:
            if isinstance(claim.value, Moment) and claim.modality in ("asserted", "reported"):
                past.setdefault(claim.document, []).append(claim.value)
                self._starts.setdefault((claim.slot, people.key(claim)), claim.value)
        self._past = {document: tuple(moments) for document, moments in past.items()}
        moments = (c.value for c in claims if isinstance(c.value, Moment))
        self._whole = {date(m.year, m.month, m.day) for m in moments if m.year and m.month and m.day and _real(m)}
        self._years = self._story_years(claims)

    def setting(
        self, left: Claim, right: Claim, rule: ClaimRule, tolerance: Mapping[str, float], basis: str
    ) -> Setting:
        """What a comparator may know of two claims of one rule; ``basis`` is what their pair rests on."""
        holder = self._people.key(left)
        return Setting(
            published=(self._published.get(left.document), self._published.get(right.document)),
            tolerance=dict(tolerance),
            years=self._years or self._near_years(left, right),
            past=self._past.get(left.document, ()),
            start=self._starts.get((rule.since, holder)) if rule.since else None,
            died=self._starts.get((DEATH, holder)) if basis == "birth" else None,
            verbatim=basis == "collar",
            one_passage=basis == "passage",
            one_article=left.document == right.document,
            earlier=("right" if right.slot in rule.after else "left") if basis == "order" else "",
        )

    def _near_years(self, left: Claim, right: Claim) -> tuple[int, ...]:
        """The year of days that are given in full and lie next to a day of the two claims, where it is one."""
        days = [c.value for c in (left, right) if isinstance(c.value, Moment) and c.value.month and c.value.day]
        if not (isinstance(left.value, Moment) and isinstance(right.value, Moment)):
            return ()
        near = {whole.year for whole in self._whole for day in days if _beside(whole, day)}
        return tuple(near) if len(near) == 1 else ()

    def _story_years(self, claims: Sequence[Claim]) -> tuple[int, ...]:
        """The years of publication, else those that the calendar proves for days beside their weekday."""
        if years := {day.year for day in self._published.values() if day}:
            return tuple(sorted(years))
        proofs = (
            weekday_proof(c.value, self._past.get(c.document, ()), None)
            for c in claims
            if isinstance(c.value, Moment) and c.slot == "weekday-of"
        )
        if proved := {p.day.year for p in proofs if p}:
            return tuple(sorted(proved))
        return ()


def _real(moment: Moment) -> bool:
    """Whether there is such a day."""
    return calendar.safe(moment.year, moment.month, moment.day) is not None


def _beside(whole: date, day: Moment) -> bool:
    """Whether a day of any year lies within a few days of one in full."""
    other = calendar.safe(whole.year, day.month, day.day)
    return other is not None and abs((other - whole).days) <= _BESIDE
