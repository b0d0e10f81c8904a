"""The passage around a claim, with the value marked."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.model.report import ReportClaim
from claimcheck.report.escape import one_line


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentence around a value, on one line and safe to print; the three parts put together are what is shown."""

    before: str
    value: str
    after: str

    def __str__(self) -> str:
        """The whole passage."""
        return self.before + self.value + self.after

    def short(self, room: int) -> Passage:
        """The passage with at most ``room`` characters on each side of the value, cut between words."""
        before, after = self.before, self.after
        if len(before) > room:
            cut = before[-room:]
            before = "… " + cut[cut.find(" ") + 1 :]
        if len(after) > room:
            after = after[:room].rsplit(" ", 1)[0] + " …"
        return Passage(before, self.value, after)


def passage(claim: ReportClaim, text: str | None) -> Passage:
    """A claim's passage.

    Args:
        claim: the claim.
        text: the article's text; without it the first place in the sentence that reads like the quote is marked.
    """
    at = -1
    if text is not None:
        start = text.find(claim.sentence, max(0, claim.end - len(claim.sentence)), claim.start + len(claim.sentence))
        at = claim.start - start if start >= 0 else -1
    if at < 0:
        at = claim.sentence.find(claim.quote)
    if at < 0:
        return Passage("", one_line(claim.quote).strip(), "")
    sentence = claim.sentence
    return Passage(
        one_line(sentence[:at]).lstrip(),
        one_line(sentence[at : at + len(claim.quote)]),
        re.sub(r"\s+$", "", one_line(sentence[at + len(claim.quote) :])),
    )
