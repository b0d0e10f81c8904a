"""Two indirect statements: reporters put them in words of their own, so only what they assert may differ."""

from __future__ import annotations

from claimcheck.compare.utterance import UtteranceComparator
from claimcheck.model.values import Utterance
from claimcheck.model.verdict import Setting, Verdict

#: Levels of the comparison of wordings that are about what is said and not about how.
_MEANT = frozenset({"negation", "antonym"})


def compare_statements(left: Utterance, right: Utterance, setting: Setting, wordings: UtteranceComparator) -> Verdict:
    """As two quotations, but a paraphrase is compatible: numbers, names and days in it are claims of their own."""
    verdict = wordings.compare(left, right, setting)
    if verdict.disagrees and verdict.level not in _MEANT:
        return Verdict("compatible", "paraphrase", "The same statement in other words.")
    return verdict
