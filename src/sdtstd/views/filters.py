"""What `list`, `coverage` and `gaps` keep: by place, owner, level, status, stage and text."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from sdtstd.codes import Level, canonical
from sdtstd.diagnostics import CannotRun, say
from sdtstd.frozen import frozen
from sdtstd.lookup.kinds import Kind
from sdtstd.lookup.owners import find_owner
from sdtstd.lookup.places import find_places, on_path
from sdtstd.lookup.terms import find_member
from sdtstd.measure.lives import TextStatus, milepost_reached, stage_reached
from sdtstd.model.records import Measure, Milepost, Pilot
from sdtstd.model.standard import Stage, Standard

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.lookup.places import Places
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.register import AnyRecord, Register


_ANYWHERE = (None, None, None)
_UNPUBLISHED = (TextStatus.PLANNED, TextStatus.IN_DEVELOPMENT)


@frozen
class Asked:
    """What `list` is asked for, in words; None asks for everything."""

    task: str | None = None
    field: str | None = None
    topic: str | None = None
    owner: str | None = None
    level: str | None = None
    status: str | None = None
    stage: str | None = None
    text: str | None = None


@frozen
class Filter:
    """What `list` keeps of a kind; None keeps all. Places are task, field and topic."""

    kind: Kind = Kind.STANDARDS
    places: Places = _ANYWHERE
    owner: frozenset[str] | None = None
    level: Level | None = None
    status: TextStatus | None = None
    stage: Stage | Milepost | None = None
    text: str | None = None

    def keeps(self, record: AnyRecord, snapshot: Snapshot) -> bool:
        """Tell whether the filter keeps a record of its kind on a day."""
        return (
            (self.places == _ANYWHERE or any(on_path(p, self.places) for p in record.topics))
            and (not isinstance(record, Standard) or self._suits(record, snapshot))
            and (self.stage is None or self._is_at(record, snapshot))
            and (self.owner is None or bool(self.owner & {*snapshot.register.owner_of(record)}))
            and (self.text is None or self._is_found(record))
        )

    def _suits(self, standard: Standard, snapshot: Snapshot) -> bool:
        return self.level in (None, standard.effective_level) and (
            self.status is None or self.status is snapshot.status(standard)
        )

    def _is_at(self, record: AnyRecord, snapshot: Snapshot) -> bool:
        match record:
            case Standard():
                return stage_reached(record, snapshot.day) is self.stage
            case Pilot():
                return milepost_reached(record, snapshot.day) is self.stage
            case _:
                return False

    def _is_found(self, record: AnyRecord) -> bool:
        text, words = self.text or "", _searchable(record)
        return text.casefold() in words or canonical(text).casefold() in words


def of_kind(kind: Kind, snapshot: Snapshot) -> tuple[AnyRecord, ...]:
    """Give the records of a kind on a day, in the order of the register."""
    register = snapshot.register
    match kind:
        case Kind.STANDARDS:
            return register.standards
        case Kind.PILOTS:
            return register.pilots
        case Kind.MEASURES:
            return register.measures
        case Kind.PROJECTS:
            return tuple(e for e in register.standards if snapshot.status(e) in _UNPUBLISHED)
        case _:
            assert_never(kind)


def path_filter(
    register: Register, task: str | None, field: str | None
) -> Callable[[str], bool] | None:
    """Give what keeps the paths of a task or a field; None where neither is asked for.

    Raises:
        CannotRun: the system has no such task or field, or several.
    """
    places = find_places(register, task, field)
    if places == _ANYWHERE:
        return None
    return lambda path: on_path(path, places)


def make_filter(register: Register, kind: str | None, asked: Asked) -> Filter:
    """Make a filter of words.

    Raises:
        CannotRun: nothing has a name that is asked for, or records of the kind have no such thing.
    """
    of = Kind.STANDARDS if kind is None else find_member("--kind", Kind, kind)
    _demand_sense(of, asked)
    stages: tuple[Stage | Milepost, ...] = tuple(Milepost if of is Kind.PILOTS else Stage)
    return Filter(
        of,
        find_places(register, asked.task, asked.field, asked.topic),
        None if asked.owner is None else find_owner(register, asked.owner),
        None if asked.level is None else find_member("--level", Level, asked.level),
        None if asked.status is None else find_member("--status", TextStatus, asked.status),
        None if asked.stage is None else find_member("--stage", stages, asked.stage),
        asked.text,
    )


def _demand_sense(kind: Kind, asked: Asked) -> None:
    """Refuse what no record of the kind has: an empty list would read as a fact."""
    for option, word in _LACKING.get(kind, ()):
        if getattr(asked, option) is not None:
            lack = say("{kind} have no {what}", kind=kind, what=word)
            raise CannotRun(say("{lack}: leave out {option}", lack=lack, option=f"--{option}"))


_OF_TEXTS = (("level", say("level")), ("status", say("status")))
_LACKING = {Kind.PILOTS: _OF_TEXTS, Kind.MEASURES: (*_OF_TEXTS, ("stage", say("stage")))}


def _searchable(record: AnyRecord) -> str:
    words = [record.key, record.title, record.title_en or ""]
    if not isinstance(record, Measure):
        words += record.organizations
    if isinstance(record, Standard):
        words += [*(code.key for code in record.joint_codes), record.id or ""]
    return "\n".join(words).casefold()
