"""How a stock of standards moved in a period: what came, was revised, went, and is there.

As offices publish it: new 期内新增, revised 期内修订, gone 期内退出, at the end 截至期末累计.
Texts count as in the statistics table: from the day on which they are surely published until they
are surely withdrawn or replaced.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.codes import Level
from sdtstd.frozen import frozen
from sdtstd.measure.leaves import exists

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sdtstd.model.base import Titled
    from sdtstd.model.register import Register
    from sdtstd.model.standard import Standard


@frozen
class Flow:
    """Numbers of texts over a period; `end` is always `start + new + revised - gone`.

    `new` and `revised` (texts that replace another, in part too) came after the first day and by
    the last; of these `perhaps_before` may have come before, their date is not exact.
    """

    start: int
    new: int
    revised: int
    gone: int
    end: int
    perhaps_before: int


def flow(standards: Iterable[Standard], register: Register, since: date, day: date) -> Flow:
    """Give the flow of some standards after a day and by another."""
    start = new = revised = gone = end = perhaps = 0
    for each in standards:
        before, after = exists(each, register, since), exists(each, register, day)
        start, end = start + before, end + after
        gone += before and not after
        if after and not before:
            new, revised = new + (not each.replaces), revised + bool(each.replaces)
            publication = each.stages.publication
            perhaps += publication is None or publication.first <= since
    return Flow(start, new, revised, gone, end, perhaps)


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


def by_field(register: Register, since: date, day: date) -> tuple[tuple[Titled, Flow], ...]:
    """Give the flow of each field, and of each task without fields, in the order of the system."""
    at: dict[str, dict[str, Standard]] = {}
    for each in register.standards:
        for topic in each.topics:
            at.setdefault("/".join(topic.split("/")[:2]), {})[each.key] = each
    tasks = register.system.tasks if register.system else ()
    units: list[tuple[str, Titled]] = []
    for task in tasks:
        units += [(f"{task.id}/{field.id}", field) for field in task.fields] or [(task.id, task)]
    return tuple(
        (unit, flow(at.get(path, {}).values(), register, since, day)) for path, unit in units
    )
