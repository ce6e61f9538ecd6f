"""The engine and the second reading of the design agree on thousands of generated registers.

The two were written apart from the same text; the second one knows nothing of sdtstd.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from sdtstd.document import parse
from sdtstd.loading import assemble
from sdtstd.measure.snapshot import Snapshot
from support.examples import drawn_apart, examples
from support.second_reading.reading import read
from support.second_reading.registers import as_yaml, days, registers
from support.second_reading.same import assert_both_say_the_same

if TYPE_CHECKING:
    import datetime as dt

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
    assert_both_say_the_same(Snapshot(loaded(written), day), read(written, day))


def loaded(written: dict[str, Any]) -> Register:
    standards, targets = as_yaml(written)
    result = assemble([parse(standards, "standards.yaml"), parse(targets, "targets.yaml")])
    assert [str(each.message) for each in result.faults] == []
    return result.register
