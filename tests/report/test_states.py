"""States that a later article overtakes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from claimcheck.model.report import ReportClaim, ReportDocument
from claimcheck.report.sources import sources
from claimcheck.report.states import overtaken


def claim(document: str, term: str, **more: Any) -> ReportClaim:
    given: dict[str, Any] = {
        "id": f"{document}:{term}", "document": document, "kind": "legal-status/custody", "subject": "Maria Lopez",
        "display": term, "value": {"type": "term", "taxonomy": "custody", "term": term}, "modality": "asserted",
        "speaker": None, "start": 0, "end": 1, "quote": "x", "line": 1, "column": 1, "sentence": "x", "rule": "custody",
    }  # fmt: skip
    return ReportClaim(**{**given, **more})


def told(*claims: ReportClaim, days: Mapping[str, str | None], disputed: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    entries = [ReportDocument(id=name, path=name, published=day) for name, day in days.items()]
    return [(o.old.display, o.new.display) for o in overtaken(claims, sources(entries), disputed)]


DAYS = {"a": "2018-05-31", "b": "2018-06-07"}
HELD, FREE = claim("a", "in-prison"), claim("b", "released")


def test_the_state_of_an_earlier_article_is_overtaken() -> None:
    assert told(HELD, FREE, days=DAYS) == [("in-prison", "released")]
    assert told(FREE, HELD, days=DAYS) == [("in-prison", "released")]


@pytest.mark.parametrize(
    ("claims", "days", "disputed"),
    [
        ([HELD, FREE], {"a": None, "b": None}, ()),
        ([HELD, FREE], {"a": "2018-06-07", "b": "2018-06-07"}, ()),
        ([HELD, FREE], DAYS, ("a:in-prison", "b:released")),
        ([HELD, claim("b", "released", subject="Jack Bell")], DAYS, ()),
        ([HELD, claim("b", "released", modality="sought")], DAYS, ()),
        ([HELD, FREE, claim("b", "in-prison")], DAYS, ()),
        ([claim("a", "mother", kind="relationship/kin"), claim("b", "aunt", kind="relationship/kin")], DAYS, ()),
    ],
    ids=["no days", "same day", "disputed", "someone else", "only sought", "still so", "no state"],
)
def test_nothing_is_overtaken(
    claims: list[ReportClaim], days: Mapping[str, str | None], disputed: tuple[str, ...]
) -> None:
    assert told(*claims, days=days, disputed=disputed) == []
