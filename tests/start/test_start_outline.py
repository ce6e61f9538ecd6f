"""A pasted list of tasks: its marks, its indentation, and what is wrong with a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sdtstd.diagnostics import CannotRun
from sdtstd.edit.start.outline import read_outline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.edit.start.outline import Place

Tree = list["str | tuple[str, Tree]"]


def tree(places: Iterable[Place]) -> Tree:
    return [(each.title, tree(each.parts)) if each.parts else each.title for each in places]


LINE = "line {} of the list of tasks: "
FORM = "write it as TITLE | ENGLISH TITLE | ID, or TITLE alone"
ID = "write a to z in lower case, digits and single hyphens, such as demo-1"
NESTED: Tree = [("甲", [("乙", ["丙", "丁"]), "戊"]), "己"]


@pytest.mark.parametrize(
    "text",
    [
        "甲\n  乙\n    丙\n    丁\n  戊\n己",
        "甲\n\t乙\n\t\t丙\n\t\t丁\n\t戊\n己",
        "甲\n\u3000乙\n\u3000\u3000丙\n\u3000\u3000丁\n\u3000戊\n己\n",
        "  甲\n     乙\n      丙\n      丁\n     戊\n  己",
        "- 甲\n  * 乙\n    + 丙\n    • 丁\n  - 戊\n- 己",
        "一、甲\n（一）乙\n1. 丙\n2．丁\n（二）戊\n二、己",
        "1、甲\n（1）乙\n① 丙\n②丁\n(2)戊\n2、己",
        "1. 甲\n1.1 乙\n1.1.1 丙\n1.1.2. 丁\n1.2、 戊\n2. 己",
        "A. 甲\na) 乙\n1) 丙\n2）丁\nb）戊\nB. 己",
        "# 甲\n## 乙\n### 丙\n### 丁\n## 戊\n# 己",
        "## 甲\n### 乙\n- 丙\n- 丁\n### 戊\n\n## 己",
        "# 甲\n- 乙\n  - 丙\n  - 丁\n- 戊\n\n# 己",
        "\ufeff一、甲\r\n\r\n- 乙\r丙\n丁\n- 戊\n十一、己",
    ],
)
def test_one_tree_in_many_hands(text: str) -> None:
    assert tree(read_outline(text)) == NESTED


@pytest.mark.parametrize(
    "title",
    ["5G应用", "2025年目标", "1.5度标准", "一体化平台", "-5度", "(2021-2025年)方案", "3D 打印"],
)
def test_a_title_that_begins_like_a_number_is_whole(title: str) -> None:
    assert tree(read_outline(f"{title}\n  - {title}")) == [(title, [title])]


def test_all_indented_alike_are_tasks() -> None:
    assert tree(read_outline("  甲\n  乙")) == ["甲", "乙"]


def test_titles_and_ids() -> None:
    (task, other) = read_outline("甲 | First | one\n乙 ｜ ｜ two")
    assert (task.title, task.english, task.id) == ("甲", "First", "one")
    assert (other.title, other.english, other.id) == ("乙", None, "two")


def test_the_same_id_may_stand_in_two_fields() -> None:
    assert len(read_outline("甲\n 丙 | | a\n乙\n 丁 | | a")) == 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("甲\n    乙\n  丙", "line 3 of the list of tasks: no line above it is indented so far"),
        (
            "# 甲\n### 乙\n## 丙",
            "line 3 of the list of tasks: no heading above it is of this level",
        ),
        ("  甲\n乙", "line 2 of the list of tasks: no line above it is indented so far"),
        (
            "甲\n 乙\n  丙\n\n   丁",
            f"{LINE.format(5)}it stands on a fourth level: there are only tasks, fields and topics",
        ),
        ("甲\n-", LINE.format(2) + FORM),
        ("| A", LINE.format(1) + FORM),
        (
            "甲 | a | b | c",
            LINE.format(1) + FORM,
        ),
        (
            "甲 | | 乙",
            f"{LINE.format(1)}'乙' is not an id; {ID}",
        ),
        (
            "甲 | | a\n\n乙 | | a",
            "line 3 of the list of tasks: the id 'a' stands on line 1 already",
        ),
        (" \n", "the list of tasks is empty: write each task on a line of its own"),
    ],
)  # fmt: skip
def test_a_line_at_fault_is_named(text: str, told: str) -> None:
    with pytest.raises(CannotRun) as error:
        read_outline(text)
    assert str(error.value) == told
