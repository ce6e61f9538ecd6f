"""Family 5: targets that can be met, and observations that belong to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.checks.rule import Fault, Faults, check
from sdtstd.codes import CodeError, level_of_series
from sdtstd.diagnostics import Severity, say
from sdtstd.model.plan import Milestone, PilotsTarget, StandardsTarget

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.codes import Level
    from sdtstd.diagnostics import Message
    from sdtstd.model.plan import Query
    from sdtstd.model.records import Observation
    from sdtstd.model.register import PlanTarget, Register


@check(
    "SDT501",
    "empty-window",
    Severity.ERROR,
    what=say("a window that ends before it begins"),
    why=say("no event can lie in it, so the goal could never be met"),
    mend=say("compare both ends with the plan"),
)
def empty_window(register: Register, _today: date) -> Faults:
    """Find windows without a day."""
    for placed in register.targets:
        if isinstance(placed.target, StandardsTarget | PilotsTarget):
            window = placed.target.window
            if window.to.last < window.from_.first:
                message = say("the window ends {to}, before {from_}", to=window.to, from_=window.from_)
                yield Fault(placed.address.at("window", "to"), placed.id, message)


@check(
    "SDT502",
    "impossible-query",
    Severity.ERROR,
    what=say("a query that no record can ever answer"),
    why=say("the count would stay 0 for ever and look like a failure"),
    mend=say("compare the keys of `count` with the plan's wording"),
)
def impossible_query(register: Register, _today: date) -> Faults:
    """Find queries that exclude themselves."""
    for placed in register.targets:
        target = placed.target
        if isinstance(target, StandardsTarget):
            yield from _impossible(placed, target.count)
        elif isinstance(target, PilotsTarget):
            for key in sorted(target.count.model_fields_set - {"event"}):
                message = say("a pilot has no {key!r}", key=key)
                yield Fault(placed.address.at("count", key), placed.id, message)


@check(
    "SDT503",
    "target-without-source",
    Severity.ERROR,
    what=say("a milestone said to be reached, without a source of its own"),
    why=say("the plan cannot show that its own promise was kept"),
    mend=say("add `sources` to the target, or remove `reached`"),
)
def target_without_source(register: Register, _today: date) -> Faults:
    """Find milestones reached without a source."""
    for placed in register.targets:
        target = placed.target
        if isinstance(target, Milestone) and target.reached and not target.sources:
            message = say("reached {reached}, and nothing shows it", reached=target.reached)
            yield Fault(placed.address.at("reached"), placed.id, message)


@check(
    "SDT504",
    "observation-out-of-order",
    Severity.WARNING,
    what=say("an observation older than the one before it, of the same target"),
    why=say("of two on one day the later entry stands, so the order matters; keep it by date"),
    mend=say("move the observation up, or correct its date"),
)
def observation_out_of_order(register: Register, _today: date) -> Faults:
    """Find observations surely older than the entry before them."""
    before: dict[str, Observation] = {}
    for each in register.observations:
        previous = before.get(each.target)
        if previous is not None and each.date.last < previous.date.first:
            message = say("{date} lies before {previous}", date=each.date, previous=previous.date)
            yield Fault(each.at("date"), each.target, message)
        before[each.target] = each


@check(
    "SDT505",
    "dangling-observation",
    Severity.WARNING,
    what=say("an observation from before its plan"),
    why=say("the plan cannot have brought the value about"),
    mend=say("compare the dates; keep it, with a waiver, where the series is meant to reach back"),
)
def dangling_observation(register: Register, _today: date) -> Faults:
    """Find observations that surely lie before the plan was issued."""
    issued = {placed.id: placed.plan.issued for placed in register.targets}
    for each in register.observations:
        since = issued.get(each.target)
        if since is not None and each.date.last < since.first:
            message = say("{date} lies before the plan of {issued}", date=each.date, issued=since)
            yield Fault(each.at("date"), each.target, message)


def _impossible(placed: PlanTarget, query: Query) -> Faults:
    at = placed.address.at("count")
    if query.event == "label" and query.label is None:
        yield Fault(at.at("event"), placed.id, say("the event is a label, and `label` names none"))
    for key in ("levels", "series", "roles", "relevance"):
        if getattr(query, key) == ():
            yield Fault(at.at(key), placed.id, say("{key!r} is empty", key=key))
    if query.series and query.levels:
        levels = {_level(each) for each in query.series}
        if not levels & set(query.levels):
            yield Fault(at.at("series"), placed.id, _no_series(query))


def _level(series: str) -> Level | None:
    try:
        return level_of_series(series)
    except CodeError:
        return None


def _no_series(query: Query) -> Message:
    return say(
        "none of the series {series} is of a level in {levels}",
        series=", ".join(query.series or ()),
        levels=", ".join(level.value for level in query.levels or ()),
    )
