"""Quotations and their speakers."""

from __future__ import annotations

import pytest

from tests.text.reading import story, stretch


def quoted(paragraph: str) -> list[str | None]:
    found = story(paragraph)
    return [stretch(found, q.span) for q in found.quotations]


def said(paragraph: str) -> list[tuple[str | None, str | None]]:
    found = story(paragraph)
    return [(stretch(found, q.speaker), stretch(found, q.verb)) for q in found.quotations]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ('He said "I left" and went.', ["I left"]),
        ("He said “I left” and went.", ["I left"]),
        ("He said ‘I left’ and went.", ["I left"]),
        ("He said 'I left' and went.", ["I left"]),
        ('He said “I left" and went.', ["I left"]),
        ("She said “he told me, ‘I left,’ and went”.", ["he told me, ‘I left,’ and went"]),
        ("‘It’s the workers’ pay,’ she said.", ["It’s the workers’ pay,"]),
        ("'I lost two years' work,' she said.", ["I lost two years' work,"]),
        ("'We want Kim's help', she said.", ["We want Kim's help"]),
        ("She didn't see the workers' cars in the '90s, nor rock 'n' roll.", []),
        ("Give 'em the boys' shoes.", []),
        ('The 5\'10" man has a 12" ruler.', []),
        ("“I left and never came back.", ["I left and never came back."]),
        ("“I left.\n\n“I came back,” he said.", ["I left.", "I came back,"]),
        ("“ I left ,” he said.", ["I left ,"]),
        ("He “[left] ... the [sic] house”.", ["[left] ... the [sic] house"]),
        ("«Je pars», he said.", ["Je pars"]),
        ("“ ” and '' are marks.", []),
    ],
)
def test_marks(paragraph: str, expected: list[str]) -> None:
    assert quoted(paragraph) == expected


@pytest.mark.parametrize(
    ("paragraph", "speaker", "verb"),
    [
        ("“We left at noon,” Ann Dahl said.", "Ann Dahl", "said"),
        ("“We left at noon,” said Ann Dahl, a lawyer.", "Ann Dahl", "said"),
        ("“We left at noon!” Mr. Dahl later told reporters.", "Mr. Dahl", "told"),
        ("“We left at noon,” Dahl, a lawyer from Oslo, said.", "Dahl", "said"),
        ("“We left at noon,” missile expert Ann Dahl of the Navy Union said.", "Ann Dahl of the Navy Union", "said"),
        ("“We left at noon,” the White House announced.", "the White House", "announced"),
        ("“We left at noon,” said a spokesman for the port in a statement.", "a spokesman for the port", "said"),
        ("“We left at noon,” she went on.", "she", "went on"),
        ("“We left at noon,” police said.", "police", "said"),
        ("“We left at noon,” Oslo police said.", "Oslo police", "said"),
        ("“We left at noon,” according to the port.", "the port", "according to"),
        ("“We left at noon,” J.R. Dahl tweeted.", "J.R. Dahl", "tweeted"),
        ("In a statement, the port said: “We left at noon.”", "the port", "said"),
        ("In a statement the port said “we left at noon”.", "the port", "said"),
        ("Ahead of the meeting, Ann Dahl’s brother told Mic, “We left at noon.”", "Ann Dahl’s brother", "told"),
        ("Dahl, who left on Monday, said: “We left at noon.”", "Dahl", "said"),
        ("The judge who met Reed called it “a very long day for us”.", "The judge", "called"),
        ("Later, she met the crew and told them: “We left at noon.”", "she", "told"),
        ("Ann Dahl commented on the news, tweeting: “We left at noon.”", "Ann Dahl", "tweeting"),
        ("According to the port, they “left at noon on Monday”.", "the port", "According to"),
        ("Ann Dahl can be heard saying: “We left at noon.”", "Ann Dahl", "saying"),
        ("Dahl: “We left at noon.”", "Dahl", None),
        ("Dahl did not say “we left at noon”.", None, None),
        ("Dahl would never say “we left at noon”.", None, None),
        ("It rained. “We left at noon.”", None, None),
        ("Nobody knows who painted “We left at noon.”", None, None),
    ],
)
def test_speaker(paragraph: str, speaker: str | None, verb: str | None) -> None:
    assert said(paragraph) == [(speaker, verb)]


def test_two_parts_have_one_speaker() -> None:
    assert said("“We left,” Dahl said. “Nobody saw us.”") == [("Dahl", "said")] * 2
    assert said("“We left,” Dahl said, “and nobody saw us.”") == [("Dahl", "said")] * 2


def test_each_quotation_has_its_own_speaker() -> None:
    assert [s for s, _ in said("“We left,” Dahl said. Reed said: “Nobody saw them.”")] == ["Dahl", "Reed"]


@pytest.mark.parametrize(
    ("paragraphs", "speakers"),
    [
        ("“We left,” Dahl said.\n\n“Nobody saw us at all.”", ["Dahl", "Dahl"]),
        ("Dahl said: “We left.\n\n“Nobody saw us at all.”", ["Dahl", "Dahl"]),
        ("“We left,” Dahl said.\n\nThe port was empty.\n\n“Nobody saw us at all.”", ["Dahl", None]),
        ("“We left,” Dahl said. “No,” Reed said.\n\n“Nobody saw us at all.”", ["Dahl", "Reed", None]),
        ("“We left,” Dahl said.\n\nOn the wall stood “nobody saw us at all”.", ["Dahl", None]),
    ],
)
def test_next_paragraph(paragraphs: str, speakers: list[str | None]) -> None:
    assert [s for s, _ in said(paragraphs)] == speakers


@pytest.mark.parametrize(
    ("paragraph", "scare"),
    [
        ("The “leading” expert left.", True),
        ("He starred in “The Long Way Home” in 1999.", True),
        ("She was the star of 'The Hobbit', Dahl said on Monday.", True),
        ("Dahl said she was “hopeful” on Monday.", False),
        ("They found the ship “in a very bad state”.", False),
        ("“Yes,” Dahl said.", False),
    ],
)
def test_scare_quotes(paragraph: str, scare: bool) -> None:
    assert [q.scare for q in story(paragraph).quotations] == [scare]
