"""Reasons to think that two claims are not on one fact after all.

A pair is scored first and then refuted: each guard that holds names itself, ``explain`` lists those that were passed,
and the coverage counts what was left out. Abstaining is the default.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from claimcheck.align.pairs import Pair
from claimcheck.align.story import Story, alike, denies
from claimcheck.model.claim import Claim, Modality
from claimcheck.model.values import SUM, Moment, Name, Quantity, Term, Utterance
from claimcheck.values.interval import times

#: Modalities that may be compared with one another: what was only asked for was not granted.
_COMPARABLE: tuple[frozenset[Modality], ...] = (
    frozenset({"asserted", "reported"}),
    frozenset({"planned"}),
)
#: What is planned or possible has a price and a day too; such a difference is never called a contradiction.
_COMPARABLE_AMOUNTS: tuple[frozenset[Modality], ...] = (frozenset({"asserted", "reported", "planned", "possible"}),)
_FAR = 10  # times
_SEVERAL = 2
_LARGE = 1000
_TURNOUT = 1.5  # times that one count of votes may be another of the same assembly
_ONE_ROUND = 7  # days that the coverage of one event lasts
_CLAUSE = re.compile(r"[;:]")
_BESIDE = 30  # code points around a value in which a word for another time stands
#: Right before an amount that was another one later, and between the two.
_UP_FROM = re.compile(
    r"\b(?:(?:up|down|rose|fell|risen|fallen|grew|rise|increase|drop) from|compared (?:with|to)|instead of|versus)"
    r"(?: (?:about|around|just|only|some|nearly))? $"
)
#: What is measured at a place, and is another thing at another one.
_LOCAL = frozenset({"speed", "temperature", "length", "volume"})
#: Behind a percentage that is a share, and behind one that is a difference.
_SHARE = re.compile(r" of ")
_AMONG = re.compile(r" (?:of|in|among) ")
_WHOLE_WORDS = 1  # telling words that name what something is a share of
_MORE_THAN = re.compile(
    r" (?:\w+ly )?(?:higher|lower|more|less|greater|fewer|faster|slower|larger|smaller|increase|rise|drop|fall|cut)"
)
_LIMIT = re.compile(
    r"\b(?:(?:upper|legal|spending|speed|annual) limit|limit (?:is|was|of|for)|maximum|ceiling|threshold|capped at)\b"
)
_LIMIT_BESIDE = 45  # code points around an amount in which such a word stands
_REVISED_TO = re.compile(
    r"\b(?:raised|raises|raising|revised|lifted|upgraded|upped|sweetened|increased|improved|cut|lowered|downgraded|reduced)"
    r" (?:[a-z'-]+ ){1,9}?to (?:about |around |just |nearly |more than )?$"
)
_TO_AMOUNT = re.compile(r"(?: [a-z]+){0,3} to (?:about |around |just |nearly |more than )?[£$€]?\d")
_SAID_NEAR = 2  # words before a moment
_WHOLE = 0.75  # share of equal words around two values from which their sentences are one
_APART = 2  # sentences from which two quotations of one article are no longer one run of speech
#: Ways to find two claims that nothing says the holder or the event of.
_LOOSE = frozenset({"words", "lone"})
_OF_EVENT = _LOOSE | {"event"}
_UNHELD = _LOOSE | {"collar"}
#: Ways that rest on what is written, however it is meant; and with these, those that hold inside one article.
_AS_WRITTEN = frozenset({"name", "calendar", "conversion", "parts"})
_WITHIN_ONE = _AS_WRITTEN | {"birth"}
#: Ways to find two wordings of one remark.
_WORDINGS = frozenset({"quotation", "passage"})
#: Nouns that count all who were struck, and not those of one kind.
_ALL_OF_THEM = frozenset({"person", "victim", "casualty", "fatality", "death", "body"})
#: Words before a moment that make it the start or the end of something.
_END_WORDS = {"since": "start", "from": "start", "until": "end", "till": "end", "through": "end"}
#: Quantities that the parties of a deal or a vote have: its price, the stakes, the staff, the votes.
_OF_PARTIES = frozenset({"money", "count", "percentage", "score"})


Guard = Callable[[Claim, Claim, Pair, Story], bool]


def modality(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One is asserted, the other asked for, hoped for, denied or hypothetical."""
    if pair.basis == "collar":
        return left.modality != right.modality
    if isinstance(left.value, Utterance) or pair.basis in _AS_WRITTEN:
        return False
    if isinstance(left.value, Term) and {left.modality, right.modality} == {"asserted", "denied"}:
        return pair.basis != "holder"  # "has resigned" against "has not resigned"
    groups = _COMPARABLE if isinstance(left.value, Term) else _COMPARABLE_AMOUNTS
    return not any(left.modality in group and right.modality in group for group in groups)


def another_event(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One is of an event that its article sets apart ("a 2013 crash", "the earlier attack")."""
    return left.apart != right.apart


def both_values(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One article gives both values, so they are of two things."""
    if alike(left.value, right.value):
        return False  # it is one value, and the two agree
    if pair.basis == "event" and denies(left.value) != denies(right.value):
        return False  # that nobody was hurt is no second toll beside that of the hurt
    if pair.basis in _LOOSE:
        return story.mentions_value(left.document, right.value) or story.mentions_value(right.document, left.value)
    if pair.basis == "holder" and isinstance(left.value, Term) and not story.lasting(left):
        if _with_head(left, right, story):
            return False
        return story.held_together(left, right)
    if pair.basis == "event" and any(_is_part(a, b, story) for a, b in ((left, right), (right, left))):
        return True
    across = left.document != right.document and not story.lasting(left)
    if pair.basis in _WORDINGS:
        return across and (story.claims_value(left.document, right) or story.claims_value(right.document, left))
    if story.two_voices(left, right):
        return False
    if pair.basis == "event" and any(_mentions(story, a.document, b) for a, b in ((left, right), (right, left))):
        return True
    if pair.basis == "event" or (pair.basis == "holder" and across):
        return story.claims_value(left.document, right) or story.claims_value(right.document, left)
    return False


def _mentions(story: Story, document: str, claim: Claim) -> bool:
    """Whether an article gives a number anywhere that stands there for something else by no chance: 40,000, 6.1."""
    amount = claim.value.stated if isinstance(claim.value, Quantity) else None
    if amount is None or (amount < _LARGE and float(amount).is_integer()):
        return False
    return any(isinstance(v, Quantity) and v.stated == amount for v in story.values.get(document, ()))


def _is_part(part: Claim, whole: Claim, story: Story) -> bool:
    """Whether one is a sum, and the other one of the counts in it: "12 guests" of "5 officers and 12 guests"."""
    if not (isinstance(whole.value, Quantity) and isinstance(part.value, Quantity)) or SUM not in whole.value.modifiers:
        return False
    kind = part.value.noun not in _ALL_OF_THEM  # "two people" are all of them
    return kind and story.mentions_value(whole.document, part.value)


def both_say_both(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """Each article gives both values, so the two do not differ: what there is to ask, each is to be asked alone.

    Of a sentence that both carry word for word it is asked whether one of them also carries the other's.
    """
    if left.document == right.document or alike(left.value, right.value) or pair.basis == "birth":
        return False
    if pair.basis == "collar" and pair.score >= _WHOLE:
        return story.carries(left.document, right) or story.carries(right.document, left)
    return _gives(story, left.document, right) and _gives(story, right.document, left)


def _gives(story: Story, document: str, claim: Claim) -> bool:
    """Whether an article has a claim's value for the slot; anywhere, where nothing but the value says what it is of."""
    if isinstance(claim.value, Moment) or story.rules[claim.rule].fallback:
        return story.mentions_value(document, claim.value)
    return story.claims_value(document, claim)


def another_time(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """Words beside one tell that it is of another time than the event ("the year before")."""
    return pair.basis in _LOOSE and _of_another_time(left, story) != _of_another_time(right, story)


def _of_another_time(claim: Claim, story: Story) -> frozenset[str]:
    start, end = claim.sentence
    plain = story.plains[claim.document]
    before = _CLAUSE.split(plain[max(start, claim.span.start - _BESIDE) : claim.span.start].lower())[-1]
    after = _CLAUSE.split(plain[claim.span.end : min(end, claim.span.end + _BESIDE)].lower())[0]
    return frozenset(phrase for phrase in story.other_times if phrase in before or phrase in after)


def before_the_change(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One is what an amount was before it changed: "up from 44 million", "from 301 pence to 396"."""
    if not isinstance(left.value, Quantity) or pair.basis == "collar":
        return False
    return _before_change(left, story) != _before_change(right, story)


def after_the_change(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One is what an amount was raised or cut to, so that the other may be what it was before."""
    if pair.basis not in _LOOSE or not isinstance(left.value, Quantity):
        return False
    return _after_change(left, story) != _after_change(right, story)


def _after_change(claim: Claim, story: Story) -> bool:
    before = story.plains[claim.document][claim.sentence.start : claim.span.start]
    return _REVISED_TO.search(_CLAUSE.split(before.lower())[-1]) is not None


def _before_change(claim: Claim, story: Story) -> bool:
    plain, (start, end) = story.plains[claim.document], claim.span
    before = plain[max(claim.sentence.start, start - _BESIDE) : start].lower()
    if _UP_FROM.search(before):
        return True
    return before.endswith(" from ") and _TO_AMOUNT.match(plain, end, claim.sentence.end) is not None


def by_the_calendar(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """A weekday and the day beside it are held against each other and against nothing else."""
    return left.kind == "date/weekday" and pair.basis != "calendar"


def set_apart(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """A word on one side only sets its things apart from the others ("12 other members", "three Afghan soldiers")."""
    if not (isinstance(left.value, Quantity) and isinstance(right.value, Quantity)) or pair.basis == "collar":
        return False
    if pair.basis in _LOOSE and "vague" in (left.value.hedge, right.value.hedge):
        return True  # "thousands" beside a number tells no more than that both are of officers
    # "two dead and five more hurt" counts all who were hurt, so of an event's toll only peoples set a part apart
    apart = frozenset() if pair.basis == "event" else story.apart_words
    a, b = ({*q.modifiers, *({q.noun} - story.people_at_large)} for q in (left.value, right.value))
    return any(word in story.peoples or word in apart for word in a ^ b)


def other_noun(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """They count different things: "two policemen" beside "three soldiers"; "people" may be any of them."""
    if pair.basis not in _OF_EVENT or not (isinstance(left.value, Quantity) and isinstance(right.value, Quantity)):
        return False
    return not story.one_noun(left.value, right.value)


def rate(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One is so much a year, a share or the like, and the other one several times as much in all."""
    if pair.basis not in _LOOSE or not (isinstance(left.value, Quantity) and isinstance(right.value, Quantity)):
        return False
    return left.value.per != right.value.per and _times(left, right) > _SEVERAL


def far_apart(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One count is more than ten times the other: hardly of one event or thing."""
    return pair.basis in _OF_EVENT and _times(left, right) > _FAR


def _times(left: Claim, right: Claim) -> float:
    """How many times the one amount is the other, whatever their signs; 0 for what are no amounts."""
    if not (isinstance(left.value, Quantity) and isinstance(right.value, Quantity)):
        return 0.0
    return abs(times(left.value, right.value))


def other_voters(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """So many more voted in one than in the other that these are two votes: "51-49" and "220-213"."""
    if not (isinstance(left.value, Quantity) and isinstance(right.value, Quantity)) or left.slot != "votes":
        return False
    one, two = (sum(end or 0.0 for end in q.base) for q in (left.value, right.value))
    return max(one, two) > _TURNOUT * min(one, two)


def both_units(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """Its article gives one of them in the other's unit, too, so that the unit is no slip."""
    a, b = left.value, right.value
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)) or a.unit == b.unit or a.stated != b.stated:
        return False
    return pair.basis in _UNHELD and any(story.converts(c.document, q) for c, q in ((left, a), (right, b)))


def other_forms(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """What articles write speaks against a slip: one has both names, or the odd one as well, or a form nearer to it."""
    return pair.basis == "name" and bool(story.similar_names[pair.left, pair.right])


def two_people(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One sentence names both, or one article uses both for two holders: relatives, not two spellings."""
    if pair.basis != "name":
        return False
    if left.document == right.document and not _one_slip(left, right):
        return True
    return any(story.in_one_sentence(c.document, left.display, right.display) for c in (left, right))


def _one_slip(left: Claim, right: Claim) -> bool:
    """Whether two names have equally many words, of which just one differs and starts alike."""
    if not (isinstance(left.value, Name) and isinstance(right.value, Name)):
        return False
    a, b = left.value.tokens, right.value.tokens
    odd = [(x.lower(), y.lower()) for x, y in zip(a, b, strict=False) if x.lower() != y.lower()]
    return len(a) == len(b) and len(odd) == 1 and odd[0][0][:1] == odd[0][1][:1]


def other_people(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """The sentences name people, and nobody in both: "Bell's 10-yard run" beside "Ajayi's 17-yard run"."""
    if pair.basis not in _LOOSE:
        return False
    a, b = (story.named.get((c.document, c.sentence), frozenset()) for c in (left, right))
    return bool(a) and bool(b) and not a & b


def other_places(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """The sentences name places, and none in both: the gust at one airport beside that at another."""
    if pair.basis not in _LOOSE or not isinstance(left.value, Quantity) or left.value.dimension not in _LOCAL:
        return False
    a, b = (story.places.get((c.document, c.sentence), frozenset()) for c in (left, right))
    return bool(a) and bool(b) and not a & b


def share_and_change(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One is a share, the other a difference; or the two are shares of two wholes, of which one is the other's part."""
    if pair.basis not in _LOOSE or not isinstance(left.value, Quantity) or left.value.dimension != "percentage":
        return False
    if {_percent_of(left, story), _percent_of(right, story)} == {"share", "change"}:
        return True
    one, two = _whole(left, story), _whole(right, story)
    return one.isdisjoint(two) and any(
        of.intersection(story.words.around(c).bag.weights) for of, c in ((one, right), (two, left))
    )


def _whole(claim: Claim, story: Story) -> frozenset[str]:
    """The stems of what a percentage is a share of: "4.9% of long nappers"."""
    if not _AMONG.match(story.plains[claim.document], claim.span.end):
        return frozenset()
    return frozenset(story.words.around(claim).after[:_WHOLE_WORDS])


def _percent_of(claim: Claim, story: Story) -> str:
    """Whether a percentage is a share or a change; "" where its neighbours leave it open."""
    after = story.plains[claim.document][claim.span.end : claim.sentence.end].lower()
    if _SHARE.match(after):
        return "share"
    return "change" if _MORE_THAN.match(after) or " ".join(story.words_before(claim, 2)).endswith(" by") else ""


def a_limit(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One is what was allowed at most, or asked for at least, and the other is not said to be."""
    if pair.basis not in _LOOSE or not isinstance(left.value, Quantity):
        return False
    return _limits(left, story) != _limits(right, story)


def _limits(claim: Claim, story: Story) -> bool:
    start, end = claim.sentence
    plain = story.plains[claim.document]
    near = plain[max(start, claim.span.start - _LIMIT_BESIDE) : min(end, claim.span.end + _LIMIT_BESIDE)]
    return _LIMIT.search(near.lower()) is not None


def other_parties(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """Each sentence names a party that the other does not, so the two are of two deals."""
    rule = story.rules[left.rule]
    if pair.basis not in _OF_EVENT or rule.holder != "event" or rule.comparator == "toll":
        return False
    if isinstance(left.value, Quantity) and left.value.dimension not in _OF_PARTIES:
        return False  # how long it lasted is the event's, whoever is named beside it
    one, two = story.names_beside(left), story.names_beside(right)
    return bool(one - two) and bool(two - one)


def guessed_holder(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """The number or day of one is its holder's by elimination only ("the 37-year-old" may be somebody else)."""
    if isinstance(left.value, Term) or alike(left.value, right.value):
        return False
    return pair.basis in ("holder", "birth") and (left.guessed or right.guessed)


def vague(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """A moment that is only seen from an unknown day: one of publication, or the day when somebody was speaking."""
    if (
        isinstance(left.value, Moment)
        and isinstance(right.value, Moment)
        and left.value.resolved
        and right.value.resolved
    ):
        one, two = story.published.get(left.document), story.published.get(right.document)
        if one and two and abs((one - two).days) > _ONE_ROUND:
            return True  # what both call "today" is not one day, and not one event either
    if pair.basis in ("collar", "calendar"):
        return False
    return any(
        isinstance(c.value, Moment) and c.value.relative is not None and (not c.value.resolved or c.speaker is not None)
        for c in (left, right)
    )


def start_and_end(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One is the start of something ("since November"), the other its end or a day of it ("until July", "in July")."""
    if pair.basis not in _LOOSE or not isinstance(left.value, Moment):
        return False
    one, two = (_END_WORDS.get("".join(story.words_before(c, 1)), "") for c in (left, right))
    return one != two


def day_of_saying(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """One is the day on which somebody spoke ("the ministry said on Tuesday"), the other that of what is told."""
    if pair.basis not in _LOOSE or not isinstance(left.value, Moment):
        return False
    return _said_then(left, story) != _said_then(right, story)


def _said_then(claim: Claim, story: Story) -> bool:
    """Whether a verb of saying stands right before a moment, or but for "on" or "late"."""
    return any(word in story.reporting for word in story.words_before(claim, _SAID_NEAR))


def two_subjects(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """The two are of different people or organisations."""
    if pair.basis not in _LOOSE:
        return False
    one, two = story.people.key(left), story.people.key(right)
    return one is not None and two is not None and one != two


def loose_internal(left: Claim, right: Claim, pair: Pair, story: Story) -> bool:
    """Both stand in one article, and nothing stronger than likeness joins them."""
    if left.document != right.document or pair.basis in _WITHIN_ONE or alike(left.value, right.value):
        return False
    if pair.basis in _WORDINGS:
        return not _with_head(left, right, story) and not _told_twice(left, right, story)
    if pair.basis in _LOOSE:  # what the headline says in other numbers than the text
        return isinstance(left.value, Moment) or not _with_head(left, right, story)
    if pair.basis == "event" and denies(left.value) != denies(right.value):
        return (left.speaker is None) == (right.speaker is None)  # the reporter, and somebody who says: nobody
    if pair.basis in ("event", "holder") and isinstance(left.value, Quantity | Term) and story.two_voices(left, right):
        return False
    return not (pair.basis == "holder" and story.lasting(left) and _only_bearer(left, story))


def _only_bearer(claim: Claim, story: Story) -> bool:
    """Whether nobody else in the article has the surname of a claim's holder, so that it means one person."""
    if claim.subject is None or claim.subject.name is None:
        return True
    surname = claim.subject.name.tokens[-1]
    bearers = {
        c.value.tokens[0]
        for c in story.claims
        if c.document == claim.document and isinstance(c.value, Name) and c.value.tokens[-1] == surname
    } - {surname}
    return len(bearers) == 1


def _with_head(left: Claim, right: Claim, story: Story) -> bool:
    """Whether the head of an article says one of the two, and not the other."""
    return left.document == right.document and (story.voice(left) == "head") != (story.voice(right) == "head")


def _told_twice(left: Claim, right: Claim, story: Story) -> bool:
    """Whether two wordings of an article stand apart, end alike, and nothing says that two people speak.

    What begins alike and ends otherwise is said on purpose ("we will win in the north", "we will win in the south").
    """
    if not left.kind == right.kind == "quote":
        return False
    if left.speaker and right.speaker and left.speaker != right.speaker:
        return False
    if not (isinstance(left.value, Utterance) and isinstance(right.value, Utterance)):
        return False
    if left.value.words[-1:] != right.value.words[-1:]:
        return False
    at, other = (story.position(c) for c in (left, right))
    first, second = sorted((left.span, right.span))
    return abs(at - other) >= _APART and '"' in story.plains[left.document][first.end : second.start]


GUARDS: tuple[Guard, ...] = (
    modality,
    another_event,
    another_time,
    before_the_change,
    after_the_change,
    by_the_calendar,
    both_say_both,
    both_values,
    set_apart,
    other_noun,
    rate,
    far_apart,
    other_voters,
    both_units,
    other_forms,
    two_people,
    other_people,
    other_places,
    share_and_change,
    a_limit,
    other_parties,
    guessed_holder,
    vague,
    start_and_end,
    day_of_saying,
    two_subjects,
    loose_internal,
)


def refuted(left: Claim, right: Claim, pair: Pair, story: Story) -> Guard | None:
    """The first guard that speaks against a pair, or ``None``."""
    for guard in GUARDS:
        if guard(left, right, pair, story):
            return guard
    return None
