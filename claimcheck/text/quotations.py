"""Quotations of an article, and who is said to have said them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import Any, NamedTuple

from claimcheck.model.document import Quotation, Sentence, Zone
from claimcheck.model.span import Span
from claimcheck.text.attribution import Grammar, Token, index_at
from claimcheck.text.marks import Marked, MarkReader

#: A quotation of so few words that nobody is said to have said stands in scare quotes.
_SCARE_WORDS = 2
#: A title of a book or film in quotation marks has no more words than this.
_TITLE_WORDS = 8
#: Furthest a verb of saying, and one that needs a quotation, may stand from the quotation, in tokens.
_FAR_SAY, _FAR_QUOTE = 14, 4
#: Words of a role before a name.
_ROLE_WORDS = 4
#: Where a speaker is looked for: characters before and after a quotation, and quotations before it.
_FAR_BEFORE, _FAR_AFTER, _NEAR = 1200, 600, 12
#: Longest attribution between two parts of one quotation, in characters.
_BETWEEN_PARTS = 120


class Attribution(NamedTuple):
    """Who said it, and the verb; either may be unknown."""

    speaker: Span | None
    verb: Span | None


_NOBODY = Attribution(None, None)


class QuotationReader:
    """Finds quotations and their speakers in zones that speak.

    A speaker is sought to the right of the quotation (", X said", "said X", "according to X"), then to the left
    ("X told Y: ..."), then in the part before of a quotation that an attribution splits in two, then in the paragraph
    before, whose quotation this one continues. Where none of these names anybody, nobody is named.
    """

    def __init__(self, lexicon: Mapping[str, Mapping[str, Any]], grammar: Grammar) -> None:
        self._marks = MarkReader(lexicon)
        self._small = frozenset(lexicon["reporting"]["marks"]["small"])
        self._grammar = grammar

    def read(
        self, text: str, plain: str, zones: tuple[Zone, ...], sentences: tuple[Sentence, ...]
    ) -> tuple[Quotation, ...]:
        """All outermost quotations in order; ``span`` stands between the marks, inside its zone."""
        found: list[Quotation] = []
        starts = [s.span.start for s in sentences]
        carried = _NOBODY
        for paragraph, zone in enumerate(zones):
            if not zone.speaks:
                continue
            stretches = list(self._marks.read(text, plain, zone.span))
            marked = [s.outer for s in stretches]
            here: list[Quotation] = []
            for number, (span, _, _) in enumerate(stretches):
                frame = self._frame(plain, zone.span, marked, number, sentences, starts)
                said = self._attributed(frame, marked, number) or self._second_part(plain, marked, number, here)
                if said is None:
                    alone = len(stretches) == 1 and marked[0].holds(_inner(zone.span))
                    said = carried if alone else _NOBODY
                if self._title(plain, span) and _apart(plain, marked[number], said):
                    said = _NOBODY
                here.append(Quotation(span, paragraph, self._scare(plain, span, said), said.speaker, said.verb))
            if zone.name == "tweet" and not here:
                here += self._tweet(plain, zones, paragraph)
            carried = _carried(here, stretches, zone.span)
            found += here
        return tuple(found)

    def _frame(
        self,
        plain: str,
        zone: Span,
        marked: list[Span],
        number: int,
        sentences: tuple[Sentence, ...],
        starts: list[int],
    ) -> list[Token]:
        """The tokens of the sentences that the quotation begins and ends in."""
        quotation = marked[number]
        first = sentences[max(0, bisect_right(starts, quotation.start) - 1)].span
        last = sentences[max(0, bisect_right(starts, quotation.end - 1) - 1)].span
        start = max(zone.start, min(first.start, quotation.start), quotation.start - _FAR_BEFORE)
        end = min(zone.end, max(last.end, quotation.end), quotation.end + _FAR_AFTER)
        near = marked[max(0, number - _NEAR) : number + 1]
        if number >= _NEAR:
            start = max(start, near[0].start)
        if number + 1 < len(marked):
            end = min(end, marked[number + 1].start)
        return self._grammar.tokens(plain, Span(start, end), near)

    def _attributed(self, frame: list[Token], marked: list[Span], number: int) -> Attribution | None:
        quotation = marked[number]
        at = index_at(frame, quotation.start)
        return self._to_the_right(frame[at + 1 :]) or self._to_the_left(frame[:at])

    def _to_the_right(self, tokens: list[Token]) -> Attribution | None:
        """The speaker of "..., X said", "..., said X" or "..., according to X"."""
        at = 0
        while at < min(2, len(tokens)) and tokens[at].text in (",", "-", "—", "'"):
            at += 1
        if at >= len(tokens):
            return None
        if (phrase := self._grammar.according(tokens, at)) is not None:
            source = self._grammar.named_after(tokens, phrase.last + 1)
            return Attribution(source.span(tokens), phrase.span(tokens)) if source else None
        verb = self._grammar.verb(tokens, at)
        if verb is not None and (speaker := self._grammar.following(tokens, verb.last + 1)) is not None:
            return Attribution(speaker.span(tokens), verb.span(tokens))
        for index in range(at + 1, min(len(tokens), at + _FAR_SAY)):
            if tokens[index].text in ";:.?!" and not _inside_name(tokens, index):
                return None
            verb = self._grammar.verb(tokens, index)
            if verb is not None:
                speaker = self._grammar.subject(tokens, index)
                if speaker is not None and self._role(tokens[at : speaker.first]):
                    return Attribution(speaker.span(tokens), verb.span(tokens))
        return None

    def _role(self, tokens: list[Token]) -> bool:
        """Whether at most the few words of a role stand before the speaker ("missile expert Al Lee")."""
        return len(tokens) <= _ROLE_WORDS and all(
            t.text.islower() and t.lower not in self._grammar.verbs for t in tokens
        )

    def _to_the_left(self, tokens: list[Token]) -> Attribution | None:
        """The speaker of "X told Y: ...", "According to X, ..." or "X: ..."."""
        verbless: Attribution | None = None
        last = len(tokens)
        for index in range(len(tokens) - 1, max(-1, len(tokens) - 1 - 2 * _FAR_SAY), -1):
            if tokens[index].text in ";?!":
                break
            verb = self._grammar.verb(tokens, index)
            if verb is None or verb.last >= last:
                continue
            distance = sum(t.text != '"' for t in tokens[verb.last + 1 :])
            far = _FAR_SAY if tokens[index].lower in self._grammar.say | self._grammar.tell else _FAR_QUOTE
            if distance > (2 * _FAR_SAY if verbless else far):
                continue
            speaker = self._grammar.subject(tokens, index)
            if speaker is not None:
                return Attribution(speaker.span(tokens), (verbless.verb if verbless else None) or verb.span(tokens))
            if tokens[index].lower.endswith("ing") and verbless is None:
                # "X cheered, tweeting: ...": the subject is that of the verb before it.
                verbless = Attribution(None, verb.span(tokens))
                last = index
            elif verbless is None:
                break
        return self._source(tokens) or self._labelled(tokens)

    def _source(self, tokens: list[Token]) -> Attribution | None:
        for index in range(len(tokens) - 2):
            phrase = self._grammar.according(tokens, index)
            if phrase is not None:
                source = self._grammar.named_after(tokens, phrase.last + 1)
                return Attribution(source.span(tokens), phrase.span(tokens)) if source else None
        return None

    def _labelled(self, tokens: list[Token]) -> Attribution | None:
        """The speaker of "X: ..." at the start of a sentence."""
        if not 1 < len(tokens) <= 6 or tokens[-1].text != ":" or not all(t.word for t in tokens[:-1]):
            return None
        speaker = self._grammar.following(tokens, 0)
        if speaker is None or speaker.last != len(tokens) - 2 or not tokens[0].capital:
            return None
        return Attribution(speaker.span(tokens), None)

    def _second_part(self, plain: str, marked: list[Span], number: int, before: list[Quotation]) -> Attribution | None:
        """The speaker of the part before, where only its attribution stands between the two."""
        if not before or before[-1].speaker is None:
            return None
        first, between = before[-1], Span(marked[number - 1].end, marked[number].start)
        said = [s for s in (first.speaker, first.verb) if s is not None]
        stretch = between.of(plain)
        if len(stretch) > _BETWEEN_PARTS or not (all(between.holds(s) for s in said) or not stretch.strip(" ,")):
            return None
        rest = plain[max(between.start, *(s.end for s in said)) : between.end] if said else stretch
        stops = sum(c in ".?!;:" for c in rest)
        return Attribution(first.speaker, first.verb) if stops <= 1 else None

    def _scare(self, plain: str, span: Span, said: Attribution) -> bool:
        words = span.of(plain).split()
        return (
            said.speaker is None
            and words[-1][-1] not in ",.!?"
            and (len(words) <= _SCARE_WORDS or self._title(plain, span))
        )

    def _title(self, plain: str, span: Span) -> bool:
        """Whether the quotation is written like the title of a book, a film or a song."""
        words = span.of(plain).split()
        if len(words) > _TITLE_WORDS or not words[0][0].isupper() or words[-1][-1] in ",.!?":
            return False
        return all(w[0].isupper() or w in self._small for w in words)

    def _tweet(self, plain: str, zones: tuple[Zone, ...], paragraph: int) -> list[Quotation]:
        """An embedded tweet: all of it is what the account named after it wrote."""
        if paragraph + 1 >= len(zones) or zones[paragraph + 1].name != "byline":
            return []
        tail = zones[paragraph + 1].span
        name = Span(tail.start, max(tail.start, plain.find("(", *tail)))
        lead = len(name.of(plain)) - len(name.of(plain).lstrip("-— "))
        speaker = Span(name.start + lead, name.start + len(name.of(plain).rstrip()))
        return (
            [Quotation(zones[paragraph].span, paragraph, False, speaker, None)] if speaker.end > speaker.start else []
        )


def _apart(plain: str, quotation: Span, said: Attribution) -> bool:
    """Whether other words stand between the quotation and the verb before it, or no comma before the one after it."""
    if said.verb is None:
        return True
    if said.verb.start > quotation.end:
        before = plain[max(0, quotation.start - 3) : quotation.start].strip()[-1:]
        return before.isalnum() or "," not in plain[quotation.end : quotation.end + 2]
    return any(c.isalnum() for c in plain[said.verb.end : quotation.start])


def _carried(here: list[Quotation], stretches: list[Marked], zone: Span) -> Attribution:
    """Whom a paragraph that is nothing but a quotation continues: the one speaker of the paragraph before it."""
    said = {(q.speaker, q.verb) for q in here if q.speaker is not None}
    speaking = [q for q in here if not q.scare]
    if len(said) != 1 or not speaking or any(q.speaker is None for q in speaking):
        return _NOBODY
    if not stretches:
        return Attribution(*next(iter(said)))
    edges = stretches[0].outer.start <= zone.start or stretches[-1].outer.end >= zone.end
    return Attribution(*next(iter(said))) if edges or not stretches[-1].closed else _NOBODY


def _inner(zone: Span) -> Span:
    """The zone without a mark's width at either end."""
    return Span(zone.start + 1, max(zone.start + 1, zone.end - 1))


def _inside_name(tokens: list[Token], index: int) -> bool:
    """Whether a full stop stands inside a name or title ("Gen. Lee") and not at a sentence's end."""
    return tokens[index].text == "." and index + 1 < len(tokens) and tokens[index + 1].word
