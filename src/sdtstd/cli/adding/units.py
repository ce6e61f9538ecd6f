"""A value that was typed with its unit."""

from __future__ import annotations

import re

from sdtstd.diagnostics import CannotRun, say

_WITH_UNIT = re.compile(r"(-?[0-9][0-9.]*)\s*([^\s0-9.,].*)", re.DOTALL)


def number_in(value: str) -> str:
    """Give a value without what stands behind its digits."""
    hit = _WITH_UNIT.fullmatch(value.strip())
    return hit[1] if hit else value


def without_unit(value: str, target: str, unit: str) -> str:
    """Give a value without its unit, which must be that of its target.

    Raises:
        CannotRun: it is another one.
    """
    hit = _WITH_UNIT.fullmatch(value.strip())
    if hit is None:
        return value
    if hit[2].replace("％", "%") != unit:
        raise CannotRun(
            say(
                "{value!r} is not in the unit of {target}, {unit!r}",
                value=value,
                target=target,
                unit=unit,
            )
        )
    return hit[1]
