"""What `next` keeps: by kind, owner, place in the system, and days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.lookup.owners import find_owner
from sdtstd.lookup.terms import find_member
from sdtstd.measure.todo.item import HORIZON, TodoKind
from sdtstd.views.filters import path_filter

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.measure.todo.item import Todo
    from sdtstd.model.register import Register


@frozen
class TodoFilter:
    """What to keep; None keeps all. With `days` things without a day are left out.

    A place keeps records alone: a target stands at none. `every` shows people all of each kind.
    """

    kind: TodoKind | None = None
    owner: frozenset[str] | None = None
    is_there: Callable[[str], bool] | None = None
    days: int | None = None
    every: bool = False

    @property
    def within(self) -> int:
        """How many days ahead is looked."""
        return HORIZON if self.days is None else self.days

    @property
    def asks(self) -> bool:
        """Whether anything is left out."""
        return (self.kind, self.owner, self.is_there, self.days) != (None, None, None, None)

    @property
    def all_of_a_kind(self) -> bool:
        """Whether people are shown everything that is kept."""
        return self.every or self.kind is not None

    def keeps(self, each: Todo) -> bool:
        """Tell whether the filter keeps a thing to do."""
        return (
            self.kind in (None, each.kind)
            and (self.owner is None or bool(self.owner & {*each.subject.owner}))
            and (self.is_there is None or any(map(self.is_there, each.subject.places)))
            and (self.days is None or each.days is not None)
        )


def todo_filter(  # noqa: PLR0913 - an option each
    register: Register,
    *,
    kind: str | None,
    owner: str | None,
    task: str | None,
    field: str | None,
    days: int | None,
    every: bool,
) -> TodoFilter:
    """Make a filter of words.

    Raises:
        CannotRun: there is no such kind, owner, task or field.
    """
    return TodoFilter(
        None if kind is None else find_member("--kind", TodoKind, kind),
        None if owner is None else find_owner(register, owner),
        path_filter(register, task, field),
        days,
        every,
    )
