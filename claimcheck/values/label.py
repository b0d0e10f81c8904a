"""Numbers that count nothing: years, days of a month, clock times, flight numbers, model names, list markers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimcheck.model.values import Hedge
from claimcheck.values.measure import Measure
from claimcheck.values.noun import NounReader
from claimcheck.values.tokens import BREAK, Tokens

#: Marks that make a number part of an address, a handle or a clock time.
_SIGNS = frozenset("_#@/\\:=.+&")
#: Marks after which a sentence may begin.
_ENDS = frozenset('.!?:;"(')
#: Marks that may stand between a dateline and the first sentence.
_AFTER_DATELINE = frozenset("-)")
#: How many words to each side tell whether a line is written like a title.
_AROUND = 6


class LabelReader:
    """Says of a number without a unit whether it is the name of something and no amount."""

    def __init__(self, lexicon: Mapping[str, Mapping[str, Any]], nouns: NounReader) -> None:
        table = lexicon["numbers"]
        self._nouns = nouns
        self._labels = frozenset(table["labels"]["nouns"])
        self._emergency = frozenset(table["labels"]["emergency"])
        self._dialled = frozenset(table["labels"]["dialled"])
        self._streets = frozenset(table["labels"]["streets"])
        self._plain = frozenset(table["labels"]["plain"])
        self._months = frozenset(table["calendar"]["months"])
        self._clock = frozenset(table["calendar"]["clock"])
        self._eras = frozenset(table["calendar"]["eras"])
        self._years = range(table["calendar"]["years"][0], table["calendar"]["years"][1] + 1)
        self._cardinals: dict[str, int] = table["cardinals"]
        self._decades = frozenset(table["ages"]["words"])
        self._amounts = frozenset(table["calendar"]["amounts"])
        self._people = frozenset(table["calendar"]["people"])
        pronoun = table["pronoun"]
        self._one_before = frozenset(pronoun["before"])
        self._one_after = frozenset(pronoun["after"])

    def is_glued(self, tokens: Tokens, start: int, end: int) -> bool:
        """Whether the tokens are part of a longer sign: "A320", "13F", "12:30", "F-16", "scp-173"."""
        return self._glued_left(tokens, start, end) or self._glued_right(tokens, end)

    @staticmethod
    def _glued_left(tokens: Tokens, start: int, end: int) -> bool:
        before = tokens.word(start - 1)
        if not tokens.glued(start):
            return False
        if before[-1:].isalnum() or before in _SIGNS:
            return True
        if before == "'":
            return end == start + 1 and len(tokens.word(start)) == 2  # '99
        linked = before in ("-", ",") and tokens.glued(start - 1) and tokens.word(start - 2)[-1:].isalnum()
        return linked and tokens.is_number(start)  # a dash may stand unspaced before a word or a currency

    @staticmethod
    def _glued_right(tokens: Tokens, end: int) -> bool:
        after = tokens.word(end)
        if not tokens.glued(end):
            return False
        if after[0].isalnum() or after in ("_", "@", "\\", "=", "/", "#", "&"):
            return True
        return after in (":", "-", ".") and tokens.glued(end + 1) and tokens.word(end + 1)[0].isdigit()

    def is_label(self, tokens: Tokens, start: int, end: int, first: Measure, hedge: Hedge) -> bool:
        """Whether the number at the tokens, in digits or words, names something; ``first`` is its first part."""
        if self._is_date(tokens, start, end) or self._is_clock(tokens, end):
            return True
        if not tokens.is_number(first.number.start) or first.number.scale > 1:
            return self._is_capital_word(tokens, start) or self._is_spelled_year(tokens, start, end)
        if (
            self._is_emergency(tokens, start, end)
            or self._is_marker(tokens, start, end)
            or self._is_numbered(tokens, start, end)
        ):
            return True
        return self._is_year(tokens, end, first, hedge)

    def is_pronoun(self, tokens: Tokens, start: int, end: int) -> bool:
        """Whether "one" at ``start`` stands for somebody or something ("no one", "the one", "one of")."""
        after = tokens.word(end)
        if tokens.hyphen(end):
            return True
        if not after[:1].isalpha() or after in self._one_after:
            return True
        return tokens.word(start - 1) in self._one_before or tokens.hyphen(start - 1)

    # --- kinds of names --------------------------------------------------------------------------------------------

    def _is_date(self, tokens: Tokens, start: int, end: int) -> bool:
        before = tokens.word(start - 2) if tokens.word(start - 1) == "." else tokens.word(start - 1)
        counted = self._nouns.counts(tokens, end)
        if before in self._months and not (counted and before in ("may", "march")):
            return not counted or tokens.word(end) == ","
        after = tokens.word(end + 1) if tokens.word(end) == "of" else tokens.word(end)
        return after in self._months and not (after in ("may", "march", "mar") and not tokens.raw(end)[:1].isupper())

    def _is_clock(self, tokens: Tokens, end: int) -> bool:
        word = tokens.word(end)
        if word in self._clock or word in self._eras:
            return word not in ("am", "ad") or tokens.glued(end) or tokens.raw(end).isupper() or word == "am"
        dotted = "".join(tokens.word(k) for k in range(end, end + 3))
        return dotted in self._clock or dotted in self._eras

    def _is_emergency(self, tokens: Tokens, start: int, end: int) -> bool:
        """The number that one calls for help: "called 911", "a 999 call"."""
        if end != start + 1 or tokens.word(start) not in self._emergency:
            return False
        return tokens.word(start - 1) in self._dialled or tokens.word(tokens.skip(end)) in self._dialled

    def _is_marker(self, tokens: Tokens, start: int, end: int) -> bool:
        """A number that opens a line as "1." or "1)" or "(1)"."""
        after = tokens.word(end)
        if after == ")" and tokens.glued(end):
            return tokens.opens_line(start) or (tokens.word(start - 1) == "(" and tokens.opens_line(start - 1))
        return (
            after == "." and tokens.glued(end) and tokens.opens_line(start) and tokens.word(end + 1) not in ("", BREAK)
        )

    def _is_numbered(self, tokens: Tokens, start: int, end: int) -> bool:
        """A number behind a word that it is the number of ("Highway 35"), or behind a capital ("Boeing 737")."""
        at = start - 2 if tokens.word(start - 1) in (".", "#") else start - 1
        before = tokens.word(at)
        named = tokens.raw(at)[:1].isupper() and not self._opens_sentence(tokens, at)
        if before in self._labels and (named or not self._nouns.counts(tokens, end)):
            return True
        if self._is_address(tokens, end):
            return True
        if at != start - 1 or not before[:1].isalpha() or not tokens.raw(at)[0].isupper() or before in self._plain:
            return False
        if self._nouns.counts(tokens, end) or self._opens_sentence(tokens, at) or self._is_title(tokens, start):
            return False
        return "," not in tokens.word(start)

    def _is_address(self, tokens: Tokens, end: int) -> bool:
        """A house number: capitalised words and a kind of street follow ("201 Waterfront St.")."""
        for k in range(end, end + 4):
            if k > end and tokens.word(k) in self._streets:
                return True
            if not tokens.raw(k)[:1].isupper():
                return False
        return False

    def _is_capital_word(self, tokens: Tokens, start: int) -> bool:
        """A capitalised number word inside a sentence belongs to a name ("the Big Three", "Formula One")."""
        if not tokens.raw(start)[:1].isupper() or self._opens_sentence(tokens, start):
            return False
        if len(tokens.raw(start)) > 1 and tokens.raw(start).isupper() and tokens.word(start) != "one":
            return False  # shouted: "FOUR nights alone"
        return not self._is_title(tokens, start)

    def _is_spelled_year(self, tokens: Tokens, start: int, end: int) -> bool:
        """Part of a year in words ("nineteen ninety-nine", "the nineteen seventies")."""
        before, own = self._cardinals.get(tokens.word(start - 1), 0), self._cardinals.get(tokens.word(start), 0)
        after = self._cardinals.get(tokens.word(end), 0)
        if tokens.word(end) in self._decades or after >= 10:
            return own in range(10, 21)
        return own >= 10 and before in range(10, 21)

    def _opens_sentence(self, tokens: Tokens, i: int) -> bool:
        """Whether a sentence begins here, at a line's start, after its marks or after a dateline's dash or bracket."""
        before = tokens.word(i - 1)
        return tokens.opens_line(i) or before in _ENDS or (before in _AFTER_DATELINE and not tokens.glued(i))

    def _is_title(self, tokens: Tokens, i: int) -> bool:
        """Whether the words around are capitalised throughout, as in a headline."""
        before, after = tokens.around(i, i, _AROUND)
        words = (tokens.raw(k) for k in (*before, *after))
        return not any(len(word) > 3 and word.islower() for word in words)

    def _is_year(self, tokens: Tokens, end: int, first: Measure, hedge: Hedge) -> bool:
        written = tokens.word(first.number.start)
        if (
            len(written) != 4
            or not written.isdecimal()
            or int(written) not in self._years
            or first.number.end - first.number.start > 1
        ):
            return False
        if hedge in self._amounts:
            return False
        noun = tokens.word(end)
        return noun not in self._people
