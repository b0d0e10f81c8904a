"""The report as one JSON document; its schema is ``docs/report.schema.json``."""

from __future__ import annotations

import json
from collections.abc import Mapping

from claimcheck.model.report import Report
from claimcheck.report import Options


def render(report: Report, texts: Mapping[str, str], options: Options) -> str:
    """The whole report; what ``Report.model_validate_json`` reads back."""
    return json.dumps(report.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"
