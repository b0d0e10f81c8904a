"""The JSON schema of the JSON report, as it is published: ``python -m claimcheck.report.schema``."""

from __future__ import annotations

import json
import sys
from typing import Any

from claimcheck.model.report import Report


def schema() -> dict[str, Any]:
    """The schema of what ``Report.model_dump(mode="json")`` gives."""
    made = Report.model_json_schema(by_alias=True, mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(schema(), indent=2, ensure_ascii=False) + "\n")
