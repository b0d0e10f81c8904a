"""Who is who across the articles of a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from claimcheck.model.claim import Claim
from claimcheck.model.values import Name
from claimcheck.values.naming import org_keys, parts, person_keys

SameName = Callable[[Name, Name], bool]


class People:
    """Joins the holders of claims across articles by their names.

    A name that fits two holders who do not fit each other (a bare surname of two people) joins neither.

    Args:
        claims: all claims of a story.
        same: whether two names may be of one holder.
    """

    def __init__(self, claims: Sequence[Claim], same: SameName) -> None:
        names: dict[tuple[str, str], Name] = {}
        for claim in claims:
            if claim.subject and claim.subject.name:
                names.setdefault((claim.document, claim.subject.key), claim.subject.name)
        self._key = {holder: f"{holder[0]}/{holder[1]}" for holder in names}
        groups: list[list[tuple[str, str]]] = []
        forms: list[set[Name]] = []  # the names of each group
        found_under: dict[object, list[int]] = defaultdict(list)
        # Fullest names first: a bare surname then meets complete groups and can tell whether it fits just one.
        for holder in sorted(names, key=lambda h: (-len(names[h].tokens), h)):
            name = names[holder]
            near = sorted({g for key in _keys(name, sought=True) for g in found_under[key]})
            fitting = [g for g in near if all(same(name, other) for other in forms[g])]
            if len(fitting) > 1:
                continue
            at = fitting[0] if fitting else len(groups)
            if not fitting:
                groups.append([])
                forms.append(set())
            groups[at].append(holder)
            if name not in forms[at]:
                forms[at].add(name)
                for key in _keys(name):
                    found_under[key].append(at)
        for members in groups:
            first = min(members)
            for holder in members:
                self._key[holder] = f"{first[0]}/{first[1]}"

    def key(self, claim: Claim) -> str | None:
        """A key that claims of one holder share across articles; ``None`` for a claim whose holder is left open.

        Who has no name in any article is known by the role ("the mayor"), a matter by its noun ("the offer").
        """
        if claim.subject is None:
            return None
        if claim.subject.name is None:
            return claim.subject.key if claim.subject.key.startswith(("role:", "matter:")) else None
        return self._key[claim.document, claim.subject.key]


def _keys(name: Name, *, sought: bool = False) -> frozenset[object]:
    """Keys by which two names that may be of one holder find each other, of whatever kind they are."""
    return person_keys(name, sought=sought) | org_keys(name, sought=sought) | {parts(name)}
