from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.rulepack import docs, load
from tests.rulepack.conftest import CLAIM, Write

DOCS = Path(__file__).resolve().parents[2] / "docs" / "rules"


def test_pages_of_a_pack(pack: Write) -> None:
    pack()
    made = docs.pages(load())
    assert sorted(made) == ["README.md", "claims/rescued.md", "cues/asking.md", "frames/rescue.md"]
    assert "passive: {value:number} people were @rescued" in made["claims/rescued.md"]
    assert "- Nine people were rescued. → **9**" in made["claims/rescued.md"]
    assert "- [rescued](../claims/rescued.md): How many were rescued" in made["frames/rescue.md"]
    assert "- what follows is: sought" in made["cues/asking.md"]


def test_example_texts_are_no_markup(pack: Write) -> None:
    pack({"claims/rescued.toml": CLAIM.replace("Nobody was", "<b>*Nobody*</b>\\n# was")})
    assert r"- \<b\>\*Nobody\*\</b\> \# was rescued." in docs.pages(load())["claims/rescued.md"]


def test_writing_removes_pages_of_rules_that_are_gone(pack: Write, tmp_path: Path) -> None:
    pack({"claims/other.toml": CLAIM})
    docs.write(load(), tmp_path / "out")
    assert "claims/other.md" in docs.written(tmp_path / "out")
    (pack() / "claims/other.toml").unlink()
    docs.write(load(), tmp_path / "out")
    assert docs.written(tmp_path / "out") == sorted(docs.pages(load()))


@pytest.mark.skipif(not DOCS.is_dir(), reason="no pages yet")
def test_the_pages_in_docs_are_those_of_the_packs() -> None:
    made = docs.pages(load(cached=False))
    assert {name: (DOCS / name).read_text("utf-8") for name in docs.written(DOCS)} == made, "run `make docs`"
