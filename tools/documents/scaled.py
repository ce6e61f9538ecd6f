"""The figures of `tools/scale.py` as tables: what a register of each size costs, many of them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

FIGURES = Path(__file__).with_name("scale.json")
SIZES = ("1000", "10000", "100000")
_FORMATS = ("jsonl", "sqlite", "parquet")
_HEADS = {
    "en": "| records | YAML MB | `status` s | times that of the shipped register | `status` MB of"
    " memory | `check` s | `check` MB of memory |",
    "zh": "| 记录数 | YAML MB | `status` 秒 | 相当于随附台账的倍数 | `status` 内存 MB"
    " | `check` 秒 | `check` 内存 MB |",
}
_EXPORTS = {
    "en": "| records | `jsonl` s | MB | `sqlite` s | MB | `parquet` s | MB | most memory MB |",
    "zh": "| 记录数 | `jsonl` 秒 | MB | `sqlite` 秒 | MB | `parquet` 秒 | MB | 内存最多 MB |",
}
_TOGETHER = {
    "en": ("| what | s | MB of memory |", "export of one register, parquet", "all together in"),
    "zh": ("| 内容 | 秒 | 内存 MB |", "导出一个台账（parquet）", "全部合并计算："),
}


@cache
def figures() -> dict[str, Any]:
    """Give what was measured last."""
    found: dict[str, Any] = json.loads(FIGURES.read_text("utf-8"))
    return found


def sizes(language: str) -> str:
    """Give what registers of each size cost while they are YAML."""
    shipped = figures()["sizes"]["shipped"]["seconds"]
    rows = [_HEADS[language], "|--:|--:|--:|--:|--:|--:|--:|"]
    for size in SIZES:
        of = figures()["sizes"][size]
        status, check = of["status"], of["check"]
        times = status["seconds"] / shipped
        cells = (f"{of['yaml_mb']:.1f}", f"{status['seconds']:.1f}", f"{times:.0f}")
        rest = (status["mb_memory"], f"{check['seconds']:.1f}", check["mb_memory"])
        rows.append(_row(f"{int(size):,}", *cells, *rest))
    return "\n".join(rows)


def exports(language: str) -> str:
    """Give what their exports cost."""
    rows = [_EXPORTS[language], "|--:|--:|--:|--:|--:|--:|--:|--:|"]
    for size in SIZES:
        found = [figures()["sizes"][size][each] for each in _FORMATS]
        cells = (f"{each[key]:.1f}" for each in found for key in ("seconds", "mb"))
        rows.append(_row(f"{int(size):,}", *cells, max(each["mb_memory"] for each in found)))
    return "\n".join(rows)


def provinces(language: str) -> str:
    """Give what the engines take for all registers together, beside the export of one."""
    head, one, every = _TOGETHER[language]
    found, export = figures(), figures()["sizes"]["10000"]["parquet"]
    engines = {"DuckDB": found["provinces"]["duckdb"], "Spark": found["spark"]}
    rows = [head, "|---|--:|--:|", _row(one, f"{export['seconds']:.1f}", export["mb_memory"])]
    for name, of in engines.items():
        rows.append(_row(f"{every} {name}", f"{of['seconds']:.1f}", of["mb_memory"]))
    return "\n".join(rows)


def _row(*cells: object) -> str:
    return f"| {' | '.join(map(str, cells))} |"
