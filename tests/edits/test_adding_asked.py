"""The questions of `add` on a real terminal: what is asked, what is taken, how they end."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import pytest

from support.asked import asked
from support.edits import DAY, SOURCE, difference, edit, files, repository

if TYPE_CHECKING:
    from support.goldens import Golden

TAB = "\t"
ANSWERS = (
    ("Code (Enter: none): ", "DB31/T 9001—2022\n"),
    ("Code (Enter: none): ", "db31/t 1701—2023\n"),
    ("Title, as published: ", "\n"),
    ("Title, as published: ", "数据要素流通规范\n"),
    ("English title", "\n"),
    ("commas between", "数据流通交易，健\n"),
    ("commas between", "数据流通交易，健康\n"),
    ("[core]: ", "\n"),
    ("if a source says it", "主持\n"),
    ("if a source says it", f"l{TAB}\n"),
    ("Day of publication", "2/11/2023\n"),
    ("Day of publication", "2023/11/2\n"),
    ("entry into force", "\n"),
    ("that shows it: ", "公告\n"),
    ("Kind of the source: ", "official\n"),
    ("Web address", "example.org\n"),
    ("Web address", "\n"),
    ("Notice number of the source: ", "示市监〔2023〕3号\n"),
)
SAME = (
    *("add", "standard", "DB31/T 1701-2023", "--title", "数据要素流通规范"),
    *("--topic", "数据流通交易", "--topic", "健康", "--relevance", "core"),
    *("--role", "led", "--publication", "2023-11-02"),
    *SOURCE,
)  # fmt: skip


def test_a_standard_by_questions_is_that_by_options(golden: Golden) -> None:
    with repository() as root:
        run = asked("add", "standard", *DAY, "--lang", "en", answers=ANSWERS, cwd=root)
        assert (run.code, run.echoes) == (0, True), run.shown
        by_questions = files(root)
    with repository() as root:
        assert edit(*SAME).code == 0
        assert files(root) == by_questions
    golden("asked.en.txt", run.shown)


def test_in_chinese_and_only_what_no_option_says(golden: Golden) -> None:
    words = ("add", "pilot", "smart-port", "--title", "智慧港口", *SOURCE, *DAY, "--lang", "zh")
    answers = (
        ("英文标题", "\n"),
        ("主题", "健康\n"),
        ("启动日期", "\n"),
        ("验收日期", "2023-10\n"),
    )
    with repository() as root:
        run = asked(*words, answers=answers, cwd=root)
        assert run.code == 0, run.shown
    golden("asked.zh.txt", run.shown)


@pytest.mark.parametrize("interrupt", [True, False])
def test_an_end_in_the_middle_writes_nothing(interrupt: bool) -> None:
    with repository() as root:
        before = files(root)
        last = "" if interrupt else "\x04"
        answers = (("Code (Enter: none): ", "DB31/T 1701-2023\n"), ("as published: ", last))
        run = asked(
            "add", "standard", *DAY, "--lang", "en", answers=answers, cwd=root, interrupt=interrupt
        )
        assert run.code == (130 if interrupt else 2)
        assert run.echoes
        assert files(root) == before


def test_a_code_of_the_register_is_refused_before_any_question() -> None:
    with repository() as root:
        words = ("add", "standard", "DB31/T 9001-2022", *DAY, "--lang", "en")
        run = asked(*words, answers=(), cwd=root)
        assert run.code == 2
        assert "the register has DB31/T 9001-2022 already" in run.shown
        assert "Title, as published" not in run.shown


def test_a_project_has_an_id_a_level_and_a_stage() -> None:
    answers = (
        ("Code (Enter: none): ", "\n"),
        ("until it has a code: ", "new-project\n"),
        ("Day of publication", "\n"),
        ("entry into force", "\n"),
        ("Level: ", "local\n"),
        ("that it has reached: ", "意见\n"),
        ("that it has reached: ", "征求意见\n"),
        ("Day of that stage: ", "2023-11-01\n"),
    )
    named = ("--title", "新", "--title-en", "New", "--topic", "健康", "--role", "led")
    given = (*named, "--relevance", "core", *SOURCE)
    with repository() as root:
        run = asked("add", "standard", *given, *DAY, "--lang", "en", answers=answers, cwd=root)
        assert run.code == 0, run.shown
        text = (root / "data/standards.yaml").read_text("utf-8")
    assert "  - id: new-project\n" in text
    assert "    stages: {consultation: 2023-11-01}\n" in text


def test_a_standard_without_a_topic_is_told_its_likely_leaf() -> None:
    words = ("add", "standard", "DB31/T 1702-2023", "--title", "数据流通交易指南", *SOURCE)
    line = "likely foundation/data/trading"
    with repository() as root:
        shown = edit(*words, "--publication", "2023-11-02", "--dry-run")
        assert f"no topic is told; {line}" in shown.err
        assert shown.err.rstrip().endswith("--topic foundation/data/trading")
        done = edit(*words, "--publication", "2023-11-02")
        assert f"at no topic; {line}" in done.err
        command = done.err.rstrip().rpartition("sdtstd set ")[2]
        assert command == "'DB31/T 1702-2023' topics=foundation/data/trading"
        assert edit("set", *shlex.split(command)).code == 0
        assert "+    topics: [foundation/data/trading]" in difference(root)
    with repository():
        unlike = edit(*(*words[:4], "区块链", *SOURCE), "--publication", "2023-11-02")
        assert (unlike.code, "likely" in unlike.err) == (0, False), unlike.err
