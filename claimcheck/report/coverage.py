"""How much was looked at, in words: a report without findings must not read as if all were true."""

from __future__ import annotations

from collections import Counter

from claimcheck.model.report import SEVERITIES, Report


def coverage(report: Report, notes_shown: bool = True) -> list[str]:
    """The closing sentences of a report: what was not compared when nothing was found, and the counts in one line."""
    found = any(finding.severity != "note" and not finding.baseline for finding in report.disagreements)
    return [*([] if found else [_nothing_found(report)]), counts(report, notes_shown)]


def counts(report: Report, notes_shown: bool = True) -> str:
    """Articles, claims, compared, findings and skipped files, in one line."""
    numbers = report.coverage
    compared = f"{numbers.compared} compared, {numbers.claims - numbers.compared} not"
    parts = [
        f"{plural(numbers.documents, 'article')}, {plural(numbers.claims, 'claim')}: {compared}",
        findings(report, notes_shown),
    ]
    if report.skipped:
        parts.append(f"{plural(len(report.skipped), 'file')} skipped")
    return "; ".join(parts) + "."


def findings(report: Report, notes_shown: bool = True) -> str:
    """How many findings of each severity are new, and how many were accepted before."""
    new = Counter(finding.severity for finding in report.disagreements if not finding.baseline)
    accepted = sum(finding.baseline for finding in report.disagreements)
    parts = [
        plural(new[severity], severity) + (" (-v shows notes)" if severity == "note" and not notes_shown else "")
        for severity in SEVERITIES
        if new[severity] or severity == "contradiction"
    ]
    return ", ".join([*parts, f"{accepted} accepted"] if accepted else parts)


def plural(number: int, noun: str) -> str:
    """``3 articles``, ``1 discrepancy``."""
    if number == 1:
        return f"1 {noun}"
    return f"{number} {noun[:-1]}ies" if noun.endswith("y") else f"{number} {noun}s"


def _nothing_found(report: Report) -> str:
    numbers = report.coverage
    if numbers.documents < 2:
        return "Only one article was read, so nothing could be compared between outlets."
    if not numbers.compared:
        return "Nothing was compared: no two claims are on the same fact. This says nothing about what is true."
    new = "No new disagreement" if any(finding.baseline for finding in report.disagreements) else "No disagreement"
    return (
        f"{new} among the {plural(numbers.compared, 'claim')} that could be compared. That does not make them true, "
        f"and {plural(numbers.claims - numbers.compared, 'claim')} had nothing to be compared with "
        "(`claimcheck why-not FILE:LINE` says why)."
    )
