"""Family 6: goals that a change makes easier to meet, and goals that it takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.checks.change import change
from sdtstd.checks.loosening import Loosened, Step, claims_less, loosened, through
from sdtstd.checks.rule import Fault, Faults
from sdtstd.compare.excuses import correction, is_stated, removal
from sdtstd.compare.standing import words
from sdtstd.diagnostics import Severity, say
from sdtstd.measure.assessment import Assessment
from sdtstd.model.target import Windowed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.address import Address
    from sdtstd.compare.comparison import Comparison
    from sdtstd.compare.excuses import Corrected
    from sdtstd.diagnostics import Message
    from sdtstd.model.plan import Plan
    from sdtstd.model.register import PlanTarget

_MET = (Assessment.MET, Assessment.MET_LATE)


@change(
    "SDT603",
    "target-loosened",
    Severity.ERROR,
    what=say(
        "a target that the change makes easier to meet, judges on another basis (unit, baseline,"
        " window, completeness), or removes, without saying why"
    ),
    why=say("a goal met because the goal was moved is not a goal met"),
    mend=say("add `corrections` to the target with field, from, to, reason and date"),
)
def target_loosened(comparison: Comparison) -> Faults:
    """Compare targets and plans; those that are gone are the easiest."""
    plans = {each.id: each for each in comparison.common.after.plans}
    vanished = set()
    for old in comparison.common.before.plans:
        name = old.id if old.id in plans else comparison.moves.end(old.id, plans)
        if name is not None:
            yield from _plan(old, plans[name])
        elif comparison.moves.stated(old.id) is None:
            vanished.add(old.id)
            message = say("the plan {id} is gone", id=old.id)
            yield _gone(comparison, old.address, old.id, message)
    for pair in comparison.targets:
        if pair.both is not None:
            yield from _target(*pair.both)
        elif pair.before is not None and pair.before.plan.id not in vanished:
            yield from _gone_target(comparison, pair.before)


def _gone_target(comparison: Comparison, old: PlanTarget) -> Iterator[Fault]:
    if comparison.moves.stated(old.id) is None:
        yield _gone(comparison, old.address, old.id, say("the target {id} is gone", id=old.id))


def _gone(comparison: Comparison, at: Address, name: str, message: Message) -> Fault:
    hint = say("say why: removals: [{entry}]", entry=removal(name))
    return Fault(comparison.touched.nearest(at), name, message, hint)


def _plan(old: Plan, new: Plan) -> Iterator[Fault]:
    was, now = old.complete_through, new.complete_through
    if claims_less(was, now):
        way = Loosened((Step("complete_through", was, now),))
        yield from _unless_stated(old, new, way, new.address, new.id)


def _target(old: PlanTarget, new: PlanTarget) -> Iterator[Fault]:
    aims = old.target, new.target
    for way in loosened(*aims):
        yield from _unless_stated(*aims, way, new.address, new.id)
    if isinstance(aims[0], Windowed) and isinstance(aims[1], Windowed):
        was, now = aims[0].complete_through, aims[1].complete_through
        if was != now and claims_less(through(old.plan, aims[0]), through(new.plan, aims[1])):
            way = Loosened((Step("complete_through", was, now),))
            yield from _unless_stated(*aims, way, new.address, new.id)


def _unless_stated(
    old: Corrected, new: Corrected, way: Loosened, at: Address, name: str
) -> Iterator[Fault]:
    if all(is_stated(old, new, (each.field,), each.was, each.now) for each in way.steps):
        return
    first, nothing = way.steps[0], say("nothing")
    was = first.was if len(way.steps) == 1 else f"{way.steps[1].field} {words(way.steps[1].was)}"
    message = say(
        "{field} was {was}, and is {now}",
        field=first.field,
        was=nothing if was is None else words(was),
        now=nothing if first.now is None else words(first.now),
    )
    entries = ", ".join(correction(each.field, each.was, each.now) for each in way.steps)
    hint = say("say why: corrections: [{entry}]", entry=entries)
    yield Fault(at.at(*first.field.split(".")), name, message, hint)


@change(
    "SDT604",
    "goal-regressed",
    Severity.WARNING,
    what=say("a goal that was met before the change and is not met after it, on the same day"),
    why=say("leaders may have been told that it is met"),
    mend=say("look at the records that moved it: sdtstd diff"),
)
def goal_regressed(comparison: Comparison) -> Faults:
    """Find goals that were met and are met no more."""
    for each in comparison.progress:
        if each.before is None or each.after is None:
            continue
        if each.before.assessment in _MET and each.after.assessment not in _MET:
            placed = each.after.target
            message = say("met before the change, and now {state}", state=each.after.assessment)
            yield Fault(placed.address, placed.id, message)
