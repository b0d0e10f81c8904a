"""How far a cue reaches: the rest of its clause.

That a trigger governs the words up to a termination point is the idea of NegEx (Chapman et al. 2001) and ConText
(Harkema et al. 2009). Sentences of news are longer than clinical ones, so the end of a clause is looked for in its
grammar: a subordinator, a relative pronoun, or a conjunction or comma with a new subject and a finite verb after it.
The words below are closed classes of English, and the commonest irregular pasts.
"""

from __future__ import annotations

from claimcheck.extract.cue import Hit, Tokens


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_HARD = _words("; : ? !")
_SUBORDINATORS = _words(
    "although though whereas unless because since after before when whenever until till while if once as so whether"
)
_RELATIVES = _words("who whom whose which where")
_SUBJECTS = _words("he she they we i there")
_SUBJECTS_OR_OBJECTS = _words("it you this that these those")
_AUXILIARIES = _words(
    "is was are were has had have will would could can may might should must does did do 's 'll 'd 're 've"
)
_PERFECT_OR_PASSIVE = _words("be been being have has had having was were is are get gets got getting 's 're 've")
_IRREGULAR_PAST = _words(
    "said told took went came made got gave found left won lost met ran saw began became fell rose held kept knew paid "
    "sent spoke stood wrote broke brought bought built caught chose drew drove fought flew fled led struck shot sold "
    "thought threw understood wore says tells"
)
_REPORTING = _words("saying adding noting citing telling claiming insisting arguing explaining according")
_NOT_SUBJECT = _words("to of for with by from in on at about into over under against than not never also then later")
_DETERMINERS = _words("a an the his her its their our my some any no")
#: After a comma these open an apposition, which takes what it says for granted ("for Ana Ruiz, a nurse who ...").
_APPOSITIVE = _words("a an")
#: Words in -ed that are no past tense.
_NO_PAST = _words("need indeed hundred exceed proceed speed")
_LONGEST_SUBJECT = 7
_LONGEST_ADVERBIAL = 8


def right_scope(tokens: Tokens, hit: Hit, stop: frozenset[str]) -> list[tuple[int, int]]:
    """The token ranges after a cue that it governs: more than one where a relative clause or an aside is skipped."""
    ranges: list[tuple[int, int]] = []
    start = index = hit.end
    while index < len(tokens):
        word = tokens.words[index]
        resume = _after_aside(tokens, index)
        if resume is not None:
            ranges.append((start, index))
            start = index = resume
            continue
        if word in stop or _ends_clause(tokens, hit, index):
            break
        index += 1
    ranges.append((start, min(index, len(tokens))))
    return [(a, b) for a, b in ranges if a < b]


def left_scope(tokens: Tokens, hit: Hit, stop: frozenset[str]) -> list[tuple[int, int]]:
    """The token range before a cue that it governs.

    A cue that starts with a comma is a comment on all that stands before it (", officials fear"); any other one governs
    its own subject, so a finite verb ends its scope.
    """
    comment = tokens.words[hit.start] == ","
    index = hit.start
    while index > 1:
        word = tokens.words[index - 1]
        if word in stop or word in _HARD or word == '"':
            break
        if not comment and (
            word == ","
            or word in _AUXILIARIES
            or word in _IRREGULAR_PAST
            or word in _RELATIVES
            or word in _SUBORDINATORS
            or word in ("that", "but")
            or _regular_past(word)
        ):
            break
        index -= 1
    return [(index, hit.start)] if index < hit.start else []


def _after_aside(tokens: Tokens, index: int) -> int | None:
    """Where the clause goes on after an aside that starts at ``index``; ``None`` without an aside or without more."""
    word = tokens.words[index]
    if word == "(":
        closing = ")"
    elif word == "-":
        closing = "-"
    elif word == "," and index + 1 < len(tokens) and tokens.words[index + 1] in _RELATIVES:
        closing = ","
    else:
        return None
    for after in range(index + 1, len(tokens)):
        if tokens.words[after] == closing:
            return after + 1
    return None


def _ends_clause(tokens: Tokens, hit: Hit, index: int) -> bool:
    word = tokens.words[index]
    following = tokens.words[index + 1] if index + 1 < len(tokens) else ""
    if word in _HARD or word in ("but", "-"):
        return True
    if word == '"':
        return _ends_at_quotation_mark(tokens, hit, index)
    if word in _RELATIVES:
        return index > hit.end
    if word in _SUBORDINATORS:
        return index > hit.end and _opens_subordinate(tokens, index + 1)
    if word == "," and hit.cue.modality == "conditional" and hit.start == 1:
        return False  # "If he is convicted, he faces ten years": what follows is no more certain
    if word == ",":
        return (
            following in _REPORTING
            or (hit.cue.modality == "denied" and following.endswith("ing"))
            or following in _RELATIVES
            or following in _APPOSITIVE
            or _opens_clause(tokens, index + 1)
        )
    if word in ("and", "or") and following == "that":
        # a second clause of the verb before the cue ("said it would rain and that ...") or of the cue ("denied that")
        return "that" not in tokens.words[hit.start : index]
    if word in ("and", "or"):
        return _verb_before(tokens, hit, index) and (
            _opens_clause(tokens, index + 1) or _new_past_verb(tokens, hit, index)
        )
    return False


def _ends_at_quotation_mark(tokens: Tokens, hit: Hit, index: int) -> bool:
    """A cue inside a quotation ends with it; one before it does not reach past ', "'."""
    opened = (tokens.quoted + tokens.words[: hit.start].count('"')) % 2 == 1
    if opened and '"' not in tokens.words[hit.end : index]:
        return True
    return tokens.words[index - 1] in (",", ":")


def _opens_subordinate(tokens: Tokens, start: int) -> bool:
    """Whether a subordinator has a clause after it, and not just a noun ("since Monday", "as part of")."""
    for index in range(start, min(start + _LONGEST_ADVERBIAL, len(tokens))):
        word = tokens.words[index]
        if word in ",;:.":
            return False
        if word in _AUXILIARIES or word in _IRREGULAR_PAST or _regular_past(word):
            return True
        if index == start and (word.endswith("ing") or word in _SUBJECTS):
            return True
    return False


def _opens_clause(tokens: Tokens, start: int) -> bool:
    """Whether a subject with a finite verb stands at ``start``."""
    if start >= len(tokens):
        return False
    first = tokens.words[start]
    if first in _SUBJECTS or first in _AUXILIARIES:
        return True
    if first in _NOT_SUBJECT:
        return False
    longest = 3 if first in _SUBJECTS_OR_OBJECTS else _LONGEST_SUBJECT
    for index in range(start + 1, min(start + longest, len(tokens))):
        word = tokens.words[index]
        if word in (",", "to", "and", "or") or word in _HARD or word in _RELATIVES:
            return False
        if word in _AUXILIARIES and word != "'s":
            return True
        if word in _IRREGULAR_PAST or _regular_past(word):
            return tokens.words[index - 1] not in _DETERMINERS and first in _DETERMINERS | _SUBJECTS_OR_OBJECTS
    return False


def _verb_before(tokens: Tokens, hit: Hit, index: int) -> bool:
    """Whether the cue has a verb before a conjunction; if not, the conjunction joins two nouns of one subject."""
    if tokens.words[hit.end - 1] == "to" or tokens.words[hit.end - 1] in _AUXILIARIES:
        return True
    return any(
        word in _AUXILIARIES or word in _IRREGULAR_PAST or word == "to" or _regular_past(word) or word.endswith("ing")
        for word in tokens.words[hit.end : index]
    )


def _new_past_verb(tokens: Tokens, hit: Hit, index: int) -> bool:
    """Whether a past tense after "and" is outside the cue: "asked to leave and waited", not "be freed and pardoned"."""
    if index + 1 >= len(tokens):
        return False
    following = tokens.words[index + 1]
    if following not in _IRREGULAR_PAST and not _regular_past(following):
        return False
    return not _PERFECT_OR_PASSIVE.intersection(tokens.words[max(hit.start - 1, 0) : index])


def _regular_past(word: str) -> bool:
    return word.endswith("ed") and len(word) > 3 and word not in _NO_PAST
