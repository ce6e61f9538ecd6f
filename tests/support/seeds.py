"""Single faults to seed into a register: each changes one place of its text.

A seed searches the text for its place, so that it outlives edits of the register. It gives the
lines with the fault and the 1-based line on which a finding is expected.
"""

# ruff: noqa: E501 - a seed a line

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

Lines = list[str]
Seeded = tuple[Lines, int]


@dataclass(frozen=True)
class Seed:
    """A fault: the rule that finds it, what else it cannot but cause, and how it is made."""

    rule: str
    what: str
    sow: Callable[[Lines], Seeded]
    besides: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return f"{self.rule}: {self.what}"


def change(pattern: str, by: str) -> Callable[[Lines], Seeded]:
    """Rewrite the first line that the pattern matches as a whole."""

    def sow(lines: Lines) -> Seeded:
        n = find(lines, pattern)
        new = re.sub(pattern, by, lines[n])
        assert new != lines[n]
        return [*lines[:n], new, *lines[n + 1 :]], n + 1

    return sow


def drop(pattern: str, found: str) -> Callable[[Lines], Seeded]:
    """Remove the first line that matches; the finding stands at the last `found` above it."""

    def sow(lines: Lines) -> Seeded:
        n = find(lines, pattern)
        above = max(k for k in range(n) if re.fullmatch(found, lines[k]))
        return [*lines[:n], *lines[n + 1 :]], above + 1

    return sow


def insert(pattern: str, line: str) -> Callable[[Lines], Seeded]:
    """Put a line below the first line that matches; the finding stands at it."""

    def sow(lines: Lines) -> Seeded:
        n = find(lines, pattern) + 1
        return [*lines[:n], line, *lines[n:]], n + 1

    return sow


def find(lines: Lines, pattern: str) -> int:
    """Give the number, from 0, of the first line that the pattern matches as a whole."""
    return next(n for n, line in enumerate(lines) if re.fullmatch(pattern, line))


DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
CODED = r"  - code: (DB31/T) ([0-9]+)-([0-9]{4})"
TITLE = r"    title: ([^\":#&]+)"
BOTH = rf"    stages: \{{publication: ({DAY}), in_force: ({DAY})\}}"
OTHER_DAYS = r"    stages: \{publication: (([0-9]{4})-[-0-9]{5}), in_force: (?!\1)(\2-[-0-9]{5})\}"
ALONE = r"    stages: \{publication: (20[0-9]{2})(-[0-9]{2}-[0-9]{2})\}"
SOURCE = r"      - \{title: .*, url: \"https?://(.*)\", kind: (\w+), seen: (.*)\}"
WAIVER = "waivers: [{rule: %s, object: %s, reason: 待查, until: %s}]"
COUNT = r"        count: \{levels: \[local, group\], (.*)\}"


def no_version(lines: Lines) -> Seeded:
    """Forget the version; the finding stands at the first key of the file."""
    n = find(lines, "version: 1")
    return [*lines[:n], *lines[n + 1 :]], n + find(lines[n + 1 :], "[a-z]+:.*") + 1


def second_code(lines: Lines) -> Seeded:
    """Give a record the code of another one as a joint code, in another spelling."""
    n = find(lines, CODED)
    number = lines[n].partition("DB31/T ")[2].replace("-", "—")
    after = find(lines[n + 1 :], CODED) + n + 2
    line = f"    joint_codes: [ＤＢ31／t{number}]"
    return [*lines[:after], line, *lines[after:]], after + 1


def second_id(lines: Lines) -> Seeded:
    """Give a project without a code the id of another one."""
    pattern = r"  - id: ([a-z-]+)"
    first = find(lines, pattern)
    second = find(lines[first + 1 :], pattern) + first + 1
    return [*lines[:second], lines[first], *lines[second + 1 :]], second + 1


def circle(lines: Lines) -> Seeded:
    """Let the old edition replace the new one that replaces it."""
    old, new = editions(lines)
    n = find(lines, f"  - code: {re.escape(old)}")
    return [*lines[: n + 1], f"    replaces: [{new}]", *lines[n + 1 :]], n + 2


def still_in_force(lines: Lines) -> Seeded:
    """Forget the withdrawal of a replaced edition."""
    n = find(lines, f"  - code: {re.escape(editions(lines)[0])}")
    n += find(lines[n:], r"    stages: .*")
    line = re.sub(r", withdrawal: [^,}]+", "", lines[n])
    assert line != lines[n]
    return [*lines[:n], line, *lines[n + 1 :]], n + 1


def editions(lines: Lines) -> tuple[str, str]:
    """Give an old edition that has a record, and the code of the one that replaces it."""
    codes = {line[10:] for line in lines if line.startswith("  - code: ")}
    newer = ""
    for line in lines:
        newer = line[10:] if line.startswith("  - code: ") else newer
        replaced = re.fullmatch(r"    replaces: \[([^,]+)\]", line)
        if replaced and replaced[1] in codes:
            return replaced[1], newer
    raise AssertionError


def no_item(lines: Lines) -> Seeded:
    """Remove the only source of a record."""
    n = next(k for k in _only_sources(lines))
    return [*lines[: n + 1], *lines[n + 2 :]], n + 1


def no_sources(lines: Lines) -> Seeded:
    """Remove the whole key with the only source of a record."""
    n = next(k for k in _only_sources(lines))
    entry = max(k for k in range(n) if lines[k].startswith("  - "))
    return [*lines[:n], *lines[n + 2 :]], entry + 1


def _only_sources(lines: Lines) -> list[int]:
    return [
        n
        for n in range(len(lines) - 2)
        if lines[n] == "    sources:" and lines[n + 1].startswith("      - {") and not lines[n + 2]
    ]


def reached(lines: Lines) -> Seeded:
    """Call a milestone reached that has no sources of its own."""
    n = find(lines, "        kind: milestone")
    n += find(lines[n:], "        due: .*") + 1
    return [*lines[:n], "        reached: 2021-12-31", *lines[n:]], n + 1


def stated_again(lines: Lines) -> Seeded:
    """Date the second observation of a target on the day of the first one."""
    seen: dict[str, str] = {}
    for n, line in enumerate(lines):
        if line.startswith("  - target: "):
            at = n + find(lines[n:], "    date: .*")
            if line in seen:
                return [*lines[:at], seen[line], *lines[at + 1 :]], at + 1
            seen[line] = lines[at]
    raise AssertionError


SEEDS = {
    "standards.yaml": (
        Seed("yaml-syntax", "': ' in a title", change(TITLE, r"    title: 第1部分: \1")),
        Seed("yaml-syntax", "a full-width colon", change("    relevance: core", "    relevance：core")),
        Seed("duplicate-key", "a second relevance", insert("    relevance: .*", "    relevance: core")),
        Seed("anchor-or-tag", "an anchor", change(TITLE, r"    title: &a \1")),
        Seed("merge-conflict", "the mark of git", insert(TITLE, "<<<<<<< HEAD")),
        Seed("forbidden-character", "zero width", change(TITLE, "    title: \u200b健康")),
        Seed("ambiguous-scalar", "NO as a title", change(TITLE, "    title: NO")),
        Seed("ambiguous-scalar", "a title cut off", change(TITLE, r"    title: \1 #2 总则")),
        Seed("unknown-key", "an optional key", change("    relevance: core", "    relevence: core")),
        Seed("unknown-key", "a required key", change(ALONE, r"    stage: {publication: \1\2}")),
        Seed("unknown-key", "a stage", change(ALONE, r"    stages: {publicaton: \1\2}")),
        Seed("unknown-key", "a section", change("measures:", "messures:")),
        Seed("unknown-key", "the system", change("system:", "sytem:")),
        Seed("missing-key", "no title", drop(TITLE, "  - .*")),
        Seed("missing-key", "no version", no_version),
        Seed("wrong-type", "no list of topics", change(r"    topics: \[(.*)\]", r"    topics: \1")),
        Seed("wrong-type", "an unknown level", change("    level: local", "    level: locl")),
        Seed("wrong-type", "an unknown kind of source", change(SOURCE, r'      - {title: a, url: "https://\1", kind: oficial, seen: \3}')),
        Seed("wrong-type", "another version", change("version: 1", "version: 2")),
        Seed("invalid-date", "no such day", change(ALONE, r"    stages: {publication: \1-02-30}")),
        Seed("invalid-date", "with slashes", change(ALONE, r"    stages: {publication: \1/02/03}")),
        Seed("invalid-date", "nothing at all", change(ALONE, r"    stages: {publication: soon}")),
        Seed("invalid-code", "an unknown province", change(CODED, r"  - code: DB97/T \2-\3")),
        Seed("invalid-code", "a Cyrillic letter", change(CODED, r"  - code: DВ31/T \2-\3")),
        Seed("invalid-url", "a misspelt protocol", change(SOURCE, r'      - {title: a, url: "htp://\1", kind: \2, seen: \3}')),
        Seed("duplicate-id", "of two projects", second_id, frozenset({"stale-stage"})),
        Seed("duplicate-code", "in another spelling", second_code, frozenset({"code-style"})),
        Seed("unknown-topic", "misspelt", change(r"    topics: \[(\w+)/(.*)\]", r"    topics: [\1x/\2]")),
        Seed("unknown-standard", "an edition without a record", change(r"    replaces: .*", "    replaces: [DB31/T 9009-1999]")),
        Seed("level-mismatch", "a local code", insert(CODED, "    level: national")),
        Seed("code-style", "a dash and no space", change(CODED, r"  - code: \1\2—\3")),
        Seed("replacement-cycle", "of two editions", circle, frozenset({"replaced-but-in-force"})),
        Seed("stage-order", "approved after publication", change(ALONE, r"    stages: {approval: 2031, publication: \1\2}")),
        Seed("in-force-before-publication", "years before", change(BOTH, r"    stages: {publication: \1, in_force: 2001-01-01}")),
        Seed("in-force-before-publication", "two dates swapped", change(OTHER_DAYS, r"    stages: {publication: \3, in_force: \1}")),
        Seed("future-date", "next year", change(ALONE, r"    stages: {publication: 2027\2}"), frozenset({"code-year-mismatch"})),
        Seed("missing-publication-date", "in force only", change(BOTH, r"    stages: {in_force: \2}")),
        Seed("replaced-but-in-force", "no withdrawal", still_in_force),
        Seed("stale-stage", "drafted for years", change(ALONE, r"    stages: {drafting: 2020-01-01}")),
        Seed("code-year-mismatch", "another year", change(ALONE, r"    stages: {publication: 2009\2}")),
        Seed("missing-source", "an empty list", no_item),
        Seed("missing-source", "no key", no_sources),
        Seed("stale-source", "seen years ago", change(SOURCE, r'      - {title: a, url: "https://\1", kind: \2, seen: 2023-11-22}')),
        Seed("expired-waiver", "of last year", insert("version: 1", WAIVER % ("stage-order", "x", "2025-12-31"))),
        Seed("unused-waiver", "of nothing", insert("version: 1", WAIVER % ("stage-order", "x", "2099-12-31"))),
    ),
    "targets.yaml": (
        Seed("unknown-key", "a comparator", change("        at_least: (.*)", r"        at_leest: \1")),
        Seed("unknown-key", "the kind", change("        kind: standards", "        knd: standards")),
        Seed("missing-key", "no comparator", drop("        at_least: .*", "      - id: .*")),
        Seed("missing-key", "no unit", drop("        unit: .*", "      - id: .*")),
        Seed("missing-key", "no kind", drop("        kind: .*", "      - id: .*")),
        Seed("wrong-type", "a second comparator", insert("        at_least: .*", "        more_than: 1")),
        Seed("wrong-type", "an unknown kind", change("        kind: standards", "        kind: standrads")),
        Seed("wrong-type", "a count with a unit", change("        at_least: 100", "        at_least: 100项")),
        Seed("wrong-type", "principal: yes", change("    principal: true", "    principal: yes")),
        Seed("unknown-target", "misspelt", change("  - target: (.*)/(.*)", r"  - target: \1/x\2")),
        Seed("empty-window", "an end before it begins", change(r"        window: \{from: (.*), to: .*\}", r"        window: {from: \1, to: 2001-12-31}")),
        Seed("impossible-query", "national series, local level", change(COUNT, r"        count: {levels: [local, group], series: [GB/T], \1}")),
        Seed("impossible-query", "no level", change(COUNT, r"        count: {levels: [], \1}")),
        Seed("impossible-query", "no such series", change(COUNT, r"        count: {series: [上海地方标准], \1}")),
        Seed("impossible-query", "no label named", change(r"        count: \{event: label, label: [^,}]+(.*)\}", r"        count: {event: label\1}")),
        Seed("impossible-query", "a level of pilots", change(r"        count: \{event: started\}", "        count: {event: started, levels: [local]}")),
        Seed("target-without-source", "reached", reached),
        Seed("observation-repeated", "of the day of the first", stated_again, frozenset({"dangling-observation"})),
        Seed("duplicate-id", "of two targets", change("      - id: national-and-international", "      - id: local-and-group"), frozenset({"weak-source"})),
    ),
}  # fmt: skip
