"""What a check is: a function from the register to faults, stamped with its rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from sdtstd.diagnostics import COUNTED, Diagnostic, Edit, Message, Rule, Severity, Span
from sdtstd.frozen import frozen, replace

if TYPE_CHECKING:
    from datetime import date
    from types import ModuleType

    from sdtstd.address import Address
    from sdtstd.model.register import Register


@frozen
class Fault:
    """One violation: where, of which object (as waivers name it), what, and how to mend it.

    Without a hint of its own the rule's `mend` serves. `edit` mends it where nobody need choose.
    `was` is the object's name in the base, where a change gave it another.
    """

    at: Address | Span
    about: str
    message: Message
    hint: Message | None = None
    edit: Edit | None = None
    was: str = ""
    times: int = 1


Faults = Iterator[Fault]
Late = Iterable[tuple[str, Callable[[], Fault]]]
"""Files, each with what makes the fault."""
_T = TypeVar("_T")


@frozen
class Check:
    """A rule with the function that finds its violations on a day.

    One that is asked of each entry `alone` finds in an entry the same whatever else there is, and
    on a day nothing that it would not find later too.
    """

    rule: Rule
    find: Callable[[Register, date], Faults]
    alone: bool = False

    def run(self, register: Register, today: date) -> Iterator[Diagnostic]:
        """Find the violations and stamp them."""
        return stamped(self.rule, self.find(register, today))


def stamped(rule: Rule, faults: Faults) -> Iterator[Diagnostic]:
    """Make faults the findings of a rule."""
    for fault in faults:
        hint = fault.hint or rule.mend
        yield Diagnostic(
            rule, fault.at, fault.message, hint, fault.about, fault.edit, fault.times, fault.was
        )


def as_counted(late: Late) -> Faults:
    """Make faults as far as they are counted in a file; one stands for what lies behind.

    For checks whose faults can be a few characters each, and are never waived one by one.
    """
    met: Counter[str] = Counter()
    firsts: dict[str, Fault] = {}
    for file, make in late:
        met[file] += 1
        if met[file] <= COUNTED:
            yield make()
        elif met[file] == COUNTED + 1:
            firsts[file] = make()
    for file, first in firsts.items():
        yield replace(first, times=met[file] - COUNTED)


def collected(modules: Iterable[ModuleType], kind: type[_T]) -> tuple[_T, ...]:
    """Give the checks of a kind that modules hold, in the order of their codes."""
    every = (each for module in modules for each in vars(module).values() if isinstance(each, kind))
    return tuple(sorted(every, key=attrgetter("rule.code")))


def check(  # noqa: PLR0913 - a rule with its manual
    code: str,
    name: str,
    severity: Severity,
    *,
    what: Message,
    why: Message,
    mend: Message,
    alone: bool = False,
) -> Callable[[Callable[[Register, date], Faults]], Check]:
    """Make a function a check, with the manual of its rule."""
    rule = Rule(code, name, severity, what, why, mend)
    return lambda find: Check(rule, find, alone)
