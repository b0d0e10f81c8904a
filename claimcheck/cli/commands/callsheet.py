"""``claimcheck callsheet``: the questions that settle the findings."""

from __future__ import annotations

from claimcheck.cli import options, today


def command(
    paths: options.Paths,
    output: options.Output = None,
    baseline: options.Baseline = None,
    today_: today.Today = None,
    rules: options.Rules = None,
    story: options.Story = None,
    kind: options.Kind = None,
    not_kind: options.NotKind = None,
    config: options.ConfigFile = None,
) -> int:
    """List for each finding what to ask, whom, and which record settles it (Markdown)."""
    from claimcheck import rulepack
    from claimcheck.cli import accepted, running, screen, settings
    from claimcheck.report.callsheet import render

    flags = settings.flags(rules=rules, story=story, kind=kind, not_kind=not_kind, baseline=baseline)
    chosen = settings.read(config, flags).config
    report = running.checked(paths, chosen).report
    report = accepted.applied(report, chosen, today.read(today_))
    screen.write(render(report, rulepack.load(chosen.rules).claims), output)
    return 0
