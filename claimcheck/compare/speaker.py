"""Who is named as the speaker of one and the same words, or as the outlet that was told them."""

from __future__ import annotations

import re

from claimcheck.compare.name import compare_names
from claimcheck.model.values import Name
from claimcheck.model.verdict import Setting, Verdict

_ADDRESS = re.compile(r"\.(?:com|org|net|co\.[a-z]{2}|[a-z]{2})$")


def compare_speakers(left: Name, right: Name, setting: Setting | None = None) -> Verdict:
    """Two names are of one speaker, or the words are given to two; how a name is spelt is no matter here."""
    verdict = compare_names(left, right, setting)
    if verdict.relation in ("same", "compatible"):
        return verdict
    if verdict.disagrees or left.tokens[-1].lower() == right.tokens[-1].lower() or _short_form(left, right):
        return Verdict("incomparable", "one-name", "two spellings of one name, or two of one family")
    one, two = sorted((left.full, right.full))
    if "person" not in (left.kind, right.kind):
        why = f"the same words are said to have been told {one} and {two}"
        return Verdict("discrepancy", "outlet", why, "they were told both, or one repeats what the other was told")
    why = f"the same words are given to {one} and to {two}"
    return Verdict("discrepancy", "speaker", why, "both said them, or one repeats what the other said")


def _short_form(left: Name, right: Name) -> bool:
    """Whether one name is the other's address in the net, a part of it or its first letters: "CNBC.com", "NYDN"."""
    one, two = (_ADDRESS.sub("", name.full.lower()) for name in (left, right))
    if one.startswith(two) or two.startswith(one):
        return True
    letters = ["".join(word[0] for word in name.tokens).upper() for name in (left, right)]
    whole = [name.full if name.full.isupper() else letters[i] for i, name in enumerate((left, right))]
    return min(len(part) for part in whole) > 1 and (whole[0].endswith(whole[1]) or whole[1].endswith(whole[0]))
