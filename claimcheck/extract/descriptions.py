"""Whom a description means ("the 37-year-old", "the grandmother", "the reality star").

By what is known of a person (age, kin, role), else by being the only one left: nobody is both subject and object of one
clause, nobody of 37 is a great-grandmother, and "the grandmother" of one article is one person.
Where two are left, nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from claimcheck.extract.anaphora import Anaphor
from claimcheck.extract.roster import Entry
from claimcheck.extract.scene import Mark, Scene

_REACH = 2  # paragraphs that a person stays in mind without being named again
_GROUP = 16  # uses of one description that are looked at together
_POSSESSED = frozenset({"'s", "his", "her", "their", "our", "my", "its"})


class Descriptions:
    """Resolves descriptions by the marks of a scene."""

    def __init__(self, scene: Scene, lexicon: Mapping[str, Mapping[str, Any]]) -> None:
        self._scene = scene
        self._epithets = frozenset(lexicon["roles"]["epithets"])
        self._least_age: Mapping[str, int] = lexicon["persons"]["least_age"]
        self._groups: dict[str, list[Mark]] = defaultdict(list)
        for mark in scene.marks:
            if mark.anaphor and mark.anaphor.type == "nominal":
                self._groups[_group(mark.anaphor)].append(mark)

    def resolve(self, mark: Mark, anaphor: Anaphor) -> Entry | None:
        """The person that a description means, if just one can be meant."""
        mates = {id(m.entry) for m in self._scene.clause_mates(mark)}
        people = [e for e in self._scene.candidates(mark) if id(e) not in mates and self._suits(e, anaphor)]
        known = self._known([e for e in people if self._scene.heard_of(e, mark)], anaphor)
        if known is not None or not people or not self._redescribes(anaphor):
            return known
        if anaphor.trait == "person" and sum(e.gender == anaphor.gender for e in self._scene.candidates(mark)) != 1:
            return None  # "the woman" is somebody unnamed as often
        group = self._groups[_group(anaphor)][:_GROUP]
        if anaphor.trait == "person" and any(self._unnamed(other, mark) for other in group):
            return None
        others = {id(m.entry) for other in group for m in self._scene.clause_mates(other)}
        left = [e for e in people if id(e) not in others and self._scene.in_mind(e, mark, _REACH)]
        if anaphor.trait == "person":
            left = [e for e in left if e.gender == anaphor.gender]
        if len(left) > 1 and anaphor.determiner == "the":
            left = [e for e in left if self._scene.introduced(e, mark)]
        return left[0] if len(left) == 1 else None

    def _unnamed(self, other: Mark, mark: Mark) -> bool:
        """Whether an earlier use of a description brings in somebody without a name: "a young boy", then "the boy"."""
        new = other.anaphor is not None and other.anaphor.determiner in ("a", "an")
        return new and other.entry is None and other.span < mark.span

    def _known(self, people: Sequence[Entry], anaphor: Anaphor) -> Entry | None:
        """The only person of whom just this age, kin or role is known."""
        if anaphor.age is not None:
            aged = [e for e in people if f"age:{anaphor.age}" in e.traits]
            if aged or not anaphor.head:
                return aged[0] if len(aged) == 1 else None
        if anaphor.trait == "person" or anaphor.determiner in _POSSESSED:
            return None
        if anaphor.trait == "role" and (anaphor.determiner in ("a", "an") or anaphor.named):
            return None  # "the German spokesman" need not be the one who was named
        marked = [e for e in people if anaphor.key in e.traits]
        return marked[0] if len(marked) == 1 else None

    def _redescribes(self, anaphor: Anaphor) -> bool:
        """Whether a description may be of a person already named; "the driver" or "his wife" may be anybody."""
        if anaphor.determiner in _POSSESSED or anaphor.determiner == "that":
            return False
        if anaphor.trait == "role":
            return anaphor.head in self._epithets and anaphor.determiner == "the"
        if anaphor.trait in ("kin", "person") and anaphor.age is None and not anaphor.gender:
            return False
        return anaphor.determiner == "the" or anaphor.trait == "kin"

    def _suits(self, entry: Entry, anaphor: Anaphor) -> bool:
        """Whether nothing known of a person speaks against a description."""
        if anaphor.gender and entry.gender and anaphor.gender != entry.gender:
            return False
        ages = [int(t[4:]) for t in entry.traits if t.startswith("age:")]
        if anaphor.age is None:
            return all(age >= self._least_age.get(anaphor.head, 0) for age in ages)
        if ages and anaphor.age not in ages:
            return False
        relatives = [t.partition(":")[2] for t in entry.traits if t.startswith("kin:")]
        return all(anaphor.age >= self._least_age.get(kin, 0) for kin in relatives)


def _group(anaphor: Anaphor) -> str:
    return anaphor.key if anaphor.head else f"age:{anaphor.age}"
