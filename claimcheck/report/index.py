"""Look-ups that every format needs."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model.report import Disagreement, Position, Report, ReportClaim, ReportDocument
from claimcheck.report.sources import sources


class Index:
    """A report's documents and claims by their ids."""

    def __init__(self, report: Report) -> None:
        self.documents = {document.id: document for document in report.documents}
        self._sources = sources(report.documents)
        self.claims = {claim.id: claim for claim in report.claims}

    def document(self, claim: ReportClaim) -> ReportDocument:
        """The article that a claim stands in."""
        return self.documents[claim.document]

    def source(self, claim: ReportClaim) -> str:
        """What a reader calls the claim's article: its outlet, else the telling part of its file's name."""
        return self._sources[claim.document].label

    def about(self, finding: Disagreement) -> str:
        """Whose or what the fact is: the subject, and the attribute where the kind does not say it ("killed")."""
        rule = self.claims[finding.positions[0].claims[0]].rule
        attribute = "" if rule in finding.kind else rule.replace("-", " ")
        return ", ".join(filter(None, (finding.subject, attribute)))

    def of(self, position: Position) -> list[ReportClaim]:
        """A position's claims, in the position's order; of several on one stretch of text only the first."""
        places: dict[tuple[str, int, int], ReportClaim] = {}
        for id_ in position.claims:
            claim = self.claims[id_]
            places.setdefault((claim.document, claim.start, claim.end), claim)
        return list(places.values())

    def telling(self, claims: list[ReportClaim]) -> list[ReportClaim]:
        """The first claim of each article, in the order of the claims."""
        first: dict[str, ReportClaim] = {}
        for claim in claims:
            first.setdefault(claim.document, claim)
        return list(first.values())

    def primary(self, finding: Disagreement) -> ReportClaim:
        """The claim that a tool with room for one place points at: the first of the position with the fewest articles.

        Who stands alone is most often who has to look again; among equals it is the position that stands first.
        """
        alone = min(finding.positions, key=lambda position: len({c.document for c in self.of(position)}))
        return self.of(alone)[0]

    def others(self, finding: Disagreement) -> Iterator[tuple[Position, ReportClaim]]:
        """Every other claim of a finding with its position."""
        primary = self.primary(finding)
        for position in finding.positions:
            for claim in self.of(position):
                if claim.id != primary.id:
                    yield position, claim
