"""Family 6: goals that a change makes easier to meet, and goals that it takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.checks.change import change
from sdtstd.checks.loosening import Loosened, Step, claims_less, loosened, through
from sdtstd.checks.rule import Fault, Faults
from sdtstd.compare.excuses import ask_correction, ask_removal, by_title, is_stated
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
        "a target that the change makes easier to meet, puts on another basis (unit, baseline, "
        "window, completeness) or removes, without saying why"
    ),
    why=say("a goal met because the goal was moved is not a goal met"),
    mend=say(
        "add `corrections` to the target with field, from, to, reason and date; for a target that "
        "is gone or renamed, add an entry to `removals`"
    ),
)
def target_loosened(comparison: Comparison) -> Faults:
    """Compare targets and plans; those that are gone are the easiest."""
    plans = {each.id: each for each in comparison.common.after.plans}
    led = comparison.moves.leading(plans)
    vanished: set[str] = set()
    known = {each.id for each in comparison.common.before.plans}
    added = by_title((each.id, each.title) for each in plans.values() if each.id not in known)
    for old in comparison.common.before.plans:
        name = old.id if old.id in plans else led(old.id)
        if name is not None:
            yield from _plan(old, plans[name])
        elif not comparison.moves.excused(old.id):
            vanished.add(old.id)
            message = say("the plan {id} is gone", id=old.id)
            yield _gone(comparison, old.address, old.id, message, added.get(old.title))
    yield from _targets(comparison, vanished)


def _targets(comparison: Comparison, vanished: set[str]) -> Iterator[Fault]:
    new = {each.id: each for each in comparison.common.after.targets}
    led = comparison.moves.leading(new)
    fresh = (each.after for each in comparison.targets if each.before is None)
    added = by_title((each.id, each.target.title) for each in fresh if each is not None)
    for pair in comparison.targets:
        old = pair.before
        if old is None or old.plan.id in vanished:
            continue
        # Where two became one, the old one is held against the one that is left.
        merged = led(old.id) if comparison.moves.stated(old.id) else None
        after = pair.after or (new[merged] if merged else None)
        if after is not None:
            yield from _target(comparison, old, after)
        elif not comparison.moves.excused(old.id):
            message = say("the target {id} is gone", id=old.id)
            to = added.get(old.target.title)
            yield _gone(comparison, old.address, old.id, message, to)


def _gone(
    comparison: Comparison, at: Address, name: str, message: Message, to: str | None
) -> Fault:
    hint = ask_removal(comparison.common.after, name, to)
    return Fault(comparison.touched.nearest(at), name, message, hint)


def _plan(old: Plan, new: Plan) -> Iterator[Fault]:
    was, now = old.complete_through, new.complete_through
    if claims_less(was, now):
        way = Loosened((Step("complete_through", was, now),))
        yield from _unless_stated(old, new, way, new.address, (new.id, old.id))


def _target(comparison: Comparison, old: PlanTarget, new: PlanTarget) -> Iterator[Fault]:
    aims = old.target, new.target
    for way in loosened(*aims):
        yield from _unless_stated(*aims, way, new.address, (new.id, old.id))
    if isinstance(aims[0], Windowed) and isinstance(aims[1], Windowed):
        was, now = aims[0].complete_through, aims[1].complete_through
        moved = comparison.former_names.get(new.plan.id) != old.plan.id
        if (moved or was != now) and claims_less(
            through(old.plan, aims[0]), through(new.plan, aims[1])
        ):
            way = Loosened((Step("complete_through", was, now),))
            yield from _unless_stated(*aims, way, new.address, (new.id, old.id))


def _unless_stated(
    old: Corrected, new: Corrected, way: Loosened, at: Address, names: tuple[str, str]
) -> Iterator[Fault]:
    if all(is_stated(old, new, (each.field,), each.was, each.now) for each in way.steps):
        return
    first = way.steps[0]
    was, now = _shown(first, first.was), _shown(first, first.now)
    message = say("{field} was {was} and is now {now}", field=first.field, was=was, now=now)
    if len(way.steps) > 1:
        gone = way.steps[1]
        message = say(
            "the goal was {was} and is now {now}",
            was=f"{gone.field} {words(gone.was)}",
            now=f"{first.field} {words(first.now)}",
        )
    hint = ask_correction(new, *((each.field, each.was, each.now) for each in way.steps))
    yield Fault(at.at(*first.field.split(".")), names[0], message, hint, was=names[1])


def _shown(step: Step, value: object) -> object:
    """Give a value in words; a query without a list takes any."""
    if value is not None:
        return words(value)
    return say("any") if step.field.startswith("count.") else say("nothing")


@change(
    "SDT604",
    "goal-regressed",
    Severity.WARNING,
    what=say("a goal that was met before the change and is not met after it, seen on the same day"),
    why=say("leaders may have been told that it is met"),
    mend=say("see which records changed it: sdtstd diff"),
)
def goal_regressed(comparison: Comparison) -> Faults:
    """Find goals that were met and are met no more."""
    for each in comparison.progress:
        if each.before is None or each.after is None:
            continue
        if each.before.assessment in _MET and each.after.assessment not in _MET:
            placed = each.after.target
            message = say("met before the change, now {state}", state=each.after.assessment)
            yield Fault(placed.address, placed.id, message, was=each.before.target.id)
