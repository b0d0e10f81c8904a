"""Rule patterns: regular expressions over typed slots.

A sentence is seen through a *mask*: each typed mention becomes one private character of its type, everything else stays
text, so ``{subject:person}, {value:number},`` is an ordinary regular expression over the mask. The idea of matching
over typed mentions is that of Odin (Valenzuela-Escarcega et al. 2016); the engine is RE2, so that no rule of a user can
take more than linear time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import re2

from claimcheck.model.claim import Mention
from claimcheck.model.rules import ClaimRule, Pattern
from claimcheck.model.span import Span
from claimcheck.rulepack.patterns import ON_REQUEST, TYPE_ALIASES

_FIRST_MARK = 0xE000
_SLOT = re.compile(r"\{(?:(?P<role>[a-z]+):)?(?P<types>@?[a-z][a-z/|-]*)(?::(?P<count>\d+))?\}|@(?P<list>[a-z][a-z-]*)")
_GAP_WORDS = 6
_WORD = re.compile(r"[a-z]+")


class Match(NamedTuple):
    """One match of a pattern: the mentions in its roles, and its stretch in the text.

    A role that a word list fills has a mention of type "word", without a value.
    """

    rule: ClaimRule
    pattern: Pattern
    span: Span
    roles: Mapping[str, Mention]


class Mask:
    """One sentence with its mentions as private characters, and the way back to the text.

    Args:
        plain: the article's plain text.
        span: the sentence.
        mentions: the mentions to mask, in order and without overlaps.
        marks: mention type -> its private character.
    """

    __slots__ = ("_starts", "mentions", "text", "types", "words")

    def __init__(self, plain: str, span: Span, mentions: Sequence[Mention], marks: Mapping[str, str]) -> None:
        parts: list[str] = []
        starts: list[int] = []  # mask index -> text offset
        self.mentions: dict[int, Mention] = {}
        at = span.start
        for mention in (*mentions, None):
            stop = span.end if mention is None else mention.span.start
            gap = _SPACES.sub(_same_length_space, plain[at:stop])
            for offset, char in enumerate(gap):
                if char == "\0" or (char == " " and parts and parts[-1] == " "):
                    continue
                parts.append(char)
                starts.append(at + offset)
            if mention is not None:
                self.mentions[len(parts)] = mention
                parts.append(marks[mention.type])
                starts.append(mention.span.start)
                at = mention.span.end
        starts.append(span.end)
        self._starts = starts
        self.text = "".join(parts)
        self.types = frozenset(m.type for m in mentions)
        self.words = frozenset(_WORD.findall(self.text.lower()))

    def span(self, start: int, end: int) -> Span:
        """The text stretch behind ``text[start:end]`` of the mask."""
        last = self.mentions.get(end - 1)
        return Span(self._starts[start], last.span.end if last else self._starts[end - 1] + 1)


_SPACES = re.compile(r"[ \t\r\n\x0b\x0c]+")


def _same_length_space(match: re.Match[str]) -> str:
    return " " + "\0" * (len(match.group()) - 1)


@dataclass(slots=True)
class _Compiled:
    order: int  # that of the rules and of their patterns in their files
    rule: ClaimRule
    pattern: Pattern
    source: str
    needs_types: tuple[frozenset[str], ...]
    needs_words: tuple[frozenset[str], ...]
    bars: frozenset[str]  # no word of these in the sentence
    regex: Any = None

    def finditer(self, text: str) -> Iterator[Any]:
        if self.regex is None:  # most patterns never meet a text that has their words
            self.regex = re2.compile(self.source)
        return iter(self.regex.finditer(text))


class PatternSet:
    """All patterns of a rule pack, found by a word or a type that they cannot do without.

    Args:
        rules: the claim rules.
        words: word lists of the lexicon that ``@name`` refers to.
        types: mention types that may occur in a mask.
    """

    def __init__(self, rules: Iterable[ClaimRule], words: Mapping[str, Any], types: Iterable[str]) -> None:
        self.marks = {name: chr(_FIRST_MARK + n) for n, name in enumerate(sorted(set(types)))}
        #: A gap leads past no other holder, or a value would go to the wrong one.
        self._holders = "".join(self.marks[t] for t in TYPE_ALIASES["someone"] if t in self.marks)
        self._by_word: dict[str, list[_Compiled]] = {}
        self._by_type: dict[str, list[_Compiled]] = {}
        self._always: list[_Compiled] = []
        self._by_taxonomy: dict[str, list[_Compiled]] = {}
        for order, (rule, pattern) in enumerate((r, p) for r in rules for p in r.patterns):
            self._file(self._compile(order, rule, pattern, words))

    def _compile(self, order: int, rule: ClaimRule, pattern: Pattern, words: Mapping[str, Any]) -> _Compiled:
        source = _SLOT.sub(lambda m: self._slot(m, words), pattern.match)
        needs_types, needs_words = requirements(pattern.match, words)
        bars = frozenset(words[pattern.unless]) if pattern.unless else frozenset()
        return _Compiled(order, rule, pattern, f"(?i){source}", needs_types, needs_words, bars)

    def _slot(self, match: re.Match[str], words: Mapping[str, Any]) -> str:
        if name := match["list"]:
            return alternation(words[name])
        types = match["types"]
        if types == "gap":
            most = int(match["count"] or _GAP_WORDS)
            return rf'(?:[^\s,;:.!?"(){self._holders}]+ ){{0,{most}}}?'
        if types.startswith("@"):
            return f"(?P<{match['role']}>{alternation(words[types[1:]])})"
        marks = "".join(self.marks.get(t, "") for t in expand(types)) or "\uf8ff"  # a type of no mask never matches
        return f"(?P<{match['role']}>[{marks}])" if match["role"] else f"[{marks}]"

    def _file(self, compiled: _Compiled) -> None:
        for taxonomy in sorted({t for t in slot_types(compiled.pattern.match) if t.startswith(ON_REQUEST)}):
            self._by_taxonomy.setdefault(taxonomy, []).append(compiled)
        if compiled.needs_words:
            for word in min(compiled.needs_words, key=len):
                self._by_word.setdefault(word, []).append(compiled)
        elif compiled.needs_types:
            for name in min(compiled.needs_types, key=len):
                self._by_type.setdefault(name, []).append(compiled)
        else:
            self._always.append(compiled)

    def _candidates(self, mask: Mask) -> list[_Compiled]:
        """The patterns for which the mask has a word or a type that they cannot do without."""
        found = {id(c): c for c in self._always}
        found |= {id(c): c for w in mask.words if w in self._by_word for c in self._by_word[w]}
        found |= {id(c): c for t in mask.types if t in self._by_type for c in self._by_type[t]}
        return sorted(found.values(), key=lambda c: c.order)

    def matches(self, mask: Mask, taxonomy: str = "") -> Iterator[Match]:
        """All matches in one masked sentence, in the order of their rules.

        Args:
            taxonomy: "term/NAME" or "zero" for only those patterns that ask for such a mention.
        """
        for compiled in self._by_taxonomy.get(taxonomy, []) if taxonomy else self._candidates(mask):
            if not all(mask.types & need for need in compiled.needs_types):
                continue
            if not all(mask.words & need for need in compiled.needs_words) or mask.words & compiled.bars:
                continue
            for hit in compiled.finditer(mask.text):
                roles = {
                    role: mask.mentions.get(hit.start(index)) or Mention("word", None, mask.span(*hit.span(index)))
                    for role, index in sorted(compiled.regex.groupindex.items())
                    if hit.start(index) >= 0
                }
                yield Match(compiled.rule, compiled.pattern, mask.span(hit.start(), hit.end()), roles)


def slot_types(match: str) -> list[str]:
    """The mention types that a pattern names in its slots, in order."""
    slots = (s["types"] for s in _SLOT.finditer(match) if s["types"] and not s["types"].startswith("@"))
    return [t for types in slots for t in expand(types)]


def expand(types: str) -> list[str]:
    """The mention types that a slot's name stands for ("holder" -> person, org ...)."""
    return [t for name in types.split("|") for t in TYPE_ALIASES.get(name, (name,))]


def alternation(words: Iterable[str]) -> str:
    """A word list as a group, longest first, so that "shot dead" wins over "shot"."""
    return "(?:" + "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w))) + ")"


def requirements(match: str, words: Mapping[str, Any]) -> tuple[tuple[frozenset[str], ...], tuple[frozenset[str], ...]]:
    """What a sentence must hold for a pattern to match: one type of each set, one word of each set.

    Read off the top level of the expression only; whatever is optional or not plain is left out, so the answer may ask
    for too little and never for too much.
    """
    types: list[frozenset[str]] = []
    found: list[frozenset[str]] = []
    for atom, optional in _atoms(match):
        if optional:
            continue
        slot = _SLOT.fullmatch(atom)
        name = (slot["list"] or slot["types"].partition("@")[2]) if slot else ""
        if name:
            found.append(frozenset(w for item in words[name] for w in _WORD.findall(item.lower())[:1]))
        elif slot and slot["types"] != "gap":
            types.append(frozenset(expand(slot["types"])))
        elif atom.startswith("(?:") and (choices := _plain_choices(atom[3:-1])):
            found.append(choices)
        elif _WORD.fullmatch(atom):
            found.append(frozenset((atom,)))
    return tuple(types), tuple(n for n in found if n)


def _plain_choices(body: str) -> frozenset[str] | None:
    """The first words of a group of plain alternatives, or ``None`` where one is not plain."""
    firsts = [_PLAIN_START.match(choice) for choice in body.split("|")]
    return frozenset(m.group(1).lower() for m in firsts if m) if all(firsts) and "(" not in body else None


_PLAIN_START = re.compile(r" ?([A-Za-z]+)(?= |$)")
_QUANTIFIER = re.compile(r"[?*]|\{0,\d*\}|\+|\{\d+,?\d*\}")


def _atoms(match: str) -> Iterator[tuple[str, bool]]:
    """Split an expression at its top level into atoms, each with whether it is optional. An alternation has none."""
    out: list[tuple[str, bool]] = []
    at = 0
    while at < len(match):
        if match[at] == "|":
            return
        end = _atom_end(match, at)
        quantifier = None if _SLOT.match(match, end) else _QUANTIFIER.match(match, end)
        text = match[at:end]
        optional = quantifier is not None and quantifier.group()[0] in "?*{" and not quantifier.group().startswith("{1")
        if quantifier and len(text) > 1 and _WORD.fullmatch(text):
            optional = True  # "kills?": the quantifier takes the last letter only
        before, after = match[at - 1 : at], match[end : end + 1]
        whole = (not before or before in " }") and (not after or after in " ,$\\{")
        if not whole and not text.startswith(("{", "@")):
            optional = True  # part of a longer word that goes on beside it
        out.append((text.lower() if text.isalpha() else text, optional))
        at = quantifier.end() if quantifier else end
    yield from out


def _atom_end(match: str, at: int) -> int:
    if slot := _SLOT.match(match, at):
        return slot.end()
    if match[at] == "\\":
        return at + 2
    if match[at] == "[":
        return _closing(match, at, "[", "]")
    if match[at] == "(":
        return _closing(match, at, "(", ")")
    if word := re.compile(r"[A-Za-z]+").match(match, at):
        return word.end()
    return at + 1


def _closing(match: str, at: int, opening: str, closing: str) -> int:
    depth = 0
    for index in range(at, len(match)):
        if match[index - 1] == "\\" and index > at:
            continue
        depth += (match[index] == opening) - (match[index] == closing)
        if depth == 0:
            return index + 1
    return len(match)
