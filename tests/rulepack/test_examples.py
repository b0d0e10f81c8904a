from __future__ import annotations

import pytest

from claimcheck.rulepack import load
from claimcheck.rulepack.examples import Seen, count_examples, run_examples
from tests.rulepack.conftest import Write

CLAIMS = {
    "Nine people were rescued.": [Seen("rescued/passive", "9", "Nine people", None, "asserted")],
    "12 people were pulled out.": [Seen("rescued", "12", "12 people", None, "asserted")],
}
FRAMES = {"Crews rescued two.": [("rescue", "rescued")], "He was rescued.": [("rescue", "rescued")]}
SOUGHT = {"bail": "sought", "time": "sought"}


def failures(
    claims: dict[str, list[Seen]] | None = None,
    frames: dict[str, list[tuple[str, str]]] | None = None,
    modality: dict[str, str] | None = None,
    cues: dict[str, str] | None = None,
) -> list[tuple[str, str, str]]:
    found = run_examples(
        load(),
        lambda text: {**CLAIMS, **(claims or {})}.get(text, []),
        lambda text: {**FRAMES, **(frames or {})}.get(text, []),
        lambda text, stretch: {**SOUGHT, **(modality or {})}.get(stretch, "asserted"),
        lambda text: [(cues or {}).get(text, "")],
    )
    return [(f.path, f.text, f.reason) for f in found]


def test_sound_examples_hold(pack: Write) -> None:
    pack()
    assert failures() == []
    assert count_examples(load()) == 12


CLAIM, FRAME, CUE = "rules/claims/rescued.toml", "rules/frames/rescue.toml", "rules/cues/asking.toml"
NINE, NOBODY = "Nine people were rescued.", "Nobody was rescued."


@pytest.mark.parametrize(
    ("change", "failure"),
    [
        ({"claims": {NINE: []}}, (CLAIM, NINE, "should fire, and does not")),
        (
            {"claims": {NINE: [Seen("other", "9", "Nine", None, "asserted")]}},
            (CLAIM, NINE, "should fire, and does not"),
        ),
        (
            {"claims": {NINE: [Seen("rescued", "90", "Ninety", None, "asserted")]}},
            (CLAIM, NINE, "should give 9, and gives 90, asserted"),
        ),
        (
            {"claims": {NOBODY: [Seen("rescued/passive", "0", "Nobody", "Ann", "denied")]}},
            (CLAIM, NOBODY, "should be silent, and gives 0, Ann, denied"),
        ),
        ({"frames": {"He was rescued.": []}}, (FRAME, "He was rescued.", "should fire, and does not")),
        (
            {"frames": {"He was rescued.": [("rescue", "was")]}},
            (FRAME, "He was rescued.", "should be triggered by 'rescued', and is by was"),
        ),
        (
            {"frames": {"A dog barked.": [("rescue", "dog")]}},
            (FRAME, "A dog barked.", "should be silent, and is triggered by dog"),
        ),
        ({"modality": {"bail": "asserted"}}, (CUE, "She asked for bail", "'bail' should be sought, and is asserted")),
        ({"cues": {"She got bail": "request"}}, (CUE, "She got bail", "should be silent, and is found")),
    ],
)
def test_what_fails_is_told(pack: Write, change: dict[str, dict[str, object]], failure: tuple[str, str, str]) -> None:
    pack()
    assert failures(**change) == [failure]  # type: ignore[arg-type]
