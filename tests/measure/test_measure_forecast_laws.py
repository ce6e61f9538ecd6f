"""Laws of forecasts on whole registers, as the second reading's generator draws them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from measure.test_measure_laws import shuffle
from sdtstd.measure.forecast import ForecastState, Outlook
from sdtstd.measure.snapshot import Snapshot
from sdtstd.rows.forecasts import forecast_row, members_rows
from support.drawn import Written, days, quick, registers, told

if TYPE_CHECKING:
    import random

    from sdtstd.measure.forecast import Forecast

few = settings(quick, max_examples=20)


@st.composite
def opened(draw: st.DrawFn) -> Written:
    """Draw a register with more texts that are out, and with wide windows and high goals."""
    written: Written = draw(registers())
    for plan in written["plans"]:
        for target in plan["targets"]:
            if "window" in target:
                target["window"] = {"from": "2020-01-01", "to": draw(_ENDS)}
                target.pop("more_than", None)
                target["at_least"] = draw(_GOALS)
                if target["kind"] == "standards":
                    target["count"] = {"event": "publication"}
    out = draw(st.lists(days(), max_size=20))
    begun = draw(st.lists(st.sampled_from(["2022-12-31", "2023-01-31", "2023-06"]), max_size=4))
    stages = [{"publication": f"{day}"} for day in out] + [{"consultation": day} for day in begun]
    for n, each in enumerate(stages):
        text = {"code": f"GB {9000 + n}-2020", "title": "标准", "stages": each, "sources": []}
        written.setdefault("standards", []).append(text)
    return written


_DAYS = days() | st.sampled_from([dt.date(2023, 2, 28), dt.date(2023, 3, 31)])
_ENDS = st.sampled_from(["2023-12-31", "2025", "2026-06"])
_GOALS = st.sampled_from(["3", "9", "40", "99999999"])


def forecasts(written: Written, day: dt.date) -> dict[str, Forecast]:
    register = told(written)
    snapshot = Snapshot(register, day)
    return {each.id: snapshot.forecast(each) for each in register.targets}


@few
@given(opened(), _DAYS, st.randoms(use_true_random=False))
def test_the_order_of_entries_changes_no_forecast(
    written: Written, day: dt.date, chance: random.Random
) -> None:
    before = forecasts(written, day)
    shuffle(written, chance)
    after = forecasts(written, day)
    assert before.keys() == after.keys()
    for name, each in before.items():
        assert forecast_row(each) == forecast_row(after[name])
        one, other = (members_rows((found,)) for found in (each, after[name]))
        assert [row.coming for row in one] == [row.coming for row in other]
        for old, new in zip(one, other, strict=True):
            batches = ({b.date: sorted(b.records) for b in row.batches} for row in (old, new))
            assert next(batches) == next(batches)


@few
@given(opened(), _DAYS)
def test_what_is_told_adds_up(written: Written, day: dt.date) -> None:
    for each in forecasts(written, day).values():
        found, reading = each.committed, each.progress.reading
        if found is None:
            assert (each.chance, each.days, each.batches, each.exposure) == (None, None, (), None)
            continue
        assert sum(len(batch.members) for batch in each.batches) == reading.counted
        assert found.counted == reading.counted
        assert found.by_last_day == found.counted + found.number(Outlook.DUE)
        assert sum(found.number(outlook) for outlook in Outlook) == len(found.coming)
        counted = {one.id for batch in each.batches for one in batch.members}
        assert counted.isdisjoint(one.verdict.id for one in found.coming)
        for one in found.coming:
            assert (one.day is None) == (one.outlook in {Outlook.OVERDUE, Outlook.UNKNOWN})
            assert one.day is None or one.day > day
            assert (one.outlook is Outlook.DUE) == (
                one.day is not None and one.day <= reading.closes
            )
        assert (each.state is ForecastState.GIVEN) == (each.chance is not None)
        assert each.chance is None or 0 <= each.chance <= 1
