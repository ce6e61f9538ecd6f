"""Single faults, seeded into the shipped register, are found by name on their line."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from support.registers import findings
from support.seeds import SEEDS, Seed

if TYPE_CHECKING:
    from sdtstd.diagnostics import Finding

DATA = Path(__file__).parents[2] / "data"
KINDS = 25

every = pytest.mark.parametrize(
    ("name", "seed"),
    [(name, seed) for name, seeds in SEEDS.items() for seed in seeds],
    ids=lambda each: str(each) if isinstance(each, Seed) else None,
)


@every
def test_a_seeded_fault_is_found_on_its_line(name: str, seed: Seed) -> None:
    lines, line = seed.sow(texts()[name].split("\n"))
    new = news(name, "\n".join(lines))
    at_line = [each for each in new if (each.place.path, each.place.line) == (name, line)]
    assert [each.rule.name for each in at_line if each.rule.name not in seed.besides] == [seed.rule]
    others = {each.rule.name for each in new if each not in at_line}
    assert others <= seed.besides


def test_there_are_many_kinds() -> None:
    assert len({seed.rule for seeds in SEEDS.values() for seed in seeds}) >= KINDS


def test_the_register_as_it_stands_has_no_error() -> None:
    assert [each for each in baseline() if each.rule.severity == "error"] == []


@cache
def texts() -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in sorted(DATA.glob("*.yaml"))}


@cache
def baseline() -> tuple[Finding, ...]:
    return tuple(findings(more=texts()))


def news(name: str, text: str) -> list[Finding]:
    """Give the findings that the register without the fault does not have."""
    known = Counter(same(each) for each in baseline())
    new = []
    for each in findings(more={**texts(), name: text}):
        known[same(each)] -= 1
        if known[same(each)] < 0:
            new.append(each)
    return new


def same(finding: Finding) -> tuple[str, str, str]:
    """Give what stays of a finding when lines move."""
    return finding.rule.name, finding.about, str(finding.message)
