"""Two revisions of one thing, field by field, as the data files have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.model.written import as_written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.model.base import Part


@frozen
class FieldChange:
    """A field by its path, such as `stages.publication`; None where it was or is absent."""

    field: str
    before: object
    after: object


def field_changes(
    before: Part, after: Part, without: tuple[str, ...] = ()
) -> tuple[FieldChange, ...]:
    """Give the fields that differ, in the order of the model; `without` are left aside."""
    if before.values() == after.values():
        return ()
    old, new = dict(_flat(as_written(before))), dict(_flat(as_written(after)))
    names = dict.fromkeys((*new, *old))
    return tuple(
        FieldChange(name, old.get(name), new.get(name))
        for name in names
        if old.get(name) != new.get(name) and name.partition(".")[0] not in without
    )


def _flat(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _flat(each, f"{path}.{key}" if path else str(key))
    else:
        yield path, value
