"""``claimcheck diff``: two articles side by side."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import options, today


def command(
    left: Annotated[Path, typer.Argument(metavar="A", help="An article.")],
    right: Annotated[Path, typer.Argument(metavar="B", help="Another one.")],
    format_: Annotated[str, options.choice("--format", "text", "json", about="How to report.")] = "text",
    output: options.Output = None,
    fail_on: options.FailOn = None,
    baseline: options.Baseline = None,
    today_: today.Today = None,
    rules: options.Rules = None,
    kind: options.Kind = None,
    not_kind: options.NotKind = None,
    config: options.ConfigFile = None,
    color: options.Color = "auto",
    verbose: options.Verbose = False,
) -> int:
    """Show what two articles disagree and agree on, and what only one of them says."""
    from claimcheck.cli import accepted, running, screen, settings, verdict
    from claimcheck.model.errors import InputError
    from claimcheck.report.diff import render

    flags = settings.flags(rules=rules, story="one", kind=kind, not_kind=not_kind, fail_on=fail_on, baseline=baseline)
    chosen = settings.read(config, flags).config
    report, texts, words = running.checked([left, right], chosen)
    if len(report.documents) != 2:
        raise InputError(f"diff compares two articles, and {left} and {right} hold {len(report.documents)}")
    report = accepted.applied(report, chosen, today.read(today_), whole=False)
    first = next((d.id for d in report.documents if Path(d.path) == left), report.documents[0].id)
    look = replace(screen.look(color, output, detail=int(verbose)), words=words)
    screen.write(render(report, first, format_, texts, look), output)
    return verdict.status(report, chosen)
