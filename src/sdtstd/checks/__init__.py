"""Judgements on the loaded register, on its change, and the list of all rules."""

from __future__ import annotations

from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

from sdtstd.checks import (
    columns,
    corrections,
    identity,
    idle,
    lives,
    placing,
    plans,
    references,
    seen,
    sources,
    stale,
    waiver_faults,
    waivers,
)
from sdtstd.checks.changes import CHANGES
from sdtstd.checks.rule import Check, collected
from sdtstd.document.rules import RULES as FILE_RULES
from sdtstd.loading.assemble import is_fatal
from sdtstd.model.rules import RULES as SHAPE_RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from sdtstd.diagnostics import Diagnostic, Rule
    from sdtstd.model.register import Register

_MODULES = (
    *(identity, references, placing, columns, lives, seen),
    *(stale, sources, plans, corrections, idle),
)
CHECKS = collected(_MODULES, Check)
FATAL = tuple(each for each in CHECKS if is_fatal(each.rule))
"""The checks whose faults keep a register from loading."""


def rules() -> tuple[Rule, ...]:
    """Give every rule of every family, in the order of the codes."""
    own = (each.rule for each in CHECKS)
    changes = (each.rule for each in CHANGES)
    every = chain(FILE_RULES, SHAPE_RULES, own, changes, waiver_faults.RULES)
    return tuple(sorted(every, key=lambda rule: rule.code))


def judge(
    register: Register,
    today: date,
    checks: Iterable[Check] = CHECKS,
    suspects: Mapping[str, Register] = MappingProxyType({}),
) -> Iterator[Diagnostic]:
    """Find the faults of a register itself, waived or not.

    By the code of a rule, `suspects` are the entries alone to which it may object.
    """
    asked = ((each, suspects.get(each.rule.code, register)) for each in checks)
    return chain.from_iterable(each.run(among, today) for each, among in asked)


def run_checks(register: Register, today: date) -> Iterator[Diagnostic]:
    """Find the faults of a register itself, waivers applied."""
    return waivers.apply_waivers(judge(register, today), register, today)
