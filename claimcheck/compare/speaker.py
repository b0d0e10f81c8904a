"""Who is named as the speaker of one and the same words."""

from __future__ import annotations

from claimcheck.compare.name import compare_names
from claimcheck.model.values import Name
from claimcheck.model.verdict import Setting, Verdict


def compare_speakers(left: Name, right: Name, setting: Setting | None = None) -> Verdict:
    """Two names are of one speaker, or the words are given to two; how a name is spelt is no matter here."""
    verdict = compare_names(left, right, setting)
    if verdict.relation in ("same", "compatible"):
        return verdict
    if verdict.disagrees or left.tokens[-1].lower() == right.tokens[-1].lower():
        return Verdict("incomparable", "one-name", "two spellings of one name, or two of one family")
    one, two = sorted((left.full, right.full))
    why = f"the same words are given to {one} and to {two}"
    return Verdict("discrepancy", "speaker", why, "both said them, or one repeats what the other said")
