"""The questions of `init`: for whatever was not told by an option, in the order of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.cli.asking import Asker, refused
from sdtstd.cli.starting.values import ITEMS
from sdtstd.diagnostics import CannotRun, say
from sdtstd.edit.start.goals import GOAL_FORM, MILESTONE_FORM, read_goal, read_milestone
from sdtstd.edit.start.outline import read_outline
from sdtstd.frozen import replace
from sdtstd.model.source import SourceKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sdtstd.cli.starting.values import Told
    from sdtstd.diagnostics import Message

_SYSTEM = ("title", "title_en")
_PLAN = ("plan", "plan_en", "document", "issuer", "issued", "source")
_WINDOW = ("first", "last")


def asked(told: Told, asker: Asker, today: str) -> Told:
    """Ask for what was not told; `today` is offered as the day on which the source was seen.

    Raises:
        CannotRun: the input ends.
    """
    told = _texts(told, asker, _SYSTEM)
    if told.tasks is None:
        told = replace(told, tasks=_tasks(asker))
    told = _source(_texts(told, asker, _PLAN), asker, today)
    return _targets(_texts(told, asker, _WINDOW), asker)


def _texts(told: Told, asker: Asker, keys: Iterable[str]) -> Told:
    for key in keys:
        if key not in told.values:
            item = ITEMS[key]
            answer = asker.text(_question(key), item.fault, required=item.required)
            told = told.with_value(key, answer)
    return told


def _source(told: Told, asker: Asker, today: str) -> Told:
    if "kind" not in told.values:
        kind = asker.member(_question("kind"), ITEMS["kind"].option, SourceKind)
        told = told.with_value("kind", kind)
    if told.needs_place:
        told = _texts(told, asker, ("url",))
    if told.needs_place:
        told = told.with_value("notice", asker.text(_question("notice"), ITEMS["notice"].fault))
    if "seen" in told.values:
        return told
    return told.with_value("seen", asker.text(_question("seen"), ITEMS["seen"].fault, today))


def _question(key: str) -> Message:
    question = ITEMS[key].question
    assert question is not None
    return question


def _tasks(asker: Asker) -> str:
    question = say(
        "Tasks, a line each; their fields and topics below, moved in or numbered otherwise;"
        " | an English title may follow"
    )
    return asker.block(question, refused(read_outline))


def _targets(told: Told, asker: Asker) -> Told:
    if not told.goals:

        def goal(text: str) -> None:
            if read_goal(text, told.window).lacks:
                raise CannotRun(say("the window has no first or last day: add from=… to=…"))

        question = say("Goals, a line each, such as {form}", form=GOAL_FORM)
        answer = asker.block(question, refused(_each(goal)), required=False)
        told = replace(told, goals=tuple(answer.splitlines()))
    if not told.milestones:
        question = say("Milestones, a line each, such as {form}", form=MILESTONE_FORM)
        answer = asker.block(question, refused(_each(read_milestone)), required=False)
        told = replace(told, milestones=tuple(answer.splitlines()))
    return told


def _each(reader: Callable[[str], object]) -> Callable[[str], None]:
    """Read the lines of a block one by one; the one at fault is named."""

    def read(block: str) -> None:
        for each in block.splitlines():
            try:
                reader(each)
            except CannotRun as error:
                raise CannotRun(
                    say("{line!r}: {wrong}", line=each, wrong=error.messages[0])
                ) from None

    return read
