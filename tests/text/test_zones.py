"""Paragraphs and what they are."""

from __future__ import annotations

import pytest

from claimcheck.text.zones import paragraphs
from tests.text.reading import layout, stretch

HEAD = "Storm closes harbour for third day\n\n"
BODY = "The harbour stayed shut on Monday after waves broke over the outer wall, the port authority said.\n\n"


def zones(text: str, title: str | None = None) -> list[tuple[str, str]]:
    found = layout(text, title)
    return [(z.name, stretch(found, z.span) or "") for z in found.zones]


@pytest.mark.parametrize(
    ("zone", "line"),
    [
        ("promo", "Follow us on Twitter"),
        ("promo", "Follow Dana Reed on Twitter: @danareed"),
        ("promo", "For more on the storm, click here."),
        ("promo", "For more weather coverage: http://example.org/weather"),
        ("promo", "A photo posted by on"),
        ("promo", "Sign up for our morning newsletter"),
        ("promo", "Read or Share this story: https://example.org/x1"),
        ("promo", "Contact the reporter at dreed@example.org"),
        ("promo", "Do you have a story for our news desk? Call us on 020 7946 0000"),
        ("related", "READ: Ten ferries that never came back"),
        ("related", "READ MORE: Ten ferries that never came back"),
        ("related", "Related: Ten ferries that never came back"),
        ("related", "SEE ALSO: Ten ferries that never came back"),
        ("related", "Ten ferries that never came back Read more"),
        ("related", "[ The ferry captain who would not leave ]"),
        ("boilerplate", "Advertisement Continue reading the main story"),
        ("boilerplate", "Scroll down for video"),
        ("boilerplate", "VIEW GALLERY"),
        ("boilerplate", "___"),
        ("boilerplate", "Copyright 2018 The Example Press. All rights reserved."),
        ("boilerplate", "The Associated Press contributed to this report."),
        ("boilerplate", "(Additional reporting by Ann Lee in Oslo; Editing by Bo Dahl)"),
        ("boilerplate", "Updated at 9:50 p.m. ET Thursday"),
        ("caption", "(Image credit: REX)"),
        ("caption", "Waves break over the wall. Photo: Ann Lee/Reuters"),
        ("caption", "FILE - In this Jan. 3, 2017, file photo, the ferry leaves the harbour."),
        ("caption", "GETTY The ferry has not left since Saturday"),
        ("caption", "The ferry in the harbour (Ann Lee/Getty Images)"),
        ("byline", "By Dana Reed and Ann Lee"),
        ("byline", "by Dana Reed"),
        ("byline", "By: Dana Reed"),
        ("byline", "Dana Reed, Example News"),
        ("byline", "Dana Reed | The Morning Post"),
        ("byline", "Features Editor"),
        (
            "bio",
            "Dana Reed is an award-winning journalist, specialising in weather. She has worked here for years.",
        ),
    ],
)
def test_beside_the_story(zone: str, line: str) -> None:
    assert zones(HEAD + BODY + line)[-1] == (zone, line)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Follow-up checks on Tuesday found that 14 people had left the island by boat, the mayor told reporters.",
        "By Monday night, 14 people had been brought ashore.",
        "Photos that were taken by the crew show that the wall broke in two places on Sunday.",
        "More than 40 people were hurt when the wall broke, police said, and three of them are still in hospital.",
        "Readers of the paper sent in 300 letters.",
        "Reuters reported that 14 people were missing.",
        "He shared the photo with his 30,000 followers, and for more than an hour nobody noticed what it showed.",
        "(The port did not reply to a request for comment.)",
        "The actor is a writer and director who has worked in film for seven years.",
        "Sources: that is what he called the men who fed him the 40 pages of documents over two years in a car park, "
        "at night, in the rain, always on a Thursday, always alone, and always in the same coat that he had worn when "
        "they first met in 1999 at the harbour, where his brother sold fish to the crews of the ferries that came in.",
    ],
)
def test_story_is_kept(paragraph: str) -> None:
    assert zones(HEAD + BODY + paragraph)[-1] == ("body", paragraph)


def test_headline_dek_and_repeats() -> None:
    found = zones(
        HEAD + "And the ferry may be next...\n\n(Image credit: REX)\n\nAnd the ferry may be next...\n\n" + BODY
    )
    assert [z for z, _ in found] == ["headline", "dek", "caption", "boilerplate", "body"]


def test_promo_before_the_headline() -> None:
    assert [z for z, _ in zones("follow us on\n\n" + HEAD + BODY)] == ["promo", "headline", "body"]


def test_text_without_a_headline_is_all_story() -> None:
    assert [z for z, _ in zones(BODY + BODY.replace("Monday", "Tuesday"))] == ["body", "body"]


def test_title_is_the_headline_even_with_a_full_stop() -> None:
    title = "The harbour is shut."
    assert zones(f"{title}\n\n{BODY}", title)[0] == ("headline", title)


def test_list_of_links_ends_with_the_story() -> None:
    text = (
        HEAD
        + BODY
        + "Related Articles\n\nFerry runs aground\n\nWho pays for the wall?\n\n"
        + BODY.replace("Monday", "Friday")
    )
    assert [z for z, _ in zones(text)][2:] == ["related", "related", "related", "body"]


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("OSLO, Norway (AP) —", "The harbour stayed shut on Monday."),
        ("OSLO —", "The harbour stayed shut on Monday."),
        ("OSLO/BERGEN, Aug 30 (Reuters) -", "The harbour stayed shut on Monday."),
        ("(Reuters) -", "The harbour stayed shut on Monday."),
        ("(CNN)", "The harbour stayed shut on Monday."),
    ],
)
def test_dateline(dateline: str, rest: str) -> None:
    assert zones(f"{HEAD}{dateline} {rest}")[1:] == [("dateline", dateline), ("body", rest)]


def test_embedded_tweet_and_its_author() -> None:
    tweet, author = "Ferry is back. What a day!", "— Dana Reed (@danareed) January 3, 2018"
    found = layout(f"{HEAD}{BODY}{tweet} {author}")
    assert [(z.name, stretch(found, z.span)) for z in found.zones[2:]] == [("tweet", tweet), ("byline", author)]
    quotation = found.quotations[-1]
    assert (stretch(found, quotation.span), stretch(found, quotation.speaker)) == (tweet, "Dana Reed")


def test_agency_tail_is_cut_off() -> None:
    tail = "(Reporting by the Oslo newsroom; Editing by Bo Dahl)"
    assert zones(HEAD + BODY.strip() + " " + tail)[1:] == [("body", BODY.strip()), ("boilerplate", tail)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("one line\nanother line", 2),
        ("one\n\ntwo\n\n\nthree", 3),
        (
            "The harbour stayed shut on Monday after waves broke over\n"
            "the outer wall, and the port authority said that nobody\n"
            "could tell when the ferries would sail again.",
            1,
        ),
        ("", 0),
        (" \n \n", 0),
    ],
)
def test_paragraphs(text: str, count: int) -> None:
    assert len(list(paragraphs(text))) == count
