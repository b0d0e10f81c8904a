"""The GitHub action, the pre-commit hook and the pages about them, as far as they can be run here."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.baseline import parse
from claimcheck.cli import outputs
from claimcheck.report import formats
from tests.cli.conftest import Ended

ROOT = Path(__file__).parents[2]
ACTION = (ROOT / "action.yml").read_text("utf-8")
CI = (ROOT / "docs/ci.md").read_text("utf-8")
Run = Callable[..., Ended]


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", CI, re.M | re.S)


def script(step: str) -> str:
    """The shell script of a step of the action."""
    found = re.search(rf"- name: {step}\n(?: {{6}}.*\n)*? {{6}}run: \|\n((?: {{8}}.*\n)+)", ACTION)
    assert found, step
    return textwrap.dedent(found[1])


STUB = """\
#!/usr/bin/env bash
printf '%s\\n' "$@" > "$RUNNER_TEMP/arguments"
for argument in "$@"; do
  case "$argument" in markdown=*) echo "# summary" > "${argument#*=}" ;; esac
done
exit "${STUB_STATUS}"
"""


@pytest.mark.skipif(shutil.which("bash") is None, reason="the action's steps are bash")
@pytest.mark.parametrize("status", [0, 1])
def test_the_action_passes_its_inputs_on(tmp_path: Path, status: int) -> None:
    stub = tmp_path / "bin/claimcheck"
    stub.parent.mkdir()
    stub.write_text(STUB)
    stub.chmod(0o755)
    environment = {
        **os.environ,
        "PATH": f"{stub.parent}{os.pathsep}{os.environ['PATH']}",
        "RUNNER_TEMP": str(tmp_path),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "STUB_STATUS": str(status),
        "CLAIMCHECK_PATHS": "stories\nmore stories; touch hacked",
        "CLAIMCHECK_FAIL_ON": "discrepancy",
        "CLAIMCHECK_BASELINE": "accepted.toml",
        "CLAIMCHECK_ARGS": "--story\nfolder",
        "CLAIMCHECK_SARIF": "out.sarif",
    }
    # as GitHub runs `shell: bash`
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script("Check the articles")]
    done = subprocess.run(command, env=environment, cwd=tmp_path)
    assert done.returncode == status
    assert (tmp_path / "arguments").read_text().splitlines() == [
        "check", "--fail-on", "discrepancy", "--baseline", "accepted.toml", "--story", "folder",
        "stories", "more stories; touch hacked",
        "--format", "github", "--format", "sarif=out.sarif", "--format", f"markdown={tmp_path}/claimcheck.md",
    ]  # fmt: skip
    assert (tmp_path / "summary").read_text() == "# summary\n"
    assert (tmp_path / "output").read_text() == "sarif=out.sarif\n"
    assert not (tmp_path / "hacked").exists()


def test_no_input_is_put_into_a_script() -> None:
    for step in ("Install claimcheck", "Check the articles"):
        assert "${{" not in script(step)


def test_the_example_names_inputs_that_there_are() -> None:
    example = next(block for block in blocks("yaml") if "/claimcheck@" in block)
    given = re.search(r"/claimcheck@.*\n +with:\n((?: {10}.*\n)+)", example)
    assert given
    declared = set(re.findall(r"^  ([a-z-]+):$", ACTION.split("outputs:")[0], re.M))
    assert set(re.findall(r"^ {10}([a-z-]+):", given[1], re.M)) <= declared


def test_the_hook_reads_all_articles() -> None:
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    assert "pass_filenames: false" in hook
    assert "- id: claimcheck" in next(block for block in blocks("yaml") if "repos:" in block)


def test_the_commands_of_the_page_run(run: Run, tmp_path: Path) -> None:
    (tmp_path / "stories").mkdir()
    commands = [shlex.split(line) for block in blocks("sh") for line in block.splitlines()]
    assert len(commands) == 5
    statuses = [run(*command[1:]).status for command in commands]
    assert statuses == [1, 0, 0, 0, 0]


def test_the_baseline_of_the_page_is_one() -> None:
    (entry,) = parse(blocks("toml")[0], Path("accepted.toml"))
    assert entry.expires


def test_every_format_is_described() -> None:
    page = (ROOT / "docs/formats.md").read_text("utf-8")
    described = {name for row in re.findall(r"^\| (`.*?) \|", page, re.M) for name in re.findall(r"`(\w+)`", row)}
    assert described == set(formats())
    assert outputs.read([], None, formats()) == [outputs.Output("text", None)]
