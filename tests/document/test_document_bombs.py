"""Small texts that make other readers slow, huge or dead: here each is one finding at its place."""

from __future__ import annotations

import pytest

from sdtstd.diagnostics import Span
from sdtstd.document import parse
from support.bombs import BOMBS

# libyaml 0.2.6 refuses 1,000 levels by itself, and any libyaml scans ahead of its events.
DEEP: dict[str, tuple[str, int]] = {
    "flow lists": ("[" * 100_000, 32),
    "flow entries": ("{a: " * 100_000, 4 * 32),
    "both in turn": ("[{a: " * 50_000, 5 * 16),
    "block lists": ("- " * 20_000, 2 * 32),
    "block entries": ("".join(" " * n + "a:\n" for n in range(1000)), 3 * 32 + sum(range(33))),
    "flow in block": ("- " * 20 + "[" * 2_000, 2 * 20 + 12),
    "a line each": ("a:\n - [\n" + "[\n" * 2_000, len("a:\n - ") + 2 * 30),
    "one below the limit of libyaml": ("[" * 999, 32),
    "the limit of libyaml": ("[" * 1_000, 32),
    "one above the limit of libyaml": ("[" * 1_001, 32),
    "closed again": ("[" * 1_001 + "]" * 1_001, 32),
    "quotes between": ("['[[', " * 2_000, 7 * 32),
    "comments between": ("[ # [[[[\n" * 2_000, 9 * 32),
    "keys in quotes between": ("{'{[': " * 2_000, 7 * 32),
    "a broken text behind": ("[" * 40 + "'", 32),
    "a broken text behind the limit of libyaml": ("[" * 1_010 + "'", 32),
}


@pytest.mark.parametrize("name", DEEP)
def test_too_deep_where_level_33_opens(name: str) -> None:
    text, start = DEEP[name]
    (fault,) = parse(text, "a.yaml").faults
    assert (fault.rule.name, fault.at) == ("too-deep", Span("a.yaml", start, start + 1))


@pytest.mark.parametrize(
    "text",
    [
        f"a: '{'[' * 2_000}'\n",
        f'a: "{"{a: " * 2_000}"\n',
        f"a: x{'[' * 2_000}\n",
        f"a: 1 # {'[' * 2_000}\n",
        f"a: |\n  {'[' * 2_000}\n",
        f"a: {'[' * 31}{']' * 31}\n",
        f"a: [{'[x], ' * 2_000}]\n",
    ],
)
def test_brackets_that_open_nothing_are_not_counted(text: str) -> None:
    assert parse(text, "a.yaml").faults == ()


@pytest.mark.parametrize(
    ("text", "rule", "start"),
    [
        (f"a: '{'[' * 40}'\nb: 'x\n", "yaml-syntax", 49),
        (f"a: # {'[' * 40}\n  'x\n", "yaml-syntax", 48),
        (f"a: {'[' * 31}'{'[' * 40}\n", "yaml-syntax", 34),
        (f"{'[' * 20}{']' * 20}{'[' * 20}'\n", "yaml-syntax", 60),
        (f"[[&a {'[' * 2_000}", "anchor-or-tag", 2),
        (f"{{{'[' * 2_000}", "yaml-syntax", 1),
    ],
)
def test_what_stands_before_a_place_where_libyaml_stops(text: str, rule: str, start: int) -> None:
    (fault,) = parse(text, "a.yaml").faults
    assert isinstance(fault.at, Span)
    assert (fault.rule.name, fault.at.start) == (rule, start)


@pytest.mark.parametrize("name", BOMBS)
def test_bomb(name: str) -> None:
    make, size, rule = BOMBS[name]
    (fault,) = parse(make(size), "a.yaml").faults
    assert fault.rule.name == rule
