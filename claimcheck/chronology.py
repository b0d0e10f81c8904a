"""What the articles of a story tell of time beside the two claims that are compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from claimcheck.align.people import People
from claimcheck.compare.calendar import weekday_proof
from claimcheck.model.claim import Claim
from claimcheck.model.rules import ClaimRule
from claimcheck.model.values import Moment
from claimcheck.model.verdict import Setting


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
        self._years = self._story_years(claims)

    def setting(
        self, left: Claim, right: Claim, rule: ClaimRule, tolerance: Mapping[str, float], basis: str
    ) -> Setting:
        """What a comparator may know of two claims of one rule; ``basis`` is what their pair rests on."""
        holder = self._people.key(left)
        return Setting(
            published=(self._published.get(left.document), self._published.get(right.document)),
            tolerance=dict(tolerance),
            years=self._years,
            past=self._past.get(left.document, ()),
            start=self._starts.get((rule.since, holder)) if rule.since else None,
            verbatim=basis == "collar",
            one_passage=basis == "passage",
            one_article=left.document == right.document,
        )

    def _story_years(self, claims: Sequence[Claim]) -> tuple[int, ...]:
        """The years of publication, else those that the calendar proves for days beside their weekday.

        Where there is neither, the year of all days that are given in full, if it is one.
        """
        if years := {day.year for day in self._published.values() if day}:
            return tuple(sorted(years))
        proofs = (
            weekday_proof(c.value, self._past.get(c.document, ()), None)
            for c in claims
            if isinstance(c.value, Moment) and c.slot == "weekday-of"
        )
        if proved := {p.day.year for p in proofs if p}:
            return tuple(sorted(proved))
        told = (c.value for c in claims if isinstance(c.value, Moment) and not (c.subject and c.subject.name))
        whole = {moment.year for moment in told if moment.day and moment.year is not None}
        return tuple(whole) if len(whole) == 1 else ()
