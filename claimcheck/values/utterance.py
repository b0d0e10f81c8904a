"""Quoted wording, folded so that two outlets' copies of one remark can be compared word by word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from claimcheck.model.values import Utterance
from claimcheck.text.plain import MASK, plain

#: Stands in ``Utterance.words`` for words that are not known: left out, bracketed, censored, or only a handle.
GAP = "..."
#: A number of more digits is an identifier and is left as it is.
_LONGEST_NUMBER = 15


class Word(NamedTuple):
    """One folded word, where it stands in the text that was folded, and whether a capital marks it as a name there."""

    text: str
    start: int
    end: int
    name: bool = False


#: Cuts a text into the words that it is compared by.
Split = Callable[[str], Sequence[Word]]


class _Raw(NamedTuple):
    text: str
    start: int
    end: int
    name: bool


class Folder:
    """Folds wordings by the tables of ``lexicon["spelling"]``.

    Upper and lower case, accents, punctuation and hyphens go; British spelling becomes American, abbreviations are
    written out, numbers in words become digits and signs of currencies words behind them, handles, addresses, brackets,
    ellipses and censored words become a gap. Contractions stay as they are: a comparison may take them for their long
    forms.
    """

    def __init__(self, lexicon: Mapping[str, Mapping[str, Any]]) -> None:
        table = lexicon["spelling"]
        self._phrases: dict[str, dict[tuple[str, ...], tuple[str, ...]]] = {}
        for first, *others in table["variants"]:
            for other in others:
                words = tuple(other.split())
                self._phrases.setdefault(words[0], {})[words] = tuple(first.split())
        self._endings: list[tuple[int, list[tuple[str, str]], frozenset[str]]] = [
            (
                e["least"],
                sorted(zip(e["from"], e["to"], strict=True), key=lambda p: (-len(p[0]), p)),
                frozenset(e["keep"]),
            )
            for e in table["ending"]
        ]
        self._ending_hint = re.compile(
            "(?:" + "|".join(sorted({a for e in table["ending"] for a in e["from"]})) + r")\Z"
        )
        self._doubled = re.compile(table["doubled"]["pattern"] + r"\Z")
        self._double = re.compile(r"(ll|pp|ss)(?=[a-z]{2,5}\Z)")
        stems = {a: b for s in table["stem"] for a, b in zip(s["from"], s["to"], strict=True)}
        self._stem = re.compile("|".join(sorted(stems, key=lambda s: (-len(s), s))))
        self._stems: dict[str, str] = stems
        self._numbers: dict[str, int] = dict(table["numbers"])
        self._multipliers: dict[str, int] = dict(table["multipliers"])
        self._brief: dict[str, str] = table["brief"]
        self._signs: dict[str, str] = table["signs"]
        self._leading = frozenset(word.lower() for word in lexicon["abbreviations"]["leading"])
        self._months = frozenset(lexicon["calendar"]["months"])
        self._memo: dict[str, str] = {}
        self._token = re.compile(
            r"(?P<sic>[\[(]sic[\])])"
            rf"|(?P<gap>{MASK}+|\.\.+|\u2026|\. \. \.|\((?!\))[^()]{{1,80}}\)|\[[^\[\]\w]*\w[^\[\]]{{1,80}}\](?!\w)"
            r"|[^\W\d_]+\[[^\W\d_]{1,4}\](?!\w)"  # "stole[n]"
            r"|\w*\*{2,}\w*|(?<!\w)[^\W\d_]{1,2}-{2,}[^\W\d_]{0,3}(?!\w))"
            r"|(?P<rank>\b[Nn]o\. ?(?=\d)|\bNo (?=\d))"
            r"|(?P<brief>\d[\d,]*(?:\.\d+)?(?:" + "|".join(sorted(table["brief"])) + r")\b)"
            r"|(?P<number>\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th)?(?![^\W\d_]))"
            r"|(?P<country>\bUS\b)"
            r"|(?P<letter>\[[^\W\d_]{1,2}\][^\W\d_]*)"
            r"|(?P<word>'?[^\W_]+(?:'[^\W_]+)*)"
            r"|(?P<sign>[&%$£€])|(?P<stop>[.!?](?=\W|\Z)|:)"
        )

    def fold(self, text: str, cut_left: bool = False, cut_right: bool = False) -> Utterance:
        """The utterance of a stretch. ``cut_left`` and ``cut_right``: whether it begins and ends inside a sentence."""
        raws = self._raw(plain(text))
        words = self._folded(raws)
        shouted = all(r.text == GAP or r.name or not r.text[0].isalpha() for r in raws[1:])
        names = () if shouted else tuple(sorted({w.text for w in words if w.name}))
        return Utterance(tuple(w.text for w in words), cut_left, cut_right, names)

    def words(self, text: str) -> tuple[Word, ...]:
        """The words of ``fold(text)``, one for one, with where each stands in ``text``, for marking differences."""
        return tuple(self._folded(self._raw(plain(text))))

    def _raw(self, copy: str) -> list[_Raw]:
        found: list[_Raw] = []
        begins = True
        for match in self._token.finditer(copy):
            group, word = match.lastgroup, match[0]
            if group == "sic":
                continue
            if group == "stop":
                begins = begins or not (found and found[-1].text in self._leading)
                continue
            if group == "gap":
                if not found or found[-1].text != GAP:
                    found.append(_Raw(GAP, match.start(), match.end(), False))
                begins = True  # what was left out may have ended a sentence
                continue
            if group == "sign":
                word = "percent" if word == "%" else word
            elif group == "letter":
                word = word.replace("[", "").replace("]", "")
            elif group == "number":
                word = word.replace(",", "")
                if found and found[-1].text in self._months:
                    word = word.rstrip("sthndr")  # "September 11th"
            elif group == "brief":  # "$1.5bn"
                word, suffix = re.findall(r"[\d.]+|[a-z]+", word.replace(",", ""))
                found.append(_Raw(word, match.start(), match.end(), False))
                word = self._brief[suffix]
            elif group == "rank":
                word = "number"
            elif group == "country" and not copy.isupper():
                found.append(_Raw("u", match.start(), match.end(), not begins))
                word = "S"
            if word[0] == "'" and word.lower() not in self._phrases:
                word = word[1:]  # the mark of a quotation inside this one
            name = word[0].isupper() and not begins and word != "I" and not word.startswith("I'")
            found.append(_Raw(_lower(word), match.start(), match.end(), name))
            begins = False
        return found

    def _folded(self, raws: list[_Raw]) -> list[Word]:
        found: list[Word] = []
        at = 0
        while at < len(raws):
            words, used = self._phrase(raws, at)
            start, end = raws[at].start, raws[at + used - 1].end
            name = any(raw.name for raw in raws[at : at + used])
            found += [Word(w, start, end, name) for w in words]
            at += used
        return self._counted(found)

    def _phrase(self, raws: list[_Raw], at: int) -> tuple[tuple[str, ...], int]:
        """The variant that stands at ``at`` in its first form, and of how many words it was."""
        table = self._phrases.get(raws[at].text)
        if table is not None:
            for words in sorted(table, key=lambda w: (-len(w), w)):
                if tuple(r.text for r in raws[at : at + len(words)]) == words:
                    return table[words], len(words)
        return (self._spelled(raws[at].text),), 1

    def _spelled(self, word: str) -> str:
        known = self._memo.get(word)
        if known is None:
            known = self._respelled(word)
            self._memo[word] = known
        return known

    def _respelled(self, word: str) -> str:
        stems: dict[str, str] = self._stems
        base, mark, possessive = word.partition("'")
        variant = self._phrases.get(base, {}).get((base,), ()) if mark else ()
        if len(variant) == 1:
            base = variant[0]
        if "ae" in base or "oe" in base:
            base = self._stem.sub(lambda m: stems[m[0]], base)
        if self._ending_hint.search(base):
            base = self._ended(base)
        if self._doubled.search(base):
            base = self._double.sub(lambda m: m[0][0], base, count=1)
        return base + mark + possessive

    def _ended(self, word: str) -> str:
        for least, pairs, keep in self._endings:
            if len(word) >= least and word not in keep:
                for old, new in pairs:
                    if word.endswith(old):
                        return word[: -len(old)] + new
        return word

    def _counted(self, words: list[Word]) -> list[Word]:
        """Numbers in words as digits: "twenty one" and "2 thousand" become one word each; a lone "one" stays."""
        found: list[Word] = []
        for word in words:
            value = self._number(word.text)
            last = self._number(found[-1].text) if found else None
            if word.text in self._multipliers and found and found[-1].text == "a":
                last = 1  # "a hundred"
            if word.text in self._multipliers and last is not None and 0 < last < 10**9:
                found[-1] = Word(_digits(last * self._multipliers[word.text]), found[-1].start, word.end)
            elif (
                value is not None
                and last is not None
                and 0 < value < 10
                and last in range(20, 100, 10)
                and (found[-1].end < word.start <= found[-1].end + 1)
            ):
                found[-1] = Word(_digits(last + value), found[-1].start, word.end)
            else:
                found.append(word if value is None else Word(_digits(value), word.start, word.end))
        return list(self._priced(found))

    def _priced(self, words: Sequence[Word]) -> Iterator[Word]:
        """A sign of a currency as the word for it, behind its number: "$5 million" is "5 million dollars"."""
        sign = None
        for word in words:
            if word.text in self._signs:
                sign = word
                continue
            yield word
            if sign is not None and word.text[0].isdigit():
                yield Word(self._signs[sign.text], sign.start, word.end)
            sign = None

    def _number(self, word: str) -> float | None:
        if word in self._numbers:
            return self._numbers[word]
        if not word[0].isdigit() or len(word) > _LONGEST_NUMBER or not word.replace(".", "", 1).isdecimal():
            return None
        return float(word) if "." in word else int(word)


def _lower(word: str) -> str:
    small = word.lower()
    if small.isascii():
        return small
    return "".join(c for c in unicodedata.normalize("NFKD", small) if not unicodedata.combining(c)) or small


def _digits(value: float) -> str:
    return "one" if value == 1 else f"{value:.6f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
