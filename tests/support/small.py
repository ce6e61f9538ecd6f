"""Small registers for hand cases: records, targets and plans, made from the keys that matter."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sdtstd.measure.progress import progress
from sdtstd.model.plan import Plan
from sdtstd.model.records import Measure, Observation, Pilot
from sdtstd.model.register import Register
from sdtstd.model.standard import Stage, Standard
from sdtstd.model.system import System

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.measure.partition import Partition
    from sdtstd.measure.reading import Reading

Given = dict[str, Any]
SOURCE = {"title": "公告", "notice": "1号", "kind": "official", "seen": "2026-01-01"}
YEAR = ("2022-01-01", "2022-12-31")  # 364 days from the first to the last
LABEL = "上海标准"


def on(text: str) -> date:
    return date.fromisoformat(text)


def shown(*values: object) -> tuple[object, ...]:
    """Give values to compare with numbers of another type: a Fraction equals its int."""
    return values


def standard(name: str, **given: Any) -> Standard:
    """Make a standard; a name with a space is a code, stages stand among the keys."""
    identity = {"code": name} if " " in name else {"id": name, "level": "local"}
    stages = {stage.value: given.pop(stage.value) for stage in Stage if stage.value in given}
    made: Given = {"title": name, "topics": ["task/field"], "stages": stages, "sources": [SOURCE]}
    return Standard.model_validate(made | identity | given)


def labelled(name: str, *awards: str | None, **given: Any) -> Standard:
    """Make a standard with awards of the label; None is an award without a day."""
    labels = [{"name": LABEL} | ({"awarded": day} if day else {}) for day in awards]
    return standard(name, labels=labels, **given)


def pilot(name: str, **stages: str) -> Pilot:
    made = {"id": name, "title": name, "stages": stages, "sources": [SOURCE]}
    return Pilot.model_validate(made)


def done(topic: str, day: str) -> Measure:
    made = {"id": "done", "title": "举措", "topics": [topic], "date": day, "sources": [SOURCE]}
    return Measure.model_validate(made)


def report(day: str, value: str, qualifier: str = "exactly", target: str = "plan/goal") -> Given:
    made: Given = {"target": target, "date": day, "value": value, "qualifier": qualifier}
    return made | {"sources": [SOURCE]}


def tree(*fields: Given, kind: str = "standards") -> System:
    """Make a system of one task, `task`, with fields."""
    titled = [{"title": "领域", **field} for field in fields]
    task = {"id": "task", "title": "任务", "kind": kind, "fields": titled}
    return System.model_validate({"id": "demo", "title": "体系", "tasks": [task]})


def goal(kind: str, **given: Any) -> Given:
    return {"id": "goal", "kind": kind, "title": "目标", "wording": "原文", **given}


def counting(
    at_least: int | None = 1,
    *,
    more_than: int | None = None,
    window: tuple[str, str] = YEAR,
    kind: str = "standards",
    through: str | None = None,
    **query: Any,
) -> Given:
    """Make a target that counts in the window; `query` goes to its `count`."""
    comparator = {"at_least": str(at_least)} if more_than is None else {"more_than": str(more_than)}
    query.setdefault("event", "publication" if kind == "standards" else "started")
    given: Given = {**comparator, "unit": "项", "count": query}
    given["window"] = {"from": window[0], "to": window[1]}
    return goal(kind, **given, **({"complete_through": through} if through else {}))


def indicator(to: Given, due: str = "2023-12-31", baseline: tuple[str, str] | None = None) -> Given:
    """Make an indicator; `to` is its comparator with the goal."""
    given: Given = {**to, "due": due, "unit": "%"}
    if baseline is not None:
        given["baseline"] = {"date": baseline[0], "value": baseline[1]}
    return goal("indicator", **given)


def plan(*targets: Given, name: str = "plan", **given: Any) -> Plan:
    made: Given = {"id": name, "title": "方案", "issued": "2022-01-01", "sources": [SOURCE]}
    return Plan.model_validate({**made, "targets": list(targets), **given})


def register(
    *records: Standard | Pilot,
    plans: Iterable[Plan] = (),
    reports: Iterable[Given] = (),
    system: System | None = None,
    measures: Iterable[Measure] = (),
) -> Register:
    return Register(
        systems=(system,) if system else (),
        standards=tuple(each for each in records if isinstance(each, Standard)),
        pilots=tuple(each for each in records if isinstance(each, Pilot)),
        measures=tuple(measures),
        plans=tuple(plans),
        observations=tuple(map(Observation.model_validate, reports)),
    )


def read(
    target: Given,
    day: str,
    *records: Standard | Pilot,
    reports: Iterable[Given] = (),
    **of_plan: Any,
) -> Reading:
    """Read the one target of a plan on a day."""
    whole = register(*records, plans=(plan(target, **of_plan),), reports=reports)
    (found,) = progress(whole, on(day))
    return found.reading


def series(target: Given, day: str, *reports: Given, **of_plan: str) -> Reading:
    """Read an indicator or milestone with values reported."""
    return read(target, day, reports=reports, **of_plan)


def ending(found: Reading) -> tuple[str, date | None, date | None]:
    """Give how a series stands, since when, and when it was lost."""
    return found.assessment.value, found.met_on, found.lost_on


def parts(target: Given, day: str, *records: Standard | Pilot) -> Partition:
    partition = read(target, day, *records).partition
    assert partition is not None
    return partition


def reasons(target: Given, day: str, *records: Standard | Pilot) -> list[str | None]:
    """Give the reason for each record in order; None is counted."""
    verdicts = parts(target, day, *records).verdicts
    return [each.reason.value if each.reason else None for each in verdicts]
