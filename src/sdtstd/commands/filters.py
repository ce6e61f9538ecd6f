"""The filters of `list`, `coverage` and `gaps`: by place in the system, level, status and text."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from sdtstd.codes import Level, canonical
from sdtstd.diagnostics import CannotRun, Message, joined, say
from sdtstd.measure.lives import TextStatus

if TYPE_CHECKING:
    from sdtstd.model.register import Register
    from sdtstd.model.standard import Standard


@dataclass(frozen=True, slots=True)
class Filter:
    """What `list` keeps; None keeps all. Fields and topics go by their path or last word."""

    task: str | None = None
    field: str | None = None
    topic: str | None = None
    level: Level | None = None
    status: TextStatus | None = None
    text: str | None = None

    def keeps(self, standard: Standard, status: TextStatus) -> bool:
        """Tell whether the filter keeps a standard of that status."""
        return (
            any(self._on_path(path) for path in standard.topics)
            and self.level in (None, standard.standing)
            and self.status in (None, status)
            and (self.text is None or self._is_found(standard))
        )

    def _is_found(self, standard: Standard) -> bool:
        text, words = self.text or "", _searchable(standard)
        return text.casefold() in words or canonical(text).casefold() in words

    def _on_path(self, path: str) -> bool:
        return on_path(path, self.task, self.field, self.topic)


def make_filter(  # noqa: PLR0913, PLR0917 - one for each option
    task: str | None,
    field: str | None,
    topic: str | None,
    level: str | None,
    status: str | None,
    text: str | None,
) -> Filter:
    """Make a filter of words.

    Raises:
        CannotRun: no level or status has that name.
    """
    return Filter(task, field, topic, _member(Level, level), _member(TextStatus, status), text)


_Member = TypeVar("_Member", Level, TextStatus)


def _member(kind: type[_Member], name: str | None) -> _Member | None:
    if name is None:
        return None
    try:
        return kind(name)
    except ValueError:
        told = [say("{name} ({word})", name=each.value, word=each) for each in kind]
        known = joined(told, ", ")
        raise CannotRun(say("{name!r} is none of {known}", name=name, known=known)) from None


def on_path(path: str, task: str | None, field: str | None, topic: str | None = None) -> bool:
    """Tell whether a leaf or topic path lies under a task, a field and a topic."""
    steps = path.split("/")
    prefixes = {"/".join(steps[: n + 1]) for n in range(len(steps))}
    return (
        task in (None, steps[0])
        and (field is None or field == steps[1] or field in prefixes)
        and (topic is None or topic == path or topic == "/".join(steps[2:]))
    )


Places = tuple[str | None, str | None, str | None]


def find_places(
    register: Register, task: str | None, field: str | None, topic: str | None = None
) -> Places:
    """Give the ids or paths of a task, a field and a topic named by id, path or title.

    Raises:
        CannotRun: there is none; an empty answer would read as a fact. Names the nearest.
    """
    return (
        _place("task", task, _tasks(register)),
        _place("field", field, _fields(register)),
        _place("topic", topic, _topics(register)),
    )


Known = dict[str, set[str]]  # by every name, what it may mean


def _place(kind: str, name: str | None, known: Known) -> str | None:
    if name is None:
        return None
    meant = known.get(name, set())
    if not meant:
        raise CannotRun(_unknown(kind, name, list(known)))
    if name in meant:
        return name
    if len(meant) > 1:
        paths = " / ".join(sorted(meant))
        raise CannotRun(say("several places are called {name!r}: {paths}", name=name, paths=paths))
    return min(meant)


def _tasks(register: Register) -> Known:
    tasks = register.system.tasks if register.system else ()
    known: Known = defaultdict(set)
    for task in tasks:
        for name in (task.id, task.title, task.title_en or task.id):
            known[name].add(task.id)
    return known


def _fields(register: Register) -> Known:
    known: Known = defaultdict(set)
    for task in register.system.tasks if register.system else ():
        for field in task.fields:
            path = f"{task.id}/{field.id}"
            for name in (path, field.title, field.title_en or path):
                known[name].add(path)
            known[field.id].add(field.id)
    return known


def _topics(register: Register) -> Known:
    known: Known = defaultdict(set)
    for leaf in register.leaves:
        for name in (leaf.id, leaf.unit.title, leaf.unit.title_en or leaf.id):
            known[name].add(leaf.id)
        known[leaf.unit.id].add(leaf.unit.id)
    for path in register.places:
        known[path].add(path)
    return known


def _unknown(kind: str, name: str, known: list[str]) -> Message:
    from difflib import get_close_matches

    close = get_close_matches(name, dict.fromkeys(known), n=3)
    option = f"--{kind}"
    if not close:
        return say(
            "{option}: the system has no {name!r}: see sdtstd coverage", option=option, name=name
        )
    return say(
        "{option}: the system has no {name!r}: did you mean {close}?",
        option=option,
        name=name,
        close=" / ".join(close),
    )


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
