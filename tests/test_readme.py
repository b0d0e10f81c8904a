"""What README.md and CONTRIBUTING.md show is what a reader gets.

``CLAIMCHECK_REGEN_GOLDEN=1 pytest tests/test_readme.py`` writes the outputs anew, and git shows what changed.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
CONTRIBUTING = ROOT / "CONTRIBUTING.md"
PAGES = [README, CONTRIBUTING, *sorted((ROOT / "docs").glob("*.md"))]

SHOWN = re.compile(r"```console\n\$ (claimcheck [^\n]+)\n(.*?)```", re.DOTALL)
FILE = re.compile(r"`([\w/.-]+\.(?:toml|txt))`:?\n\n```\w+\n(.*?)```", re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


def claimcheck(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command line of a page as a reader would, in ``folder``."""
    program, *arguments = shlex.split(command)
    assert program == "claimcheck"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1", "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
    )


def test_the_runs_that_the_readme_shows_are_real() -> None:
    text = README.read_text("utf-8")
    blocks = SHOWN.findall(text)
    assert len(blocks) >= 2
    for command, _ in blocks:
        done = claimcheck(command, ROOT)
        assert done.returncode in (0, 1), done.stderr
        text = re.sub(
            rf"(```console\n\$ {re.escape(command)}\n)(.*?)```",
            lambda block, out=done.stdout: block[1] + out.rstrip() + "\n```",
            text,
            flags=re.DOTALL,
        )
    if os.environ.get("CLAIMCHECK_REGEN_GOLDEN") == "1":
        README.write_text(text, "utf-8")
    assert README.read_text("utf-8") == text


def test_the_python_of_the_readme_runs() -> None:
    code = re.findall(r"```python\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    assert code
    for block in code:
        done = subprocess.run([sys.executable, "-c", block], cwd=ROOT, capture_output=True, encoding="utf-8")
        assert done.returncode == 0, done.stderr
        assert "contradiction" in done.stdout


def test_the_example_of_contributing_works_as_it_stands(tmp_path: Path) -> None:
    text = CONTRIBUTING.read_text("utf-8")
    files = FILE.findall(text)
    assert {name.rpartition(".")[2] for name, _ in files} == {"toml", "txt"}
    for name, content in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    tests, check = (claimcheck(line, tmp_path) for line in re.findall(r"^claimcheck .*$", text, re.MULTILINE))
    assert tests.returncode == 0, tests.stdout + tests.stderr
    assert check.returncode == 1, check.stdout + check.stderr
    assert "[measurement/height]: 1.71 meters (evening) or 1.83 meters (daily)?" in check.stdout


def test_the_steps_of_the_readme_to_a_new_rule_work(tmp_path: Path) -> None:
    lines = re.findall(r"^claimcheck .*my-rules$", README.read_text("utf-8"), re.MULTILINE)
    new, tests = lines[:2]
    for line in (new, tests):
        done = claimcheck(line, tmp_path)
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_every_command_is_in_the_readme() -> None:
    named = README.read_text("utf-8")
    for module in sorted((ROOT / "claimcheck" / "cli" / "commands").glob("[a-z]*.py")):
        name = module.stem.replace("_", "-")
        assert name == "check" or re.search(rf"`claimcheck {name}\b", named), name


def test_the_targets_that_pages_name_are_in_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for page in PAGES:
        assert set(re.findall(r"(?:^|`)make ([a-z]+)", page.read_text("utf-8"), re.MULTILINE)) <= targets
