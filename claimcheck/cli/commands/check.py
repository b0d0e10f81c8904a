"""``claimcheck check``: where do the articles disagree?"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import options, today

FormatOption = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME[=FILE]",
        help="How to report: text, json, ...; repeatable.",
        autocompletion=lambda incomplete: [name for name in _formats() if name.startswith(incomplete)],
    ),
]


def _formats() -> tuple[str, ...]:
    from claimcheck.report import formats

    return formats()


def command(
    paths: options.Paths,
    formats: FormatOption = None,
    output: options.Output = None,
    fail_on: options.FailOn = None,
    baseline: options.Baseline = None,
    today_: today.Today = None,
    story: options.Story = None,
    rules: options.Rules = None,
    kind: options.Kind = None,
    not_kind: options.NotKind = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    severity: options.Severity = None,
    jobs: options.Jobs = None,
    strict: Annotated[
        bool | None, typer.Option("--strict/--no-strict", help="A file that cannot be read ends with status 2.")
    ] = None,
    config: options.ConfigFile = None,
    color: options.Color = "auto",
    verbose: options.Verbose = False,
    quiet: options.Quiet = False,
) -> int:
    """Report where the articles under the paths disagree."""
    from claimcheck.cli import outputs

    wanted = outputs.read(formats or (), output, _formats())  # a misspelt format is told before anything is loaded

    from claimcheck.cli import accepted, running, screen, settings, verdict
    from claimcheck.report import render

    flags = settings.flags(
        rules=rules, story=story, kind=kind, not_kind=not_kind, select=select, ignore=ignore, severity=severity,
        jobs=jobs, fail_on=fail_on, baseline=baseline, strict=strict,
    )  # fmt: skip
    chosen = settings.read(config, flags).config
    day = today.read(today_)
    report, texts, words = running.checked(paths, chosen)
    report = accepted.applied(report, chosen, day)

    def rendered(name: str, file: Path | None) -> str:
        look = replace(screen.look(color, file, detail=verbose - quiet), fail_on=chosen.fail_on, words=words)
        return render(report, name, texts=texts, options=look)

    outputs.write(wanted, rendered)
    return verdict.status(report, chosen)
