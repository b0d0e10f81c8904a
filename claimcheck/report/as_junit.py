"""JUnit XML, which most CI systems show as a list of tests: each fact that was compared is a test."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree as Xml

from claimcheck.model.report import SEVERITIES, Agreement, Disagreement, Report
from claimcheck.report import Options
from claimcheck.report.escape import one_line
from claimcheck.report.index import Index

#: Where facts go that no story is known of, and files that were not read.
_ELSEWHERE = "articles"


def render(report: Report, texts: Mapping[str, str], options: Options) -> str:
    """A suite for each story: agreements pass, new findings at or above ``fail_on`` fail, accepted ones are skipped."""
    index = Index(report)
    cases: dict[str, list[Xml.Element]] = {}
    for finding in report.disagreements:
        cases.setdefault(finding.story, []).append(_finding(finding, index, options))
    for fact in report.agreements:
        story = index.document(index.claims[fact.claims[0]]).story or _ELSEWHERE
        cases.setdefault(story, []).append(_case(fact, one_line(fact.display)))
    for file in report.skipped:
        case = Xml.Element("testcase", classname="skipped", name=one_line(file.path))
        Xml.SubElement(case, "skipped", message=one_line(file.reason))
        cases.setdefault(_ELSEWHERE, []).append(case)
    root = Xml.Element("testsuites", name="claimcheck")
    for story in sorted(cases):
        suite = Xml.SubElement(root, "testsuite", name=one_line(story))
        suite.extend(cases[story])
        _count(suite)
    _count(root)
    Xml.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Xml.tostring(root, encoding="unicode") + "\n"


def _case(fact: Agreement | Disagreement, name: str) -> Xml.Element:
    whose = f"{one_line(fact.subject)}: " if fact.subject else ""
    return Xml.Element("testcase", classname=fact.kind, name=whose + name)


def _finding(finding: Disagreement, index: Index, options: Options) -> Xml.Element:
    case = _case(finding, one_line(finding.message))
    claim = index.primary(finding)
    case.set("file", one_line(index.document(claim).path))
    case.set("line", str(claim.line))
    limit = -1 if options.fail_on == "never" else SEVERITIES.index(options.fail_on)
    if finding.baseline:
        Xml.SubElement(case, "skipped", message="accepted in the baseline")
    elif SEVERITIES.index(finding.severity) <= limit:
        failure = Xml.SubElement(case, "failure", type=finding.severity, message=one_line(finding.why))
        failure.text = _body(finding, index)
    else:
        Xml.SubElement(case, "system-out").text = f"{finding.severity}\n{_body(finding, index)}"
    return case


def _body(finding: Disagreement, index: Index) -> str:
    lines = [one_line(finding.why)]
    if finding.reconcile:
        lines.append(f"both can hold if: {one_line(finding.reconcile)}")
    for position in finding.positions:
        lines.append(one_line(position.display))
        for claim in index.of(position):
            place = f"{index.document(claim).path}:{claim.line}:{claim.column}"
            lines.append(f"  {one_line(place)}: {one_line(index.source(claim))}: {one_line(claim.sentence)}")
    return "\n".join([*lines, f"id: {finding.id}"])


def _count(node: Xml.Element) -> None:
    node.set("tests", str(len(list(node.iter("testcase")))))
    node.set("failures", str(len(list(node.iter("failure")))))
    node.set("errors", "0")
    node.set("skipped", str(len(list(node.iter("skipped")))))
