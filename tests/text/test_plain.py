"""The plain copy: which character becomes which, and that none moves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.plain import MASK, plain


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        ("‘yes’ “no” `or’", "'yes' \"no\" 'or'"),
        ("«oui»", '"oui"'),
        ("63\N{NO-BREAK SPACE}people\N{THIN SPACE}died", "63 people died"),
        ("2,000–3,000 tons", "2,000-3,000 tons"),
        ("the end – he said", "the end - he said"),
        ("the end—he said", "the end—he said"),
        ("the Oslo–Bergen line", "the Oslo-Bergen line"),
        ("−5 degrees", "-5 degrees"),
        ("one\r\ntwo\rthree\N{LINE SEPARATOR}four", "one \ntwo\nthree\nfour"),
        ("a\tb\x00c", "a b c"),
        ("it is Change.org’s page", "it is Change.org's page"),
        ("he came #1, at 5 @ noon", "he came #1, at 5 @ noon"),
        ("and/or U.S./Canada km/h", "and/or U.S./Canada km/h"),
    ],
)
def test_characters(text: str, copy: str) -> None:
    assert plain(text) == copy


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("see https://example.org/a-b?c=1#d.", "https://example.org/a-b?c=1#d"),
        ("(www.example.org)", "www.example.org"),
        ("go to pic.example.com/aB3 now", "pic.example.com/aB3"),
        ("mail desk.news@example.co.uk, please", "desk.news@example.co.uk"),
        ("thanks to @the_mayor!", "@the_mayor"),
        ("so #Proud2BeHere today", "#Proud2BeHere"),
    ],
)
def test_addresses_are_masked(text: str, masked: str) -> None:
    copy = plain(text)
    start = text.index(masked)
    assert copy[start : start + len(masked)] == MASK * len(masked)
    assert copy.count(MASK) == len(masked)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_length_stays_and_twice_is_once(text: str) -> None:
    copy = plain(text)
    assert len(copy) == len(text)
    assert plain(copy) == copy
