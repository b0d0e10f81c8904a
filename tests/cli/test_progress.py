"""Progress: nothing for a second, nothing without a terminal, and nothing left behind."""

from __future__ import annotations

import io

import pytest

from claimcheck.cli import progress


class Terminal(io.StringIO):
    """Standard error as a terminal."""

    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, times: list[float]) -> str:
    """What is written when the pipeline calls at ``times`` (seconds from the start)."""
    clock = iter([0.0, *times])
    monkeypatch.setattr(progress, "monotonic", lambda: next(clock))
    monkeypatch.setattr("sys.stderr", stream)
    with progress.Progress() as called:
        for number in range(len(times)):
            called("reading", number, 500)
    return stream.getvalue()


def test_after_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    written = shown(monkeypatch, Terminal(), [0.0, 0.9, 2.0, 2.01, 2.5])
    assert written.split("\r\x1b[K") == ["", "reading: 2 of 500 (1/s)", "reading: 4 of 500 (2/s)", ""]


def test_not_for_a_short_run(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, Terminal(), [0.1, 0.5]) == ""


def test_not_without_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, io.StringIO(), [0.1, 2.0, 3.0]) == ""
