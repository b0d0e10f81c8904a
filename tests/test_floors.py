"""The floors of the house: who may import whom, and who may open a file, a socket or the clock."""

import ast
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "claimcheck"

#: floor -> the rooms of the package that it may use, beside itself.
FLOORS = {
    "model": set(),
    "text": {"model"},
    "values": {"model", "text"},
    "rulepack": {"model", "values"},
    "loaders": {"model"},
    "extract": {"model", "text", "values", "rulepack"},
    "align": {"model", "text", "values", "rulepack"},
    "compare": {"model", "text", "values", "rulepack"},
    "report": {"model", "text", "values", "rulepack"},
}
#: Modules of the standard library that the rooms below the command line never touch.
FORBIDDEN = {"socket", "urllib.request", "http.client", "random", "time", "subprocess"}
ROOMS = {p.stem for p in PACKAGE.iterdir() if p.is_dir() or p.suffix == ".py"} - {"__init__"}
MAY_OPEN_FILES = {"loaders", "rulepack", "cli"}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def imports(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", [p for p in modules() if room(p) in FLOORS], ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_module_uses_only_the_floors_below_it(path: Path) -> None:
    used = {name.split(".")[1] for name in imports(path) if name.startswith("claimcheck.")}
    assert used & ROOMS <= FLOORS[room(path)] | {room(path)}


@pytest.mark.parametrize("path", [p for p in modules() if room(p) != "cli"], ids=lambda p: str(p.relative_to(PACKAGE)))
def test_no_module_below_the_command_line_reaches_outside(path: Path) -> None:
    assert not imports(path) & FORBIDDEN


@pytest.mark.parametrize(
    "path", [p for p in modules() if room(p) in set(FLOORS) - MAY_OPEN_FILES], ids=lambda p: str(p.relative_to(PACKAGE))
)
def test_only_loaders_rule_packs_and_commands_open_files(path: Path) -> None:
    calls = {
        node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
    }
    assert not calls & {"open", "read_bytes", "write_bytes", "write_text"}


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_no_pattern_repeats_a_group_possessively(path: Path) -> None:
    """Before Python 3.11.5 such a group that fails half-way keeps what it took (gh-106052); a single class is safe."""
    texts = [n.value for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.Constant)]
    assert not [t for t in texts if isinstance(t, str) and re.search(r"\)(?:[*+?]|\{[\d,]+\})\+|\(\?>", t)]
