"""Family 2: every entry is there once, and every reference finds what it names."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from sdtstd.checks.rule import Fault, Faults, as_counted, check
from sdtstd.diagnostics import Edit, Severity, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sdtstd.address import Address, Step
    from sdtstd.checks.rule import Late
    from sdtstd.diagnostics import Message
    from sdtstd.model.readers import WrittenCode
    from sdtstd.model.register import Register
    from sdtstd.model.standard import Standard
    from sdtstd.model.system import System


@check(
    "SDT201",
    "duplicate-id",
    Severity.ERROR,
    what=say("an id that is used twice in its list, or a second system"),
    why=say("a reference to the id could mean either of the two"),
    mend=say("rename one of the two, or remove it if they are the same thing"),
)
def duplicate_id(register: Register, _today: date) -> Faults:
    """Find ids that stand twice."""
    for system in register.systems[1:]:
        first = register.systems[0].address
        message = say("a second system; the first is at {first}", first=first)
        yield Fault(system.address, system.id, message)
    for system in register.systems[:1]:
        yield from _in_tree(system)
    standards = ((each.at("id"), each.id) for each in register.standards if each.id is not None)
    yield from _twice(standards)
    for records in (register.pilots, register.measures, register.plans):
        yield from _twice((each.at("id"), each.id) for each in records)
    for plan in register.plans:
        yield from _twice(
            (plan.at("targets", n, "id"), target.id) for n, target in enumerate(plan.targets)
        )


@check(
    "SDT202",
    "duplicate-code",
    Severity.ERROR,
    what=say("a standard code that is used twice, in any spelling; joint codes count too"),
    why=say("one text is one standard; counted twice, it would make every number wrong"),
    mend=say("keep one record for the text, with its other codes under joint_codes"),
)
def duplicate_code(register: Register, _today: date) -> Faults:
    """Find codes that two records, or one record twice, claim."""
    codes = [each.key for standard in register.standards for each in standard.codes]
    if len(set(codes)) == len(codes):
        return
    seen: dict[str, tuple[Standard, int]] = {}
    for standard in register.standards:
        for n, written in enumerate(standard.codes):
            here = (standard, n)
            first = seen.setdefault(written.key, here)
            if first is not here:
                message = say(
                    "the code {code!r} is already used at {first}",
                    code=written.key,
                    first=_place_of_code(*first),
                )
                yield Fault(_place_of_code(*here), standard.key, message)


@check(
    "SDT206",
    "level-mismatch",
    Severity.ERROR,
    what=say("a level that contradicts the code beside it"),
    why=say("the level follows from the code; two levels would put a standard into two rows"),
    mend=say("remove the level, or correct the code"),
    alone=True,
)
def level_mismatch(register: Register, _today: date) -> Faults:
    """Find levels that the code contradicts."""
    for standard in register.standards:
        if standard.level and standard.level is not standard.effective_level:
            message = say(
                "{code} is of level {level}, not {written}",
                code=standard.key,
                level=standard.effective_level,
                written=standard.level,
            )
            yield Fault(standard.at("level"), standard.key, message)


@check(
    "SDT207",
    "code-style",
    Severity.WARNING,
    what=say("a standard code that is not written in the canonical form"),
    why=say("one spelling in all files makes searching and reviewing easy"),
    mend=say("write the canonical form: half-width, upper case, one space, ASCII hyphen"),
    alone=True,
)
def code_style(register: Register, _today: date) -> Faults:
    """Find codes in another than the canonical form."""
    yield from as_counted(_styles(register))


def _styles(register: Register) -> Late:
    for standard in register.standards:
        for n, code in enumerate(standard.codes):
            if code.text != code.key:
                yield standard.address.file, partial(_restyled, standard, code, n)
        for n, each in enumerate(standard.replaces):
            if not isinstance(each.code, str) and each.code.text != each.code.key:
                steps = ("replaces", n, *(("code",) if each.partly else ()))
                yield standard.address.file, partial(_restyled, standard, each.code, steps)


def _restyled(standard: Standard, code: WrittenCode, where: int | tuple[Step, ...]) -> Fault:
    at = _place_of_code(standard, where) if isinstance(where, int) else standard.at(*where)
    message = say("{text!r} is not the canonical form", text=code.text)
    return Fault(at, standard.key, message, say("write {key}", key=code.key), Edit(at, code.key))


def _place_of_code(standard: Standard, number: int) -> Address:
    """Give the address of the nth of the codes of a standard, as `Standard.codes` counts them."""
    joint = number - 1 if standard.code else number
    return standard.at("code") if joint < 0 else standard.at("joint_codes", joint)


def _in_tree(system: System) -> Iterator[Fault]:
    yield from _twice((system.at("tasks", t, "id"), each.id) for t, each in enumerate(system.tasks))
    for t, task in enumerate(system.tasks):
        at = system.at("tasks", t, "fields")
        yield from _twice((at.at(f, "id"), each.id) for f, each in enumerate(task.fields))
        for f, field in enumerate(task.fields):
            topics = enumerate(field.topics)
            yield from _twice((at.at(f, "topics", p, "id"), each.id) for p, each in topics)


def _twice(ids: Iterable[tuple[Address, str]]) -> Iterator[Fault]:
    seen: dict[str, Address] = {}
    for at, name in ids:
        first = seen.setdefault(name, at)
        if first is not at:
            yield Fault(at, name, _stands_already(name, first))


def _stands_already(name: str, first: Address) -> Message:
    return say("the id {name!r} is already used at {first}", name=name, first=first)
