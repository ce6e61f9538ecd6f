"""The standards of each field: what statistics and flows by field are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.model.base import Titled
    from sdtstd.model.register import Register
    from sdtstd.model.standard import Standard


@frozen
class InField:
    """A field, or a task without fields, by its path, with its standards, each once.

    Without path and unit they are the texts that belong to none.
    """

    path: str | None
    unit: Titled | None
    standards: tuple[Standard, ...]


def in_fields(register: Register) -> tuple[InField, ...]:
    """Give the fields in the order of the system; last the texts of none, where there are any.

    A text that belongs to several fields stands in each.
    """
    tasks = register.system.tasks if register.system else ()
    units: list[tuple[str, Titled]] = []
    for task in tasks:
        units += [(f"{task.id}/{field.id}", field) for field in task.fields] or [(task.id, task)]
    at: dict[str | None, dict[str, Standard]] = {path: {} for path, _ in units}
    for each in register.standards:
        paths = {"/".join(topic.split("/")[:2]) for topic in each.topics} & at.keys()
        for path in paths or (None,):
            at.setdefault(path, {})[each.key] = each
    rows: Iterable[tuple[str | None, Titled | None]] = (*units, *[(None, None)] * (None in at))
    return tuple(InField(path, unit, tuple(at[path].values())) for path, unit in rows)
