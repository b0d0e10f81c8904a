"""``claimcheck claims``: what was read, claim by claim."""

from __future__ import annotations

from typing import Annotated

from claimcheck.cli import options


def command(
    paths: options.Paths,
    format_: Annotated[
        str,
        options.choice("--format", "text", "json", "jsonl", "csv", about="How to list them."),
    ] = "text",
    output: options.Output = None,
    rules: options.Rules = None,
    kind: options.Kind = None,
    not_kind: options.NotKind = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    jobs: options.Jobs = None,
    config: options.ConfigFile = None,
    color: options.Color = "auto",
    quiet: options.Quiet = False,
) -> int:
    """List the claims that the articles make."""
    from claimcheck.cli import running, screen, settings
    from claimcheck.report.claims import render
    from claimcheck.selection import listed

    flags = settings.flags(rules=rules, kind=kind, not_kind=not_kind, select=select, ignore=ignore, jobs=jobs)
    chosen = settings.read(config, flags).config
    report, texts, _ = running.checked(paths, chosen)
    claims = [claim for claim in report.claims if listed([claim.kind, claim.rule], chosen)]
    screen.write(render(report, claims, format_, texts, screen.look(color, output, detail=-quiet)), output)
    return 0
