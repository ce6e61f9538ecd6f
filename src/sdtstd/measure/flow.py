"""How a stock of standards moved in a period: what came, was revised, went, and is there.

As offices publish it: new 期内新增, revised 期内修订, gone 期内退出, at the end 截至期末累计.
Texts count as in the statistics table: from the day on which they are surely published until they
are surely withdrawn or replaced.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.codes import Level
from sdtstd.frozen import frozen
from sdtstd.measure.fields import in_fields
from sdtstd.measure.leaves import exists
from sdtstd.measure.lives import is_published, is_replaced, is_withdrawn, may_be_published

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sdtstd.dates import PartialDate
    from sdtstd.model.base import Titled
    from sdtstd.model.register import Register
    from sdtstd.model.standard import Standard


@frozen
class Amount:
    """How many surely, and how many more perhaps: their date is not exact."""

    surely: int = 0
    perhaps: int = 0

    @property
    def most(self) -> int:
        """How many at most."""
        return self.surely + self.perhaps

    def plus(self, *, surely: bool) -> Amount:
        """Count one more."""
        return Amount(self.surely + surely, self.perhaps + (not surely))


@frozen
class Flow:
    """Numbers of texts over a period.

    Texts that came are `new` or `revised` (they replace another text, in part too): surely where
    they were published after the first day and by the last, perhaps where they may have been
    published before. So with `gone`; a text that came and went is in both.
    At the start and the end `perhaps` are texts that may be published by then. It always holds:
    `end.surely = start.surely + new.most + revised.most - gone.most`.
    """

    start: Amount = Amount()
    new: Amount = Amount()
    revised: Amount = Amount()
    gone: Amount = Amount()
    end: Amount = Amount()


def flow(standards: Iterable[Standard], register: Register, since: date, day: date) -> Flow:
    """Give the flow of some standards after a day and by another."""
    start = new = revised = gone = end = Amount()
    for each in standards:
        before, after = exists(each, register, since), exists(each, register, day)
        start = _there(start, each, register, since, there=before)
        end = _there(end, each, register, day, there=after)
        recent = _is_after(each.stages.publication, since)
        came = not before and (after or (recent and is_published(each, day)))
        if came and each.replaces:
            revised = revised.plus(surely=recent)
        elif came:
            new = new.plus(surely=recent)
        if (before or came) and not after:
            gone = gone.plus(surely=came or _is_after(each.stages.withdrawal, since))
    return Flow(start, new, revised, gone, end)


def _there(
    amount: Amount, standard: Standard, register: Register, day: date, *, there: bool
) -> Amount:
    if there:
        return amount.plus(surely=True)
    over = is_withdrawn(standard, day) or is_replaced(standard, register, day)
    return amount.plus(surely=False) if may_be_published(standard, day) and not over else amount


def _is_after(when: PartialDate | None, day: date) -> bool:
    """Tell whether something surely happened after a day; a replacement has no day of its own."""
    return when is not None and when.first > day


def by_level(register: Register, since: date, day: date) -> dict[Level, Flow]:
    """Give the flow of each level, in the order of the design."""
    at: dict[Level, list[Standard]] = {level: [] for level in Level}
    for each in register.standards:
        at[each.effective_level].append(each)
    return {level: flow(found, register, since, day) for level, found in at.items()}


def by_series(register: Register, since: date, day: date) -> dict[str, Flow]:
    """Give the flow of each series, such as the codes of a region, by its name."""
    at: dict[str, list[Standard]] = {}
    for each in register.standards:
        if each.effective_series is not None:
            at.setdefault(each.effective_series, []).append(each)
    return {name: flow(at[name], register, since, day) for name in sorted(at)}


def by_field(register: Register, since: date, day: date) -> tuple[FieldFlow, ...]:
    """Give the flow of each field and of each task without fields, in the order of the system.

    Last stand the texts that belong to none of these, where there are any.
    """
    return tuple(
        FieldFlow(each.path, each.unit, flow(each.standards, register, since, day))
        for each in in_fields(register)
    )


@frozen
class FieldFlow:
    """The flow of a field by its path; without both it is that of texts that belong to none."""

    path: str | None
    unit: Titled | None
    flow: Flow


@frozen
class Flows:
    """The flow of all standards, of each level, of each series and of each field."""

    total: Flow
    levels: dict[Level, Flow]
    series: dict[str, Flow]
    fields: tuple[FieldFlow, ...]


def flows(register: Register, since: date, day: date) -> Flows:
    """Give all flows of a register after a day and by another."""
    return Flows(
        flow(register.standards, register, since, day),
        by_level(register, since, day),
        by_series(register, since, day),
        by_field(register, since, day),
    )
