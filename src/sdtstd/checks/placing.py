"""Family 2: records stand at places of the system that they can reach."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from sdtstd.checks.rule import Fault, Faults, as_counted, check
from sdtstd.diagnostics import Edit, Severity, say
from sdtstd.measure.unplaced import unplaced_among
from sdtstd.model.system import TaskKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sdtstd.model.places import TopicByTitle
    from sdtstd.model.records import Measure
    from sdtstd.model.register import Register
    from sdtstd.model.standard import Standard


@check(
    "SDT209",
    "wrong-task-kind",
    Severity.ERROR,
    what=say(
        "a standard in a task that is reached by measures, or a measure in a task that is reached "
        "by standards"
    ),
    why=say("it would reach no leaf there, and nobody would notice"),
    mend=say("move the record to a place of the right kind, or correct the `kind` of the task"),
)
def wrong_task_kind(register: Register, _today: date) -> Faults:
    """Find standards and measures in tasks of the other kind."""
    yield from _misplaced(register.standards, TaskKind.MEASURES, register)
    yield from _misplaced(register.measures, TaskKind.STANDARDS, register)


@check(
    "SDT210",
    "unplaced",
    Severity.INFO,
    what=say("a standard that is placed at a field or task with parts of its own, or nowhere"),
    why=say("it covers no leaf there; it is counted and listed as unplaced"),
    mend=say(
        "if the text is about one leaf, add it to `topics`; otherwise leave the record as it is"
    ),
)
def unplaced(register: Register, _today: date) -> Faults:
    """Find standards that cover no leaf by one of their places."""
    leaves = {each.id for each in register.leaves}
    for each in unplaced_among(register.standards, leaves):
        standard = each.standard
        if each.topic is None:
            yield Fault(standard.at("topics"), standard.key, say("it has no place in the system"))
        elif each.topic in register.places:
            message = say("{topic!r} has parts of its own", topic=each.topic)
            at = standard.at("topics", standard.topics.index(each.topic))
            yield Fault(at, standard.key, message)


@check(
    "SDT211",
    "unknown-series",
    Severity.INFO,
    what=say("a code with letters that are in no table"),
    why=say("its level is the one stated in the record; a misspelt code looks the same"),
    mend=say("compare the letters with the source; if they are right, leave them"),
    alone=True,
)
def unknown_series(register: Register, _today: date) -> Faults:
    """Find codes with letters that no table knows."""
    for standard in register.standards:
        if standard.code is not None and standard.code.code.level is None:
            message = say(
                "the letters {series!r} are in no table: the stated level is used",
                series=standard.code.code.prefix,
            )
            yield Fault(standard.at("code"), standard.key, message)


@check(
    "SDT213",
    "topic-by-title",
    Severity.INFO,
    what=say("a topic written by its title, or by a part of its path"),
    why=say("it is read as the path; but a title may change, or be given to a second place"),
    mend=say("write the path that the message names"),
)
def topic_by_title(register: Register, _today: date) -> Faults:
    """Find topics in another form than the path."""

    def fault(each: TopicByTitle) -> Fault:
        message = say("{written!r} is read as {path}", written=each.written, path=each.path)
        hint = say("write {key}", key=each.path)
        return Fault(each.address, each.record, message, hint, Edit(each.address, each.path))

    yield from as_counted((each.address.file, partial(fault, each)) for each in register.by_title)


def _misplaced(
    records: Iterable[Standard | Measure], wrong: TaskKind, register: Register
) -> Faults:
    places = {path for path, kind in register.places.items() if kind is wrong}
    for record in records if places else ():
        for n, topic in enumerate(record.topics):
            if topic in places:
                message = say("{topic!r} is reached by {kind}", topic=topic, kind=wrong)
                yield Fault(record.at("topics", n), record.key, message)
