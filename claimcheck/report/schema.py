"""The JSON schema of the JSON report, as it is published: ``python -m claimcheck.report.schema``."""

from __future__ import annotations

import json
import sys
from typing import Any

from claimcheck.model.report import Report


def schema() -> dict[str, Any]:
    """The schema of what ``Report.model_dump(mode="json")`` gives."""
    made = Report.model_json_schema(by_alias=True, mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **_unwrapped(made)}


def _unwrapped(node: Any) -> Any:
    """The schema with each description on one line: how its source is wrapped is no part of what is published."""
    if isinstance(node, dict):
        return {
            key: " ".join(v.split()) if key == "description" and isinstance(v, str) else _unwrapped(v)
            for key, v in node.items()
        }
    return [_unwrapped(item) for item in node] if isinstance(node, list) else node


if __name__ == "__main__":
    sys.stdout.write(json.dumps(schema(), indent=2, ensure_ascii=False) + "\n")
