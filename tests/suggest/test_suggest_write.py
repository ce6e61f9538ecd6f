"""The questions of `suggest --write` on a real terminal, and what they write: topics, no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sdtstd.edit.entries.leaves import at_leaves
from support.asked import asked
from support.placing import to_place
from support.small import standard

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from support.asked import Answer, Asked
    from support.goldens import Golden

STOP = "stops and writes: "
DAY = ("--as-of", "2023-11-01")


def placed(root: Path, *words: str, answers: Sequence[str], lang: str = "en") -> Asked:
    before = STOP if lang == "en" else "结束并写入"
    typed: list[Answer] = [(before, f"{each}\n") for each in answers]
    command = ("suggest", "--write", *DAY, "--lang", lang, *words)
    return asked(*command, answers=typed, cwd=root, NO_COLOR="1")


def changed(root: Path, before: str) -> list[tuple[str, str]]:
    now = (root / "data" / "standards.yaml").read_text("utf-8")
    lines = zip(before.splitlines(), now.splitlines(), strict=True)
    return [(old.strip(), new.strip()) for old, new in lines if old != new]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_answers_are_written_in_one_edit(tmp_path: Path, lang: str, golden: Golden) -> None:
    before = to_place(tmp_path).joinpath("standards.yaml").read_text("utf-8")
    answers = ("1", "?", "7", "健康", "1", "健康", "q")
    run = placed(tmp_path, answers=answers, lang=lang)
    assert run.code == 0, run.shown
    assert changed(tmp_path, before) == [
        ("topics: [life/mobility]", "topics: [life/mobility/driving]"),
        ("topics: []", "topics: [life/mobility/parking]"),
        ("topics: [life]", "topics: [life/health]"),
    ]
    golden(f"written.{lang}.txt", run.shown)


def test_a_dry_run_shows_and_writes_nothing(tmp_path: Path) -> None:
    before = to_place(tmp_path).joinpath("standards.yaml").read_text("utf-8")
    run = placed(tmp_path, "db31/t2.2", "--dry-run", answers=["1"])
    assert run.code == 0, run.shown
    assert "+    topics: [life/mobility/driving]" in run.shown
    assert changed(tmp_path, before) == []


@pytest.mark.parametrize("answers", [["q"], ["", "", "", ""]])
def test_no_answer_writes_nothing(tmp_path: Path, answers: list[str]) -> None:
    before = to_place(tmp_path).joinpath("standards.yaml").read_text("utf-8")
    run = placed(tmp_path, answers=answers)
    assert (run.code, "no leaf is chosen: nothing is written" in run.shown) == (0, True), run.shown
    assert changed(tmp_path, before) == []


def test_an_interrupt_writes_nothing(tmp_path: Path) -> None:
    before = to_place(tmp_path).joinpath("standards.yaml").read_text("utf-8")
    typed: list[Answer] = [(STOP, "1\n"), (STOP, "")]
    words = ("suggest", "--write", *DAY, "--lang", "en")
    run = asked(*words, answers=typed, cwd=tmp_path, interrupt=True)
    assert (run.code, run.echoes) == (130, True), run.shown
    assert changed(tmp_path, before) == []


@pytest.mark.parametrize(
    ("topics", "leaves", "after"),
    [
        ([], ["a/b/c"], ["a/b/c"]),
        (["a/b"], ["a/b/c"], ["a/b/c"]),
        (["x", "a", "y/z"], ["a/b/c"], ["x", "a/b/c", "y/z"]),
        (["a", "a/b"], ["a/b/c"], ["a/b/c"]),
        (["a/b"], ["a/b/c", "a/b/d"], ["a/b/c", "a/b/d"]),
        (["a/b"], ["x/y"], ["a/b", "x/y"]),
        (["a/b", "x"], ["x/y", "a/b/c"], ["a/b/c", "x/y"]),
        (["a/bc"], ["a/b/c"], ["a/bc", "a/b/c"]),
        (["a/b/c"], ["a/b/c"], ["a/b/c"]),
    ],
)
def test_what_lies_above_a_leaf_becomes_the_leaf(
    topics: list[str], leaves: list[str], after: list[str]
) -> None:
    record = standard("GB 1-2022", topics=topics)
    entry = at_leaves({"title": "甲", "topics": topics}, record, leaves)
    assert entry == {"title": "甲", "topics": after}


def test_a_topic_that_is_written_alone_and_none_at_all() -> None:
    record = standard("GB 1-2022", topics=["a/b"])
    assert at_leaves({"topics": "a/b"}, record, ["a/b/c"]) == {"topics": ["a/b/c"]}
    assert at_leaves({}, standard("GB 1-2022", topics=[]), ["a"]) == {"topics": ["a"]}
