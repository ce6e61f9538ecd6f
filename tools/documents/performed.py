"""The figures of `benchmarks/run.py` as tables: what is held, and what each size costs.

Nothing is rounded in our favour: what is to be small is rounded up, what is to be large down.
"""

from __future__ import annotations

import json
from functools import cache
from math import ceil, floor
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

RECORD = Path(__file__).parents[2] / "benchmarks" / "record.json"
WORDS = Path(__file__).with_name("performance.tsv")
"""A line a figure: its name, what it is in English and Chinese, what it is held against in both."""
_HEADS = {
    "en": "| what | takes | held against | takes | ratio | to reach | reached |",
    "zh": "| 内容 | 用量 | 对照 | 用量 | 比值 | 应达到 | 是否达到 |",
}
_COLUMN = {"en": 0, "zh": 1}
_PARTS = {
    "en": "| part | where it is measured | with it | without | it saves |",
    "zh": "| 部分 | 测量对象 | 有 | 无 | 节省 |",
}
_UNITS = {"cpu": "s", "wall": "s", "memory": "MB"}
_YES = {"en": ("yes", "**no**"), "zh": ("是", "**否**")}
_FASTER = {"en": "{:g} times faster", "zh": "快 {:g} 倍"}
_RECORDS = {"en": "{n} records", "zh": "{n} 条记录"}


@cache
def record() -> dict[str, Any]:
    """Give what was measured last."""
    found: dict[str, Any] = json.loads(RECORD.read_text("utf-8"))
    return found


def reached(language: str) -> str:
    """Give each figure beside what it is held against, and what it is to reach."""
    rows = [_HEADS[language], "|---|--:|---|--:|--:|--:|---|"]
    rows += [_held(*each, language) for each in _figures(language, of_parts=False)]
    return "\n".join(rows)


def _figures(language: str, *, of_parts: bool) -> Iterator[tuple[dict[str, Any], str, str]]:
    """Give each figure of the record, with its words."""
    for line in WORDS.read_text("utf-8").splitlines():
        name, *words = line.split("\t")
        what, against = words[_COLUMN[language] :: 2]
        if name in record()["figures"] and name.startswith("part-") == of_parts:
            yield record()["figures"][name], what, against


def brought(language: str) -> str:
    """Give what each part brings: a command with it, and the same without it."""
    rows = [_PARTS[language], "|---|---|--:|--:|--:|"]
    for figure, what, where in _figures(language, of_parts=True):
        amounts = (_amount(figure[side], "s") for side in ("ours", "rival"))
        rows.append(_row(what, where, *amounts, f"{floor(100 * (1 - figure['ratio']))} %"))
    return "\n".join(rows)


def _held(figure: dict[str, Any], what: str, against: str, language: str) -> str:
    unit = _UNITS[figure["of"]]
    ours, reach, ratio = figure["ours"], figure["reach"], figure["ratio"]
    if figure["rival"] is None:
        cells = ("", "", "", f"{reach:,} {unit}")
    elif reach < _MANY:
        cells = (
            against,
            _amount(figure["rival"], unit),
            _faster(ratio, language),
            _faster(reach, language),
        )
    else:
        cells = (against, _amount(figure["rival"], unit), f"{_up(ratio, 2):.2f}", f"{reach:g}")
    bound = 1 if figure["rival"] is None else reach
    yes, no = _YES[language]
    return _row(what, _amount(ours, unit), *cells, yes if ratio <= bound else no)


_MANY = 0.5
"""A ratio to reach below this is told by how many times faster it is."""


def _faster(ratio: float, language: str) -> str:
    return _FASTER[language].format(floor(round(10 / ratio, 6)) / 10)


def _amount(value: float, unit: str) -> str:
    return f"{ceil(value):,} {unit}" if unit == "MB" else f"{_up(value, 3):.3f} {unit}"


def _up(value: float, places: int) -> float:
    return float(ceil(round(value * 10**places, 6)) / 10**places)


def programs(language: str) -> str:
    """Give what each program takes for each size: processor, clock, memory."""
    sizes = record()["sizes"]
    names = dict.fromkeys(name for of in sizes.values() for name in of)
    heads = " | ".join(_RECORDS[language].format(n=f"{int(size):,}") for size in sizes)
    rows = [f"| | {heads} |", "|---|" + "--:|" * len(sizes)]
    for name in names:
        cells = (_taken(of.get(name)) for of in sizes.values())
        rows.append(_row(f"`{name}`" if name in _OURS else name, *cells))
    return "\n".join(rows)


_CORES = {"en": "{n} cores", "zh": "{n} 核"}
_OURS = frozenset({"check", "status", "diff", "report", "yaml.load"})


def _taken(of: dict[str, Any] | None) -> str:
    return "" if of is None else f"{of['cpu']:.2f} s, {of['wall']:.2f} s, {of['mb']:,} MB"


def measured_on(language: str) -> str:
    """Give the machine and the versions, as a list."""
    machine = record()["machine"]
    cores = _CORES[language].format(n=machine["cores"])
    told = ", ".join((machine["processor"], cores, f"{machine['gib']} GiB", machine["system"]))
    versions = ", ".join(f"{name} {number}" for name, number in record()["versions"].items())
    return f"- {told}\n- {versions}"


def _row(*cells: object) -> str:
    return f"| {' | '.join(map(str, cells))} |"
