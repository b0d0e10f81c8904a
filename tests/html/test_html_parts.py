"""The parts that the page is put together from, as tables."""

from __future__ import annotations

from itertools import pairwise

import pytest
from html_maker import Maker, day
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.report import ReportDocument
from claimcheck.report.differing import differing
from claimcheck.report.html.facts import letter
from claimcheck.report.html.page import page
from claimcheck.report.pieces import excerpt, passage
from claimcheck.report.sources import kind_label, sources
from claimcheck.report.timeline import timeline


@pytest.mark.parametrize(
    ("quote", "others", "marked"),
    [
        ("63-year-old", ["37-year-old"], ["63"]),
        ("$2,000 a day", ["$2,500 a day"], ["2,000"]),
        ("pardoned", ["commuted"], ["pardoned"]),
        ("a key movement for her", ["a key moment for her"], ["movement"]),
        ("it’s over", ["it's over"], []),
        ("He said the plan was dead.", ["the plan was dead"], []),
        ("the plan was dead", ["He said the plan was dead."], []),
        ("the plan was not dead", ["the plan was dead"], ["not"]),
        ("two old men", ["three", "two young men"], ["old"]),
        ("Paris", [], []),
        ("…", ["!"], []),
    ],
)  # fmt: skip
def test_differing(quote: str, others: list[str], marked: list[str]) -> None:
    assert [span.of(quote) for span in differing(quote, others)] == marked


@given(st.text(max_size=60), st.lists(st.text(max_size=60), max_size=3))
def test_differing_spans_lie_inside_in_order_and_a_wording_never_differs_from_itself(
    quote: str, others: list[str]
) -> None:
    spans = differing(quote, others)
    assert all(0 <= s.start < s.end <= len(quote) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert differing(quote, [*others, quote]) == ()


def test_a_passage_put_together_is_the_sentence() -> None:
    make = Maker()
    make.article("a.txt", "First.\n\n🚢 The ferry had 63 aboard. Nobody was hurt.")
    claim = make.claims[make.claim("a.txt", "63 aboard", "count")]
    text = make.texts["a.txt"]
    pieces = passage(claim, text, differing("63 aboard", ["36 aboard"])[:0])
    assert "".join(p.text for p in pieces) == "🚢 The ferry had 63 aboard."
    assert [p.text for p in pieces if p.mark] == ["63 aboard"]
    assert "".join(p.text for p in passage(claim, None)) == "63 aboard"


def test_a_long_sentence_is_cut_between_words() -> None:
    make = Maker()
    make.article("a.txt", f"{'word ' * 100}63 aboard {'word ' * 100}")
    pieces = passage(make.claims[make.claim("a.txt", "63 aboard", "count")], make.texts["a.txt"])
    assert pieces[0].text.startswith("… word")
    assert pieces[-1].text.endswith("word …")
    assert len("".join(p.text for p in pieces)) < 600


def test_an_excerpt_shows_the_words_that_differ() -> None:
    make = Maker()
    left, right = (
        f"{'a long beginning of it all, ' * 4}then the {word} came to an end at last" for word in ("war", "peace")
    )
    make.article("a.txt", left)
    claim = make.claims[make.claim("a.txt", left, "quote")]
    shown = excerpt(claim, differing(left, [right])[0])
    assert "the war came" in shown
    assert len(shown) <= 70
    assert excerpt(claim, None).endswith("…")


@pytest.mark.parametrize(
    ("documents", "labels"),
    [
        ([("000_8cd8222f045adc0b.txt", None), ("001_ec714565edbbbf84.txt", None)], ["000", "001"]),
        ([("a_8cd8222f.txt", None), ("a_ec714565.txt", None)], ["a_8cd8222f.txt", "a_ec714565.txt"]),
        ([("x/a.txt", None), ("y/a.txt", None)], ["x/a.txt", "y/a.txt"]),
        ([("a.txt", "The Post"), ("b.txt", None)], ["The Post", "b"]),
        ([("a.txt", "www.post.example"), ("b.txt", None)], ["post.example", "b"]),
        ([("a.txt", "The Post"), ("b.txt", "The Post")], ["The Post [a]", "The Post [b]"]),
        ([("x/a.txt", "P"), ("y/a.txt", "P")], ["x/a.txt", "y/a.txt"]),
    ],
)  # fmt: skip
def test_labels(documents: list[tuple[str, str | None]], labels: list[str]) -> None:
    made = [ReportDocument(id=name, path=name, outlet=outlet) for name, outlet in documents]
    assert [s.label for s in sources(made).values()] == labels


def test_labels_need_to_differ_within_a_story_only() -> None:
    made = [
        ReportDocument(id=f"{story}/{name}.txt", path="", outlet="Post", story=story)
        for story, name in (("s1", "a"), ("s2", "a"), ("s2", "b"))
    ]
    assert [s.label for s in sources(made).values()] == ["Post", "Post [a]", "Post [b]"]


@pytest.mark.parametrize(("number", "shown"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ"), (702, "AAA")])
def test_letters(number: int, shown: str) -> None:
    assert letter(number) == shown


@pytest.mark.parametrize(
    ("kind", "label"),
    [("age", "age"), ("person-name", "person name"), ("duration/time-served", "duration: time served")],
)
def test_kind_labels(kind: str, label: str) -> None:
    assert kind_label(kind) == label


@pytest.mark.parametrize(
    ("value", "label"),
    [
        (day(2018, 5, 31), "31 May 2018"),
        (day(2017, 10), "October 2017"),
        (day(1996), "1996"),
        (day(1996, None, 4), "1996"),
        ({"type": "moment", "first": "1991-01-01", "last": "1994-12-31"}, "1991 to 1994"),
        ({"type": "moment", "first": "1990-01-01", "last": "1990-12-31"}, "1990"),
        ({"type": "moment", "first": "2018-06-05", "last": "2018-06-09"}, "5 June 2018 to 9 June 2018"),
        ({"type": "moment", "first": "2018-06-05", "last": "2018-06-05"}, "5 June 2018"),
        ({"type": "moment", "first": "--06-05", "last": "--06-09"}, None),
        ({"type": "moment", "weekday": 2}, None),
    ],
)
def test_dates(value: dict[str, object], label: str | None) -> None:
    make = Maker()
    make.article("a.txt", "It was then.")
    make.claim("a.txt", "then", "date", value=value)
    report = make.report()
    days = timeline(report.claims, make.texts, sources(report.documents))
    assert [d.label for d in days] == ([label] if label else [])


def test_days_stand_in_order_and_days_of_publication_between_them() -> None:
    make = Maker()
    make.article("a.txt", "It began in 1996 and ended on 31 May 2018, or in May 2018.", published="2018-05-30")
    make.article("b.txt", "Nothing is dated here.")
    for quote, value in (("31 May 2018", day(2018, 5, 31)), ("in May 2018", day(2018, 5)), ("1996", day(1996))):
        make.claim("a.txt", quote, "date", value=value)
    (story,) = page(make.report(), make.texts).stories
    assert [d.label for d in story.days] == ["1996", "May 2018", "30 May 2018", "31 May 2018"]
    assert [bool(d.published) for d in story.days] == [False, False, True, False]


def test_the_ring_counts_findings_and_takes_the_gravest() -> None:
    make = Maker()
    for name in "abc":
        make.article(f"{name}.txt", "1 ferry, 2 ferries, 3 ferries", outlet=name)
    one, two, three = (
        make.claim(f"{n}.txt", q, "count") for n, q in (("a", "1 ferry"), ("b", "2 ferries"), ("c", "3 ferries"))
    )
    make.differ("1", "discrepancy", "?", "", ("1", [one]), ("2", [two, three]))
    make.differ("2", "contradiction", "?", "", ("1", [one]), ("2", [two]))
    make.differ("3", "note", "?", "", ("2", [two]), ("3", [three]))
    make.differ("4", "contradiction", "?", "", ("2", [two]), ("3", [three]), baseline=True)
    (story,) = page(make.report(), make.texts).stories
    assert story.picture is not None
    assert {(line.left, line.right, line.count, line.severity) for line in story.picture.lines} == {
        ("a", "b", 2, "contradiction"),
        ("a", "c", 1, "discrepancy"),
    }


def test_the_matrix_says_who_is_alone_and_who_is_silent() -> None:
    make = Maker()
    for name in "abcd":
        make.article(f"{name}.txt", "1 ferry, 2 ferries")
    claims = [make.claim(f"{n}.txt", q, "count") for n, q in (("a", "1 ferry"), ("b", "2 ferries"), ("c", "2 ferries"))]
    make.differ("1", "contradiction", "?", "", ("1", claims[:1]), ("2", claims[1:]))
    (story,) = page(make.report(), make.texts).stories
    (row,) = story.matrix.rows
    assert [(cell.letter, cell.alone) for cell in row.cells] == [("A", True), ("B", False), ("B", False)]
    assert story.matrix.silent == 1


def test_a_headline_has_short_names_and_shows_the_words_that_the_reason_names() -> None:
    make = Maker()
    said = "so grateful to {} and to everyone who gave countless hours of work to this important {} of ours"
    texts = {"a_8cd8222f.txt": said.format("all", "movement"), "b_ec714565.txt": said.format("you", "moment")}
    for name, text in texts.items():
        make.article(name, text)
    ids = [make.claim(name, text, "quote") for name, text in texts.items()]
    make.differ("1", "contradiction", "all (a) or you (b)?", "", *[(make.claims[i].quote, [i]) for i in ids])
    make.differ(
        "2", "contradiction", "long " * 40, "“movement” or “moment”", *[(make.claims[i].quote, [i]) for i in ids]
    )
    (story,) = page(make.report(), make.texts).stories
    first, second = story.findings
    assert first.title == "all (a) or you (b)?"
    assert "important movement of ours (a) or " in second.title
    assert "important moment of ours (b)?" in second.title
