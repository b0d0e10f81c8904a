"""What a rule file may hold: one declaration per table, and the check that reads it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from claimcheck.model.claim import Modality

if TYPE_CHECKING:
    from claimcheck.rulepack.toml_lines import Place

#: Kinds of claims, from the contract; a rule may refine one after a slash.
KINDS = (
    "age", "count", "money", "percentage", "measurement", "duration", "date", "time", "location", "person-name",
    "org-name", "role", "relationship", "legal-status", "outcome", "cause", "method", "quote", "origin", "other",
)  # fmt: skip
HOLDERS = ("person", "org", "party", "event", "thing")


class Flaw(NamedTuple):
    """Something wrong at a place of a parsed file."""

    place: Place
    reason: str


class Field(NamedTuple):
    """One key of a table.

    Attributes:
        form: "text", "flag", "texts" (a list of texts) or "tables" (an array of tables).
        required: whether it must be there.
        choices: the only texts that are allowed.
        least: the smallest number of items of a list.
        table: the keys of each table of "tables".
    """

    form: str = "text"
    required: bool = False
    choices: tuple[str, ...] = ()
    least: int = 0
    table: Mapping[str, Field] | None = None


_EXAMPLE = {
    "text": Field(required=True),
    "value": Field(),
    "subject": Field(),
    "modality": Field(choices=get_args(Modality)),
}
_FIRES = Field("tables", required=True, least=2, table=_EXAMPLE)
_SILENT = Field("texts", required=True, least=2)

CLAIM: Mapping[str, Field] = {
    "kind": Field(required=True),
    "slot": Field(),
    "title": Field(required=True),
    "holder": Field(required=True, choices=HOLDERS),
    "comparator": Field(required=True),
    "functional": Field("flag"),
    "fallback": Field("flag"),
    "presupposed": Field("flag"),
    "lasting": Field("flag"),
    "since": Field(),
    "after": Field("texts"),
    "reads": Field(choices=("age", "people", "limit")),
    "dimension": Field(),
    "alone": Field("flag"),
    "works": Field(choices=("change", "share", "product", "end")),
    "question": Field(),
    "record": Field(),
    "pattern": Field("tables", table={"id": Field(required=True), "match": Field(required=True), "unless": Field()}),
    "fires": _FIRES,
    "silent": _SILENT,
}
FRAME: Mapping[str, Field] = {
    "title": Field(required=True),
    "verbs": Field("texts"),
    "nouns": Field("texts"),
    "named": Field("texts"),
    "again": Field("texts"),
    "never": Field("texts"),
    "bare": Field("flag"),
    "slots": Field("texts"),
    "fires": _FIRES,
    "silent": _SILENT,
}
CUES: Mapping[str, Field] = {
    "cue": Field(
        "tables",
        required=True,
        least=1,
        table={
            "id": Field(required=True),
            "modality": Field(required=True, choices=get_args(Modality)),
            "phrases": Field("texts", required=True, least=1),
            "direction": Field(required=True, choices=("right", "left")),
            "stop": Field("texts"),
            "never": Field("texts"),
            "fires": _FIRES,
            "silent": _SILENT,
        },
    )
}


def closest(word: str, known: Collection[str]) -> str | None:
    """The known word that ``word`` is most likely a slip of, if any is like it at all."""
    close = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return close[0] if close else None


def nearest(word: str, known: Collection[str]) -> str:
    """``", did you mean 'X'?"`` for the closest known word, else nothing."""
    meant = closest(word, known)
    return f", did you mean '{meant}'?" if meant else ""


def check(table: Mapping[str, Any], fields: Mapping[str, Field], place: Place = ()) -> Iterator[Flaw]:
    """All flaws of one parsed table against its declaration; a misspelt key is not told as a missing one as well."""
    missing = [key for key in fields if key not in table]
    for key, value in table.items():
        if key in fields:
            yield from _check_value(value, fields[key], key, (*place, key))
            continue
        meant = closest(key, missing)
        if meant in missing:
            missing.remove(meant)
        yield Flaw((*place, key), f"unknown key '{key}'{nearest(key, [meant] if meant else list(fields))}")
    yield from (Flaw(place, f"missing key '{key}'") for key in missing if fields[key].required)


def _check_value(value: Any, field: Field, key: str, place: Place) -> Iterator[Flaw]:
    if field.form in ("text", "flag"):
        yield from _check_scalar(value, field, key, place)
    elif not isinstance(value, list):
        wanted = "a list of texts" if field.form == "texts" else f"an array of tables, [[{key}]]"
        yield Flaw(place, f"'{key}' must be {wanted}, not {_named(value)}")
    else:
        yield from _check_items(value, field, key, place)
        if len(value) < field.least:
            yield Flaw(place, f"'{key}' needs at least {field.least}, and has {len(value)}")


def _check_scalar(value: Any, field: Field, key: str, place: Place) -> Iterator[Flaw]:
    if field.form == "flag":
        if not isinstance(value, bool):
            yield Flaw(place, f"'{key}' must be true or false, not {_named(value)}")
    elif not isinstance(value, str):
        yield Flaw(place, f"'{key}' must be a text, not {_named(value)}")
    elif not value.strip():
        yield Flaw(place, f"'{key}' is empty")
    elif field.choices and value not in field.choices:
        hint = nearest(value, field.choices) or f": one of {', '.join(field.choices)}"
        yield Flaw(place, f"unknown {key} '{value}'{hint}")


def _check_items(items: list[Any], field: Field, key: str, place: Place) -> Iterator[Flaw]:
    for number, item in enumerate(items):
        if field.form == "texts":
            yield from _check_scalar(item, Field(), key, (*place, number))
        elif not isinstance(item, dict):
            yield Flaw((*place, number), f"'{key}' must hold tables, not {_named(item)}")
        elif field.table is not None:
            yield from check(item, field.table, (*place, number))


def _named(value: Any) -> str:
    """What a TOML value is, in a word that a rule's author uses."""
    names = {bool: "true or false", int: "a number", float: "a number", str: "a text", list: "a list", dict: "a table"}
    return names.get(type(value), "a date or time")
