"""``claimcheck timeline``: what the articles date, in order."""

from __future__ import annotations

from claimcheck.cli import options


def command(
    paths: options.Paths,
    output: options.Output = None,
    rules: options.Rules = None,
    story: options.Story = None,
    config: options.ConfigFile = None,
    color: options.Color = "auto",
) -> int:
    """Show the dated claims of each story in order of time."""
    from claimcheck.cli import running, screen, settings
    from claimcheck.report.chronicle import render

    chosen = settings.read(config, settings.flags(rules=rules, story=story)).config
    report, texts, _ = running.checked(paths, chosen)
    screen.write(render(report, texts, screen.look(color, output)), output)
    return 0
