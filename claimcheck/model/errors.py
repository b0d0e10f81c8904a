"""Faults that a user can mend, each one plain sentence."""

from __future__ import annotations

from dataclasses import dataclass


class ClaimcheckError(Exception):
    """A fault that ends the run with exit status 2; its text is the sentence that the user reads."""


class InputError(ClaimcheckError):
    """A path that does not exist, or nothing readable under the paths."""


class ConfigError(ClaimcheckError):
    """A broken configuration or baseline file."""


@dataclass(frozen=True, slots=True)
class RuleFault:
    """One fault of a rule file."""

    path: str
    line: int
    reason: str

    def __str__(self) -> str:
        """``path:line: reason``."""
        return f"{self.path}:{self.line}: {self.reason}"


class RuleError(ClaimcheckError):
    """One or more broken rule files: all faults at once, a line each."""

    def __init__(self, faults: list[RuleFault]) -> None:
        self.faults = sorted(faults, key=lambda f: (f.path, f.line, f.reason))
        super().__init__("\n".join(str(f) for f in self.faults))
