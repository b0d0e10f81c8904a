"""What stands right beside a name says it of that name: appositions, ages, roles, relatives."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from claimcheck.extract.anaphora import Anaphor, AnaphorReader
from claimcheck.extract.roster import Entry, Roster
from claimcheck.model.document import Layout
from claimcheck.model.span import Span

_AGE_AFTER = re.compile(r"(?: ?, (?:aged? |now )?| \()(\d{1,3})(?:[,.)]| and\b|$)")
_AGE_BEFORE = re.compile(r"(\d{1,3})-year-old $", re.IGNORECASE)
_COPULA = re.compile(r",? (?:is|was|became|remains|has been) $|,? who (?:is|was) $")
_NAMED_AS = re.compile(
    r",? (?:who (?:was|has been) )?(?:later )?(?:named|identified)(?: (?:locally|by [a-z ]{2,30}))? as "
)
_CLOSES = re.compile(r"\s*(?:,|\.|;|\)|-|who\b|of\b|at\b|for\b|in\b|from\b|whose\b|with\b|currently\b|serving\b|$)")
_ROLE_BEFORE = re.compile(r"((?:former |ex-)?)([A-Za-z][\w'-]+) $")

Bound = dict[Span, Entry]


def bind(layout: Layout, roster: Roster, anaphors: Sequence[Anaphor], nouns: AnaphorReader) -> Bound:
    """Gives traits to the entries of a roster; the descriptions that stand in apposition to a name, with its entry."""
    owners = {m.span: entry for entry in roster.entries if entry.person for m in entry.mentions}
    spans = sorted(owners)
    nominals = [a for a in anaphors if a.type == "nominal"]
    starts = [a.span.start for a in nominals]
    bound: Bound = {}
    for span in spans:
        entry = owners[span]
        _ages(layout.plain, span, entry)
        _role_before(layout.plain, span, entry, nouns)
        at = bisect_left(starts, span.end)
        if at < len(nominals) and _apposed_after(layout.plain, span, nominals[at]):
            bound[nominals[at].span] = entry
        for nominal in nominals[max(0, at - 3) : at]:
            if nominal.span.end <= span.start and _apposed_before(layout.plain, nominal, span):
                bound[nominal.span] = entry
    for nominal in nominals:
        if nominal.span in bound:
            learn(bound[nominal.span], nominal)
    return bound


def learn(entry: Entry, nominal: Anaphor) -> None:
    """Marks an entry with what a description of it says."""
    if nominal.age is not None:
        entry.traits.add(f"age:{nominal.age}")
    if nominal.head:
        entry.traits.add(nominal.key)
    if nominal.gender and not entry.gender:
        entry.gender = nominal.gender


def _ages(plain: str, span: Span, entry: Entry) -> None:
    if match := _AGE_AFTER.match(plain, span.end, span.end + 20):
        entry.traits.add(f"age:{int(match.group(1))}")
    if match := _AGE_BEFORE.search(plain, max(0, span.start - 48), span.start):
        entry.traits.add(f"age:{int(match.group(1))}")


def _role_before(plain: str, span: Span, entry: Entry, nouns: AnaphorReader) -> None:
    """ "attorney Shawn Chapman Holley", "former president Barack Obama"."""
    match = _ROLE_BEFORE.search(plain, max(0, span.start - 40), span.start)
    if match is None:
        return
    word = match.group(2).lower()
    found = nouns.noun(word)
    if found is None or found[0] == "person" or match.group(2)[0].isupper() or plain[match.end(2)] != " ":
        return
    trait, gender = found
    entry.traits.add(f"{trait}:{'former-' if match.group(1) else ''}{word}")
    if gender and not entry.gender:
        entry.gender = gender


def _apposed_after(plain: str, span: Span, nominal: Anaphor) -> bool:
    """ "Alice Johnson, a 63-year-old ...", "Shawn Holley, the lawyer who ...", "Maria Lopez is a teacher"."""
    gap = plain[span.end : nominal.span.start]
    if _COPULA.fullmatch(gap):
        return nominal.determiner in ("a", "an", "the") and nominal.trait != "person"
    if gap not in (", ", " , ", " - ", " ("):
        return False
    return nominal.determiner in ("a", "an", "") or _CLOSES.match(plain, nominal.span.end) is not None


def _apposed_before(plain: str, nominal: Anaphor, span: Span) -> bool:
    """ "the boxer Jack Johnson", "Gul's daughter-in-law, Seema,", "a 24-year-old named locally as Jack Johnson"."""
    gap = plain[nominal.span.end : span.start]
    if (gap == " " and nominal.head) or _NAMED_AS.fullmatch(gap):
        return True
    if gap != ", " or nominal.determiner in ("a", "an"):
        return False
    closed = plain[span.end : span.end + 1] in (",", ".", ")", ";")
    return closed and nominal.determiner in ("the", "his", "her", "'s", "their")
