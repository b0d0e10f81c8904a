"""Configuration: files, flags, origins, and what is said of a mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.cli import settings
from claimcheck.config import KEYS, STARTING_TEXT, merge, parse
from claimcheck.model.config import Config
from claimcheck.model.errors import ConfigError

FILE = Path("here/claimcheck.toml")


def test_every_setting_has_a_key() -> None:
    assert [key.replace("-", "_") for key in KEYS] == list(Config.__slots__)


@pytest.mark.parametrize(
    ("text", "settings"),
    [
        ("", {}),
        ('rules = ["mine", "/abs"]', {"rules": (Path("here/mine"), Path("/abs"))}),
        ('story = "folder"', {"story": "folder"}),
        ('select = ["age", "quote/wording"]', {"select": ("age", "quote/wording")}),
        ('fail-on = "never"\nstrict = true', {"fail_on": "never", "strict": True}),
        ('baseline = "known.toml"', {"baseline": Path("here/known.toml")}),
        ('[severity]\nage = "off"', {"severity": {"age": "off"}}),
        ("[tolerance]\nmoney = 0.05\ncount = 0", {"tolerance": {"money": 0.05, "count": 0.0}}),
        ('[ignore-paths]\n"old/*" = ["date"]', {"ignore_paths": {"old/*": ("date",)}}),
        ("jobs = 4", {"jobs": 4}),
    ],
)
def test_what_a_file_sets(text: str, settings: dict[str, object]) -> None:
    assert parse(text, FILE) == settings


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sevrity = 1", r"here/claimcheck\.toml:1: unknown key 'sevrity', did you mean 'severity'\?"),
        ("\nzzz = 1", r":2: unknown key 'zzz': one of rules, story"),
        (
            'story = "folders"',
            r":1: 'story' is 'folders' and must be one of auto, folder, one, did you mean 'folder'\?",
        ),
        ("jobs = true", ":1: 'jobs' must be a whole number of at least 1"),
        ("strict = 1", ":1: 'strict' must be true or false"),
        ('select = "age"', ":1: 'select' must be a list of texts"),
        ('[severity]\nage = "contradicton"', r":1: 'severity' for 'age' is 'contradicton'.* mean 'contradiction'\?"),
        ("[tolerance]\nmoney = 5", "'tolerance' for 'money' must be a share from 0 to below 1"),
        ("x = = 1", "this is not valid TOML"),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        parse(text, FILE)


def test_all_mistakes_are_named_at_once() -> None:
    with pytest.raises(ConfigError) as fault:
        parse("jobs = 0\nstrict = 0\n", FILE)
    assert len(str(fault.value).splitlines()) == 2


def test_pyproject_is_read_in_its_own_table() -> None:
    file = Path("pyproject.toml")
    assert parse('[project]\nname = "x"', file) is None
    assert parse("[tool.claimcheck]\njobs = 2", file) == {"jobs": 2}
    with pytest.raises(ConfigError, match=r"pyproject\.toml:2: unknown key 'job', did you mean 'jobs'\?"):
        parse("[tool.claimcheck]\njob = 2", file)


def test_the_starting_text_says_the_defaults() -> None:
    config, origins = merge([("file", parse(STARTING_TEXT, FILE) or {})])
    assert config == Config()
    assert [name for name, origin in origins.items() if origin == "default"] == ["baseline"]


def test_flags_win_over_the_nearest_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "claimcheck.toml").write_text('jobs = 2\nstory = "one"\n')
    (tmp_path / "a/pyproject.toml").write_text("[tool.other]\n")
    monkeypatch.chdir(tmp_path / "a/b")
    found = settings.read(None, settings.flags(story="folder", rules=None, select=[]))
    assert (found.config.jobs, found.config.story) == (2, "folder")
    assert (found.origins["jobs"], found.origins["story"], found.origins["rules"]) == (
        str(tmp_path / "claimcheck.toml"),
        "command line",
        "default",
    )


def test_a_flag_may_be_false_and_tables_are_merged(tmp_path: Path) -> None:
    file = tmp_path / "claimcheck.toml"
    file.write_text('strict = true\n[severity]\nage = "note"\nquote = "note"\n')
    config = settings.read(file, settings.flags(strict=False, severity=["age=off"])).config
    assert (config.strict, config.severity) == (False, {"age": "off", "quote": "note"})


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        ({"kind": ["agee"]}, "'agee' is not a kind of claim, did you mean 'age'"),
        ({"kind": ["zzz"]}, "'zzz' is not a kind of claim: one of age, count"),
        ({"severity": ["age"]}, "--severity takes NAME=LEVEL"),
        ({"severity": ["age=notee"]}, "not 'age=notee', did you mean 'note'"),
        ({"ignore": ["quotee"]}, "'quotee' is neither a kind of claim nor a rule, did you mean 'quote'"),
    ],
)
def test_a_misspelt_name_suggests_the_nearest(flags: dict[str, list[str]], said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        settings.read(None, settings.flags(**flags))  # type: ignore[arg-type]


def test_a_configuration_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="there is no such configuration file"):
        settings.read(tmp_path / "no.toml", {})
