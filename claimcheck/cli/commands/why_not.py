"""``claimcheck why-not``: what on one line was not compared, and what excluded it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from claimcheck.cli import options

if TYPE_CHECKING:
    from claimcheck.pipeline import Corpus

_PLACE = re.compile(r"(?P<file>.+?):(?P<line>\d+)(?::\d+)?", re.DOTALL)  # a column is allowed: reports give it


class Place(NamedTuple):
    """A line of a file, counted from 1."""

    file: Path
    line: int


def command(
    place: Annotated[str, typer.Argument(metavar="FILE:LINE", help="A line of an article, as reports give it.")],
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH...]", help="The articles to compare it with; those beside it if left out."),
    ] = None,
    rules: options.Rules = None,
    story: options.Story = None,
    config: options.ConfigFile = None,
    color: options.Color = "auto",
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Also what was compared.")] = False,
) -> int:
    """Tell which values on a line were compared with nothing, and what excluded each."""
    from claimcheck import gates, pipeline
    from claimcheck.cli import screen, settings
    from claimcheck.cli.progress import Progress
    from claimcheck.model.errors import InputError
    from claimcheck.model.span import Span
    from claimcheck.report.held import render

    file, line = read(place)
    chosen = settings.read(config, settings.flags(rules=rules, story=story)).config
    with Progress() as progress:
        corpus = pipeline.read([file, *(paths or [file.parent])], config=chosen, progress=progress)
    number = _number(corpus, file)
    text = corpus.documents[number].text
    lines = text.split("\n")
    if not 0 < line <= len(lines):
        raise InputError(f"{file}: there is no line {line}; the article has {len(lines)}")
    start = sum(len(words) + 1 for words in lines[: line - 1])
    stretch = Span(start, start + len(lines[line - 1]))
    seen = gates.seen_on(corpus, chosen, number, stretch)
    silent = gates.silent_zone(corpus.readings[number], stretch)
    look = screen.look(color, None, detail=int(verbose))
    screen.write(render(f"{corpus.documents[number].path}:{line}", lines[line - 1], seen, silent, look), None)
    return 0


def read(place: str) -> Place:
    """``FILE:LINE``, with or without a column.

    Raises:
        InputError: it is not of that form.
    """
    from claimcheck.model.errors import InputError

    found = _PLACE.fullmatch(place)
    if found is None:
        raise InputError(f"'{place}' is no FILE:LINE, as in story/a.txt:7")
    return Place(Path(found["file"]), int(found["line"]))


def _number(corpus: Corpus, file: Path) -> int:
    """The index of the article that a file holds."""
    from claimcheck.loaders.find import shown
    from claimcheck.model.errors import InputError

    path = shown(file)
    found = [n for n, document in enumerate(corpus.documents) if document.path == path]
    if len(found) != 1:
        reason = next((s.reason for s in corpus.skipped if s.path == path), None)
        detail = f"it was skipped: {reason}" if reason else "it holds no article, or more than one"
        raise InputError(f"{file}: {detail}")
    return found[0]
