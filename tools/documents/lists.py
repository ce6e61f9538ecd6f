"""What the page on lists shows of the import: outcomes, headings, dates and states."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sdtstd.catalogue import translator
from sdtstd.diagnostics import Message
from sdtstd.edit.importing.days import day_of
from sdtstd.edit.importing.headings import VARIANTS, WORDS_OF_LEVELS
from sdtstd.edit.importing.outcome import Outcome, word_for
from sdtstd.edit.importing.states import WORDS, State
from sdtstd.model.columns import TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.sheets.book import Value

_EPOCH = date(1899, 12, 30)
_CELLS: tuple[Value, ...] = (
    "2022-10-28", "2022.10.28", "2025/02/11", 20250627, "2024年8月16日", "2024-08-16 10:30:00",
    45717, 1293811200000, "2024年8月", "2024.08", 2024, "2022/2023", "../2026-11-22",
    "暂无", "03/04/2024", "2024.1", 0, "2022-10-28至2023-01-01", "2024年第一季度",
)  # fmt: skip
_HEADS: dict[str, dict[str, tuple[str, ...]]] = {
    "headings": {
        "en": ("taken as", "`--map` key", "headings in Chinese", "in English"),
        "zh": ("读作", "`--map` 的键", "中文表头", "英文表头"),
    },
    "days": {"en": ("cell", "read as"), "zh": ("单元格", "读作")},
    "columns": {
        "en": ("sheet", "its key", "keys of its columns, with the titles as shipped"),
        "zh": ("工作表", "键", "各列的键与默认表头"),
    },
    "outcomes": {"en": ("outcome", "what it is", "written"), "zh": ("结果", "含义", "写入")},
    "states": {"en": ("state", "what it gives"), "zh": ("状态", "得出什么")},
}
_WORDS = {
    "en": ("doubtful", "nothing", "yes", "no", "only where all below it are levels"),
    "zh": ("存疑", "空", "是", "否", "仅当其下全是层级时"),
}
_OUTCOMES = {
    Outcome.NEW: ("a standard that the register does not have", "台账中没有的标准"),
    Outcome.CHANGED: ("a record gets what it did not have", "已有记录增加了原来没有的内容"),
    Outcome.SAME: ("the register says so already", "与台账一致"),
    Outcome.DOUBTFUL: (
        "it has two readings, lacks what is needed, or says otherwise than the register or a row",
        "有两种读法，缺少必要的内容，或与台账、与另一行不一致",
    ),
    Outcome.REFUSED: (
        "no title, no level beside a code that tells none, or it would add an error",
        "没有名称，或编号读不出层级而又没有写明层级，或会使台账出现错误",
    ),
    Outcome.SKIPPED: (
        "no record: a title, a heading, a section, a footer, a blank row, a sheet without a list",
        "不是记录：表的标题、表头、小节标题、表尾、空行、没有清单的工作表",
    ),
}
_STATES = {
    State.IN_FORCE: (
        "nothing where the dates say so; else in force by the day on which the list was seen",
        "日期已能说明的，不增加；否则记为不晚于查阅日实施",
    ),
    State.WITHDRAWN: (
        "withdrawn by the day on which the list was seen, where it has no day",
        "没有废止日期的，记为不晚于查阅日废止",
    ),
    State.REPLACED: (
        "nothing where a row or a record replaces it; else as withdrawn",
        "有行或记录代替它的，不增加；否则同废止",
    ),
    State.UPCOMING: (
        "nothing where it has a date of entry into force; else doubtful",
        "有实施日期的，不增加；否则存疑",
    ),
    State.PUBLISHED: ("nothing but that it is published", "只表示已发布，不增加阶段"),
    State.PLANNED: ("no stage", "没有阶段"),
    **dict.fromkeys(
        (State.PROPOSAL, State.DRAFTING, State.REVIEW, State.APPROVAL),
        (
            "in that stage by the day on which the list was seen, where no later stage has a date",
            "没有更晚阶段日期的，记为不晚于查阅日进入该阶段",
        ),
    ),
    State.CONSULTATION: (
        "in consultation by the day on which the list was seen, where it has no date",
        "没有日期的，记为不晚于查阅日征求意见",
    ),
}


def outcomes(language: str) -> str:
    """Give the table of what may become of a row."""
    rows = (
        (_told(each.word, language), _either(_OUTCOMES[each], language), _written(each, language))
        for each in Outcome
    )
    return _table("outcomes", rows, language)


def headings(language: str) -> str:
    """Give the table of the headings that are known."""
    rows = [(*_named(key, language), *_split(variants)) for key, variants in VARIANTS.items()]
    only = f"{'、'.join(WORDS_OF_LEVELS.split())} ({_WORDS[language][-1]})"
    only = only.replace("(", "（").replace(")", "）") if language == "zh" else only
    return _table("headings", (*rows, (*_named("level", language), only, "")), language)


def columns(language: str) -> str:
    """Give the table of the columns of each sheet: their keys, and their titles as shipped."""
    rows = (
        (
            _told(sheet.word, language),
            f"`{sheet.value}`",
            ", ".join(f"`{key}` {_told(title, language)}" for key, title in titles.items()),
        )
        for sheet, titles in TITLES.items()
    )
    return _table("columns", rows, language)


def days(language: str) -> str:
    """Give the table of how dates in cells are read, made by reading them."""
    rows = ((f"`{each}`", _read(day_of(each, _EPOCH), language)) for each in _CELLS)
    return _table("days", rows, language)


def states(language: str) -> str:
    """Give the table of words of a text's state, and what each gives."""
    rows = (
        ("、".join(words.split()), _either(_STATES[state], language))
        for state, words in WORDS.items()
    )
    return _table("states", rows, language)


def _named(key: str, language: str) -> tuple[str, str]:
    return _told(word_for(key), language), f"`{key}`"


def _split(variants: str) -> tuple[str, str]:
    chinese, *english = variants.split("|")
    return "、".join(chinese.split()), ", ".join(english)


def _read(found: str | Message | None, language: str) -> str:
    doubtful, nothing, *_ = _WORDS[language]
    if isinstance(found, Message):
        return doubtful
    return f"`{found}`" if found else nothing


def _written(outcome: Outcome, language: str) -> str:
    _, _, yes, no, _ = _WORDS[language]
    return yes if outcome in (Outcome.NEW, Outcome.CHANGED) else no


def _either(texts: tuple[str, str], language: str) -> str:
    return texts[language == "zh"]


def _told(message: Message, language: str) -> str:
    return message.translated(translator(language))


def _table(name: str, rows: Iterable[Iterable[str]], language: str) -> str:
    heads = _HEADS[name][language]
    rule = "|---" * len(heads)
    lines = (f"| {' | '.join(each)} |" for each in (heads, *rows))
    head, *rest = lines
    return "\n".join((head, f"{rule}|", *rest))
