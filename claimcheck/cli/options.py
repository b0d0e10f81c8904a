"""Options that several commands share, each declared once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer


def one_of(*choices: str) -> Callable[[str], str]:
    """A reader of an option's value that names the nearest choice for a misspelt one."""

    def read(value: str) -> str:
        if value in choices:
            return value
        from claimcheck.rulepack.schema import nearest

        raise typer.BadParameter(f"'{value}' is not one of {', '.join(choices)}{nearest(value, choices)}")

    return read


def choice(flag: str, *choices: str, about: str, default: bool = True) -> typer.models.OptionInfo:
    """An option that takes one of a few words."""
    option: typer.models.OptionInfo = typer.Option(
        flag,
        parser=one_of(*choices),
        metavar="|".join(choices),
        help=about,
        show_default=default,
        autocompletion=lambda incomplete: [word for word in choices if word.startswith(incomplete)],
    )
    return option


def rule_ids(incomplete: str) -> list[str]:
    """The ids of claim rules that begin so, for the shell's completion."""
    from claimcheck import rulepack

    return [name for name in rulepack.load().claims if name.startswith(incomplete)]


def names(incomplete: str) -> list[str]:
    """The kinds and ids of claim rules that begin so, for the shell's completion."""
    from claimcheck.rulepack.schema import KINDS

    return [kind for kind in KINDS if kind.startswith(incomplete)] + rule_ids(incomplete)


def kinds(incomplete: str) -> list[str]:
    """The kinds that begin so, for the shell's completion."""
    from claimcheck.rulepack.schema import KINDS

    return [kind for kind in KINDS if kind.startswith(incomplete)]


Paths = Annotated[
    list[Path], typer.Argument(metavar="PATH...", help="Articles and folders of articles; - is standard input.")
]
Rules = Annotated[
    list[Path] | None, typer.Option("--rules", metavar="DIR", help="A further rule pack; may be given more than once.")
]
Story = Annotated[
    str | None,
    choice("--story", "auto", "folder", "one", about="Which articles belong together.", default=False),
]
FailOn = Annotated[
    str | None,
    choice(
        "--fail-on",
        "contradiction",
        "discrepancy",
        "never",
        about="The least severity that makes the exit status 1.",
        default=False,
    ),
]
Baseline = Annotated[
    Path | None, typer.Option("--baseline", metavar="FILE", help="Findings accepted before; they do not fail.")
]
Color = Annotated[str, choice("--color", "auto", "always", "never", about="When to colour the text.")]
Jobs = Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Processes that read articles.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there, not to the screen.")]


def _repeated(
    flag: str, metavar: str, about: str, complete: Callable[[str], list[str]] | None
) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(
        flag, metavar=metavar, help=f"{about} Repeatable.", autocompletion=complete
    )
    return option


Kind = Annotated[list[str] | None, _repeated("--kind", "KIND", "Only findings of this kind.", kinds)]
NotKind = Annotated[list[str] | None, _repeated("--not-kind", "KIND", "No findings of this kind.", kinds)]
Select = Annotated[list[str] | None, _repeated("--select", "NAME", "Only these kinds or rules, by prefix.", names)]
Ignore = Annotated[list[str] | None, _repeated("--ignore", "NAME", "Not these kinds or rules, by prefix.", names)]
Severity = Annotated[
    list[str] | None,
    _repeated("--severity", "NAME=LEVEL", "Report a kind or rule as contradiction, discrepancy or note, or off.", None),
]
ConfigFile = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="Settings; found upward from here when left out.")
]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Notes, agreements and every passage as well.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="One line a finding, and nothing else.")]
