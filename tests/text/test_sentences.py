"""Where sentences end, and where they do not."""

from __future__ import annotations

import pytest

from tests.text.reading import story, stretch


def sentences(paragraph: str) -> list[str | None]:
    found = story(paragraph)
    return [stretch(found, s.span) for s in found.sentences[1:]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Lee met Dr. Ann Dahl, Gen. Bo Reed and Lt. Col. Tom Hall on Nov. 5 at 5 p.m. Monday in Washington, D.C.",
        "J. K. Hall and George W. Reed of Reed & Sons Inc. bought No. 7 Hill St. Louis paid.",
        "The U.S. Central Command said that sales rose 2.5 percent to $3.2 million.",
        "Yahoo! shares fell, e.g. on Monday.",
        "“Are you sure?” he asked.",
        "“Never!” Ann Dahl said.",
        "He left (he had waited. Nobody came. It rained.) at noon.",
        "Well... he said so.",
        "It rose 5 ft. 10 in. in a day.",
        "Acme Inc. shares rose.",
    ],
)
def test_one_sentence(sentence: str) -> None:
    assert sentences(sentence) == [sentence]


@pytest.mark.parametrize(
    "parts",
    [
        ["He left.", "She stayed."],
        ["He left!", "She stayed?", "Nobody knows."],
        ["He works in the U.S.", "The firm does not."],
        ["It ends at 5 p.m.", "He will be there."],
        ["She works for Acme Inc.", "It is in Ohio."],
        ["“I left.", "She stayed,” he said.", "“We met.”"],
        ["‘I left.’", "‘She stayed.’"],
        ["He said: “I left.”", "She stayed."],
        ["He paid $5.", "15 people came."],
        ["Is it No. 5?", "No.", "It is not."],
        ["He left…", "She stayed."],
        ["1. The first point is this.", "It has two parts."],
        ["(He left.)", "She stayed."],
        ["It was the end.", "\N{BULLET} Next came the rest."],
    ],
)
def test_many_sentences(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_lost_space() -> None:
    assert sentences("It was the end.Then he left.") == ["It was the end.", "Then he left."]


def test_lines_without_a_stop_are_sentences() -> None:
    assert sentences("One line\nAnother line") == ["One line", "Another line"]


def test_a_list_without_an_end_is_cut_at_spaces() -> None:
    found = sentences("12 men, " * 2000)
    assert all(part is not None and len(part) < 2100 for part in found)
    assert " ".join(str(part) for part in found).split() == ("12 men, " * 2000).split()


def test_a_long_run_of_marks_is_one_look() -> None:
    assert sentences("No" + "!" * 60_000 + "x") == ["No" + "!" * 60_000 + "x"]
