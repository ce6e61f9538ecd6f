"""The command that settles a thing to do, as it is typed, with what is not known in capitals."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, assert_never

from sdtstd.document.emit import inline
from sdtstd.loading.textual import textual_keys
from sdtstd.measure.todo.item import TodoKind
from sdtstd.model.places import is_under
from sdtstd.model.plan import Indicator, Milestone, PilotsTarget, StandardsTarget
from sdtstd.model.query import Query
from sdtstd.model.standard import Stage

if TYPE_CHECKING:
    from sdtstd.measure.todo.item import Todo
    from sdtstd.model.register import Register

_SOURCE = ("--source", "TITLE", "--url", "URL", "--source-kind", "official")


class Settling:
    """Knows the commands for the things to do in a register."""

    def __init__(self, register: Register) -> None:
        """Know its targets."""
        self._targets = {each.id: each.target for each in register.targets}

    def command(self, each: Todo) -> str:
        """Give the command for a thing to do."""
        return shlex.join(("sdtstd", *self._words(each)))

    def _words(self, each: Todo) -> tuple[str, ...]:
        name, key = each.subject.id, str(each.at.steps[-1])
        match each.kind:
            case TodoKind.STALE_STAGE | TodoKind.CONSULTATION_END:
                return ("advance", name, _after(each.stage or Stage.CONSULTATION), "DATE")
            case TodoKind.ENTRY_INTO_FORCE:
                return ("show", name)
            case TodoKind.TARGET_DUE:
                return self._due(name)
            case TodoKind.STALE_OBSERVATION:
                return ("add", "observation", name, "VALUE", "DATE")
            case TodoKind.WAIVER_END:
                return ("set", f"{each.rule} {name}", f"{key}=DATE")
            case TodoKind.WINDOW_EDGE:
                return ("set", name, f"{_path(each)}=DATE")
            case TodoKind.WEAK_SOURCE:
                return ("set", name, *_SOURCE)
            case TodoKind.UNPLACED:
                return ("set", name, *_placed(each))
            case _:
                assert_never(each.kind)

    def _due(self, name: str) -> tuple[str, ...]:
        match self._targets[name]:
            case StandardsTarget(count=Query(label=str(label), event="label")):
                award = inline({"name": label, "awarded": "DATE"}, textual_keys())
                return ("set", "CODE", f"labels+={award}")
            case StandardsTarget():
                return ("add", "standard", "CODE")
            case PilotsTarget():
                return ("add", "pilot", "ID")
            case Indicator():
                return ("add", "observation", name, "VALUE", "DATE")
            case Milestone():
                return ("set", name, "reached=DATE", *_SOURCE)


def _after(stage: Stage) -> str:
    """Give the stage that follows another one."""
    stages = list(Stage)
    return stages[stages.index(stage) + 1].value


def _path(each: Todo) -> str:
    """Give the key of a day in an entry: a stage by its bare name, else its path."""
    steps = each.at.steps[2:]
    return str(steps[-1]) if steps[0] == "stages" else ".".join(map(str, steps))


def _placed(each: Todo) -> tuple[str, ...]:
    """Put a leaf in the place of what stands above it; the other places of a record stay."""
    leaf = each.candidate.leaf.id if each.candidate else "TOPIC"
    above = [place for place in each.unplaced if is_under(leaf, place)]
    above = above or (list(each.unplaced) if len(each.unplaced) == 1 else [])
    if set(each.subject.places) == set(above):
        return (f"topics={leaf}",)
    less = (f"topics-={','.join(above)}",) if above else ()
    return (f"topics+={leaf}", *less)
