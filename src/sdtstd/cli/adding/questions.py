"""What a new entry needs, and what it may be: the questions for it, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.cli.adding.units import number_in
from sdtstd.diagnostics import Message, listed, say
from sdtstd.frozen import frozen, replace
from sdtstd.model.scalars import CODE, DATE, ID, NUMBER, TEXT
from sdtstd.model.source import SourceKind
from sdtstd.model.standard import Relevance, Role, Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from enum import StrEnum

    from sdtstd.cli.adding.told import Told
    from sdtstd.cli.source_options import Source
    from sdtstd.model.register import Register
    from sdtstd.model.scalar import Scalar

    Offer = Callable[[Register], Mapping[str, str]]


@frozen
class Question:
    """A question for a key: its option, whether the entry needs it, what it may be.

    `unless` is the key that does instead; of an `offer` some may be chosen, of `members` one.
    """

    key: str
    option: str
    words: Message
    scalar: Scalar = TEXT
    needed: bool = False
    unless: str | None = None
    offer: Offer | None = None
    members: type[StrEnum] | None = None
    default: str = ""


def _leaves(register: Register) -> Mapping[str, str]:
    return {path: each.unit.title for path, each in register.named_places.by_path.items()}


def _targets(register: Register) -> Mapping[str, str]:
    return {each.id: each.target.title for each in register.targets}


_TITLE = Question("title", "--title", say("Title, as published"), needed=True)
_ID = Question("id", "ID", say("Id, such as smart-port"), ID, needed=True)
_TOPICS = Question("topics", "--topic", say("Topics, with commas between"), offer=_leaves)
_TITLE_EN = Question("title_en", "--title-en", say("Its English title"))

QUESTIONS = {
    "standards": (
        Question("code", "CODE", say("Code"), CODE, needed=True, unless="id"),
        Question("id", "--id", say("Id, until it has a code"), ID, needed=True, unless="code"),
        _TITLE,
        _TITLE_EN,
        _TOPICS,
        Question(
            "relevance",
            "--relevance",
            say("What the plan is about (core), or only partly (partial)"),
            members=Relevance,
            default=Relevance.CORE.value,
        ),
        Question(
            "role", "--role", say("What the city's bodies did, if a source says it"), members=Role
        ),
        Question("publication", "--publication", say("Day of publication"), DATE),
        Question("in_force", "--in-force", say("Day of entry into force"), DATE),
    ),
    "pilots": (
        _ID,
        _TITLE,
        _TITLE_EN,
        _TOPICS,
        Question(
            "started", "--started", say("Day of its start"), DATE, needed=True, unless="accepted"
        ),
        Question("accepted", "--accepted", say("Day of its acceptance"), DATE),
    ),
    "measures": (
        _ID,
        _TITLE,
        _TITLE_EN,
        replace(_TOPICS, needed=True),
        Question("date", "--date", say("Day on which it was done"), DATE, needed=True),
    ),
    "observations": (
        Question("target", "TARGET", say("Target"), needed=True, offer=_targets),
        Question("value", "VALUE", say("Value"), NUMBER, needed=True),
        Question("date", "DATE", say("Day to which the value belongs"), DATE, needed=True),
    ),
}
"""The questions for an entry of each section, in their order."""


def missing_of(section: str, told: Told) -> Message | None:
    """Name the options of what is needed and was not told; None where nothing is missing."""
    names = [*_missing(section, told), *missing_in(told.source)]
    return listed(names) if names else None


def _missing(section: str, told: Told) -> Iterator[Message]:
    named: set[str] = set()
    options = {each.key: each.option for each in QUESTIONS[section]}
    for each in QUESTIONS[section]:
        given = (each.key, each.unless) if each.unless else (each.key,)
        if not each.needed or each.key in named or told.has(*given):
            continue
        named.update(given)
        other = options[each.unless] if each.unless else None
        yield _either(each.option, other) if other else Message(each.option)
    if section == "standards":
        yield from () if told.has("code", "level") or not told.has("id") else (Message("--level"),)
        if told.has("code") and not told.has_stage:  # without a code it may be planned
            yield _either("--publication", "--stage")


def missing_in(
    source: Source, title: str = "--source", kind: str = "--source-kind"
) -> Iterator[Message]:
    """Name what a source lacks, its title and its kind by the options of the command."""
    if not source.title:
        yield Message(title)
    if not source.kind:
        yield Message(kind)
    if not (source.url or source.notice) and source.kind != SourceKind.COPY:
        yield _either("--url", "--notice")


def _either(one: str, other: str) -> Message:
    return say("{one} or {other}", one=one, other=other)


def wrong_in(section: str, told: Told) -> tuple[Message, ...]:
    """Say what was told that is no date, number, code or id, each by its option."""
    return tuple(_wrong(section, told))


def _wrong(section: str, told: Told) -> Iterator[Message]:
    from sdtstd.loading.scalar_faults import fault_of

    asked = {each.key: (each.option, each.scalar) for each in QUESTIONS[section]}
    stages = {each.value: ("--stage", DATE) for each in Stage if section == "standards"}
    for key, (option, scalar) in (stages | asked).items():
        value = told.values.get(key)
        if not isinstance(value, str) or not value:
            continue
        fault = fault_of(scalar, number_in(value) if key == "value" else value)
        if fault is not None:
            yield say("{option}: {wrong}", option=option, wrong=fault)
