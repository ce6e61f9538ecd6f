"""Registers for tests, made from texts: parsed, assembled and checked as the files of a folder."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sdtstd.checks import run_checks
from sdtstd.document import parse
from sdtstd.loading import Loaded, assemble

if TYPE_CHECKING:
    from sdtstd.diagnostics import Finding

TODAY = date(2026, 11, 22)
FILE = "data/test.yaml"


def loaded(*texts: str, **more: str) -> Loaded:
    """Assemble texts; the first one is the file data/test.yaml."""
    names = (FILE, *(f"data/more{n}.yaml" for n in range(1, len(texts))))[: len(texts)]
    named = {**dict(zip(names, texts, strict=True)), **more}
    return assemble(parse(text, name) for name, text in named.items())


def findings(*texts: str, today: date = TODAY, more: dict[str, str] | None = None) -> list[Finding]:
    """Give all findings of families 0 to 5, sorted by place."""
    register = loaded(*texts, **(more or {}))
    found = (*register.faults, *run_checks(register.register, today))
    placed = (register.locate(each) for each in found)
    return sorted(placed, key=lambda each: (each.place.path, each.place.line, each.rule.code))


def told(*texts: str, today: date = TODAY) -> list[tuple[str, int]]:
    """Give the names and lines of all findings."""
    return [(each.rule.name, each.place.line) for each in findings(*texts, today=today)]
