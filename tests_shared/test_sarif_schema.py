"""SARIF against the official schema, whose terms keep it out of this repository.

``CLAIMCHECK_SARIF_SCHEMA=sarif-schema-2.1.0.json pytest tests_shared`` (and ``jsonschema`` installed).
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import jsonschema
import pytest

from claimcheck.model.report import Report
from claimcheck.report import render
from tests.report.fixture import PAIR, REPORT, TEXTS

EMPTY = REPORT.model_copy(update={"disagreements": (), "skipped": (), "documents": ()})


@pytest.mark.parametrize("report", [REPORT, PAIR, EMPTY], ids=["all", "two articles", "nothing"])
def test_valid(report: Report) -> None:
    """The report as SARIF is what the schema says."""
    schema = json.loads(Path(os.environ["CLAIMCHECK_SARIF_SCHEMA"]).read_text("utf-8"))
    jsonschema.Draft7Validator(schema).validate(json.loads(render(report, "sarif", texts=TEXTS)))
