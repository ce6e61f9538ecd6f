"""Chinese text has one term for an idea: the terms that were given up come back nowhere."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT / "src/sdtstd/locale/zh/LC_MESSAGES/sdtstd.po"
PROSE = (
    ROOT / "README.zh-CN.md",
    ROOT / "docs/ci.zh-CN.md",
    *(ROOT / "tools/documents/templates").glob("*.zh-CN.md"),
)
TOLD = (  # not what shows the titles of a register, which are not ours to word
    *PROSE,
    *(ROOT / f"docs/{name}.zh-CN.md" for name in ("checks", "data", "numbers", "reliability")),
    *(ROOT / "tools/documents").glob("*.py"),
    *(each for each in (ROOT / "action").iterdir() if each.is_file()),
    ROOT / "ARCHITECTURE.md",
)
OLD = {  # what was given up, as a pattern: the term that stands now
    "登记册": "台账",
    "已证实": "计入",
    "未证实": "依据不足",
    "可能已达成": "可能达成",
    "严重滞后": "明显滞后",
    "在途": "在研",
    "窗口": "统计期",
    "进度比": "序时完成率",
    "应达(?!到)": "序时目标",
    "尚缺": "尚差",
    "起点": "基线",
    "比较词": "比较方式",
    "相关性": "相关程度",
    "检查项": "检查规则",
    "生成段": "区块",
    "查看日期": "查阅日期",
    "移除": "移出",
}
_CODE = re.compile(r"(?m)^```+.*?^```+$|`[^`\n]*`|\]\([^)]*\)", re.DOTALL)
_NARROW = re.compile(r"[\u4e00-\u9fff”）] ?[,;:?!](?=\s|$|[\u4e00-\u9fff])")
_LOOSE = re.compile(r"(?<!\|) [，。：；？！、（）](?! \|)|[，。：；？！、（）] (?![|·])")


@cache
def _texts() -> dict[str, str]:
    """Give every Chinese text that people may read, by where it stands."""
    with CATALOGUE.open("rb") as stream:
        texts = {f"msgid {each.id!r}": str(each.string) for each in read_po(stream) if each.id}
    return texts | {str(each.relative_to(ROOT)): each.read_text("utf-8") for each in TOLD}


def _holding(old: str, texts: dict[str, str]) -> list[str]:
    return [place for place, text in texts.items() if re.search(old, text)]


@pytest.mark.parametrize("old", OLD)
def test_an_old_term_stands_nowhere(old: str) -> None:
    assert _holding(old, _texts()) == [], f"write {OLD[old]}"


def test_there_is_much_to_read() -> None:
    assert len(_texts()) > 1000
    assert {f"docs/{name}.zh-CN.md" for name in ("checks", "ci", "data", "numbers")} <= {*_texts()}


def test_an_old_term_is_found() -> None:
    assert _holding("应达(?!到)", {"a": "至今应达 3", "b": "应达到"}) == ["a"]


@pytest.mark.parametrize("new", sorted({*OLD.values()}))
def test_the_term_that_stands_now_is_used(new: str) -> None:
    assert any(new in text for text in _texts().values())


@pytest.mark.parametrize("page", PROSE, ids=lambda each: each.name)
def test_marks_in_chinese_pages_are_full_width(page: Path) -> None:
    told = _CODE.sub("x", page.read_text("utf-8")).splitlines()
    assert [line for line in told if _NARROW.search(line) or _LOOSE.search(line)] == []
