"""Laws of the text layer: whatever comes in, spans hold, sentences tile, and what stood before stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import rulepack
from claimcheck.model.document import Document, Layout
from claimcheck.text import read
from tests.text.reading import layout, stretch

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))

_pieces = st.sampled_from(
    [
        *(
            "He said ",
            "“We left",
            "” ",
            '" ',
            "' ",
            "‘",
            "’",
            ".",
            ". ",
            ", ",
            "!",
            "? ",
            "…",
            "Mr. ",
            "U.S. ",
            "the port ",
        ),
        *("Dahl ", "said ", "that ", "(", ") ", "[", "]", "\n", "\n\n", " ", "—", "-- ", "@dahl ", "#port ", "years' "),
        *("https://x.org/a ", "'em ", "according to ", "told ", "12 ", "OSLO (AP) — ", "By Ann Dahl", "Related", ":"),
        *("the port ", "Read more", "who ", "and ", "\N{NO-BREAK SPACE}", "é"),
    ]
)
texts = st.one_of(st.lists(_pieces, max_size=40).map("".join), st.text(max_size=120))


def holds(found: Layout) -> None:
    text = found.document.text
    assert len(found.plain) == len(text)
    ends = 0
    for zone in found.zones:
        assert ends <= zone.span.start < zone.span.end <= len(text)
        ends = zone.span.end
    covered = set()
    for number, sentence in enumerate(found.sentences):
        zone = found.zones[sentence.paragraph]
        assert sentence.number == number and zone.span.holds(sentence.span) and sentence.zone == zone.name
        stretch_of = set(range(*sentence.span))
        assert not covered & stretch_of
        covered |= stretch_of
    missing = set(range(len(text))) - covered
    assert not "".join(found.plain[i] for i in sorted(missing)).strip()
    for quotation in found.quotations:
        assert found.zones[quotation.paragraph].span.holds(quotation.span)
        assert quotation.span.of(text).strip()
    for statement in found.statements:
        assert any(s.span.holds(statement.content) and s.span.holds(statement.speaker) for s in found.sentences)


@given(texts)
def test_any_text(text: str) -> None:
    holds(layout(text))


@given(texts, texts)
def test_what_stood_before_stays(before: str, after: str) -> None:
    one, both = layout(before), layout(f"{before}\n\n{after}")
    assert both.zones[: len(one.zones)] == one.zones
    assert both.sentences[: len(one.sentences)] == one.sentences
    assert both.quotations[: len(one.quotations)] == one.quotations
    assert set(one.statements) <= set(both.statements)


@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.name[:3])
def test_seeds(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    holds(layout(text))


def test_zones_of_the_seeds() -> None:
    names = {}
    for path in SEEDS:
        found = layout(path.read_bytes().decode("utf-8"))
        names[path.name[:3]] = [z.name for z in found.zones]
    assert names["000"][:4] == ["headline", "dek", "caption", "boilerplate"]
    assert names["000"][-2:] == ["byline", "bio"]
    assert names["001"][:3] == ["headline", "byline", "caption"]
    assert names["002"][:2] == ["promo", "headline"]
    assert "related" in names["002"] and names["002"][-1] == "promo"
    assert names["003"][:3] == ["headline", "byline", "boilerplate"] and names["003"][-1] == "related"
    assert names["004"][-1] == "promo"


def test_speakers_of_a_seed() -> None:
    found = layout(SEEDS[0].read_bytes().decode("utf-8"))
    speakers = [stretch(found, q.speaker) for q in found.quotations]
    assert speakers[:3] == ["the reality star", "the White House", "Kim"] and None not in speakers


def test_read_is_the_reader() -> None:
    document = Document("a", "a", "Port shut\n\nDahl said: “We left.”")
    lexicon = rulepack.load().lexicon
    assert (
        read(document, lexicon)
        == read(document, dict(lexicon))
        == layout(document.text).__class__(
            document,
            *(getattr(layout(document.text), f) for f in ("plain", "zones", "sentences", "quotations", "statements")),
        )
    )
