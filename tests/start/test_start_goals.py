"""A goal in one line: of all kinds, in both languages, and the word at fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sdtstd.catalogue import LANGUAGES, translator
from sdtstd.diagnostics import CannotRun
from sdtstd.edit.start.goals import GOAL_FORM, Window, read_goal, read_milestone

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.goldens import Golden

WINDOW = Window("2021-07", "2025-12-31")
AT_FAULT = (
    "local at_least 1 项",
    'local at_least 1 项 label="a: x',
    "local at_least 1 项:",
    "local > 1 项: a |",
    "local > 1 项: a|b|c|d",
    ": x",
    "lokal > 1 项: x",
    "q > 1 项: x",
    "local: x",
    "local 1 项: x",
    "pilots at_most 1 个: x",
    "local at_least: x",
    "local at_least many 项: x",
    "local at_least 1,000 项: x",
    "indicator at_least 1,5 项: x",
    "local at_least 1: x",
    "local at_least 1 to=2023: x",
    "pilots > 1 个 年底: x",
    "pilots > 1 个 lable=x: x",
    "local > 1 项 serie=x: x",
    "local > 1 项 id=a id=b: x",
    "local > 1 项 id=A: x",
    "local > 1 项 roles=lead: x",
    "indicator > 1 % baseline=60: x",
)
MILESTONES_AT_FAULT = (": x", "2022 due=2023: x", "2022-13: x", "2022-12-31")
MANY = (
    'standards >= 1 项 label=浙江标准 series="DG/TJ 08",DB33/T exclude_series=DB33 '
    "roles=led,参与 relevance=core,partial revisions=skip parts=once"
)
DAYS = {"window": {"from": "2021-07", "to": "2025-12-31"}}


@pytest.mark.parametrize(
    ("text", "kind", "keys"),
    [
        (
            "local,group at_least 100 项",
            "standards",
            {"at_least": "100", "unit": "项", **DAYS,
             "count": {"levels": ["local", "group"], "event": "publication"}},
        ),
        (
            "地方，团体、国家 超过 100项",
            "standards",
            {"more_than": "100", "unit": "项", **DAYS,
             "count": {"levels": ["local", "group", "national"], "event": "publication"}},
        ),
        (
            MANY,
            "standards",
            {"at_least": "1", "unit": "项", **DAYS,
             "count": {"event": "label", "series": ["DG/TJ 08", "DB33/T"],
                       "exclude_series": ["DB33"], "roles": ["led", "participated"],
                       "relevance": ["core", "partial"], "label": "浙江标准",
                       "revisions": "skip", "parts": "once"}},
        ),
        (
            "标准 more-than 0 项 event=in_force from=2022 to=2023",
            "standards",
            {"more_than": "0", "unit": "项", "window": {"from": "2022", "to": "2023"},
             "count": {"event": "in_force"}},
        ),
        (
            "pilots at least 50个 event=accepted",
            "pilots",
            {"at_least": "50", "unit": "个", **DAYS, "count": {"event": "accepted"}},
        ),
        ("试点 ≥ 5 个", "pilots",
         {"at_least": "5", "unit": "个", **DAYS, "count": {"event": "started"}}),
        ("indicator at_least 80 %", "indicator",
         {"at_least": "80", "unit": "%", "due": "2025-12-31"}),
        ("指标 at most 18.5 个月 due=2023 baseline=2020-12-31@36", "indicator",
         {"at_most": "18.5", "unit": "个月", "due": "2023",
          "baseline": {"date": "2020-12-31", "value": "36"}}),
        ("indicator = -3%", "indicator", {"exactly": "-3", "unit": "%", "due": "2025-12-31"}),
        ("indicator <= 3 %", "indicator", {"at_most": "3", "unit": "%", "due": "2025-12-31"}),
        ("indicator 小于 3 %", "indicator", {"less_than": "3", "unit": "%", "due": "2025-12-31"}),
    ],
)  # fmt: skip
def test_goals(text: str, kind: str, keys: dict[str, object]) -> None:
    for colon in (":", "："):
        found = read_goal(f"{text}{colon} 原文: 一", WINDOW)
        assert (found.kind, found.keys, found.lacks, found.id) == (kind, keys, (), None)
        assert (found.titles.title, found.titles.wording) == ("原文: 一", "原文: 一")


def test_titles_and_id() -> None:
    found = read_goal("local > 1 项 id=few: 题 ｜ Few | 原文", WINDOW)
    assert (found.id, found.titles.english) == ("few", "Few")
    assert (found.titles.title, found.titles.wording) == ("题", "原文")
    assert read_goal("local > 1 项: 题 | 原文", WINDOW).titles.english is None
    assert read_goal("local > 1 项: 题 | | 原文", WINDOW).titles.english is None


@pytest.mark.parametrize(
    ("text", "window", "lacks"),
    [
        ("local > 1 项: x", Window(), ("first", "last")),
        ("local > 1 项 from=2022: x", Window(), ("last",)),
        ("pilots > 1 项: x", Window(last="2023"), ("first",)),
        ("indicator > 1 %: x", Window("2022"), ("last",)),
        ("indicator > 1 % due=2023: x", Window(), ()),
    ],
)
def test_what_is_not_stated_is_lacking(text: str, window: Window, lacks: tuple[str, ...]) -> None:
    assert read_goal(text, window).lacks == lacks


def test_a_milestone() -> None:
    found = read_milestone("2022-12-31 id=five: 五大系统 | Five | 到2022年底：建成")
    assert (found.kind, found.id, found.keys) == ("milestone", "five", {"due": "2022-12-31"})
    assert found.titles.wording == "到2022年底：建成"


def fault(reader: Callable[[str], object], text: str) -> str:
    with pytest.raises(CannotRun) as error:
        reader(text)
    return f"{text}\n    {error.value}\n"


def test_the_word_at_fault_is_named(golden: Golden) -> None:
    told = [fault(lambda text: read_goal(text, WINDOW), each) for each in AT_FAULT]
    told += [fault(read_milestone, each) for each in MILESTONES_AT_FAULT]
    golden("goals.en.txt", "".join(told))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_of_a_goal_is_one_in_each_language(language: str) -> None:
    found = read_goal(GOAL_FORM.translated(translator(language)), WINDOW)
    assert (found.kind, found.keys["at_least"], found.keys["unit"]) == ("standards", "100", "项")
    assert ("at_least" in GOAL_FORM.translated(translator(language))) == (language == "en")
