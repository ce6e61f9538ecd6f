"""Which record a row is of, and why a text that the register lacks cannot be taken as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.codes import Code
    from sdtstd.diagnostics import Message
    from sdtstd.edit.importing.facts import Facts
    from sdtstd.edit.importing.known import Known
    from sdtstd.edit.importing.others import Others
    from sdtstd.edit.importing.outcome import Telling
    from sdtstd.model.register import AnyRecord


def the_record(facts: Facts, known: Known, telling: Telling) -> AnyRecord | None:
    """Give the record that a row is of; several are doubtful."""
    found = known.records_of(facts)
    if len(found) > 1:
        names = ", ".join(each.key for each in found)
        telling.doubts.append(say("several records may be meant: {names}", names=names))
        return None
    return found[0] if found else None


def tell_newcomer(facts: Facts, known: Known, others: Others, telling: Telling) -> None:
    """Say why a text that the register does not have cannot be taken as it is."""
    if telling.is_mixed:  # the title may stand in another cell
        return
    telling.faults += _unread(facts, known)
    if facts.title is None:
        telling.faults.append(say("it has no title"))
    if others.share_title(facts):
        telling.doubts.append(
            say("a row with a code or an id has this title: this one needs its own")
        )
    if facts.section != "standards":
        return
    _tell_level(facts, telling)
    telling.doubts += _like(facts, known)
    if others.share_id(facts):
        telling.doubts.append(say("a row of another text has the id {id}", id=facts.id))
    telling.doubts += _editions(facts, known, others)


def _tell_level(facts: Facts, telling: Telling) -> None:
    code = facts.code
    if code is not None and code.level is not None:
        if facts.level not in (None, code.level.value):
            telling.notes.append(say("its code is of another level: {level}", level=code.level))
    elif facts.level is None and code is not None:
        told = say(
            "no table knows the letters of its code: a column of levels or --level is needed"
        )
        telling.faults.append(told)
    elif facts.level is None and not telling.faults:
        telling.doubts.append(say("it has neither a code nor a level: --level LEVEL gives one"))


def _unread(facts: Facts, known: Known) -> Iterator[Message]:
    """Name an entry of the text that stands in the data and cannot be read."""
    for name in (each for each in facts.names if each in known.unread):
        yield say("the entry of {name!r} has faults: mend them first: sdtstd check", name=name)


def _like(facts: Facts, known: Known) -> Iterator[Message]:
    """Name a record that may be the same text under another name."""
    called = known.called(facts.title)
    projects = [each for each in called if each.code is None]
    if facts.codes and projects:
        yield say(
            "a record without a code has this title: sdtstd advance {id} … --code {code}",
            id=projects[0].key,
            code=f"'{facts.codes[0].key}'",
        )
    elif facts.id and (facts.id in known.register.by_name or facts.id in known.other_ids):
        yield say("another record has the id {id}", id=facts.id)
    elif not facts.codes and called:
        yield say("{id} of the register has this title", id=called[0].key)


def _editions(facts: Facts, known: Known, others: Others) -> Iterator[Message]:
    """Name texts of the number in an earlier year that are not said to be replaced."""
    stated = {code for code, _ in facts.replaces} | others.replaced_by(facts)
    for code in facts.codes:
        for each in dict.fromkeys((*known.of_number(code), *others.of_number(code))):
            if each.key == code.key or each.key in stated or not _may_follow(code, each):
                continue
            yield say(
                "{code} has the same number: if it is replaced, say so in a column"
                " 代替标准 (replaces)",
                code=each.key,
            )


def _may_follow(code: Code, other: Code) -> bool:
    if code.year is None or other.year is None:
        return True
    return (code.full_year or 0) > (other.full_year or 0)
