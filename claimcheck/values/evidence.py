"""What the words in and around a name say of its kind."""

from __future__ import annotations

import re

from claimcheck.values.phrasebook import lowered
from claimcheck.values.place import Gazetteer, Lexicon
from claimcheck.values.segments import Cutter, Segment

Votes = dict[str, int]

_BEFORE = re.compile(r"([A-Za-z'-]+),? ?\(?[\"']?$")
_AFTER = re.compile(r"('s?)?[\"']? ?([a-z-]+)?")
_AGE = re.compile(
    r"(?:,? (?:aged?|now) \d{1,3}\b|,? \(\d{1,2}\)|, \d{1,3}(?:,| and\b|\.)|, (?:an? |the )?\d{1,3}-year-old)"
)
_WHO = re.compile(r",? (?:who|whose)\b|, (?:he|she)\b")
_APPOSITION = re.compile(
    r"(?:,| is| was)? (?:an?|the|his|her|their|one of the) ((?:[\w'-]+ ){0,5}?[\w-]+)"
    r"(?=,|\.| of\b| who\b| at\b| in\b| from\b| for\b| with\b)"
)
_BARE_ROLE = re.compile(r", ((?:[a-z][\w'-]* ){0,2}[a-z][\w-]+)(?: of| for| at| in|,)")
_INITIAL = re.compile(r"^(?:\w\.)+\w?$")
_PRONOUN = re.compile(r"[^.A-Z\"]{0,60}\b(?:she|he|her|his|him|herself|himself)\b")
_LOCATIVE = frozenset({"in", "near", "outside", "from", "at", "to", "across", "around", "through", "toward", "towards"})
_STAKE = re.compile(
    r"(?:interest(?:ed)?|believ\w+|invest\w*|stakes?|shares?|confidence|faith|trust|pride|join\w*|\w+ing)$"
)


class Evidence:
    """Votes of a name and its surroundings for person, org and place. A vote of 3 is proof, of 1 a hint."""

    def __init__(self, lexicon: Lexicon, cutter: Cutter, gazetteer: Gazetteer) -> None:
        orgs, persons = lexicon["organisations"], lexicon["persons"]
        self._cutter, self._gazetteer = cutter, gazetteer
        self._announcers = lowered(orgs["announcers"])
        self._org_verbs = lowered(orgs["verbs"])
        self._followers = lowered(orgs["followers"])
        self._kin = lowered(persons["kin"])
        self._persons = lowered(persons["nouns"]) | self._kin | (lowered(lexicon["roles"]["nouns"]) - self._announcers)
        self._speech = lowered(persons["speech"]["verbs"])
        acts = "|".join(re.escape(verb) for verb in sorted(persons["acts"]["verbs"]))
        self._acts = re.compile(rf",? (?:{acts})\b")
        self._place_nouns = lowered(lexicon["places"]["heads"]["nouns"])

    def votes(self, plain: str, segment: Segment) -> Votes:
        """The votes that one mention brings, by kind."""
        votes = {"person": 0, "org": 0, "place": 0}
        self._inside(plain, segment, votes)
        self._left(plain, segment, votes)
        self._right(plain, segment, votes)
        if votes["place"] >= 3 and not segment.titles:
            votes["person"] = min(votes["person"], 1)  # "of Changwon, South Korea, who ..." is still of the town
        return votes

    def is_person_noun(self, word: str) -> bool:
        """Whether a lower-case word is a role, a relative or another noun for a person."""
        return word in self._persons

    def _inside(self, plain: str, segment: Segment, votes: Votes) -> None:
        cutter, tokens = self._cutter, segment.tokens
        lows = [t.text.lower().rstrip(".") for t in tokens]
        text = plain[segment.start : segment.end]
        if segment.known:
            votes["org"] += 4
            return
        place = self._gazetteer.best(text)
        if place is not None:
            votes["place"] += 3
        elif len(tokens) > 1:
            self._heads(segment, lows, votes)
        if segment.titles:
            votes["person"] += 3
        if len(tokens) > 1 and not place:
            joined = any(" of " in t.gap or " for " in t.gap for t in tokens[:-1])
            votes["person"] += 2 * (
                self._gazetteer.best(tokens[0].text) is None and lows[0] in cutter.given and not joined
            )
            votes["person"] += 2 * any(
                _INITIAL.match(t.text) and not self._gazetteer.named(t.text) for t in tokens[:-1]
            )
            votes["person"] += 2 * any(t.quoted for t in tokens) + 2 * (lows[-1] in cutter.suffixes)
        elif len(tokens) == 1:
            votes["person"] += lows[0] in cutter.given
            votes["org"] += 2 * (
                text.isupper() and 2 <= len(text) <= 6 and text.isalpha() and not (segment.titled or segment.opens)
            )

    def _heads(self, segment: Segment, lows: list[str], votes: Votes) -> None:
        cutter = self._cutter
        first_gap = segment.tokens[0].gap
        of_at = next((i for i, t in enumerate(segment.tokens) if " of" in t.gap or " for" in t.gap), -1)
        head = lows[of_at] if of_at >= 0 else lows[-1]
        if len(lows) == 2 and lows[0] in cutter.given and head in cutter.surname_heads:
            return
        if head in cutter.org_heads or lows[-1] in cutter.org_suffixes or lows[-1] in cutter.org_heads:
            votes["org"] += 4
        elif lows[-1] in cutter.place_heads or (
            lows[0] in ("lake", "mount", "mt", "camp", "joint") and first_gap == " "
        ):
            votes["place"] += 4

    def _left(self, plain: str, segment: Segment, votes: Votes) -> None:
        at = segment.lead if segment.lead >= 0 else segment.start
        match = _BEFORE.search(plain, max(segment.sentence.span.start, at - 24), at)
        if match is None:
            return
        word = match.group(1).lower()
        near = match.end() - match.end(1) <= 2
        if word in self._announcers and near:
            votes["org"] += 2
        elif word.endswith("year-old") or word in self._persons or word.rpartition("-")[2] in self._persons:
            votes["person"] += 3
        elif word == "the":
            votes["person"] -= 1 + (segment.tokens[0].text.lower() not in self._cutter.given)
        elif word in _LOCATIVE and near:
            stake = _STAKE.search(plain, max(0, match.start() - 16), match.start() - 1 if match.start() else 0)
            votes["somewhere"] = 1
            votes["place"] += word in ("in", "near", "outside") and stake is None
        elif (
            word == "of"
            and plain[max(0, match.start() - 14) : match.start()].rsplit(None, 1)[-1:]
            and (plain[max(0, match.start() - 14) : match.start()].split()[-1].lower() in self._place_nouns)
        ):
            votes["place"] += 3
        elif word in self._speech and word != "told" and plain[match.end(1) : match.end(1) + 1] == " ":
            votes["speech"] = 1

    def _right(self, plain: str, segment: Segment, votes: Votes) -> None:
        end = segment.end
        limit = min(segment.sentence.span.end, end + 80)
        if _AGE.match(plain, end, limit) or _WHO.match(plain, end, limit):
            votes["person"] += 3
            return
        if len(segment.tokens) > 1 and self._acts.match(plain, end, limit):
            votes["person"] += 2
        votes["pronoun"] = int(_PRONOUN.match(plain, end, limit) is not None)
        match = _AFTER.match(plain, end, limit)
        word = (match.group(2) or "") if match else ""
        possessive = bool(match and match.group(1))
        if word in self._kin and possessive:
            votes["person"] += 2
        elif word in self._org_verbs and not possessive:
            votes["org"] += 2 if plain[max(0, segment.start - 4) : segment.start].lower() == "the " else 1
        elif word in self._followers:
            votes["org"] += 2 if word in self._announcers else 1
        elif word in self._place_nouns and not possessive:
            votes["place"] += 2
        elif word in self._speech and not possessive:
            votes["speech"] = 1
        for pattern in (_APPOSITION, _BARE_ROLE):
            if found := pattern.match(plain, end, limit):
                nouns = found.group(1).lower().replace("-", " ").split()
                noun = found.group(1).lower().split()[-1]
                if noun in self._persons or nouns[-1] in self._persons:
                    votes["person"] += 2
                elif noun in self._announcers:
                    votes["org"] += 2
                break
