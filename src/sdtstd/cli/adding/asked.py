"""The questions for a new entry, asked on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.cli.adding.likely import show_likely
from sdtstd.cli.adding.questions import QUESTIONS
from sdtstd.cli.adding.units import number_in
from sdtstd.cli.asking import Asker, refused
from sdtstd.cli.language import voice_of
from sdtstd.cli.opening import checked
from sdtstd.codes import Level
from sdtstd.diagnostics import Message, say
from sdtstd.frozen import replace
from sdtstd.loading.scalar_faults import fault_of
from sdtstd.lookup.taken import demand_free
from sdtstd.model.scalars import DATE, URL
from sdtstd.model.source import SourceKind
from sdtstd.model.standard import PROJECT_STAGES

if TYPE_CHECKING:
    from sdtstd.cli.adding.questions import Question
    from sdtstd.cli.adding.told import Told, Value
    from sdtstd.cli.held import Asked
    from sdtstd.cli.source_options import Source
    from sdtstd.model.register import Register


def asked_for(section: str, told: Told, asked: Asked) -> Told:
    """Ask for what was not told.

    Raises:
        CannotRun: the input ends, or the register does not open.
    """
    register = checked(asked.data, asked.as_of, asked.most).checked.loaded.register
    demand_free(register, section, told.values)
    asker = Asker(voice_of(asked.lang).tell)
    values = dict(told.values)
    for each in QUESTIONS[section]:
        if not values.get(each.key) and not (each.unless and values.get(each.unless)):
            if each.key == "topics" and section == "standards":
                show_likely(register, values, asker)
            values[each.key] = _answer(each, asker, register, section)
    told = replace(told, values=values)
    if section == "standards":
        told = replace(told, values=values | _level(told, asker) | _stage(told, asker))
    return replace(told, source=asked_source(told.source, asker))


def _answer(each: Question, asker: Asker, register: Register, section: str) -> str | list[str]:
    if each.offer is not None and each.key == "target":
        return asker.choice(each.words, each.offer(register))
    if each.offer is not None:
        return list(asker.choices(each.words, each.offer(register), required=each.needed))
    if each.members is not None:
        return asker.member(each.words, each.option, each.members, each.default, required=False)
    # A code need not be there yet: then the id is asked for.
    required = each.needed and each.key != "code" and section != "pilots"
    required = required or each.key in ("id", "title")

    def fault(text: str) -> Message | None:
        named = refused(lambda name: demand_free(register, section, {each.key: name}))
        bare = number_in(text) if each.key == "value" else text
        return fault_of(each.scalar, bare) or named(text)

    return asker.text(each.words, fault, required=required)


def _level(told: Told, asker: Asker) -> dict[str, Value]:
    """Ask for the level where no code tells it."""
    if told.has("code", "level"):
        return {}
    return {"level": asker.member(say("Level"), "--level", Level)}


def _stage(told: Told, asker: Asker) -> dict[str, Value]:
    """Ask for the latest stage of a project that is not published."""
    if told.has_stage:
        return {}
    stage = asker.member(say("Stage that it has reached"), "--stage", PROJECT_STAGES)
    day = asker.text(say("Day of that stage"), lambda text: fault_of(DATE, text))
    return {stage: day}


def asked_source(source: Source, asker: Asker) -> Source:
    """Ask for what was not told of a source.

    Raises:
        CannotRun: the input ends.
    """
    title = source.title or asker.text(say("Title of the source that shows it"))
    kind = source.kind or asker.member(say("Kind of the source"), "--source-kind", SourceKind)
    url, notice = source.url, source.notice
    if not (url or notice):
        question = say("Web address of the source")
        url = asker.text(question, lambda text: fault_of(URL, text), required=False)
    if not (url or notice):
        needed = kind != SourceKind.COPY
        notice = asker.text(say("Notice number of the source"), required=needed)
    return source._replace(title=title, kind=kind, url=url or None, notice=notice or None)
