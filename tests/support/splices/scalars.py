"""Texts of data files in every style that YAML has for them."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

TEXTS = (
    "智慧城市 总则", "DB31/T 1311—2021", "第1部分：总则（试行）", "T/CPHA 10-2022", "2024-01-05",
    "沪府办发〔2022〕5号", "NO", "12:30", "1.10", "010", "a#b", "https://example.org/x:y?a=b&c",
    "Terms & definitions", "it's", "“引号”", "x", "true", "0o17", "1e3", "e", "第 1 — 2 条",
    "2023", "core", "𝄞 音乐",
)  # fmt: skip
"""Texts that may stand without quotes in a line."""

QUOTED = (
    "第1部分: 总则", "智慧城市 #1", "- 一", "[x]", "a, b", "", "null", "~", " 前", "后 ", "...",
    'say "好"', "it's: 'x'", "back\\slash", "{}", "# 无", "a:", "*x", "&x", "!x", "%x", "@x",
    "`x`", "?", "-", "---", "a,b", "x[1]", "| 竖", "> 大", "=", "<<", "制表\t符", "{a: b}",
    "两行\n文字",
)  # fmt: skip
"""Texts that need quotes somewhere."""

BLOCKS = (
    ("第一行", "第二行: 有冒号"), ("一", "", "二 # 不是注释"), ("- 列", "  - 更深", "- 完"),
    ("只有一行",), ("“全角”：、，", "", "", "末行"), ("# 像注释", "key: value"),
)  # fmt: skip
"""Lines of blocks of text."""

WORDS = ("注释", "待核：见来源", "a: b", "- x", "'引", "}", '" [', "已改, 勿动")
"""What comments say, but for the mark of each."""


class Drawn:
    """Draws scalars, and comments whose marks tell them apart."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self._marks = count()

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def comment(self) -> str:
        words = self.rng.choice(
            ("注释", "待核：见来源", "a: b", "- x", "'引", "}", '" [', "已改, 勿动")
        )
        return f"# ※{next(self._marks)}※ {words}"

    def spaced_comment(self, share: float = 0.15) -> str:
        if self.chance(share):
            return " " * self.rng.randint(1, 3) + self.comment()
        return " " * self.rng.randint(1, 3) if self.chance(0.05) else ""

    def one_line(self, *, in_brackets: bool = False) -> str:
        """Give a scalar on one line, in any quotes that it may stand in."""
        style = self.rng.random()
        if style < 0.55 or (in_brackets and style < 0.65):
            text = self.rng.choice(TEXTS)
            return '"?a:b"' if in_brackets and "?" in text else text
        if style < 0.6 and not in_brackets:
            return self.rng.choice(("", "", "null", "~"))
        text = self.rng.choice(TEXTS if self.chance(0.3) else QUOTED)
        if style < 0.8 and "\n" not in text:
            return "'" + text.replace("'", "''") + "'"
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'

    def scalar(self) -> list[str]:
        """Give the lines of a scalar; the first stands behind a colon or a dash."""
        if self.chance(0.75):
            return [self.one_line() + self.spaced_comment()]
        return self.block() if self.chance(0.6) else self._folded()

    def block(self) -> list[str]:
        """Give a block of text."""
        lines = self.rng.choice(BLOCKS)
        mark = self.rng.choice("||>") + self.rng.choice(("", "-", "-", "+"))
        column = self.rng.choice((2, 2, 2, 4))
        if self.chance(0.1):
            mark, lines = f"{mark}{column}", ("  缩进", *lines)
        behind = ("",) * self.rng.choice((0, 0, 0, 1, 2))
        body = (f"{' ' * column}{line}" if line else "" for line in lines)
        return [mark + self.spaced_comment(0.05), *body, *behind]

    def _folded(self) -> list[str]:
        rest = self.rng.choice((["第二行", "第三行"], ["第二行"], ["", "空行之后"], ["#1 折行"]))
        mark = self.rng.choice(("", "'", '"'))
        rest = ["第二行"] if not mark and rest[0].startswith("#") else rest
        lines = [f"{mark}第一行 文字", *(f"  {x}" if x else "" for x in rest)]
        lines[-1] += mark + self.spaced_comment()
        return lines
