"""The listing of ``claimcheck claims``: what was read, claim by claim."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from claimcheck.model.report import Report, ReportClaim
from claimcheck.report import Options
from claimcheck.report.coverage import plural
from claimcheck.report.escape import one_line
from claimcheck.report.index import Index
from claimcheck.report.lines import Line, joined, marked
from claimcheck.report.passage import passage
from claimcheck.report.table import table

FORMATS = ("text", "json", "jsonl", "csv")
_HEADER = (
    "id", "path", "line", "column", "kind", "subject", "display", "modality", "speaker", "start", "end", "quote",
    "sentence", "rule",
)  # fmt: skip
#: Characters of the sentence shown on each side of a claim.
_ROOM = 40


def render(report: Report, claims: Sequence[ReportClaim], name: str, texts: Mapping[str, str], options: Options) -> str:
    """``claims`` of ``report`` in one of ``FORMATS``; as JSON each claim is as in the JSON report."""
    if name == "json":
        return json.dumps([claim.model_dump(mode="json") for claim in claims], ensure_ascii=False, indent=2) + "\n"
    if name == "jsonl":
        return "".join(json.dumps(claim.model_dump(mode="json"), ensure_ascii=False) + "\n" for claim in claims)
    index = Index(report)
    if name == "csv":
        return table(_HEADER, ([*_row(claim, index)] for claim in claims))
    return joined(list(_lines(claims, index, texts, options)), options.color)


def _row(claim: ReportClaim, index: Index) -> Iterator[object]:
    for column in _HEADER:
        yield index.document(claim).path if column == "path" else getattr(claim, column)


def _lines(claims: Sequence[ReportClaim], index: Index, texts: Mapping[str, str], options: Options) -> Iterator[Line]:
    for document, group in groupby(claims, key=lambda claim: claim.document):
        path = one_line(index.documents[document].path)
        for claim in group:
            whose = f"{one_line(claim.subject)}: " if claim.subject else ""
            how = [claim.modality] if claim.modality != "asserted" else []
            how += [f"says {one_line(claim.speaker)}"] if claim.speaker else []
            yield [
                (f"{path}:{claim.line}:{claim.column}: ", ""),
                (claim.kind, "cyan"),
                (f" {whose}", ""),
                (one_line(claim.display), "bold"),
                (f" ({', '.join(how)})" if how else "", ""),
                (f"  [{claim.rule}]", "dim"),
            ]
            if options.detail >= 0:
                shown = passage(claim, texts.get(document)).short(_ROOM)
                yield from marked(shown, options.width, "     | ", "cyan")
    yield [(f"{plural(len(claims), 'claim')} in {plural(len({c.document for c in claims}), 'article')}", "")]
