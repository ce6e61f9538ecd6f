"""The history by commit up to a revision is the beginning of the whole one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from support.runs import inside

if TYPE_CHECKING:
    from support.repositories import Repository


def points(story: Repository, *more: str) -> list[dict[str, Any]]:
    words = ("history", "--by", "commit", "--data", str(story.root / "data"), "--format", "json")
    found = json.loads(inside(*words, *more).out)["points"]
    assert isinstance(found, list)
    return found


def test_up_to_a_revision(story: Repository) -> None:
    whole, earlier = points(story), points(story, "--at", "HEAD~4")
    assert 0 < len(earlier) < len(whole)
    assert earlier == whole[: len(earlier)]


def test_each_is_told_on_its_day(story: Repository) -> None:
    days = [(each["day"], each["committed"]) for each in points(story)]
    assert all(day == committed for day, committed in days)
    assert len(set(days)) == len(days)
