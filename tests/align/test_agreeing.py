"""Coverage that agrees: what looks like two values of one fact, and is none; and beside it what is."""

from __future__ import annotations

import pytest

from tests.newsroom import found

_QUAKE = "The earthquake near Leeds brought down the old mill on Monday."
_CRASH = "The crash on the motorway near Leeds closed the road on Monday."


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # people and what is counted by more than the head
        ("The fire forced more than 400 people from their homes.", "Some 96 homes were evacuated in the fire."),
        ("The attack killed 14 people at the station.", "All three attackers were killed in the attack."),
        # another verb's number, and inhabitants
        ("The crash killed two people and injured 19 near Leeds.", "The crash injured 19 people near Leeds."),
        (
            "The flood forced about 260 people out.",
            "More than a quarter of this town of roughly 900 was told to get out.",
        ),
        # some of them
        ("All 11 miners were rescued in the end.", "One of the eight miners rescued on Wednesday evening sang."),
        ("Crews rescued 57 people, 19 of them from rooftops.", "She was one of 19 people rescued from rooftops."),
        ("The crash left 19 people hurt.", "Eleven people were taken to hospital after the crash."),
        ("The train was carrying 174 passengers when it crashed.", "The train crashed with 180 people on board."),
        ("The firm runs 187 shops in the north and a further 27 in the south.", "The firm runs 214 shops in all."),
        ("It wants to cut more than 1,200 jobs.", "In Dublin, it wants to cut 140 jobs."),
        ("The storm grounded 2,300 flights.", "Airlines cancelled 684 flights there."),
        ("Its air force said 71 drones were launched.", "Its air force said 79 drones and missiles were launched."),
        # other times, steps and things
        (f"{_CRASH} No one was killed.", f"{_CRASH} Two people were killed in a crash on the same road, in 2019."),
        (f"{_CRASH} Nobody was killed.", f"{_CRASH} In 2019 two people were killed when a lorry tipped over there."),
        (f"{_CRASH} The crash happened at 7.35am.", f"{_CRASH} Officers arrived at the crash at 7.48am."),
        ("The fire burned for over six hours.", "The road reopened three hours after the fire was out."),
        ("The whale was 8.4 metres long.", "Found in 1990, another whale was about 10 metres long."),
        ("The cleaners will earn 17,800 rupees a month.", "Until now the cleaners have earned 14,500 rupees a month."),
        ("The cleaners will earn 17,800 rupees a month.", "The city will raise wages by 3,300 rupees a month."),
        ("She got an 18-month doping ban.", "The tribunal rejected a four-year doping ban."),
        ("Maria Lopez, 63 when she found it, will speak.", "Maria Lopez, 68, found it by the sea."),
        ("Ten-year-old Peter Holm threw the bottle into the sea.", "Peter Holm, now 58, threw the bottle as a boy."),
        ("Maria Lopez was found unharmed on Monday.", "Maria Lopez had been missing since Friday."),
        ("Maria Lopez was unharmed.", "Maria Lopez was taken to hospital for checks."),
        ("They have scored nine goals in 13 league games.", "They have lost six matches in seven league games."),
        ("They have scored nine goals in 13 league games.", "There are 33 league games to go."),
        ("The storm destroyed 140 homes near Leeds.", "In the storm near Leeds 214 homes were destroyed or damaged."),
        (
            "The factory will close with the loss of 340 jobs.",
            "Four-fifths of the 415 jobs at the factory will be cut.",
        ),
        (
            "The hiker was found on what was to be a three-hour hike.",
            "Most lost hikers are found on a hike within 24 hours.",
        ),
        ("The cyclone killed four people.", "The cyclone killed four people. Our target was zero deaths, he said."),
        ("Maria Lopez stood down in May.", "Maria Lopez retired in May."),
        ("The firm will shed 300 jobs in Penang.", "The firm will shed 1,150 jobs, and most of them this year."),
        (
            "It recalls 86,000 bikes, including 31,000 in Spain.",
            "It recalls 86,000 bikes, including 3,600 in Portugal.",
        ),
        (
            "He pleaded guilty to nine counts of fraud and two counts of theft.",
            "He pleaded guilty to 11 counts of crime.",
        ),
        ("The walker was found after eight nights.", "In 2022, a walker was found after five nights."),
        ("The train driver, 38, was treated for shock.", "The truck driver, 56, was treated for shock."),
        (
            "The factory will close with the loss of 340 jobs.",
            "An unrelated firm cut 120 jobs in May, and now a factory closes.",
        ),
        # roundings
        ("More than 40 vehicles collided near Leeds.", "Nearly 50 vehicles collided near Leeds."),
        (f"{_QUAKE} It left almost 300 people hurt.", f"{_QUAKE} As many as 290 people were hurt."),
        (f"{_QUAKE} More than 14,000 homes were destroyed.", f"{_QUAKE} At least 14,200 homes were destroyed."),
        ("The rocket lifted off at 11.42pm EDT.", "The rocket lifted off at 9.12am."),
        # some of them in the headline
        (
            "Family of three among dead in quake near Leeds\n\nThe quake near Leeds killed four people.",
            "The quake killed four.",
        ),
        # the badly hurt, those of a kind, another place of the crash, another charge
        (f"{_CRASH} The crash injured 14 people.", f"{_CRASH} The crash left three people with serious injuries."),
        ("The bus was carrying 29 students and a teacher when it crashed.", "The bus crashed with 31 people on board."),
        (f"{_CRASH} It happened at 2.40pm.", f"{_CRASH} The last patient left the crash site at 4.20pm."),
        (
            "She is charged with fraud. The money laundering count carries a maximum of 10 years.",
            "She is charged with fraud. The charge of conspiracy carries a maximum of five years.",
        ),
        # of another storm, a number whose unit was told before, a quotation that begins later
        (
            "A cyclone hit the coast near Leeds on Sunday. The cyclone killed one person.",
            "Cyclone leaves one dead\n\nA cyclone hit the coast. Cyclone Doris, which hit it in 2011, killed seven.",
        ),
        (
            "Monsoon rains slowed it: the firm sold 6.1 million tonnes of cement, against 6.5 million in the spring.",
            "In the spring the firm had sold 6.5 million tonnes of cement.",
        ),
        (
            '"We condemn the damage and we regret that it will be on the front page," said Maria Lopez.',
            '"We regret that [the damage] will be on the front page," said Maria Lopez.',
        ),
        # what is in a sum, and of which time it is
        (
            "Acme's bid for Norsk Data came to $4.92 billion before debt.",
            "Acme's bid for Norsk Data came to $6.1 billion with debt.",
        ),
        (
            "Norsk Data's market share is about 11 percent in Leeds.",
            "Norsk Data raised its market offer by almost 12 percent in Leeds.",
        ),
        (
            "Norsk Data made a profit of £312 million.",
            "Norsk Data made a profit, against £287.9 million in the previous 12 months.",
        ),
        (
            "Norsk Data made a pre-tax profit of £312 million.",
            "For the current year Norsk Data expects a pre-tax profit of £335 million, its chief said.",
        ),
        (
            "Norsk Data said its profit fell 5% in the first quarter.",
            "Norsk Data said its profit rose 11% for the full year.",
        ),
        ("Norsk Data's profit came to £312.4 million.", "Norsk Data's profit came to 312 million pounds."),
        # parts behind a dateline
        ("LEEDS: Two sisters and seven men have died in the fire.", "The fire killed nine people."),
    ],
)
def test_they_agree(left: str, right: str) -> None:
    assert found(left, right) == []


@pytest.mark.parametrize(
    ("left", "right", "sides"),
    [
        (
            "The fire forced 400 people from their homes.",
            "Some 460 people were evacuated in the fire.",
            ("400", "Some 460"),
        ),
        ("The crash killed two people and injured 19.", "The crash injured 23 people.", ("19", "23")),
        (
            "Eleven people were taken to hospital after the crash.",
            "Twelve were treated for injuries after the crash.",
            ("Eleven", "Twelve"),
        ),
        ("The crash happened at 7.35am near Leeds.", "The crash happened at 7.55am near Leeds.", ("7.35am", "7.55am")),
        (
            "More than 40 vehicles collided near Leeds.",
            "Nearly 30 vehicles collided near Leeds.",
            ("More than 40", "Nearly 30"),
        ),
        (
            "The bus was carrying 29 students when it crashed.",
            "The bus was carrying 31 students when it crashed.",
            ("29", "31"),
        ),
        # a second finding would say again that the call is disputed
        (
            f"{_CRASH} Officers took the first call at 7.36am.",
            f"{_CRASH} The crash happened at 7.42am. The first emergency call came in at 7.44am.",
            ("7.36am", "7.44am"),
        ),
        (
            "Norsk Data said its profit fell 5% in the first quarter.",
            "Norsk Data said its profit fell 11% in the first quarter.",
            ("11%", "5%"),
        ),
        (
            "She faces up to 14 years in prison on the charge of theft.",
            "She was charged with theft and could be jailed for up to 10 years.",
            ("up to 10 years", "up to 14 years"),
        ),
        (
            "LEEDS: Two sisters and seven men have died in the fire.",
            "The fire killed eight people.",
            ("Two sisters and seven men", "eight"),
        ),
    ],
)
def test_they_do_not(left: str, right: str, sides: tuple[str, ...]) -> None:
    assert found(left, right) == [sides]
