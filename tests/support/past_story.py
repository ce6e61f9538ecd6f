"""A made-up register that grew in git, with all that happens to one: the same each time.

Texts are added, dated, corrected, withdrawn, renamed and removed; a file is split, the data folder
moved; a commit cannot be parsed and another does not load, and both are mended; a branch is merged.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from support.fast_import import Files, Stream

if TYPE_CHECKING:
    from pathlib import Path

    from support.repositories import Repository

FIRST = 1_641_052_800
"""The moment of the first commit: midnight of 2022-01-02 in Shanghai, the day before in UTC."""
STEP = 3 * 86_400
_START = date(2022, 1, 2)
_TOPICS = ("base/data/quality", "base/data/trading", "life/health")
SYSTEM = """version: 1
system:
  id: made-up
  title: 虚构市标准体系
  title_en: Standards system of a made-up city
  tasks:
    - id: base
      title: 基础
      title_en: Foundation
      fields:
        - id: data
          title: 数据
          title_en: Data
          topics:
            - {id: quality, title: 数据质量, title_en: Data quality}
            - {id: trading, title: 数据交易, title_en: Data trading}
    - id: life
      title: 生活
      title_en: Life
      fields:
        - {id: health, title: 健康, title_en: Health}
"""
PLAN = """version: 1
plans:
  - id: plan
    title: 虚构市标准化方案
    title_en: Plan of a made-up city
    issued: 2022-01-01
    sources: [{title: 通知, notice: 1号, kind: official, seen: 2022-01-02}]
    targets:
      - id: local
        kind: standards
        title: 发布地方标准
        title_en: Local standards published
        wording: 发布60项以上地方标准
        at_least: 60
        unit: 项
        window: {from: 2022-01-01, to: 2023-12-31}
        count: {levels: [local], event: publication}
"""


@dataclass
class _Text:
    code: str
    title: str
    topic: str
    stages: dict[str, str] = field(default_factory=dict)
    file: str = "standards.yaml"

    def written(self) -> str:
        day = max(self.stages.values())
        seen = {"title": "公告", "notice": "1号", "kind": "official", "seen": day}
        name = {"code": self.code} if " " in self.code else {"id": self.code, "level": "local"}
        entry = {**name, "title": self.title, "topics": [self.topic], "stages": self.stages}
        return f"  - {json.dumps({**entry, 'sources': [seen]}, ensure_ascii=False)}\n"


class _Story:
    """The register as it is told, commit by commit."""

    def __init__(self) -> None:
        self.texts: list[_Text] = []
        self.folder = "register"
        self.day = _START
        self.readme = 0

    def files(self) -> Files:
        found: Files = {"targets.yaml": PLAN, "standards.yaml": SYSTEM + "\nstandards:\n"}
        for each in self.texts:
            begun = found.setdefault(each.file, "version: 1\nstandards:\n")
            found[each.file] = begun + each.written()
        placed = {f"{self.folder}/{name}": text for name, text in found.items()}
        return placed | {"README.md": f"{self.readme}\n"}

    def move_on(self, number: int) -> None:
        """Let happen what happens at a commit of this number."""
        self.day = _START + timedelta(days=3 * number)
        chosen = self.texts[(number * 7) % len(self.texts)] if self.texts else None
        kind = number % 10
        if chosen is None or kind in (0, 2, 4, 6):
            self._add(number)
        elif kind in (1, 3, 5):
            self._publish()
        elif kind == 7:
            self._correct(number, chosen)
        elif kind == 8:
            self._leave(number, chosen)
        else:
            self.readme = number  # nothing of the register changes

    def _add(self, number: int) -> None:
        topic = _TOPICS[number % 3]
        begun = {"proposal": (self.day - timedelta(days=60)).isoformat()}
        self.texts.append(_Text(f"draft-{number}", f"规范{number}", topic, begun))

    def _publish(self) -> None:
        """Give the oldest project its code and its days."""
        left = (each for each in self.texts if "publication" not in each.stages)
        if (project := next(left, None)) is not None:
            number = int(project.code.removeprefix("draft-"))
            project.code = f"DB31/T {9000 + number}-{self.day.year}"
            project.stages |= {"publication": self.day.isoformat()}

    def _correct(self, number: int, text: _Text) -> None:
        """Say that a text was out a day earlier, or not at all."""
        if (written := text.stages.get("publication")) is None or "withdrawal" in text.stages:
            return
        earlier = date.fromisoformat(written) - timedelta(days=1)
        if number % 20 == 17:
            del text.stages["publication"]
            text.code = f"draft-{int(text.code[7:11]) - 9000}"
        elif earlier.year == int(text.code[-4:]):
            text.stages["publication"] = earlier.isoformat()

    def _leave(self, number: int, text: _Text) -> None:
        if number % 20 == 8:
            self.texts.remove(text)
        elif "publication" in text.stages:
            text.stages |= {"withdrawal": self.day.isoformat()}
        else:
            text.title = f"{text.title}（修改）"

    def split(self) -> None:
        for each in self.texts[: len(self.texts) // 2]:
            each.file = "earlier.yaml"


def told(root: Path, commits: int = 200) -> Repository:
    """Make the repository; `main` has so many commits, of which two stand before the register."""
    stream, story = Stream(), _Story()
    events = {
        commits // 4: "split",
        commits // 3: "moved",
        commits // 2: "spoilt",
        commits * 5 // 8: "twice",
        commits * 3 // 4: "merged",
    }
    for number in range(commits):
        moment, event = FIRST + number * STEP, events.get(number)
        if number < 2:
            stream.commit({"README.md": f"{number}\n"}, moment)
            continue
        story.move_on(number)
        _happens(event, story, stream, moment)
    return stream.into(root)


def _happens(event: str | None, story: _Story, stream: Stream, moment: int) -> None:
    merged = None
    if event == "split":
        story.split()
    elif event == "moved":
        story.folder = "data"
    elif event == "merged":
        merged = _branch(story, stream, moment)
    files = story.files()
    if event == "spoilt":
        files[f"{story.folder}/standards.yaml"] += "  - {code: [\n"
    elif event == "twice":
        files[f"{story.folder}/standards.yaml"] += story.texts[0].written()
    stream.commit(files, moment, merged=merged)


def _branch(story: _Story, stream: Stream, moment: int) -> int:
    """Let two commits be made beside, of which the line of first parents knows nothing."""
    start = stream.commits
    story.move_on(1)
    first = stream.commit(story.files(), moment - 7200, branch="side", start=start)
    story.move_on(0)
    return stream.commit(story.files(), moment - 3600, branch="side", start=first)
