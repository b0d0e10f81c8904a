"""Golden files: ``CLAIMCHECK_REGEN_GOLDEN=1 pytest tests/report`` writes them anew, and git shows what changed."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def check(name: str, text: str) -> None:
    """Hold ``text`` against the golden file ``name``."""
    file = FOLDER / name
    if os.environ.get("CLAIMCHECK_REGEN_GOLDEN") == "1":
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(text.encode("utf-8"))
    assert file.read_bytes().decode("utf-8") == text
