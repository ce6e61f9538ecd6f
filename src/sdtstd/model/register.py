"""The register: everything the data files hold, and the indexes that every reader needs."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from sdtstd.frozen import frozen
from sdtstd.model.places import Places
from sdtstd.one_line import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.address import Address
    from sdtstd.dates import PartialDate
    from sdtstd.model.places import TopicByTitle
    from sdtstd.model.plan import Plan, Target
    from sdtstd.model.records import Measure, Observation, Pilot, Removal, Waiver
    from sdtstd.model.standard import Standard
    from sdtstd.model.system import Field, System, Task, TaskKind, Topic

    AnyRecord = Standard | Pilot | Measure

_Mapped = TypeVar("_Mapped", "Standard", "Measure")

_SEVERAL = 2
_COUNTED = ("standards", "pilots", "measures", "plans", "targets")


@frozen
class Leaf:
    """The smallest unit that the plan names: a topic, or a field or task without parts."""

    id: str
    task: Task
    field: Field | None
    unit: Topic | Field | Task
    address: Address

    @property
    def owner(self) -> tuple[str, ...]:
        """Who must bring it about: its own owner, else its field's, else its task's."""
        return self.unit.owner or (self.field.owner if self.field else ()) or self.task.owner

    @property
    def surveyed(self) -> tuple[PartialDate | None, PartialDate | None]:
        """The marks of surveys that hold for it: its task's and its field's."""
        return self.task.surveyed, self.field.surveyed if self.field else None


@frozen
class PlanTarget:
    """A target of a plan under its full name PLAN/TARGET."""

    id: str
    plan: Plan
    target: Target
    address: Address

    @property
    def owner(self) -> tuple[str, ...]:
        """Who must bring it about: its own owner, else its plan's."""
        return self.target.owner or self.plan.owner


@frozen
class Register:
    """The loaded data of one city.

    `absent` holds the names of entries that are written down but could not be read (their ids,
    codes, PLAN/TARGET; the name of the section where not even those can be read): a reference to
    one of them is no fault of its own. `whole` is false where a file could not be read, so that
    nothing can be said of what is not there. `by_title` are the topics that were written in
    another way than by the path, which the records have all the same.
    """

    systems: tuple[System, ...] = ()
    standards: tuple[Standard, ...] = ()
    pilots: tuple[Pilot, ...] = ()
    measures: tuple[Measure, ...] = ()
    plans: tuple[Plan, ...] = ()
    observations: tuple[Observation, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    removals: tuple[Removal, ...] = ()
    absent: frozenset[str] = frozenset()
    whole: bool = True
    by_title: tuple[TopicByTitle, ...] = ()

    def __repr__(self) -> str:
        system = self.system.id if self.system else None
        numbers = ((each, len(getattr(self, each))) for each in _COUNTED)
        return one_line("Register", (("system", system), *numbers))

    @property
    def system(self) -> System | None:
        """The system; a second one is a fault."""
        return self.systems[0] if self.systems else None

    @property
    def records(self) -> tuple[AnyRecord, ...]:
        """Every standard, pilot and measure, kind by kind."""
        return (*self.standards, *self.pilots, *self.measures)

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """All leaves in the order of the tree, those of measures tasks among them."""
        return tuple(self._leaves())

    def _leaves(self) -> Iterator[Leaf]:
        if self.system is None:
            return
        for t, task in enumerate(self.system.tasks):
            if not task.fields:
                yield Leaf(task.id, task, None, task, self.system.at("tasks", t))
            for f, each in enumerate(task.fields):
                at = self.system.at("tasks", t, "fields", f)
                path = f"{task.id}/{each.id}"
                if not each.topics:
                    yield Leaf(path, task, each, each, at)
                for p, topic in enumerate(each.topics):
                    yield Leaf(f"{path}/{topic.id}", task, each, topic, at.at("topics", p))

    @cached_property
    def places(self) -> dict[str, TaskKind]:
        """Every task, task/field and task/field/topic with the kind of its task."""
        tasks = self.system.tasks if self.system else ()
        places = {task.id: task.kind for task in tasks}
        places |= {f"{task.id}/{each.id}": task.kind for task in tasks for each in task.fields}
        places.update((leaf.id, leaf.task.kind) for leaf in self.leaves)
        return places

    @cached_property
    def named_places(self) -> Places:
        """Every task, field and topic by whatever it is called."""
        return Places(self.system)

    def owner_of(self, record: AnyRecord) -> tuple[str, ...]:
        """Give who must bring about the places of a record, each owner once."""
        places = (self.named_places.by_path.get(topic) for topic in record.topics)
        owners = chain.from_iterable(place.owner for place in places if place is not None)
        return tuple(dict.fromkeys(owners))

    @cached_property
    def targets(self) -> tuple[PlanTarget, ...]:
        """Every target of every plan, in order."""
        return tuple(
            PlanTarget(f"{plan.id}/{target.id}", plan, target, plan.at("targets", n))
            for plan in self.plans
            for n, target in enumerate(plan.targets)
        )

    @property
    def principal(self) -> Plan | None:
        """The plan that is shown where none is asked for: the first one marked, else the first."""
        marked = (each for each in self.plans if each.principal)
        return next(marked, self.plans[0] if self.plans else None)

    @cached_property
    def by_name(self) -> dict[str, Standard]:
        """Standards by canonical code, joint codes and former ids included."""
        names: dict[str, Standard] = {}
        for standard in self.standards:
            for code in standard.codes:
                names.setdefault(code.key, standard)
            if standard.id is not None:
                names.setdefault(standard.id, standard)
        return names

    @cached_property
    def files(self) -> dict[str, str]:
        """The file of each standard, pilot, measure, plan, target, leaf and reported value by name.

        A reported value has the name PLAN/TARGET@DATE.
        """
        named = chain(
            ((each.key, each.address) for each in self.standards),
            ((each.id, each.address) for each in self.pilots),
            ((each.id, each.address) for each in self.measures),
            ((each.id, each.address) for each in self.plans),
            ((each.id, each.address) for each in self.targets),
            ((each.id, each.address) for each in self.leaves),
            ((each.key, each.address) for each in self.observations),
        )
        return {name: at.file for name, at in named}

    @cached_property
    def replacing(self) -> dict[str, tuple[Standard, ...]]:
        """The records that replace a standard whole, by the key of the standard replaced."""
        return self._replacing(partly=False)

    @cached_property
    def partly_replacing(self) -> dict[str, tuple[Standard, ...]]:
        """The records that replace a standard partly; it lives on."""
        return self._replacing(partly=True)

    def _replacing(self, *, partly: bool) -> dict[str, tuple[Standard, ...]]:
        replacing: defaultdict[str, list[Standard]] = defaultdict(list)
        for standard in self.standards:
            for each in standard.replaces:
                replaced = self.by_name.get(each.name)
                if replaced is not None and each.partly is partly:
                    replacing[replaced.key].append(standard)
        return {key: tuple(standards) for key, standards in replacing.items()}

    @cached_property
    def observed(self) -> dict[str, tuple[Observation, ...]]:
        """The observations of each PLAN/TARGET, in the order in which they are written."""
        observed: defaultdict[str, list[Observation]] = defaultdict(list)
        for observation in self.observations:
            observed[observation.target].append(observation)
        return {target: tuple(series) for target, series in observed.items()}

    @cached_property
    def mapped(self) -> dict[str, tuple[Standard, ...]]:
        """The standards mapped to each task, task/field or task/field/topic, in order."""
        return _by_topic(self.standards)

    @cached_property
    def mapped_measures(self) -> dict[str, tuple[Measure, ...]]:
        """The measures mapped to each task, task/field or task/field/topic, in order."""
        return _by_topic(self.measures)


def _by_topic(records: Iterable[_Mapped]) -> dict[str, tuple[_Mapped, ...]]:
    mapped: defaultdict[str, list[_Mapped]] = defaultdict(list)
    for record in records:
        topics = record.topics
        for topic in topics if len(topics) < _SEVERAL else dict.fromkeys(topics):
            mapped[topic].append(record)
    return {topic: tuple(found) for topic, found in mapped.items()}
