"""Tasks, fields and topics by their id, path or title."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.lookup.unknown import UnknownNameError, unknown
from sdtstd.model.system import Task

if TYPE_CHECKING:
    from sdtstd.model.register import Register

Known = dict[str, set[str]]
"""By every name the ids or paths that it may mean."""

Places = tuple[str | None, str | None, str | None]


def find_places(
    register: Register, task: str | None, field: str | None, topic: str | None = None
) -> Places:
    """Give the ids or paths of a task, a field and a topic named by id, path or title.

    Raises:
        UnknownNameError: there is none; an empty answer would read as a fact. Names the nearest.
    """
    return (
        _place("task", task, _tasks(register)),
        _place("field", field, _fields(register)),
        _place("topic", topic, _topics(register)),
    )


def on_path(path: str, task: str | None, field: str | None, topic: str | None = None) -> bool:
    """Tell whether a leaf or topic path lies under a task, a field and a topic."""
    steps = path.split("/")
    prefixes = {"/".join(steps[: n + 1]) for n in range(len(steps))}
    return (
        task in (None, steps[0])
        and (field is None or field in (*steps[1:2], *prefixes))
        and (topic is None or topic == path or topic == "/".join(steps[2:]))
    )


def _place(kind: str, name: str | None, known: Known) -> str | None:
    if name is None:
        return None
    meant = known.get(name, set())
    if not meant:
        what = say("{option}: the system has no {name!r}", option=f"--{kind}", name=name)
        raise unknown(what, name, known, say("see sdtstd coverage"))
    if name in meant:
        return name
    if len(meant) > 1:
        paths = " / ".join(sorted(meant))
        raise UnknownNameError(
            say("several places are called {name!r}: {paths}", name=name, paths=paths)
        )
    return min(meant)


def _tasks(register: Register) -> Known:
    tasks = register.system.tasks if register.system else ()
    known: Known = defaultdict(set)
    for task in tasks:
        names = (task.id, task.title, task.title_en, task.short, task.short_en)
        for name in filter(None, names):
            known[name].add(task.id)
    return known


def _fields(register: Register) -> Known:
    known: Known = defaultdict(set)
    for task in register.system.tasks if register.system else ():
        for field in task.fields:
            path = f"{task.id}/{field.id}"
            for name in (path, field.title, field.title_en or path, *field.aliases):
                known[name].add(path)
            known[field.id].add(field.id)
    return known


def _topics(register: Register) -> Known:
    known: Known = defaultdict(set)
    for leaf in register.leaves:
        aliases = () if isinstance(leaf.unit, Task) else leaf.unit.aliases
        for name in (leaf.id, leaf.unit.title, leaf.unit.title_en or leaf.id, *aliases):
            known[name].add(leaf.id)
        known[leaf.unit.id].add(leaf.unit.id)
    for path in register.places:
        known[path].add(path)
    return known
