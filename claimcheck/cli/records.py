"""Standard input as records: one text a line, each a JSON object ``{"id", "text", "published"}``."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from claimcheck.model.document import Document
from claimcheck.model.errors import InputError


def documents(data: bytes) -> list[Document] | None:
    """The texts of ``data`` in the order of its lines; ``None`` where the first line is no such object.

    Args:
        data: UTF-8; blank lines are left out. ``published`` is an ISO date (or date and time) and may be missing.

    Raises:
        InputError: a later line is no such object, or a text holds what is no character.
    """
    lines = [(number, line) for number, line in enumerate(data.split(b"\n"), 1) if line.strip()]
    found: list[Document] = []
    for number, line in lines:
        record = _record(line)
        if record is None:
            if not found:
                return None
            raise InputError(f"-:{number}: every line must be a JSON object with an id and a text")
        if any("\ud800" <= letter <= "\udfff" for letter in record["text"]):
            raise InputError(f"-:{number}: holds half of a surrogate pair, which is no character")
        published = _day(record.get("published"))
        found.append(Document(id=str(record.get("id", number)), path="-", text=record["text"], published=published))
    return found or None


def _record(line: bytes) -> dict[str, Any] | None:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):  # nested too deep is no record either
        return None
    return record if isinstance(record, dict) and isinstance(record.get("text"), str) else None


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if isinstance(value, str) else None
    except ValueError:
        return None
