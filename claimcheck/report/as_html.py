"""One self-contained HTML page for an editor: findings, a matrix of facts by outlets, articles side by side.

The page loads nothing and allows nothing but its own script and style, which its Content-Security-Policy names by hash.
All text of articles goes through autoescape, or, in the script, into text nodes.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from claimcheck.model.report import Report
from claimcheck.report import Options
from claimcheck.report.coverage import plural
from claimcheck.report.html.page import page
from claimcheck.report.html.payload import payload
from claimcheck.report.sources import kind_label

#: In the order in which they stand in the page's one script.
_SCRIPTS = ("articles.js", "compare.js", "filter.js", "keyboard.js")
_MEANINGS = {
    "contradiction": "As written, not all of it can hold.",
    "discrepancy": "They differ, but hedges, rounding, scope or time could reconcile them.",
    "note": "Worth a look.",
}
#: Direction overrides can make a page show other text than it holds, and a lone surrogate has no UTF-8 form.
#: Both are replaced one for one, so that offsets into articles hold.
_UNSHOWN = str.maketrans(
    dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xD800, 0xE000)], "\ufffd")
)


def render(report: Report, texts: Mapping[str, str], options: Options) -> str:
    """The page. ``texts``: document id -> the whole article, for passages in context and for the side-by-side view."""
    loader = PackageLoader("claimcheck.report.html", "assets")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["kind_label"] = kind_label
    environment.globals["plural"] = lambda number, noun: plural(number, noun).split(" ", 1)[1]
    style = loader.get_source(environment, "page.css")[0]
    script = "".join(loader.get_source(environment, name)[0] for name in _SCRIPTS)
    view = page(report, texts, options.words)
    html = environment.get_template("page.html").render(
        page=view,
        title=_title(report),
        tally=_tally(report),
        meanings=_MEANINGS,
        style=Markup(style),  # noqa: S704 - ours, and allowed by its hash
        script=Markup(script),  # noqa: S704 - likewise
        data=Markup(payload(view, texts)),  # noqa: S704 - escaped for a script element by payload()
        policy=_policy(style, script),
    )
    return html.translate(_UNSHOWN)


def _title(report: Report) -> str:
    grave = [d for d in report.disagreements if d.severity != "note"]
    if any(not d.baseline for d in grave):
        return "Where the coverage disagrees"
    return "No new disagreement found" if grave else "No disagreement found"


def _tally(report: Report) -> str:
    """``5 articles, 180 claims, 96 compared, 8 findings``."""
    seen = report.coverage
    parts = [plural(seen.documents, "article"), plural(seen.claims, "claim"), f"{seen.compared} compared"]
    found = len(report.disagreements)
    return ", ".join([*parts, plural(found, "finding") if found else "no findings"])


def _policy(style: str, script: str) -> str:
    """A Content-Security-Policy that allows this style and this script and nothing else."""
    return (
        f"default-src 'none'; script-src {_source(script)}; style-src {_source(style)}; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _source(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"
