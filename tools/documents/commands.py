"""The commands, each with its help and with examples run on the shipped register."""

from __future__ import annotations

import json
import shlex

from documents import helps
from documents.running import Run, Scratch, shown
from sdtstd.cli.outline import every_command

DAY = "--as-of 2026-11-22"
_EXAMPLE = "tests/example/data"
_THERE = f"--data {_EXAMPLE} --as-of 2023-11-30"
_NOTICE = "--source 公告 --notice 示市监〔2023〕3号 --source-kind official"
EXAMPLES: dict[str, tuple[str, ...]] = {
    "status": (f"sdtstd status {DAY}", f"sdtstd status --since 2026-08-31 {DAY}"),
    "forecast": (
        "sdtstd forecast --as-of 2023-06-30",
        "sdtstd forecast local-and-group --as-of 2023-06-30",
    ),
    "next": (f"sdtstd next {DAY}",),
    "suggest": (
        f"sdtstd suggest 'GB/T 42981-2023' {DAY}",
        f"sdtstd suggest --field commerce {DAY}",
    ),
    "coverage": (f"sdtstd coverage {DAY}", f"sdtstd coverage --task governance {DAY}"),
    "gaps": (f"sdtstd gaps {DAY}",),
    "history": (
        f"sdtstd history {DAY}",
        f"sdtstd history --target local-and-group --by year --format csv {DAY}",
    ),
    "list": (
        f"sdtstd list {DAY}",
        f"sdtstd list --level group --status in-force {DAY}",
        f"sdtstd list --kind 项目 --stage 征求意见 {DAY}",
    ),
    "show": (f"sdtstd show 'db31/t1419—2023' {DAY}", f"sdtstd show db31/t1419 gb/t41479 {DAY}"),
    "explain": (
        f"sdtstd explain sh-dt-standardization-2022/local-and-group {DAY}",
        f"sdtstd explain foundation/data/data-quality {DAY}",
        f"sdtstd explain 'DB31/T 1419-2023' {DAY}",
        "sdtstd explain stage-order",
    ),
    "check": (f"sdtstd check {DAY}", f"sdtstd check --select stale-stage --format concise {DAY}"),
    "diff": (
        f"sed -i 's|2023-05}}|2023-05, publication: 2023-06-15}}|' {_EXAMPLE}/standards.yaml",
        f"sdtstd diff --data {_EXAMPLE} --as-of 2023-06-30",
    ),
    "init": (
        r"printf '生活 | Life\n  健康\n  出行\n治理 | Governance\n' > tasks.txt",
        (
            f"sdtstd init demo {DAY} --title 示范市标准体系 --tasks tasks.txt "
            "--plan-title 示范市方案 --issued 2022-01-01 --source 通知 --notice 示府办〔2022〕1号 "
            "--source-kind official --from 2022 --to 2023 "
            "--goal 'local,group at_least 4 项: 新增4项以上地方标准及团体标准' "
            "--milestone '2022-12-31: 标准体系框架 | 到2022年底基本建成标准体系'"
        ),
        "sdtstd status --data demo/data --as-of 2023-06-30",
    ),
    "add standard": (
        (
            "sdtstd add standard 'DB31/T 1701—2026' --title 数据要素流通规范 --topic 数据流通交易"
            f" --publication 2026-11-02 {_NOTICE} {_THERE} --dry-run"
        ),
    ),
    "add pilot": (
        (
            "sdtstd add pilot smart-port --title 智慧港口标准化试点 --started 2023-05 --topic 健康"
            f" {_NOTICE} {_THERE}"
        ),
    ),
    "add measure": (
        (
            "sdtstd add measure agreement --title 标准化合作协议 --topic 多方协同 --date 2023-05"
            f" {_NOTICE} {_THERE}"
        ),
    ),
    "add observation": (
        f"sdtstd add observation demo-plan/online-rate 91.5 2023-10 {_NOTICE} {_THERE}",
    ),
    "set": (
        f"sdtstd set 'DB31/T 9002-2021' topics=数据质量 relevance=partial {_THERE}",
        f"sdtstd set 'DB31/T 9001-2022' publication=2022-05-12 {_THERE} 2>&1 || true",
    ),
    "advance": (
        (
            "sdtstd advance data-trading-guide publication 2023-11-02 --code 'DB31/T 1701-2023'"
            f" {_THERE}"
        ),
    ),
    "correct": (
        (
            "sdtstd correct 'DB31/T 9001-2022' publication 2022-05-12 --reason 公告原文的日期"
            f" {_THERE}"
        ),
    ),
    "rename": (f"sdtstd rename 数据质量 --id data-quality --reason 按方案原文 {_THERE}",),
    "remove": (
        f"sdtstd remove face-recognition --reason 与另一项目重复 {_THERE}",
        f"sdtstd remove 数据质量 --to 数据收集存储 --reason 两个主题合并 {_THERE}",
    ),
    "report": (f"sdtstd report {DAY}",),
    "import": (
        (
            r"printf '标准号,中文名称,发布日期,标准状态\n"
            r"DB31/T 9101—2024,智能网联汽车道路测试规范,2024.8.16,现行\n"
            r"GB/T 41479—2022,信息安全技术 网络数据处理安全要求,2022年4月15日,现行\n"
            r"DB31/T 9104-2025,养老服务数据规范,03/04/2025,现行\n"
            r"共 3 条,,,\n' > list.csv"
        ),
        f"sdtstd import list.csv {DAY}",
        (
            f"sdtstd import list.csv {DAY} --source-title 标准目录"
            " --url https://example.org/list --kind index --write 2>&1 >/dev/null"
        ),
    ),
    "export": (
        f"sdtstd export --kind measures {_THERE} | tail -n +2 | tr -d '\\r'",
        f"sdtstd export -o register.xlsx {DAY}",
        f"sdtstd export --level local -o local.xlsx {DAY}",
        f"sdtstd export --template -o new.xlsx {DAY}",
        f"sdtstd export -o register.sqlite {DAY}",
        f"sdtstd export --format parquet -o tables {_THERE} && ls tables",
        f"sdtstd export --format ics {_THERE} | tr -d '\\r' | head -25",
    ),
    "schema": (
        "sdtstd schema",
        "sdtstd schema -o docs/schema/data.schema.json",
        "sdtstd schema -o docs/schema/data.schema.json --check",
    ),
}
"""What to run for each command, in a fresh copy of the repository."""


def names() -> tuple[str, ...]:
    """Give the commands in the order of the help.

    Raises:
        LookupError: one has no example here.
    """
    found = tuple(every_command())
    missing = set(found) ^ set(EXAMPLES)
    if missing:
        raise LookupError(f"tools/documents/commands.py: EXAMPLES and commands differ: {missing}")
    return found


def sections(language: str) -> str:
    """Give a section for each command."""
    pages = _helps(language)
    return "\n\n".join(_section(name, pages[name], language) for name in names())


def _helps(language: str) -> dict[str, str]:
    with Scratch(language) as scratch:
        words = shlex.join([helps.__file__, *names()])
        pages: dict[str, str] = json.loads(scratch.run(f"python {words}").out)
    return pages


def _section(name: str, page: str, language: str) -> str:
    with Scratch(language) as scratch:
        runs = [scratch.run(each) for each in EXAMPLES[name]]
    helped = Run(f"sdtstd {name} --help", page, 0)
    return "\n\n".join([f"## {name}", *map(shown, (helped, *runs))])
