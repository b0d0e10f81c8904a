"""``python -m claimcheck.rulepack.docs FOLDER``: a page for each claim rule, frame and cue file of the packs."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from claimcheck.model.rules import ClaimRule, Cue, Example, Frame, RulePack
from claimcheck.rulepack.load import load

_MARKUP = re.compile(r"([\\`*_\[\]<>|#])")
_NOTE = "<!-- Made from the rule files by `make docs`; change those. -->"


def pages(pack: RulePack) -> dict[str, str]:
    """All pages: path inside the folder -> Markdown. The same pack gives the same bytes."""
    made = {f"claims/{name}.md": _page(_claim(rule)) for name, rule in pack.claims.items()}
    made |= {f"frames/{name}.md": _page(_frame(frame, pack)) for name, frame in pack.frames.items()}
    for stem, cues in _cue_files(pack).items():
        made[f"cues/{stem}.md"] = _page(_cues(stem, cues))
    made["README.md"] = _page(_index(pack))
    return made


def write(pack: RulePack, folder: Path) -> None:
    """Write all pages into ``folder`` and remove those of rules that are gone."""
    made = pages(pack)
    for old in written(folder):
        if old not in made:
            (folder / old).unlink()
    for name, text in made.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")


def written(folder: Path) -> list[str]:
    """The pages that stand in ``folder``, in sorted order."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.md"))


def _page(lines: Iterator[str]) -> str:
    return "\n".join([_NOTE, "", *lines]) + "\n"


def _index(pack: RulePack) -> Iterator[str]:
    yield "# Rules"
    yield ""
    yield f"{len(pack.claims)} claim rules, {len(pack.frames)} frames and {len(pack.cues)} cues, with their examples."
    yield "[Writing rules](../writing-rules.md) tells how they are written."
    yield from _listing("Claims", [(f"claims/{n}.md", n, f"{r.title} ({r.kind})") for n, r in pack.claims.items()])
    yield from _listing("Frames", [(f"frames/{n}.md", n, f.title) for n, f in pack.frames.items()])
    cue_files = [(f"cues/{s}.md", s, ", ".join(c.id for c in cues)) for s, cues in _cue_files(pack).items()]
    yield from _listing("Cues", cue_files)


def _listing(title: str, rows: Sequence[tuple[str, str, str]]) -> Iterator[str]:
    yield from ("", f"## {title}", "")
    yield from (f"- [{name}]({path}): {_plain(text)}" for path, name, text in rows)


def _claim(rule: ClaimRule) -> Iterator[str]:
    yield f"# {rule.id}: {_plain(rule.title)}"
    yield ""
    yield f"- kind: `{rule.kind}`, slot: `{rule.slot}`"
    yield f"- of: {rule.holder}, which has {'one true value at a time' if rule.functional else 'any number of them'}"
    yield f"- compared as: `{rule.comparator}`"
    if rule.after:
        yield f"- never before: {', '.join(f'`{slot}`' for slot in rule.after)}"
    if rule.question:
        yield f"- to ask: {_plain(rule.question)}"
    if rule.record:
        yield f"- settled by: {_plain(rule.record)}"
    if rule.patterns:
        yield from ("", "## Patterns", "", "```text")
        yield from (f"{pattern.id}: {pattern.match}" for pattern in rule.patterns)
        yield "```"
    yield from _examples(rule.fires, rule.silent, "##")


def _frame(frame: Frame, pack: RulePack) -> Iterator[str]:
    yield f"# {frame.id}: {_plain(frame.title)}"
    yield ""
    for title, words in (
        ("verbs", frame.verbs),
        ("nouns", frame.nouns),
        ("verbs before a name", frame.named),
        ("nouns that name it again", frame.again),
        ("but not in", frame.never),
    ):
        if words:
            yield f"- {title}: {_plain(', '.join(words))}"
    if frame.slots:
        yield from ("", "## Slots", "")
        yield from (f"- [{slot}](../claims/{slot}.md): {_plain(pack.claims[slot].title)}" for slot in frame.slots)
    yield from _examples(frame.fires, frame.silent, "##")


def _cues(stem: str, cues: Sequence[Cue]) -> Iterator[str]:
    yield f"# {stem}"
    for cue in cues:
        yield from ("", f"## {cue.id}", "")
        yield f"- what {'follows' if cue.direction == 'right' else 'precedes'} is: {cue.modality}"
        for title, words in (("phrases", cue.phrases), ("ends at", cue.stop), ("but not in", cue.never)):
            if words:
                yield f"- {title}: {_plain(', '.join(words))}"
        yield from _examples(cue.fires, cue.silent, "###")


def _examples(fires: Sequence[Example], silent: Sequence[str], level: str) -> Iterator[str]:
    yield from ("", f"{level} Fires", "")
    for example in fires:
        given = ", ".join(part for part in (example.value, example.subject, example.modality) if part)
        yield f"- {_plain(example.text)}" + (f" → **{_plain(given)}**" if given else "")
    yield from ("", f"{level} Silent", "")
    yield from (f"- {_plain(text)}" for text in silent)


def _plain(text: str) -> str:
    """Text on one line in which nothing is Markdown."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


def _cue_files(pack: RulePack) -> dict[str, list[Cue]]:
    files: dict[str, list[Cue]] = {}
    for cue in pack.cues:
        files.setdefault(Path(cue.path).stem, []).append(cue)
    return files


if __name__ == "__main__":
    write(load(cached=False), Path(sys.argv[1]))
