"""Waivers silence findings of families 3 to 6 until a day; they are checked too."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from sdtstd.checks.changes import CHANGES
from sdtstd.codes import canonical
from sdtstd.diagnostics import Diagnostic, Rule, Severity, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sdtstd.address import Address
    from sdtstd.compare.comparison import Comparison
    from sdtstd.diagnostics import Message
    from sdtstd.model.records import Waiver
    from sdtstd.model.register import Register

WAIVABLE = range(3, 7)
_CHANGE_FAMILY = 6
# Of that family all but wrong-correction, which is found without a base.
OF_CHANGES = frozenset(name for each in CHANGES for name in (each.rule.code, each.rule.name))
SECTIONS = ("standards", "pilots", "measures", "plans", "observations")

EXPIRED_WAIVER = Rule(
    "SDT506",
    "expired-waiver",
    Severity.WARNING,
    what=say("a waiver whose last day has passed"),
    why=say("a waiver silences a finding until its last day; after it the finding counts again"),
    mend=say("mend what it waived, or give a new reason and a new day"),
)
UNUSED_WAIVER = Rule(
    "SDT507",
    "unused-waiver",
    Severity.WARNING,
    what=say("a waiver that silences nothing"),
    why=say("the fault is mended, or the rule or the object is misspelt"),
    mend=say("remove the waiver, or correct it; only families 3 to 6 can be waived"),
)

RULES = (EXPIRED_WAIVER, UNUSED_WAIVER)


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
    valid = _valid(register, today)
    earlier = None if compared is None else _valid(compared.base.loaded.register, today)
    used: set[Address] = set()
    early: set[Address] = set()
    for diagnostic in diagnostics:
        matching = _matching(diagnostic, valid, _objects(diagnostic, register))
        if compared and earlier is not None and diagnostic.rule.family == _CHANGE_FAMILY:
            early.update(each.address for each in matching)
            standing = chain.from_iterable(valid.values())
            matching = _excusing(diagnostic, earlier, standing, compared)
        used.update(each.address for each in matching)
        if not matching:
            yield diagnostic
    for waiver in chain.from_iterable(valid.values()):
        if waiver.address in early - used:
            yield _unused(waiver, say("the base has no such waiver: it excuses what comes later"))
        elif waiver.address not in used and _is_judged(waiver, register, compared=bool(compared)):
            yield _unused(waiver, None)
    yield from (_expired(each) for each in register.waivers if each.until.last < today)


_Waivers = dict[tuple[str, str], list["Waiver"]]


def _valid(register: Register, today: date) -> _Waivers:
    """Give the waivers of a day by check and object."""
    valid: defaultdict[tuple[str, str], list[Waiver]] = defaultdict(list)
    for waiver in register.waivers:
        if not waiver.until.last < today:
            valid[waiver.rule, _name(waiver.object, register)].append(waiver)
    return valid


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
    record = register.by_name.get(written) or register.by_name.get(canonical(written))
    return canonical(written) if record is None else record.key


def _is_judged(waiver: Waiver, register: Register, *, compared: bool) -> bool:
    """Tell whether a waiver that silenced nothing is at fault: not if its object was not read."""
    unread = {_name(waiver.object, register), *SECTIONS} & register.absent
    return register.whole and not unread and (compared or waiver.rule not in OF_CHANGES)


def _unused(waiver: Waiver, hint: Message | None) -> Diagnostic:
    message = say(
        "there is no finding {rule!r} of {object!r} to waive",
        rule=waiver.rule,
        object=waiver.object,
    )
    if hint is not None:
        message = say(
            "the waiver of {rule!r} for {object!r} is new with the change that it is to excuse",
            rule=waiver.rule,
            object=waiver.object,
        )
    mend = hint or UNUSED_WAIVER.mend
    return Diagnostic(UNUSED_WAIVER, waiver.address, message, mend, waiver.object)


def _expired(waiver: Waiver) -> Diagnostic:
    message = say("the last day of the waiver was {until}", until=waiver.until.last.isoformat())
    at = waiver.at("until")
    return Diagnostic(EXPIRED_WAIVER, at, message, EXPIRED_WAIVER.mend, waiver.object)
