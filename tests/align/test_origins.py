"""Articles that carry the same text are one origin."""

from claimcheck.align.origins import origins
from claimcheck.model.claim import Reading
from claimcheck.model.document import Document
from claimcheck.rulepack import load
from claimcheck.text import LayoutReader

AGENCY = (
    "The bridge over the harbour was closed on Monday after engineers found cracks in two of its pillars. "
    "Traffic was led over the old road along the coast for most of the day. "
    "The city said that it would take three weeks to mend the pillars and open the bridge again. "
)
OWN = (
    "Drivers waited for an hour and more this Monday, since nobody may cross the harbour any longer. "
    "Two pillars have cracks, and the mending takes weeks, the mayor told our reporter in the evening. "
)


def read(**texts: str) -> dict[str, str]:
    layouts = LayoutReader(load().lexicon)
    readings = [Reading(layouts.read(Document(f"{n}.txt", f"{n}.txt", t)), (), (), ()) for n, t in texts.items()]
    return dict(origins(readings))


def test_two_prints_of_one_report_are_one_origin() -> None:
    assert read(a=AGENCY, b="Bridge closed\n\n" + AGENCY, c=OWN) == {
        "a.txt": "a.txt",
        "b.txt": "a.txt",
        "c.txt": "c.txt",
    }


def test_a_shared_quotation_is_no_shared_origin() -> None:
    said = '"We have found cracks in two of the pillars and nobody may cross the bridge," the mayor said. '
    assert read(a=said + OWN, b=said + "It was a grey day, and the boats stayed in.") == {
        "a.txt": "a.txt",
        "b.txt": "b.txt",
    }
