"""The checks, a manual each: the smallest bad file, what `check` says of it, a good file."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from sdtstd.cases import case_of
from sdtstd.catalogue import translator
from sdtstd.checks import rules
from sdtstd.document import parse
from sdtstd.loading import assemble
from sdtstd.render.voice import Voice
from sdtstd.verify.checked import find

if TYPE_CHECKING:
    from sdtstd.diagnostics import Finding, Rule
    from sdtstd.loading import Loaded

_DAY = date(2026, 11, 22)
_HEADS = {"en": "| code | name | severity | what |", "zh": "| 代码 | 名称 | 严重程度 | 是什么 |"}
_FAMILIES = {
    "en": (
        "files and YAML", "shape", "identity and references", "lives and dates", "sources",
        "plans and targets", "changes between two revisions",
    ),
    "zh": (
        "文件与 YAML", "数据格式", "标识与引用", "生命周期与日期", "来源", "方案与目标",
        "两个版本之间的变化",
    ),
}  # fmt: skip
_WORDS = {
    "en": ("what", "why", "how to mend it", "before", "bad", "good", "says", "line {}: {}; {}",
           "No single text can show this fault.", "family"),
    "zh": ("是什么", "为什么", "怎么改", "修改前", "有误", "正确", "的结果", "第 {} 行：{}；{}",
           "单个文本显示不出这个问题。", "类"),
}  # fmt: skip


def sections(language: str) -> str:
    """Give a list of the rules and a section for each."""
    voice = Voice(language, translator(language))
    every = rules()
    listed = [
        f"| [{rule.code}](#{rule.code.lower()}-{rule.name}) | `{rule.name}`"
        f" | {voice.tell(rule.severity)} | {voice.tell(rule.what)} |"
        for rule in every
    ]
    parts = ["\n".join([_HEADS[language], "|---|---|---|---|", *listed])]
    for family, members in groupby(every, key=lambda rule: rule.family):
        word, title = _WORDS[language][9], _FAMILIES[language][family]
        heading = (
            f"第 {family} {word}：{title}" if language == "zh" else f"Family {family}: {title}"
        )
        parts += [f"## {heading}", *(_section(rule, voice) for rule in members)]
    return "\n\n".join(parts)


def _section(rule: Rule, voice: Voice) -> str:
    what, why, mend, before, bad, good, says, line, none, _ = _WORDS[voice.language]
    severity = voice.tell(rule.severity)
    colon = "：" if voice.language == "zh" else ": "
    end = colon.strip()
    manual = ((what, rule.what), (why, rule.why), (mend, rule.mend))
    told = "\n".join(f"- **{name}**{colon}{voice.tell(text)}" for name, text in manual)
    parts = [f"### {rule.code} {rule.name}", f"*{severity}*", told]
    case = case_of(rule.name)
    if case is None:
        return "\n\n".join([*parts, none])
    (found,) = findings(case.bad, case.before)
    assert found.rule is rule
    assert not findings(case.good, case.before)
    says = f"{says}{colon}" + line.format(
        found.place.line, voice.tell(found.message), voice.tell(found.hint)
    )
    if case.before is not None:
        parts += [f"{before}{end}", _yaml(case.before)]
    parts += [f"{bad}{end}", _yaml(case.bad), f"`sdtstd check` {says}"]
    return "\n\n".join([*parts, f"{good}{end}", _yaml(case.good)])


def findings(text: str, before: str | None = None) -> tuple[Finding, ...]:
    """Check a register of one file, and its change where there is a revision before it."""
    old = None if before is None else find(_loaded(before), _DAY)
    return find(_loaded(text), _DAY, old).findings


def _loaded(text: str) -> Loaded:
    return assemble([parse(text, "data/standards.yaml")])


def _yaml(text: str) -> str:
    visible = "".join(
        each if each.isprintable() or each == "\n" else f"<U+{ord(each):04X}>" for each in text
    )
    return f"```yaml\n{visible.rstrip()}\n```"
