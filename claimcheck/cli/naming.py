"""How rules are called on the command line."""

from __future__ import annotations

from claimcheck.model.rules import ClaimRule, Cue, Frame, RulePack


def by_name(pack: RulePack) -> dict[str, ClaimRule | Frame | Cue]:
    """Every rule by shelf and id ("claims/age"), and by its bare id where no rule of an earlier shelf has it."""
    shelved: dict[str, ClaimRule | Frame | Cue] = {f"claims/{rule.id}": rule for rule in pack.claims.values()}
    shelved |= {f"frames/{frame.id}": frame for frame in pack.frames.values()}
    shelved |= {f"cues/{cue.id}": cue for cue in pack.cues}
    bare: dict[str, ClaimRule | Frame | Cue] = {}
    for rule in shelved.values():
        bare.setdefault(rule.id, rule)
    return {**bare, **shelved}
