from __future__ import annotations

import os
from pathlib import Path

import pytest

from claimcheck.model.errors import ClaimcheckError, RuleError
from claimcheck.model.rules import Example
from claimcheck.rulepack import load, packs
from tests.rulepack.conftest import CLAIM, CUES, FRAME, Write


def faults_of(*extra: Path) -> list[str]:
    with pytest.raises(RuleError) as caught:
        load(extra)
    return str(caught.value).splitlines()


def test_a_sound_pack_becomes_rules(pack: Write) -> None:
    pack()
    rules = load()
    rule = rules.claims["rescued"]
    assert (rule.id, rule.kind, rule.slot, rule.holder, rule.functional) == (
        "rescued", "count/rescued", "rescued", "event", True,
    )  # fmt: skip
    assert rule.patterns[0].match == "{value:number} people were @rescued"
    assert rule.fires[0] == Example("Nine people were rescued.", "9")
    assert rule.silent == ("Nobody was rescued.", "The rescue went on.")
    assert rule.path == "rules/claims/rescued.toml"
    assert rules.frames["rescue"].slots == ("rescued",)
    assert [(c.id, c.modality, c.direction) for c in rules.cues] == [("request", "sought", "right")]
    assert rules.lexicon["words"]["rescued"] == ["rescued", "pulled out"]


def test_slot_comes_from_the_key_then_the_kind_then_the_name(pack: Write) -> None:
    pack(
        {
            "claims/a.toml": CLAIM.replace('kind = "count/rescued"', 'kind = "count"'),
            "claims/b.toml": 'slot = "saved"\n' + CLAIM,
        }
    )
    rules = load().claims
    assert {name: rule.slot for name, rule in rules.items()} == {"a": "a", "b": "saved", "rescued": "rescued"}


def test_a_later_pack_overrides_rules_whole_and_adds_to_the_lexicon(pack: Write) -> None:
    pack({"lexicon/units.toml": 'skip = ["a"]\nbase = 1\n[length]\nmetre = ["m"]\n'})
    extra = pack(
        {
            "claims/rescued.toml": CLAIM.replace("How many were rescued", "Saved"),
            "cues/mine.toml": CUES.replace('"plead"', '"beg"'),
            "lexicon/units.toml": 'skip = ["b"]\nbase = 2\n[length]\nmetre = ["metre"]\nfoot = ["ft"]\n',
        },
        root="mine",
    )
    rules = load([extra])
    assert rules.claims["rescued"].title == "Saved"
    assert rules.claims["rescued"].path == f"{extra.as_posix()}/claims/rescued.toml"
    assert [c.phrases for c in rules.cues] == [("ask", "beg")]
    assert rules.lexicon["units"] == {
        "skip": ["a", "b"], "base": 2, "length": {"metre": ["m", "metre"], "foot": ["ft"]},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (
            "claims/rescued.toml",
            CLAIM.replace("comparator =", "comparater ="),
            [":4: unknown key 'comparater', did you mean 'comparator'?"],
        ),
        ("claims/rescued.toml", CLAIM.replace('"quantity"', '"quantitty"'),
         [":4: unknown comparator 'quantitty', did you mean 'quantity'?"]),
        ("claims/rescued.toml", CLAIM.replace('"event"', '"evnt"'),
         [":3: unknown holder 'evnt', did you mean 'event'?"]),
        ("claims/rescued.toml", CLAIM.replace('"count/rescued"', '"cuont/rescued"'),
         [":1: unknown kind 'cuont', did you mean 'count'?"]),
        ("claims/rescued.toml", 'functional = "no"\n' + CLAIM, [":1: 'functional' must be true or false, not a text"]),
        ("claims/rescued.toml", CLAIM.replace('text = "12 people', 'txt = "12 people'),
         [":16: unknown key 'txt', did you mean 'text'?"]),
        ("claims/rescued.toml", CLAIM + "xyz = 1\n", [":18: unknown key 'xyz'"]),
        ("claims/rescued.toml", CLAIM.replace('title = "How', 'name = "How'),
         [":1: missing key 'title'", ":2: unknown key 'name'"]),
        ("claims/rescued.toml", CLAIM.replace(', "The rescue went on."', ""),
         [":5: 'silent' needs at least 2, and has 1"]),
        ("claims/rescued.toml", CLAIM.replace('"The rescue went on."', "\n  7"),
         [":6: 'silent' must be a text, not a number"]),
        ("claims/rescued.toml", CLAIM.replace("holder", "title", 1),
         [":3: not valid TOML: a key is given twice"]),
        ("claims/rescued.toml", CLAIM + "[[pattern]]\nid = 'passive'\nmatch = '{value:number}'\n",
         [":19: pattern id 'passive' is given twice"]),
        ("claims/rescued.toml", CLAIM.replace("@rescued", "@rescude"),
         [":9: unknown word list '@rescude', did you mean '@rescued'?"]),
        ("claims/rescued.toml", CLAIM.replace("{value:number}", "{value:nubmer}"),
         [":9: unknown slot type 'nubmer', did you mean 'number'?"]),
        ("claims/rescued.toml", CLAIM.replace("{value:number}", "(?:{value:number}"),
         [":9: not a regular expression: missing ): (?:(?:x) people were (?:x)"]),
        ("claims/Big One.toml", CLAIM,
         [":1: the file's name is the rule's id: 'Big One' is not lower-case words joined by hyphens"]),
        ("frames/rescue.toml", FRAME.replace('["rescued"]', '[\n  "rescude",\n]'),
         [":4: unknown claim rule 'rescude', did you mean 'rescued'?"]),
        ("frames/rescue.toml", FRAME.replace('verbs = ["rescue"]', ""),
         [":1: a frame needs 'verbs' or 'nouns' that trigger it"]),
        ("cues/asking.toml", CUES.replace('"right"', '"forward"'),
         [":5: unknown direction 'forward': one of right, left"]),
        ("cues/more.toml", CUES, [":2: cue id 'request' is also in rules/cues/asking.toml"]),
        ("lexicon/words.toml", 'rescued = "rescued"\n', [":1: 'rescued' must be a list of texts, not a text"]),
        ("lexicon/odd.toml", "a = 1\nb = \n", [":2: not valid TOML: Invalid value"]),
        ("lexicon/odd.toml", b"a = 'x'\nb = '\xff'\n", [":2: is not UTF-8 text"]),
        ("lexicon/odd.toml", "a = " + "[" * 9000 + "]" * 9000, [":1: is nested too deeply"]),
    ],
)  # fmt: skip
def test_each_fault_is_one_line_with_its_place(pack: Write, name: str, text: str | bytes, expected: list[str]) -> None:
    pack({name: text})
    assert faults_of() == [f"rules/{name}{line}" for line in expected]


def test_all_faults_of_all_files_come_at_once(pack: Write) -> None:
    pack(
        {
            "claims/rescued.toml": CLAIM.replace("title", "titel"),
            "frames/rescue.toml": "verbs = 1",
            "lexicon/x.toml": "=",
        }
    )
    assert [line.split(":")[0] for line in faults_of()] == [
        "rules/claims/rescued.toml", *["rules/frames/rescue.toml"] * 4, "rules/lexicon/x.toml",
    ]  # fmt: skip


def test_lexicon_keys_of_two_types_clash(pack: Write) -> None:
    pack()
    extra = pack({"lexicon/words.toml": "[rescued]\na = 1\n"}, root="mine")
    assert f"{extra.as_posix()}/lexicon/words.toml:1: 'rescued' is of another type in a pack before this" in faults_of(
        extra
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_is_one_line(pack: Write) -> None:
    (pack() / "claims/rescued.toml").chmod(0)
    assert faults_of() == ["rules/claims/rescued.toml:1: cannot be read: permission denied"]


def test_a_folder_in_the_place_of_a_file_is_one_line(pack: Write) -> None:
    (pack() / "lexicon/odd.toml").mkdir()
    assert faults_of() == ["rules/lexicon/odd.toml:1: cannot be read: is a directory"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nope", "No such rules folder"),
        ("a\0b", "No such rules folder"),
        ("file", "is not a folder"),
        ("empty", "holds no rules"),
    ],
)
def test_a_wrong_folder_is_one_sentence(pack: Write, tmp_path: Path, name: str, said: str) -> None:
    pack()
    (tmp_path / "file").write_text("x")
    (tmp_path / "empty").mkdir()
    with pytest.raises(ClaimcheckError, match=said) as caught:
        load([tmp_path / name])
    assert "\n" not in str(caught.value)


def test_the_digest_is_of_names_and_bytes_and_not_of_places(pack: Write, tmp_path: Path) -> None:
    pack()
    first, second = (pack({"lexicon/a.toml": "a = 1\n"}, root=name) for name in ("one", "two"))
    assert load([first]).digest == load([second]).digest
    assert load([first]).digest != load().digest
    pack({"lexicon/a.toml": "a = 2\n"}, root="two")
    assert load([first]).digest != load([second]).digest


def test_kept_packs_are_the_packs(pack: Write, tmp_path: Path) -> None:
    root = pack({"lexicon/x.toml": 'a = 1.5\n[t]\n"k \\u00e9" = [true, [1, 2], { b = "c" }]\n'})
    fresh = load(cached=False)
    assert not (tmp_path / "cache").exists()
    assert load() == fresh  # writes
    kept = list((tmp_path / "cache/claimcheck/rules").iterdir())
    assert [p.suffix for p in kept] == [".json"]
    assert load() == fresh  # reads
    (root / "claims/rescued.toml").write_text(CLAIM.replace("title", "titel"))
    assert faults_of()
    assert list((tmp_path / "cache/claimcheck/rules").iterdir()) == kept


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff\n{}", b"[" * 100])
def test_a_spoilt_cache_is_ignored(pack: Write, tmp_path: Path, data: bytes) -> None:
    pack()
    rules = load()
    (kept,) = (tmp_path / "cache/claimcheck/rules").iterdir()
    kept.write_bytes(data)
    assert load() == rules


def test_a_cache_that_cannot_be_written_is_no_fault(pack: Write, tmp_path: Path) -> None:
    pack()
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert load().claims


def test_the_cache_stays_small(pack: Write, tmp_path: Path) -> None:
    for number in range(12):
        pack({"lexicon/x.toml": f"a = {number}\n"})
        load()
    assert len(list((tmp_path / "cache/claimcheck/rules").iterdir())) == 8


def test_the_rules_that_come_with_claimcheck_are_found() -> None:
    assert {"claims", "lexicon"} <= {p.name for p in packs.builtin().iterdir()}
