"""Which names of one article are of one person or organisation."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from claimcheck.model.claim import Mention
from claimcheck.model.document import Layout
from claimcheck.model.values import Name
from claimcheck.values.naming import fits, org_keys, parts, person_keys, same_org

KINDS = ("person", "org", "thing")


@dataclass(slots=True, eq=False)
class Entry:
    """A person or organisation while its mentions are gathered. ``full`` are the mentions by more than one word."""

    name: Name
    mentions: list[Mention] = field(default_factory=list)
    full: list[Mention] = field(default_factory=list)
    traits: set[str] = field(default_factory=set)
    gender: str = ""

    @property
    def person(self) -> bool:
        """Whether it is a person."""
        return self.name.kind == "person"


class Roster:
    """All persons, organisations and named things of an article.

    Args:
        mentions: typed values of the article; only names count.
        lexicon: for the short forms of given names.
    """

    def __init__(self, layout: Layout, mentions: Sequence[Mention], lexicon: Mapping[str, Mapping[str, Any]]) -> None:
        self._short_forms = lexicon["names"]["short_forms"]
        titles = lexicon["titles"]
        self._roles = {word: word for word in (*titles["offices"]["words"], *titles["offices"]["phrases"])} | titles[
            "full"
        ]
        self._paragraphs = [zone.span.start for zone in layout.zones]
        self.entries: list[Entry] = []
        self._by_word: dict[str, list[Entry]] = {}
        self._by_key: dict[object, list[Entry]] = {}
        self._by_form: dict[Name, Entry] = {}
        self._by_org_key: dict[object, list[Entry]] = {}
        named = [m for m in mentions if m.type in KINDS and isinstance(m.value, Name)]
        people = [m for m in named if m.type == "person"]
        self._full_names([m for m in people if len(parts(_name(m))) > 1])
        for mention in people:
            if len(parts(_name(mention))) == 1:
                self._lone_name(mention)
        for mention in named:
            if mention.type != "person":
                self._other(mention)
        for entry in self.entries:
            entry.mentions.sort(key=lambda m: m.span)
            _complete(entry, self._roles)
        self.entries.sort(key=lambda e: e.mentions[0].span)

    def paragraph(self, position: int) -> int:
        """The number of the paragraph at an offset."""
        return bisect_right(self._paragraphs, position) - 1

    def _full_names(self, mentions: list[Mention]) -> None:
        """Joins names of several words, the fullest first; one that fits two persons stays by itself."""
        for mention in sorted(mentions, key=lambda m: (-len(parts(_name(m))), m.span)):
            name = _name(mention)
            kindred = self._akin(name)
            same = [e for e in kindred if parts(e.name) == parts(name) and e.name.suffix == name.suffix]
            fitting = same or [e for e in kindred if fits(e.name, name, self._short_forms)]
            if len(fitting) == 1:
                self._join(fitting[0], mention, full=True)
            else:
                self._add(Entry(name, [mention], [mention]))

    def _akin(self, name: Name) -> list[Entry]:
        """The entries whose name a full name may be a form of, in no order."""
        return list({id(e): e for key in person_keys(name, sought=True) for e in self._by_key.get(key, ())}.values())

    def _kindred(self, name: Name) -> list[Entry]:
        """The entries that share a word with a name, in the order of the text."""
        found = {id(e): e for word in parts(name) for e in self._by_word.get(word, ())}
        return list(found.values())

    def _add(self, entry: Entry) -> None:
        self.entries.append(entry)
        nickname = (entry.name.nickname or "").lower()
        for word in dict.fromkeys((*parts(entry.name), *((nickname,) if nickname else ()))):
            self._by_word.setdefault(word, []).append(entry)
        for key in person_keys(entry.name):
            self._by_key.setdefault(key, []).append(entry)

    def _lone_name(self, mention: Mention) -> None:
        """Whose a surname or a given name alone is; with two bearers the one last named in full in the paragraph."""
        name = _name(mention)
        word = parts(name)[0]
        people = [e for e in self._kindred(name) if e.person and _agree(e, name)]
        bearers = [e for e in people if len(parts(e.name)) > 1 and parts(e.name)[-1] == word]
        bearers = bearers or [e for e in people if len(parts(e.name)) > 2 and word == parts(e.name)[-2]]
        if not name.titles or not bearers:
            bearers += [e for e in people if e not in bearers and parts(e.name)[0] == word]
        bearers += [e for e in people if e not in bearers and (e.name.nickname or "").lower() == word]
        chosen = bearers[0] if len(bearers) == 1 else self._nearest(bearers, mention)
        if chosen is not None:
            self._join(chosen, mention, full=False)
        elif not bearers:
            self._add(Entry(name, [mention]))

    def _nearest(self, bearers: list[Entry], mention: Mention) -> Entry | None:
        """Of several bearers the one last named in full in this paragraph, else the one who is no passing mention."""
        here = self.paragraph(mention.span.start)
        earlier = [
            (full.span, n)
            for n, entry in enumerate(bearers)
            for full in entry.full
            if full.span < mention.span and self.paragraph(full.span.start) == here
        ]
        if earlier:
            return bearers[max(earlier)[1]]
        standing = [e for e in bearers if len(e.mentions) > 1]
        return standing[0] if len(standing) == 1 and len(standing[0].mentions) > 2 else None

    def _other(self, mention: Mention) -> None:
        name = _name(mention)
        entry = self._by_form.get(name)
        if entry is None:
            others = (e for key in org_keys(name, sought=True) for e in self._by_org_key.get(key, ()))
            fitting = [e for e in others if e.name.kind == name.kind and same_org(e.name, name)]
            entry = min(fitting, key=lambda e: e.mentions[0].span, default=None)
        if entry is None:
            entry = Entry(name)
            self.entries.append(entry)
        if name not in self._by_form:
            self._by_form[name] = entry
            for key in org_keys(name):
                self._by_org_key.setdefault(key, []).append(entry)
        self._join(entry, mention, full=True)

    def _join(self, entry: Entry, mention: Mention, *, full: bool) -> None:
        entry.mentions.append(mention)
        if full:
            entry.full.append(mention)
        if len(parts(_name(mention))) > len(parts(entry.name)):
            entry.name = _name(mention)


def _complete(entry: Entry, roles: Mapping[str, str]) -> None:
    """Puts together what the mentions say: titles in order, gender where all that say one agree, offices as traits."""
    names = [_name(m) for m in entry.mentions]
    titles = tuple(dict.fromkeys(title for name in names for title in name.titles))
    genders = {name.gender for name in names if name.gender}
    nickname = next((name.nickname for name in names if name.nickname), None)
    entry.gender = genders.pop() if len(genders) == 1 else ""
    if entry.person:
        entry.traits.update(f"role:{roles[title]}" for title in titles if title in roles)
    entry.name = replace(entry.name, titles=titles, nickname=nickname or entry.name.nickname)


def _agree(entry: Entry, name: Name) -> bool:
    genders = {_name(m).gender for m in entry.mentions} - {None}
    return name.gender is None or not genders or name.gender in genders


def _name(mention: Mention) -> Name:
    assert isinstance(mention.value, Name)
    return mention.value
