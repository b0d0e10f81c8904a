"""The report as other programs read it: frozen pydantic models, fixed by the contract."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Severity = Literal["contradiction", "discrepancy", "note"]
SEVERITIES: tuple[Severity, ...] = ("contradiction", "discrepancy", "note")


class _Frozen(BaseModel):
    # A run makes them of values that are right already (`model_construct`); what checks values is built when asked for.
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)


class ReportDocument(_Frozen):
    """An article that was read."""

    id: str
    path: str
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    story: str | None = None


class Skipped(_Frozen):
    """A file that could not be read, and why."""

    path: str
    reason: str


class Coverage(_Frozen):
    """How much was looked at. ``compared`` counts the claims that met at least one other claim of the same fact."""

    documents: int
    sentences: int
    mentions: int
    claims: int
    compared: int


class ReportClaim(_Frozen):
    """A claim with its evidence; ``quote == text[start:end]`` always. ``line`` and ``column`` count from 1."""

    id: str
    document: str
    kind: str
    subject: str | None
    display: str
    value: dict[str, Any]
    modality: str
    speaker: str | None
    start: int
    end: int
    quote: str
    line: int
    column: int
    sentence: str
    rule: str


class Agreement(_Frozen):
    """A fact that several outlets give alike. ``origins`` counts independent sources where some share their text."""

    kind: str
    subject: str | None
    display: str
    claims: tuple[str, ...]
    outlets: int
    origins: int | None = None


class Position(_Frozen):
    """One side of a disagreement: what it says and the ids of the claims that say so."""

    display: str
    claims: tuple[str, ...]


class Disagreement(_Frozen):
    """One fact on which positions differ, with all outlets on them.

    ``id`` is a fingerprint of what is claimed, not of where it stands. ``steps`` is the chain that ``explain`` prints:
    what the alignment rested on, guards passed, the level that fired; ``bases`` are the ways in which its pairs were
    found. ``reconcile`` says, for a discrepancy, under
    which condition both can hold.
    """

    id: str
    kind: str
    subject: str | None
    story: str
    severity: Severity
    internal: bool
    message: str
    why: str
    level: str
    positions: tuple[Position, ...]
    baseline: bool = False
    reconcile: str | None = None
    steps: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()


class Report(_Frozen):
    """All that one run found."""

    schema_: Literal["claimcheck-report/1"] = Field(default="claimcheck-report/1", alias="schema")
    version: str
    rules: str
    documents: tuple[ReportDocument, ...]
    skipped: tuple[Skipped, ...]
    coverage: Coverage
    claims: tuple[ReportClaim, ...]
    agreements: tuple[Agreement, ...]
    disagreements: tuple[Disagreement, ...]

    def model_dump(self, **kwargs: Any) -> dict[str, Any]:
        """As pydantic's, with ``schema`` spelt as the contract spells it."""
        return super().model_dump(**{"by_alias": True, **kwargs})
