"""Invented stories in the styles of several outlets: what is found stays found, and no trap is reported."""

from __future__ import annotations

import pytest

from tests.stories.scoring import STORIES, WANTED, Story


@pytest.fixture(scope="module", params=STORIES)
def story(request: pytest.FixtureRequest) -> Story:
    """Each story in turn; its report is made once."""
    return Story(request.param)


def test_what_was_found_is_found(story: Story) -> None:
    assert story.floor <= story.found
    for fact in story.missed:
        print(f"{story.name}: missed [{fact.kind}] {fact.id}")
    for fact_id in sorted(story.found - story.floor):
        print(f"{story.name}: found as well, so add it to the story's list: {fact_id}")


def test_nothing_else_is_reported(story: Story) -> None:
    assert story.wrong == []


def test_labels_of_a_story_are_sound(story: Story) -> None:
    ids = [f.id for f in story.facts]
    assert len(ids) == len(set(ids))
    assert story.floor <= {f.id for f in story.facts if f.wanted}
    assert {f.relation for f in story.facts} <= {*WANTED, "compatible", "trap", "optional"}
    assert sum(f.relation in ("compatible", "trap") for f in story.facts) >= 4
    assert all(len(f.values) > 1 and all(f.values) for f in story.facts)
