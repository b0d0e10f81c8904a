"""States that a later article overtakes: "serving a life sentence" in one of Tuesday, "free" in one of Thursday."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.model.report import ReportClaim
from claimcheck.report.sources import Source

#: Kinds of claims that tell a state which may end.
_STATES = ("legal-status", "outcome")
_MEANT = ("asserted", "reported")


@dataclass(frozen=True, slots=True)
class Overtaken:
    """A state and the one that a later article gives in its place; the days are those of publication."""

    subject: str
    old: ReportClaim
    old_source: Source
    new: ReportClaim
    new_source: Source


def overtaken(
    claims: Sequence[ReportClaim], sources: Mapping[str, Source], disputed: Collection[str]
) -> tuple[Overtaken, ...]:
    """For each holder and attribute the states that are not the latest, in order of publication.

    Only articles with a day of publication count, and nothing that is reported as a disagreement. A state that the
    latest articles still give is not overtaken.
    """
    known: dict[tuple[str, str], list[ReportClaim]] = {}
    for claim in claims:
        told = claim.value.get("type") == "term" and claim.modality in _MEANT and claim.id not in disputed
        if told and claim.subject and claim.kind.partition("/")[0] in _STATES and sources[claim.document].day:
            known.setdefault((claim.subject, claim.rule), []).append(claim)
    found: list[Overtaken] = []
    for (subject, _), states in known.items():
        states.sort(key=lambda c: (sources[c.document].day, c.document, c.start))
        new = states[-1]
        latest = sources[new.document].day
        still = {c.display for c in states if sources[c.document].day == latest}
        olds = {c.display: c for c in states if c.display not in still}.values()
        found += [Overtaken(subject, old, sources[old.document], new, sources[new.document]) for old in olds]
    return tuple(found)
