"""The gazetteer: names to places, and what contains what."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from claimcheck.values.place import Gazetteer

LEXICON = {p.stem: tomllib.loads(p.read_text("utf-8")) for p in sorted(Path("rules/lexicon").glob("*.toml"))}
GAZETTEER = Gazetteer(LEXICON)


@pytest.mark.parametrize(
    ("name", "container", "id_"),
    [
        ("Tampa", None, "tampa/florida/united-states"),
        ("Portland", None, "portland/oregon/united-states"),
        ("Portland", "Maine", "portland/maine/united-states"),
        ("London", None, "london/england/united-kingdom"),
        ("London", "Ontario", "london/ontario/canada"),
        ("London", "Canada", "london/ontario/canada"),
        ("Quantico", "Va.", "quantico/virginia/united-states"),
        ("Little Hope", "Texas", "little-hope/texas/united-states"),
        ("Bombay", None, "mumbai/maharashtra/india"),
        ("U.S.", None, "united-states"),
        ("Czechia", None, "czech-republic"),
        ("PAKISTAN", None, "pakistan"),
    ],
)
def test_a_name_and_what_contains_it_give_one_place(name: str, container: str | None, id_: str) -> None:
    place = GAZETTEER.best(name, container)
    assert place is not None
    assert place.id == id_
    assert place.within == tuple(id_.split("/")[1:])


@pytest.mark.parametrize("name", ["Victoria", "Mesa", "Va.", "TX", "us", "Nowhere"])
def test_what_is_as_often_something_else_is_no_place_by_itself(name: str) -> None:
    assert GAZETTEER.best(name) is None


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Afghan", "afghanistan"),
        ("North Koreans", "north-korea"),
        ("Frenchmen", "france"),
        ("Texan", "texas"),
        ("Muslims", ""),
    ],
)
def test_demonyms_point_to_their_place(text: str, slug: str) -> None:
    assert GAZETTEER.demonym(f"{text} said", 0) == (len(text), slug)


def test_a_place_is_found_at_its_longest() -> None:
    text = "New York City and York"
    found = GAZETTEER.find(text, 0)
    assert found is not None
    assert text[: found[0]] == "New York City"
    assert GAZETTEER.find("Yorkshiremen", 0) is None


def test_every_city_lies_in_a_known_country_or_region() -> None:
    places = LEXICON["places"]
    known = set(places["countries"]) | {slug for regions in places["regions"].values() for slug in regions}
    assert set(places["cities"]) <= known
    assert set(LEXICON["demonyms"]["demonyms"]) <= known
