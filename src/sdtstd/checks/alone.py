"""Rules that judge each entry by itself, whatever else the register holds.

So they can be asked of one page, by whoever reads it, and later of those entries alone to which
they may object.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from sdtstd.address import Address
from sdtstd.checks import CHECKS
from sdtstd.model.register import Register

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sdtstd.checks.rule import Check
    from sdtstd.model.base import Entry

ALONE = tuple(each for each in CHECKS if each.alone)


def suspects(entries: Mapping[str, Sequence[Entry]]) -> dict[str, dict[str, tuple[int, ...]]]:
    """Give for each such rule the entries to which it objects on some day, as their indexes.

    `entries` are those of one page by section.
    """
    systems = tuple(entries.get("system", ()))
    held = {section: tuple(each) for section, each in entries.items() if section != "system"}
    register = Register(systems, **held)  # type: ignore[arg-type] # each section has its own kind
    return {each.rule.code: _suspects(each, register) for each in ALONE}


def _suspects(check: Check, register: Register) -> dict[str, tuple[int, ...]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for fault in check.find(register, date.max):
        assert isinstance(fault.at, Address)
        section, index = fault.at.steps[:2]
        found[str(section)].add(int(index))
        if fault.times > 1:  # it stands for entries that nobody told
            found[str(section)].update(range(len(getattr(register, str(section)))))
    return {section: tuple(sorted(indexes)) for section, indexes in found.items()}
