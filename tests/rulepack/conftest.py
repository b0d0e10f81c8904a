from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.rulepack import packs

CLAIM = """\
kind = "count/rescued"
title = "How many were rescued"
holder = "event"
comparator = "quantity"
silent = ["Nobody was rescued.", "The rescue went on."]

[[pattern]]
id = "passive"
match = '{value:number} people were @rescued'

[[fires]]
text = "Nine people were rescued."
value = "9"

[[fires]]
text = "12 people were pulled out."
value = "12"
"""
FRAME = """\
title = "Rescue"
verbs = ["rescue"]
slots = ["rescued"]
silent = ["The bank was calm.", "A dog barked."]
fires = [{ text = "Crews rescued two.", value = "rescued" }, { text = "He was rescued.", value = "rescued" }]
"""
CUES = """\
[[cue]]
id = "request"
modality = "sought"
phrases = ["ask", "plead"]
direction = "right"
fires = [{ text = "She asked for bail", value = "bail" }, { text = "He pleaded for time", value = "time" }]
silent = ["She got bail", "He took time"]
"""
WORDS = 'rescued = ["rescued", "pulled out"]\n'
SOUND = {
    "claims/rescued.toml": CLAIM,
    "frames/rescue.toml": FRAME,
    "cues/asking.toml": CUES,
    "lexicon/words.toml": WORDS,
}

Write = Callable[..., Path]


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes a small built-in pack, which ``load()`` then reads, with the named files changed; ``root`` for another."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    builtin = tmp_path / "builtin"
    monkeypatch.setattr(packs, "builtin", lambda: builtin)
    monkeypatch.setattr(packs, "comparators", lambda: ["moment", "quantity"])

    def write(files: dict[str, str | bytes] | None = None, root: str = "builtin", base: dict[str, str] = SOUND) -> Path:
        for name, data in {**(base if root == "builtin" else {}), **(files or {})}.items():
            path = tmp_path / root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return tmp_path / root

    return write
