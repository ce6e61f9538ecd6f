"""A small register without a finding, and what the safe repairs make of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.verify.checked import find
from sdtstd.verify.mending import mend
from support.registers import FILE, TODAY, loaded

if TYPE_CHECKING:
    from sdtstd.verify.checked import Checked
    from sdtstd.verify.mending import Mended

HEAD = "version: 1\nsystem: {id: s, title: t, tasks: [{id: a, title: 甲}]}\nstandards:\n"
LINES = (
    "  - code: GB/T 1-2022",
    "    title: t",
    "    topics: [a]",
    "    stages: {publication: 2022-05-01}",
    "    sources:",
    "      - {title: s, notice: 1号, kind: official, seen: 2026-11-01}",
)


def text(number: int | None = None, line: str = "") -> str:
    """Give a register without a finding, or with another line in place of one of its own."""
    lines = [line if n == number else each for n, each in enumerate(LINES)]
    return HEAD + "\n".join(lines) + "\n"


def checked(*texts: str) -> Checked:
    return find(loaded(*texts), TODAY)


def mended(*texts: str) -> Mended:
    return mend(checked(*texts), TODAY, lambda _: True)


def result(given_text: str) -> str:
    made = mended(given_text).documents
    return made[FILE].text if made else given_text


def names(of: Checked) -> list[str]:
    return [each.rule.name for each in of.findings]
