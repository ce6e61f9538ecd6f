"""A row against the record that it is of: what it adds, and what it says otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.codes import canonical
from sdtstd.diagnostics import say
from sdtstd.edit.importing.agreeing import agreed, other_day
from sdtstd.edit.importing.cleaned import lines_of, text_of
from sdtstd.edit.importing.known import same_title
from sdtstd.edit.importing.outcome import Change, word_for
from sdtstd.model.records import Measure, Milepost
from sdtstd.model.standard import Standard

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sdtstd.edit.importing.facts import Facts
    from sdtstd.edit.importing.outcome import Telling
    from sdtstd.model.register import AnyRecord

APART = "; "
"""What stands between the items of a list that is told as a text."""


def changes_of(
    facts: Facts, record: AnyRecord, stages: Mapping[str, str], telling: Telling
) -> tuple[Change, ...]:
    """Give what a row changes of a record, whose stages become those given."""
    _tell_titles(facts, record, telling)
    if isinstance(record, Standard):
        _tell_level(facts, record, telling)
    if facts.note and facts.note != lines_of(record.note):
        telling.notes.append(say("its note is not taken: a record keeps its own"))
    if facts.id and facts.id != record.id:
        telling.notes.append(say("its id {id} is not taken: a record keeps its own", id=facts.id))
    series = record.series if isinstance(record, Standard) else None
    if facts.series and facts.series != series:
        told = say("its series {series} is not taken", series=facts.series)
        telling.notes.append(told)
    return (
        *_texts(facts, record, telling),
        *_lists(facts, record, telling),
        *_days(record, stages),
    )


def _tell_titles(facts: Facts, record: AnyRecord, telling: Telling) -> None:
    if facts.title and same_title(facts.title) != same_title(text_of(record.title)):
        telling.doubts.append(say("the register has the title {title!r}", title=record.title))
    both = facts.title_en and record.title_en
    if both and same_title(facts.title_en or "") != same_title(text_of(record.title_en)):
        told = say("the register has the English title {title!r}", title=record.title_en)
        telling.doubts.append(told)


def _tell_level(facts: Facts, record: Standard, telling: Telling) -> None:
    if facts.level and facts.level != record.effective_level:
        told = say("the register has the level {level}", level=record.effective_level)
        (telling.notes if record.code else telling.doubts).append(told)


def _texts(facts: Facts, record: AnyRecord, telling: Telling) -> Iterator[Change]:
    if facts.title_en and not record.title_en:
        yield Change("title_en", None, facts.title_en)
    if isinstance(record, Standard):
        yield from _of_text(facts, record, telling)


def _of_text(facts: Facts, record: Standard, telling: Telling) -> Iterator[Change]:
    if facts.relevance and facts.relevance != record.relevance:
        yield Change("relevance", record.relevance.value, facts.relevance)
    if facts.role and facts.role != record.role:
        yield Change("role", record.role.value if record.role else None, facts.role)
    until = record.consultation_until.text if record.consultation_until else None
    if facts.consultation_until:
        new = agreed(until, facts.consultation_until)
        if new is None:
            told = other_day(facts, "consultation_until", str(until), facts.consultation_until)
            telling.doubts.append(told)
        elif new != until:
            yield Change("consultation_until", until, new)


def _lists(facts: Facts, record: AnyRecord, telling: Telling) -> Iterator[Change]:
    for key, new, old in lists_of(facts, record):
        if not new or set(new) == set(old) or facts.is_as_written(key, record):
            continue
        if old:
            told = say(
                "{word}: the register has {old}, not {new}",
                word=word_for(key),
                old=APART.join(old),
                new=APART.join(new),
            )
            telling.doubts.append(told)
        else:
            more = (each for each in new if key != "joint_codes" or each != record.key)
            yield Change(key, None, APART.join(more))


def lists_of(
    facts: Facts, record: AnyRecord
) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Give each list of a row and of its record, as texts that can be compared."""
    yield "topics", facts.topics, record.topics
    if not isinstance(record, Measure):
        yield "organizations", facts.organizations, record.organizations
    if isinstance(record, Standard):
        yield from _lists_of_text(facts, record)


def _lists_of_text(
    facts: Facts, record: Standard
) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    replaced = tuple(partly(each.name, is_partly=each.partly) for each in record.replaces)
    yield "replaces", tuple(partly(code, is_partly=part) for code, part in facts.replaces), replaced
    own = tuple(each.key for each in record.codes)
    more = tuple(each.key for each in facts.codes if len(facts.codes) > 1)
    yield "joint_codes", more, own if len(own) > 1 else ()
    labels = tuple(_label(each.name, str(each.awarded or "")) for each in record.labels)
    yield "labels", tuple(_label(name, day or "") for name, day in facts.labels), labels


def partly(name: str, *, is_partly: bool) -> str:
    """Give a replaced text as one word."""
    return f"{canonical(name)} (partly)" if is_partly else canonical(name)


def _label(name: str, day: str) -> str:
    return f"{name}={day}" if day else name


def _days(record: AnyRecord, stages: Mapping[str, str]) -> Iterator[Change]:
    old = known_days(record)
    for key, day in stages.items():
        if old.get(key) != day:
            yield Change(key, old.get(key), day)


def known_days(record: AnyRecord) -> dict[str, str]:
    """Give the days that the register knows of a record, by their keys."""
    if isinstance(record, Standard):
        return {stage.value: day.text for stage, day in record.stages.known()}
    if isinstance(record, Measure):
        return {"date": record.date.text}
    days = {each.value: record.stages.on(each) for each in Milepost}
    return {key: day.text for key, day in days.items() if day is not None}
