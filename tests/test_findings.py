"""From pairs to findings: one for each fact, all outlets on their positions, and an id that lasts."""

from __future__ import annotations

from tests.newsroom import check

TWELVE = "A fire at a warehouse killed 12 people on Monday."
FOURTEEN = "The fire at the warehouse killed 14 people."
PADDING = "The street was closed for the night.\n\nNeighbours brought tea.\n\n"


def test_a_fact_is_reported_once_with_all_outlets_on_its_positions() -> None:
    report = check({"alpha": TWELVE, "beta": FOURTEEN, "gamma": TWELVE})
    (finding,) = report.disagreements
    sides = {p.display.split()[0]: sorted({c.split(".")[0] for c in p.claims}) for p in finding.positions}
    assert sides == {"12": ["alpha", "gamma"], "14": ["beta"]}
    assert finding.positions[0].display.startswith("12")  # the side of more outlets stands first
    assert not finding.internal


def test_three_values_are_three_positions_of_one_finding() -> None:
    report = check({"alpha": TWELVE, "beta": FOURTEEN, "gamma": FOURTEEN.replace("14", "17")})
    (finding,) = report.disagreements
    assert len(finding.positions) == 3


def test_two_facts_are_two_findings() -> None:
    report = check(
        {"alpha": f"{TWELVE} The fire injured 30 people.", "beta": f"{FOURTEEN} The fire injured 36 people."}
    )
    assert len(report.disagreements) == 2
    assert len({d.id for d in report.disagreements}) == 2


def test_an_id_survives_edits_elsewhere_and_an_outlet_that_joins_a_position() -> None:
    (first,) = check({"alpha": TWELVE, "beta": FOURTEEN}).disagreements
    (edited,) = check({"alpha": PADDING + TWELVE, "beta": FOURTEEN + "\n\n" + PADDING}).disagreements
    (joined,) = check({"alpha": TWELVE, "beta": FOURTEEN, "gamma": TWELVE}).disagreements
    assert first.id == edited.id == joined.id


def test_an_id_changes_with_what_is_claimed() -> None:
    (first,) = check({"alpha": TWELVE, "beta": FOURTEEN}).disagreements
    (other,) = check({"alpha": TWELVE, "beta": FOURTEEN.replace("14", "15")}).disagreements
    assert first.id != other.id


def test_agreements_name_every_claim_and_count_the_outlets() -> None:
    report = check({"alpha": TWELVE, "beta": FOURTEEN.replace("14", "12")})
    assert report.disagreements == ()
    (agreement,) = (a for a in report.agreements if a.display.startswith("12"))
    assert agreement.outlets == 2
    assert len(agreement.claims) == 2


def test_a_number_in_headline_and_body_is_one_finding() -> None:
    alpha = "Twelve killed in warehouse fire\n\n" + TWELVE + " Crews found the 12 people on the upper floor."
    beta = "Warehouse fire kills 14\n\n" + FOURTEEN + " Fourteen people died on the upper floor."
    (finding,) = check({"alpha": alpha, "beta": beta}).disagreements
    assert len(finding.positions) == 2


def test_a_stretch_stands_once_in_a_position_and_once_in_an_agreement() -> None:
    texts = {
        "alpha": "Maria Lopez, 31, was freed on Monday, 4 June 2018. The court freed Lopez on Monday.",
        "beta": "Maria Lopez, 33, was freed on Monday, 4 June 2018. The court freed Lopez on Monday.",
        "gamma": "Maria Lopez, 33, was freed on 4 June 2018.",
    }
    report = check(texts)
    places = {c.id: (c.document, c.start, c.end) for c in report.claims}
    groups = [a.claims for a in report.agreements] + [p.claims for d in report.disagreements for p in d.positions]
    assert report.disagreements
    assert report.agreements
    for claims in groups:
        assert len({places[c] for c in claims}) == len(claims)


def test_reasons_are_sentences() -> None:
    quoted = '"We lost the {} but not the rudder of the ship," said Ida Berg.'
    report = check(
        {
            "alpha": quoted.format("engine") + " Maria Lopez, 31, was hurt.",
            "beta": quoted.format("motor") + " Maria Lopez, 33, was hurt.",
        }
    )
    told = [text for d in report.disagreements for text in (d.why, d.reconcile) if text]
    assert len(told) > 2
    for text in told:
        assert not text[0].islower()
        assert text.endswith((".", "!", "?"))
