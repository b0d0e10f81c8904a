"""Running the examples that rules carry: each text that must fire, and each that must not.

Reading a text is not this floor's work, so the readers are handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from claimcheck.model.rules import ClaimRule, Cue, Example, Frame, RulePack


class Seen(NamedTuple):
    """One claim that was read out of an example's text. ``rule`` is a rule's id or ``id/pattern``."""

    rule: str
    display: str
    quote: str
    subject: str | None
    modality: str


#: text -> every claim that was made of it
ClaimsOf: TypeAlias = Callable[[str], Sequence[Seen]]
#: text -> frame id and trigger, for every frame that was triggered
FramesOf: TypeAlias = Callable[[str], Sequence[tuple[str, str]]]
#: text and a stretch of it -> the stretch's modality
ModalityOf: TypeAlias = Callable[[str, str], str]
#: text -> ids of the cues that stand in it
CuesOf: TypeAlias = Callable[[str], Iterable[str]]


class Failure(NamedTuple):
    """An example that did not do what its rule says."""

    path: str
    rule: str
    text: str
    reason: str

    def __str__(self) -> str:
        """``path: rule: reason``, and the text."""
        return f'{self.path}: {self.rule}: {self.reason}: "{self.text}"'


def run_examples(
    pack: RulePack, claims_of: ClaimsOf, frames_of: FramesOf, modality_of: ModalityOf, cues_of: CuesOf
) -> list[Failure]:
    """Run every example of a pack.

    Returns:
        The failures, in the order of the pack's rules and their examples; empty when all hold.
    """
    failures: list[Failure] = []
    for rule in pack.claims.values():
        failures += _claim_failures(rule, claims_of)
    for frame in pack.frames.values():
        failures += _frame_failures(frame, frames_of)
    for cue in pack.cues:
        failures += _cue_failures(cue, modality_of, cues_of)
    return failures


def count_examples(pack: RulePack) -> int:
    """How many examples ``run_examples`` runs."""
    rules: Iterable[ClaimRule | Frame | Cue] = (*pack.claims.values(), *pack.frames.values(), *pack.cues)
    return sum(len(rule.fires) + len(rule.silent) for rule in rules)


def _claim_failures(rule: ClaimRule, claims_of: ClaimsOf) -> Iterator[Failure]:
    for example in rule.fires:
        own = _of_rule(rule, claims_of(example.text))
        if not own:
            yield Failure(rule.path, rule.id, example.text, "should fire, and does not")
        elif not any(_agrees(example, seen) for seen in own):
            reason = f"should give {_wanted(example)}, and gives {'; '.join(_given(seen) for seen in own)}"
            yield Failure(rule.path, rule.id, example.text, reason)
    for text in rule.silent:
        if own := _of_rule(rule, claims_of(text)):
            reason = f"should be silent, and gives {'; '.join(_given(seen) for seen in own)}"
            yield Failure(rule.path, rule.id, text, reason)


def _of_rule(rule: ClaimRule, seen: Sequence[Seen]) -> list[Seen]:
    return [s for s in seen if s.rule == rule.id or s.rule.startswith(f"{rule.id}/")]


def _agrees(example: Example, seen: Seen) -> bool:
    return (
        (example.value is None or example.value in (seen.display, seen.quote))
        and (example.subject is None or example.subject == seen.subject)
        and (example.modality is None or example.modality == seen.modality)
    )


def _wanted(example: Example) -> str:
    return ", ".join(part for part in (example.value, example.subject, example.modality) if part)


def _given(seen: Seen) -> str:
    return ", ".join(part for part in (seen.display, seen.subject, seen.modality) if part)


def _frame_failures(frame: Frame, frames_of: FramesOf) -> Iterator[Failure]:
    for example in frame.fires:
        triggers = [trigger for name, trigger in frames_of(example.text) if name == frame.id]
        if not triggers:
            yield Failure(frame.path, frame.id, example.text, "should fire, and does not")
        elif example.value is not None and example.value not in triggers:
            reason = f"should be triggered by '{example.value}', and is by {', '.join(triggers)}"
            yield Failure(frame.path, frame.id, example.text, reason)
    for text in frame.silent:
        if triggers := [trigger for name, trigger in frames_of(text) if name == frame.id]:
            yield Failure(frame.path, frame.id, text, f"should be silent, and is triggered by {', '.join(triggers)}")


def _cue_failures(cue: Cue, modality_of: ModalityOf, cues_of: CuesOf) -> Iterator[Failure]:
    for example in cue.fires:
        stretch = example.value or example.text
        if (given := modality_of(example.text, stretch)) != (example.modality or cue.modality):
            reason = f"'{stretch}' should be {example.modality or cue.modality}, and is {given}"
            yield Failure(cue.path, cue.id, example.text, reason)
    for text in cue.silent:
        if cue.id in cues_of(text):
            yield Failure(cue.path, cue.id, text, "should be silent, and is found")
