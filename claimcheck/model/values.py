"""What a stretch of text says, as a value that can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

#: The modifier of a count that was added up.
SUM = "+"

Hedge = Literal["exact", "about", "over", "under", "at-least", "at-most", "nearly", "range", "vague"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount as an interval, in the unit that the text uses.

    ``low`` and ``high`` are what the wording asserts: both are the number for "37", "about 37" and "nearly 37" (the
    hedge says how far to trust it); "over 37" is 37 to ``None``, "up to 37" is ``None`` to 37, "5 to 7" is 5 to 7,
    "dozens" is 24 to 99. ``None`` is an open end.

    Attributes:
        unit: the canonical English singular ("year", "kilogram", "percent"), an ISO code for money ("USD") or the bare
            name where the text does not say whose ("dollar"); "" for a bare count.
        dimension: what may be compared with what: "count", "money", "percentage", "length", "mass", "duration", "age",
            "ordinal", "ratio", "score" and so on, from ``rules/lexicon/units.toml``.
        scale: base units of the dimension per ``unit`` (1 when there is none), so ``low * scale`` is comparable.
        offset: added after scaling (temperatures).
        hedge: how the number was hedged.
        digits: the number of significant digits as written ("430,000" has 2, "21.5" has 3): a measure of rounding.
        noun: the counted noun's head, lower-case and singular ("soldier"); "" when there is none.
        modifiers: lower-case words between number and noun ("afghan", "other", "more"); ``SUM`` alone for a sum of
            counts that stand side by side.
        close: whether a degree word puts a bound near the true number ("just over 90").
        per: what it is so much of each of ("year" for "120 million euros a year"); "" for a sum.
    """

    low: float | None
    high: float | None
    unit: str = ""
    dimension: str = "count"
    scale: float = 1.0
    offset: float = 0.0
    hedge: Hedge = "exact"
    digits: int = 0
    noun: str = ""
    modifiers: tuple[str, ...] = ()
    close: bool = False
    per: str = ""

    @property
    def stated(self) -> float | None:
        """The number as written, where there is just one."""
        if self.low is None or self.high is None:
            return self.high if self.low is None else self.low
        return self.low if self.low == self.high else None

    @property
    def base(self) -> tuple[float | None, float | None]:
        """The interval in base units of the dimension."""
        return (
            None if self.low is None else self.low * self.scale + self.offset,
            None if self.high is None else self.high * self.scale + self.offset,
        )


@dataclass(frozen=True, slots=True)
class Moment:
    """A point or stretch of time with parts that may be unknown. Nothing is filled in that the text does not say.

    Attributes:
        weekday: 0 is Monday.
        hour, minute: clock time on the 24-hour clock.
        part: "morning", "afternoon", "evening", "night", "noon", "midnight", "dawn", "dusk".
        edge: "early", "mid", "late", for "early Tuesday", "late October".
        zone: the time zone as written, upper-case ("ET", "GMT").
        season: "spring", "summer", "autumn", "winter".
        holiday: the id of a holiday of the lexicon; its month and day are filled in where they are fixed.
        relative: a stretch seen from an unknown "now", as ``unit:offset`` ("week:-1" last week, "day:0" today,
            "year:-21.5" 21 and a half years ago, "month:0" this month); resolved only when the article's day is known.
        anchor: what ``relative`` is counted from: "now" (publication) or "event" ("two days later").
        first, last: the first and last day as ISO dates (``--11-19`` of an unknown year) for ranges and for anything
            that is a stretch of days ("the 1990s", "June 5 to 9"); also resolved relative dates.
        hedge: "about" for "around noon", and so on.
        resolved: true where year, month or day came from the publication date and not from the words.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    part: str | None = None
    edge: str | None = None
    zone: str | None = None
    season: str | None = None
    holiday: str | None = None
    relative: str | None = None
    anchor: Literal["now", "event"] = "now"
    first: str | None = None
    last: str | None = None
    hedge: Hedge = "exact"
    resolved: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name in its parts.

    Attributes:
        tokens: the name's words as written, without titles, possessive or quotation marks ("Alice", "Marie",
            "Johnson").
        kind: "person", "org", "place" or "thing"; "unknown" where the text does not tell.
        titles: lower-case titles and honorifics that stood before it ("president", "ms.").
        nickname: a name in quotation marks inside the name.
        suffix: "Jr.", "III".
        gender: "f" or "m" where a title or a pronoun says so; never guessed from a given name.
        within: for places, ids of what contains it ("alabama", "united-states").
        id: the place or organisation of the lexicon that it is ("tampa/florida/united-states", "fbi"), where it is
            known.
    """

    tokens: tuple[str, ...]
    kind: Literal["person", "org", "place", "thing", "unknown"] = "unknown"
    titles: tuple[str, ...] = ()
    nickname: str | None = None
    suffix: str | None = None
    gender: Literal["f", "m"] | None = None
    within: tuple[str, ...] = ()
    id: str = ""

    @property
    def full(self) -> str:
        """The name as one string."""
        return " ".join(self.tokens)

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.tokens[-1] if self.tokens else ""


@dataclass(frozen=True, slots=True)
class Term:
    """A member of a taxonomy of ``rules/lexicon`` ("commutation" of "clemency")."""

    taxonomy: str
    id: str


@dataclass(frozen=True, slots=True)
class Utterance:
    """Wording that somebody is quoted with: ``words`` are folded (case, spelling variants, marks) for comparison.

    ``cut_left`` and ``cut_right`` say that the quotation starts or ends inside a sentence, so an edge difference is a
    cut. ``...`` stands in ``words`` where something was left out or bracketed. ``names`` are those of ``words``,
    sorted, that are written with a capital where no sentence begins.
    """

    words: tuple[str, ...]
    cut_left: bool = False
    cut_right: bool = False
    names: tuple[str, ...] = ()


Value: TypeAlias = Quantity | Moment | Name | Term | Utterance
