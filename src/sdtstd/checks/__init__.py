"""Judgements on the loaded register: families 2 to 5, and the list of all rules."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from sdtstd.checks import (
    identity,
    lives,
    placing,
    plans,
    references,
    revisions,
    seen,
    sources,
    stale,
    waivers,
)
from sdtstd.checks.rule import Check
from sdtstd.document.rules import RULES as FILE_RULES
from sdtstd.model.rules import RULES as SHAPE_RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sdtstd.diagnostics import Diagnostic, Rule
    from sdtstd.model.register import Register

_MODULES = (identity, references, placing, lives, seen, stale, sources, plans)
CHECKS = tuple(
    sorted(
        (each for module in _MODULES for each in vars(module).values() if isinstance(each, Check)),
        key=lambda each: each.rule.code,
    )
)


def rules() -> tuple[Rule, ...]:
    """Give every rule of every family, in the order of the codes."""
    own = (each.rule for each in CHECKS)
    every = chain(FILE_RULES, SHAPE_RULES, own, waivers.RULES, revisions.RULES)
    return tuple(sorted(every, key=lambda rule: rule.code))


def run_checks(
    register: Register, today: date, changes: Iterable[Diagnostic] | None = None
) -> Iterator[Diagnostic]:
    """Find the faults of families 2 to 5, waivers applied.

    `changes` are the findings of family 6, where two revisions were compared; they can be
    waived with the others.
    """
    found = chain.from_iterable(each.run(register, today) for each in CHECKS)
    every = chain(found, changes or ())
    return waivers.apply_waivers(every, register, today, compared=changes is not None)
