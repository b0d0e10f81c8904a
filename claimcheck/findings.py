"""From pairs of claims to facts: one agreement or one disagreement for each, with all outlets on its positions."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from claimcheck.align.disjoint import DisjointSets
from claimcheck.chain import step
from claimcheck.excerpts import around_difference
from claimcheck.judging import Judged, LeftOut, facts
from claimcheck.model.claim import Claim
from claimcheck.model.report import Agreement, Disagreement, Position, Severity
from claimcheck.model.span import Span
from claimcheck.model.values import Name, Quantity, Term, Utterance, Value
from claimcheck.values.utterance import GAP

#: Index of a claim -> all pairs that say the same, in its part of their graph.
_Same = Mapping[int, Sequence[Judged]]

_SIDES = 4  # positions that a message names
_WEIGHT: Mapping[str, int] = {"contradiction": 0, "discrepancy": 1, "note": 2}


class Findings(NamedTuple):
    """What one story gave.

    Claims are named by their index in the claims of the story's articles, one after the other. ``compared`` are those
    that met another one; ``refuted`` says of those that met others why they were kept apart from them.
    """

    agreements: list[Agreement]
    disagreements: list[Disagreement]
    compared: frozenset[int]
    refuted: Mapping[int, tuple[LeftOut, ...]]


class Facts:
    """Groups judged pairs into facts and words the findings.

    Args:
        claims: the story's claims.
        ids: the report id of each claim.
        sources: document id -> what a reader calls the article.
        story: the story's id.
        lexicon: for the names of terms; file stem -> parsed file.
        origins: document id -> the first of the articles that carry the same text.
    """

    def __init__(
        self,
        claims: Sequence[Claim],
        ids: Sequence[str],
        sources: Mapping[str, str],
        story: str,
        lexicon: Mapping[str, Mapping[str, Any]],
        origins: Mapping[str, str],
    ) -> None:
        self._origins = origins
        self._lexicon = lexicon
        self._claims = claims
        self._ids = ids
        self._index = {id_: n for n, id_ in enumerate(ids)}
        self._of = dict(zip(ids, claims, strict=True))
        self._sources = sources
        self._story = story

    def disagreements(self, judged: Sequence[Judged]) -> list[Disagreement]:
        """One disagreement for each fact on which positions differ, heaviest first."""
        scopes: list[list[Disagreement]] = []
        same = {
            i: alike
            for alike in facts([j for j in judged if j.verdict.relation == "same"])
            for j in alike
            for i in (j.pair.left, j.pair.right)
        }
        for internal in (False, True):
            here = [j for j in judged if j.verdict.disagrees and self._internal(j) == internal]
            worded = (self._disagreement(fact, same, internal) for fact in facts(here))
            scopes.append(self._one_each([finding for finding in worded if finding]))
        found = self._across_first(*scopes)
        taken: dict[str, int] = defaultdict(int)
        for n, finding in enumerate(found):
            taken[finding.id] += 1
            if taken[finding.id] > 1:  # two people of one name
                found[n] = finding.model_copy(update={"id": f"{finding.id}-{taken[finding.id]}"})
        return sorted(found, key=lambda d: (_WEIGHT[d.severity], d.kind, d.message, d.id))

    def _one_each(self, found: Sequence[Disagreement]) -> list[Disagreement]:
        """The findings of one kind of scope, those on one change (the same values in headline and body) as one."""
        alike: dict[tuple[str, frozenset[str]], list[Disagreement]] = defaultdict(list)
        for finding in sorted(found, key=lambda d: (_WEIGHT[d.severity], -len(d.kind))):
            kept = alike[finding.kind.partition("/")[0], frozenset(self._said(p) for p in finding.positions)]
            for n, other in enumerate(kept):
                if (merged := self._merged(other, finding)) is not None:
                    kept[n] = merged
                    break
            else:
                kept.append(finding)
        return [finding for kept in alike.values() for finding in kept]

    def _across_first(self, across: list[Disagreement], within: Sequence[Disagreement]) -> list[Disagreement]:
        """All findings; what one article words or counts in two ways, and others in one of them, is one finding.

        A state that one article gives in two ways stays one of its own: headline and text do not fit there.
        """
        found, alone = list(across), []
        for finding in within:
            sides = {self._said(p): p for p in finding.positions}
            document = self._of[finding.positions[0].claims[0]].document
            value = self._of[finding.positions[0].claims[0]].value
            for n, other in enumerate(found if isinstance(value, Name | Utterance | Quantity) else ()):
                there = {self._said(p) for p in other.positions}
                known = any(self._of[i].document == document for p in other.positions for i in p.claims)
                if known and sides.keys() <= there and len(sides) == len(finding.positions):
                    found[n] = self._joined(other, sides, finding)
                    break
            else:
                alone.append(finding)
        return found + alone

    def _joined(self, one: Disagreement, more: Mapping[str, Position], two: Disagreement) -> Disagreement:
        """``one`` with the claims of the positions of ``two`` on its own, by what these say."""
        positions = []
        for position in one.positions:
            added = more[said].claims if (said := self._said(position)) in more else ()
            index = sorted(self._index[i] for i in {*position.claims, *added})
            positions.append(position.model_copy(update={"claims": self._once(index)}))
        return one.model_copy(
            update={
                "message": self._message(positions),
                "positions": tuple(positions),
                "steps": tuple(dict.fromkeys((*one.steps, *two.steps))),
                "bases": tuple(dict.fromkeys((*one.bases, *two.bases))),
            }
        )

    def _merged(self, one: Disagreement, two: Disagreement) -> Disagreement | None:
        """``one`` with the claims of ``two``, if the same articles give the same values of what may be one thing.

        Args:
            one, two: findings of one kind that give the same values.
        """
        if one.subject and two.subject and one.subject.lower() != two.subject.lower():
            return None
        sides = [{self._said(p): p for p in finding.positions} for finding in (one, two)]
        if any(len(side) < len(finding.positions) for side, finding in zip(sides, (one, two), strict=True)):
            return None
        for said, position in sides[0].items():
            more = {self._of[i].document for i in sides[1][said].claims}
            if more.isdisjoint(self._of[i].document for i in position.claims):
                return None
        return self._joined(one.model_copy(update={"subject": one.subject or two.subject}), sides[1], two)

    def _message(self, positions: Sequence[Position]) -> str:
        """``12 (Harbour Post) or 14 (The Daily Tide)?``; of many positions the first ones."""
        shown = [f"{p.display} ({self._outlets(p)})" for p in positions[:_SIDES]]
        more = len(positions) - len(shown)
        return " or ".join([*shown, *([f"{more} more"] if more else [])]) + "?"

    def _said(self, position: Position) -> str:
        """What a position says, however it is worded."""
        return min(canonical(self._of[i].value) for i in position.claims)

    def agreements(self, judged: Sequence[Judged]) -> list[Agreement]:
        """Facts that at least two articles give alike."""
        out = []
        for fact in facts([j for j in judged if j.verdict.relation == "same" and not self._internal(j)]):
            members = sorted({i for j in fact for i in (j.pair.left, j.pair.right)})
            documents = {self._claims[i].document for i in members}
            first = self._claims[members[0]]
            out.append(
                Agreement.model_construct(
                    kind=first.kind,
                    subject=self._subject(members),
                    display=self._display(members),
                    claims=self._once(members),
                    outlets=len(documents),
                    origins=len({self._origins.get(d, d) for d in documents}),
                )
            )
        return sorted(out, key=lambda a: (-a.outlets, a.kind, a.display, a.claims))

    def _internal(self, judged: Judged) -> bool:
        return self._claims[judged.pair.left].document == self._claims[judged.pair.right].document

    def _disagreement(self, fact: Sequence[Judged], same: _Same, internal: bool) -> Disagreement | None:
        positions = self._positions(fact, same, internal)
        if len(positions) < 2:
            return None
        worst = min(fact, key=lambda j: (_WEIGHT[j.verdict.relation], -j.pair.score, j.pair.left, j.pair.right))
        members = [i for position in positions for i in position]
        severity: Severity = "contradiction" if worst.verdict.relation == "contradiction" else "discrepancy"
        displays = [self._display(p) for p in positions]
        if isinstance(self._claims[members[0]].value, Utterance):
            displays = around_difference(displays, worst.verdict.why)
        sides = tuple(
            Position.model_construct(display=d, claims=self._once(p)) for d, p in zip(displays, positions, strict=True)
        )
        subject = self._subject(members)
        kind = self._claims[members[0]].kind
        return Disagreement.model_construct(
            id=self._fingerprint(kind, subject, positions, internal),
            kind=kind,
            subject=subject,
            story=self._story,
            severity=severity,
            internal=internal,
            message=self._message(sides),
            why=full_sentence(worst.verdict.why),
            level=worst.verdict.level,
            positions=sides,
            reconcile=full_sentence(worst.verdict.reconcile) if worst.verdict.reconcile else None,
            steps=self._steps(fact),
            bases=tuple(dict.fromkeys(j.pair.basis for j in fact)),
        )

    def _once(self, members: Sequence[int]) -> tuple[str, ...]:
        """The ids of claims; of several that one stretch gives for one kind only the first."""
        first: dict[tuple[str, Span, str], str] = {}
        for i in members:
            claim = self._claims[i]
            first.setdefault((claim.document, claim.span, claim.kind.partition("/")[0]), self._ids[i])
        return tuple(first.values())

    def _positions(self, fact: Sequence[Judged], same: _Same, internal: bool) -> list[list[int]]:
        """Claims of a fact by what they say, largest first; claims that say the same as a member join it."""
        members = {i for j in fact for i in (j.pair.left, j.pair.right)}
        documents = {self._claims[i].document for i in members}
        touched = {id(same[i]): same[i] for i in members if i in same}
        near = sorted(chain.from_iterable(touched.values()), key=lambda j: (j.pair.left, j.pair.right))
        for j in near:
            ends = {j.pair.left, j.pair.right}
            new = ends - members
            if ends & members and (not internal or all(self._claims[i].document in documents for i in new)):
                members |= ends
        against: dict[int, set[int]] = {i: set() for i in members}
        for j in fact:
            against[j.pair.left].add(j.pair.right)
            against[j.pair.right].add(j.pair.left)
        sets: DisjointSets[int] = DisjointSets()
        side, foes = {i: {i} for i in members}, {i: set(others) for i, others in against.items()}  # by the set's root
        for j in near:
            if j.pair.left in members and j.pair.right in members:
                a, b = sorted((sets.root(j.pair.left), sets.root(j.pair.right)))
                if a != b and side[a].isdisjoint(foes[b]):
                    sets.join(a, b)
                    side[a] |= side.pop(b)
                    foes[a] |= foes.pop(b)
        merged = self._merge_equal(sets.groups(sorted(members)), against)
        return sorted(merged, key=lambda p: (-len({self._claims[i].document for i in p}), self._display(p), p))

    def _merge_equal(self, sides: list[list[int]], against: Mapping[int, set[int]]) -> list[list[int]]:
        """Join sides that show the same value, where no pair of them disagrees."""
        out: list[list[int]] = []
        for side in sides:
            for other in out:
                if self._alike(other, side) and all(against[x].isdisjoint(other) for x in side):
                    other.extend(side)
                    break
            else:
                out.append(list(side))
        return [sorted(side) for side in out]

    def _alike(self, one: Sequence[int], two: Sequence[int]) -> bool:
        """Whether two sides show the same value, or quote the same words with another cut."""
        if self._display(one).lower() == self._display(two).lower():
            return True
        a, b = self._claims[one[0]].value, self._claims[two[0]].value
        return isinstance(a, Utterance) and isinstance(b, Utterance) and spoken(a) == spoken(b)

    def _display(self, members: Sequence[int]) -> str:
        counts = Counter(self._shown(self._claims[i]) for i in members)
        return min(counts, key=lambda d: (-counts[d], len(d), d))

    def _shown(self, claim: Claim) -> str:
        """What a claim says; a term by the name that its taxonomy gives it, where it gives one."""
        if not isinstance(claim.value, Term) or claim.display != claim.value.id:
            return claim.display
        members = self._lexicon.get(f"term-{claim.value.taxonomy}", {}).get("members", {})
        return str(members.get(claim.value.id, {}).get("label", claim.display))

    def _subject(self, members: Sequence[int]) -> str | None:
        named = [s.display for i in members if (s := self._claims[i].subject) and s.display]
        return max(sorted(set(named)), key=lambda d: (named.count(d), len(d)), default=None)

    def _outlets(self, position: Position) -> str:
        return ", ".join(dict.fromkeys(self._sources[self._of[i].document] for i in position.claims))

    def _fingerprint(self, kind: str, subject: str | None, positions: Sequence[Sequence[int]], internal: bool) -> str:
        """A hash of what is claimed: kind, subject and values. Outlets stay out, so a new one may join a position.

        The name of an article's file stays out too: files are renamed.
        """
        values = sorted(min(canonical(self._claims[i].value) for i in p) for p in positions)
        text = "\x1f".join([kind, (subject or "").lower(), "internal" if internal else "", *values])
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]

    def _steps(self, fact: Sequence[Judged]) -> tuple[str, ...]:
        """The chain of each pair; passages that repeat one another give one step."""
        pairs = sorted(fact, key=lambda j: (j.pair.left, j.pair.right))
        steps = (
            step(self._claims[j.pair.left], self._claims[j.pair.right], self._sources, j.pair, j.verdict) for j in pairs
        )
        return tuple(dict.fromkeys(steps))


def full_sentence(text: str) -> str:
    """The text with a capital first letter and a mark at its end."""
    return text[:1].upper() + text[1:] + ("" if not text or text.endswith((".", "?", "!", "…")) else ".")


def spoken(value: Utterance) -> tuple[str, ...]:
    """The words of a wording without the gaps where some were left out."""
    return tuple(w for w in value.words if w != GAP)


def canonical(value: Value) -> str:
    """A value as a string that does not depend on how it was worded."""
    if isinstance(value, Quantity):
        low, high = value.base
        return f"{value.dimension} {low} {high} {value.hedge}"
    if isinstance(value, Term):
        return f"{value.taxonomy} {value.id}"
    if isinstance(value, Name):
        return value.full.lower()
    if isinstance(value, Utterance):
        return " ".join(spoken(value))
    return " ".join(
        f"{k}={v}" for k in value.__slots__ if (v := getattr(value, k)) not in (None, "exact", "now", False)
    )
