"""The text that a new rule file starts from: sound as it stands, and made to be changed."""

from __future__ import annotations

import re

from claimcheck.model.errors import ClaimcheckError
from claimcheck.rulepack.packs import SHELVES
from claimcheck.rulepack.schema import nearest

_CLAIM = """\
# How patterns are written: docs/writing-rules.md.
kind = "count/{name}"      # a kind of the report, refined after a slash
title = "{title}"
holder = "event"           # whose it is: person, org, party (either of them), event or thing
comparator = "quantity"    # how two values are compared
functional = true          # it has one true value at one time
question = "How many, and who counted them?"
record = "the authority's log"
silent = [
  "The museum opens at nine.",
  "Nobody has counted the visitors yet.",
]

[[pattern]]
id = "were-counted"
match = '{{value:number}} visitors were counted'

[[fires]]
text = "On Sunday 1,200 visitors were counted."
value = "1,200"

[[fires]]
text = "About 300 visitors were counted before noon."
value = "About 300"
"""
_FRAME = """\
title = "{title}"
verbs = ["inaugurate"]     # lemmas; their forms are found
nouns = ["inauguration"]
never = ["inauguration dress"]
slots = []                 # claim rules with holder = "event" that such an event has
silent = [
  "The dress for the ball was blue.",
  "The bridge is two miles long.",
]

[[fires]]
text = "The minister inaugurated the bridge on Friday."
value = "inaugurated"

[[fires]]
text = "The inauguration drew a crowd."
value = "inauguration"
"""
_CUES = """\
[[cue]]
id = "{name}"
modality = "planned"       # asserted, sought, possible, conditional, planned, denied or reported
phrases = ["be slated to"]
direction = "right"        # governs what follows; "left": what precedes
stop = ["but"]             # beside the clause's own end
never = []
fires = [
  {{ text = "The bridge is slated to open on Friday.", value = "open" }},
  {{ text = "Two of them were slated to leave.", value = "leave" }},
]
silent = [
  "The bridge opened on Friday.",
  "Slate covers the roof.",
]
"""
_LEXICON = """\
# Put over the lexicon file of the same name: tables merge, lists append.
# In words.toml each key is a list that a pattern names as @{name}.
{name} = ["first phrase", "second phrase"]
"""
_TEXTS = {"claims": _CLAIM, "frames": _FRAME, "cues": _CUES, "lexicon": _LEXICON}
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def starting_text(place: str) -> str:
    """The text of a new rule file.

    Args:
        place: where it is to be in its pack, as ``claims/NAME``, ``frames/NAME``, ``cues/NAME`` or ``lexicon/NAME``.

    Raises:
        ClaimcheckError: ``place`` is no such place.
    """
    shelf, _, name = place.removesuffix(".toml").partition("/")
    if shelf not in _TEXTS:
        raise ClaimcheckError(f"'{place}' is no place of a rule{nearest(shelf, SHELVES) or _PLACES}")
    if not _NAME.fullmatch(name):
        raise ClaimcheckError(f"'{name}' cannot be a rule's name: take lower-case words joined by hyphens.")
    return _TEXTS[shelf].format(name=name, title=name.replace("-", " ").capitalize())


_PLACES = ": take " + ", ".join(f"{shelf}/NAME" for shelf in SHELVES) + "."
