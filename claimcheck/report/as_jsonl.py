"""The report as JSON lines, for tools that read records: one object a line, its ``type`` says what it is."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.model.report import Report
from claimcheck.report import Options

#: What a line's ``type`` says, and where its records stand in the JSON report.
_RECORDS = (
    ("document", "documents"),
    ("skipped", "skipped"),
    ("claim", "claims"),
    ("agreement", "agreements"),
    ("disagreement", "disagreements"),
)


def render(report: Report, texts: Mapping[str, str], options: Options) -> str:
    """A line on the run (type ``report``, with its coverage), then a line for each record, in the report's order."""
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in _lines(report.model_dump(mode="json")))


def _lines(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield {"type": "report", **{key: data[key] for key in ("schema", "version", "rules", "coverage")}}
    for kind, key in _RECORDS:
        for record in data[key]:
            yield {"type": kind, **record}
