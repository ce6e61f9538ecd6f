"""What the page on SQL says of the tables and views, and answers of the shipped register."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from sdtstd.catalogue import translator
from sdtstd.export.relations import relations
from sdtstd.export.sqlite import written
from sdtstd.export.whole import Whole
from sdtstd.loading import load
from sdtstd.measure.snapshot import Snapshot
from sdtstd.rows.relations.about import NUMBERS, TABLES, VIEWS
from sdtstd.sinks.markdown import escape

if TYPE_CHECKING:
    from sdtstd.diagnostics import Message

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 22)
_PARTS: dict[str, dict[str, Message]] = {"tables": TABLES, "views": VIEWS, "numbers": NUMBERS}
_HEADS = {
    "en": {
        "tables": "| table | what it holds | columns, beside `register` |\n|---|---|---|",
        "views": "| view | what it counts |\n|---|---|",
        "numbers": "| number | how it is counted |\n|---|---|",
    },
    "zh": {
        "tables": "| 表 | 内容 | 除 `register` 外的列 |\n|---|---|---|",
        "views": "| 视图 | 统计内容 |\n|---|---|",
        "numbers": "| 数 | 口径 |\n|---|---|",
    },
}
_LINES = re.compile(r" (?=(?:FROM|LEFT JOIN|JOIN|WHERE|GROUP BY|ORDER BY) )")


def told(part: str, language: str) -> str:
    """Give the table of the tables, the views or the numbers."""
    translate = translator(language)
    rows = [_HEADS[language][part]]
    for name, said in _PARTS[part].items():
        more = f" {_columns()[name]} |" if part == "tables" else ""
        rows.append(f"| `{name}` | {said.translated(translate)} |{more}")
    return "\n".join(rows)


def answered(query: str) -> str:
    """Give a query as people write it, and its answer from the shipped register."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(_database())
        found = database.execute(query)
        names = [each[0] for each in found.description]
        rows = [names, ["---"] * len(names), *([_shown(each) for each in row] for row in found)]
    lines = (f"| {' | '.join(row)} |" for row in rows)
    return f"```sql\n{_LINES.sub(chr(10), query)}\n```\n\n" + "\n".join(lines)


def _shown(value: object) -> str:
    return "" if value is None else escape(str(value))


@cache
def _shipped() -> Whole:
    read = load(ROOT / "data")
    return Whole(Snapshot(read.register, DAY), read.line_of, "en", DAY)


@cache
def _database() -> bytes:
    return written(_shipped())


@cache
def _columns() -> dict[str, str]:
    return {
        each.name: ", ".join(f"`{one.name}`" for one in each.columns if one.name != "register")
        for each, _ in relations(_shipped())
    }
