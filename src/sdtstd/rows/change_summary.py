"""Rows that sum up a change: how many findings it brings and mends, and what it moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import COUNTED, Severity, number_of
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from sdtstd.verify.difference import Difference


@frozen
class FindingNumbersRow:
    """New findings by severity, and how many are fixed; with `at_least` there are more.

    None of them is above 100,000, where counting stops.
    """

    errors: int
    warnings: int
    infos: int
    fixed: int
    at_least: bool


@frozen
class TargetNumbersRow:
    """How many targets stand otherwise than before, came and went."""

    changed: int
    added: int
    removed: int


@frozen
class LeafNumbersRow:
    """How many leaves have another state, came, went, and have another path."""

    changed: int
    added: int
    removed: int
    renamed: int


@frozen
class RecordNumbersRow:
    """How many records differ, came and went."""

    changed: int
    added: int
    removed: int


@frozen
class ChangeSummaryRow:
    """What a change does, in numbers; `leaves` is None where they could not be compared."""

    findings: FindingNumbersRow
    targets: TargetNumbersRow
    leaves: LeafNumbersRow | None
    records: RecordNumbersRow


NOTHING = ChangeSummaryRow(
    FindingNumbersRow(0, 0, 0, 0, at_least=False),
    TargetNumbersRow(0, 0, 0),
    None,
    RecordNumbersRow(0, 0, 0),
)
"""Of what was compared with nothing."""


def change_summary_row(found: Difference) -> ChangeSummaryRow:
    """Count what a change does."""
    records = found.comparison.sections["records"]
    return ChangeSummaryRow(
        _findings(found),
        _targets(found),
        _leaves(found) if found.comparison.has_leaves else None,
        RecordNumbersRow(len(records.changed), len(records.added), len(records.removed)),
    )


def _findings(found: Difference) -> FindingNumbersRow:
    by = [number_of(one for one in found.new if one.rule.severity is each) for each in Severity]
    numbers = (*by, number_of(found.fixed))
    errors, warnings, infos, fixed = (min(each.faults, COUNTED) for each in numbers)
    at_least = any(each.least for each in numbers)
    return FindingNumbersRow(errors, warnings, infos, fixed, at_least=at_least)


def _targets(found: Difference) -> TargetNumbersRow:
    changes = found.comparison.target_changes
    added = sum(each.before is None for each in changes)
    removed = sum(each.after is None for each in changes)
    return TargetNumbersRow(len(changes) - added - removed, added, removed)


def _leaves(found: Difference) -> LeafNumbersRow:
    leaves = found.comparison.leaves
    lists = (leaves.changed, leaves.added, leaves.removed, leaves.renamed)
    return LeafNumbersRow(*map(len, lists))
