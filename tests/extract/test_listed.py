"""A term that stands alone, and one of several."""

from __future__ import annotations

import pytest

from claimcheck.extract.listed import Lists
from claimcheck.model.claim import Mention
from claimcheck.model.span import Span
from claimcheck.model.values import Term


def _term(text: str, word: str) -> Mention:
    start = text.index(word)
    return Mention("term/offence", Term("offence", word), Span(start, start + len(word)))


@pytest.mark.parametrize(
    ("text", "terms", "several"),
    [
        ("Holm was charged with murder on Monday.", ["murder"], False),
        ("Holm was cleared of fraud, and the judge called the murder cruel.", ["fraud", "murder"], False),
        ("Holm was charged with murder and robbery.", ["murder", "robbery"], True),
        ("Holm was charged with rape, armed robbery.", ["rape", "robbery"], True),
        ("Holm was accused of fraud and other crimes.", ["fraud"], True),
        ("Holm was charged with crimes including fraud.", ["fraud"], True),
        ("Holm was accused of assault by several women.", ["assault"], True),
        ("Six women have accused Holm of assault.", ["assault"], True),
    ],
)
def test_one_of_several(text: str, terms: list[str], several: bool) -> None:
    mentions = [_term(text, word) for word in terms]
    lists = Lists(["women", "people"])
    assert lists.one_of_several(text, Span(0, len(text)), mentions[0], mentions) is several
