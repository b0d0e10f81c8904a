"""``claimcheck baseline``: accept what is found now, so that only new findings fail."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import options, today

app = typer.Typer(help="Accept what is found now, so that only new findings fail.")
#: What `claimcheck baseline PATH...` means.
DEFAULT = "write"

File = Annotated[Path, typer.Option("--baseline", "-o", "--output", metavar="FILE", help="The baseline file.")]


@app.command()
def write(
    paths: options.Paths,
    file: File,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why the new entries are accepted.")] = "",
    expires: Annotated[
        str | None, typer.Option("--expires", metavar="DATE", help="The last day on which the new entries hold.")
    ] = None,
    today_: today.Today = None,
    rules: options.Rules = None,
    story: options.Story = None,
    config: options.ConfigFile = None,
) -> int:
    """Add what is found now to a baseline file; entries that are there keep their reason and date."""
    from claimcheck import baseline
    from claimcheck.cli import accepted, running, screen, settings

    last = today.day(expires, "--expires") if expires else None
    known = accepted.read(file, missing_is_empty=True)
    chosen = settings.read(config, settings.flags(rules=rules, story=story)).config
    report = running.checked(paths, chosen).report
    new = baseline.Accepted("", reason=reason, expires=last)
    entries = baseline.extended(known, report.disagreements, new, today.read(today_))
    screen.write(baseline.dump(entries), file)
    screen.warn(f"{file}: {len(entries)} accepted, {len(entries) - len(known)} of them new")
    return 0


@app.command()
def prune(
    paths: options.Paths,
    file: File,
    rules: options.Rules = None,
    story: options.Story = None,
    config: options.ConfigFile = None,
) -> int:
    """Remove the entries of a baseline file that match nothing any more."""
    from claimcheck import baseline
    from claimcheck.cli import accepted, running, screen, settings

    known = accepted.read(file)
    chosen = settings.read(config, settings.flags(rules=rules, story=story)).config
    entries = baseline.pruned(known, running.checked(paths, chosen).report)
    screen.write(baseline.dump(entries), file)
    screen.warn(f"{file}: {len(entries)} kept, {len(known) - len(entries)} removed")
    return 0
