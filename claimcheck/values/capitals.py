"""Runs of capitalised words: what proper names are cut from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.model.document import SPEAKING, Layout, Sentence

_CLITIC = re.compile(r"'(?:s|S|d|ll|re|ve|m)$")
_UPPER = "".join(chr(c) for c in range(0x41, 0x590) if chr(c).isupper())
_WORD = re.compile(
    rf"(?<![\w@#-])(?:(?:[{_UPPER}]\.){{2,}}[{_UPPER}]?(?!\w)"  # J.K. U.S.
    rf"|[{_UPPER}]\.(?=[ \t])"  # K.
    rf"|(?:[a-z]{{1,2}}|al-|el-)?[{_UPPER}]\w*(?:['&.-]\w+)*)"  # O'Brien, Jong-un, AT&T, iPhone, al-Assad
)
_NAMING = SPEAKING | {"dateline"}
_TITLED = frozenset({"headline", "dek", "caption"})
_LONGEST = 16  # words of a run: no name is longer, and a text all in capitals must not cost its square
_QUOTED = re.compile(r""" \(?["']$""")


@dataclass(slots=True)
class Token:
    """A capitalised word.

    Attributes:
        end: where it ends, a possessive or another clitic left out.
        clitic: whether there is one; the name then ends here.
        quoted: whether it is a nickname in quotation marks inside a name.
        gap: what joins it to the next word of its run.
    """

    start: int
    end: int
    text: str
    clitic: bool = False
    quoted: bool = False
    gap: str = ""


@dataclass(slots=True)
class Run:
    """Capitalised words that stand together in one sentence.

    Attributes:
        opens: whether it starts the sentence, a quotation or a heading, where a capital alone says nothing.
        titled: whether nearly all words of the sentence have capitals, as in headlines.
    """

    tokens: list[Token]
    sentence: Sentence
    opens: bool = False
    titled: bool = False


def runs(
    layout: Layout,
    joins: frozenset[str],
    abbreviations: frozenset[str],
    compounds: frozenset[str],
    numbers: frozenset[str],
) -> Iterator[Run]:
    """All runs of the zones that speak, in the order of the text.

    Args:
        joins: lower-case words that stand between the words of one name ("of", "van der").
        abbreviations: words that a point may follow inside a name ("gen", "st").
        compounds: lower-case words that a hyphen ties to a name ("based").
        numbers: lower-case words for numbers, which begin no name with a hyphen ("Six-year-old"), nor shouted ("FOUR").
    """
    plain = layout.plain
    for sentence in layout.sentences:
        start, end = sentence.span
        if sentence.zone not in _NAMING:
            continue
        tokens = list(_tokens(plain, start, end, compounds, numbers))
        if not tokens:
            continue
        titled = _titled(plain[start:end], sentence.zone in _TITLED)
        current: list[Token] = []
        for token in tokens:
            if len(current) == _LONGEST or (current and not _joined(plain, current[-1], token, joins, abbreviations)):
                yield _run(plain, current, sentence, titled)
                current = []
            current.append(token)
        yield _run(plain, current, sentence, titled)


def _tokens(plain: str, start: int, end: int, compounds: frozenset[str], numbers: frozenset[str]) -> Iterator[Token]:
    for match in _WORD.finditer(plain, start, end):
        text = match.group()
        clitic = _CLITIC.search(text)
        if clitic:
            text = text[: clitic.start()]
        name, hyphen, tail = text.partition("-")
        if name.lower() in numbers and (tail[:1].islower() if hyphen else name.isupper()):
            continue
        tied = bool(hyphen) and tail.split("-")[0] in compounds
        text = name if tied else text
        stop = match.start() + len(text)
        closed = clitic is not None or tied or (text.endswith("s") and plain.startswith("' ", stop))
        yield Token(match.start(), stop, text, closed)


def _joined(plain: str, left: Token, right: Token, joins: frozenset[str], abbreviations: frozenset[str]) -> bool:
    """Whether two neighbours may be of one name; marks a nickname in quotation marks and keeps the gap."""
    gap = plain[left.end : right.start]
    if left.clitic or len(gap) > 16:
        return False
    if gap.isspace():
        left.gap = " "
        return len(gap) <= 3 and gap.count("\n") < 2
    if gap == ". ":
        left.gap = " "
        return left.text.lower() in abbreviations
    if _QUOTED.match(gap):
        right.quoted = plain[right.end : right.end + 1] == gap[-1] and plain[right.end + 1 : right.end + 2] in " )"
        left.gap = " "
        return right.quoted
    if left.quoted and gap in ('" ', "' ", '") ', "') "):
        left.gap = " "
        return True
    if gap == ", ":
        left.gap = ","
        return right.text.lower().rstrip(".") in ("jr", "sr", "inc", "ltd", "llc", "corp", "plc")
    words = gap.split()
    if gap[:1].isspace() and gap[-1:].isspace() and all(word in joins for word in words):
        left.gap = f" {' '.join(words)} "
        return True
    return False


def _run(plain: str, tokens: list[Token], sentence: Sentence, titled: bool) -> Run:
    at = tokens[0].start
    before = plain[sentence.span.start : at].rstrip(" ")
    opens = not before or before[-1] in "\"'(:;*|\n>" or before.endswith(("...", "!", "?", " -")) or before == "-"
    return Run(tokens, sentence, opens, titled)


def _titled(sentence: str, heading: bool) -> bool:
    """Whether a sentence is set like a headline: most longer words have capitals; in running text, all of many."""
    if sentence.isupper() and " " in sentence and not sentence.rstrip(" \"'").endswith((".", "!", "?")):
        return True  # a heading between paragraphs: which of its words are names, capitals do not tell
    least, share = (4, 0.75) if heading else (8, 0.95)
    words = [word for word in sentence.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) >= least and sum(word[0].isupper() for word in words) >= share * len(words)
