"""Holds what the engine says of a day against what the second reading says."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from sdtstd.measure.gaps import worst_first
from sdtstd.measure.readings import readings
from sdtstd.model.plan import StandardsTarget
from sdtstd.rows.answer import items_of
from sdtstd.rows.coverage import leaf_row, level_row, tally_row, task_row, unplaced_row
from sdtstd.rows.numbers import Double
from sdtstd.rows.targets import target_row, verdict_row

if TYPE_CHECKING:
    from sdtstd.measure.progress import Progress
    from sdtstd.measure.readings import Readings
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.rows.targets import TargetRow


def assert_both_say_the_same(snapshot: Snapshot, second: dict[str, Any]) -> None:
    register, day = snapshot.register, snapshot.day
    found = snapshot.progress(register.plans)
    assert {each.target.id: told(target_row(each)) for each in found} == {
        name: shown_of(numbers) for name, numbers in second["targets"].items()
    }
    assert [each.target.id for each in worst_first(found)] == second["order"]
    assert plain(verdict_row(found)) == second["verdict"]
    for each in found:
        if each.reading.partition is not None:
            assert partition_of(each.reading.partition) == in_order(
                second["explain"][each.target.id]
            )
        if isinstance(each.target.target, StandardsTarget):
            turned = readings(each.target.target, register, day)
            assert readings_of(turned) == second["readings"][each.target.id]
    statuses = {each.key: snapshot.status(each).value for each in register.standards}
    assert statuses == second["statuses"]
    assert_leaves_agree(snapshot, second)


def assert_leaves_agree(snapshot: Snapshot, second: dict[str, Any]) -> None:
    covered = snapshot.coverage
    shown = [{key: leaf[key] for key in leaf if key != "coming"} for leaf in second["leaves"]]
    assert [plain(leaf_row(each)) for each in covered.leaves] == shown
    assert plain(tally_row(covered.total)) == second["coverage"]
    assert [plain(task_row(each)) for each in covered.tasks] == second["tasks"]
    assert [plain(unplaced_row(each)) for each in covered.unplaced] == second["unplaced"]
    assert [plain(level_row(row)) for row in snapshot.statistics] == second["statistics"]
    found = snapshot.gaps(snapshot.register.plans)
    leaves = [
        (each.leaf.id, each.state.value, [record.key for record in each.coming])
        for each in found.leaves
    ]
    assert leaves == second["gaps"]["leaves"]
    targets = [
        (each.target.id, each.assessment.value, each.reading.remaining, pipeline_of(each))
        for each in found.targets
    ]
    assert targets == second["gaps"]["targets"]


def pipeline_of(each: Progress) -> list[str]:
    partition = each.reading.partition
    return sorted(verdict.id for verdict in partition.pipeline) if partition else []


def readings_of(turned: Readings) -> dict[str, Any]:
    rows = {each.setting.value: (each.counted, each.possible) for each in turned.turned}
    return {"rows": rows, "span": (turned.lowest, turned.highest)}


def shown_of(numbers: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in numbers.items() if key != "open"}


def told(row: TargetRow) -> dict[str, Any]:
    """Give a target as the second reading does, which tells neither name nor kind."""
    left_out = ("id", "target", "kind", "title")
    shown: dict[str, Any] = plain(row)
    return {key: value for key, value in shown.items() if key not in left_out}


def plain(value: Any) -> Any:
    """Give a row as plain values; the second reading knows no English titles."""
    match value:
        case tuple():
            return [plain(each) for each in value]
        case dt.date():
            return value.isoformat()
        case Double():
            return value.exact
        case _ if hasattr(value, "__match_args__"):
            items = items_of(value).items()
            return {key: plain(each) for key, each in items if key != "title_en"}
        case _:
            return getattr(value, "value", value)


def partition_of(partition: Any) -> dict[str, Any]:
    return in_order(
        {
            "counted": [each.id for each in partition.counted],
            "possible": [(each.id, each.reason.value) for each in partition.possible],
            "excluded": [(each.id, each.reason.value) for each in partition.excluded],
            "pipeline": [each.id for each in partition.pipeline],
        }
    )


def in_order(explained: dict[str, Any]) -> dict[str, Any]:
    return {key: sorted(values) for key, values in explained.items()}
