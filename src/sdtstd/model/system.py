"""The standards system (标准体系): tasks, fields and topics, and who must bring them about."""

from __future__ import annotations

from sdtstd.diagnostics import Term, say
from sdtstd.model.base import Entry, Shortened, Titled
from sdtstd.model.columns import ColumnTitle
from sdtstd.model.owner import Owner
from sdtstd.model.scalars import Date, Id, Text, TimeZone
from sdtstd.moments import DEFAULT_ZONE


class TaskKind(Term):
    """What reaches the leaves of a task: standards, or measures (举措)."""

    STANDARDS = "standards", say("standards")
    MEASURES = "measures", say("measures")


class Topic(Titled):
    """A topic (主题), the smallest unit that the plan names."""

    id: Id
    owner: Owner = ()
    aliases: tuple[Text, ...] = ()


class Field(Titled):
    """A field (领域); `surveyed` is the day up to which somebody looked for standards there."""

    id: Id
    topics: tuple[Topic, ...] = ()
    surveyed: Date | None = None
    owner: Owner = ()
    aliases: tuple[Text, ...] = ()


class Task(Shortened):
    """A task (任务) of the plan with its fields; without any the task itself is a leaf."""

    id: Id
    fields: tuple[Field, ...] = ()
    kind: TaskKind = TaskKind.STANDARDS
    owner: Owner = ()
    surveyed: Date | None = None


class System(Titled, Entry):
    """The tree of one city, the time zone of its days, and what its sheets call their columns."""

    id: Id
    tasks: tuple[Task, ...]
    time_zone: TimeZone = DEFAULT_ZONE
    columns: tuple[ColumnTitle, ...] = ()
