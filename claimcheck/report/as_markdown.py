"""The report as Markdown, for a pull request or a note in a content system. Article text is never markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from claimcheck.model.report import SEVERITIES, Disagreement, Position, Report
from claimcheck.report import Options
from claimcheck.report.coverage import coverage
from claimcheck.report.escape import one_line
from claimcheck.report.index import Index
from claimcheck.report.passage import Differing, Passage, differing, passage
from claimcheck.values.utterance import Split

#: What means something anywhere in a line (``:word:`` is an emoji on some sites), and what only does at its start.
_MARKUP = re.compile(r"[\\`*\[\]|~$]|(?<!\w)_|_(?!\w)|:(?=[a-z_]+:)")
_AT_START = re.compile(r"^\s*(?:(?=[-+=#])|\d{1,9}(?=[.)]))")
#: What a site would make a link, a mention or a reference to an issue of; an invisible space keeps it from that.
_LINKED = re.compile(r"(:)(?=//)|\b(ww)(?=w\.)|([@#])(?=\w)")
_ROOM = 200


def render(report: Report, texts: Mapping[str, str], options: Options) -> str:
    """Findings by severity; accepted ones and notes folded away; then what was skipped and how much was looked at."""
    index = Index(report)
    blocks = ["# Where the articles disagree"]
    for severity in SEVERITIES:
        new = [f for f in report.disagreements if f.severity == severity and not f.baseline]
        if severity == "note":
            blocks += _folded("Notes", new, index, texts, options.words)
        else:
            blocks += [block for finding in new for block in _finding(finding, index, texts, options.words)]
    blocks += _folded("Accepted", [f for f in report.disagreements if f.baseline], index, texts, options.words)
    blocks += [f"Skipped: {plain(file.path)} ({plain(file.reason)})" for file in report.skipped]
    blocks += [plain(sentence) for sentence in coverage(report)]
    return "\n\n".join(blocks) + "\n"


def plain(text: str) -> str:
    """``text`` as Markdown that shows just these characters: no markup, no HTML, no mention, no issue link."""
    escaped = _MARKUP.sub(lambda match: "\\" + match[0], one_line(text))
    escaped = escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _LINKED.sub(lambda match: match[0] + "&#8203;", _AT_START.sub(lambda match: match[0] + "\\", escaped))


def _folded(
    title: str, findings: list[Disagreement], index: Index, texts: Mapping[str, str], words: Split | None
) -> Iterator[str]:
    if findings:
        yield f"<details><summary>{title} ({len(findings)})</summary>"
        for finding in findings:
            yield from _finding(finding, index, texts, words)
        yield "</details>"


def _finding(finding: Disagreement, index: Index, texts: Mapping[str, str], words: Split | None) -> Iterator[str]:
    yield f"## {finding.severity.capitalize()}: {plain(finding.message)}"
    about = [f"about **{plain(what)}**"] if (what := index.about(finding)) else []
    about += ["inside one article"] if finding.internal else []
    yield ", ".join([plain(finding.kind), *about])
    differs = differing([index.of(position) for position in finding.positions], words)
    for position in finding.positions:
        yield "\n".join(_position(position, differs, index, texts)).rstrip()
    yield f"**Why:** {plain(finding.why)}"
    if finding.reconcile:
        yield f"**Both can hold if:** {plain(finding.reconcile)}"
    yield f"`{finding.id}`"


def _position(position: Position, differs: Differing, index: Index, texts: Mapping[str, str]) -> Iterator[str]:
    yield f"- **{plain(position.display)}**"
    for claim in index.of(position):
        said = f", quoting {plain(claim.speaker)}" if claim.speaker else ""
        how = f" ({claim.modality})" if claim.modality != "asserted" else ""
        place = plain(f"{index.document(claim).path}:{claim.line}:{claim.column}")
        yield f"  - {plain(index.source(claim))}{said}{how}, {place}"
        yield ""
        yield f"    > {_marked(passage(claim, texts.get(claim.document), differs).short(_ROOM))}"
        yield ""


def _marked(shown: Passage) -> str:
    """The passage with the marked words in bold; spaces at their ends stay outside, or the stars would not count."""
    out = ""
    for text, is_marked in shown.stretches():
        core = text.strip()
        left, right = text.split(core, 1) if core else (text, "")
        out += left + (f"**{plain(core)}**" if is_marked and core else plain(core)) + right
    return out
