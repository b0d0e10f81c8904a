"""Two members of one taxonomy.

What holds of a pair is data: beside its members (see ``claimcheck.values.term``) a taxonomy has ::

    [[pairs]]
    members = ["pardon", "commutation"]     # each two of them ...
    against = ["..."]                       # ... or, with this key, each of them with each of these
    relation = "contradiction"              # or "discrepancy", "compatible"
    why = "a pardon removes the conviction and the sentence, a commutation only the sentence"
    reconcile = "..."                       # for a discrepancy: when both can hold

``{first}`` and ``{second}`` in a sentence stand for the labels, in the order of the file. Pairs that nothing is said of
cannot be compared.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimcheck.compare.levels import sentence
from claimcheck.model.values import Term
from claimcheck.model.verdict import Setting, Verdict

_LEVEL = {"contradiction": "excludes", "discrepancy": "differs", "compatible": "goes-together"}


def compare_terms(left: Term, right: Term, taxonomy: Mapping[str, Any], setting: Setting) -> Verdict:
    """How two terms relate: same, declared for the pair, implied, wider, or not comparable.

    Args:
        taxonomy: the parsed file of the taxonomy.
    """
    if left.taxonomy != right.taxonomy:
        return Verdict("incomparable", "other-taxonomy", "The two words are not about the same thing.")
    if left == right:
        return Verdict("same", "same")
    members: Mapping[str, Any] = taxonomy["members"]
    order = list(members)
    one, two = sorted((left, right), key=lambda t: (order.index(_base(t)) if _base(t) in members else len(order), t.id))
    if _base(one) == _base(two):
        return _same_member(one, two)
    labels = {"first": _label(one, members), "second": _label(two, members)}
    if (declared := _declared(_base(one), _base(two), taxonomy)) is not None:
        reconcile = declared.get("reconcile")
        return Verdict(
            declared["relation"],
            _LEVEL[declared["relation"]],
            sentence(declared.get("why", "").format(**labels)),
            reconcile.format(**labels) if reconcile is not None else None,
        )
    for key, level, why in (
        ("wider", "wider", "'{wide}' is the wider word for '{narrow}'."),
        ("implies", "implied", "'{narrow}' includes '{wide}'."),
    ):
        for narrow, wide in ((one, two), (two, one)):
            if _base(wide) in _closure(_base(narrow), members, key):
                words = {"wide": _label(wide, members), "narrow": _label(narrow, members)}
                return Verdict("compatible", level, why.format(**words))
    return Verdict("incomparable", "unrelated", "'{first}' and '{second}' can both hold.".format(**labels))


def _base(term: Term) -> str:
    return term.id.partition(":")[0]


def _same_member(one: Term, two: Term) -> Verdict:
    numbers = [term.id.partition(":")[2] for term in (one, two)]
    if not all(numbers):
        return Verdict("compatible", "number-left-out", "One of the two leaves a number out.")
    return Verdict(
        "contradiction", "number", f"The wording is the same, the numbers in it are {' and '.join(numbers)}."
    )


def _label(term: Term, members: Mapping[str, Any]) -> str:
    base, _, number = term.id.partition(":")
    label = str(members.get(base, {}).get("label", base.replace("-", " ")))
    return label.replace("#", number)


def _declared(one: str, two: str, taxonomy: Mapping[str, Any]) -> Mapping[str, Any] | None:
    for pair in taxonomy.get("pairs", ()):
        members, against = pair["members"], pair.get("against")
        if against is None:
            holds = one in members and two in members
        else:
            holds = (one in members and two in against) or (two in members and one in against)
        if holds:
            row: Mapping[str, Any] = pair
            return row
    return None


def _closure(member: str, members: Mapping[str, Any], key: str) -> frozenset[str]:
    """Everything that a member leads to by ``wider``, or by ``wider`` and ``implies``."""
    links = ("wider",) if key == "wider" else ("wider", "implies")
    reached: set[str] = set()
    waiting = [member]
    while waiting:
        row = members.get(waiting.pop(), {})
        new = [m for link in links for m in row.get(link, ()) if m not in reached]
        reached.update(new)
        waiting.extend(new)
    return frozenset(reached)
