"""Laws of the whole way, on small invented stories."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck import rulepack
from claimcheck.extract.reader import ArticleReader
from claimcheck.model.config import Config
from claimcheck.model.document import Document
from claimcheck.model.report import Report
from claimcheck.pipeline import Corpus, report

PACK = rulepack.load()
READER = ArticleReader(PACK)
calm = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])

_PEOPLE = ["Maria Lopez", "Jonas Weber", "Aisha Khan", "Peter Holm"]
_SENTENCES = st.one_of(
    st.builds(
        "{}, {}, was arrested on {}.".format,
        st.sampled_from(_PEOPLE),
        st.integers(18, 90),
        st.sampled_from(["Monday", "May 3, 2019"]),
    ),
    st.builds("The fire killed {} people.".format, st.integers(2, 400)),
    st.builds("The company paid ${} million for the chain.".format, st.integers(1, 900)),
    st.builds('"We will not leave {} houses behind," {} said.'.format, st.integers(2, 99), st.sampled_from(_PEOPLE)),
    st.builds("{} was sentenced to {} years in prison.".format, st.sampled_from(_PEOPLE), st.integers(1, 60)),
    st.builds("{} has not resigned.".format, st.sampled_from(_PEOPLE)),
    st.sampled_from(["The street was closed.", "It rained.", "Nobody was hurt, the mayor said."]),
)
_ARTICLES = st.lists(_SENTENCES, min_size=1, max_size=6).map("\n\n".join)
#: It shares no word with the others that could join it to their story.
_UNRELATED = (
    "Astronomers photographed a comet above Patagonia. Its tail stretched over half the southern sky, and telescopes "
    "in Chile followed the nucleus until dawn. Amateurs uploaded pictures from Punta Arenas. Spectra hint at cyanogen "
    "and carbon. The observatory plans longer exposures through an infrared filter when moonlight fades."
)


def check(articles: dict[str, str], story: str = "one") -> Report:
    documents = [Document(id=name, path=name, text=text) for name, text in sorted(articles.items())]
    config = Config(story="one" if story == "one" else "auto")
    return report(Corpus(PACK, tuple(READER.read(d) for d in documents), ()), config)


@calm
@given(_ARTICLES)
def test_an_article_and_its_copy_have_no_disagreement_between_them(text: str) -> None:
    found = check({"a.txt": text, "b.txt": text}).disagreements
    assert [d.message for d in found if not d.internal] == []


@calm
@given(_ARTICLES, _ARTICLES)
def test_claims_do_not_depend_on_the_other_articles(one: str, two: str) -> None:
    alone = check({"a.txt": one}).claims
    together = check({"a.txt": one, "b.txt": two}).claims
    assert alone == tuple(c for c in together if c.document == "a.txt")


@calm
@given(_ARTICLES, _ARTICLES)
def test_an_article_on_something_else_changes_no_finding(one: str, two: str) -> None:
    pair = check({"a.txt": one, "b.txt": two}).disagreements
    with_other = check({"a.txt": one, "b.txt": two, "c.txt": _UNRELATED}).disagreements
    assert {d.id for d in pair} == {d.id for d in with_other}


@calm
@given(_ARTICLES, _ARTICLES)
def test_names_of_articles_decide_nothing(one: str, two: str) -> None:
    here, there = check({"a.txt": one, "b.txt": two}), check({"a.txt": two, "b.txt": one})
    assert sorted((d.id, d.severity) for d in here.disagreements if not d.internal) == sorted(
        (d.id, d.severity) for d in there.disagreements if not d.internal
    )


@calm
@given(_ARTICLES, _ARTICLES)
def test_what_a_report_points_at_is_there(one: str, two: str) -> None:
    texts = {"a.txt": one, "b.txt": two}
    found = check(texts)
    ids = {c.id for c in found.claims}
    assert len(ids) == len(found.claims)
    for claim in found.claims:
        assert claim.quote == texts[claim.document][claim.start : claim.end]
    for finding in found.disagreements:
        assert len(finding.positions) > 1
        assert {i for p in finding.positions for i in p.claims} <= ids


@calm
@given(st.text(max_size=400))
def test_no_text_makes_it_fail(text: str) -> None:
    found = check({"a.txt": text, "b.txt": text + " killed 12 people"}, story="auto")
    for claim in found.claims:
        if claim.document == "a.txt":
            assert claim.quote == text[claim.start : claim.end]


def test_the_laws_meet_disagreements(tmp_path: Path) -> None:
    found = check({"a.txt": "Maria Lopez, 31, was arrested.", "b.txt": "Maria Lopez, 33, was arrested."})
    assert len(found.disagreements) == 1
