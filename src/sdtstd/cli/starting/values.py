"""What `init` is told: each value with its option, its question and what it must be."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, Message, listed, say
from sdtstd.edit.start.goals import Stated, Window, read_goal, read_milestone
from sdtstd.edit.start.outline import Place, read_outline
from sdtstd.edit.start.words import meant, member, words_of
from sdtstd.frozen import frozen, replace
from sdtstd.loading.one_reading import one_reading
from sdtstd.loading.scalar_faults import fault_of
from sdtstd.model.scalars import DATE, ID, TIME_ZONE, URL
from sdtstd.model.source import SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.model.scalar import Scalar

Fault = Callable[[str], Message | None]


@frozen
class Item:
    """A value: its option, the question for it, None where it is not asked for, and its faults."""

    option: str
    question: Message | None
    fault: Fault
    required: bool = False


def _kind_fault(word: str) -> Message | None:
    if member(SourceKind, word) is not None:
        return None
    known = [name for each in SourceKind for name in words_of(each)]
    return meant(say("there is no {name!r}", name=word), word, known)


def _empty(text: str) -> Message | None:
    return None if text.strip() else say("it is empty")


def _of(scalar: Scalar) -> Fault:
    return lambda text: fault_of(scalar, text)


ITEMS = {
    "title": Item("--title", say("Title of the standards system"), _empty, required=True),
    "title_en": Item("--title-en", say("Its English title"), _empty),
    "id": Item("--id", None, _of(ID)),
    "time_zone": Item("--time-zone", None, _of(TIME_ZONE)),
    "plan": Item("--plan-title", say("Title of the plan"), _empty, required=True),
    "plan_en": Item("--plan-title-en", say("Its English title"), _empty),
    "plan_id": Item("--plan-id", None, _of(ID)),
    "document": Item("--document", say("Number of its document"), _empty),
    "issuer": Item("--issuer", say("Who issued it"), _empty),
    "issued": Item("--issued", say("When it was issued"), _of(DATE), required=True),
    "source": Item("--source", say("Title of the source that shows it"), _empty, required=True),
    "kind": Item("--source-kind", say("Kind of the source"), _kind_fault, required=True),
    "url": Item("--url", say("Web address of the source"), _of(URL)),
    "notice": Item("--notice", say("Notice number of the source"), _empty),
    "seen": Item("--seen", say("Day on which you saw it"), _of(DATE)),
    "first": Item("--from", say("First day of the window in which events count"), _of(DATE)),
    "last": Item("--to", say("Last day of the window"), _of(DATE)),
}


_DAYS = ("issued", "seen", "first", "last")


def settled(key: str, value: str) -> str:
    """Give a value as the data files have it: a date as dates are written."""
    return (one_reading(value) or value) if key in _DAYS else value


@frozen
class Told:
    """What was told so far: values by their keys, lines of targets, the text of the tasks."""

    values: dict[str, str]
    goals: tuple[str, ...] = ()
    milestones: tuple[str, ...] = ()
    tasks: str | None = None

    @property
    def window(self) -> Window:
        """The window of the plan, as far as it was told."""
        return Window(self.values.get("first"), self.values.get("last"))

    @property
    def needs_place(self) -> bool:
        """Whether the source can be found again only by an address or a notice, and has neither."""
        found = "url" in self.values or "notice" in self.values
        return not found and member(SourceKind, self.values.get("kind", "")) != SourceKind.COPY

    def with_value(self, key: str, value: str) -> Told:
        """Give the same with one more value; nothing is none."""
        return replace(self, values=self.values | {key: settled(key, value)}) if value else self

    def places(self) -> tuple[Place, ...]:
        """Read the list of tasks."""
        return read_outline(self.tasks or "")

    def targets(self) -> tuple[Stated, ...]:
        """Read the goals, then the milestones."""
        goals = (read_goal(each, self.window) for each in self.goals)
        return (*goals, *map(read_milestone, self.milestones))


def demand_right(told: Told) -> None:
    """Refuse what was told wrong.

    Raises:
        CannotRun: something was; all of it is named, each by its option.
    """
    wrong = list(_wrong(told))
    if wrong:
        raise CannotRun(*wrong)


def _wrong(told: Told) -> Iterator[Message]:
    for key, value in told.values.items():
        fault = ITEMS[key].fault(value)
        if fault is not None:
            yield say("{option}: {wrong}", option=ITEMS[key].option, wrong=fault)
    lines = [("--goal", each) for each in told.goals]
    for option, line in lines + [("--milestone", each) for each in told.milestones]:
        try:
            read_goal(line, told.window) if option == "--goal" else read_milestone(line)
        except CannotRun as error:
            yield say(
                "{option} {line!r}: {wrong}", option=option, line=line, wrong=error.messages[0]
            )
    if told.tasks is not None:
        try:
            told.places()
        except CannotRun as error:
            yield say("{option}: {wrong}", option="--tasks", wrong=error.messages[0])


def missing(told: Told) -> Message | None:
    """Name the options of what is needed and was not told; None where nothing is missing."""
    names = [
        Message(each.option)
        for key, each in ITEMS.items()
        if each.required and key not in told.values
    ]
    if told.needs_place:
        names.append(say("{one} or {other}", one="--url", other="--notice"))
    lacking = {days for each in told.targets() for days in each.lacks}
    names += [Message(ITEMS[key].option) for key in ("first", "last") if key in lacking]
    if told.tasks is None:
        names.append(Message("--tasks"))
    return listed(names) if names else None
