"""The ways to find two claims that may be on one fact, the surest first."""

from claimcheck.align.finders import (
    births,
    calendar,
    collars,
    conversions,
    events,
    holders,
    lone,
    names,
    orders,
    parts,
    quotations,
    things,
    unnamed,
)
from claimcheck.align.pairs import Find

FINDERS: tuple[Find, ...] = (
    calendar.find,
    conversions.find,
    parts.find,
    births.find,
    orders.find,
    collars.find,
    holders.find,
    events.find,
    quotations.find,
    names.find,
    unnamed.find,
    things.find,
    lone.find,
)
