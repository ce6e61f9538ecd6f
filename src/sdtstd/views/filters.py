"""What `list`, `coverage` and `gaps` keep: by place in the system, level, status and text."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from sdtstd.codes import Level, canonical
from sdtstd.diagnostics import CannotRun, joined, say
from sdtstd.frozen import frozen
from sdtstd.lookup.places import find_places, on_path
from sdtstd.measure.lives import TextStatus

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

    from sdtstd.lookup.places import Places
    from sdtstd.model.register import Register
    from sdtstd.model.standard import Standard


_ANYWHERE = (None, None, None)


@frozen
class Filter:
    """What `list` keeps; None keeps all. Places are task, field and topic."""

    places: Places = _ANYWHERE
    level: Level | None = None
    status: TextStatus | None = None
    text: str | None = None

    def keeps(self, standard: Standard, status: TextStatus) -> bool:
        """Tell whether the filter keeps a standard of that status."""
        return (
            (self.places == _ANYWHERE or any(on_path(p, *self.places) for p in standard.topics))
            and self.level in (None, standard.effective_level)
            and self.status in (None, status)
            and (self.text is None or self._is_found(standard))
        )

    def _is_found(self, standard: Standard) -> bool:
        text, words = self.text or "", _searchable(standard)
        return text.casefold() in words or canonical(text).casefold() in words


def path_filter(
    register: Register, task: str | None, field: str | None
) -> Callable[[str], bool] | None:
    """Give what keeps the paths of a task or a field; None where neither is asked for.

    Raises:
        CannotRun: the system has no such task or field.
    """
    task, field, _ = find_places(register, task, field)
    if task is None and field is None:
        return None
    return lambda path: on_path(path, task, field)


def make_filter(places: Places, level: str | None, status: str | None, text: str | None) -> Filter:
    """Make a filter of words.

    Raises:
        CannotRun: no level or status has that name.
    """
    return Filter(places, member(Level, level), member(TextStatus, status), text)


_Member = TypeVar("_Member", bound="StrEnum")


def member(kind: type[_Member], name: str | None) -> _Member | None:
    """Give the member of a name; None where none is asked for.

    Raises:
        CannotRun: there is none; the names are told.
    """
    if name is None:
        return None
    try:
        return kind(name)
    except ValueError:
        words = [say("{name} ({word})", name=each.value, word=each) for each in kind]
        known = joined(words, ", ")
        raise CannotRun(say("{name!r} is none of {known}", name=name, known=known)) from None


def _searchable(standard: Standard) -> str:
    words = (
        standard.key,
        *(code.key for code in standard.joint_codes),
        standard.id or "",
        standard.title,
        standard.title_en or "",
        *standard.organizations,
    )
    return "\n".join(words).casefold()
