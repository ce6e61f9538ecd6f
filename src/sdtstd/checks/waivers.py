"""Waivers silence findings of families 3 to 6 until a day; they are checked too."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from sdtstd.checks.bearers import bearers_of, bearing
from sdtstd.checks.changes import CHANGES
from sdtstd.checks.waiver_faults import ambiguous, expired, too_new, unused
from sdtstd.codes import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sdtstd.address import Address
    from sdtstd.compare.comparison import Comparison
    from sdtstd.diagnostics import Diagnostic, Message
    from sdtstd.model.records import Waiver
    from sdtstd.model.register import Register

WAIVABLE = range(3, 7)
_CHANGE_FAMILY = 6
# Of that family all but wrong-correction, which is found without a base.
OF_CHANGES = frozenset(name for each in CHANGES for name in (each.rule.code, each.rule.name))
SECTIONS = ("standards", "pilots", "measures", "plans", "observations")


def apply_waivers(
    diagnostics: Iterable[Diagnostic],
    register: Register,
    today: date,
    compared: Comparison | None = None,
) -> Iterator[Diagnostic]:
    """Leave out what is waived on the day; add what is wrong with the waivers.

    Where two revisions were compared the findings of the change are among the diagnostics, and
    one of family 6 is waived only by what waived it in the base too. Else nobody knows whether a
    waiver of a change is used.
    """
    naming_two = _naming_two(register)
    valid = _valid(register, today, naming_two)
    earlier = _valid_in_base(compared, today)
    used: set[Address] = set()
    early: set[Address] = set()
    for diagnostic in diagnostics:
        matching = _matching(diagnostic, valid, _objects(diagnostic, register)) if valid else ()
        if compared and diagnostic.rule.family == _CHANGE_FAMILY:
            early.update(each.address for each in matching)
            standing = chain.from_iterable(valid.values())
            matching = _excusing(diagnostic, earlier, standing, compared)
        used.update(each.address for each in matching)
        if not matching:
            yield diagnostic
    left = {key: [each for each in same if each.address not in used] for key, same in valid.items()}
    yield from _idle(left, early, register, compared=bool(compared))
    yield from (expired(each) for each in register.waivers if each.until.last < today)
    named = ((each, naming_two.get(each.address)) for each in register.waivers)
    yield from (ambiguous(each, things) for each, things in named if things)


_Waivers = dict[tuple[str, str], list["Waiver"]]
_NamingTwo = dict["Address", tuple["Message", ...]]


def _valid_in_base(compared: Comparison | None, today: date) -> _Waivers:
    if compared is None:
        return {}
    base = compared.base.loaded.register
    return _valid(base, today, _naming_two(base))


def _valid(register: Register, today: date, naming_two: _NamingTwo) -> _Waivers:
    """Give the waivers of a day by check and object, without those that name two things."""
    valid: defaultdict[tuple[str, str], list[Waiver]] = defaultdict(list)
    for waiver in register.waivers:
        if not waiver.until.last < today and waiver.address not in naming_two:
            valid[waiver.rule, _name(waiver.object, register)].append(waiver)
    return valid


def _naming_two(register: Register) -> _NamingTwo:
    """Give what a waiver names, of those that name more than one thing, by address."""
    if not register.waivers:
        return {}
    bearers = bearers_of(register)
    named = ((each.address, bearing(each.object, bearers)) for each in register.waivers)
    return {address: things for address, things in named if len(things) > 1}


def _matching(
    diagnostic: Diagnostic, valid: _Waivers, objects: Iterable[str]
) -> tuple[Waiver, ...]:
    rule = diagnostic.rule
    if not valid or rule.family not in WAIVABLE:
        return ()
    return tuple(
        waiver
        for about in objects
        for written in (rule.code, rule.name)
        for waiver in valid.get((written, about), ())
    )


def _excusing(
    diagnostic: Diagnostic, earlier: _Waivers, standing: Iterable[Waiver], compared: Comparison
) -> tuple[Waiver, ...]:
    """Give those of the standing waivers that excused the object of a change in the base too."""
    about = diagnostic.about
    name = diagnostic.was or compared.former_names.get(about, about)
    objects = _objects_in_base(name, compared.base.loaded.register)
    before = _matching(diagnostic, earlier, objects)
    if not before:
        return ()
    kept = {(each.rule, each.object) for each in before}
    return tuple(each for each in standing if (each.rule, each.object) in kept)


def _objects(diagnostic: Diagnostic, register: Register) -> tuple[str, ...]:
    """Give the objects by which a finding can be waived: its own, its leaves, its file.

    That of a reported value is PLAN/TARGET@DATE, or its target.
    """
    about = diagnostic.about
    record = register.by_name.get(about)
    target = about.partition("@")[0]
    return (about, target, *(record.topics if record else ()), diagnostic.at.file)


def _objects_in_base(name: str, base: Register) -> Iterator[str]:
    """Give what waived an object in the base: itself, its leaves, a value's target, its file."""
    if name in base.files:
        record = base.by_name.get(name)
        yield from (name, name.partition("@")[0], *(record.topics if record else ()))
        yield base.files[name]


def _name(written: str, register: Register) -> str:
    """Give the identity that a waiver means, its code in whatever form."""
    record = register.by_name.get(written)
    if record is not None:
        return record.key
    name = canonical(written)  # slow for what is no code: once
    record = register.by_name.get(name)
    return name if record is None else record.key


def _idle(
    left: _Waivers, early: set[Address], register: Register, *, compared: bool
) -> Iterator[Diagnostic]:
    """Word what is wrong with waivers that silenced nothing."""
    for (_, name), waivers in left.items():
        unread = not register.absent.isdisjoint((name, *SECTIONS))
        for waiver in waivers:
            if waiver.address in early:
                yield too_new(waiver)
            elif not unread and _is_judged(waiver, register, compared=compared):
                yield unused(waiver)


def _is_judged(waiver: Waiver, register: Register, *, compared: bool) -> bool:
    """Tell whether a waiver that silenced nothing is at fault.

    Not where something was not read, nor one of changes where nothing was compared.
    """
    return register.whole and (compared or waiver.rule not in OF_CHANGES)
