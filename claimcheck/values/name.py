"""Proper names: persons, organisations, places and what else has a name.

Capitals, the lexicon and the words around a name decide; what one mention leaves open, others may settle.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Literal

from claimcheck.model.claim import Mention
from claimcheck.model.document import Layout
from claimcheck.model.span import Span
from claimcheck.model.values import Name
from claimcheck.values.capitals import runs
from claimcheck.values.evidence import Evidence
from claimcheck.values.phrasebook import lowered
from claimcheck.values.place import Gazetteer, Lexicon
from claimcheck.values.segments import Cutter, Segment, gender_of

Kind = Literal["person", "org", "place", "thing"]
Key = tuple[str, ...]

_LOWER = re.compile(r"(?<![\w'])[a-z][a-z'-]+")
_FULL = 2  # words of a full name
_PREPOSITION = re.compile(r"\b(?:in|near|from|of|to|at|outside|around|for)(?: the)? $")


class NameReader:
    """Reads the proper names of an article."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._gazetteer = Gazetteer(lexicon)
        self._cutter = Cutter(lexicon, self._gazetteer)
        self._evidence = Evidence(lexicon, self._cutter, self._gazetteer)
        numbers = {**lexicon["numbers"]["cardinals"], **lexicon["numbers"]["scales"]}
        self._numbers = frozenset(word for word, number in numbers.items() if number > 1)
        self._starters = lowered(lexicon["names"]["starters"])
        self._never = lowered(lexicon["names"]["never"])
        self._never_last = self._never | lowered(lexicon["names"]["never-last"])

    def read(self, layout: Layout) -> list[Mention]:
        """Mentions of type person, org, place and thing, in the order of the text.

        A span holds the name alone: no title, no "the", no possessive; for "Aliceville, Alabama" it holds both.
        """
        plain = layout.plain
        segments = [
            segment
            for run in runs(
                layout, self._cutter.joins, self._cutter.abbreviations, self._cutter.compounds, self._numbers
            )
            for segment in self._cutter.cut(plain, run)
        ]
        known = _Known(frozenset(_LOWER.findall(plain)))
        firm = [segment for segment in segments if not segment.titled and self._trim(segment, known)]
        known.learn(firm)
        kept = [s for s in firm if self._accepted(plain, s, known)]
        kept += [part for s in segments if s.titled for part in self._headline(plain, s, known)]
        kept.sort(key=lambda s: s.start)
        kinds = self._kinds(plain, kept, known)
        return list(self._mentions(plain, kept, kinds))

    # --- which capitals are names ----------------------------------------------------------------------------------

    def _trim(self, segment: Segment, known: _Known) -> bool:
        """Takes words off a segment that are no part of a name; whether any is left."""
        while segment.tokens:
            first = segment.tokens[0]
            low = first.text.lower()
            alone = len(segment.tokens) == 1
            starter = low in self._never or ((segment.opens or first.clitic) and low in self._starters)
            if starter and not segment.known and not segment.locked and not (alone and segment.titles):
                del segment.tokens[0]
                continue
            opener = segment.opens and not alone and low not in self._cutter.given and not self._certain(segment)
            if opener and (low in known.lower or low.endswith(("ing", "ly"))) and segment.tokens[0].gap == " ":
                del segment.tokens[0]
                segment.opens = False
                continue
            if opener and len(segment.tokens) > _FULL and self._describes(segment):
                del segment.tokens[0]  # "Guest Tina Woll said": a capital by its place alone
                segment.opens = False
                continue
            break
        while segment.tokens and segment.tokens[-1].text.lower() in self._never:
            del segment.tokens[-1]
        while len(segment.tokens) > 1 and segment.tokens[-1].text.lower() in self._never_last:
            del segment.tokens[-1]
        return bool(segment.tokens)

    def _describes(self, segment: Segment) -> bool:
        """Whether the first word is a noun for a person and no part of the name behind it."""
        return self._evidence.is_person_noun(segment.tokens[0].text.lower()) and segment.tokens[0].gap == " "

    def _certain(self, segment: Segment) -> bool:
        """Whether a segment is a name by itself, even where every word has a capital."""
        return bool(
            segment.known
            or segment.titles
            or self._gazetteer.best(" ".join(segment.words)) is not None
            or (len(segment.tokens) > 1 and segment.tokens[-1].text.lower() in self._cutter.org_heads)
        )

    def _accepted(self, plain: str, segment: Segment, known: _Known) -> bool:
        """Whether a capital is a name's and not just a sentence's first letter."""
        low = segment.tokens[0].text.lower()
        if self._only_a_noun(segment, low) and low not in known.words:
            return False
        if not segment.opens or self._certain(segment):
            return True
        if len(segment.tokens) > 1:
            return low in self._cutter.given or low not in known.lower or segment.key in known.keys
        if low in known.words or (low in self._cutter.given and low not in known.lower):
            return True
        votes = self._evidence.votes(plain, segment)
        proof = max(votes["person"], votes["org"], votes["place"])
        return low not in known.lower and (proof > 1 or votes.get("speech", 0) > 0) and not low.endswith(("s", "ly"))

    def _only_a_noun(self, segment: Segment, low: str) -> bool:
        """Whether a single word is a noun for a person that its place or a heading's style gave capitals: "A HIKER"."""
        capitals = segment.opens or segment.tokens[0].text.isupper()
        return len(segment.tokens) == 1 and capitals and not segment.titles and self._evidence.is_person_noun(low)

    def _headline(self, plain: str, segment: Segment, known: _Known) -> Iterator[Segment]:
        """The names in a stretch where every word has a capital: only what the text or the lexicon knows."""
        at, tokens = 0, segment.tokens
        while at < len(tokens):
            titles = segment.titles if at == 0 else ()
            longest = range(min(len(tokens) - at, 7), 0, -1)
            parts = (Segment(tokens[at : at + n], segment.sentence, titles, False, True) for n in longest)
            part = next((p for p in parts if self._is_known(p, known)), None)
            if part is not None:
                part.known = self._cutter.organisations.get(" ".join(part.words)) or ""
                yield part
            at += len(part.tokens) if part is not None else 1

    def _is_known(self, part: Segment, known: _Known) -> bool:
        tokens, text = part.tokens, " ".join(part.words)
        low = text.lower()
        demonym = self._gazetteer.demonym(text, 0)
        if demonym and demonym[0] == len(text):
            return False
        if part.key in known.keys or (len(tokens) == 1 and low in known.words and low not in known.lower):
            return True
        return self._cutter.organisations.get(text) is not None or self._gazetteer.best(text) is not None

    # --- what they are names of ------------------------------------------------------------------------------------

    def _kinds(self, plain: str, segments: list[Segment], known: _Known) -> dict[Key, Kind]:
        """The kind of each name by the votes of all its mentions; surnames and given names go with the full name."""
        votes: dict[Key, Counter[str]] = defaultdict(Counter)
        mentions = Counter(segment.key for segment in segments)
        for segment in segments:
            found = self._evidence.votes(plain, segment)
            segment.votes = found
            votes[segment.key].update(found)
        for key, count in votes.items():
            if count["person"] >= 0 and not max(count["org"], count["place"]) and self._like_person(key, votes, known):
                count["person"] += 2
            if count["place"] < 3 and 2 * count["somewhere"] < mentions[key]:
                count["place"] = 0  # a product that is now and then written "in X" is no place
            if len(key) == 1 and key[0] in known.lower and max(count["org"], count["place"]) < 3:
                count["org"] = count["place"] = 0
        kinds = {key: _winner(count) for key, count in votes.items()}
        parts = Counter(
            word for key, kind in kinds.items() if kind == "person" and len(key) > 1 for word in {key[0], key[-1]}
        )
        surnames = {key[-1] for key, kind in kinds.items() if kind == "person" and len(key) > 1}
        for key, kind in kinds.items():
            lone = len(key) == 1 and key[0] in parts and votes[key]["org"] < 3 and votes[key]["place"] < 3
            if lone or (kind == "thing" and len(key) in (2, 3) and key[-1] in surnames and votes[key]["person"] >= 0):
                kinds[key] = "person"
        return kinds

    def _like_person(self, key: Key, votes: Mapping[Key, Counter[str]], known: _Known) -> bool:
        """Whether a name is used like a person's: it speaks, has a pronoun, or stands as a surname alone later.

        Organisations speak too, so of a single word more is asked.
        """
        count = votes[key]
        hints = min(count["speech"], 1) + count["pronoun"]
        if len(key) == 1:
            return hints > 1 and count["pronoun"] > 0 and key[0] not in known.lower
        if key[-1] in known.lower or self._gazetteer.named(key[-1].title()):
            return False
        surname = votes.get((key[-1],))
        alone = surname is not None and surname["person"] >= 0 and not max(surname["org"], surname["place"])
        return len(key) <= 4 and (alone or hints > 1 or (hints == 1 and len(key) == 2))

    def _mentions(self, plain: str, segments: list[Segment], kinds: dict[Key, Kind]) -> Iterator[Mention]:
        skip = -1
        for i, segment in enumerate(segments):
            demonym = self._gazetteer.demonym(plain, segment.start)
            if i == skip or (demonym is not None and demonym[0] == segment.end):
                continue
            kind = "person" if segment.titles and len(segment.tokens) < 5 else kinds[segment.key]
            if segment.titles and segment.votes.get("org", 0) >= 4:
                kind = "org"
            container = self._container(plain, segments, i, kind)
            if container is not None:
                skip, kind = i + 1, "place"
            yield self._mention(plain, segment, kind, container)

    def _container(self, plain: str, segments: list[Segment], i: int, kind: Kind) -> Segment | None:
        """The name of a state or country right behind a comma that says where the place before it is."""
        if i + 1 == len(segments) or (kind == "person" and segments[i].votes.get("person", 0) > 1):
            return None
        here, following = segments[i], segments[i + 1]
        if plain[here.end : following.start] not in (", ", ",  ") or following.titles:
            return None
        name, outer = " ".join(here.words), plain[following.start : following.end]
        outer = outer if self._gazetteer.named(outer) else f"{outer}."
        if here.votes.get("org", 0) >= 3 or not self._gazetteer.contains(outer):
            return None
        places = self._gazetteer.named(name)
        if places and any(not place.within and place.sure for place in places):
            return None  # "Iraq, Syria" is a list
        inside = self._gazetteer.best(name, outer)
        real = inside is not None and inside in places
        return following if real or _PREPOSITION.search(plain, max(0, here.start - 12), here.start) else None

    def _mention(self, plain: str, segment: Segment, kind: Kind, container: Segment | None) -> Mention:
        text = " ".join(segment.words)
        gender = gender_of(segment.titles, self._cutter.honorifics)
        span = Span(segment.start, segment.end)
        if container is not None or kind == "place":
            outer = plain[container.start : container.end] if container else None
            if outer is not None and not self._gazetteer.named(outer):
                outer += "."
            place = self._gazetteer.best(text, outer)
            end = container.end if container else segment.end
            value = Name(segment.words, "place", within=place.within if place else (), id=place.id if place else "")
            return Mention("place", value, Span(segment.start, end))
        nickname, suffix, words = self._parts(segment) if kind == "person" else (None, None, segment.words)
        value = Name(
            words,
            kind,
            titles=segment.titles,
            nickname=nickname,
            suffix=suffix,
            gender="f" if gender == "f" else "m" if gender == "m" else None,
            id=segment.known if kind == "org" else "",
        )
        return Mention(kind, value, span)

    def _parts(self, segment: Segment) -> tuple[str | None, str | None, tuple[str, ...]]:
        """Nickname, suffix and the words that are left of a person's name."""
        nickname = next((t.text for t in segment.tokens if t.quoted), None)
        words = [w for w in segment.words if w != nickname] if nickname else list(segment.words)
        suffix = None
        if len(words) > 1 and words[-1].lower().rstrip(".") in self._cutter.suffixes:
            suffix = words.pop()
        return nickname, suffix, tuple(words)


class _Known:
    """What an article's own sentences say of its words."""

    def __init__(self, lower: frozenset[str]) -> None:
        self.lower = lower
        self.keys: set[Key] = set()
        self.words: set[str] = set()

    def learn(self, segments: list[Segment]) -> None:
        """Remembers the names that stand inside sentences, and the words that they are made of."""
        for segment in segments:
            if not segment.opens or len(segment.tokens) > 1:
                self.keys.add(segment.key)
                self.words.update(token.text.lower() for token in segment.tokens)


def _winner(votes: Mapping[str, int]) -> Kind:
    kind, best = max(
        (("person", votes["person"]), ("org", votes["org"]), ("place", votes["place"])), key=lambda pair: pair[1]
    )
    return kind if best >= 2 else "thing"  # type: ignore[return-value]
