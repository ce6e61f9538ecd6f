"""The filters of `list`, `coverage` and `gaps`: by place in the system, level, status and text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from sdtstd.codes import Level
from sdtstd.diagnostics import CannotRun, Message, say
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
            and (self.text is None or self.text.casefold() in _searchable(standard))
        )

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
        known = ", ".join(kind)
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


def must_exist(
    register: Register, task: str | None, field: str | None, topic: str | None = None
) -> None:
    """Refuse names that no part of the system has: an empty answer would read as a fact.

    Raises:
        CannotRun: there is no such task, field or topic; the sentence names the nearest.
    """
    fields = [path.split("/") for path in register.places if path.count("/") == 1]
    topics = [path for path in register.places if path.count("/") == 2]
    known = {
        "task": [each.id for each in (register.system.tasks if register.system else ())],
        "field": [each for steps in fields for each in (steps[1], "/".join(steps))],
        "topic": [each for path in topics for each in (path.split("/")[2], path)],
    }
    for kind, name in (("task", task), ("field", field), ("topic", topic)):
        # A field that is a leaf goes by its path as a topic does.
        others = register.places if kind == "topic" else ()
        if name is not None and name not in (*known[kind], *others):
            raise CannotRun(_unknown(kind, name, known[kind]))


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
