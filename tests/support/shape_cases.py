"""Entries with one fault of shape each, and what is to be said of it."""

# ruff: noqa: E501 - a case a line

from __future__ import annotations

from sdtstd.document import parse
from sdtstd.loading import assemble

SOURCE = "{title: 公告, notice: 1号, kind: official, seen: 2026-11-01}"
STANDARD = {
    "code": "DB31/T 9001-2022",
    "title": "数据集",
    "topics": "[life/health]",
    "stages": "{publication: 2022}",
    "sources": f"[{SOURCE}]",
}
PILOT = {"id": "park", "title": "试点", "stages": "{started: 2022}", "sources": f"[{SOURCE}]"}
MEASURE = {"id": "group", "title": "举措", "topics": "[life/health]", "date": "2022"}
SYSTEM = {"id": "demo", "title": "示范市", "tasks": "[]"}
PLAN = {"id": "plan", "title": "方案", "issued": "2022", "targets": "[]"}
COUNT = {
    "id": "target",
    "kind": "standards",
    "title": "目标",
    "wording": "原文",
    "at_least": "4",
    "unit": "项",
    "window": "{from: 2022, to: 2023}",
    "count": "{event: publication}",
}
INDICATOR = {
    "id": "target",
    "kind": "indicator",
    "title": "目标",
    "wording": "原文",
    "at_least": "80",
    "unit": "'%'",
    "due": "2023",
}
MILESTONE = {"id": "a", "kind": "milestone", "title": "目标", "wording": "原文", "due": "2022"}
OBSERVATION = {"target": "plan/target", "date": "2022", "value": "83.97"}
WAIVER = {"rule": "stage-order", "object": "x", "reason": "待查", "until": "2027"}
BASES = {
    "standards": STANDARD,
    "pilots": PILOT,
    "measures": MEASURE,
    "plans": PLAN,
    "observations": OBSERVATION,
    "waivers": WAIVER,
}


def entry(section: str, **keys: str | None) -> str:
    """Write one entry, a key a line; the first key stands in line 3. None leaves a key out."""
    written = {**BASES[section], **keys}
    lines = [f"{key}: {value}" for key, value in written.items() if value is not None]
    return f"version: 1\n{section}:\n  - " + "\n    ".join(lines) + "\n"


def target(base: dict[str, str], **keys: str | None) -> str:
    """Write a plan with one target, a key a line; its first key stands in line 7."""
    lines = [f"{key}: {value}" for key, value in {**base, **keys}.items() if value is not None]
    plan = "version: 1\nplans:\n  - id: plan\n    title: 方案\n    issued: 2022\n    targets:\n"
    return plan + "      - " + "\n        ".join(lines) + "\n"


def system(**keys: str | None) -> str:
    lines = [f"  {key}: {value}" for key, value in {**SYSTEM, **keys}.items() if value is not None]
    return "version: 1\nsystem:\n" + "\n".join(lines) + "\n"


def found(text: str) -> list[tuple[str, int, str]]:
    loaded = assemble([parse(text, "data/test.yaml")])
    placed = sorted(
        (loaded.locate(each) for each in loaded.faults), key=lambda each: each.place.line
    )
    assert all(str(each.hint) for each in placed)
    return [(each.rule.name, each.place.line, str(each.message)) for each in placed]


WRONG = [
    # a text is meant
    (entry("standards", title=""), 4, "expected a text, found nothing"),
    (entry("standards", title="null"), 4, "expected a text, found nothing"),
    (entry("standards", title="'  '"), 4, "'  ' is not a text that is not empty"),
    (entry("standards", title="[a]"), 4, "expected a text, found a list"),
    (entry("standards", title="[]"), 4, "expected a text, found an empty list"),
    (entry("standards", title="{a: b}"), 4, "expected a text, found a group of keys"),
    (entry("standards", id="Guide"), 8, "'Guide' is not an id"),
    (entry("standards", id="a--b"), 8, "'a--b' is not an id"),
    (entry("standards", id="指南"), 8, "'指南' is not an id"),
    (entry("standards", organizations="[[a]]"), 8, "expected a text, found a list"),
    # a list is meant
    (entry("standards", topics="life/health"), 5, "'life/health' is not a list"),
    (entry("standards", topics=""), 5, "expected a list, found nothing"),
    (entry("standards", topics="{a: b}"), 5, "expected a list, found a group of keys"),
    (entry("measures", topics="[]"), 5, "expected a list of at least one item, found an empty list"),
    (entry("standards", sources="公告"), 7, "'公告' is not a list"),
    # keys are meant
    (entry("standards", stages="publication"), 6, "'publication' is not a group of keys"),
    (entry("standards", stages=""), 6, "expected a group of keys, found nothing"),
    (entry("standards", stages="[a]"), 6, "expected a group of keys, found a list"),
    (entry("standards", sources="[公告]"), 7, "'公告' is not a group of keys"),
    (entry("standards", labels="[上海标准]"), 8, "'上海标准' is not a group of keys"),
    ("version: 1\nstandards:\n  - x\n", 3, "'x' is not a group of keys"),
    ("version: 1\nstandards:\n  - [x]\n", 3, "expected a group of keys, found a list"),
    ("version: 1\nstandards:\n  -\n", 3, "expected a group of keys, found nothing"),
    ("version: 1\nsystem:\n", 2, "expected a group of keys, found nothing"),
    ("version: 1\nsystem: demo\n", 2, "'demo' is not a group of keys"),
    (entry("plans", targets="[x]"), 6, "'x' is not a group of keys"),
    # a date, a code, an address
    (entry("measures", date="[2022]"), 6, "expected a date, found a list"),
    (entry("measures", date=""), 6, "expected a date, found nothing"),
    (entry("standards", code="[a]"), 3, "expected a standard code, found a list"),
    (entry("standards", replaces="[[a]]"), 8, "expected a standard code, found a list"),
    (entry("standards", sources=f"[{SOURCE[:-1]}, url: {{a: b}}}}]"), 7, "expected a web address, found a group of keys"),
    # numbers and flags
    (target(INDICATOR, at_least="1e3"), 11, "'1e3' is not a number"),
    (target(INDICATOR, at_least="08"), 11, "'08' is not a number"),
    (target(INDICATOR, at_least="1,000"), 11, "'1,000' is not a number"),
    (target(INDICATOR, at_least="80%"), 11, "'80%' is not a number"),
    (target(INDICATOR, at_least=".nan"), 11, "'.nan' is not a number"),
    (target(INDICATOR, at_least="[80]"), 11, "expected a number, found a list"),
    (target(INDICATOR, baseline="{date: 2020, value: 六十}"), 14, "'六十' is not a number"),
    (entry("observations", value="8３"), 5, "'8３' is not a number"),
    (target(COUNT, at_least="0"), 11, "'0' is not a whole number from 1 on"),
    (target(COUNT, at_least="-1"), 11, "'-1' is not a whole number"),
    (target(COUNT, at_least="1.5"), 11, "'1.5' is not a whole number"),
    (target(COUNT, at_least="'12 000'"), 11, "'12 000' is not a whole number"),
    (entry("plans", principal="yes"), 7, "'yes' is not true or false"),
    (entry("plans", principal=""), 7, "expected true or false, found nothing"),
    (entry("plans", principal="[true]"), 7, "expected true or false, found a list"),
    (system(time_zone="Shanghai"), 6, "'Shanghai' is not a known time zone"),
    (system(time_zone="../../etc/passwd"), 6, "'../../etc/passwd' is not a known time zone"),
    (system(columns="[{sheet: standard, column: code, title: 甲}]"), 6, "'standard' is not one of goals, standards, pilots, measures, statistics, coverage, gaps, method, topics"),
    (system(columns="[{sheet: standards, column: [code], title: 甲}]"), 6, "expected a text, found a list"),
    (system(time_zone="[a]"), 6, "expected a time zone, found a list"),
    # one of several words
    (entry("standards", level="locl"), 8, "'locl' is not one of national, industry, local, group, enterprise, international"),
    (entry("standards", level="[local]"), 8, "a list is not one of national, industry, local, group, enterprise, international"),
    (entry("standards", relevance=""), 8, "nothing is not one of core, partial"),
    (entry("observations", qualifier="circa"), 6, "'circa' is not one of exactly, more-than, about, peak"),
    (target(COUNT, count="{event: published}"), 14, "'published' is not one of proposal, drafting, consultation, review, approval, publication, in_force, withdrawal, abandonment, label"),
    (target(COUNT, count="{event: publication, levels: [city]}"), 14, "'city' is not one of national, industry, local, group, enterprise, international"),
    (target(COUNT, count="{event: publication, parts: all}"), 14, "'all' is not one of each, once"),
    (target(COUNT, kind="pilots"), 14, "'publication' is not one of started, accepted"),
    (target(COUNT, kind="standard"), 8, "'standard' is not one of standards, pilots, indicator, milestone"),
    (target(COUNT, kind=""), 8, "nothing is not one of standards, pilots, indicator, milestone"),
    (target(COUNT, kind="[a]"), 8, "a list is not one of standards, pilots, indicator, milestone"),
    # paths
    (entry("observations", target="target"), 3, "'target' is not the path of a target"),
    # two comparators: the later one
    (target(COUNT, more_than="3"), 15, "the target states a second goal with 'more_than'"),
    (target(INDICATOR, at_most="3"), 14, "the target states a second goal with 'at_most'"),
    # the file
    ("version: 2\n", 1, "'2' is not a known version of the format"),
    ("version:\n", 1, "nothing is not a known version of the format"),
    ("version: [1]\n", 1, "a list is not a known version of the format"),
    ("version: 1\nstandards:\n", 2, "'standards' must hold a list, not nothing"),
    ("version: 1\nstandards: {a: b}\n", 2, "'standards' must hold a list, not a group of keys"),
    ("version: 1\nwaivers: none\n", 2, "'waivers' must hold a list, not 'none'"),
]  # fmt: skip
MISSING = [
    (entry("standards", title=None), 3, "the key 'title' is missing"),
    (entry("standards", stages=None), 3, "the key 'stages' is missing"),
    (entry("standards", code=None), 3, "the key 'code' is missing"),
    (entry("standards", code=None, level="local"), 3, "the key 'code' is missing"),
    (entry("standards", code=None, id="guide"), 3, "the key 'level' is missing"),
    (entry("standards", code=""), 3, "the key 'code' is missing"),
    (entry("standards", labels="[{awarded: 2022}]"), 8, "the key 'name' is missing"),
    (entry("standards", sources="[{title: a, kind: press, seen: 2022}]"), 7, "the source has neither `url` nor `notice`"),
    (entry("standards", sources="[{title: a, url: 'https://a', kind: press}]"), 7, "the key 'seen' is missing"),
    (entry("pilots", stages="{}"), 5, "the pilot has neither `started` nor `accepted`"),
    (system(columns="[{sheet: standards, column: code}]"), 6, "the column has neither `title` nor `title_en`"),
    (target(COUNT, at_least=None), 7, "the target states no goal"),
    (target(INDICATOR, at_least=None), 7, "the target states no goal"),
    (target(INDICATOR, at_least=""), 7, "the target states no goal"),
    (target(COUNT, kind=None), 7, "the key 'kind' is missing"),
    (target(COUNT, window="{from: 2022}"), 13, "the key 'to' is missing"),
    (target(MILESTONE, due=None), 7, "the key 'due' is missing"),
    ("standards: []\n", 1, "the key 'version' is missing"),
    (system(tasks="[{id: a, fields: []}]"), 5, "the key 'title' is missing"),
    (entry("standards", code="SFJ 131-2021"), 3, "the letters of SFJ 131-2021 are in no table, so its level must be stated"),
    (entry("observations", scope="differs"), 3, "the value has another scope, but no `note` says how it differs"),
    (entry("standards", corrections="[{field: title, reason: a, date: 2022}]"), 8, "the correction has neither `from` nor `to`"),
]  # fmt: skip
INVALID = [
    ("invalid-date", entry("measures", date="2022/1/5"), 6, "'2022/1/5' is not a date: not a day, a month, a year or an interval of them"),
    ("invalid-date", entry("measures", date="2022-02-30"), 6, "'2022-02-30' is not a date: no such day in the calendar"),
    ("invalid-date", entry("measures", date="2023/2022"), 6, "'2023/2022' is not a date: the interval ends before it begins"),
    ("invalid-date", entry("measures", date="20２2"), 6, "'20２2' is not a date: not a day, a month, a year or an interval of them"),
    ("invalid-code", entry("standards", code="DB97/T 1-2022"), 3, "'DB97/T 1-2022' is not a standard code: no province has the area code 97"),
    ("invalid-code", entry("standards", code="沪标准"), 3, "'沪标准' is not a standard code: it does not have the form of any known code"),
    ("invalid-code", entry("standards", code="DВ31/T 1-2022"), 3, "'DВ31/T 1-2022' is not a standard code: CYRILLIC CAPITAL LETTER VE in it is not the letter or digit that it looks like"),
    ("invalid-code", entry("standards", code=f"DB31/T {'1' * 100}-2022"), 3, f"'DB31/T {'1' * 53}' is not a standard code: it is longer than any code"),
    ("invalid-code", entry("standards", code="''"), 3, "'' is not a standard code: it is empty"),
    ("invalid-code", entry("standards", joint_codes="[x]"), 8, "'x' is not a standard code: it does not have the form of any known code"),
    ("invalid-code", entry("standards", replaces="[X Y]"), 8, "'X Y' is not a standard code: it does not have the form of any known code"),
    ("invalid-url", entry("standards", sources="[{title: a, url: www.example.org, kind: copy, seen: 2022}]"), 7, "'www.example.org' is not a web address"),
    ("invalid-url", entry("standards", sources="[{title: a, url: 'javascript:alert(1)', kind: copy, seen: 2022}]"), 7, "'javascript:alert(1)' is not a web address"),
]  # fmt: skip
UNKNOWN = [
    (entry("standards", titel_en="x"), 8, "the key 'titel_en' is not known here"),
    (entry("standards", stages="{published: 2022}"), 6, "the key 'published' is not known here"),
    (target(COUNT, due="2022"), 15, "the key 'due' is not known here"),
    (target(MILESTONE, at_least="1"), 12, "the key 'at_least' is not known here"),
    (target(COUNT, count="{event: publication, level: [local]}"), 14, "the key 'level' is not known here"),
    (target(INDICATOR, exactly="80", at_least=None, standards="x"), 14, "the key 'standards' is not known here"),
    (system(columns="[{sheet: standards, column: publicaton, title: 甲}]"), 6, "the sheet standards has no column 'publicaton'"),
    (system(columns="[{sheet: standards, column: code, title: 甲, titel_en: A}]"), 6, "the key 'titel_en' is not known here"),
    ("version: 1\nstandard: []\n", 2, "the key 'standard' is not known here"),
]  # fmt: skip
