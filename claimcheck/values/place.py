"""Places of the gazetteer: names to ids, and what contains what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from claimcheck.values.phrasebook import Phrasebook, first_word

Lexicon = Mapping[str, Mapping[str, Any]]


class Place(NamedTuple):
    """One place.

    Attributes:
        id: "tampa/florida/united-states": its own slug and those of what contains it.
        within: the slugs of what contains it, the narrowest first.
        sure: whether the bare name mostly means this place; "Victoria" and "Mesa" do not.
        short: an abbreviation that stands only behind what it contains ("Ala.", "TX").
    """

    id: str
    within: tuple[str, ...]
    sure: bool = True
    short: bool = False


class Gazetteer:
    """Countries, regions and much named cities of ``places.toml``, with the demonyms of ``demonyms.toml``."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._named: dict[str, list[Place]] = {}
        self._above: dict[str, tuple[str, ...]] = {}
        self._read(lexicon["places"])
        self._phrases = Phrasebook({name: tuple(places) for name, places in self._named.items()})
        self._demonyms = Phrasebook(_demonyms(lexicon["demonyms"]))

    def _read(self, table: Mapping[str, Any]) -> None:
        for slug, names in table["areas"].items():
            self._add(slug, names, ())
        for slug, names in table["countries"].items():
            self._add(slug, names, ())
        for country, regions in table["regions"].items():
            for slug, names in regions.items():
                sure = not names[0].startswith("*")
                self._add(slug, [name.lstrip("*") for name in names], (country,), sure=sure)
        for parent, cities in table["cities"].items():
            for entry in cities:
                names = entry.lstrip("*").split(";")
                self._add(_slug(names[0]), names, (parent, *self._above[parent]), sure=not entry.startswith("*"))

    def _add(self, slug: str, names: list[str], within: tuple[str, ...], *, sure: bool = True) -> None:
        self._above.setdefault(slug, within)
        for name in names:
            # "Ala." and "TX" are read only behind a town: elsewhere they are initials or the ends of sentences
            short = bool(within) and (name.endswith(".") or (len(name) == 2 and name.isupper())) and name != "D.C."
            self._named.setdefault(name, []).append(Place("/".join((slug, *within)), within, sure, short))

    def find(self, text: str, position: int) -> tuple[int, tuple[Place, ...]] | None:
        """The longest name of a place at ``position``: its end and all places called so, the likeliest first."""
        return self._phrases.at(text, position, first_word(text[position : position + 24]))

    def named(self, name: str) -> tuple[Place, ...]:
        """All places of this name; names in capitals are also found ("ALABAMA")."""
        found = self._phrases.get(name)
        if found is None and name.isupper() and len(name) > 3:
            found = self._phrases.get(name.title())
        return found or ()

    def best(self, name: str, container: str | None = None) -> Place | None:
        """The place that a name stands for, given the name of what contains it ("Portland", "Oregon").

        A container that the gazetteer knows settles it: a town that it does not know is then placed there, and one that
        it knows only elsewhere is not taken for that one.
        """
        if container is not None:
            for outer in self.named(container):
                inside = (_head(outer.id), *outer.within)
                for place in self.named(name):
                    if place.within[: len(inside)] == inside or inside[0] in place.within:
                        return place
                return Place("/".join((_slug(name), *inside)), inside)
        return next((place for place in self.named(name) if place.sure and not place.short), None)

    def contains(self, name: str) -> bool:
        """Whether a name is one that may stand behind a town's name: a country or a region, in any form."""
        return any(len(place.within) < 2 for place in self.named(name))

    def demonym(self, text: str, position: int) -> tuple[int, str] | None:
        """A demonym or another adjective of belonging at ``position``: its end and the place's slug ("" for others)."""
        return self._demonyms.at(text, position, first_word(text[position : position + 24]))


def _demonyms(table: Mapping[str, Any]) -> dict[str, str]:
    words: dict[str, str] = {}
    for slug, names in table["demonyms"].items():
        for name in names:
            words[name] = words[f"{name}s"] = slug
            if name.endswith("man"):
                words[f"{name[:-3]}men"] = slug
    for word in table["adherents"]["words"]:
        name = "-".join(part.capitalize() for part in word.split("-"))
        name = " ".join(part[:1].upper() + part[1:] for part in name.split(" "))
        words.setdefault(name, "")
        words.setdefault(f"{name}s", "")
    return words | {word.upper(): slug for word, slug in words.items() if len(word) > 3}


def _slug(name: str) -> str:
    return name.lower().replace(".", "").replace(" ", "-")


def _head(place_id: str) -> str:
    return place_id.split("/", 1)[0]
