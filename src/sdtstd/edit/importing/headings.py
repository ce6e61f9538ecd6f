"""Headings of lists of records, in Chinese and English, and the keys that they mean.

Keys are those of the data, stages by their bare name, and some that are read into others:
`plan_number` gives an `id`, `partly_replaces` and `replaced_by` give `replaces`, `status` gives
stages.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sdtstd.catalogue import LANGUAGES, translator
from sdtstd.model.columns import TITLES, SheetName, plain_title, stated
from sdtstd.model.standard import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sdtstd.model.columns import ColumnTitle

VARIANTS = {
    "code": """标准编号 标准号 标准编码 标准号码 标准文号 现行标准号 国家标准编号 行业标准编号
        地方标准编号 团体标准编号 国家标准号 行业标准号 地方标准号 团体标准号 国标号
        标准编号(年号) 编号
        |standard number|standard no|standard code|std no|code""",
    "id": "标识符 |id",
    "plan_number": """计划号 计划编号 项目编号 计划项目编号 项目计划编号 项目计划号 立项编号 项目号
        |plan number|project number|project no""",
    "joint_codes": "联合编号 联合标准编号 |joint codes",
    "title": """标准名称 中文名称 标准中文名称 名称 标准题名 中文题名 标准中文题名 中文标题 标准标题
        项目名称 项目中文名称 计划名称 标准项目名称 国家标准名称 行业标准名称 地方标准名称
        团体标准名称
        |title|standard name|standard title|name|chinese title|chinese name""",
    "title_en": """英文名称 标准英文名称 英文题名 标准英文题名 英文标题 项目英文名称
        |english title|english name|title in english""",
    "level": "宜定级别 拟定级别 标准级别 级别 标准层级 层级 |level",
    "series": "标准代号 |series",
    "topics": """主题 所属主题 标准体系编号 体系编号 体系表编号 所属领域 体系位置
        |topics|topic""",
    "relevance": "相关性 相关程度 |relevance",
    "role": "角色 参与方式 |role",
    "proposal": """立项日期 立项时间 下达日期 下达时间 计划下达日期 计划下达时间 计划日期
        |proposal date|date of proposal""",
    "drafting": "起草日期 起草时间 |drafting date|date of drafting",
    "consultation": """征求意见日期 征求意见时间 征求意见开始日期 征求意见
        |consultation date|date of consultation""",
    "consultation_until": """征求意见截止日期 意见截止日期 征求意见截止时间
        |comments until|consultation until|consultation closes""",
    "review": "审查日期 审查时间 评审日期 |review date|date of review",
    "approval": "批准日期 批准时间 |approval date|date of approval",
    "publication": """发布日期 发布时间 发布日 批准发布日期 公布日期 公布时间 颁布日期 颁布时间 发布
        |publication date|date of publication|published|issue date|date of issue|release date""",
    "in_force": """实施日期 实时日期 实施时间 实施日 执行日期 生效日期 施行日期 开始实施日期 实施
        |implementation date|effective date|date of entry into force|in force|in force since""",
    "withdrawal": """废止日期 作废日期 废止时间 作废时间 失效日期
        |withdrawal date|date of withdrawal|withdrawn""",
    "abandonment": "终止日期 终止时间 |abandonment date|date of abandonment",
    "status": """状态 标准状态 现行状态 有效性 时效性 标准有效性 时效状态 项目状态
        |status|state|standard status""",
    "labels": "标识 |labels|label",
    "organizations": """起草单位 编制单位 主要起草单位 主编单位 参编单位 制定单位 研制单位
        起草单位名称
        |organizations|drafting organizations|drafters|drafted by""",
    "replaces": """代替标准 替代标准 代替标准号 替代标准号 代替标准编号 替代标准编号 代替 替代
        全部代替标准 代替情况
        |replaces|supersedes""",
    "partly_replaces": """部分代替 部分代替标准 部分替代标准 部分代替标准号
        |partly replaces|replaces partly""",
    "replaced_by": """被代替标准 被代替标准号 被代替标准编号 被替代标准 被替代标准号 被替代标准编号
        被代替 被替代 被代替标准号或作废 被代替标准或作废
        |replaced by|superseded by""",
    "note": "备注 附注 备考 |note|notes|remark|remarks",
}
"""The headings of each key: Chinese ones apart by spaces, then English ones behind bars."""

_OTHERS = {
    "pilots": {
        "id": "试点编号 |pilot id",
        "title": "试点名称 试点项目名称 试点项目 |pilot title|pilot name|pilot",
        "title_en": "英文名称 |english title",
        "topics": "主题 所属主题 所属领域 |topics|topic",
        "started": "启动日期 启动时间 开始日期 批准日期 立项日期 |start date|started",
        "accepted": "验收日期 验收时间 通过验收日期 |acceptance date|accepted",
        "organizations": "承担单位 试点单位 实施单位 申报单位 |organizations|organization",
        "note": "备注 |note|notes|remarks",
    },
    "measures": {
        "id": "举措编号 |measure id",
        "title": "举措名称 举措 |measure title|measure",
        "title_en": "英文名称 |english title",
        "topics": "主题 所属主题 所属领域 |topics|topic",
        "date": "日期 完成日期 |date",
        "note": "备注 |note|notes|remarks",
    },
}
"""The same of other records; a list is of the section of which most headings are known."""

SECTIONS = ("standards", *_OTHERS)
KEYS = (*VARIANTS, "started", "accepted", "date")
"""What a column can be taken as."""

WORDS_OF_LEVELS = "标准类型 标准类别 类别 标准分类 类型"
"""Headings of many meanings: a column of levels only where it holds nothing else."""

NUMBERING = "numbering"
NUMBERINGS = ("序号", "no", "#")
"""The numbers of the rows of a list: beside a title alone they show that it is one."""

DAYS = (*(each.value for each in Stage), "started", "accepted", "date")
"""The keys of days on which something happened."""

_ASIDE = re.compile(r"[(（\[【][^()（）\[\]【】]*[)）\]】]|[*＊：:。.•·#]")
_HAN = re.compile(r"[^\u3400-\u9fff]+")


def key_of(heading: str, section: str = SECTIONS[0]) -> str | None:
    """Give the key that a heading means; None where it means none, or its languages disagree."""
    known = _known(section)
    for each in (heading, _ASIDE.sub(" ", heading)):
        found = known.get(plain(each)) or _of_parts(each, known)
        if found is not None:
            return found
    return None


def plain(heading: str) -> str:
    """Give what a heading is compared by."""
    return plain_title(heading)


def _of_parts(heading: str, known: Mapping[str, str]) -> str | None:
    """Read a heading in two languages, or two alike ones with a slash between."""
    chinese, other = _HAN.sub("", heading), re.sub("[\u3400-\u9fff]+", " ", heading)
    pieces = {plain(chinese), plain(other), *map(plain, re.split(r"[/／|\n]", heading))}
    found = {known[each] for each in pieces if each in known}
    return found.pop() if len(found) == 1 else None


@cache
def _known(section: str) -> dict[str, str]:
    return {plain(word): key for key, word in _words(section)}


def _words(section: str) -> Iterator[tuple[str, str]]:
    keys = _OTHERS.get(section, VARIANTS)
    for key, variants in keys.items():
        chinese, *english = variants.split("|")
        yield from ((key, each) for each in (*chinese.split(), *english, key))
    for key, title in TITLES[SheetName(section)].items():
        if key in keys:
            yield from ((key, title.translated(translator(each))) for each in LANGUAGES)


def section_of(sheet: str | None) -> str | None:
    """Give the section of which a workbook of ours has its records in a sheet of this name."""
    for section in SECTIONS:
        word = SheetName(section).word
        if sheet in {word.translated(translator(each)) for each in LANGUAGES}:
            return section
    return None


def own_titles(columns: tuple[ColumnTitle, ...]) -> dict[str, dict[str, str | None]]:
    """Give the key of each title that a register has for a column, by section and plain title.

    None is a column that no list brings, such as that of the sources.
    """
    found: dict[str, dict[str, str | None]] = {}
    for section in SECTIONS:
        taken = _OTHERS.get(section, VARIANTS)
        own = (stated(columns, SheetName(section), each) for each in LANGUAGES)
        titles = ((key, title) for each in own for key, title in each.items())
        found[section] = {plain(title): key if key in taken else None for key, title in titles}
    return found
