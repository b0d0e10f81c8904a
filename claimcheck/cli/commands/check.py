"""``claimcheck check``: where do the articles disagree?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import options
from claimcheck.cli.options import choice

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


FAIL_ON = ("contradiction", "discrepancy", "never")


def _formats() -> tuple[str, ...]:
    from claimcheck.report import formats

    return formats()


def command(
    paths: options.Paths,
    formats: FormatOption = None,
    output: options.Output = None,
    fail_on: Annotated[
        str | None,
        choice("--fail-on", *FAIL_ON, about="The least severity that makes the exit status 1.", default=False),
    ] = None,
    baseline: Annotated[
        Path | None, typer.Option("--baseline", metavar="FILE", help="Findings accepted before; they do not fail.")
    ] = None,
    story: options.Story = None,
    rules: options.Rules = None,
    kind: options.Kind = None,
    not_kind: options.NotKind = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    severity: options.Severity = None,
    jobs: options.Jobs = None,
    strict: Annotated[bool, typer.Option("--strict", help="A file that cannot be read ends with status 2.")] = False,
    config: options.ConfigFile = None,
    color: options.Color = "auto",
    verbose: options.Verbose = False,
    quiet: options.Quiet = False,
) -> int:
    """Report where the articles under the paths disagree."""
    from claimcheck.cli import outputs, running, screen, settings, verdict
    from claimcheck.report import Options, render

    wanted = outputs.read(formats or (), output, _formats())
    flags = settings.flags(
        rules=rules, story=story, kind=kind, not_kind=not_kind, select=select, ignore=ignore, severity=severity,
        jobs=jobs, fail_on=fail_on, baseline=baseline, strict=strict,
    )  # fmt: skip
    chosen = settings.read(config, flags).config
    report, texts = running.checked(paths, chosen)

    def rendered(name: str, on_screen: bool) -> str:
        look = Options(
            width=screen.width() if on_screen else screen.PIPED_WIDTH,
            color=on_screen and screen.colored(color),
            detail=verbose - quiet,
            fail_on=chosen.fail_on,
        )
        return render(report, name, texts=texts, options=look)

    outputs.write(wanted, rendered)
    return verdict.status(report, chosen)
