"""How a target is counted, told to people: its window, its query, its reasons, its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.codes import Level
from sdtstd.diagnostics import Message, say
from sdtstd.model.records import Milepost
from sdtstd.model.standard import Relevance, Role, Stage
from sdtstd.model.target import HasBaseline, HasQuery, Windowed
from sdtstd.model.written import as_written
from sdtstd.report import Cell, Parts, Title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.model.plan import Target
    from sdtstd.model.query import AnyQuery
    from sdtstd.model.register import PlanTarget

    Row = tuple[Message, Cell]


def counting(placed: PlanTarget) -> Iterator[Row]:
    """Tell how a target is counted, whatever its kind: of its parts those that it has."""
    target, plan = placed.target, placed.plan
    yield say("plan"), Title(plan.title, plan.title_en)
    if plan.document or plan.issuer:
        yield say("document"), Parts((plan.document, plan.issuer))
    yield say("the plan's words"), target.wording
    if isinstance(target, Windowed):
        yield _window(target)
    if isinstance(target, HasQuery):
        yield from _query(target.count)
    if isinstance(target, Windowed):
        through = target.complete_through or plan.complete_through
        sample = say("not stated: the register is a sample")
        yield say("complete through"), str(through) if through else sample
    if isinstance(target, HasBaseline):
        yield say("due"), target.due.last
        yield say("baseline"), _baseline(target)
    if _has_pace(target):
        yield say("thresholds"), say("pace from 95% on: on track; from 60% on: behind (Eurostat)")
    if target.rationale:
        yield say("why it is counted this way"), target.rationale
    sources = target.sources or plan.sources
    yield say("sources"), Parts(tuple(source.title for source in sources))


def _window(target: Windowed) -> Row:
    first, last = target.window.from_, target.window.to
    return say("window"), say("{first} to {last}, both days included", first=first, last=last)


def _query(query: AnyQuery) -> Iterator[Row]:
    """Tell the settings of a query by their names, and their values in words."""
    for key, value in query.by_name().items():
        written = as_written(value)
        if written not in (None, [], ()):
            values = written if isinstance(written, list) else [written]
            named = say("count: {key}", key=_KEYS.get(key, key))
            yield named, Parts(tuple(_VALUES.get(str(each), str(each)) for each in values))


_KEYS = {
    "event": say("event"),
    "levels": say("levels"),
    "series": say("series"),
    "exclude_series": say("series left out"),
    "relevance": say("relevance"),
    "roles": say("roles"),
    "label": say("label"),
    "revisions": say("revisions"),
    "parts": say("parts"),
}
_VALUES: dict[str, Cell] = {
    **{each.value: each for kind in (Level, Relevance, Role, Milepost, Stage) for each in kind},
    "label": say("label"),
    "count": say("each counts"),
    "skip": say("left out"),
    "each": say("each counts"),
    "once": say("count once"),
}


def _baseline(target: HasBaseline) -> Cell:
    if target.baseline is None:
        return say("not stated: expected and pace are undefined")
    return say(
        "{value} {unit} on {date}",
        value=target.baseline.value,
        unit=target.unit,
        date=target.baseline.date,
    )


def _has_pace(target: Target) -> bool:
    counts = isinstance(target, HasQuery)
    return counts or (isinstance(target, HasBaseline) and target.baseline is not None)
