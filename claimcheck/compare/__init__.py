"""Comparators: two claims of one fact, without their text. One module for each way of comparing, found by its name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from claimcheck.model.claim import Claim
from claimcheck.model.rules import ClaimRule
from claimcheck.model.values import Moment, Name, Quantity, Term, Utterance
from claimcheck.model.verdict import Setting, Verdict

if TYPE_CHECKING:
    from claimcheck.compare.utterance import UtteranceComparator

Lexicon = Mapping[str, Mapping[str, Any]]

#: Where two rules with different comparators meet, the more forgiving one is asked.
_FORGIVING = ("statement", "quantity")


def comparator_of(left: ClaimRule, right: ClaimRule) -> str:
    """The comparator for two claims by the rules that made them."""
    named = {left.comparator, right.comparator}
    return next((name for name in _FORGIVING if name in named), left.comparator) if len(named) > 1 else left.comparator


class Comparators:
    """The comparators of a run, with what they read off the lexicon.

    Args:
        lexicon: for taxonomies, spelling and time zones; file stem -> parsed file.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    @cached_property
    def _wordings(self) -> UtteranceComparator:
        from claimcheck.compare.utterance import UtteranceComparator

        return UtteranceComparator(self._lexicon)

    def compare(self, left: Claim, right: Claim, comparator: str, setting: Setting) -> Verdict:
        """The verdict on two claims of one fact.

        Args:
            comparator: what the rule names, or the way in which the two were found: one of the cases below.

        Returns:
            "incomparable" where the values are of two types, or not of the comparator's.
        """
        one, two = left.value, right.value
        if (
            isinstance(one, Term)
            and isinstance(two, Term)
            and (left.modality == "denied") != (right.modality == "denied")
        ):
            return _polarity(one, two)
        match comparator, one, two:
            case "quantity", Quantity(), Quantity():
                from claimcheck.compare.quantity import compare_quantities

                return compare_quantities(one, two, setting)
            case "conversion", Quantity(), Quantity():
                from claimcheck.compare.conversion import compare_conversion

                return compare_conversion(one, two)
            case "elapsed", Quantity(), Quantity():
                from claimcheck.compare.elapsed import compare_elapsed

                return compare_elapsed(one, two, setting)
            case "toll", Quantity(), Quantity():
                from claimcheck.compare.toll import compare_tolls

                return compare_tolls(one, two, setting)
            case "term", Term(), Term():
                from claimcheck.compare.term import compare_terms

                return compare_terms(one, two, self._lexicon[f"term-{one.taxonomy}"], setting)
            case "penalty", Term() | Quantity(), Term() | Quantity():
                from claimcheck.compare.penalty import compare_penalties

                return compare_penalties(one, two, self._lexicon["term-penalty"], setting)
            case "moment", Moment(), Moment():
                from claimcheck.compare.moment import compare_moments

                return compare_moments(one, two, setting, self._lexicon["calendar"]["zone_offsets"])
            case _, Quantity(), Moment():
                from claimcheck.compare.birth import compare_birth

                return compare_birth(one, two, setting.published[0], setting)
            case _, Moment(), Quantity():
                from claimcheck.compare.birth import compare_birth

                return compare_birth(two, one, setting.published[1], setting)
            case "order", Moment(), Moment():
                from claimcheck.compare.order import compare_order

                return compare_order(one, two, setting, self._lexicon["calendar"]["zone_offsets"])
            case "calendar", Moment(), Moment():
                from claimcheck.compare.calendar import compare_weekday

                return compare_weekday(one, two, setting)
            case "name", Name(), Name():
                from claimcheck.compare.name import compare_names

                return compare_names(one, two, setting)
            case "speaker", Name(), Name():
                from claimcheck.compare.speaker import compare_speakers

                return compare_speakers(one, two, setting)
            case "place", Name(), Name():
                from claimcheck.compare.place import compare_places

                return compare_places(one, two, setting)
            case "statement", Utterance(), Utterance():
                from claimcheck.compare.statement import compare_statements

                return compare_statements(one, two, setting, self._wordings)
            case "utterance", Utterance(), Utterance():
                return self._wordings.compare(one, two, setting)
        return Verdict("incomparable", "other-type", "The two values are of different types.")


def _polarity(left: Term, right: Term) -> Verdict:
    """One article says it, the other says that it is not so; of two different terms that tells nothing."""
    if left != right:
        return Verdict("incomparable", "other-denied", "What is denied is not what the other article says.")
    return Verdict("contradiction", "negation", "One article says so, the other says that it is not so.")
