"""Short lists imported into a register, and what is told of their rows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from support.lists import source
from support.runs import inside

if TYPE_CHECKING:
    from pathlib import Path

SEEN = "2026-11-25"
NAMED = ("标准编号", "标准名称")
OLD, NEW = ("GB/T 499-2010", "旧规范"), ("GB/T 500-2024", "新规范")
Row = dict[str, Any]


def told(data: Path, *lines: tuple[str, ...], more: tuple[str, ...] = ("--write",)) -> Row:
    file = data.parent / "list.tsv"
    file.write_text("".join("\t".join(each) + "\n" for each in lines), "utf-8")
    where = ("--data", str(data), "--as-of", SEEN, "--format", "json", "--lang", "en")
    run = inside("import", str(file), *where, *source(), *more)
    assert run.code == 0, run.err
    found: Row = json.loads(run.out)
    return found


def rows(data: Path, *lines: tuple[str, ...], more: tuple[str, ...] = ("--write",)) -> list[Row]:
    """Import a list, and give what becomes of the rows below its headings."""
    found: list[Row] = told(data, *lines, more=more)["rows"][1:]
    return found


def outcomes(found: list[Row]) -> list[str]:
    return [each["outcome"] for each in found]


def files(data: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in data.iterdir()}
