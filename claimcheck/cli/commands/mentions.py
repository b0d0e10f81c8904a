"""``claimcheck mentions``: the typed values that were seen, before any rule made claims of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from claimcheck.cli import options

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from claimcheck.model.document import Document


def command(
    paths: options.Paths,
    format_: Annotated[str, options.choice("--format", "text", "jsonl", about="How to list them.")] = "text",
    output: options.Output = None,
    rules: options.Rules = None,
    config: options.ConfigFile = None,
    color: options.Color = "auto",
) -> int:
    """List the values, names and dates that the articles hold.

    On standard input each line that is a JSON object {"id", "text", "published"} is a text of its own.
    """
    from claimcheck import rulepack
    from claimcheck.cli import screen, settings
    from claimcheck.extract.reader import ArticleReader
    from claimcheck.report.lines import joined
    from claimcheck.report.mentions import json_line, lines

    chosen = settings.read(config, settings.flags(rules=rules)).config
    reader = ArticleReader(rulepack.load(chosen.rules))
    look = screen.look(color, output)
    parts = []
    for document in _documents(paths):
        found = reader.mentions(reader.layout(document))
        if format_ == "jsonl":
            parts.append(json_line(document.id, found) + "\n")
        else:
            parts.append(joined(list(lines(document.path, document.text, found)), look.color))
    screen.write("".join(parts), output)
    return 0


def _documents(paths: Sequence[Path]) -> list[Document]:
    from claimcheck import loaders
    from claimcheck.cli import records, running, screen

    data = running.stdin_for(paths)
    if data is not None and len(paths) == 1 and (found := records.documents(data)) is not None:
        return found
    documents, skipped = loaders.load(paths, data)
    for file in skipped:
        screen.warn(f"skipped {file.path}: {file.reason}")
    return documents
