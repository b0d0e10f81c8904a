"""Two indirect statements: reporters put them in words of their own, so only what they assert may differ."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimcheck.compare.utterance import compare_utterances
from claimcheck.model.values import Utterance
from claimcheck.model.verdict import Setting, Verdict

#: Levels of the comparison of wordings that are about what is said and not about how.
_MEANT = frozenset({"negation", "antonym"})


def compare_statements(
    left: Utterance, right: Utterance, setting: Setting, lexicon: Mapping[str, Mapping[str, Any]]
) -> Verdict:
    """As two quotations, but a paraphrase is compatible: numbers, names and days in it are claims of their own."""
    verdict = compare_utterances(left, right, setting, lexicon)
    if verdict.disagrees and verdict.level not in _MEANT:
        return Verdict("compatible", "paraphrase", "The same statement in other words.")
    return verdict
