"""The standards of the register as three spreadsheets, written as untidily as people write.

What a cell shows differs from record to record: dashes, widths and spaces of codes; days as cells
of a date, serial numbers and five forms of text; words of state; separators of lists. What follows
from the code or the word of state is left out where the register says no more.
"""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO
from typing import TYPE_CHECKING, Any

from support.described_workbooks import workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

Record = dict[str, Any]
Cell = object

SEEN = "2026-11-22"
MAPS = ("所属主题=topics", "上海角色=role", "相关程度=relevance", "拼音=id", "起草日=drafting")
HEADINGS = {
    "序号": "No.", "标准编号": "Standard code", "标准名称": "Title", "英文名称": "English title",
    "宜定级别": "Level", "拼音": "Ident", "发布日期": "Published", "实施日期": "In force",
    "废止日期": "Withdrawn", "立项日期": "Proposal", "起草日": "Drafting",
    "征求意见日期": "Consultation", "审查日期": "Review", "状态": "Status",
    "代替标准": "Replaces", "起草单位": "Drafters", "所属主题": "Topics",
    "上海角色": "Role", "相关程度": "Relevance", "备注": "Note", "标识": "Label",
}  # fmt: skip
"""The columns, and what stands below their headings where there are two rows of them."""

_STAGES = {
    "发布日期": "publication", "实施日期": "in_force", "废止日期": "withdrawal",
    "立项日期": "proposal", "起草日": "drafting", "征求意见日期": "consultation",
    "审查日期": "review",
}  # fmt: skip
_CODES: tuple[Callable[[str], str], ...] = (
    lambda code: code,
    lambda code: code.replace("-", "—"),
    lambda code: code.replace("-", "–").replace(" ", ""),
    lambda code: code.replace("/", "∕").replace("-", "－"),
    lambda code: "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in code),
    lambda code: f" {code.replace(' ', '  ').lower()} ",
)
_LEVELS = {
    "national": "国家标准", "industry": "行标", "local": "地方标准", "group": "团标",
    "enterprise": "企业标准", "international": "国际标准",
}  # fmt: skip
_STATES = {
    "in-force": ("现行", "现行有效", "有效", "在用"),
    "withdrawn": ("废止", "已废止", "作废", "失效"),
    "replaced": ("被代替", "已替代"),
}
_EMPTY = (None, "/", "—", "暂无", "")


def spreadsheets(
    records: Iterable[Record], states: dict[str, str], titles: dict[str, str], folder: Path
) -> list[tuple[Path, tuple[str, ...]]]:
    """Write all records to three spreadsheets, and give each with the options that it needs.

    `states` are the text statuses of records by id, `titles` those of places by path.
    """
    parts: dict[str, list[list[Cell]]] = {"国家": [], "其他": [], "地方": [], "工程和团体": []}
    for number, record in enumerate(records):
        row = _row(record, number, states[_name(record)], titles)
        parts[_part(record)].append(row)
    local = [[_text(each) for each in row] for row in parts["地方"]]
    return [
        (_two_sheets(parts["国家"], parts["其他"], folder / "one.xlsx"), ()),
        (_semicolons(local, folder / "two.csv"), ("--encoding", "GB18030")),
        (_two_headings(parts["工程和团体"], folder / "three.xlsx"), ()),
    ]


def forms(code: str) -> list[str]:
    """Give a code in every form that the spreadsheets have it in."""
    return [form(code) for form in _CODES]


def _name(record: Record) -> str:
    return str(record.get("code") or record["id"])


def _part(record: Record) -> str:
    code = record.get("code", "")
    if code.startswith("GB"):
        return "国家"
    return "地方" if code.startswith("DB") else "工程和团体" if code[:2] in ("DG", "T/") else "其他"


def _row(record: Record, number: int, state: str, titles: dict[str, str]) -> list[Cell]:
    code = _CODES[number % len(_CODES)]
    word = _STATES.get(state, ("",))
    cells: dict[str, Cell] = {
        "序号": number,
        "标准编号": _codes(record, code, number),
        "标准名称": record["title"],
        "英文名称": record.get("title_en"),
        "宜定级别": _LEVELS.get(record.get("level", "")),
        "拼音": record.get("id"),
        "状态": word[number % len(word)],
        "代替标准": _joined(map(code, record.get("replaces", ())), number),
        "起草单位": _joined(record.get("organizations", ()), number),
        "所属主题": _places(record, titles, number),
        "上海角色": record.get("role"),
        "相关程度": None if record["relevance"] == "core" else record["relevance"],
        "备注": record.get("note"),
        "标识": "；".join(f"{each['name']}={each['awarded']}" for each in record.get("labels", ())),
    }
    for heading, stage in _STAGES.items():
        cells[heading] = _day(_told(record, stage, str(cells["状态"])), number + len(stage))
    blank = _EMPTY[number % len(_EMPTY)]
    return [blank if cells[each] in (None, "") else cells[each] for each in HEADINGS]


def _codes(record: Record, form: Callable[[str], str], number: int) -> str | None:
    if "code" not in record:
        return None
    return _joined(map(form, (record["code"], *record.get("joint_codes", ()))), number)


def _places(record: Record, titles: dict[str, str], number: int) -> str | None:
    alone = [each for each in record["topics"] if list(titles.values()).count(titles[each]) == 1]
    named = alone if number % 2 else ()
    return ";".join(titles[each] if each in named else each for each in record["topics"]) or None


def _joined(words: Iterable[str], number: int) -> str | None:
    return ("、", "；", "\n", ";", "，")[number % 5].join(words) or None


def _told(record: Record, stage: str, state: str) -> str | None:
    """Give a stage, but for what an import has to know without being told."""
    value = record["stages"].get(stage)
    if stage == "publication" and value in _by_code(record.get("code")):
        return None
    if stage == "withdrawal" and state in _STATES["withdrawn"] and value == f"../{SEEN}":
        return None
    return None if value is None else str(value)


def _by_code(code: str | None) -> tuple[str, ...]:
    """Give what a code alone says of the publication."""
    if code is None:
        return ()
    year = code.rpartition("-")[2]
    if not year.isdigit():
        return (f"../{SEEN}",)
    return (f"{year}/{SEEN}",) if f"{int(year) + 1}" >= SEEN[:4] else (f"{year}/{int(year) + 1}",)


def _day(written: str | None, number: int) -> Cell:
    """Give a date as people write it."""
    if written is None or "/" in written:
        return written
    parts = [int(each) for each in written.split("-")]
    if len(parts) < 3:
        words = "年".join((*written.split("-")[:1], *(f"{each}月" for each in parts[1:])))
        return (written, words if parts[1:] else f"{words}年")[number % 2]
    day = date(*parts)
    return (
        day,
        (day - date(1899, 12, 30)).days,
        f"{day:%Y.%m.%d}",
        f"{day.year}/{day.month}/{day.day}",
        f"{day:%Y%m%d}",
        f"{day.year}年{day.month}月{day.day}日",
        int(f"{day:%Y%m%d}"),
        written,
    )[number % 8]


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell)


def _two_sheets(first: list[list[Cell]], second: list[list[Cell]], path: Path) -> Path:
    merged = [f"A1:{chr(ord('A') + len(HEADINGS) - 1)}1"]
    sheets = [
        {
            "name": name,
            "merged": merged,
            "rows": [[f"{name}标准一览表"], list(HEADINGS), *rows, [f"共 {len(rows)} 条"]],
        }
        for name, rows in (("国家", first), ("其他", second))
    ]
    return workbook({"sheets": sheets}, path)


def _semicolons(rows: list[list[str]], path: Path) -> Path:
    stream = StringIO()
    csv.writer(stream, delimiter=";").writerows([list(HEADINGS), *rows])
    path.write_bytes(stream.getvalue().encode("gb18030"))
    return path


def _two_headings(rows: list[list[Cell]], path: Path) -> Path:
    top: list[list[Cell]] = [[], list(HEADINGS), list(HEADINGS.values()), ["一、工程和团体标准"]]
    sheet = {"name": "Sheet1", "column": "B", "rows": [*top, *rows]}
    return workbook({"sheets": [sheet]}, path)
