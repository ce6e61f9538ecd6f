"""A small register whose standards are to be placed at leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.runs import register

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = "{title: 公告, notice: 1号, kind: official, seen: 2023-01-01}"
SYSTEM = """\
version: 1
system:
  id: demo
  title: 体系
  tasks:
    - id: life
      title: 生活
      title_en: Daily life
      fields:
        - id: mobility
          title: 出行
          topics:
            - {id: driving, title: 自动驾驶, title_en: Autonomous driving, aliases: [智能网联汽车]}
            - {id: parking, title: 便捷停车, title_en: Convenient parking}
        - {id: health, title: 健康}
    - id: work
      title: 格局
      kind: measures
"""
TEXTS = (
    ("DB31/T 1-2022", "停车场（库）通用技术规范", "[life/mobility/parking]", "[甲院]", ""),
    ("DB31/T 2.1-2022", "智能网联汽车道路测试规范", "[life/mobility/driving]", "[]", ""),
    ("DB31/T 2.2-2023", "智能网联汽车场地测试要求", "[life/mobility]", "[]", "Test sites"),
    ("DB31/T 3-2023", "公共停车场技术规范", "[]", "[甲院]", ""),
    ("DB31/T 4-2023", "健康档案", "[life]", "[]", ""),
    ("DB31/T 5-2023", "区块链", "[life/mobility]", "[]", ""),
)


def to_place(root: Path, texts: tuple[tuple[str, ...], ...] = TEXTS) -> Path:
    """Write a data folder with the system and these standards, and give it."""
    lines = ["standards:"] if texts else []
    for code, title, topics, organizations, english in texts:
        lines += [f"  - code: {code}", f"    title: {title}"]
        lines += [f"    title_en: {english}"] if english else []
        lines += [f"    topics: {topics}", "    stages: {publication: 2023-01-05}"]
        lines += [f"    organizations: {organizations}"] if organizations != "[]" else []
        lines += ["    sources:", f"      - {SOURCE}"]
    return register(root, SYSTEM + "\n".join(lines) + "\n")
