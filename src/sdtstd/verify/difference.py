"""What lies between two revisions of a register, computed on one day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.compare.fields import FieldChange, field_changes
from sdtstd.compare.numbers import LeafChanges, TargetChange, leaf_changes, target_changes
from sdtstd.compare.pairs import Pair, pair_records
from sdtstd.frozen import frozen
from sdtstd.verify.novelty import new_findings

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.diagnostics import Finding, Message
    from sdtstd.model.register import Register
    from sdtstd.verify.checked import Checked

_OF_FILES = 1  # the last family that is judged file by file


@frozen
class Side:
    """One revision: its name for people, and its register with all findings."""

    name: Message | str
    checked: Checked


@frozen
class Difference:
    """What lies between two revisions; targets and leaves only where both load."""

    targets: tuple[TargetChange, ...]
    leaves: LeafChanges
    added: tuple[Pair, ...]
    removed: tuple[Pair, ...]
    changed: tuple[tuple[Pair, tuple[FieldChange, ...]], ...]
    new: tuple[Finding, ...]
    fixed: tuple[Finding, ...]


def difference(before: Side, after: Side, day: date) -> Difference:
    """Hold two revisions against each other on one day."""
    old, new = before.checked.loaded.register, after.checked.loaded.register
    pairs = pair_records(old, new)
    both = before.checked.loads and after.checked.loads
    changed = (
        (pair, field_changes(pair.before, pair.after))
        for pair in pairs
        if pair.before is not None and pair.after is not None
    )
    return Difference(
        targets=target_changes(old, new, pairs, day) if both else (),
        leaves=leaf_changes(old, new, day) if both else LeafChanges((), ()),
        added=tuple(pair for pair in pairs if pair.before is None and _read(old, pair)),
        removed=tuple(pair for pair in pairs if pair.after is None and _read(new, pair)),
        changed=tuple((pair, fields) for pair, fields in changed if fields),
        new=new_findings(before.checked.findings, after.checked.findings),
        fixed=_fixed(before, after),
    )


def _read(register: Register, pair: Pair) -> bool:
    """Tell whether a record that a side does not have is surely not there, rather than unread."""
    return register.whole and pair.key not in register.absent


def _fixed(before: Side, after: Side) -> tuple[Finding, ...]:
    """Give the findings that are gone; of data that does not load, only those of its files."""
    gone = new_findings(after.checked.findings, before.checked.findings)
    return tuple(each for each in gone if after.checked.loads or each.rule.family <= _OF_FILES)
