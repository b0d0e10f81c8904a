"""Claims of quoted wording: each sentence of a quotation is a claim of what was said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import islice

from claimcheck.extract.direct import claim_at, shown
from claimcheck.extract.stretches import Stretches
from claimcheck.model.claim import Claim, Subject
from claimcheck.model.document import Layout, Quotation, Sentence
from claimcheck.model.rules import ClaimRule
from claimcheck.model.span import Span
from claimcheck.model.values import Name, Utterance

FoldQuote = Callable[[str, bool, bool], Utterance]
_OWN_WORDS = 6  # words of a sentence that hardly two people say alike
_JUST_BEFORE = 24  # code points
_OF_ANOTHER = re.compile(r"\b(?:for|of|to|from) (?:[a-z]+ )?$")
#: Right before the name of who was told something.
_TOLD = re.compile(r"\b(?:told|speaking to|spoke to|interview (?:with|by|for)|speaking with) (?:the )?$", re.IGNORECASE)
_SMALL = 4  # letters from which a word of a title has a capital
_LONGEST_TITLE = 8  # words
_TITLE_WORD = re.compile(r"[\w'-]+")
_JOINTS = ",;:"  # they stand inside the marks and belong to the sentence around them
SpeakerSubject = Callable[[Span], Subject | None]


def quotation_claims(layout: Layout, rule: str, fold: FoldQuote, speaker_of: SpeakerSubject) -> Iterator[Claim]:
    """One claim for each sentence inside quotation marks of a speaking zone, in order.

    Args:
        rule: id of the rule that the claims carry.
        fold: ``fold(text, cut_left, cut_right)`` gives the utterance of a stretch of a quotation.
        speaker_of: the holder that a speaker's stretch stands for.
    """
    for quotation, pieces in _cut(layout):
        if not layout.zones[quotation.paragraph].speaks or not _worded(layout, quotation):
            continue
        subject = speaker_of(quotation.speaker) if quotation.speaker else None
        for sentence, span in pieces:
            inside = layout.document.text[span.start : span.end]
            cut_left = span.start > sentence.span.start and _lowercase_start(inside)
            value = fold(inside, cut_left, not inside.rstrip().endswith((".", "!", "?")))
            if value.words:
                yield Claim(
                    document=layout.document.id,
                    kind="quote",
                    slot="quote",
                    value=value,
                    display=" ".join(inside.split()),
                    span=span,
                    sentence=sentence.span,
                    rule=rule,
                    subject=subject,
                    speaker=subject.display if subject else None,
                    zone=sentence.zone,
                )


def speaker_claims(
    layout: Layout, rule: ClaimRule | None, fold: FoldQuote, names: Mapping[Span, Name]
) -> Iterator[Claim]:
    """Who is named as the speaker of some words; their holder is the words, so that articles meet in these.

    A name that only a spokesman's job is told by ("an aide to Maria Lopez said") speaks no words.

    Args:
        rule: the rule for speakers; without one there are no claims.
        names: the mentions of people.
    """
    ends = {span.end: span for span in names}

    def named(quotation: Quotation) -> Span | None:
        span = ends.get(quotation.speaker.end) if quotation.speaker else None
        of_another = span and _OF_ANOTHER.search(layout.plain, max(0, span.start - _JUST_BEFORE), span.start)
        return None if of_another else span

    return _naming_claims(layout, rule, fold, names, named)


def outlet_claims(
    layout: Layout, rule: ClaimRule | None, fold: FoldQuote, names: Mapping[Span, Name]
) -> Iterator[Claim]:
    """Which outlet some words were told ("she told the BBC"); as for speakers.

    Args:
        rule: the rule for outlets; without one there are no claims.
        names: the mentions of organisations.
    """
    told = sorted(s for s in names if _TOLD.search(layout.plain, max(0, s.start - _JUST_BEFORE), s.start))
    sentences = Stretches(layout.sentences, lambda s: s.span)

    def named(quotation: Quotation) -> Span | None:
        sentence = sentences.holding(quotation.speaker) if quotation.speaker else None
        return next((s for s in told if sentence and sentence.span.holds(s)), None)

    return _naming_claims(layout, rule, fold, names, named)


def _naming_claims(
    layout: Layout,
    rule: ClaimRule | None,
    fold: FoldQuote,
    names: Mapping[Span, Name],
    named: Callable[[Quotation], Span | None],
) -> Iterator[Claim]:
    """One claim for each name that stands by quotations, of the longest sentence of them."""
    if rule is None:
        return
    longest: dict[Span, tuple[Utterance, Span]] = {}
    for quotation, pieces in _cut(layout):
        name = None if quotation.scare else named(quotation)
        if name is None:
            continue
        for _, span in pieces:
            value = fold(span.of(layout.document.text), False, False)
            if name not in longest or len(value.words) > len(longest[name][0].words):
                longest[name] = (value, span)
    sentences = Stretches(layout.sentences, lambda s: s.span)
    for name, (value, words) in sorted(longest.items()):
        sentence = sentences.holding(name)
        if len(value.words) < _OWN_WORDS or sentence is None:
            continue
        if not layout.zones[sentence.paragraph].speaks:
            continue
        said = Subject("thing", f"matter:{' '.join(value.words)}", f"“{shown(words.of(layout.document.text))}”")
        yield claim_at(layout, sentence, rule, names[name], name, subject=said)


def _worded(layout: Layout, quotation: Quotation) -> bool:
    """Whether the words are somebody's wording: one word in scare quotes is not, nor a title that nobody says."""
    inside = quotation.span.of(layout.plain)
    if quotation.scare:
        return len(inside.split()) > 1 and inside == inside.lower()
    return quotation.speaker is not None or not _is_title(inside.rstrip(_JOINTS + " "))


def _is_title(inside: str) -> bool:
    """Whether words are written as a title is: all but the small ones with a capital, and not all in capitals."""
    words = inside.split()
    small = [w for w in words if w[:1].islower()]
    capitals = sum(w[:1].isupper() and len(w) >= _SMALL for w in words)
    return capitals > 1 and not inside.isupper() and words[:1] != small[:1] and all(len(w) < _SMALL for w in small)


def title_claims(layout: Layout, rule: ClaimRule | None) -> Iterator[Claim]:
    """The first mention of each title of a work, a ship or the like, in quotation marks that nobody speaks.

    Args:
        rule: the rule for how titles are written; without one there are no claims.
    """
    if rule is None:
        return
    sentences = Stretches(layout.sentences, lambda s: s.span)
    seen: set[tuple[str, ...]] = set()
    for quotation in layout.quotations:
        span = _trimmed(layout.document.text, quotation.span)
        words = tuple(_TITLE_WORD.findall(span.of(layout.plain)))
        sentence = sentences.holding(span)
        if sentence is None or not layout.zones[quotation.paragraph].speaks or quotation.speaker:
            continue
        if not 1 < len(words) <= _LONGEST_TITLE or words in seen or not _is_title(span.of(layout.plain)):
            continue
        seen.add(words)
        yield claim_at(layout, sentence, rule, Name(words, "thing"), span)


def _cut(layout: Layout) -> Iterator[tuple[Quotation, Iterator[tuple[Sentence, Span]]]]:
    """Each quotation with its stretches, one for each sentence that it runs through."""
    at = 0
    for quotation in layout.quotations:
        while at < len(layout.sentences) and layout.sentences[at].span.end <= quotation.span.start:
            at += 1
        yield quotation, _pieces(layout, at, quotation)


def _pieces(layout: Layout, at: int, quotation: Quotation) -> Iterator[tuple[Sentence, Span]]:
    """The quotation cut at the ends of sentences, white space and stray marks left out."""
    text = layout.document.text
    for sentence in islice(layout.sentences, at, None):
        if sentence.span.start >= quotation.span.end:
            return
        start, end = max(sentence.span.start, quotation.span.start), min(sentence.span.end, quotation.span.end)
        while start < end and not text[start].isalnum() and text[start] not in "@#$£€([":
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in _JOINTS):
            end -= 1
        if start < end:
            yield sentence, Span(start, end)


def _lowercase_start(text: str) -> bool:
    return text[:1].islower()


def statement_claims(layout: Layout, rule: str, fold: FoldQuote, speaker_of: SpeakerSubject) -> Iterator[Claim]:
    """One claim for each indirect statement of a speaking zone, in order: what somebody said, in the writer's words.

    Args:
        rule, fold, speaker_of: as for ``quotation_claims``.
    """
    text = layout.document.text
    sentences = Stretches(layout.sentences, lambda s: s.span)
    quoted = Stretches(layout.quotations, lambda q: q.span)
    for statement in layout.statements:
        sentence = sentences.holding(statement.content)
        if sentence is None or not layout.zones[sentence.paragraph].speaks:
            continue
        span = _trimmed(text, statement.content)
        value = fold(span.of(text), True, True)
        if value.words and quoted.holding(span) is None:
            subject = speaker_of(statement.speaker)
            yield Claim(
                document=layout.document.id,
                kind="quote/indirect",
                slot="statement",
                value=value,
                display=shown(span.of(text)),
                span=span,
                sentence=sentence.span,
                rule=rule,
                subject=subject,
                speaker=subject.display if subject else shown(statement.speaker.of(text)),
                zone=sentence.zone,
            )


def _trimmed(text: str, span: Span) -> Span:
    """The span without white space and marks at its ends."""
    inside = span.of(text)
    start = span.start + len(inside) - len(inside.lstrip(" \n\t\u00a0,;:-"))
    return Span(start, max(start, span.start + len(inside.rstrip(" \n\t\u00a0,;:-."))))
