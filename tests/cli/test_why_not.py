"""``claimcheck why-not`` and ``claimcheck explain`` on articles, with the rules that come with claimcheck."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck import cli

Told = Callable[..., str]

PEER = "A fire in Harbour Street killed 14 people on Monday. Maria Lopez, 33, was convicted of theft.\n"


@pytest.fixture
def told(capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Told:
    """Runs a command line beside ``a.txt`` of the given text and ``b.txt``; what it prints, on one line."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")

    def run(text: str, *args: str, peer: str | None = PEER) -> str:
        (tmp_path / "a.txt").write_text(text, "utf-8")
        if peer is not None:
            (tmp_path / "b.txt").write_text(peer, "utf-8")
        cli.run(list(args) or ["why-not", "a.txt:1"])
        out, err = capfdbinary.readouterr()
        return " ".join((out + err).decode().split())

    return run


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Read more: 12 people killed in Harbour Street\n\nThe fire was out by noon.\n", "which gives no claims"),
        ("Lawyers asked the court to pardon Maria Lopez.\n", "It is sought, not asserted (by 'asked"),
        ("Maria Lopez was sentenced to 9 years in prison.\n", "No other article gives the"),
        ("Nothing of this kind had been seen.\n", "No number, date, name or other value was seen on this line."),
    ],
    ids=["zone", "modality", "no counterpart", "nothing seen"],
)
def test_the_gate_is_named(told: Told, text: str, said: str) -> None:
    assert said in told(text)


def test_a_guard_speaks_its_own_sentence(told: Told) -> None:
    shown = told("Lawyers asked the court to pardon Maria Lopez.\n", peer="The court pardoned Maria Lopez.\n")
    assert "by 'modality': One is asserted, the other asked for" in shown
    assert "(b:1)" in shown


def test_an_article_without_a_peer(told: Told) -> None:
    assert "the only one of its story" in told("Maria Lopez, 31, was hurt.\n", peer=None)


def test_what_was_compared_is_counted_and_shown_on_request(told: Told) -> None:
    text = "Maria Lopez, 31, was convicted of theft.\n"
    assert "31 [age, rule age]" not in told(text)
    shown = told(text, "why-not", "a.txt:1:14", "-v")
    assert "31 [age, rule age]" in shown
    assert "- Compared." in shown
    count = re.search(r"(\d+) values on this line: (\d+) compared, (\d+) not\.", shown)
    assert count is not None
    assert int(count[1]) == int(count[2]) + int(count[3])


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("a.txt", "'a.txt' is no FILE:LINE, as in story/a.txt:7"),
        ("a.txt:0", "a.txt: there is no line 0; the article has 2"),
        ("a.txt:9", "a.txt: there is no line 9; the article has 2"),
        ("no.txt:1", "no.txt"),
    ],
)
def test_a_place_that_is_none(told: Told, place: str, said: str) -> None:
    assert said in told("Maria Lopez, 31, was hurt.\n", "why-not", place)


def test_explain_tells_the_chain(told: Told) -> None:
    text = "Maria Lopez, 31, left the building by the back door.\n"
    (id_,) = re.findall(r"\[age\] ([0-9a-f]+)", told(text, "-q", "."))
    shown = told(text, "explain", id_, ".")
    for part in (
        "--> a.txt:1:14 a",
        "read as: 31 years (age), of Maria Lopez",
        "meant: asserted; said by the article itself",
        "'31' (a) and '33' (b): both give the age of Maria Lopez",
        "What would have kept them apart, and was not found - One is asserted, the other asked for",
        "the first that holds decides: other-dimension, same,",
        "[disjoint]",
    ):
        assert part in shown
    for guard_of_another_kind in ("of two votes", "two wordings", "the unit is no slip", "seen from an unknown day"):
        assert guard_of_another_kind not in shown
    (told_of,) = re.findall(r"(\d+) guards passed", shown)
    listed = shown.partition("was not found")[2].partition("What decided")[0]
    assert listed.count(" - ") == int(told_of)


def test_a_name_that_no_screen_can_show_is_found(told: Told, tmp_path: Path) -> None:
    (tmp_path / "c\x1b.txt").write_text(PEER, "utf-8")
    assert "no article" not in told("A fire.", "why-not", "c\x1b.txt:1")


def test_too_long_a_name_is_no_file(told: Told) -> None:
    assert "No such file or folder: xxx" in told("A fire.", "x" * 5000)
