from __future__ import annotations

import pytest

from claimcheck.model.errors import ClaimcheckError
from claimcheck.rulepack import load
from claimcheck.rulepack.new import starting_text
from tests.rulepack.conftest import Write


@pytest.mark.parametrize("place", ["claims/visitors", "frames/inauguration", "cues/slated", "lexicon/words"])
def test_a_new_file_loads_as_it_is(pack: Write, place: str) -> None:
    pack()
    mine = pack({f"{place}.toml": starting_text(place)}, root="mine")
    rules = load([mine])
    shelf, name = place.split("/")
    known = {
        "claims": rules.claims,
        "frames": rules.frames,
        "cues": [c.id for c in rules.cues],
        "lexicon": rules.lexicon,
    }
    assert name in known[shelf]


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("claim/age", "did you mean 'claims'"),
        ("age", "take claims/NAME, frames/NAME, cues/NAME, lexicon/NAME"),
        ("claims/", "lower-case words"),
        ("claims/../x", "lower-case words"),
        ("claims/My Rule", "lower-case words"),
    ],
)
def test_a_wrong_place_is_one_sentence(place: str, said: str) -> None:
    with pytest.raises(ClaimcheckError, match=said):
        starting_text(place)
