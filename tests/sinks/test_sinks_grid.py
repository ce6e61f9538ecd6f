"""Tables as prettier 3.10 writes them: what is expected here it leaves unchanged."""

from __future__ import annotations

from sdtstd.sinks.grid import grid
from sdtstd.sinks.markdown import Marked

EXPECTED = """\
| 年  |   n | 标题 title  |
| :-- | --: | :---------- |
| 1   |   9 | 数据，a     |
|     |  10 | a\u0301 ☎         |
| 二  | 100 | 一网通办 a… |
"""


def test_columns_are_as_wide_as_their_widest_cell_and_at_least_three() -> None:
    rows = [
        cells("1", "9", "数据，a"),
        cells("", "10", "a\u0301 ☎"),
        cells("二", "100", "一网通办 a…"),
    ]
    headings = cells("年", "n", "标题 title")
    assert f"{grid(headings, rows, ['left', 'right', 'left'])}\n" == EXPECTED


def test_a_table_without_sides_keeps_to_the_left() -> None:
    assert (
        grid(cells("项", "值"), [cells("a", "1")]) == "| 项  | 值  |\n| :-- | :-- |\n| a   | 1   |"
    )


def cells(*texts: str) -> list[Marked]:
    return [Marked(each) for each in texts]
