"""Who is who in one article: cards, and what pronouns and descriptions stand for."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import text as text_layer
from claimcheck.extract.anaphora import AnaphorReader
from claimcheck.extract.cards import Cards, anaphora
from claimcheck.model.claim import Card
from claimcheck.model.document import Document
from claimcheck.model.span import Span
from claimcheck.values.name import NameReader

LEXICON = {p.stem: tomllib.loads(p.read_text("utf-8")) for p in sorted(Path("rules/lexicon").glob("*.toml"))}
ANAPHORS = AnaphorReader(LEXICON)
READER = NameReader(LEXICON)
HEAD = "a quiet day by the sea\n\n"


class Article:
    """A text with its cards; phrases are looked up by their n-th occurrence."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.layout = text_layer.read(Document("a", "a.txt", text), LEXICON)
        self.mentions = READER.read(self.layout)
        self.cards = Cards(self.layout, self.mentions, LEXICON, ANAPHORS)

    def who(self, phrase: str, nth: int = 1) -> str | None:
        at = -1
        for _ in range(nth):
            at = self.text.index(phrase, at + 1)
        card = self.cards.resolve(Span(at, at + len(phrase)))
        return card.name.full if card else None

    def card(self, full: str) -> Card:
        (found,) = [c for c in self.cards.cards if c.name.full == full]
        return found

    def people(self) -> list[str]:
        return [c.name.full for c in self.cards.cards if c.name.kind == "person"]


def read(body: str) -> Article:
    return Article(HEAD + body)


def seed(number: str) -> Article:
    (path,) = Path("seeds").glob(f"{number}_*.txt")
    return Article(path.read_text("utf-8"))


# --- which names are one ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "people"),
    [
        ("We met Ada Marie Quill. Then Ada Quill left. Quill wept. We told Ada.", ["Ada Marie Quill"]),
        ("We met Mary Quill. Then Mary Quill West left. Quill West wept.", ["Mary Quill West"]),
        ("We met Donald Quill and Donald Quill Jr. there.", ["Donald Quill", "Donald Quill"]),
        ("We met Maria Quill and Jack Quill there.", ["Maria Quill", "Jack Quill"]),
        ("We met Maria Quill. So Ms. Quill left.", ["Maria Quill"]),
        ("We met William Hobb, a lawyer. Then Bill Hobb left.", ["William Hobb"]),
    ],
)
def test_names_of_one_person_are_one_card(body: str, people: list[str]) -> None:
    assert read(body).people() == people


def test_a_surname_with_two_bearers_is_the_one_named_last_in_the_paragraph() -> None:
    article = read("We met Maria Quill. Quill wept.\n\nWe met Jack Quill. Quill laughed.\n\nNobody saw Quill go.")
    assert article.who("Quill wept"[:5], 2) == "Maria Quill"
    assert article.who("Quill", 4) == "Jack Quill"
    assert article.who("Quill", 5) is None


def test_an_acronym_goes_with_its_expansion() -> None:
    article = read("It was the Bureau of Weights and Scales (BWS). Later the BWS left.")
    assert article.who("BWS", 2) == article.who("Bureau of Weights and Scales") is not None


# --- what is said of them -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "trait"),
    [
        ("We met Ada Quill, 42, there.", "age:42"),
        ("We met Ada Quill (42) there.", "age:42"),
        ("We met Ada Quill, a 42-year-old lawyer, there.", "age:42"),
        ("We met Ada Quill, a 42-year-old lawyer, there.", "role:lawyer"),
        ("We met 42-year-old Ada Quill there.", "age:42"),
        ("We met her attorney Ada Quill there.", "role:attorney"),
        ("We met Atty. Ada Quill there.", "role:attorney"),
        ("We met President Ada Quill there.", "role:president"),
        ("We met former president Ada Quill there.", "role:former-president"),
        ("We met Ada Quill, a great grandmother, there.", "kin:great-grandmother"),
        ("We met Jack's daughter, Ada Quill, there.", "kin:daughter"),
    ],
)
def test_traits_stand_beside_a_name(body: str, trait: str) -> None:
    assert trait in read(body).card("Ada Quill").traits


@pytest.mark.parametrize(
    ("body", "gender"),
    [
        ("We met Ms. Ada Quill there.", "f"),
        ("We met Ada Quill, an actress, there.", "f"),
        ("Then Ada Quill said that she would leave.", "f"),
        ("We met Ada Quill there.", None),
        ("We met Mary Quill and John Hobb there.", None),
    ],
)
def test_gender_is_never_taken_from_a_given_name(body: str, gender: str | None) -> None:
    assert read(body).cards.cards[0].gender == gender


# --- what stands for them -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "phrase", "who"),
    [
        ("We met Ada Quill, 42, and Jack Hobb, 37. Nobody told the 42-year-old.", "the 42-year-old", "Ada Quill"),
        ("Then Ada Quill met Jack Hobb, a 63-year-old living there.", "a 63-year-old", "Jack Hobb"),
        ("Then Ada Quill met President Jack Hobb. Later the president spoke.", "the president", "Jack Hobb"),
        (
            "We met Ada Quill, a grandmother, and Jack Hobb. Later the grandmother spoke.",
            "the grandmother",
            "Ada Quill",
        ),
        ("Ada Quill is a singer. Ada Quill spoke. The singer laughed.", "The singer", "Ada Quill"),
        ("We met Ada Quill, 42, and Jack Hobb. Then a 50-year-old left.", "a 50-year-old", None),
        ("We met Ada Quill and Jack Hobb. A neighbor spoke. The neighbor left.", "The neighbor", None),
        ("Acme's spokesman Jack Hobb left. Then the German spokesman spoke.", "the German spokesman", None),
        ("We told Facebook. Then a Facebook investor left.", "a Facebook investor", None),
        ("We met Ada Quill, 42, there. The 9-year-old truck broke down.", "The 9-year-old", None),
        ("It met a young boy. Jack Hobb, a man of the zoo, left. The boy fell.", "The boy", None),
    ],
)
def test_descriptions(body: str, phrase: str, who: str | None) -> None:
    assert read(body).who(phrase) == who


@pytest.mark.parametrize(
    ("body", "phrase", "who"),
    [
        ("Mr. Jack Hobb met Ms. Ada Quill. She laughed.", "She", "Ada Quill"),
        ("Mr. Jack Hobb met Ms. Ada Quill. He laughed.", "He", "Jack Hobb"),
        ("Ms. Ada Quill met Ms. Mary Hobb. She laughed.", "She", "Ada Quill"),
        ("The story is of Ms. Ada Quill and Ms. Mary Hobb. She laughed.", "She", None),
        ("Mr. Jack Hobb spoke. She laughed.", "She", None),
        ('"I am ready," said Ms. Ada Quill.', "I", "Ada Quill"),
        (
            'Ms. Mary Hobb was there. "It was for Ms. Ada Quill. Her day had come," said Ms. Mary Hobb.',
            "Her",
            "Ada Quill",
        ),
    ],
)
def test_pronouns(body: str, phrase: str, who: str | None) -> None:
    assert read(body).who(phrase) == who


def test_a_phrase_around_one_name_is_its_card() -> None:
    article = read("Then the lawyer Ada Quill's brother met Ms. Mary Hobb.")
    assert article.who("Ms. Mary Hobb") == "Mary Hobb"


@pytest.mark.parametrize(
    ("number", "phrase", "nth", "who"),
    [
        ("000", "the 37-year-old", 1, "Kim Kardashian"),
        ("000", "the reality star", 1, "Kim Kardashian"),
        ("000", "a 63-year-old", 1, "Alice Marie Johnson"),
        ("000", "the 63-year-old", 1, "Alice Marie Johnson"),
        ("000", "Her commutation"[:3], 1, "Alice Marie Johnson"),
        ("001", "a grandmother", 1, "Alice Marie Johnson"),
        ("001", "The 63-year-old grandmother", 1, "Alice Marie Johnson"),
        ("001", "the reality star", 1, "Kim Kardashian"),
        ("002", "A 63-Year-Old Great Grandmother", 1, "Alice Johnson"),
        ("003", "the 37-year-old", 1, "Kim Kardashian"),
        ("003", "The great-grandmother", 1, "Alice Marie Johnson"),
        ("004", "a 63-year-old great-grandmother", 1, "Alice Marie Johnson"),
        ("004", "Jack Johnson", 1, "Jack Johnson"),
    ],
)
def test_the_seeds(number: str, phrase: str, nth: int, who: str) -> None:
    assert seed(number).who(phrase, nth) == who


def test_the_seeds_keep_namesakes_apart() -> None:
    people = seed("004").people()
    assert {"Alice Marie Johnson", "Jack Johnson", "Shawn Chapman Holley"} <= set(people)
    assert len(people) == len(set(people))


# --- laws ---------------------------------------------------------------------------------------------------------

SENTENCES = [
    "Ms. Ada Quill, 42, met Jack Hobb.",
    "She told him that the 42-year-old was a lawyer.",
    '"I saw his wife," said the grandmother.',
    "Then Quill met President Ada Hobb Jr. again.",
    "The Bureau of Weights denied it.",
]


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6))
def test_spans_belong_to_one_card_and_are_mentions(sentences: list[str]) -> None:
    article = read(" ".join(sentences))
    spans = [span for card in article.cards.cards for span in card.mentions]
    assert len(spans) == len(set(spans))
    seen = {m.span for m in (*article.mentions, *anaphora(article.layout, article.mentions, LEXICON))}
    assert set(spans) <= seen
    assert all(article.cards.resolve(span) is card for card in article.cards.cards for span in card.mentions)


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4))
def test_a_new_paragraph_about_others_changes_no_earlier_card(sentences: list[str]) -> None:
    before = read(" ".join(sentences))
    after = read(" ".join(sentences) + "\n\nIt rained on the hills all day.")
    assert [c.mentions for c in before.cards.cards] == [c.mentions for c in after.cards.cards]
