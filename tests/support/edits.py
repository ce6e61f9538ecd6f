"""Edits of the example's register, each in a repository of its own, and what they are refused."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from support.registers_in_git import a_register, git
from support.runs import Run, inside

if TYPE_CHECKING:
    from collections.abc import Iterator

DAY = ("--as-of", "2023-11-30")
SOURCE = ("--source", "公告", "--notice", "示市监〔2023〕3号", "--source-kind", "official")
_WHY = ("--reason", "公告原文")

DONE: dict[str, tuple[tuple[str, ...], ...]] = {
    "set": (
        ("set", "DB31/T 9001-2022", "role=主导", "title_en=Evaluation of public data"),
        ("set", "data-trading-guide", "review=2023-10-20"),
        ("set", "db31/t9002—2021", "topics=数据质量,foundation/data/collection"),
        ("set", "GB/T 99001-2022", "topics+=健康", "topics-=foundation/trust", "role="),
        ("set", "DB31/T 9002-2021", "publication=2022-03-04"),
        ("set", "ISO 99370:2022", "labels+=另一标识", "replaces="),
        ("set", "demo-plan/framework", "reached=2022-12",
         "sources+={title: 公告, notice: 1号, kind: official}"),
        ("set", "demo-plan", "owner=市经济信息化委，市市场监管局"),
        ("set", "demo-plan/online-rate@2022", "note=年报口径"),
        ("set", "健康", "owner=市卫生健康委"),
        ("set", "DB31/T 9001-2022", "relevance=core"),
        ("set", "DB31/T 9001-2022", "in_force=2022/8/1"),
        ("set", "data-trading-guide", "审查=2023年10月20日", "role=主导", *SOURCE),
        ("set", "data-trading-guide", *SOURCE, "--seen", "2023-11-29"),
    ),
    "advance": (
        ("advance", "data-trading-guide", "审查", "2023/10/20"),
        ("advance", "data-trading-guide", "publication", "2023-11-02", "--code",
         "db31/t 1701—2023", *SOURCE),
        ("advance", "DB31/T 9001-2022", "withdrawal", "2023-11-01"),
    ),
    "correct": (
        ("correct", "DB31/T 9001-2022", "publication", "2022-05-12", *_WHY),
        ("correct", "park-pilot", "启动", "2022年7月1日", *_WHY),
        ("correct", "DB31/T 9001-2022", "code", "DB31/T 9011-2022", *_WHY),
        ("correct", "demo-plan/online-rate@2022", "value", "82.5", *_WHY),
        ("correct", "demo-plan/local-and-group", "at_least", "3", *_WHY),
        ("correct", "GB/T 99001-2022", "role", "", *_WHY),
        ("correct", "DB31/T 319001-2023", "topics", "foundation/data/quality", *_WHY),
    ),
    "rename": (
        ("rename", "数据质量", "--id", "data-quality", *_WHY),
        ("rename", "foundation", "--id", "base", *_WHY),
        ("rename", "健康", "--title", "数字健康"),
        ("rename", "life/health", "--id", "care", "--title", "医养", *_WHY),
    ),
    "remove": (
        ("remove", "face-recognition", *_WHY),
        ("remove", "park-pilot", *_WHY),
        ("remove", "demo-plan/online-rate@2022", *_WHY),
        ("remove", "数据收集存储", *_WHY),
        ("remove", "数据质量", "--to", "数据收集存储", *_WHY),
        ("remove", "demo-plan/labels", *_WHY),
    ),
    "add": (
        ("add", "standard", "DB31/T 1701—2023", "--title", "数据要素流通规范", "--topic",
         "数据流通交易", "--role", "主导", "--publication", "2023-11-02", *SOURCE),
        ("add", "standard", "GB 99002-2023", "--title", "强制要求", "--publication", "2023-11",
         "--in-force", "2024-05-01", "--seen", "2023-11-29", *SOURCE),
        ("add", "standard", "T/OTHER 1-2023", "--title", "团体要求", "--topic", "健康",
         "--relevance", "部分相关", "--publication", "2023-05-06", "--label", "上海标准=2023-10-01",
         "--organization", "甲", "--organization", "乙", "--note", "试行", *SOURCE),
        ("add", "standard", "--id", "new-project", "--level", "地方", "--title", "立项中的标准",
         "--stage", "征求意见=2023-11-01", *SOURCE),
        ("add", "standard", "--id", "planned", "--level", "地方", "--title", "计划", *SOURCE),
        ("add", "standard", "DB31/T 1701-2023", "--title", "新", "--publication", "2023年5月",
         *SOURCE),
        ("add", "standard", "XX/T 1-2023", "--level", "local", "--title", "未收录代号",
         "--publication", "2023", *SOURCE),
        ("add", "pilot", "smart-port", "--title", "智慧港口标准化试点", "--started", "2023-05",
         "--topic", "健康", *SOURCE),
        ("add", "measure", "agreement", "--title", "合作协议", "--topic", "多方协同", "--date",
         "2023-05", *SOURCE),
        ("add", "observation", "网办率", "91.50", "2023-10", "--qualifier", "more-than", *SOURCE),
        ("add", "observation", "demo-plan/framework", "1", "2023-10", "--scope", "differs",
         "--note", "另一口径", *SOURCE),
        ("add", "standard", "DB31/T 1701-2023", "--title", "新文件", "--publication", "2023-11-02",
         "--file", "data/2023/local.yaml", *SOURCE),
        ("add", "standard", "DB31/T 1701-2023", "--title", "已有文件", "--publication",
         "2023-11-02", "--file", "data/targets.yaml", *SOURCE),
    ),
}  # fmt: skip
"""Edits that are made, by their command."""

_NEW = ("add", "standard", "DB31/T 1701-2023", "--title", "新")
REFUSED: dict[str, tuple[tuple[str, ...], ...]] = {
    "set": (
        ("set", "DB31/T 9001-2022", "publication=2022-05-11"),
        ("set", "DB31/T 9001-2022", "topcs=健康"),
        ("set", "DB31/T 9001-2022", "role"),
        ("set", "DB31/T 9001-2022", "role=x"),
        ("set", "DB31/T 9001-2022", "title="),
        ("set", "DB31/T 9001-2022", "title+=x"),
        ("set", "DB31/T 9001-2022", "topics-=life/health"),
        ("set", "DB31/T 9001-2022", "topics=健康保险"),
        ("set", "DB31/T 9001-2022", "in_force=1/8/2022"),
        ("set", "DB31/T 9001-2022", "in_force=2022-05-01"),
        ("set", "DB31/T 9001-2022", "code=GB/T 99001-2022"),
        ("set", "DB31/T 9001-2022", "sources="),
        ("set", "DB31/T 9001-2022", "title.x=1"),
        ("set", "DB31/T 9001-2022", "sources.7.kind=press"),
        ("set", "demo-plan/local-and-group", "at_least=3"),
        ("set", "demo-plan/local-and-group", "window=x"),
        ("set", "demo-plan/online-rate@2022", "value=90"),
        ("set", "nothing", "role=led"),
        ("set", "stage-order", "role=led"),
    ),
    "advance": (
        ("advance", "data-trading-guide", "consultation", "2023-06-01"),
        ("advance", "data-trading-guide", "review", "2023-01-01"),
        ("advance", "data-trading-guide", "review", "10/20/2023"),
        ("advance", "data-trading-guide", "reviewing", "2023-10-20"),
        ("advance", "working-group", "review", "2023-10-20"),
        ("advance", "park-pilot", "accepted", "2024-05", "--code", "GB/T 1-2022"),
        ("advance", "DB31/T 9001-2022", "withdrawal", "2023-11-01", "--code", "GB/T 1-2022"),
        ("advance", "data-trading-guide", "publication", "2023-11-02", "--code",
         "DB31/T 9001-2022"),
        ("advance", "data-trading-guide", "review", "2023-10-20", "--source", "公告"),
    ),
    "correct": (
        ("correct", "DB31/T 9001-2022", "publication", "2022-05-12"),
        ("correct", "DB31/T 9001-2022", "publication", "2022-05-10", *_WHY),
        ("correct", "DB31/T 9001-2022", "publiction", "2022-05-10", *_WHY),
        ("correct", "DB31/T 9001-2022", "publication", "yesterday", *_WHY),
        ("correct", "DB31/T 9001-2022", "sources", "x", *_WHY),
        ("correct", "健康", "title", "医养", *_WHY),
    ),
    "rename": (
        ("rename", "数据质量"),
        ("rename", "数据质量", "--id", "data-quality"),
        ("rename", "数据质量", "--id", "trading", *_WHY),
        ("rename", "数据质量", "--id", "数据", *_WHY),
        ("rename", "park-pilot", "--title", "x"),
        ("rename", "nowhere", "--title", "x"),
    ),
    "remove": (
        ("remove", "face-recognition"),
        ("remove", "数据质量", *_WHY),
        ("remove", "数据质量", "--to", "nowhere", *_WHY),
        ("remove", "DB31/T 9001-2022", "--to", "DB31/T 9002-2021", *_WHY),
        ("remove", "demo-plan/online-rate", *_WHY),
        ("remove", "demo-plan", *_WHY),
    ),
    "add": (
        ("add", "standard"),
        ("add", "observation"),
        ("add", "pilot"),
        ("add", "measure", "x"),
        (*_NEW, "--publication", "2/11/2023", *SOURCE),
        (*_NEW, "--publication", "2023-11-02"),
        (*_NEW, *SOURCE),
        (*_NEW, "--publication", "2023", "--source", "公告", "--source-kind", "网站", "--url", "x"),
        (*_NEW, "--publication", "2023", "--source", "公告", "--source-kind", "press", "--url",
         "x"),
        (*_NEW, "--publication", "2023", "--topic", "健康保险", *SOURCE),
        (*_NEW, "--stage", "consultation", *SOURCE),
        (*_NEW, "--stage", "公示=2023", *SOURCE),
        (*_NEW, "--publication", "2023", "--file", "other.yaml", *SOURCE),
        (*_NEW, "--publication", "2023", "--file", "data/other.yml.txt", *SOURCE),
        (*_NEW, "--publication", "2023", "--file", "data/.hidden.yaml", *SOURCE),
        ("add", "standard", "DB31/T 9001—2022", "--title", "新", "--publication", "2022", *SOURCE),
        ("add", "standard", "XX/T 1-2023", "--title", "新", "--publication", "2023", *SOURCE),
        ("add", "pilot", "park-pilot", "--title", "新", "--started", "2022", *SOURCE),
        ("add", "measure", "m", "--title", "新", "--topic", "健康", "--date", "2022", *SOURCE),
        ("add", "observation", "nothing", "1", "2022", *SOURCE),
        ("add", "observation", "网办率", "约90", "2022", *SOURCE),
    ),
}  # fmt: skip
"""Edits that are refused, by their command."""


@contextmanager
def repository() -> Iterator[Path]:
    """Give a repository with the example's register, and stand in it."""
    before = Path.cwd()
    with TemporaryDirectory(prefix="sdtstd-edit-") as folder:
        root = Path(shutil.copytree(_template(), Path(folder, "r")))
        os.chdir(root)
        try:
            yield root
        finally:
            os.chdir(before)


_made: list[Path] = []


def _template() -> Path:
    if not _made:
        import atexit
        import tempfile

        folder = Path(tempfile.mkdtemp(prefix="sdtstd-edits-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        _made.append(a_register(folder / "r"))
    return _made[0]


def edit(*words: str, lang: str = "en") -> Run:
    """Run an edit on its day in the folder at hand."""
    return inside(*words, *DAY, "--lang", lang)


def files(root: Path) -> dict[str, bytes]:
    """Give every file of a register by its path."""
    paths = (each for each in (root / "data").rglob("*") if each.is_file())
    return {str(each.relative_to(root)): each.read_bytes() for each in paths}


def difference(root: Path) -> str:
    """Give what git sees changed since HEAD, new files too."""
    git(root, "add", "--intent-to-add", ".")
    return git(root, "diff", "-U0", "--no-color", "--src-prefix=", "--dst-prefix=")
