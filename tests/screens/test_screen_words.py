"""What a screen may not say: a sample as the whole, a mark of nothing, a hint that fails."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from support.runs import EXAMPLE, inside, on_terminal, register

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = "sources: [{title: 公告, notice: n, kind: official, seen: 2030-01-01}]"
MARKS = "¹²³⁴⁵⁶⁷⁸⁹"


def written(*targets: str, standards: str = "", owner: str = "", plans: str = "") -> str:
    return f"""\
version: 1
system:
  id: s
  title: 体系
  tasks: [{{id: a, title: 任务, {owner} fields: [{{id: b, title: 领域}}]}}]
standards: [{standards}]
plans:
- {{id: p, title: 方案, issued: 2022, principal: true, {SOURCE}, targets: [{", ".join(targets)}]}}
{plans}
"""


def count(name: str, more: str = "", goal: str = "at_least: 2") -> str:
    window = "window: {from: 2022-01-01, to: 2022-12-31}, count: {event: publication}"
    return (
        f"{{id: {name}, kind: standards, title: 目标{name}, wording: w, {goal}, unit: 项,"
        f" {window}{more}}}"
    )


def text(number: int, stages: str, more: str = "topics: [a/b]") -> str:
    named = f"code: DB31/T {number}-2022, title: 文本{number}"
    return f"{{{named}, {more}, stages: {{{stages}}}, {SOURCE}}}"


def status(folder: Path, *words: str, day: str = "2022-06-30", columns: int = 80) -> str:
    asked = ("status", "--data", str(folder), "--as-of", day, "--lang", "en", *words)
    return on_terminal(*asked, columns=columns, NO_COLOR="1").out


def test_being_on_track_of_nothing_is_no_achievement(tmp_path: Path) -> None:
    standards = text(1, "proposal: 2021-05-01")
    shown = status(register(tmp_path, written(count("x"), standards=standards)), day="2022-01-01")
    assert "just begun" in shown
    assert "on track" not in shown


def test_each_footnote_has_its_mark_and_each_mark_its_footnote() -> None:
    for words in ((), ("--plan", "all"), ("--since", "2023-01-01")):
        for lang, marks in (("en", MARKS), ("zh", "①②③④⑤⑥⑦⑧⑨")):
            data = str(EXAMPLE.parents[2] / "data")
            asked = ("status", "--data", data, "--as-of", "2023-06-30", "--lang", lang, *words)
            lines = inside(*asked).out.split("\n")
            notes = re.findall(rf"(?:^|   )([{marks}]) ", "\n".join(lines), re.MULTILINE)
            uses = re.findall(rf"(?<=\S)[{marks}]", "\n".join(lines))
            assert sorted(set(uses)) == sorted(notes)


def test_leaves_are_no_part_of_another_plan(tmp_path: Path) -> None:
    other = f"- {{id: q, title: 别的方案, issued: 2022, {SOURCE}, targets: [{count('y')}]}}"
    folder = register(
        tmp_path, written(count("x"), standards=text(1, "publication: 2022-02-01"), plans=other)
    )
    assert "1 leaves: 1 covered" in status(folder)
    assert "leaves" not in status(folder, "--plan", "q")
    assert "leaves" in status(folder, "--plan", "all")


def test_what_is_not_a_count_rests_on_no_sample(tmp_path: Path) -> None:
    milestone = "{id: m, kind: milestone, title: 里程碑, wording: w, due: 2021-12-31}"
    shown = status(register(tmp_path, written(milestone)))
    assert "1 not shown¹" in shown
    assert "¹ nothing on record shows it" in shown
    assert "sample" not in shown


def test_a_brief_list_still_tells_what_has_no_date(tmp_path: Path) -> None:
    standards = ", ".join(text(n, "in_force: 2022-02-01") for n in (1, 2))
    folder = register(tmp_path, written(count("x"), standards=standards))
    for words in ((), ("--plan", "all")):
        assert "2 without a date" in status(folder, *words)


def test_the_owner_of_a_goal_without_data_is_named(tmp_path: Path) -> None:
    pilots = (
        "{id: t, kind: pilots, title: 试点, wording: w, at_least: 5, unit: 项, owner: 市科委,"
        " window: {from: 2022-01-01, to: 2022-12-31}, count: {event: started}}"
    )
    shown = status(register(tmp_path, written(pilots, owner="owner: 市经信委,")))
    assert "no data: 试点 (5, 市科委)" in shown
    assert "市经信委" in shown.split("\n\n")[1]


@pytest.mark.parametrize("taken", ["title: 目标x", "title: 标题"])
def test_the_next_step_works_as_it_stands(taken: str, tmp_path: Path) -> None:
    """A title that a record has too is not offered; the id is."""
    standards = text(1, "publication: 2022-02-01").replace("title: 文本1", taken)
    folder = register(tmp_path, written(count("x"), standards=standards))
    asked = ("--data", str(folder), "--as-of", "2022-06-30")
    told = re.search(r"sdtstd explain (\S+)", inside("status", *asked, "--lang", "zh").out)
    assert told is not None
    assert inside("explain", told[1], *asked).out.startswith("p/x on 2022-06-30")


def test_a_target_called_like_a_check_is_named_whole(tmp_path: Path) -> None:
    folder = register(tmp_path, written(count("stale-stage"), standards=text(1, "proposal: 2022")))
    assert "sdtstd explain p/stale-stage" in status(folder)


@pytest.mark.parametrize(
    "title", ["！" * 60, "：：" * 40, "A" * 300, "::set-output" * 9, "　" * 50 + "字"]
)
@pytest.mark.parametrize("columns", [20, 47, 60, 80, 120])
def test_no_title_makes_a_line_too_wide(title: str, columns: int, tmp_path: Path) -> None:
    target = count("x", f", owner: '{title}'").replace("目标x", f"'{title}'")
    folder = register(tmp_path, written(target, standards=text(1, "publication: 2022-02-01")))
    for words in ((), ("--plan", "all")):
        lines = status(folder, *words, columns=columns).split("\n")
        assert [line for line in lines if cell_len(line) > columns] == []
