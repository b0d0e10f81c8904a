"""Words beside an amount that tell what it is of, as the rules list them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

_STEP_REACH = 6  # words from a verb to its clock time
_HEDGED = r"(?: (?:about|around|just|only|some|nearly|more than))?"


class Wording(NamedTuple):
    """Patterns over the lower-case words on one side of an amount, or on both.

    Attributes:
        before_change: ends right before what an amount was, or was not: "up from".
        revised_to: ends right before what an amount was brought to: "raised its bid to".
        to_amount: begins right behind what it was brought from: " to 396".
        difference: begins right behind a percentage that is a difference: " higher".
        changed_by: ends right before by how much an amount changed: "raised by".
        in_general: stands in what is said of many things.
        known: ends right before the number of all of them, or of those who were told of before: "half of the 12".
        included: ends right before a part of what stands before it: "including".
        further: begins behind an amount that goes on to further ones: "and another 27".
        to_go: begins behind a number of what is yet to come.
        treated: stands behind a number of some of the hurt, by where they were treated or how badly they were hurt.
        limit: stands near what is allowed at most or asked for at least.
        turned_down: ends before what somebody would not have, or has not.
        another: brings in another thing than the one that was told of; unlike: and another event.
        reckoned: stands behind a sum and tells what is in it: "before debt", "after tax".
        expected: ends somewhere before an amount that is expected of a time to come.
        periods: length of time that results are told of -> its words.
        steps: step of an event -> its verbs.
    """

    before_change: re.Pattern[str]
    revised_to: re.Pattern[str]
    to_amount: re.Pattern[str]
    difference: re.Pattern[str]
    changed_by: re.Pattern[str]
    in_general: re.Pattern[str]
    known: re.Pattern[str]
    included: re.Pattern[str]
    further: re.Pattern[str]
    to_go: re.Pattern[str]
    treated: re.Pattern[str]
    limit: re.Pattern[str]
    turned_down: re.Pattern[str]
    another: re.Pattern[str]
    unlike: re.Pattern[str]
    reckoned: re.Pattern[str]
    expected: re.Pattern[str]
    periods: Mapping[str, re.Pattern[str]]
    steps: Mapping[str, re.Pattern[str]]

    @classmethod
    def of(cls, lists: Mapping[str, Iterable[str]], steps: Mapping[str, Iterable[str]]) -> Wording:
        """The patterns for the word lists of the lexicon."""
        return cls(
            before_change=re.compile(rf"\b{_any(lists['before-change'])}{_HEDGED} $"),
            revised_to=re.compile(rf"\b{_any(lists['revising'])} (?:[a-z'-]+ ){{1,9}}?to{_HEDGED} $"),
            to_amount=re.compile(rf"(?: [a-z]+){{0,3}} to{_HEDGED} [£$€]?\d"),
            difference=re.compile(rf" (?:\w+ly )?{_any(lists['difference'])}\b"),
            changed_by=re.compile(rf"\b{_any(lists['changed-by'])}(?: [a-z'-]+){{0,5}}? by{_HEDGED} $"),
            in_general=re.compile(rf"\b{_any(lists['in-general'])}\b(?! of)"),
            known=re.compile(rf"(?:\b(?:one|two|some|most|many|another)|{_any(lists['shares'])}) of the $"),
            included=re.compile(rf"(?:^|[ ,]){_any(lists['including'])}{_HEDGED} $"),
            further=re.compile(rf"[^.;:]*\b(?:and|plus) (?:(?:a|an) )?{_any(lists['further'])} \w"),
            to_go=re.compile(rf"[^.,;:]{{0,25}} {_any(lists['to-go'])}(?:[.,;:\"]|$| (?:and|before|in|this|until)\b)"),
            treated=re.compile(rf"\b{_any(lists['treated'])}"),
            limit=re.compile(rf"\b{_any(lists['limit'])}\b"),
            turned_down=re.compile(rf"\b{_any(lists['turning-down'])}(?: [a-z'-]+){{0,2}} $"),
            another=re.compile(rf"\b{_any((*lists['another'], *lists['unlike']))} [a-z]"),
            unlike=re.compile(rf"\b{_any(lists['unlike'])} [a-z]"),
            reckoned=re.compile(rf"\b{_any(lists['reckoned'])}\b"),
            expected=re.compile(rf"\b{_any(lists['expected'])}\b"),
            periods={
                period: re.compile(rf"\b{_any(lists[f'{period}-results'])}\b") for period in ("quarter", "half", "year")
            },
            steps={step: re.compile(rf"\b{_any(verbs)}\b") for step, verbs in sorted(steps.items())},
        )

    def step(self, before: str) -> str:
        """The step whose verb stands last in some words, or "" where none does."""
        last = ((max((m.end() for m in verbs.finditer(before)), default=0), step) for step, verbs in self.steps.items())
        end, step = max(last, default=(0, ""))
        return step if end and len(before[end:].split()) <= _STEP_REACH else ""


def _any(phrases: Iterable[str]) -> str:
    return f"(?:{'|'.join(re.escape(phrase) for phrase in phrases)})"
