"""JSON, one article a file, and JSON Lines, one article a line; the keys are those that news-please writes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from claimcheck.loaders.article import Article, RefusedError
from claimcheck.loaders.dates import read_date
from claimcheck.loaders.decode import decode

SUFFIXES = (".json", ".jsonl")

_TEXT_KEYS = ("text", "maintext", "content")
_OUTLET_KEYS = ("outlet", "source_domain")
_DATE_KEYS = ("published", "date_publish")
_TYPES = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object", str: "a text"}


def sniff(data: bytes) -> bool:
    """Whether the bytes are a JSON object, or lines of which the first is one."""
    try:
        text = decode(data)
    except RefusedError:
        return False
    return text.lstrip().startswith("{") and (_is_object(text) or _is_object(text.lstrip().partition("\n")[0]))


def load(path_name: str, data: bytes) -> Iterator[Article | RefusedError]:
    """The article of a JSON file, or those of a JSON Lines file, each with its line; a stream may be either."""
    text = decode(data)
    if not text.strip():
        return
    suffix = path_name.lower().rpartition(".")[2]
    if suffix == "json" or (suffix != "jsonl" and _is_object(text)):
        yield _article(_parsed(text), None)
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield _article(_parsed(line), number)
            except RefusedError as refused:
                yield RefusedError(refused.reason, number)


def _is_object(text: str) -> bool:
    try:
        return isinstance(_parsed(text), dict)
    except RefusedError:
        return False


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise RefusedError(
            f"is not valid JSON: {error.msg.lower()} at line {error.lineno}, column {error.colno}"
        ) from None
    except RecursionError:
        raise RefusedError("is nested too deeply") from None
    except ValueError:  # a number of more digits than Python reads
        raise RefusedError("holds a number that is too long") from None


def _article(found: Any, line: int | None) -> Article:
    if isinstance(found, list):
        raise RefusedError("holds a list: put one article in a .json file, or one a line in a .jsonl file")
    if not isinstance(found, dict):
        raise RefusedError(f"holds {_named(found)}, not an article")
    title, text = _text(found, ("title",)), _text(found, _TEXT_KEYS)
    if text is None:
        raise RefusedError(f"holds no article: none of the keys {', '.join(_TEXT_KEYS)} has a text")
    return Article(
        f"{title}\n\n{text}" if title and title.strip() and text.strip() else text,
        title=title,
        outlet=_string(found, _OUTLET_KEYS),
        published=read_date(next((found[key] for key in _DATE_KEYS if found.get(key)), None)),
        url=_string(found, ("url",)),
        line=line,
        name=_string(found, ("id",)),
    )


def _text(found: dict[str, Any], keys: tuple[str, ...]) -> str | None:
    """The first of ``keys`` that has a value, which must be a text: a title or article of another type is a mistake."""
    for key in keys:
        value = found.get(key)
        if value is not None:
            if not isinstance(value, str):
                raise RefusedError(f"is no article: its '{key}' is {_named(value)}, not a text")
            return value
    return None


def _string(found: dict[str, Any], keys: tuple[str, ...]) -> str | None:
    return next((found[key] for key in keys if isinstance(found.get(key), str) and found[key]), None)


def _named(value: Any) -> str:
    return _TYPES.get(type(value), "null")
