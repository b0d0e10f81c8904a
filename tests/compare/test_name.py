"""Two names as written: which are one, which a slip, which are two people."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.compare.name import (
    compare_names,
    same_name,
    same_org,
    same_person,
    same_place,
)
from claimcheck.compare.variants import name_variants, similar_names
from claimcheck.model.claim import Claim
from claimcheck.model.span import Span
from claimcheck.model.values import Name
from claimcheck.values.naming import org_keys


def person(text: str, suffix: str | None = None) -> Name:
    return Name(tuple(text.split()), "person", suffix=suffix)


def org(text: str) -> Name:
    return Name(tuple(text.split()), "org")


@pytest.mark.parametrize(
    ("left", "right", "relation", "level"),
    [
        ("Ada Quill", "Ada Quill", "same", "equal"),
        ("José Núñez", "Jose Nunez", "same", "equal"),
        ("Omar Harun-Malik", "Omar Harun Malik", "same", "equal"),
        ("Ada Quill", "Quill", "compatible", "shorter-form"),
        ("Ada Marie Quill", "Ada Quill", "compatible", "shorter-form"),
        ("Ada M. Quill", "Ada Marie Quill", "compatible", "shorter-form"),
        ("J.K. Quill", "Jane Karen Quill", "compatible", "shorter-form"),
        ("Ada Quill", "Ada Quill West", "compatible", "shorter-form"),
        ("Kimberly Quill", "Kim Quill", "compatible", "shorter-form"),
        # a slip of the pen in one word
        ("Abdul Karim Yusufi", "Abdul Karim Yousoofi", "discrepancy", "spelling"),
        ("Omar Rahim", "Omar Rahimyar", "discrepancy", "spelling"),
        ("Elias Hutton", "Elias Hutotn", "discrepancy", "spelling"),
        ("Markus Quill", "Markkus Quill", "discrepancy", "spelling"),
        ("Heidi Gordan Ley", "Heidi Goran Ley", "discrepancy", "spelling"),
        ("Omar Rahim Saif", "Omar Rahim Sayef", "discrepancy", "spelling"),
        ("Holmer", "Hommer", "discrepancy", "spelling"),
        ("Ram K. Holder", "RP Holder", "discrepancy", "initials"),
        ("Ada Elaine Quill", "Ada Elizabeth Quill", "contradiction", "middle-name"),
        # two people
        ("Ada Quill", "Jack Quill", "incomparable", "other-name"),
        ("Paul Quill", "Paula Quill", "incomparable", "other-name"),
        ("Maria Quill", "Marie Quill", "incomparable", "other-name"),
        ("Donald Quill", "Ronald Quill", "incomparable", "other-name"),
        ("Kim Jong-un", "Kim Jong-il", "incomparable", "other-name"),
        ("Quint", "Quent", "incomparable", "other-name"),
        ("Hutton", "Huttonian", "incomparable", "other-name"),
        ("Rahim Faiz", "Rahim Fayez", "discrepancy", "spelling"),
        ("Ada Quill", "Ada Quills", "incomparable", "other-name"),
    ],
)
def test_persons(left: str, right: str, relation: str, level: str) -> None:
    verdict = compare_names(person(left), person(right))
    assert (verdict.relation, verdict.level) == (relation, level)


@pytest.mark.parametrize(
    ("left", "right", "relation", "level"),
    [
        ("Acme", "Acme Inc.", "compatible", "form"),
        ("Federal Bureau of Weights", "FBW", "compatible", "form"),
        ("Humane Society of Tampa Bay", "Tampa Bay Humane Society", "compatible", "form"),
        ("Humane Society of Tampa", "Humane Society", "compatible", "shorter-form"),
        ("Humane Society of Tampa Bay", "Human Society of Tampa Bay", "discrepancy", "spelling"),
        ("Daily Shinmun", "Daily Shinmum", "discrepancy", "spelling"),
        ("Northern Bizwire", "Northern Biz Wire", "discrepancy", "spacing"),
        ("Korea Biz Wire", "Korean Biz Wire", "discrepancy", "spelling"),
        ("Samoa Airlines", "Samoan Airlines", "discrepancy", "spelling"),
        ("Samoa Party", "Samoan Party", "incomparable", "other-name"),
        ("North Bank", "South Bank", "incomparable", "other-name"),
        ("Veteran Affairs", "Veterans Affairs", "discrepancy", "spelling"),
    ],
)
def test_organisations(left: str, right: str, relation: str, level: str) -> None:
    verdict = compare_names(org(left), org(right))
    assert (verdict.relation, verdict.level) == (relation, level)


def test_senior_and_junior_are_two() -> None:
    assert compare_names(person("Ada Quill"), person("Ada Quill", "Jr")).level == "relatives"
    assert not same_person(person("Ada Quill"), person("Ada Quill", "Jr"))


def test_kinds_do_not_mix() -> None:
    assert compare_names(person("Ada Quill"), org("Ada Quill")).relation == "incomparable"
    assert not same_name(person("Ada Quill"), org("Ada Quill"))
    assert same_name(Name(("Acme",), "thing"), org("Acme"))


def test_places_nest_and_do_not_clash() -> None:
    tampa = Name(("Tampa",), "place", within=("florida", "united-states"), id="tampa/florida/united-states")
    florida = Name(("Florida",), "place", within=("united-states",), id="florida/united-states")
    mumbai, bombay = (Name((n,), "place", within=("india",), id="mumbai/india") for n in ("Mumbai", "Bombay"))
    assert compare_names(tampa, florida).relation == "compatible"
    assert same_place(mumbai, bombay)
    assert not same_place(tampa, florida)
    assert not same_place(
        Name(("Portland",), "place", id="portland/maine"), Name(("Portland",), "place", id="portland/oregon")
    )


def test_known_organisations_are_told_by_their_id() -> None:
    assert same_org(Name(("FBI",), "org", id="fbi"), Name(("Federal", "Bureau"), "org", id="fbi"))
    assert not same_org(Name(("ABC",), "org", id="abc"), Name(("ABC", "News"), "org", id="abc-news"))


def test_variants_are_found_without_comparing_all() -> None:
    names = [person("Ada Quill"), person("Elias Hutton"), person("Elias Huton"), org("Daily Star"), org("Dailly Star")]
    assert name_variants(names) == [(1, 2), (3, 4)]


def claim(document: str, name: Name) -> Claim:
    here = Span(0, len(name.full))
    return Claim(document, f"{name.kind}-name", f"{name.kind}-name", name, name.full, here, here, "r")


def one_name(claims: list[Claim]) -> list[tuple[int, int]]:
    """The pairs that no article speaks against."""
    return [pair for pair, against in similar_names(claims).items() if not against]


def test_relatives_that_one_article_tells_apart_are_no_variants() -> None:
    daughter, mother = person("Johanna Quill"), person("Johannna Quill")
    assert similar_names([claim("a", daughter), claim("b", mother)]) == {(0, 1): frozenset()}
    with_both = similar_names([claim("a", daughter), claim("b", mother), claim("a", mother)])
    assert with_both == {(0, 1): {"a"}, (0, 2): {"a"}}


@pytest.mark.parametrize(
    ("forms", "pairs"),
    [
        ({"Harmony": "a", "Harmoni": "b"}, 1),
        ({"Harmony": "a", "Harmona": "b"}, 0),
        ({"Harmony": "ab", "Harmoni": "b"}, 0),
        ({"Hartley": "abc", "Hartlye": "d"}, 3),
        ({"Hartley": "abcd", "Hartlye": "d"}, 4),
        ({"Hartley": "abc", "Hartlye": "de"}, 0),
        ({"Hartley": "abc", "Hartleys": "d"}, 0),
        ({"Hartley": "abc", "Hartlye": "d", "Ann Hartlye": "d"}, 0),
    ],
)
def test_a_name_of_one_word_is_a_slip_of_what_most_articles_write(forms: dict[str, str], pairs: int) -> None:
    claims = [claim(document, person(form)) for form, documents in forms.items() for document in documents]
    apart = [replace(c, sentence=Span(i, i + 9)) for i, c in enumerate(claims)]
    assert len(one_name(apart)) == pairs


def test_names_of_one_word_that_one_sentence_tells_apart_are_two() -> None:
    claims = [claim(document, person("Hartley")) for document in "abcd"]
    assert one_name([*claims, claim("d", person("Hartlye"))]) == []


WORDS = st.text(alphabet="aeioukmnrsty", min_size=1, max_size=7).map(str.title)
NAMES = st.builds(
    lambda words, kind: Name(tuple(words), kind),
    st.lists(WORDS, min_size=1, max_size=4),
    st.sampled_from(("person", "org")),
)


@given(NAMES, NAMES)
def test_comparison_is_symmetric(left: Name, right: Name) -> None:
    assert compare_names(left, right) == compare_names(right, left)
    assert same_name(left, right) == same_name(right, left)


@given(NAMES)
def test_no_name_disagrees_with_itself(name: Name) -> None:
    assert compare_names(name, name).relation == "same"
    assert same_name(name, name)


@given(st.lists(NAMES, max_size=6))
def test_variants_are_just_the_pairs_that_disagree(names: list[Name]) -> None:
    multiword = [n for n in names if len(n.tokens) > 1]
    found = name_variants(multiword)
    assert all(compare_names(multiword[i], multiword[j]).disagrees for i, j in found)
    assert found == sorted(set(found))


@given(st.lists(NAMES, min_size=2, max_size=2))
def test_names_of_one_organisation_share_a_key(names: list[Name]) -> None:
    left, right = names
    assert not same_org(left, right) or org_keys(left) & org_keys(right, sought=True)


def test_an_acronym_shares_a_key_with_its_expansion() -> None:
    assert org_keys(org("FBW")) & org_keys(org("Federal Bureau of Weights"), sought=True)
