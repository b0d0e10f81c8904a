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
Color = Annotated[str, choice("--color", "auto", "always", "never", about="When to colour the text.")]
Jobs = Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Processes that read articles.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there, not to the screen.")]
Kind = Annotated[
    list[str] | None, typer.Option("--kind", metavar="KIND", help="Only findings of this kind; may be repeated.")
]
NotKind = Annotated[
    list[str] | None, typer.Option("--not-kind", metavar="KIND", help="No findings of this kind; may be repeated.")
]
Select = Annotated[
    list[str] | None, typer.Option("--select", metavar="NAME", help="Only these kinds or rules, by prefix; repeatable.")
]
Ignore = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="NAME", help="Not these kinds or rules, by prefix; repeatable.")
]
Severity = Annotated[
    list[str] | None,
    typer.Option(
        "--severity",
        metavar="NAME=LEVEL",
        help="Report a kind or rule as contradiction, discrepancy or note, or turn it off; repeatable.",
    ),
]
ConfigFile = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="Settings; found upward from here when left out.")
]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Notes, agreements and every passage as well.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="One line a finding, and nothing else.")]
