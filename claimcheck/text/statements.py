"""Indirect speech: what somebody said, without quotation marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from claimcheck.model.document import SPEAKING, Quotation, Sentence, Statement
from claimcheck.model.span import Span
from claimcheck.text.attribution import Grammar, Phrase, Token

#: What is longer, in characters, is a list or a page without stops and no sentence.
_LONGEST_SENTENCE = 2000
#: "that" stands no further from its verb, in tokens ("said in a statement on Monday that").
_FAR_THAT = 10
#: After "..., X said" at the end of a sentence there are at most so many tokens ("on Monday", "in a statement").
_AFTER_TAIL = 7
#: Words between "X" and "said" that make of it no report of its own ("as X said", "when X said").
_SUBORDINATE = frozenset({"as", "when", "if", "while", "after", "before", "until", "unless", "once", "because"})


class StatementReader:
    """Finds "X said that ...", "X said ...", "..., X said", "according to X, ..." and "X denied that ..."."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def read(
        self,
        plain: str,
        sentences: tuple[Sentence, ...],
        quotations: tuple[Quotation, ...],
    ) -> tuple[Statement, ...]:
        """All statements in order of their content."""
        by_paragraph: dict[int, list[Span]] = {}
        for quotation in quotations:
            marks = Span(quotation.span.start - 1, quotation.span.end + 1)
            by_paragraph.setdefault(quotation.paragraph, []).append(marks)
        found: list[Statement] = []
        for sentence in sentences:
            if sentence.zone not in SPEAKING or sentence.zone == "tweet":
                continue
            start, end = sentence.span
            if end - start > _LONGEST_SENTENCE or not self._grammar.states(plain[start:end]):
                continue
            quoted = by_paragraph.get(sentence.paragraph, [])
            near = quoted[max(0, bisect_left(quoted, (start,)) - 1) : bisect_left(quoted, (end,))]
            found += self._sentence(self._grammar.tokens(plain, sentence.span, near))
        return tuple(sorted(set(found), key=lambda s: (s.content, s.verb, s.speaker)))

    def _sentence(self, tokens: list[Token]) -> Iterator[Statement]:
        for index, token in enumerate(tokens):
            if self._grammar.stating(token):
                yield from self._said(tokens, index)
            elif (phrase := self._grammar.according(tokens, index)) is not None:
                yield from self._according(tokens, phrase)

    def _according(self, tokens: list[Token], phrase: Phrase) -> Iterator[Statement]:
        source = self._grammar.named_after(tokens, phrase.last + 1)
        if source is None:
            return
        if phrase.first == 0:
            content = _content(tokens, source.last + 1, len(tokens) - 1)
        else:
            content = _content(tokens, 0, phrase.first - 1)
        if content is not None:
            yield Statement(content.span(tokens), source.span(tokens), phrase.span(tokens))

    def _said(self, tokens: list[Token], at: int) -> Iterator[Statement]:
        verb = Phrase(at, at)
        inverted = self._inverted(tokens, at)
        speaker = inverted or self._grammar.subject(tokens, at)
        if speaker is None or (speaker.first > 0 and tokens[speaker.first - 1].lower in _SUBORDINATE):
            return
        if inverted is not None:
            content = _content(tokens, 0, at - 1)
        elif self._tail(tokens, speaker, at):
            content = _content(tokens, 0, speaker.first - 1)
        else:
            content = self._complement(tokens, at)
        if content is not None:
            yield Statement(content.span(tokens), speaker.span(tokens), verb.span(tokens))

    def _inverted(self, tokens: list[Token], at: int) -> Phrase | None:
        """The speaker of "..., said X"."""
        if at < 3 or tokens[at - 1].text != "," or tokens[at].lower not in self._grammar.say:
            return None
        speaker = self._grammar.following(tokens, at + 1)
        if speaker is None or (speaker.last + 1 < len(tokens) and tokens[speaker.last + 1].text not in ",."):
            return None
        return speaker

    def _tail(self, tokens: list[Token], speaker: Phrase, at: int) -> bool:
        """Whether "X said" follows what was said: "..., X said on Monday"."""
        if speaker.first < 2 or tokens[speaker.first - 1].text != ",":
            return False
        rest = tokens[at + 1 :]
        if len(rest) > _AFTER_TAIL or any(t.text == '"' or t.lower == "that" for t in rest):
            return False
        return (
            not rest
            or not rest[0].word
            or rest[0].lower in ("in", "on", "at", "during", "after", "to", "by", "last", "this")
            or (self._grammar.following(rest, 0) is None and not rest[0].lower.endswith("ing"))
        )

    def _complement(self, tokens: list[Token], at: int) -> Phrase | None:
        """What follows the verb at ``at``, from after "that" where there is one."""
        end = len(tokens) - 1
        start = at + 1
        for index in range(start, min(len(tokens), start + _FAR_THAT)):
            if tokens[index].lower == "that" and index + 1 < len(tokens) and self._opens_clause(tokens, at, index):
                return _content(tokens, index + 1, end)
            if tokens[index].text in '",;:':
                break
        verb = tokens[at].lower
        if verb not in self._grammar.clause:
            return None
        if verb in self._grammar.tell:
            hearer = self._grammar.hearer(tokens, start)
            if hearer is None or hearer.last > start + 3 or not self._begins_clause(tokens, hearer.last + 1):
                return None
            start = hearer.last + 1
        return _content(tokens, start, end) if self._begins_clause(tokens, start) else None

    def _opens_clause(self, tokens: list[Token], verb: int, that: int) -> bool:
        """Whether the "that" at ``that`` opens what was said, and no relative clause ("posted a photo that ...")."""
        if that == verb + 1:
            return True
        hearer = tokens[verb].lower in self._grammar.tell
        thing = tokens[verb + 1].lower in self._grammar.determiners
        return self._begins_clause(tokens, that + 1) and (hearer or not thing)

    def _begins_clause(self, tokens: list[Token], at: int) -> bool:
        if at >= len(tokens) or not tokens[at].word:
            return False
        token = tokens[at]
        return token.capital or token.text[0].isdigit() or token.lower in self._grammar.clause_starts


def _content(tokens: list[Token], first: int, last: int) -> Phrase | None:
    """The tokens without the marks at their ends, if there are two words or more that stand outside quotation marks."""
    while first <= last and not tokens[first].word and tokens[first].text not in '"$£€(':
        first += 1
    while first <= last and not tokens[last].word and tokens[last].text not in '"%)':
        last -= 1
    own = sum(t.word for t in tokens[first : last + 1])
    quoted = sum((t.end - t.start) // 6 for t in tokens[first : last + 1] if t.text == '"' and t.end - t.start > 1)
    return Phrase(first, last) if own >= 2 and own > quoted else None
