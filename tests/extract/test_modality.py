"""Modality: stretch <- sentence, and the examples that the cue files carry."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.cue import compile_phrase
from claimcheck.extract.modality import ModalityReader
from claimcheck.model.rules import Cue, Example
from claimcheck.model.span import Span

RULES = Path(__file__).parents[2] / "rules" / "cues"


def _cue(table: dict[str, Any]) -> Cue:
    lists = {key: tuple(table.get(key, ())) for key in ("phrases", "silent", "stop", "never")}
    fires = tuple(Example(**example) for example in table["fires"])
    return Cue(id=table["id"], modality=table["modality"], direction=table["direction"], fires=fires, **lists)


CUES = tuple(
    _cue(table) for path in sorted(RULES.glob("*.toml")) for table in tomllib.loads(path.read_text("utf-8"))["cue"]
)
READER = ModalityReader(CUES)


def modality(text: str, stretch: str) -> str:
    start = text.index(stretch)
    return READER.of(text, Span(0, len(text)), Span(start, start + len(stretch)))[0]


FIRES = [(cue, example) for cue in CUES for example in cue.fires]
SILENT = [(cue, text) for cue in CUES for text in cue.silent]


@pytest.mark.parametrize(("cue", "example"), FIRES, ids=[f"{c.id}: {e.text}" for c, e in FIRES])
def test_examples_fire(cue: Cue, example: Example) -> None:
    assert example.value is not None
    assert modality(example.text, example.value) == (example.modality or cue.modality)
    assert cue.id in {found.id for found, _ in READER.cues(example.text, Span(0, len(example.text)))}


@pytest.mark.parametrize(("cue", "text"), SILENT, ids=[f"{c.id}: {t}" for c, t in SILENT])
def test_examples_stay_silent(cue: Cue, text: str) -> None:
    assert cue.id not in {found.id for found, _ in READER.cues(text, Span(0, len(text)))}


@pytest.mark.parametrize(("cue", "text"), SILENT, ids=[f"{c.id}: {t}" for c, t in SILENT])
def test_silent_examples_have_another_modality(cue: Cue, text: str) -> None:
    whole = Span(0, len(text))
    assert cue.modality == "asserted" or READER.of(text, whole, whole)[0] != cue.modality


ASSERTED, SOUGHT, POSSIBLE, CONDITIONAL = "asserted", "sought", "possible", "conditional"
PLANNED, DENIED, REPORTED = "planned", "denied", "reported"

TABLE = [
    # what was granted and what was only asked for
    ("It emerged that she had succeeded, with the governor officially pardoning Ann Bell.", "pardoning", ASSERTED),
    ("Following the meeting where Kim asked Trump to pardon Johnson, the star posted a note.", "pardon", SOUGHT),
    ("Following the meeting where Kim asked Trump to pardon Johnson, the star posted a note.", "posted", ASSERTED),
    ("It did not take long before the President decided to commute the sentence.", "commute", ASSERTED),
    ("She met the king and managed to get the life sentence commuted.", "commuted", ASSERTED),
    ("Star Convinced The Governor To Commute A Life Sentence", "Commute", ASSERTED),
    ("While it was reported that Kim initially requested for a pardon, Trump granted a commute.", "pardon", SOUGHT),
    ("While Kim requested a pardon, Trump went as far as granting a commute.", "granting", ASSERTED),
    ("Should Trump grant clemency to Johnson, the decision would seem odd.", "grant", CONDITIONAL),
    ("She will lead a productive life if granted clemency by Trump.", "granted", CONDITIONAL),
    ("It is our hope that the President will grant clemency to her.", "grant", PLANNED),
    ("She felt that she had earned the right to be granted pardon.", "granted", SOUGHT),
    ("This is her fourth - and finally successful - attempt to be granted a commute.", "granted", SOUGHT),
    ("She sent three requests to the king, all of which were denied.", "three requests", DENIED),
    ("Alice Johnson has yet to comment on her release.", "comment", DENIED),
    ("He has called for some drug dealers to receive the death penalty.", "receive", SOUGHT),
    ("He asked the president, who was in Texas, to pardon the driver.", "pardon", SOUGHT),
    ("The board asked her to resign and she left on Monday.", "left", ASSERTED),
    ("The board asked her to resign and waited until noon.", "waited", ASSERTED),
    ("The lawyer has said she has no doubt that Ann will lead a good life if freed.", "freed", CONDITIONAL),
    # denial and its scope
    ("The mayor has not resigned.", "resigned", DENIED),
    ("The mayor hasn't resigned, but the clerk quit.", "resigned", DENIED),
    ("The mayor hasn't resigned, but the clerk quit.", "quit", ASSERTED),
    ("No one was killed, although 12 people were injured.", "killed", DENIED),
    ("No one was killed, although 12 people were injured.", "injured", ASSERTED),
    ("The pilot could not land the plane.", "land", DENIED),
    ("The pilot never resigned and was later promoted.", "promoted", ASSERTED),
    ("He was not arrested and charged.", "charged", DENIED),
    ("Considering his record of pardons, she was hopeful.", "pardons", ASSERTED),
    ("The mayor said it would rain and that roads were closed.", "closed", ASSERTED),
    ("He denied that it had rained and that roads were closed.", "closed", DENIED),
    ("The king did not hesitate to pardon the thief.", "pardon", ASSERTED),
    ("The firm not only sold the mine but closed the port.", "sold", ASSERTED),
    ("She was sentenced to life without parole.", "parole", ASSERTED),
    ("No fewer than 30 people were hurt.", "hurt", ASSERTED),
    ("The company denied that it had sold the data.", "sold", DENIED),
    ("He refused to sign the deal, which was approved on Friday.", "sign", DENIED),
    ("He refused to sign the deal, which was approved on Friday.", "approved", ASSERTED),
    ("The spokesman declined to comment on the merger.", "comment", DENIED),
    ("The bank no longer owns the tower.", "owns", DENIED),
    ("He was released without charge.", "charge", DENIED),
    ("The plea was rejected by the court.", "plea", DENIED),
    ("The minister is unlikely to resign.", "resign", DENIED),
    ("The team failed to win.", "win", DENIED),
    # may, will and other words that are something else as often
    ("The dam may burst.", "burst", POSSIBLE),
    ("The trial opened on 3 May in Leeds.", "opened", ASSERTED),
    ("In May the court freed him.", "freed", ASSERTED),
    ("Prime Minister May said the deal was signed.", "signed", ASSERTED),
    ("She left the house to him in her last will, signed in 1990.", "signed", ASSERTED),
    ("Police said Will Turner was injured.", "injured", ASSERTED),
    ("Will Turner was injured on Friday.", "injured", ASSERTED),
    ("Will the king pardon the thief?", "pardon", POSSIBLE),
    ("When asked about the deal, the owner sold his shares.", "sold", ASSERTED),
    ("The bank will not close the branch.", "close", DENIED),
    ("Twelve miners may have died.", "Twelve miners", POSSIBLE),
    ("Twelve miners may have died.", "died", POSSIBLE),
    ("Officials fear that 40 people drowned.", "drowned", POSSIBLE),
    ("The singer is expected to perform in Rome.", "perform", PLANNED),
    ("The company is set to announce 500 job cuts.", "announce", PLANNED),
    ("The actor reportedly bought the island.", "bought", REPORTED),
    ("The bank was allegedly robbed by three men.", "robbed", REPORTED),
    ("Rebels claimed responsibility for the bomb that killed nine.", "killed", ASSERTED),
    ("If convicted, he faces 20 years in prison.", "20 years", CONDITIONAL),
    ("The fire killed 12 people.", "killed", ASSERTED),
    ('"I did not do it," said the man, who was arrested in March.', "arrested", ASSERTED),
    ('The man, who said "I did not do it", was arrested in March.', "arrested", ASSERTED),
]


@pytest.mark.parametrize(("text", "stretch", "expected"), TABLE)
def test_modality(text: str, stretch: str, expected: str) -> None:
    assert modality(text, stretch) == expected


def test_the_cue_is_the_stretch_that_decided() -> None:
    text = "Ann said: The union has called for a strike."
    start = text.index("strike")
    found, cue = READER.of(text, Span(10, len(text)), Span(start, start + 6))
    assert (found, cue and cue.of(text)) == ("sought", "called for")
    assert READER.of("The union struck.", Span(0, 17), Span(10, 16)) == ("asserted", None)


@pytest.mark.parametrize("phrase", ["", "a?", "... to", "to ...", "a||b"])
def test_a_phrase_that_cannot_be_read_is_refused(phrase: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        compile_phrase(phrase)


@given(st.text(alphabet="abe ,.'\"-?!nt0AWil\u2014", max_size=80), st.integers(0, 80), st.integers(1, 9))
def test_any_text_has_a_modality_and_the_cue_lies_in_the_sentence(text: str, start: int, length: int) -> None:
    sentence = Span(0, len(text))
    stretch = Span(min(start, len(text)), min(start + length, len(text)))
    _, cue = READER.of(text, sentence, stretch)
    assert cue is None or (sentence.holds(cue) and cue.start < cue.end)


WORDS = st.lists(
    st.sampled_from(["the", "fire", "killed", "12", "people", "in", "Leeds", "and", "Ann", "sold", "a", "ship"]),
    min_size=1,
    max_size=12,
)


@given(WORDS)
def test_a_sentence_without_a_cue_is_asserted(words: list[str]) -> None:
    text = " ".join(words)
    assert READER.of(text, Span(0, len(text)), Span(0, len(words[0]))) == ("asserted", None)
