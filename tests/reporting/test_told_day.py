"""A day of the register in words: only what is an interval is told in other ones."""

from __future__ import annotations

from sdtstd.views.days import told_day


def test_a_day_is_told_as_it_is_written_and_an_interval_in_words() -> None:
    told = [str(told_day(each)) for each in ("2023", "2023-05-06", "2022/2023", "../2023-05-06")]
    assert told == ["2023", "2023-05-06", "between 2022 and 2023", "2023-05-06 at the latest"]
