from __future__ import annotations

import pytest

from claimcheck.rulepack.patterns import pattern_flaws, pieces, regex_flaw


def test_pieces_of_a_pattern() -> None:
    found = [
        (p.sort, p.name, p.types) for p in pieces(r"{subject:person|org} \{x\} a{2,3} {gap:3} @be-form {age} {gap}")
    ]
    assert found == [
        ("slot", "subject", ("person", "org")),
        ("gap", "", ("3",)),
        ("list", "be-form", ()),
        ("slot", "", ("age",)),
        ("gap", "", ()),
    ]


@pytest.mark.parametrize(
    ("match", "reason"),
    [
        ("{value:number}", None),
        ("{subject:person}, (?:aged )?{value:age|number}{1,2} @be", None),
        ("{value:term/clemency} {holder}", None),
        ("{subject:person}", "a pattern has exactly one 'value' slot, and this has 0"),
        ("{value:age} {value:age}", "a pattern has exactly one 'value' slot, and this has 2"),
        ("{value:age} {subject:org} {subject:org}", "a pattern has at most one 'subject' slot, and this has 2"),
        ("{value:term/clemancy}", "unknown slot type 'term/clemancy', did you mean 'term/clemency'?"),
        ("{value:age} {subjct:person}", "unknown slot name 'subjct', did you mean 'subject'?"),
        ("{value:age} {gap:x}", "unknown slot name 'gap'"),
        ("{value:age} {}", "unknown slot type ''"),
        ("{value}", "slot '{value}' needs a type: {value:TYPE}"),
        ("{value:}", "slot '{value:}' needs a type: {value:TYPE}"),
    ],
)
def test_flaws_of_slots(match: str, reason: str | None) -> None:
    flaws = list(pattern_flaws(match, ["be"], ["clemency"]))
    assert (not flaws) if reason is None else flaws[0].startswith(reason)


@pytest.mark.parametrize(
    ("match", "sound"),
    [("{value:age}?", True), ("@be (?:a|b){2}", True), ("({value:age}", False), ("(?=x)", False), ("*", False)],
)
def test_expressions_are_re2(match: str, sound: bool) -> None:
    assert (regex_flaw(match) is None) == sound
