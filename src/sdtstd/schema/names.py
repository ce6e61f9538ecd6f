"""The names that a register has already: what an editor offers where one of them is meant."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sdtstd.diagnostics import Message, Rule
    from sdtstd.model.base import Titled
    from sdtstd.model.register import Register

_WAIVABLE = range(3, 7)


@frozen
class Names:
    """Paths of topics, full names of targets, and names of rules, each with its title."""

    topics: dict[str, str] = field(default_factory=dict)
    targets: dict[str, str] = field(default_factory=dict)
    rules: dict[str, str] = field(default_factory=dict)


def names_of(
    register: Register | None, rules: Iterable[Rule], tell: Callable[[Message], str] = str
) -> Names:
    """Give the names of a register (none without one), and those of the rules to be waived."""
    waivable = {each.name: tell(each.what) for each in rules if each.family in _WAIVABLE}
    if register is None:
        return Names(rules=waivable)
    tasks = register.system.tasks if register.system else ()
    topics: dict[str, str] = {}
    for task in tasks:
        topics[task.id] = _title(task)
        for each in task.fields:
            path = f"{task.id}/{each.id}"
            topics[path] = _title(each)
            topics.update((f"{path}/{topic.id}", _title(topic)) for topic in each.topics)
    targets = {each.id: _title(each.target) for each in register.targets}
    return Names(topics, targets, waivable)


def _title(titled: Titled) -> str:
    return " ".join(filter(None, (titled.title_en, titled.title)))
