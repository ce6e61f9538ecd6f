"""`list` and `show`: the standards of the register, filtered, or one of them whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from sdtstd.codes import CodeError, Level, normalize_code
from sdtstd.commands.contract import envelope, record_json
from sdtstd.diagnostics import CannotRun, Message, say
from sdtstd.measure.lives import TextStatus, text_status
from sdtstd.model.records import Measure, Pilot
from sdtstd.model.standard import Standard
from sdtstd.report import Column, Lines, Pairs, Parts, Record, Report, Table, Title

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.model.register import Register
    from sdtstd.report import Block, Cell


AnyRecord = Standard | Pilot | Measure


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


def list_report(register: Register, day: date, chosen: Filter) -> Report:
    """List the standards that the filter keeps, in the order of the register."""
    kept = [
        (each, status)
        for each in register.standards
        if chosen.keeps(each, status := text_status(each, register, day))
    ]
    shown = record_table(tuple(each for each, _ in kept), register, day)
    counted = say("{shown} of {all} standards", shown=len(kept), all=len(register.standards))
    return Report(
        title=say("standards on {day}", day=day.isoformat()),
        data=envelope(day, records=[record_json(each, register, day) for each, _ in kept]),
        blocks=(shown, Lines((counted,))),
        next_step=say("one of them whole: sdtstd show CODE"),
    )


def record_table(records: tuple[AnyRecord, ...], register: Register, day: date) -> Table:
    """Give a row for each record."""
    columns = (
        Column(say("code or id")),
        Column(say("title")),
        Column(say("status")),
        Column(say("published")),
        Column(say("topics")),
    )
    rows = tuple(_row(each, register, day) for each in records)
    return Table(columns, rows, say("no record fits"))


def _row(record: AnyRecord, register: Register, day: date) -> tuple[Cell, ...]:
    identity = (Record(record.key, record.address), Title(record.title, record.title_en))
    topics = Parts(tuple(record.topics))
    if not isinstance(record, Standard):
        return (*identity, None, None, topics)
    published = record.stages.publication
    status = text_status(record, register, day)
    return (*identity, status, str(published) if published else None, topics)


def show_report(register: Register, day: date, name: str) -> Report:
    """Show one record whole."""
    record = find_record(register, name)
    return Report(
        title=Title(record.title, record.title_en),
        data=envelope(day, **record_json(record, register, day)),
        blocks=record_blocks(record, register, day),
        next_step=say("for which targets it counts: sdtstd explain {id}", id=f"'{record.key}'"),
    )


def find_record(register: Register, name: str) -> AnyRecord:
    """Find a record by a code in any written form, a former id, or an id.

    Raises:
        CannotRun: there is none; the sentence names the nearest.
    """
    found = lookup(register, name)
    if found is not None:
        return found
    from difflib import get_close_matches

    others = [each.key for each in _others(register)]
    close = get_close_matches(_canonical(name), [*register.by_name, *others], n=3)
    raise CannotRun(
        say("no record of {name!r}: did you mean {close}?", name=name, close=" / ".join(close))
        if close
        else say("no record of {name!r}: see sdtstd list", name=name)
    )


def lookup(register: Register, name: str) -> AnyRecord | None:
    """Find a record by name, or nothing."""
    standard = register.by_name.get(name) or register.by_name.get(_canonical(name))
    if standard is not None:
        return standard
    return next((each for each in _others(register) if each.key == name), None)


def _others(register: Register) -> tuple[Pilot | Measure, ...]:
    return register.pilots + register.measures


def record_blocks(record: AnyRecord, register: Register, day: date) -> tuple[Block, ...]:
    """Tell a record to people: its fields, then its sources."""
    pairs: list[tuple[Message, Cell]] = [(say("code or id"), Record(record.key, record.address))]
    if isinstance(record, Standard):
        pairs += _standard_pairs(record, register, day)
    else:
        pairs.append((say("topics"), Parts(tuple(record.topics))))
    if record.note:
        pairs.append((say("note"), record.note))
    columns = (
        Column(say("source")),
        Column(say("kind")),
        Column(say("seen")),
        Column(say("notice")),
        Column(say("address")),
    )
    rows = tuple(
        (each.title, each.kind, str(each.seen), each.notice, each.url) for each in record.sources
    )
    return (Pairs(tuple(pairs)), Table(columns, rows, say("no source")))


def _standard_pairs(
    standard: Standard, register: Register, day: date
) -> Iterator[tuple[Message, Cell]]:
    yield say("status"), text_status(standard, register, day)
    yield say("level"), standard.standing
    if standard.joint_codes:
        yield say("joint codes"), Parts(tuple(code.key for code in standard.joint_codes))
    yield say("topics"), Parts(tuple(standard.topics))
    yield say("relevance"), standard.relevance
    if standard.role:
        yield say("role"), standard.role
    for stage, when in standard.stages.known():
        yield STAGES[stage.value], str(when)
    for label in standard.labels:
        yield say("label"), Parts((label.name, str(label.awarded) if label.awarded else None), " ")
    if standard.replaces:
        names = (each if isinstance(each, str) else each.key for each in standard.replaces)
        yield say("replaces"), Parts(tuple(names))
    replacing = register.replacing.get(standard.key, ())
    if replacing:
        yield say("replaced by"), Parts(tuple(Record(each.key, each.address) for each in replacing))
    if standard.organizations:
        yield say("organizations"), Parts(tuple(standard.organizations))


STAGES = {
    "proposal": say("proposal"),
    "drafting": say("drafting"),
    "consultation": say("consultation"),
    "review": say("review"),
    "approval": say("approval"),
    "publication": say("publication"),
    "in_force": say("in force"),
    "withdrawal": say("withdrawal"),
    "abandonment": say("abandonment"),
}


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


def _canonical(name: str) -> str:
    try:
        return normalize_code(name)
    except CodeError:
        return name
