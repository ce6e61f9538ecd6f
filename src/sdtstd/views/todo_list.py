"""Things to do in a list: when, what, why, whose, where."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sdtstd.diagnostics import listed, say
from sdtstd.measure.todo.item import TodoKind
from sdtstd.report import APART, Anchor, Branch, Column, Linked, Name, Outline, Parts, Title
from sdtstd.rows.settling import Settling
from sdtstd.views.titles import name_of, title_of
from sdtstd.views.todo_words import when, why

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sdtstd.diagnostics import Message
    from sdtstd.measure.todo.item import Todo
    from sdtstd.model.register import Register
    from sdtstd.report import Cell
    from sdtstd.rows.next import Locate


def some_of_each(found: Sequence[Todo], most: int) -> tuple[Todo, ...]:
    """Give the first ones of each kind, in their order."""
    met: Counter[TodoKind] = Counter()
    kept = []
    for each in found:
        met[each.kind] += 1
        if met[each.kind] <= most:
            kept.append(each)
    return tuple(kept)


def kinds_line(found: Sequence[Todo]) -> Message:
    """Say how many there are of each kind; there is one at least."""
    numbers = Counter(each.kind for each in found)
    kinds = (say("{kind}: {n}", kind=each, n=numbers[each]) for each in TodoKind if numbers[each])
    return listed(kinds)


def todo_outline(
    shown: Sequence[Todo], register: Register, locate: Locate | None = None
) -> Outline:
    """List things to do; with `locate` each with its file and line, and the command for it.

    Without, places are named by their titles: no command stands beside that takes their paths.
    """
    owned = any(each.subject.owner for each in shown)
    columns = [say("when"), say("code or id"), say("title"), *[say("owner")] * owned, say("why")]
    names = {each.id: Name(title_of(each.target)) for each in register.targets}
    places = None if locate else _places(register, shown)
    whys = (why(each, names, places) for each in shown)
    settling = Settling(register) if locate else None
    rows = (
        _row(each, because, locate, settling, owned=owned)
        for each, because in zip(shown, whys, strict=True)
    )
    return Outline(tuple(map(Column, columns)), tuple(rows))


def _places(register: Register, shown: Sequence[Todo]) -> Mapping[str, Name]:
    by_path = register.named_places.by_path
    asked = {path for each in shown for path in each.unplaced}
    return {path: name_of(by_path[path].unit) for path in asked if path in by_path}


def _row(
    each: Todo,
    because: Cell,
    locate: Locate | None,
    settling: Settling | None,
    *,
    owned: bool,
) -> Branch:
    subject = each.subject
    title = Title(subject.title, subject.title_en) if subject.title is not None else None
    name = Linked(Name(title), Anchor(subject.id, each.at)) if title else None
    place = "{}:{}".format(*locate(each.at)) if locate else None
    about = Parts((because, place), APART)
    whose = (Parts(subject.owner),) if owned else ()
    lines = (about, settling.command(each)) if settling else (about,)
    return Branch((when(each), Anchor(subject.id, each.at), name, *whose), lines)
