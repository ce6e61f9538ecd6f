"""The checks of a change (family 6), in the order of their codes."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from sdtstd.checks import goals, removed, rewritten
from sdtstd.checks.change import Change
from sdtstd.checks.rule import collected

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.compare.comparison import Comparison
    from sdtstd.diagnostics import Diagnostic

_MODULES = (goals, removed, rewritten)
CHANGES = collected(_MODULES, Change)


def judge_change(comparison: Comparison) -> Iterator[Diagnostic]:
    """Find what a change may not do unseen, waived or not."""
    return chain.from_iterable(each.run(comparison) for each in CHANGES)
