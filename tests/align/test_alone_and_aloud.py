"""Facts that need no likeness of wording: what stands alone in its article, is said aloud, or stands beside itself."""

from __future__ import annotations

import pytest

from tests.newsroom import found

# --- the only amount of its kind -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("articles", "sides"),
    [
        (
            (
                "Builders topped out a 412-metre skyscraper in Kota on Sunday, the tallest in the country.",
                "The tower, the country's highest at 421 metres, reached its full height on Sunday.",
            ),
            [("412-metre", "421 metres")],
        ),
        (
            (
                "A dog walker found the body in Pennick Bay at 6.15 a.m. on Friday. The tide turned at noon.",
                "The body was lying in Pennick Bay when a dog ran up to it at 8.15 a.m. on Friday. Rain came at noon.",
            ),
            [("6.15 a.m. on Friday", "8.15 a.m. on Friday")],
        ),
        (
            ("Kidnappers demanded $2 million for the release of Jon Bram.", "The captors want $4 million to free him."),
            [("$2 million", "$4 million")],
        ),
        (
            ("Mina Castel and Joel Deyo were married on Saturday.", "Mina Castel tied the knot with Deyo on Sunday."),
            [("Saturday", "Sunday")],
        ),
    ],
)
def test_a_lone_amount_meets_the_other_articles(articles: tuple[str, ...], sides: list[tuple[str, ...]]) -> None:
    assert found(*articles) == sides


@pytest.mark.parametrize(
    "articles",
    [
        ("Builders topped out a 412-metre skyscraper on Sunday.", "The wreck lies 400 metres below the harbour."),
        ("The firm in Kota made 84 million francs.", "The firm in Kota had made 62 million francs the year before."),
        ("At 9 a.m. the search of the bay began.", "The search of the bay ended at 6 p.m."),
    ],
)
def test_what_is_far_shared_quoted_or_of_another_time_does_not(articles: tuple[str, ...]) -> None:
    assert found(*articles) == []


# --- who said it ---------------------------------------------------------------------------------------------------

_WORDS = '"The bridge was never safe to cross in winter," '


@pytest.mark.parametrize(
    ("articles", "sides"),
    [
        ((_WORDS + "said Maria Lopez.", _WORDS + "said Peter Holm."), [("Maria Lopez", "Peter Holm")]),
        (
            (_WORDS + "said the mayor, Maria Lopez.", _WORDS + "rescue team leader Peter Holm said."),
            [("Peter Holm", "the mayor")],
        ),
        ((_WORDS + "Maria Lopez told CNN.", _WORDS + "Lopez told the BBC on Monday."), [("BBC", "CNN")]),
    ],
)
def test_the_same_words_from_two_mouths(articles: tuple[str, ...], sides: list[tuple[str, ...]]) -> None:
    assert found(*articles) == sides


@pytest.mark.parametrize(
    "articles",
    [
        (_WORDS + "said Maria Lopez.", _WORDS + "Lopez said."),
        (_WORDS + "said Maria Lopez.", _WORDS + "said an aide to Peter Holm."),
        (_WORDS + "said Maria Lopez.", _WORDS + "said Mario Lopez."),
        (_WORDS + "said Maria Lopez.", "Peter Holm came. " + _WORDS + "he said."),
        ('"We are fine," said Maria Lopez.', '"We are fine," said Peter Holm.'),
        (_WORDS + "Maria Lopez told CNN.", _WORDS + "Maria Lopez told CNN.com."),
        (_WORDS + "Maria Lopez told the New York Daily News.", _WORDS + "Maria Lopez told NYDN."),
        (_WORDS + "Maria Lopez told CNN.", _WORDS + "Maria Lopez told reporters."),
    ],
)
def test_one_mouth_a_spokesman_and_short_words(articles: tuple[str, ...]) -> None:
    assert found(*articles) == []


# --- one article against itself ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("article", "sides"),
    [
        ("Fire kills 12 in Porto\n\nA fire killed 14 people in Porto on Monday.", [("12", "14")]),
        ('The crash killed 12 people. "We have lost 14 people in this crash," said the chief.', [("12", "14")]),
        (
            "The victim, a 24-year-old plumber named locally as Aaron Leigh, fell. Leigh, 27, died.",
            [("24-year-old", "27")],
        ),
        (
            "Governor pardons Loretta Pines\n\nThe governor commuted the sentence of Loretta Pines.",
            [("commutation", "pardon")],
        ),
        ("The ship sank on Wednesday (May 31, 2018), police said.", [("May 31, 2018", "Wednesday")]),
        ("Booms were laid along 20 miles (80 kilometres) of coast.", [("20 miles", "80 kilometres")]),
        ("The boar weighed 150kg (130 pounds).", [("130 pounds", "150kg")]),
        ("Police held ten people, four men and five women.", [("four men and five women", "ten")]),
        ("The crash hurt 12 people: six men, four women and a child.", [("12", "six men, four women and a child")]),
        ("Temperatures of 40C (90F) closed schools in the heat.", [("40C", "90F")]),
    ],
)
def test_what_an_article_says_otherwise_of_itself(article: str, sides: list[tuple[str, ...]]) -> None:
    assert found(article, "Rain fell.") == sides


@pytest.mark.parametrize(
    "article",
    [
        "Fire kills 12 in Porto\n\nA fire killed 12 people in Porto on Monday. A fire in 2017 killed 22.",
        'The crash killed 12 people. "We have lost 12 of our men," said the chief.',
        "Harlow to run for father's seat\n\nJenny Harlow, a lawyer, will run. Her father is Tom Harlow. "
        "Harlow, 41, asked him. The elder Harlow, 74, said no.",
        "The ship sank on Thursday (May 31, 2018), police said.",
        "Booms were laid along 20 miles (32 kilometres) of coast.",
        "The room was 3 feet (1 metre) wide, and the tree 5 feet (2 metres) high.",
        "Temperatures rose by 2 degrees Celsius (3.6 degrees Fahrenheit).",
        "It was 40 degrees Celsius (104 degrees Fahrenheit) in the shade.",
        "The fine was $20 million (18 million euros).",
        "Police held nine people, four men and five women.",
        "Police held ten people, including four men and five women.",
        "Police held ten people, about four men and five women.",
    ],
)
def test_what_an_article_says_twice_alike(article: str) -> None:
    assert found(article, "Rain fell.") == []


# --- names that no article has both of -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("articles", "sides"),
    [
        (
            ("Metal detectorist Kieran Boyle found it.", "It was found by Kieran Doyle."),
            [("Kieran Boyle", "Kieran Doyle")],
        ),
        (
            ("Rachel Steinmann was hired.", "The firm hired Rachel Steinmetz."),
            [("Rachel Steinmann", "Rachel Steinmetz")],
        ),
        (("Dr Kirsten Aalund won.", "The medal goes to Kristin Aalund."), [("Kirsten Aalund", "Kristin Aalund")]),
        (("Boxes of Dolexin were recalled.", "The painkiller Dolexan is withdrawn."), [("Dolexan", "Dolexin")]),
        (
            ("The Institute of Marine Geology filmed a shark.", "A shark swam by the Institute of Marine Ecology."),
            [("Institute of Marine Ecology", "Institute of Marine Geology")],
        ),
    ],
)
def test_names_a_little_further_apart(articles: tuple[str, ...], sides: list[tuple[str, ...]]) -> None:
    assert found(*articles) == sides


@pytest.mark.parametrize(
    "articles",
    [
        ("Kieran Boyle found it with Kieran Doyle.", "It was found by Kieran Doyle."),
        ("Paul Lopez came.", "Paula Lopez came."),
        ("Maria Lopez came.", "Mario Lopez came."),
        ("James Steyer came.", "Jim Steyer came."),
        ("The White House denied it.", "The Blue House denied it."),
    ],
)
def test_relatives_short_forms_and_names_of_two(articles: tuple[str, ...]) -> None:
    assert found(*articles) == []


# --- days, ages and scores -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("articles", "sides"),
    [
        (
            (
                "The actress Odile Marchetti died at home on Friday. She was 84.",
                "Odile Marchetti has died at the age of 86.",
            ),
            [("84", "age of 86")],
        ),
        (
            (
                "Police arrested a 19-year-old man over the hack of the clinic.",
                "The hack of the clinic led police to a 17-year-old.",
            ),
            [("17-year-old", "19-year-old")],
        ),
        (
            (
                "The Dakota Bison beat the Houston Comets 108-101.",
                "The Houston Comets lost 118-101 to the Dakota Bison.",
            ),
            [("108-101", "118-101")],
        ),
    ],
)
def test_ages_and_scores(articles: tuple[str, ...], sides: list[tuple[str, ...]]) -> None:
    assert found(*articles) == sides


@pytest.mark.parametrize(
    "articles",
    [
        ("The song sold well when Odile Marchetti was just 24.", "Odile Marchetti has died at the age of 86."),
        (
            "The ministry said on Tuesday the tests of the swans were late.",
            "The tests of the swans reached the ministry on Thursday.",
        ),
        ("The Dakota Bison beat the Houston Comets 108-101.", "The Leeds Foxes beat the Porto Bears 118-101."),
        ("Police arrested a 19-year-old over the hack. His mother, 50, wept.", "The hack led police to a 17-year-old."),
    ],
)
def test_another_age_the_day_of_saying_and_other_teams(articles: tuple[str, ...]) -> None:
    assert found(*articles) == []
