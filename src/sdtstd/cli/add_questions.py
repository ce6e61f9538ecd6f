"""What a new entry needs, and the questions for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, joined, say
from sdtstd.frozen import frozen
from sdtstd.model.scalars import CODE, DATE, ID, NUMBER, TEXT, URL
from sdtstd.model.source import SourceKind
from sdtstd.model.standard import Relevance, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from enum import StrEnum

    from sdtstd.cli.add_entry import Source, Told
    from sdtstd.cli.asking import Asker
    from sdtstd.cli.editing import Asked
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
    names = [*_missing(section, told), *_of_source(told.source)]
    return joined(names, ", ") if names else None


def _missing(section: str, told: Told) -> Iterator[Message]:
    named: set[str] = set()
    options = {each.key: each.option for each in QUESTIONS[section]}
    for each in QUESTIONS[section]:
        given = (each.key, each.unless) if each.unless else (each.key,)
        if not each.needed or each.key in named or any(told.values.get(key) for key in given):
            continue
        named.update(given)
        other = options[each.unless] if each.unless else None
        yield _either(each.option, other) if other else Message(each.option)
    if section == "standards" and told.values.get("id") and not told.values.get("code"):
        yield from () if told.values.get("level") else (Message("--level"),)


def _of_source(source: Source) -> Iterator[Message]:
    if not source.title:
        yield Message("--source")
    if not source.kind:
        yield Message("--source-kind")
    if not (source.url or source.notice) and source.kind != SourceKind.COPY:
        yield _either("--url", "--notice")


def _either(one: str, other: str) -> Message:
    return say("{one} or {other}", one=one, other=other)


def asked_for(section: str, told: Told, asked: Asked) -> Told:
    """Ask for what was not told.

    Raises:
        CannotRun: the input ends, or the register does not open.
    """
    from sdtstd.cli.asking import Asker
    from sdtstd.cli.language import voice_of
    from sdtstd.cli.opening import checked

    register = checked(asked.data, asked.as_of, asked.most).checked.loaded.register
    asker = Asker(voice_of(asked.lang).tell)
    values = dict(told.values)
    for each in QUESTIONS[section]:
        if not values.get(each.key) and not (each.unless and values.get(each.unless)):
            values[each.key] = _answer(each, asker, register, section)
    if section == "standards" and not (values.get("code") or values.get("level")):
        values["level"] = _level(asker)
    return replace(told, values=values, source=_source(told.source, asker))


def _answer(each: Question, asker: Asker, register: Register, section: str) -> str | list[str]:
    from sdtstd.loading.scalar_faults import fault_of

    if each.offer is not None and each.key == "target":
        return asker.choice(each.words, each.offer(register))
    if each.offer is not None:
        return list(asker.choices(each.words, each.offer(register), required=each.needed))
    if each.members is not None:
        return asker.choice(each.words, _words(asker, each.members), each.default, required=False)
    # A code need not be there yet: then the id is asked for.
    required = each.needed and each.key != "code" and section != "pilots"
    required = required or each.key in ("id", "title")
    return asker.text(each.words, lambda text: fault_of(each.scalar, text), required=required)


def _level(asker: Asker) -> str:
    from sdtstd.codes import Level

    return asker.choice(say("Level"), _words(asker, Level))


def _words(asker: Asker, members: type[StrEnum]) -> dict[str, str]:
    from sdtstd.model.vocabulary import word_of

    return {each.value: asker.tell(word_of(each)) for each in members}


def _source(source: Source, asker: Asker) -> Source:
    from sdtstd.loading.scalar_faults import fault_of

    title = source.title or asker.text(say("Title of the source that shows it"))
    kind = source.kind or asker.choice(say("Kind of the source"), _words(asker, SourceKind))
    url, notice = source.url, source.notice
    if not (url or notice):
        question = say("Web address of the source")
        url = asker.text(question, lambda text: fault_of(URL, text), required=False)
    if not (url or notice):
        needed = kind != SourceKind.COPY
        notice = asker.text(say("Notice number of the source"), required=needed)
    return source._replace(title=title, kind=kind, url=url or None, notice=notice or None)
