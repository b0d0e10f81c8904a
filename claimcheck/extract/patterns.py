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

from claimcheck.extract.requirements import SLOT, WORD, Requirements, expand, requirements, slot_types
from claimcheck.model.claim import Mention
from claimcheck.model.rules import ClaimRule, Pattern
from claimcheck.model.span import Span
from claimcheck.rulepack.patterns import ON_REQUEST, TYPE_ALIASES

_FIRST_MARK = 0xE000
_GAP_WORDS = 6


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

    __slots__ = ("_starts", "folded", "mentions", "text", "types", "words")

    def __init__(self, plain: str, span: Span, mentions: Sequence[Mention], marks: Mapping[str, str]) -> None:
        parts: list[str] = []
        starts: list[int] = []  # mask index -> text offset
        self.mentions: dict[int, Mention] = {}
        at = span.start
        for mention in (*mentions, None):
            stop = span.end if mention is None else mention.span.start
            while blank := _BLANKS.search(plain, at, stop):  # several become one space
                parts += (plain[at : blank.start()], " ")
                starts += range(at, blank.start() + 1)
                at = blank.end()
            parts.append(plain[at:stop])
            starts += range(at, stop)
            if mention is not None:
                self.mentions[len(starts)] = mention
                parts.append(marks[mention.type])
                starts.append(mention.span.start)
                at = mention.span.end
        starts.append(span.end)
        self._starts = starts
        self.text = "".join(parts)
        self.folded = self.text.lower()
        self.types = frozenset(m.type for m in mentions)
        self.words = frozenset(WORD.findall(self.folded))

    def span(self, start: int, end: int) -> Span:
        """The text stretch behind ``text[start:end]`` of the mask."""
        last = self.mentions.get(end - 1)
        return Span(self._starts[start], last.span.end if last else self._starts[end - 1] + 1)


#: What is not one plain space: line ends, and several blanks in a row.
_BLANKS = re.compile(r"[ \t\r\n\x0b\x0c]*[\t\r\n\x0b\x0c][ \t\r\n\x0b\x0c]*| {2,}")


@dataclass(slots=True)
class _Filed:
    order: int  # that of the rules and of their patterns in their files
    rule: ClaimRule
    pattern: Pattern
    needs: Requirements
    bars: frozenset[str]  # no word of these in the sentence
    regex: Any = None  # compiled when first tried: most patterns never meet a text that has their words


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
        self._words = words
        self._by_word: dict[str, list[_Filed]] = {}
        self._by_type: dict[str, list[_Filed]] = {}
        self._always: list[_Filed] = []
        self._by_taxonomy: dict[str, list[_Filed]] = {}
        for order, (rule, pattern) in enumerate((r, p) for r in rules for p in r.patterns):
            bars = frozenset(words[pattern.unless]) if pattern.unless else frozenset()
            self._file(_Filed(order, rule, pattern, requirements(pattern.match, words), bars))

    def _compiled(self, filed: _Filed) -> Any:
        if filed.regex is None:
            filed.regex = re2.compile("(?i)" + SLOT.sub(self._slot, filed.pattern.match))
        return filed.regex

    def _slot(self, match: re.Match[str]) -> str:
        if name := match["list"]:
            return alternation(self._words[name])
        types = match["types"]
        if types == "gap":
            most = int(match["count"] or _GAP_WORDS)
            return rf'(?:[^\s,;:.!?"(){self._holders}]+ ){{0,{most}}}?'
        if types.startswith("@"):
            return f"(?P<{match['role']}>{alternation(self._words[types[1:]])})"
        marks = "".join(self.marks.get(t, "") for t in expand(types)) or "\uf8ff"  # a type of no mask never matches
        return f"(?P<{match['role']}>[{marks}])" if match["role"] else f"[{marks}]"

    def _file(self, filed: _Filed) -> None:
        for taxonomy in sorted({t for t in slot_types(filed.pattern.match) if t.startswith(ON_REQUEST)}):
            self._by_taxonomy.setdefault(taxonomy, []).append(filed)
        if filed.needs.words:
            for word in min(filed.needs.words, key=len):
                self._by_word.setdefault(word, []).append(filed)
        elif filed.needs.types:
            for name in min(filed.needs.types, key=len):
                self._by_type.setdefault(name, []).append(filed)
        else:
            self._always.append(filed)

    def _candidates(self, mask: Mask) -> list[_Filed]:
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
        for filed in self._by_taxonomy.get(taxonomy, []) if taxonomy else self._candidates(mask):
            if not filed.needs.met(mask.types, mask.words, mask.folded) or mask.words & filed.bars:
                continue
            regex = self._compiled(filed)
            for hit in regex.finditer(mask.text):
                roles = {
                    role: mask.mentions.get(hit.start(index)) or Mention("word", None, mask.span(*hit.span(index)))
                    for role, index in sorted(regex.groupindex.items())
                    if hit.start(index) >= 0
                }
                yield Match(filed.rule, filed.pattern, mask.span(hit.start(), hit.end()), roles)


def alternation(words: Iterable[str]) -> str:
    """A word list as a group, longest first, so that "shot dead" wins over "shot"."""
    return "(?:" + "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w))) + ")"
