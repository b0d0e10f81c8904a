"""``claimcheck explain``: a finding, step by step, or a rule with its examples."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import options

if TYPE_CHECKING:
    from claimcheck.model.report import Disagreement, Report
    from claimcheck.model.rules import RulePack
    from claimcheck.report import explanation


def command(
    name: Annotated[
        str,
        typer.Argument(
            metavar="ID|RULE",
            help="A finding's id, or enough of it, or a rule's id.",
            autocompletion=options.rule_ids,
        ),
    ],
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH...]", help="Where the finding is; the working folder if left out."),
    ] = None,
    saved: Annotated[
        Path | None, typer.Option("--report", metavar="FILE", help="Look it up in a saved JSON report instead.")
    ] = None,
    rules: options.Rules = None,
    story: options.Story = None,
    config: options.ConfigFile = None,
    color: options.Color = "auto",
) -> int:
    """Explain a finding step by step, or a rule with its examples."""
    from claimcheck import rulepack
    from claimcheck.cli import running, screen, settings
    from claimcheck.cli.naming import by_name
    from claimcheck.report import explanation
    from claimcheck.values.utterance import Folder

    chosen = settings.read(config, settings.flags(rules=rules, story=story)).config
    pack = rulepack.load(chosen.rules)
    known = by_name(pack)
    look = replace(screen.look(color, None), words=Folder(pack.lexicon).words)
    if name in known:
        screen.write(explanation.rule(known[name], look), None)
        return 0
    if saved is not None:
        report, texts, _ = running.saved(saved)
    else:
        report, texts, _ = running.checked(paths or [Path()], chosen)
    found = _named(name, report, list(known))
    screen.write(explanation.finding(report, found, texts, look, _chain(found, report, pack)), None)
    return 0


def _chain(found: Disagreement, report: Report, pack: RulePack) -> explanation.Chain:
    """The guards, and the levels of the comparator that the rules of a finding's claims name."""
    from claimcheck import chain
    from claimcheck.compare import comparator_of
    from claimcheck.report import explanation

    claims = {claim.id: claim for claim in report.claims}
    ends = [claims[found.positions[at].claims[0]] for at in (0, -1)]
    rules = [pack.claims[rule] for p in found.positions if (rule := claims[p.claims[0]].rule) in pack.claims]
    levels = chain.level_order(comparator_of(rules[0], rules[-1])) if rules else ()
    return explanation.Chain(chain.guard_sentences(found.bases, *ends), levels)


def _named(name: str, report: Report, rules: list[str]) -> Disagreement:
    """The one finding whose id begins with ``name``."""
    from claimcheck.model.errors import InputError
    from claimcheck.rulepack.schema import nearest

    found = [finding for finding in report.disagreements if finding.id.startswith(name)]
    if len(found) == 1:
        return found[0]
    if found:
        raise InputError(f"'{name}' begins the ids of {len(found)} findings: {', '.join(f.id for f in found)}")
    hint = nearest(name, [*rules, *(finding.id for finding in report.disagreements)])
    raise InputError(f"'{name}' is no rule, and no finding in {len(report.documents)} articles has it as its id{hint}")
