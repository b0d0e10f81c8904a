"""Wordings for tests, as they stand between quotation marks."""

from __future__ import annotations

from claimcheck.model.values import Utterance
from claimcheck.text.plain import plain
from claimcheck.values.utterance import Folder


def utterance(text: str, folder: Folder) -> Utterance:
    """The utterance of what stands between two quotation marks, with its edges judged by the look of it.

    It is cut on the left where it begins with a small letter, on the right where it ends without a full stop, question
    or exclamation mark (a comma before ``he said`` may stand for a full stop or not).
    """
    copy = plain(text).strip(" \n\"'")
    letters = next((c for c in copy if c.isalpha()), "")
    return folder.fold(text, letters.islower(), not copy.endswith((".", "!", "?")) or copy.endswith(".."))
