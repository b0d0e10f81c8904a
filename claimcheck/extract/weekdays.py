"""Claims of a weekday that stands beside its own date: "Wednesday (May 31)" says two things that must fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimcheck.model.claim import Claim
from claimcheck.model.document import Layout
from claimcheck.model.span import Span
from claimcheck.model.values import Moment
from claimcheck.values.calendar import WEEKDAYS

_WEEKDAY = re.compile(r"\b(?:" + "|".join(f"{day[:3]}(?:{day[3:]}|[a-z]{{0,2}}\\.)?" for day in WEEKDAYS) + r")\b")


_BESIDE = re.compile(r"\w[\w.]*(?:[ ,]+\w[\w.]*)*")


def weekday_claims(layout: Layout, claims: Iterable[Claim], rule: str) -> Iterator[Claim]:
    """The weekday and the day beside it of each date claim that gives weekday, day and month in the text's own words.

    The two have the slots "weekday" and "weekday-of", so that the calendar can be asked whether they fit.
    """
    seen: set[Span] = set()
    for claim in claims:
        value = claim.value
        if not isinstance(value, Moment) or value.resolved or claim.span in seen:
            continue
        if value.weekday is None or value.day is None or value.month is None:
            continue
        seen.add(claim.span)
        word = _WEEKDAY.search(layout.plain, *claim.span)
        if word is None:
            continue
        after = _BESIDE.search(layout.plain, word.end(), claim.span.end)
        beside = after or _BESIDE.search(layout.plain, claim.span.start, word.start())
        if beside:
            parts = ((word, "weekday", Moment(weekday=value.weekday)), (beside, "weekday-of", value))
            for match, slot, part in parts:
                span = Span(match.start(), match.end())
                yield replace(
                    claim,
                    kind="date/weekday",
                    slot=slot,
                    value=part,
                    display=span.of(layout.document.text),
                    span=span,
                    rule=rule,
                    event="",
                    modality="asserted",
                )
