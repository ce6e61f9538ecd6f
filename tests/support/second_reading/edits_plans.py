"""Second reading, strategies of edits: plans, their targets, and reported values."""

from support.second_reading.days import DAY, Dict, span
from support.second_reading.drawn import LABELS, PREFIXES, sources
from support.second_reading.edits_records import another_date
from support.second_reading.edits_stated import Edited, same_named
from support.second_reading.goals import COMPARATORS
from support.second_reading.lives import LEVELS, STAGES
from support.second_reading.registers import ROLES, VALUES, some, targets, through

Found = tuple[Dict, Dict, Dict | None]  # the plan, its target, the target of the base


def drawn(edited: Edited, *kinds: str) -> Found | None:
    """Draw a target of one of the kinds, of any where none is given."""
    found = [
        (plan, target)
        for plan in edited.head.get("plans", [])
        for target in plan["targets"]
        if not kinds or target["kind"] in kinds
    ]
    if not found:
        return None
    plan, target = edited.one_of(found)
    base = same_named(plan, edited.base.get("plans", []), "id")
    return plan, target, same_named(target, base["targets"], "id") if base else None


def counted(edited: Edited) -> Found | None:
    return drawn(edited, "standards", "pilots")


def move_goal(edited: Edited) -> None:
    found = drawn(edited, "standards", "pilots", "indicator")
    if found is None:
        return
    _, target, was = found
    old = next(name for name in COMPARATORS if name in target)
    whole = target["kind"] != "indicator"
    value = edited.any_of("1", "2", "3", "4") if whole else edited.any_of(*VALUES)
    new = edited.any_of(old, *(COMPARATORS[:2] if whole else COMPARATORS))
    if new != old:
        edited.set(target, old, None, was)
    edited.set(target, new, value, was)


def move_query(edited: Edited) -> None:
    found = drawn(edited, "standards")
    if found is None:
        return
    _, target, was = found
    count = target["count"]
    if count["event"] == "label":
        key = edited.any_of("label", "relevance", "parts")
    else:
        key = edited.any_of(
            "event",
            "levels",
            "series",
            "exclude_series",
            "roles",
            "relevance",
            "revisions",
            "parts",
        )
    lists = {"levels": LEVELS, "series": PREFIXES, "exclude_series": PREFIXES, "roles": ROLES}
    lists["relevance"] = ("core", "partial")
    words = {"event": STAGES, "label": LABELS, "revisions": ("count", "skip")}
    words["parts"] = ("each", "once")
    value: object = some(edited.draw, lists[key]) if key in lists else edited.any_of(*words[key])
    if key not in ("event", "label") and edited.chance(25):
        value = None
    edited.set(target, f"count.{key}", value, was)


def move_window(edited: Edited) -> None:
    found = counted(edited)
    if found is None:
        return
    _, target, was = found
    window = target["window"]
    key = edited.any_of("from", "to")
    new = another_date(edited, window[key])
    first, last = (new, window["to"]) if key == "from" else (window["from"], new)
    if not new.startswith("..") and span(first)[0] <= span(last)[1]:
        edited.set(target, f"window.{key}", new, was)


def move_due(edited: Edited) -> None:
    found = drawn(edited, "indicator", "milestone")
    if found is None:
        return
    _, target, was = found
    new = another_date(edited, target["due"])
    begins = target.get("baseline", {}).get("date")
    if begins is None or span(begins)[1] <= span(new)[1]:
        edited.set(target, "due", new, was)


def move_baseline(edited: Edited) -> None:
    found = drawn(edited, "indicator")
    if found is None:
        return
    _, target, was = found
    last = span(target["due"])[1]
    value = edited.any_of(*VALUES)
    if "baseline" in target and edited.chance(30):
        for key in ("date", "value"):
            edited.set(target, f"baseline.{key}", None, was)
        del target["baseline"]
    elif "baseline" in target and edited.chance(50):
        edited.set(target, "baseline.value", value, was)
    else:
        edited.set(
            target,
            "baseline.date",
            (last - edited.random.randint(0, 400) * DAY).isoformat(),
            was,
        )
        edited.set(target, "baseline.value", value, was)


def reach(edited: Edited) -> None:
    found = drawn(edited, "milestone")
    if found is None:
        return
    _, target, was = found
    drop = "reached" in target and edited.chance(30)
    new = None if drop else another_date(edited, target.get("reached"))
    edited.set(target, "reached", new, was)
    target.setdefault("sources", sources(edited.draw))


def move_complete(edited: Edited) -> None:
    found = counted(edited)
    if found is None:
        return
    plan, target, was = found
    of_plan = edited.chance(60)
    entry = plan if of_plan else target
    if of_plan:
        was = same_named(plan, edited.base.get("plans", []), "id")
    drop = "complete_through" in entry and edited.chance(35)
    new = None if drop else through(edited.draw, target["window"]["to"])
    edited.set(entry, "complete_through", new, was)


def turn_target(edited: Edited) -> None:
    """Give a target another unit, owner or title, or make it another one altogether."""
    found = drawn(edited)
    if found is None:
        return
    plan, target, was = found
    what = edited.any_of("unit", "owner", "title", "all")
    if what == "all":
        index = plan["targets"].index(target)
        new = edited.draw(targets(target["id"]))
        plan["targets"][index] = new
        if edited.chance(40):
            edited.corrected(new, "kind", target["kind"], was)
    elif what != "unit":
        target[what] = edited.another(what)
    elif "unit" in target:
        edited.set(target, "unit", edited.another("单位"), was)


def remove_target(edited: Edited) -> None:
    found = drawn(edited)
    if found is None or len(found[0]["targets"]) == 1:
        return
    plan, target, _ = found
    plan["targets"].remove(target)
    old, to = f"{plan['id']}/{target['id']}", None
    if edited.chance(40):
        to = f"{plan['id']}/{edited.any_of(*(each['id'] for each in plan['targets']))}"
        retarget(edited, old, to)
    edited.gone(old, to)


def rename_target(edited: Edited) -> None:
    found = drawn(edited)
    if found is None:
        return
    plan, target, _ = found
    old, target["id"] = f"{plan['id']}/{target['id']}", edited.another("goal-")
    retarget(edited, old, f"{plan['id']}/{target['id']}")
    edited.gone(old, f"{plan['id']}/{target['id']}")


def retarget(edited: Edited, old: str, new: str) -> None:
    for entry in edited.head.get("observations", []):
        if entry["target"] == old and not edited.chance(15):
            entry["target"] = new


def rename_plan(edited: Edited) -> None:
    plan = edited.pick(edited.head.get("plans", []))
    if plan is None:
        return
    old, plan["id"] = plan["id"], edited.another("plan-")
    for target in plan["targets"]:
        retarget(edited, f"{old}/{target['id']}", f"{plan['id']}/{target['id']}")
    edited.gone(old, plan["id"])


def remove_plan(edited: Edited) -> None:
    plans = edited.head["plans"]
    if len(plans) > 1:
        plan = edited.one_of(plans)
        plans.remove(plan)
        edited.gone(plan["id"])


PLANS = (
    *(move_goal, move_goal, move_query, move_query, move_window, move_due, move_baseline, reach),
    *(move_complete, turn_target, remove_target, rename_target, rename_plan, remove_plan),
)


def settle(edited: Edited) -> None:
    """Leave no reported value in the head of a target that is not there."""
    there = [f"{p['id']}/{t['id']}" for p in edited.head["plans"] for t in p["targets"]]
    entries = edited.head.get("observations", [])
    entries[:] = [entry for entry in entries if entry["target"] in there]
