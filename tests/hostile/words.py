"""Command lines, drawn: every command with every option, values that fit and values that do not.

What would write outside the folder of the run is never drawn: an output is one of a few names.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hostile import edit_words, values
from hostile.edit_words import CHANGING
from sdtstd.render.formats import Format, Of

if TYPE_CHECKING:
    import random

DATA = ("--data", "data")
OUTPUTS = ("page.md", "out.txt", "sub/new.md", "data", "link.md", "other.md")
EXPORTS = (*OUTPUTS, "sub/new.csv", "new.xlsx", "new.ics", "sub/new.jsonl", "new.db")
EXPORTED = ("csv", "csv", "ics", "jsonl")
REVISIONS = ("HEAD", "HEAD~1", "main", "nowhere", "--output=x", "", "HEAD^{/x}", ":/b", "@{-1}")
FILES = ("data/standards.yaml", "data/targets.yaml", "data", "page.md", "data/none.yaml", "")
_DAYS = ("2023-06-30", "2026-11-22", "0001-01-01", "9999-12-31", "2023-02-29", "2023", "")
_SHOWN = tuple(each.value for each in Format if each.of is Of.REPORTS)
_EVERY = (*(each.value for each in Format), "auto")
_OPTIONS = {
    "status": ("--plan", "--since", "--period", "--at"),
    "next": ("--owner", "--task", "--field", "--kind", "--days", "--all", "--at"),
    "coverage": ("--task", "--field", "--at"),
    "gaps": ("--plan", "--task", "--field", "--at"),
    "list": ("--task", "--field", "--topic", "--level", "--status", "--text", "--at"),
    "show": ("--at",),
    "explain": ("--at",),
    "check": (
        *("--select", "--ignore", "--fail-on", "--max-findings", "--exit-zero", "--base"),
        "--at",
    ),
    "diff": ("--exact",),
    "report": ("--since", "--plan", "--section", "--period", "--at"),
    "export": (
        *("--task", "--field", "--topic", "--level", "--status", "--stage", "--text", "--at"),
        *("--kind", "--raw", "--template", "--since"),
    ),
    "schema": ("--generic", "--at"),
    "add standard": (
        *(
            "--id",
            "--title",
            "--level",
            "--joint-code",
            "--topic",
            "--relevance",
            "--role",
            "--label",
        ),
        *("--publication", "--in-force", "--stage", "--replaces", "--note", "--file", "--seen"),
    ),
    "add pilot": ("--title", "--topic", "--started", "--accepted", "--organization", "--file"),
    "add measure": ("--title", "--topic", "--date", "--note", "--file"),
    "add observation": ("--qualifier", "--scope", "--note", "--file"),
    "forecast": ("--plan", "--at"),
    "suggest": ("--task", "--field", "--all", "--write", "--at"),
    "history": ("--by", "--from", "--to", "--plan", "--target", "--field", "--at"),
    "set": (),
    "advance": ("--code",),
    "correct": ("--reason",),
    "rename": ("--id", "--title", "--reason"),
    "remove": ("--to", "--reason"),
    "init": ("--title", "--tasks", "--goal", "--milestone", "--from", "--to", "--ci", "--document"),
}
# What is begun is only shown, beside the register at hand.
_BEGUN = (
    *("sub", "--dry-run", "--plan-title", "plan", "--issued", "2022", "--source", "source"),
    *("--notice", "1", "--source-kind", "official", "--seen", "2022"),
)
_ALONE = frozenset(
    {"--all", "--write", "--exit-zero", "--exact", "--generic", "--raw", "--template"}
)
_FITTING = {
    "--plan": ("demo-plan", "all", "none"),
    "--task": ("foundation", "life", "work-pattern"),
    "--field": ("data", "foundation/data", "life/health"),
    "--owner": ("市经济信息化委", "", "x"),
    "--kind": ("stale-stage", "unplaced", "pilots", "measures", "项目", "none"),
    "--days": ("0", "30", "36500", "-1", "x"),
    "--topic": ("quality", "foundation/data/quality"),
    "--level": ("local", "national", "地方"),
    "--status": ("in-force", "planned", "现行"),
    "--text": ("数据", "a", ""),
    "--select": ("SDT3", "SDT301", "stage-order", "SDT"),
    "--ignore": ("SDT0", "SDT", "unplaced"),
    "--fail-on": ("error", "warning", "never"),
    "--max-findings": ("0", "1", "3", "100000"),
    "--base": REVISIONS,
    "--at": REVISIONS,
    "--period": ("2022", "2023H1", "2023Q2", "2023-05", "0001", "9999", "2023Q5", ""),
    "--since": _DAYS,
    "--title": ("示范市", "a: b", "null", "- x"),
    "--document": ("1号", "#", "'"),
    "--tasks": ("data/standards.yaml", "page.md", "link.md", "none", "data"),
    "--goal": ("local at_least 3 项: x", "pilots > 1 个 from=2022 to=2023: a | b", "local: x", ":"),
    "--milestone": ("2022: x", "2022-12-31 id=a: b | c | d", "x: y", ""),
    "--from": (*_DAYS, "2022", "2023Q2", "0001-01-01"),
    "--by": ("month", "quarter", "year", "commit", "week"),
    "--target": ("demo-plan/local-and-group", "online-rate", "data", "none"),
    "--to": (*_DAYS, "foundation/data/quality", "DB31/T 9001-2022", "none"),
    "--ci": ("github", "gitlab", "none"),
    "--id": ("new-id", "park-pilot", "a: b", ""),
    "--joint-code": ("DB32/T 9001-2022", "db32/t1—2022", "x"),
    "--relevance": ("core", "partial", "部分相关", "x"),
    "--role": ("led", "主导", "x"),
    "--label": ("上海标准", "上海标准=2023-05-01", "=", "x=y"),
    "--publication": values.DATES,
    "--in-force": values.DATES,
    "--started": values.DATES,
    "--accepted": values.DATES,
    "--date": values.DATES,
    "--stage": ("consultation=2023-05", "征求意见=2023", "x=y", "consultation", "="),
    "--replaces": ("ISO 99370:2016", "DB31/T 9001-2022", "{code: GB/T 1-2020, partly: true}", "["),
    "--note": ("a", "a: b # c", "null", "1.0", "[x]"),
    "--file": ("data/new.yaml", "data/standards.yaml", "data", "page.md", "data/.x.yaml", ""),
    "--seen": _DAYS,
    "--organization": ("甲", "甲，乙", "[", "a: b"),
    "--qualifier": ("exactly", "more-than", "about", "x"),
    "--scope": ("same", "differs", "x"),
    "--code": ("DB31/T 1701-2023", "DB31/T 9001-2022", "x", ""),
    "--reason": ("原文", "a: b # c", "", "[x]"),
    "--section": ("goals", "coverage", "gaps", "changes", "method"),
}
_KNOWN = (
    *("demo-plan/local-and-group", "demo-plan/national-and-international", "demo-plan/labels"),
    *("demo-plan/pilots", "demo-plan/online-rate", "demo-plan/framework", "demo-plan", "data"),
    *("foundation/data/quality", "foundation/trust", "life/health", "work-pattern/cooperation"),
    *("DB31/T 9001-2022", "DB31/T 319001-2023", "db31/t9003—2024", "ISO 99370:2022"),
    *("data-trading-guide", "park-pilot", "working-group", "SDT301", "数据质量"),
)
COMMANDS = tuple(_OPTIONS)


def drawn(chance: random.Random) -> tuple[tuple[str, ...], str]:
    """Draw the words of a command line, and the format that it writes."""
    command = chance.choice((*COMMANDS, "explain", "show"))
    form = chance.choice(_EVERY if command == "check" else _SHOWN)
    if command == "history" and chance.random() < 0.2:
        form = "csv"
    form = chance.choice(EXPORTED) if command == "export" else form
    form = {"schema": "json", **dict.fromkeys(CHANGING, "text")}.get(command, form)
    words = [*command.split(), *_arguments(command, chance)]
    for option in _OPTIONS[command]:
        if chance.random() < (0.1 if option in {"--base", "--at", "--period"} else 0.2):
            words += [option] if option in _ALONE else [option, _value(option, chance)]
    words += DATA if command != "init" and chance.random() < 0.9 else ()
    if command != "schema":
        words += ("--lang", chance.choice(("zh", "en")), "--as-of", _day(chance))
    if command not in {"schema", *CHANGING}:
        words += ("--format", form)
    if command in {"check", "export", "report", "schema"} and chance.random() < 0.4:
        words += _kept(command, chance)
        words = _without_format(words) if command in {"export", "report"} else words
    elif chance.random() < 0.03:
        _misuse(words, chance)
        return tuple(words), _format_of_misuse(words)
    return tuple(words), "text" if "--check" in words else form


def completion(chance: random.Random) -> tuple[str, ...]:
    """Draw what is typed before TAB: what is offered, and the word so far."""
    offered = ("targets", "plans", "tasks", "fields", "topics", "codes", "levels", "names")
    typed = _name(chance)
    return "completion", chance.choice(offered), typed[: chance.randrange(len(typed) + 1)]


def _format_of_misuse(words: list[str]) -> str:
    """Give what is written where the line is no misuse after all; help is text."""
    asked = [form for word, form in pairwise(words) if word == "--format"]
    told = {"--help", "--version", "-h"} & set(words)
    if words[:1] == ["export"] and not told:
        return asked[-1] if asked and asked[-1] in EXPORTED else "csv"
    return "github" if asked[-1:] == ["github"] and not told else "text"


def _misuse(words: list[str], chance: random.Random) -> None:
    """Drop a word, say it twice, or put in what belongs elsewhere."""
    at = chance.randrange(1, len(words) + 1)
    more = ("--help", "--version", "--traceback", "--unknown", "-x", "--", "--format", "")
    match chance.randrange(3):
        case 0:
            del words[at - 1]
        case 1:
            words.insert(at, words[at - 1])
        case _:
            words.insert(at, chance.choice((*more, chance.choice(_HARMLESS))))


def _arguments(command: str, chance: random.Random) -> list[str]:
    if command in {"forecast", "suggest"} and chance.random() < 0.7:
        return []
    if command in {"show", "explain", "forecast", "suggest"}:
        return ["--", _name(chance)] if chance.random() < 0.2 else [_name(chance)]
    if command == "check" and chance.random() < 0.2:
        return [chance.choice(FILES)]
    if command == "init":
        return list(_BEGUN)
    if command in CHANGING:
        return edit_words.drawn(command, _name(chance), _HARMLESS, chance)
    if command == "diff":
        return [_revision(chance) for _ in range(chance.choice([0, 0, 1, 1, 2]))]
    return []


def _name(chance: random.Random) -> str:
    pools = (_KNOWN, values.NAMES, values.CODES, values.ENUMS, _HARMLESS)
    return chance.choice(chance.choices(pools, (8, 2, 2, 1, 1))[0])


def _revision(chance: random.Random) -> str:
    return chance.choice(REVISIONS if chance.random() < 0.9 else _HARMLESS)


def _day(chance: random.Random) -> str:
    return chance.choice(_DAYS[:2] if chance.random() < 0.9 else (*_DAYS, *values.DATES))


def _value(option: str, chance: random.Random) -> str:
    return chance.choice(_FITTING[option] if chance.random() < 0.8 else _HARMLESS)


def _kept(command: str, chance: random.Random) -> tuple[str, ...]:
    if command == "export":
        return ("-o", chance.choice(EXPORTS))
    check = ("--check",) if command != "check" and chance.random() < 0.5 else ()
    return ("-o", chance.choice(OUTPUTS), *check)


def _without_format(words: list[str]) -> list[str]:
    at = words.index("--format")
    return words[:at] + words[at + 2 :]


# A word of a command line holds no NUL, and none may become the way to a file elsewhere.
_HARMLESS = tuple(
    each
    for each in values.SHORT
    if "\0" not in each and ".." not in each and not each.startswith(("/", "-"))
    and each.encode("utf-8", "ignore").decode() == each
)  # fmt: skip
