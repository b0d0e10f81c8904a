"""Wordings by which two articles, or two passages of one, turn out to be on one fact; and some that only look so.

Each row is a mechanism: what it finds, and right beside it what it must leave alone.
"""

from __future__ import annotations

import pytest

from tests.newsroom import check, compare, found

# --- names ---------------------------------------------------------------------------------------------------------

_ESTABLISHED = (
    "The tram derailed near Quellbrook on Monday.",
    "Passengers at Quellbrook saw the tram.",
    "The line to Quellbrook is closed.",
)


@pytest.mark.parametrize(
    ("articles", "sides"),
    [
        ((*_ESTABLISHED, "The tram left the track close to Quellbrok."), [("Quellbrok", "Quellbrook")]),
        (
            (
                "A tram burned in Hartlestone Road, Leeds, in May.",
                "The fire in Hartleston Road, Leeds, was put out.",
            ),
            [("Hartleston Road", "Hartlestone Road")],
        ),
        (
            (
                "Charles Hanson is in prison. The warden said that Hason never agreed to it.",
                "Charles Hanson has been in prison since May.",
            ),
            [("Charles Hanson", "Hason")],
        ),
        (
            ("The inquiry is led by the Financial Crime Division.", "The Financial Crimes Division leads the inquiry."),
            [("Financial Crime Division", "Financial Crimes Division")],
        ),
        (
            ("They travelled to Dasht-i-Barchi on Monday.", "The road to Dasht-e-Barchi was closed."),
            [("Dasht-e-Barchi", "Dasht-i-Barchi")],
        ),
        (
            ("It is the soil of Malalay, the hero.", "Some compared her to Malalai of Maiwand."),
            [("Malalai", "Malalay")],
        ),
        (
            ('The module, or "Heavenly Palace", fell to Earth.', 'It is known as "Heavenly Place" in English.'),
            [("Heavenly Palace", "Heavenly Place")],
        ),
        (("The old station Moon Lab fell to Earth.", "The station Moonlab fell to Earth."), [("Moon Lab", "Moonlab")]),
    ],
    ids=[
        "a lone place",
        "a street",
        "a lone surname",
        "a plural inside",
        "a particle",
        "one sound",
        "a title",
        "one word or two",
    ],
)
def test_a_name_is_spelt_in_two_ways(articles: tuple[str, ...], sides: list[tuple[str, ...]]) -> None:
    assert found(*articles) == sides


@pytest.mark.parametrize(
    "articles",
    [
        ("Fares on FirstLine rose in May.", "First Line raised its fares in May."),
        (*_ESTABLISHED, "The tram stopped between Quellbrook and Quellbrock."),
        ("Anna Hansom spoke first. Peter Hanson spoke next.", "Anna Hansom won. Hanson came second."),
        ("She spoke to Marina on Monday. On Friday she met Marina again.", "Martina Lopez spoke on Monday."),
    ],
    ids=["a styled name", "two names of one sentence", "a name of its own", "two given names"],
)
def test_two_names_are_no_slip(articles: tuple[str, ...]) -> None:
    assert found(*articles) == []


def test_what_one_article_writes_in_two_ways_is_one_finding_with_the_others() -> None:
    own = "Ines Timberlane sang on Sunday. Fans cheered when Timberane left."
    report = check({"daily": own, "evening": "Ines Timberlane sang.", "post": "The show of Ines Timberlane ended."})
    (finding,) = report.disagreements
    assert not finding.internal
    assert {i.partition(":")[0] for i in finding.positions[0].claims} == {"daily.txt", "evening.txt", "post.txt"}
    assert [i.partition(":")[0] for i in finding.positions[1].claims] == ["daily.txt"]


# --- tolls ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("articles", "sides"),
    [
        (
            (
                "Dozens hurt in tram crash\n\nDozens of people were hurt in the crash. Forty people were hurt, "
                "the fire brigade said.",
                "The crash injured 51 people.",
            ),
            [("51", "Forty")],
        ),
        (
            (
                "The blast at the fair injured two people. The organiser said that no one was injured in the blast.",
                "Two people were injured in the blast at the fair.",
            ),
            [("Two", "none")],
        ),
        (
            ("The driver and two passengers were killed in the crash.", "Two people were killed in the crash."),
            [("The driver and two passengers", "Two")],
        ),
    ],
    ids=["a vague headline", "nobody", "a sum"],
)
def test_a_toll_is_told_in_other_ways(articles: tuple[str, ...], sides: list[tuple[str, ...]]) -> None:
    assert sides[0] in found(*articles)


def test_a_sum_is_told_as_one() -> None:
    (finding,) = compare("The crash killed the driver and two passengers.", "Two people were killed in the crash.")
    assert finding.why == "2 and 3 in all cannot both be right."


@pytest.mark.parametrize(
    "told",
    [
        "Nobody on the ground was hurt in the crash. Two passengers were hurt.",
        "No one was injured in the first crash. Two people were injured in the second crash.",
        "No firefighters were injured in the crash. Two passengers were injured.",
        "None of the staff were hurt in the crash. Two guests were hurt.",
        "No one was seriously injured in the crash, police said. Two guests were injured.",
    ],
)
def test_nobody_among_some_is_not_nobody(told: str) -> None:
    assert compare(told, "Two people were hurt in the crash.") == ()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Two adults and three children died in the fire.", "The fire killed five people."),
        ("Maria Lopez and eight others were hurt in the crash.", "The crash injured nine people."),
        ("Ten tourists were killed in the flood.", "Nine guests and a guide were killed in the flood."),
        ("A mother and her two children died in the fire.", "Three people died in the fire."),
        ("The mayor and two aides were killed in the crash.", "Three people were killed in the crash."),
        ("The gunman and three victims died in the shooting.", "The shooting killed three people."),
        ("The crash killed two men, three women and a child.", "Six people were killed in the crash."),
        ("The blast injured 5 police officers and 12 guests.", "The blast injured 12 guests."),
        ("Ten people, including two children and a nurse, were killed in the fire.", "The fire killed ten people."),
        ("Police arrested the driver and two passengers were killed in the crash.", "The crash killed two people."),
        ("The crash killed two people, a man and a woman.", "The crash killed two people."),
        ("The crash killed three people, two men and a woman.", "Three people were killed in the crash."),
        ("The crash killed the driver, Peter Holm, and two passengers.", "Two passengers were killed in the crash."),
        ("The crash killed two people and three passengers escaped unhurt.", "Two people were killed in the crash."),
        ("The crash killed six people and two children.", "The crash killed six people, two of them children."),
    ],
)
def test_parts_add_up(left: str, right: str) -> None:
    assert compare(left, right) == ()


# --- measures and counts -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("left", "right", "sides"),
    [
        (
            "The officers came for a two-week training exercise at Camp Harrow.",
            "The officers took part in the seven-day exercise at Camp Harrow.",
            ("seven-day", "two-week"),
        ),
        (
            "The rally was halted after 20 of 71 scheduled laps.",
            "Drivers were called back with 21 of 71 laps completed.",
            ("20", "21"),
        ),
        (
            "The second restaurant lies 90 miles from the first restaurant in Holm.",
            "The second restaurant lies 90 kilometres from the first restaurant in Holm.",
            ("90 kilometres", "90 miles"),
        ),
    ],
    ids=["lengths of time", "parts of one total", "one number in two units"],
)
def test_measures_of_one_thing_meet(left: str, right: str, sides: tuple[str, ...]) -> None:
    assert found(left, right) == [sides]


def test_a_unit_that_its_article_converts_is_no_slip() -> None:
    left = "The missile fell into the sea 2,000 kilometers (about 1,240 miles) east of the cape."
    assert compare(left, "The missile fell into the sea 2,000 miles east of the cape.") == ()


def test_another_thousand_is_not_the_thousand() -> None:
    left = "The country has about 850 soldiers at a base near Holm, with another 1,000 soldiers coming in spring."
    right = "The country has nearly 1,000 soldiers at a base near Holm."
    assert ("about 850", "nearly 1,000") in found(left, right)


@pytest.mark.parametrize("bound", ["at least", "over", "up to"])
def test_a_shared_sentence_with_another_bound(bound: str) -> None:
    sentence = "The agency said on Friday that {} {} crates of fruit were thrown away at the port last year."
    (finding,) = compare(sentence.format(bound, 25), sentence.format(bound, 29))
    assert (finding.severity, finding.level) == ("discrepancy", "verbatim")


def test_a_shared_sentence_differs_even_where_both_articles_have_both_values() -> None:
    rest = " On Monday the shop was closed. On Wednesday it was open again."
    left = "The three men were caught by border guards near the old bridge on Monday." + rest
    right = "The three men were caught by border guards near the old bridge on Wednesday." + rest
    assert ("Monday", "Wednesday") in found(left, right)
    table = "The ferry to the northern islands leaves from the old pier on {} morning.\n\n"
    both = table.format("Monday") + table.format("Thursday")
    assert compare(both, both) == ()


def test_days_in_full_fix_the_year_of_a_story_without_dates() -> None:
    told = "A man was taken off a plane at the airport on {} because he shouted at a clerk."
    seen = "\n\nA photograph of him was posted on December 25, 2014."
    (finding,) = compare(told.format("Christmas Eve"), told.format("Tuesday") + seen)
    assert {p.display for p in finding.positions} == {"Christmas Eve", "Tuesday"}
    assert compare(told.format("Christmas Eve"), told.format("Wednesday") + seen) == ()


def test_the_deal_is_the_takeover_that_was_named() -> None:
    left = "Acme is in talks to acquire Fjordsoft. The deal is said to be worth a reported $2 billion."
    right = 'Acme will buy the Oslo-based game developer Fjordsoft, the creator of "Fjord Run", for $2.5 billion.'
    assert ("$2 billion", "$2.5 billion") in found(left, right)


# --- quotations ----------------------------------------------------------------------------------------------------

_LEFT = 'Vettner was angry. "{}" he said over the radio. "How many people do they want to crash out here today?"\n'


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("What this race needs is a red flag.", "A red flag is what it needs, we need to stop the race."),
        ("For me, that time is now.", "For me, it is time now."),
    ],
)
def test_what_is_quoted_beside_one_remark_is_one_remark(one: str, two: str) -> None:
    (finding,) = compare(_LEFT.format(one), _LEFT.format(two))
    assert (finding.severity, finding.level) == ("discrepancy", "rendering")
    alone = 'Vettner was angry. "{}" he said over the radio.\n'
    assert compare(alone.format(one), alone.format(two)) == ()


_CAPTION = 'At one point the mother says: "{}"\n\nThe zoo was closed.\n\nShe can then be heard saying: "{}"\n'


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("He's being dragged, I can't watch this", "He's dragging my son, I can't watch this."),
        ("Any of us could get over if we wanted to", "Any of us could climb over barriers if we choose."),
    ],
)
def test_caption_and_text_quote_one_remark(one: str, two: str) -> None:
    (finding,) = compare(_CAPTION.format(one, two), "The zoo was open.")
    assert finding.internal


def test_one_run_of_speech_repeats_itself_on_purpose() -> None:
    speech = (
        '"I told her that it would be okay in the end. I told her the road was straight. I told her that it would be '
        'safe in the end." he said.'
    )
    assert compare(speech, "The road was closed.") == ()


def test_an_apposition_behind_a_possessive_names_the_role() -> None:
    left = "Peter Holm, the app's co-founder, denied it."
    (finding,) = compare(left, "Founder Peter Holm denied it.")
    assert {p.display for p in finding.positions} == {"co-founder", "founder"}


# --- persons -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("aged", "born", "severity"),
    [
        ("Maria Lopez, 61, won the race.", "Maria Lopez was born on 4 May 1955.", "discrepancy"),
        ("Maria Lopez, 52, won the race.", "Maria Lopez was born on 4 May 1955.", "contradiction"),
        ("Maria Lopez, 62, won the race.", "Maria Lopez, born in 1950, won.", "contradiction"),
        ("Maria Lopez, 63, won the race.", "Maria Lopez was born on 4 May 1955.", ""),
        ("Maria Lopez, 62, won the race.", "Maria Lopez, born in 1955, won.", ""),
        ("Maria Lopez, 52, won the race.", "Peter Lopez was born on 4 May 1955.", ""),
    ],
)
def test_an_age_follows_from_the_day_of_birth(aged: str, born: str, severity: str) -> None:
    findings = compare(f"The race was held on Friday, June 1, 2018.\n\n{aged}", born)
    assert [f.severity for f in findings] == ([severity] if severity else [])


@pytest.mark.parametrize(("aged", "differs"), [("79", True), ("69", False), ("68", False)])
def test_the_last_age_is_that_of_the_day_of_death(aged: str, differs: bool) -> None:
    report = check({"daily": f"Peter Holm died at the age of {aged} in May 2019. Born in 1950, Holm was a sailor."})
    assert bool(report.disagreements) is differs


def test_an_age_without_a_day_is_not_held_against_a_birth() -> None:
    assert compare("Maria Lopez, 52, won the race.", "Maria Lopez was born on 4 May 1955.") == ()


@pytest.mark.parametrize(
    ("one", "two", "levels"),
    [
        ("Oslo", "Paris", ["other-place"]),
        ("Oslo", "Bergen", []),
        ("Tampa, Florida", "Dallas", ["other-place"]),
        ("Tampa", "Florida", []),
        ("Oslo", "Oslo, Norway", []),
        ("Oslo", "Vardsund", []),  # of which nobody knows where it is
    ],
)
def test_where_somebody_was_born(one: str, two: str, levels: list[str]) -> None:
    findings = compare(f"Maria Lopez was born in {one}.", f"Maria Lopez was born in {two}.")
    assert [f.level for f in findings] == levels


@pytest.mark.parametrize(
    ("one", "two", "sides"),
    [
        ("Capt. Peter Holm spoke first.", "Lieutenant Peter Holm spoke first.", [("captain", "lieutenant")]),
        (
            "Maria Lopez, an assistant professor of physics, wrote it.",
            "Professor Maria Lopez wrote it. Her aide Ines Koch, an assistant professor of law, helped.",
            [("assistant-professor", "professor")],
        ),
        ("Lt. Col. Peter Holm spoke first.", "Colonel Peter Holm spoke first.", []),
        ("Attorney General Maria Lopez spoke.", "Major Maria Lopez spoke.", []),
    ],
    ids=["captain", "professor, and somebody else's rank", "short for it", "no rank"],
)
def test_a_rank(one: str, two: str, sides: list[tuple[str, ...]]) -> None:
    assert [tuple(s.lower().replace(" ", "-") for s in side) for side in found(one, two)] == sides


# --- the order of moments ------------------------------------------------------------------------------------------

_TRAM = "A tram crash near Leeds hurt 12 people on Monday."


@pytest.mark.parametrize(
    ("articles", "sides"),
    [
        (
            (
                f"{_TRAM} The crash happened at 6.10am.",
                f"{_TRAM} Firefighters were called to the crash at 6.04am.",
            ),
            [("6.04am", "6.10am")],
        ),
        (
            (f"{_TRAM} The crash happened at 6.10am.", f"{_TRAM} Firefighters were called to the crash at 6.14am."),
            [],
        ),
        (
            (
                f"{_TRAM} Police were called at 6.04am. A second crash on the line happened at 6.40am.",
                f"{_TRAM} Firefighters were called to the crash at 6.04am.",
            ),
            [],
        ),
        (
            (
                "Fire destroyed a museum in Leeds on Monday. Crews got the call at 9.40pm.",
                "Fire destroyed a museum in Leeds on Monday. Crews arrived at the fire at 9.52pm.",
            ),
            [],
        ),
    ],
    ids=["a call before the crash", "a call after it", "an article that tells both tells of which", "a later step"],
)
def test_what_comes_before_what(articles: tuple[str, ...], sides: list[tuple[str, ...]]) -> None:
    assert found(*articles) == sides


# --- the year of a sum ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("articles", "sides"),
    [
        (
            (
                "In 2013, Norsk Data brought in $326 million in revenue.",
                "Norsk Data told the paper that its revenue was about $360 million last year, a record.",
            ),
            [("$326 million", "about $360 million")],
        ),
        (
            (
                "In 2013, Norsk Data brought in $326 million in revenue. In 2012, Norsk Data brought in $280 million in"
                " revenue.",
                "Norsk Data told the paper that its revenue was about $360 million last year, a record.",
            ),
            [],
        ),
        (
            (
                "Norsk Data logged $25 million in revenue last year, up 16 percent from 2013.",
                "Norsk Data logged $31 million in revenue last year.",
            ),
            [("$25 million", "$31 million")],
        ),
    ],
    ids=["the only year that has a number", "which of two years is open", "a year that is compared with"],
)
def test_last_year_by_its_number(articles: tuple[str, ...], sides: list[tuple[str, ...]]) -> None:
    assert found(*articles) == sides
