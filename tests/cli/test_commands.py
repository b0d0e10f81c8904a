"""The command line: what arguments mean, what is written where, and how it ends."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree as Xml

import pytest

from claimcheck.cli.app import commands
from claimcheck.model.errors import ClaimcheckError, InputError, RuleError, RuleFault
from claimcheck.model.report import Report
from tests.cli.conftest import Ended, Pipeline
from tests.report.fixture import CLAIMS, PAIR, REPORT

Run = Callable[..., Ended]
NONE = REPORT.model_copy(update={"disagreements": ()})


@pytest.mark.parametrize(
    ("args", "paths"),
    [
        (["a.txt"], ["a.txt"]),
        (["check", "a.txt"], ["a.txt"]),
        (["--format", "json", "a.txt"], ["a.txt"]),
        (["-v", "."], ["."]),
        (["a.txt", "--fail-on", "never", "."], ["a.txt", "."]),
        (["./check"], ["check"]),
    ],
)
def test_what_is_no_command_is_a_path(
    run: Run, pipeline: Pipeline, args: list[str], paths: list[str], tmp_path: Path
) -> None:
    (tmp_path / "check").mkdir()
    run(*args)
    assert pipeline.seen["paths"] == paths


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["chekc"], "'chekc' is neither a command nor a file or folder, did you mean 'check'?"),
        (["chekc", "a.txt"], "did you mean 'check'?"),
        (["nope"], "nope: there is no such file or folder"),
        (["baseline", "prnue", "-o", "b.toml"], "did you mean 'prune'?"),
        (["--formt", "json", "a.txt"], "No such option: --formt (Possible options: --format"),
        (["--format", "jsno", "a.txt"], "'jsno' is not a format of this command, did you mean 'json'?"),
        (["--story", "al", "a.txt"], "'al' is not one of auto, folder, one"),
        (["--fail-on", "contradicton", "a.txt"], "did you mean 'contradiction'?"),
        (["--kind", "agee", "a.txt"], "did you mean 'age'?"),
        (["--jobs", "0", "a.txt"], "--jobs"),
        (["check"], "Missing argument 'PATH...'"),
        (["claims", "a.txt", "--format", "sarif"], "'sarif' is not one of text, json, jsonl, csv"),
        (["--baseline", "no.toml", "a.txt"], "no.toml: there is no such baseline"),
        (["--config", "no.toml", "a.txt"], "no.toml: there is no such configuration file"),
        (["--format", "text", "--format", "json", "a.txt"], "two formats would go to standard output"),
        (["--format", "json=x", "-o", "y", "a.txt"], "-o y has no format left to write"),
        (["-o", "no/such/folder/x", "a.txt"], "no/such/folder/x: cannot be written"),
        (["--today", "tomorrow", "a.txt"], "--today: 'tomorrow' is no day; write it as in 2031-12-31"),
        (["diff", "a.txt", "a.txt"], "diff compares two articles, and a.txt and a.txt hold 4"),
        (["explain", "ffff", "a.txt"], "'ffff' is no rule, and no finding"),
        (["explain", "a1b2", "--report", "a.txt"], "a.txt: this is no JSON report"),
        (["rules", "show", "zzz"], "there is no rule 'zzz'"),
    ],
)
def test_a_mistake_is_one_sentence_and_two(run: Run, args: list[str], said: str) -> None:
    ended = run(*args)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err
    assert ended.err.startswith("claimcheck: ")
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize(
    ("fault", "status", "said"),
    [
        (InputError("x.bin: nothing readable"), 2, "claimcheck: x.bin: nothing readable\n"),
        (RuleError([RuleFault("r/a.toml", 3, "broken")]), 2, "claimcheck: r/a.toml:3: broken\n"),
        (ClaimcheckError("\x1b[2Jno"), 2, "claimcheck: \\x1b[2Jno\n"),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_how_a_fault_ends(run: Run, pipeline: Pipeline, fault: BaseException, status: int, said: str) -> None:
    pipeline.fault = fault
    ended = run("a.txt")
    assert (ended.status, ended.err) == (status, said)


def test_a_fault_of_ours_asks_to_be_reported(run: Run, pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline.fault = ZeroDivisionError("secret")
    ended = run("a.txt")
    assert ended.status == 2
    assert "please report it" in ended.err
    assert "Traceback" not in ended.err
    monkeypatch.setenv("CLAIMCHECK_DEBUG", "1")
    assert "Traceback" in run("a.txt").err


@pytest.mark.parametrize(
    ("args", "status"),
    [
        ([], 1),
        (["--fail-on", "discrepancy"], 1),
        (["--fail-on", "never"], 0),
        (["--kind", "count"], 0),
        (["--kind", "count", "--fail-on", "discrepancy"], 1),
        (["--kind", "quote", "--fail-on", "discrepancy"], 0),  # accepted
        (["--severity", "age=note", "--severity", "time=off"], 0),
        (["--select", "age", "--severity", "age=discrepancy"], 0),
        (["--strict"], 2),
    ],
)
def test_status(run: Run, args: list[str], status: int) -> None:
    ended = run("a.txt", *args)
    assert ended.status == status
    assert ended.err == "claimcheck: skipped stories/ferry/x| ::error::.bin: this is a binary file, not text\n"


def test_json_is_the_report(run: Run) -> None:
    assert Report.model_validate_json(run("--format", "json", "a.txt").out) == REPORT


def test_several_formats_at_once(run: Run, tmp_path: Path) -> None:
    ended = run("a.txt", "--format", "sarif=out.sarif", "--format", "junit=out.xml", "--format", "text")
    assert ended.out.startswith("contradiction[age]: ")
    assert json.loads((tmp_path / "out.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert Xml.parse(tmp_path / "out.xml").getroot().tag == "testsuites"


def test_a_file_instead_of_the_screen(run: Run, tmp_path: Path) -> None:
    assert run("a.txt", "--format", "csv", "-o", "out.csv").out == ""
    assert (tmp_path / "out.csv").read_text("utf-8").startswith("finding,severity,")


@pytest.mark.parametrize(
    ("environment", "args", "colored"),
    [
        ({}, [], False),
        ({"FORCE_COLOR": "1"}, [], True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
        ({"FORCE_COLOR": "1"}, ["--color", "never"], False),
        ({"NO_COLOR": "1"}, ["--color", "always"], True),
        ({"FORCE_COLOR": "1"}, ["-o", "out.txt"], False),
    ],
)
def test_color(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    environment: dict[str, str],
    args: list[str],
    colored: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    written = run("a.txt", *args).out + "".join(file.read_text("utf-8") for file in tmp_path.glob("out.txt"))
    assert ("\x1b[" in written) is colored


def test_quiet_and_verbose(run: Run) -> None:
    quiet = run("-q", "a.txt").out.splitlines()
    assert len(quiet) == 4
    assert quiet[0].startswith("stories/ferry/daily-tide.txt:4:11: contradiction: ")
    assert "note[cause]" in run("-v", "a.txt").out
    assert "note[cause]" not in run("a.txt").out


def test_finding_nothing_says_what_was_not_compared(run: Run, pipeline: Pipeline) -> None:
    pipeline.report = NONE
    ended = run("a.txt")
    assert ended.status == 0
    assert "That does not make them true" in ended.out


def test_standard_input_is_read_once(run: Run, pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"Twelve hurt."), isatty=lambda: False))
    run("-", "a.txt")
    assert pipeline.seen["stdin"] == b"Twelve hurt."
    run("a.txt")
    assert pipeline.seen["stdin"] is None


def test_claims_of_a_kind(run: Run) -> None:
    ended = run("claims", "a.txt", "--format", "jsonl", "--kind", "age")
    found = [json.loads(line) for line in ended.out.splitlines()]
    assert ended.status == 0
    assert [claim["id"] for claim in found] == [claim.id for claim in CLAIMS if claim.kind == "age"]


def test_diff(run: Run, pipeline: Pipeline) -> None:
    pipeline.report = PAIR
    ended = run("diff", "stories/ferry/daily-tide.txt", "a.txt")
    assert ended.status == 2  # the first is not there
    ended = run("diff", "a.txt", ".")
    assert (ended.status, pipeline.seen["config"].story) == (1, "one")
    assert "They disagree on 2 facts" in ended.out
    assert run("diff", "a.txt", ".", "--fail-on", "never").status == 0


def test_explain_a_finding(run: Run, tmp_path: Path) -> None:
    assert "- exact, 41 and 43 years" in run("explain", "a1b2", "a.txt").out
    run("a.txt", "--format", "json", "-o", "saved.json")
    assert "- exact, 41 and 43 years: no overlap" in run("explain", "a1b2", "--report", "saved.json").out


def test_init_writes_what_config_shows(run: Run, tmp_path: Path) -> None:
    assert run("config").out.count("# default") == 11
    assert run("init").status == 0
    assert run("init").status == 2
    (tmp_path / "claimcheck.toml").write_text('jobs = 3\n[severity]\nage = "note"\n')
    shown = run("config").out
    assert f"# {tmp_path / 'claimcheck.toml'}" in shown
    assert 'severity = { "age" = "note" }' in shown


def test_a_new_rule_is_a_file(run: Run, tmp_path: Path) -> None:
    assert run("rules", "new", "claims/visitors", "--rules", "mine").status == 0
    assert (tmp_path / "mine/claims/visitors.toml").is_file()
    assert run("rules", "new", "claims/visitors", "--rules", "mine").status == 2


def test_help_names_every_command(run: Run) -> None:
    shown = run("--help").out
    assert all(f"  {name} " in shown for name in commands())
    assert run().out == shown


@pytest.mark.parametrize("name", commands())
def test_every_command_has_help(run: Run, name: str) -> None:
    ended = run(name, "--help")
    assert ended.status == 0
    assert ended.out.startswith(f"Usage: claimcheck {name}")


@pytest.mark.parametrize("args", [["--version"], ["-V"]])
def test_version(run: Run, args: list[str]) -> None:
    assert run(*args).out.startswith("claimcheck 0.")


def test_baseline_life(run: Run, tmp_path: Path, pipeline: Pipeline) -> None:
    file = tmp_path / "known.toml"
    day = ["--today", "2031-05-06"]
    assert (
        run("baseline", "a.txt", "-o", "known.toml", "--reason", "asked", "--expires", "2031-06-01", *day).status == 0
    )
    assert file.read_text("utf-8").count('reason = "asked"\nexpires = 2031-06-01') == 5
    accepted = run("a.txt", "--baseline", "known.toml", *day)
    assert accepted.status == 0
    assert "contradiction[age] (accepted)" in accepted.out
    assert "No new disagreement" in accepted.out
    expired = run("a.txt", "--baseline", "known.toml", "--today", "2031-06-02")
    assert expired.status == 1
    assert "a1b2c3d4e5f60718 expired on 2031-06-01 and counts again" in expired.err
    pipeline.report = PAIR
    apart = run("diff", "a.txt", ".", "--baseline", "known.toml", *day)
    assert (apart.status, apart.err) == (0, "")
    pipeline.report = REPORT.model_copy(update={"disagreements": REPORT.disagreements[1:]})
    assert (
        "1 entry of the baseline no longer found (a1b2c3d4e5f60718)"
        in run("a.txt", "--baseline", "known.toml", *day).err
    )
    assert "no longer found" not in run("a.txt", "--baseline", "known.toml", "--kind", "time", *day).err
    assert run("baseline", "prune", "a.txt", "--baseline", "known.toml").status == 0
    assert file.read_text("utf-8").count("[[accepted]]") == 4


def test_the_day_may_come_from_the_environment(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("baseline", "a.txt", "-o", "known.toml", "--expires", "2031-06-01")
    for name, value, status in (
        ("SOURCE_DATE_EPOCH", "1938124800", 1),  # 2031-06-02
        ("SOURCE_DATE_EPOCH", "1938038400", 0),
        ("CLAIMCHECK_TODAY", "2031-06-02", 1),
        ("SOURCE_DATE_EPOCH", "soon", 2),
    ):
        with monkeypatch.context() as context:
            context.setenv(name, value)
            assert run("a.txt", "--baseline", "known.toml").status == status


@pytest.mark.parametrize(
    ("name", "said"),
    [("age", "must fire on"), ("claims/age", "must be silent on"), ("frames/fire", "slots: "), ("cues/", None)],
)
def test_rules_are_listed_and_shown(run: Run, name: str, said: str | None) -> None:
    listed = [line.split()[0] for line in run("rules", "list").out.splitlines()]
    if said is None:  # whichever cue comes first
        name, said = next(rule for rule in listed if rule.startswith(name)), "modality: what "
    assert name in [*listed, *(rule.split("/")[1] for rule in listed)]
    for shown in (run("rules", "show", name), run("explain", name)):
        assert shown.status == 0
        assert said in shown.out
