"""Tasks, fields and topics by path, id or title, as the options of a command name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.lookup.unknown import UnknownNameError, several, unknown
from sdtstd.model.places import is_under

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sdtstd.model.places import Place
    from sdtstd.model.register import Register

    Fits = Callable[[Place], bool]

_KINDS = ("task", "field", "topic")
Places = tuple[str | None, str | None, str | None]


def find_places(
    register: Register, task: str | None, field: str | None, topic: str | None = None
) -> Places:
    """Give the paths of a task, a field and a topic named by path, id or title.

    A topic may be any leaf, and any place by its path. A name of several means the one below the
    task or field that is named too, where it is one.

    Raises:
        UnknownNameError: there is none, since an empty answer would read as a fact; or there
            are several.
    """
    in_task = _find(register, "task", task, lambda each: each.depth == 1)
    in_field = _find(register, "field", field, lambda each: each.depth == 2, in_task)
    leaves = {each.id for each in register.leaves}
    below = in_field or in_task
    in_topic = _find(
        register, "topic", topic, lambda each: each.path in leaves or each.path == topic, below
    )
    return in_task, in_field, in_topic


def on_path(path: str, places: Iterable[str | None]) -> bool:
    """Tell whether a leaf or topic path lies at or under all of the places that are named."""
    return all(place is None or is_under(path, place) for place in places)


def _find(
    register: Register, kind: str, name: str | None, fits: Fits, above: str | None = None
) -> str | None:
    if name is None:
        return None
    found = register.named_places.meant(name, fits)
    inside = [each for each in found if on_path(each.path, (above,))]
    meant = inside if len(inside) == 1 else found
    if len(meant) == 1:
        return meant[0].path
    if meant:
        raise several(name, [(each.path, each.unit.title) for each in meant])
    other = register.named_places.meant(name, lambda _: True)
    if len(other) == 1:
        gaps = {"option": f"--{kind}", "name": name, "path": other[0].path}
        right = f"--{_KINDS[other[0].depth - 1]}"
        raise UnknownNameError(
            say("{option}: {name!r} is {path}: use {right}", right=right, **gaps)
        )
    what = say("{option}: the system has no {name!r}", option=f"--{kind}", name=name)
    raise unknown(what, name, _names(register, fits), say("see sdtstd coverage"))


def _names(register: Register, fits: Fits) -> Iterator[str]:
    for place in filter(fits, register.named_places.by_path.values()):
        yield from (place.path, place.unit.id, *place.titles)
