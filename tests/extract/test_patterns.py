"""Patterns over typed slots: what a pattern cannot do without, and what it matches."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.patterns import Mask, PatternSet
from claimcheck.extract.requirements import requirements
from claimcheck.model.claim import Mention
from claimcheck.model.rules import ClaimRule, Pattern
from claimcheck.model.span import Span

WORDS = {"killed": ["killed", "shot dead", "died"], "people": ["people", "men"]}
TYPES = ["number", "person", "nominal", "org", "thing", "pronoun", "possessive", "duration"]


def rule(*matches: str) -> ClaimRule:
    patterns = tuple(Pattern(f"p{n}", m) for n, m in enumerate(matches))
    return ClaimRule("r", "count", "r", "R", "person", "quantity", patterns, (), ())


def mentions(text: str, *found: tuple[str, str]) -> list[Mention]:
    out = []
    for kind, stretch in found:
        start = text.index(stretch)
        out.append(Mention(kind, None, Span(start, start + len(stretch))))
    return out


def found(text: str, pattern: str, *slots: tuple[str, str]) -> list[dict[str, str]]:
    patterns = PatternSet([rule(pattern)], WORDS, TYPES)
    mask = Mask(text, Span(0, len(text)), mentions(text, *slots), patterns.marks)
    return [{role: m.span.of(text) for role, m in match.roles.items()} for match in patterns.matches(mask)]


@pytest.mark.parametrize(
    ("text", "pattern", "slots", "expected"),
    [
        (
            "Maria Lopez, 31, was hurt.",
            "{subject:person}, {value:number},",
            [("person", "Maria Lopez"), ("number", "31")],
            [{"subject": "Maria Lopez", "value": "31"}],
        ),
        (
            "At least 12 young men\nwere  killed.",
            r"{value:number} {gap:2}@people were @killed\b",
            [("number", "At least 12")],
            [{"value": "At least 12"}],
        ),
        ("Twelve MEN Shot Dead", "{value:number} @people @killed", [("number", "Twelve")], [{"value": "Twelve"}]),
        ("Twelve of them were killed.", "{value:number} @people were @killed", [("number", "Twelve")], []),
        ("12, 13 died", "{value:number} {gap}died", [("number", "13")], [{"value": "13"}]),
        (
            "Lopez or the driver said so.",
            "{subject:holder} said",
            [("person", "Lopez"), ("nominal", "the driver")],
            [{"subject": "the driver"}],
        ),
    ],
)
def test_a_pattern_matches_over_typed_slots(text, pattern, slots, expected) -> None:
    assert found(text, pattern, *slots) == expected


@pytest.mark.parametrize(
    ("pattern", "types", "words"),
    [
        ("{subject:person}, {value:number},", [{"person"}, {"number"}], []),
        (r"{value:number} (?:people|men) @killed\b", [{"number"}], [{"people", "men"}, {"killed", "shot", "died"}]),
        ("sentenced to {gap:3}{value:duration}", [{"duration"}], [{"sentenced"}, {"to"}]),
        ("kills? {value:number}", [{"number"}], []),
        ("kill(?:ed|ing) {value:number}", [{"number"}], []),
        ("(?:un)hurt {value:number}", [{"number"}], []),
        ("(?:now )?{value:number}", [{"number"}], []),
        ("turned {value:number}|aged {value:number}", [], []),
    ],
)
def test_requirements_never_ask_for_too_much(pattern, types, words) -> None:
    needs = requirements(pattern, WORDS)
    assert [set(t) for t in needs.types] == types
    assert [set(w) for w in needs.words] == words


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        ("{value:number} (?:[a-z-]+ ){0,3}?(?:rescued|pulled (?:alive )?from)", [("rescued", "pulled")]),
        ("(?:affect(?:ed|s)?|stolen from) {value:number}", [("affect", "stolen from")]),
        ("kills? {value:number} of", [("kill",)]),
        (r"(?:\d+|a) {value:number}", []),
        (r"{value:number}\x{FFFC}\pL[(]x?(?:a[)(]b)?", []),
        ("(?:one|(?:two|three)) {value:number}", []),
        ("{value:number}(?: dead){0,1}(?:ly)?(?:-day)+(?:er){2}", [("er",)]),
        ("died|lost {value:number}", []),
    ],
)
def test_texts_that_a_pattern_needs(pattern, texts) -> None:
    assert list(requirements(pattern, WORDS).texts) == texts


def test_the_first_pattern_comes_first() -> None:
    patterns = PatternSet([rule("{value:number}", "{value:number} died")], WORDS, TYPES)
    text = "12 died"
    mask = Mask(text, Span(0, 7), mentions(text, ("number", "12")), patterns.marks)
    assert [m.pattern.id for m in patterns.matches(mask)] == ["p0", "p1"]


@given(st.lists(st.sampled_from(["12", "men", "  ", "\n", ", ", "died", "é", "😀", "Lopez"])))
def test_a_mask_leads_back_to_the_text(parts) -> None:
    text, slots, at = "", [], 0
    for part in parts:
        if part in ("12", "Lopez"):
            slots.append(Mention("number" if part == "12" else "person", None, Span(at, at + len(part))))
        text += part
        at += len(part)
    mask = Mask(text, Span(0, len(text)), slots, {"number": "\ue000", "person": "\ue001"})
    for index, mention in mask.mentions.items():
        assert mask.span(index, index + 1) == mention.span
    for index, char in enumerate(mask.text):
        if char not in "\ue000\ue001 ":
            assert text[mask.span(index, index + 1).start] == char
