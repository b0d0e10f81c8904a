"""A fixed report on four invented articles, with everything in them that a format has to survive."""

from __future__ import annotations

from typing import Any

from claimcheck.model.report import (
    Agreement,
    Coverage,
    Disagreement,
    Position,
    Report,
    ReportClaim,
    ReportDocument,
    Skipped,
)

TEXTS: dict[str, str] = {
    "ferry/harbour-post.txt": (
        "Ferry runs aground off Tolness\n"
        "\n"
        "The ferry Sigrun ran aground off Tolness on Monday, and 12 people were hurt, the coast guard said.\n"
        "Captain Ida Berg, 41, had been at the wheel since noon.\n"
        '"We lost the engine, not the rudder," Berg said.\n'
    ),
    "ferry/daily-tide.txt": (
        "Ferry grounding: what we know\n"
        "\n"
        "At least 14 people were hurt when the Sigrun ran aground on Monday.\n"
        "Ida Berg, 43, a captain of <script>alert(1)</script> the Northern Line, was at the wheel.\n"
        '"We lost the engine, but not the rudder," said Berg.\n'
    ),
    "ferry/norrland.md": (
        'Sigrun "><img src=x onerror=alert(2)> aground\n'
        "\n"
        "Twelve people were hurt; [bold]none[/bold] of them badly | officials said.\n"
        "::warning file=x::The 41-year-old captain \u202eeman\u202c 🚢 told @reporters of the line's 船 in #7.\n"
        "A spokesman for the line, who had been reached by telephone late in the evening and who asked not to be named "
        "because the inquiry had only begun, said that the ship left port at 11:40 a.m., although the harbour log, of "
        "which a copy was seen, has it leaving the quay at 12:10 p.m. with all of its passengers aboard.\n"
    ),
    "ferry/late,edition:2.json": (
        "Grounding\n\nThe company denied that the ferry had been speeding.\n=1+1 is in the text\tof it.\n"
    ),
}

OUTLETS = {"ferry/daily-tide.txt": "The Daily Tide", "ferry/norrland.md": 'Norrland "Nytt" <b>|</b>'}


def claim(document: str, quote: str, kind: str, value: dict[str, Any], **more: Any) -> ReportClaim:
    """A claim whose place and sentence are found in the document's text."""
    text = TEXTS[document]
    start = text.index(quote)
    line_start = text.rfind("\n", 0, start) + 1
    sentence = text[line_start : text.index("\n", start)]
    return ReportClaim(
        id=f"{document}:{start}-{start + len(quote)}:{kind}",
        document=document,
        kind=kind,
        subject=more.pop("subject", None),
        display=more.pop("display", quote),
        value=value,
        modality=more.pop("modality", "asserted"),
        speaker=more.pop("speaker", None),
        start=start,
        end=start + len(quote),
        quote=quote,
        line=text.count("\n", 0, start) + 1,
        column=start - line_start + 1,
        sentence=sentence,
        rule=more.pop("rule", kind.split("/")[0]),
        **more,
    )


def _years(number: int) -> dict[str, Any]:
    return {"type": "quantity", "low": number, "high": number, "unit": "year"}


def _people(low: int, high: int | None) -> dict[str, Any]:
    return {"type": "quantity", "low": low, "high": high, "unit": ""}


def _words(text: str) -> dict[str, Any]:
    return {"type": "utterance", "words": text.lower().split()}


POST, TIDE, NORD, LATE = TEXTS
CLAIMS = (
    claim(POST, "12 people", "count/injured", _people(12, 12), subject="the Sigrun", speaker="the coast guard"),
    claim(POST, "41", "age", _years(41), subject="Ida Berg"),
    claim(POST, "We lost the engine, not the rudder", "quote", _words("a"), subject="Ida Berg", speaker="Ida Berg"),
    claim(TIDE, "At least 14 people", "count/injured", _people(14, None), subject="the Sigrun"),
    claim(TIDE, "43", "age", _years(43), subject="Ida Berg"),
    claim(TIDE, "We lost the engine, but not the rudder", "quote", _words("b"), subject="Ida Berg", speaker="Ida Berg"),
    claim(NORD, "Twelve people", "count/injured", _people(12, 12), subject="the Sigrun"),
    claim(NORD, "41-year-old captain \u202eeman\u202c 🚢", "age", _years(41), subject="Ida Berg", display="41"),
    claim(NORD, "11:40 a.m.", "time", {"type": "moment", "hour": 11, "minute": 40}, subject="the Sigrun"),
    claim(NORD, "12:10 p.m.", "time", {"type": "moment", "hour": 12, "minute": 10}, subject="the Sigrun"),
    claim(
        TIDE, "Monday", "date", {"type": "moment", "year": 2031, "month": 5, "day": 5, "weekday": 0, "resolved": True}
    ),
    claim(LATE, "speeding", "cause", {"type": "term", "taxonomy": "cause", "term": "speed"}, modality="denied"),
    claim(LATE, "=1+1", "other", {"type": "quantity", "low": 2, "high": 2, "unit": ""}),
)
_ID = {(c.document, c.kind, c.display): c.id for c in CLAIMS}


def _position(display: str, *keys: tuple[str, str, str]) -> Position:
    return Position(display=display, claims=tuple(_ID[key] for key in keys))


REPORT = Report(
    version="0.1.0",
    rules="0" * 64,
    documents=tuple(
        ReportDocument(
            id=id_,
            path=f"stories/{id_}",
            outlet=OUTLETS.get(id_),
            title=text.split("\n", 1)[0],
            published="2031-05-06" if id_ == TIDE else None,
            story="s1" if id_ != LATE else "s2",
        )
        for id_, text in TEXTS.items()
    ),
    skipped=(Skipped(path="stories/ferry/x|\n::error::.bin", reason="this is a binary file, not text"),),
    coverage=Coverage(documents=4, sentences=13, mentions=21, claims=13, compared=10),
    claims=CLAIMS,
    agreements=(
        Agreement(
            kind="location",
            subject="the Sigrun",
            display="off Tolness <b>",
            claims=(CLAIMS[0].id, CLAIMS[3].id),
            outlets=2,
            origins=1,
        ),
    ),
    disagreements=(
        Disagreement(
            id="a1b2c3d4e5f60718",
            kind="age",
            subject="Ida Berg",
            story="s1",
            severity="contradiction",
            internal=False,
            message='41 (harbour-post, Norrland "Nytt" <b>|</b>) or 43 (The Daily Tide)?',
            why="one person has one age on one day, and the articles are of the same week",
            level="disjoint",
            positions=(
                _position("41", (POST, "age", "41"), (NORD, "age", "41")),
                _position("43", (TIDE, "age", "43")),
            ),
            steps=("both are ages of Ida Berg: full name in each article", "exact, 41 and 43 years: no overlap"),
        ),
        Disagreement(
            id="b2c3d4e5f6071829",
            kind="time",
            subject="the Sigrun",
            story="s1",
            severity="contradiction",
            internal=True,
            message="left port at 11:40 a.m. or at 12:10 p.m.?",
            why="both are exact clock times of one departure",
            level="disjoint",
            positions=(
                _position("11:40 a.m.", (NORD, "time", "11:40 a.m.")),
                _position("12:10 p.m.", (NORD, "time", "12:10 p.m.")),
            ),
        ),
        Disagreement(
            id="c3d4e5f60718293a",
            kind="count/injured",
            subject="the Sigrun",
            story="s1",
            severity="discrepancy",
            internal=False,
            message="12 hurt (2 outlets) or at least 14 (The Daily Tide)?",
            why="the later report may count more, 100% of them: 12, 14",
            level="update",
            positions=(
                _position("12", (POST, "count/injured", "12 people"), (NORD, "count/injured", "Twelve people")),
                _position("at least 14", (TIDE, "count/injured", "At least 14 people")),
            ),
            reconcile="The Daily Tide was written after the others",
        ),
        Disagreement(
            id="d4e5f60718293a4b",
            kind="quote",
            subject="Ida Berg",
            story="s1",
            severity="discrepancy",
            internal=False,
            message="“not the rudder” or “but not the rudder”?",
            why="one remark, quoted in two wordings",
            level="one-word",
            positions=(
                _position("… not the rudder", (POST, "quote", CLAIMS[2].quote)),
                _position("… but not the rudder", (TIDE, "quote", CLAIMS[5].quote)),
            ),
            baseline=True,
        ),
        Disagreement(
            id="e5f60718293a4b5c",
            kind="cause",
            subject=None,
            story="s2",
            severity="note",
            internal=True,
            message="speeding is denied\nand =1+1 is % odd",
            why="worth a look",
            level="note",
            positions=(
                _position("speeding", (LATE, "cause", "speeding")),
                _position("=1+1", (LATE, "other", "=1+1")),
            ),
        ),
    ),
)


def _only(finding: Disagreement, documents: set[str]) -> Disagreement:
    kept = [tuple(id_ for id_ in p.claims if id_.split(":")[0] in documents) for p in finding.positions]
    positions = [
        position.model_copy(update={"claims": claims})
        for position, claims in zip(finding.positions, kept, strict=True)
        if claims
    ]
    return finding.model_copy(update={"positions": tuple(positions)})


#: The report as if only the first two articles had been read.
PAIR = REPORT.model_copy(
    update={
        "documents": REPORT.documents[:2],
        "skipped": (),
        "coverage": Coverage(documents=2, sentences=8, mentions=12, claims=7, compared=5),
        "claims": tuple(c for c in CLAIMS if c.document in (POST, TIDE)),
        "disagreements": tuple(
            _only(finding, {POST, TIDE}) for finding in REPORT.disagreements if finding.kind in ("age", "count/injured")
        ),
    }
)
