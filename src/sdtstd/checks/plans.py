"""Family 5: targets that can be met, and observations that belong to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.checks.rule import Fault, Faults, check
from sdtstd.codes import CodeError, canonical_series, level_of_series
from sdtstd.diagnostics import Severity, say
from sdtstd.model.plan import Milestone
from sdtstd.model.target import HasBaseline, HasQuery, Windowed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.address import Address
    from sdtstd.codes import Level
    from sdtstd.diagnostics import Message
    from sdtstd.model.query import AnyQuery
    from sdtstd.model.records import Scope
    from sdtstd.model.register import PlanTarget, Register


@check(
    "SDT501",
    "empty-window",
    Severity.ERROR,
    what=say(
        "a window that ends before it begins, or a baseline that is not surely on or before the "
        "due day"
    ),
    why=say("no event can fall into it, so the goal can never be met and no number is defined"),
    mend=say("compare both days with the plan"),
)
def empty_window(register: Register, _today: date) -> Faults:
    """Find windows without a day, and baselines after their due day."""
    for placed in register.targets:
        target = placed.target
        if isinstance(target, Windowed) and target.window.to.last < target.window.from_.first:
            ends = {"to": target.window.to, "begin": target.window.from_}
            message = say("the window ends on {to}, before it begins on {begin}", **ends)
            yield Fault(placed.address.at("window", "to"), placed.id, message)
        if isinstance(target, HasBaseline) and target.baseline is not None:
            days = {"baseline": target.baseline.date, "due": target.due}
            if days["baseline"].last > days["due"].last:
                message = say(
                    "the baseline {baseline} is not surely on or before the due day {due}", **days
                )
                yield Fault(placed.address.at("baseline", "date"), placed.id, message)


@check(
    "SDT502",
    "impossible-query",
    Severity.ERROR,
    what=say("a query that no record can ever match"),
    why=say("the count would stay 0 for ever and look like a failure"),
    mend=say("compare the keys of `count` with the plan's wording"),
)
def impossible_query(register: Register, _today: date) -> Faults:
    """Find queries that exclude themselves."""
    for placed in register.targets:
        if isinstance(placed.target, HasQuery):
            yield from _impossible(placed, placed.target.count)


@check(
    "SDT503",
    "target-without-source",
    Severity.ERROR,
    what=say("a milestone that is marked as reached without a source of its own"),
    why=say("the plan cannot prove that its own goal was reached"),
    mend=say("add `sources` to the target, or remove `reached`"),
)
def target_without_source(register: Register, _today: date) -> Faults:
    """Find milestones reached without a source."""
    for placed in register.targets:
        target = placed.target
        if isinstance(target, Milestone) and target.reached and not target.sources:
            message = say("reached {reached}, but no source shows it", reached=target.reached)
            yield Fault(placed.address.at("reached"), placed.id, message)


@check(
    "SDT505",
    "dangling-observation",
    Severity.WARNING,
    what=say("an observation that is older than its plan"),
    why=say("the plan cannot have caused the value"),
    mend=say(
        "compare the dates; if the values are meant to reach back, keep them and add a waiver"
    ),
)
def dangling_observation(register: Register, _today: date) -> Faults:
    """Find observations that surely lie before the plan was issued."""
    issued = {placed.id: placed.plan.issued for placed in register.targets}
    for each in register.observations:
        since = issued.get(each.target)
        if since is not None and each.date.last < since.first:
            message = say(
                "{date} is before the plan was issued, {issued}", date=each.date, issued=since
            )
            yield Fault(each.at("date"), each.target, message)


@check(
    "SDT508",
    "observation-repeated",
    Severity.WARNING,
    what=say("a second value for the same target, day and scope"),
    why=say(
        "of two values for one day only the later entry is used; the other one is silently ignored"
    ),
    mend=say("remove one of the two, or correct its date; a wrong value gets `corrections`"),
)
def observation_repeated(register: Register, _today: date) -> Faults:
    """Find values whose day, the last possible one, has a value already, in any file."""
    seen: dict[tuple[str, date, Scope], Address] = {}
    for each in register.observations:
        key = (each.target, each.date.last, each.scope)
        first = seen.setdefault(key, each.address)
        if first is not each.address:
            gaps = {"date": each.date, "first": first}
            message = say("a value for {date} is already stated at {first}", **gaps)
            yield Fault(each.at("date"), each.target, message)


def _impossible(placed: PlanTarget, query: AnyQuery) -> Faults:
    at, keys = placed.address.at("count"), query.by_name()
    for key in sorted(query.model_fields_set & query.REFUSED):
        yield Fault(at.at(key), placed.id, say(query.REFUSAL.text, key=key))
        del keys[key]
    if query.event == "label" and keys.get("label") is None:
        message = say("the event is a label, but `label` does not say which")
        yield Fault(at.at("event"), placed.id, message, say("add `label: …` to `count`"))
    for key, value in keys.items():
        if value == () and not key.startswith(_LEFT_OUT):
            hint = say("write at least one item, or remove the key")
            yield Fault(at.at(key), placed.id, say("{key!r} is an empty list", key=key), hint)
    for step, message in _series_faults(keys):
        yield Fault(at.at("series", *step), placed.id, message)


_LEFT_OUT = "exclude_"  # to exclude nothing is no fault


def _series_faults(keys: dict[str, Any]) -> Iterator[tuple[tuple[int, ...], Message]]:
    asked: tuple[str, ...] = keys.get("series") or ()
    wanted: tuple[Level, ...] = keys.get("levels") or ()
    levels: dict[str, Level | None] = {}
    for n, series in enumerate(asked):
        try:
            levels[series] = level_of_series(series)
        except CodeError:
            levels[series] = None
            yield (n,), say("no code begins with {series!r}", series=series)
    left_out = {canonical_series(each) for each in keys.get("exclude_series") or ()}
    kept = {each: level for each, level in levels.items() if canonical_series(each) not in left_out}
    if levels and not kept:
        yield (), say("`exclude_series` leaves none of the series")
    elif kept and wanted and not {None, *wanted} & set(kept.values()):
        yield (), _no_series(tuple(kept), wanted)


def _no_series(series: tuple[str, ...], levels: tuple[Level, ...]) -> Message:
    return say(
        "none of the series {series} belongs to the level {levels}",
        series=", ".join(series),
        levels=", ".join(levels),
    )
