"""A value that was wrong becomes the right one, and the entry says so in its `corrections`."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Any

from sdtstd.compare.standing import standing, words
from sdtstd.diagnostics import CannotRun, say
from sdtstd.document.emit import Inline
from sdtstd.edit.entries.fields import ordered
from sdtstd.edit.entries.lists import is_number
from sdtstd.edit.entries.setting import entry_with, full_path
from sdtstd.frozen import frozen
from sdtstd.loading.path import fields
from sdtstd.model.plan import Plan

if TYPE_CHECKING:
    from sdtstd.edit.entries.names import Names
    from sdtstd.edit.entries.setting import Setting
    from sdtstd.edit.entries.subject import Subject


@frozen
class Reason:
    """Why something was changed, and on which day."""

    text: str
    day: str


def corrected(
    entry: dict[str, Any], subject: Subject, right: Setting, reason: Reason, names: Names
) -> dict[str, Any]:
    """Give an entry with the right value, and with the correction that says why.

    Raises:
        CannotRun: the entry has no corrections, or no such key with a single value, or the value
            stands there already; or it is one of a target, which has corrections of its own.
    """
    model = type(subject.part)
    if "corrections" not in fields(model):
        raise CannotRun(say("{name} has no corrections: use sdtstd set", name=subject.name))
    key = right.key
    _demand_own(subject, right)
    field = ".".join(full_path(model, right.path, names))
    found = standing(subject.part, field)
    changed = entry_with(entry, model, (right,), names)
    if found is None:
        raise CannotRun(say("{key} has no single value to correct: use sdtstd set", key=key))
    was, now = words(found.value), _words(changed, field)
    if was == now:
        nothing = say("nothing")
        raise CannotRun(say("{key} is {now} already", key=key, now=nothing if now is None else now))
    stated = {"field": field.removeprefix("stages."), "from": was, "to": now}
    told = {name: value for name, value in stated.items() if value is not None}
    correction = Inline({**told, "reason": reason.text, "date": reason.day})
    corrections = [*(changed.get("corrections") or ()), correction]
    return ordered(model, changed, "corrections", corrections)


def _demand_own(subject: Subject, right: Setting) -> None:
    """Demand that what is corrected in a plan is not in one of its targets."""
    first, *rest = right.path
    if first != "targets" or not isinstance(subject.part, Plan):
        return
    targets = subject.part.targets
    named = (each.id for n, each in enumerate(targets) if rest and rest[0] in (str(n), each.id))
    raise CannotRun(
        say(
            "a target has corrections of its own: sdtstd correct {name} {key} {value} --reason …",
            name=shlex.quote(f"{subject.name}/{next(named, 'TARGET')}"),
            key=".".join(rest[1:]) or "KEY",
            value=shlex.quote(right.text),
        )
    )


def _words(entry: dict[str, Any], field: str) -> str | None:
    """Give what stands at a path, lists joined as corrections write them."""
    value: Any = entry
    for step in field.split("."):
        if isinstance(value, list):
            value = value[int(step)] if is_number(step) else _named(value, step)
        else:
            value = (value or {}).get(step)
    if isinstance(value, list):
        return ", ".join(each["code"] if isinstance(each, dict) else each for each in value)
    return None if value is None else str(value)


def _named(items: list[dict[str, Any]], name: str) -> dict[str, Any] | None:
    return next((each for each in items if each.get("name") == name), None)
