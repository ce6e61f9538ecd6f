"""A made-up register of any size, the same on every machine: what a province would keep.

    python benchmarks/register.py FOLDER RECORDS [TARGETS [FILES]]

Every record has a Chinese title, mapped topics, three dates and a source. One in ten is a
project without a code; some codes are joint, some years differ, some sources are weak, so that
`check` on AS_OF finds warnings and infos, and no error. The plan has four targets unless
another number is asked for, and all standards stand in one file.
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from targets import plan

if TYPE_CHECKING:
    from collections.abc import Iterator

AS_OF = "2026-11-22"

_TASKS = {"foundation": "基础", "economy": "经济", "life": "生活", "governance": "治理"}
_FIELDS = {
    "data": "数据",
    "health": "健康",
    "finance": "金融",
    "mobility": "出行",
    "water": "水务",
    "trust": "信任",
}
_TOPICS = {
    "terms": "术语定义",
    "quality": "质量评价",
    "exchange": "共享交换",
    "security": "安全要求",
    "operation": "运行管理",
}
_SUBJECTS = (
    "公共数据",
    "城市数字孪生",
    "智慧园区",
    "互联网医疗",
    "车路协同",
    "电子证照",
    "数字底座",
)
_OBJECTS = ("资源目录", "接口技术", "质量评价", "安全分级", "共享交换", "元数据", "运行维护")
_KINDS = ("技术要求", "管理规范", "评价指南", "数据格式", "术语")
_SERIES = ("DB31/T", "DB31/T", "DB31/T", "GB/T", "GB/T", "YD/T", "T/SHDT", "T/CESA")
_SOURCES = ("official",) * 14 + ("index",) * 3 + ("copy", "copy", "press")
_LEAVES = tuple(
    f"{task}/{field}/{topic}" for task in _TASKS for field in _FIELDS for topic in _TOPICS
)


def write(folder: Path, records: int, targets: int = 4, files: int = 1) -> None:
    """Write a register with so many standards in so many files, and a plan with so many targets."""
    folder.mkdir(parents=True, exist_ok=True)
    chance = Random(20221231)
    for file in range(files):
        numbers = range(records * file // files + 1, records * (file + 1) // files + 1)
        name = "standards.yaml" if file == 0 else f"standards-{file:04}.yaml"
        with (folder / name).open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(_system() if file == 0 else ["version: 1\n"])
            stream.writelines(_standards(numbers, chance))
    (folder / "targets.yaml").write_text(plan(targets), encoding="utf-8", newline="\n")


def _system() -> Iterator[str]:
    yield "version: 1\n\nsystem:\n  id: bench\n  title: 示范省数字化转型标准体系\n  tasks:\n"
    for task, title in _TASKS.items():
        yield f"    - id: {task}\n      title: {title}\n      fields:\n"
        for field, name in _FIELDS.items():
            topics = ", ".join(f"{{id: {each}, title: {said}}}" for each, said in _TOPICS.items())
            yield f"        - {{id: {field}, title: {name}, topics: [{topics}]}}\n"


def _standards(numbers: range, chance: Random) -> Iterator[str]:
    yield "\nstandards:\n"
    for number in numbers:
        yield _project(number, chance) if number % 10 == 0 else _published(number, chance)


def _published(number: int, chance: Random) -> str:
    series = chance.choice(_SERIES)
    year = chance.randrange(2015, 2026)
    publication = date(year, 1, 1) + timedelta(days=chance.randrange(365))
    proposal = publication - timedelta(days=chance.randrange(200, 900))
    in_force = publication + timedelta(days=chance.randrange(30, 200))
    code_year = year - 1 if number % 31 == 0 else year
    lines = [f"code: {series} {number}-{code_year}"]
    if number % 97 == 0:
        lines.append(f"joint_codes: [DB32/T {number}-{code_year}]")
    lines += _named(number, chance)
    if series == "GB/T" and number % 3 == 0:
        lines.append("role: participated")
    lines.append(
        f"stages: {{proposal: {proposal}, publication: {publication}, in_force: {in_force}}}"
    )
    if number % 61 == 0:
        lines.append(f"labels: [{{name: 示范标准, awarded: {in_force}}}]")
    lines.append(f"organizations: [示范省大数据中心, 示范省标准化研究院第{number % 40}研究所]")
    if number % 47 == 0:
        lines.append(f"replaces: [{series} {number}-2005]")
    return _entry(lines, number, chance)


def _project(number: int, chance: Random) -> str:
    consultation = date(2026, 10, 1) + timedelta(days=chance.randrange(40))
    drafting = consultation - timedelta(days=chance.randrange(100, 300))
    proposal = drafting - timedelta(days=chance.randrange(30, 90))
    stages = f"proposal: {proposal}, drafting: {drafting}, consultation: {consultation}"
    lines = [f"id: project-{number}", "level: local", *_named(number, chance)]
    return _entry([*lines, f"stages: {{{stages}}}"], number, chance)


def _named(number: int, chance: Random) -> list[str]:
    words = (chance.choice(_SUBJECTS), chance.choice(_OBJECTS), chance.choice(_KINDS))
    topics = ", ".join(chance.sample(_LEAVES, 2 if number % 5 == 0 else 1))
    return [
        f"title: {words[0]} {words[1]} 第{number % 12 + 1}部分：{words[2]}",
        f"title_en: Requirements for urban digital services - Part {number % 12 + 1}",
        f"topics: [{topics}]",
        f"relevance: {'partial' if number % 6 == 0 else 'core'}",
    ]


def _entry(lines: list[str], number: int, chance: Random) -> str:
    source = (
        f"{{title: 关于发布第{number}号标准的公告, notice: 示市监〔2025〕{number}号,"
        f' url: "https://example.org/notice/{number}", kind: {chance.choice(_SOURCES)},'
        f" seen: 2026-{chance.randrange(1, 11):02}-{chance.randrange(1, 29):02}}}"
    )
    return "  - " + "\n    ".join([*lines, f"sources:\n      - {source}"]) + "\n\n"


if __name__ == "__main__":
    write(Path(sys.argv[1]), *map(int, sys.argv[2:]))
