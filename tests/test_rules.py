"""Every rule is held to the examples that it carries."""

from collections import Counter

from claimcheck import rulepack
from claimcheck.pipeline import test_rules as failures_of

PACK = rulepack.load(cached=False)


def test_all_examples_hold() -> None:
    assert [str(failure) for failure in failures_of(PACK)] == []


def test_each_rule_and_frame_has_two_texts_that_fire_and_two_that_do_not() -> None:
    few = [r.id for r in (*PACK.claims.values(), *PACK.frames.values()) if min(len(r.fires), len(r.silent)) < 2]
    assert few == []


def test_no_text_is_an_example_twice() -> None:
    texts = Counter((r.id, e.text) for r in PACK.claims.values() for e in r.fires)
    assert [key for key, count in texts.items() if count > 1] == []
