"""Which findings a run is to report, and how severe: the part of the configuration that looks at finished findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase

from claimcheck.model.config import Config
from claimcheck.model.report import Disagreement, Report


def listed(names: Iterable[str], config: Config) -> bool:
    """Whether ``select`` and ``ignore`` let something of these names (its kind, its rules) through."""
    names = tuple(names)
    return (not config.select or _any_under(names, config.select)) and not _any_under(names, config.ignore)


def narrows(config: Config) -> bool:
    """Whether ``config`` leaves out or changes any finding."""
    return bool(config.select or config.ignore or config.severity or config.ignore_paths)


def apply(report: Report, config: Config) -> Report:
    """``report`` with the findings that ``config`` asks for, at the severities that it gives them.

    A name selects the kind or the rule that is called so, and everything below it ("quote" is also "quote/wording").
    The longest name decides a severity. Doing it twice changes nothing.
    """
    if not narrows(config):
        return report
    chosen = _Selection(report, config)
    return report.model_copy(
        update={
            "disagreements": tuple(filter(None, map(chosen.finding, report.disagreements))),
            "agreements": tuple(
                fact for fact in report.agreements if listed(chosen.names(fact.kind, fact.claims), config)
            ),
        }
    )


class _Selection:
    def __init__(self, report: Report, config: Config) -> None:
        self.config = config
        self.rules = {claim.id: claim.rule for claim in report.claims}
        paths = {document.id: document.path for document in report.documents}
        self.paths = {claim.id: paths[claim.document] for claim in report.claims}

    def names(self, kind: str, claims: Iterable[str]) -> list[str]:
        """What a fact may be called by: its kind and the rules of its claims."""
        return [kind, *dict.fromkeys(self.rules[claim] for claim in claims)]

    def finding(self, finding: Disagreement) -> Disagreement | None:
        """The finding as it is to be reported, or ``None``."""
        claims = [claim for position in finding.positions for claim in position.claims]
        names = self.names(finding.kind, claims)
        if not listed(names, self.config) or self._silenced(names, claims):
            return None
        severity = _longest(names, self.config.severity)
        if severity is None or severity == finding.severity:
            return finding
        return None if severity == "off" else finding.model_copy(update={"severity": severity})

    def _silenced(self, names: list[str], claims: list[str]) -> bool:
        """Whether a claim stands in a file whose findings of this name are not wanted."""
        return any(
            _any_under(names, kinds) and any(fnmatchcase(self.paths[claim], pattern) for claim in claims)
            for pattern, kinds in self.config.ignore_paths.items()
        )


def _under(name: str, prefix: str) -> bool:
    return name == prefix or name.startswith(prefix + "/")


def _any_under(names: Iterable[str], prefixes: Iterable[str]) -> bool:
    return any(_under(name, prefix) for name in names for prefix in prefixes)


def _longest(names: list[str], levels: Mapping[str, str]) -> str | None:
    matching = [prefix for prefix in levels if _any_under(names, [prefix])]
    return levels[max(matching, key=lambda prefix: (len(prefix), prefix))] if matching else None
