"""Small invented stories for tests: the articles of a few outlets, cross-checked."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from claimcheck import pipeline
from claimcheck.model.config import Config
from claimcheck.model.report import Disagreement, Report

TOGETHER = Config(story="one")


def check(articles: Mapping[str, str], config: Config = TOGETHER) -> Report:
    """The report on articles by outlet; each becomes a file that is named after its outlet."""
    with tempfile.TemporaryDirectory() as folder:
        for outlet, text in articles.items():
            (Path(folder) / f"{outlet}.txt").write_bytes(text.encode("utf-8"))
        return pipeline.run([Path(folder)], config=config)


def compare(left: str, right: str) -> tuple[Disagreement, ...]:
    """What two one-article outlets disagree on."""
    return check({"daily": left, "evening": right}).disagreements


def severities(left: str, right: str) -> list[str]:
    """The severities of what two articles disagree on, heaviest first."""
    return [finding.severity for finding in compare(left, right)]


def found(*articles: str) -> list[tuple[str, ...]]:
    """The sides of each disagreement of a story, sorted."""
    report = check({f"outlet{n}": text for n, text in enumerate(articles)})
    return sorted(tuple(sorted(p.display for p in d.positions)) for d in report.disagreements)
