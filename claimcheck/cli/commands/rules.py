"""``claimcheck rules``: browse the rule packs, run the examples that they carry, start a new rule."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import options

if TYPE_CHECKING:
    from claimcheck.model.rules import RulePack

app = typer.Typer(help="Browse the rules, run their examples, start a new one.")
Rule = Annotated[str, typer.Argument(metavar="RULE", help="A rule's id.", autocompletion=options.rule_ids)]


@app.command("list")
def list_(rules: options.Rules = None) -> int:
    """List all rules: claims, frames of events, and cues of modality."""
    from claimcheck.cli import screen

    pack = _pack(rules)
    rows = [(f"claims/{rule.id}", rule.title, rule.kind) for rule in pack.claims.values()]
    rows += [(f"frames/{frame.id}", frame.title, ", ".join(frame.slots)) for frame in pack.frames.values()]
    rows += [(f"cues/{cue.id}", ", ".join(cue.phrases[:4]), cue.modality) for cue in pack.cues]
    width = max((len(name) for name, _, _ in rows), default=0)
    screen.write("".join(f"{name:{width}}  {title} ({detail})\n" for name, title, detail in rows), None)
    return 0


@app.command()
def show(rule: Rule, rules: options.Rules = None, color: options.Color = "auto") -> int:
    """Show one rule with its wordings and examples."""
    from claimcheck.cli import screen
    from claimcheck.cli.naming import by_name
    from claimcheck.model.errors import InputError
    from claimcheck.report import explanation
    from claimcheck.rulepack.schema import nearest

    known = by_name(_pack(rules))
    if rule not in known:
        hint = nearest(rule, list(known))
        raise InputError(f"there is no rule '{rule}'{hint}; `claimcheck rules list` lists them")
    screen.write(explanation.rule(known[rule], screen.look(color, None)), None)
    return 0


@app.command()
def test(rules: options.Rules = None) -> int:
    """Run the examples of all rules: each text that must fire, and each that must not."""
    from claimcheck import pipeline
    from claimcheck.cli import screen
    from claimcheck.report.coverage import plural
    from claimcheck.report.escape import one_line
    from claimcheck.rulepack.examples import count_examples

    pack = _pack(rules)
    failures = pipeline.test_rules(pack)
    lines = [one_line(str(failure)) for failure in failures]
    total = plural(count_examples(pack), "example")
    lines.append(f"{total}: {len(failures)} failed" if failures else f"{total}: all hold")
    screen.write("\n".join(lines) + "\n", None)
    return int(bool(failures))


@app.command()
def new(
    place: Annotated[str, typer.Argument(metavar="PLACE", help="As in claims/visitors, frames/launch or cues/slated.")],
    folder: Annotated[Path, typer.Option("--rules", metavar="DIR", help="The rule pack to write it to.")] = Path(
        "rules"
    ),
) -> int:
    """Write a new rule file to start from; it loads as it is."""
    from claimcheck.cli import screen
    from claimcheck.model.errors import InputError
    from claimcheck.rulepack.new import starting_text

    text = starting_text(place)
    file = folder / f"{place.removesuffix('.toml')}.toml"
    if file.exists():
        raise InputError(f"{file} is there already")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise InputError(f"{file.parent}: cannot be made ({fault.strerror})") from None
    screen.write(text, file)
    screen.warn(f"wrote {file}; `claimcheck rules test --rules {folder}` runs its examples")
    return 0


def _pack(extra: list[Path] | None) -> RulePack:
    from claimcheck import rulepack

    return rulepack.load(tuple(extra or ()))
