from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.rulepack.toml_lines import Place, key_lines, line_of


@pytest.mark.parametrize(
    ("text", "place", "line"),
    [
        ("a = 1\n# b = 2\nb = 3", ("b",), 3),
        ("\n\n[t]\nk = 1", ("t",), 3),
        ("\n\n[t]\nk = 1", ("t", "k"), 4),
        ("[[p]]\nid = 1\n[[p]]\nid = 2", ("p", 1), 3),
        ("[[p]]\nid = 1\n[[p]]\nid = 2", ("p", 1, "id"), 4),
        ("[[p]]\n[p.sub]\nx = 1\n[[p]]\n[p.sub]\nx = 2", ("p", 1, "sub", "x"), 6),
        ("[[a]]\n[[a.b]]\n[[a.b]]\nx = 1", ("a", 0, "b", 1, "x"), 4),
        ("a.b.c = 1", ("a", "b", "c"), 1),
        ('"a.b" . c = 1', ("a.b", "c"), 1),
        ('"\\u00e9" = 1', ("é",), 1),
        ("'k y' = 1", ("k y",), 1),
        ('a = """\n[x]\ny = 1\n"""\nb = 2', ("b",), 5),
        ("a = '''\n# ' ''\n'''\nb = 2", ("b",), 4),
        ('a = """x\\""" "" """"\nb = 2', ("b",), 2),
        ('a = "# [x]" # c\nb = 2', ("b",), 2),
        ("a = [\n 'x', # ]\n 'y',\n]\nb = 2", ("a", 1), 3),
        ("a = [\n 'x', # ]\n 'y',\n]\nb = 2", ("b",), 5),
        ("a = [{x = 1},\n {x = [\n2]}]\nb = 2", ("a", 1, "x", 0), 3),
        ("a = 2001-01-01 00:00:00Z\r\nb = {c = 1, d = {e = 2}}\r\nf=1", ("b", "d", "e"), 2),
        ("a = []\nb = {}\nc = 1", ("c",), 3),
        ("[ a . 'b' ]\nc = 1", ("a", "b", "c"), 2),
    ],
)
def test_line_of_a_key(text: str, place: Place, line: int) -> None:
    tomllib.loads(text)
    assert key_lines(text)[place] == line


def test_a_missing_key_takes_the_line_of_what_is_around_it() -> None:
    lines = key_lines("\n[[p]]\nid = 1")
    assert line_of(lines, ("p", 0, "match")) == 2
    assert line_of(lines, ("q",)) == 1


def _places(value: Any, place: Place = ()) -> set[Place]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return {place} | {p for key, inner in items for p in _places(inner, (*place, key))}


_KEY = st.sampled_from(["a", "b-1", '"c d"', "'e.f'", '"\\""'])
_SCALAR = st.sampled_from(
    ["1", "-2.5e3", "true", "07:32:00", '"x"', '"]}\\","', "'#'", '"""\n=[\n"""', "'''}\n'''", '"""a""""']
)
_INLINE = st.recursive(
    _SCALAR,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: "[" + ",\n ".join(items) + "]"),
        st.dictionaries(_KEY, inner, max_size=2).map(
            lambda d: "{" + ", ".join(f"{k} = {v}" for k, v in d.items()) + "}"
        ),
    ),
    max_leaves=6,
)
_BODY = st.dictionaries(_KEY, _INLINE, max_size=3).map(lambda d: "".join(f"{k} = {v} # x\n" for k, v in d.items()))


@given(_BODY, st.lists(st.tuples(st.sampled_from(["t", "u.v", "w.'x'"]), _BODY), max_size=4))
def test_every_place_of_a_valid_text_has_a_line(top: str, arrays: list[tuple[str, str]]) -> None:
    text = top + "".join(f"\n[[{name}]]\n{body}" for name, body in arrays)
    lines = key_lines(text)
    assert _places(tomllib.loads(text)) - {()} <= set(lines) | {("u",), ("w",)}
    assert all(1 <= line <= text.count("\n") + 1 for line in lines.values())
