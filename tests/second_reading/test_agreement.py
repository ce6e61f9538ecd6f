"""The engine and the second reading of the design agree on thousands of generated registers.

The two were written apart from the same text; the second one knows nothing of sdtstd.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from sdtstd.document import parse
from sdtstd.loading import assemble
from sdtstd.measure.coverage import coverage, tally
from sdtstd.measure.gaps import gaps
from sdtstd.measure.lives import text_status
from sdtstd.measure.progress import progress
from sdtstd.measure.statistics import statistics
from sdtstd.views.contract import leaf_json, level_json, tally_json, target_json
from support.examples import drawn_apart, examples
from support.second_reading.reading import read
from support.second_reading.registers import as_yaml, days, registers

if TYPE_CHECKING:
    from sdtstd.model.register import Register

EXAMPLES = 300  # of a share; ten times as many each night
SHARES = 4  # so that several processes can run them


@pytest.mark.parametrize("share", range(SHARES))
def test_both_readings_agree(share: int) -> None:
    law = settings(
        max_examples=examples(EXAMPLES),
        # A whole register takes minutes to shrink; the one that fails says enough.
        phases=(Phase.explicit, Phase.reuse, Phase.generate),
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )(given(written=registers(), day=days())(assert_both_agree))
    drawn_apart(law, share)()


def assert_both_agree(written: dict[str, Any], day: dt.date) -> None:
    register = loaded(written)
    second = read(written, day)
    assert {each.target.id: target_json(each) for each in progress(register, day)}.keys() == second[
        "targets"
    ].keys()
    for each in progress(register, day):
        assert told(target_json(each)) == second["targets"][each.target.id]
        if each.reading.partition is not None:
            assert partition_of(each.reading.partition) == in_order(
                second["explain"][each.target.id]
            )
    statuses = {each.key: text_status(each, register, day).value for each in register.standards}
    assert statuses == second["statuses"]
    assert_leaves_agree(register, day, second)


def assert_leaves_agree(register: Register, day: dt.date, second: dict[str, Any]) -> None:
    covered = coverage(register, day)
    assert [plain(leaf_json(each)) for each in covered.leaves] == second["leaves"]
    assert tally_json(covered.total) == second["coverage"]
    for task, other in zip(covered.tasks, second["tasks"], strict=True):
        five = tally_json(tally(task.leaves))
        assert five == {key: other[key] for key in five}
    assert [plain(level_json(row)) for row in statistics(register, day)] == second["statistics"]
    found = gaps(register, day, register.plans)
    assert {(each.leaf.id, each.state.value) for each in found.leaves} == second["gaps"]["leaves"]
    targets = {
        (
            each.target.id,
            each.assessment.value,
            each.reading.remaining,
            frozenset(
                verdict.id
                for verdict in (each.reading.partition.pipeline if each.reading.partition else ())
            ),
        )
        for each in found.targets
    }
    assert targets == second["gaps"]["targets"]


def loaded(written: dict[str, Any]) -> Register:
    standards, targets = as_yaml(written)
    result = assemble([parse(standards, "standards.yaml"), parse(targets, "targets.yaml")])
    assert [str(each.message) for each in result.faults] == []
    return result.register


def told(target: dict[str, Any]) -> dict[str, Any]:
    """Give a target as the second reading does, which tells neither name nor kind."""
    left_out = ("id", "kind", "title", "title_en")
    shown = plain({key: value for key, value in target.items() if key not in left_out})
    assert isinstance(shown, dict)
    return shown


def plain(value: Any) -> Any:
    match value:
        case dict():
            return {key: plain(each) for key, each in value.items() if key != "title_en"}
        case dt.date():
            return value.isoformat()
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
