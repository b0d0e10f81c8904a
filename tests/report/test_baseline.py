"""Accepted findings: the file, what it accepts, and until when."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.baseline import Accepted, apply, dump, extended, parse, pruned
from claimcheck.model.errors import ConfigError
from tests.report.fixture import REPORT

FILE = Path("known.toml")
TODAY = date(2031, 5, 6)
AGE, TIME = (finding.id for finding in REPORT.disagreements[:2])

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
ENTRY = st.builds(Accepted, TEXT, TEXT, TEXT, st.none() | st.dates())


@given(st.lists(ENTRY, unique_by=lambda entry: entry.id, max_size=5))
def test_what_is_written_reads_back(entries: list[Accepted]) -> None:
    assert sorted(parse(dump(entries), FILE), key=lambda e: e.id) == sorted(entries, key=lambda e: e.id)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[acepted]]\nid = "x"', r"known\.toml:1: unknown key 'acepted', did you mean 'accepted'\?"),
        ('[[accepted]]\nid = "x"\nreson = "y"', r":3: unknown key 'reson', did you mean 'reason'\?"),
        ('[[accepted]]\nreason = "y"', ":1: missing key 'id'"),
        ('[[accepted]]\nid = "x"\nexpires = "2031-01-01"', ":3: 'expires' must be a day without quotation marks"),
        ('[[accepted]]\nid = "x"\n[[accepted]]\nid = "x"', ":4: 'x' is accepted twice"),
        ("[[accepted]]\nid = 7", ":2: 'id' must be a text"),
        ("accepted = 1", "'accepted' must be tables"),
        ("[[", "this is not valid TOML"),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        parse(text, FILE)


@pytest.mark.parametrize(("expires", "accepted"), [(None, True), (date(2031, 5, 6), True), (date(2031, 5, 5), False)])
def test_an_entry_holds_through_its_last_day(expires: date | None, accepted: bool) -> None:
    entry = Accepted(AGE, expires=expires)
    done = apply(REPORT, [entry], TODAY)
    assert done.report.disagreements[0].baseline is accepted
    assert done.expired == (() if accepted else (entry,))
    assert [f.id for f in done.report.disagreements] == [f.id for f in REPORT.disagreements]


def test_stale_entries_are_told_and_pruned() -> None:
    entries = (Accepted(AGE, reason="asked"), Accepted("gone"))
    assert apply(REPORT, entries, TODAY).stale == (entries[1],)
    assert pruned(entries, REPORT) == entries[:1]


def test_writing_again_keeps_what_holds() -> None:
    held = Accepted(AGE, reason="asked the line", expires=date(2031, 6, 1))
    lapsed = Accepted(TIME, reason="old", expires=date(2031, 1, 1))
    stale = Accepted("gone", reason="kept until pruned")
    found = extended([held, lapsed, stale], REPORT.disagreements, Accepted("", reason="new"), TODAY)
    by_id = {entry.id: entry for entry in found}
    assert (by_id[AGE], by_id["gone"]) == (held, stale)
    assert (by_id[TIME].reason, by_id[TIME].expires) == ("new", None)
    assert set(by_id) == {"gone", *(finding.id for finding in REPORT.disagreements)}
    assert by_id[REPORT.disagreements[4].id].message == "speeding is denied and =1+1 is % odd"
