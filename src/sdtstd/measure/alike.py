"""The leaves that two registers have alike: on one day their coverage is found once."""

from __future__ import annotations

from operator import is_
from typing import TYPE_CHECKING

from sdtstd.frozen import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sdtstd.measure.coverage import Coverage
    from sdtstd.measure.leaves import LeafCoverage
    from sdtstd.model.register import Leaf, Register


def covered_alike(register: Register, other: Register, known: Coverage) -> dict[str, LeafCoverage]:
    """Give by path the coverage of leaves of which another register holds all that it hangs on.

    `known` is the coverage of the other one. Records are the same where they are the same object:
    what two revisions have is read once.
    """
    return {leaf.id: replace(was, leaf=leaf) for leaf, was in _alike(register, other, known)}


def _alike(
    register: Register, other: Register, known: Coverage
) -> Iterator[tuple[Leaf, LeafCoverage]]:
    covered = {each.leaf.id: each for each in known.leaves}
    replaced = _replaced_otherwise(register, other)
    for leaf in register.leaves:
        was = covered.get(leaf.id)
        if was is None or not _is_judged_alike(leaf, was.leaf):
            continue
        standards = register.mapped.get(leaf.id, ())
        others = other.mapped.get(leaf.id, ())
        measures = register.mapped_measures.get(leaf.id, ())
        same = _same(standards, others) and _same(measures, other.mapped_measures.get(leaf.id, ()))
        if same and not (replaced and any(each.key in replaced for each in standards)):
            yield leaf, was


def _is_judged_alike(leaf: Leaf, other: Leaf) -> bool:
    return leaf.task.kind is other.task.kind and leaf.surveyed == other.surveyed


def _replaced_otherwise(register: Register, other: Register) -> set[str]:
    """Give the keys of the standards that are not replaced by the same records."""
    old, new = register.replacing, other.replacing
    return {key for key in old.keys() | new.keys() if not _same(old.get(key, ()), new.get(key, ()))}


def _same(some: Sequence[object], others: Sequence[object]) -> bool:
    return len(some) == len(others) and all(map(is_, some, others))
