"""Doubles: each result is the one nearest to the true number, whatever goal, window and day."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from support.relations import answers, counted, on_duckdb, on_sqlite, put, whole
from support.small import counting, plan, register, standard

if TYPE_CHECKING:
    from sdtstd.model.register import Register

DAY = date(2023, 6, 30)
EDGES = (
    (1, ("2023-06-30", "2023-06-30")),
    (1, ("2023-06-29", "2023-06-30")),
    (7, ("2023-06-30", "2023-07-01")),
    (999_999_999, ("0001-01-01", "9999-12-31")),
    (999_999_998, ("0001-01-02", "9999-12-30")),
    (3, ("0001", "9999")),
)


def many_targets() -> Register:
    """Make targets of all sizes over texts that come day by day."""
    chance = Random(20230630)
    windows = list(EDGES)
    for n in range(250):
        opens = DAY - timedelta(days=chance.randrange(1200))
        closes = DAY + timedelta(days=chance.randrange(-1, 1200))
        goal = chance.choice((3, 7, 10, 49, 97, 1000, 999_983))
        windows.append((goal + n, (str(opens), str(max(opens, closes)))))
    targets = [
        {**counting(goal, window=window), "id": f"t{n}"} for n, (goal, window) in enumerate(windows)
    ]
    texts = [
        standard(f"GB/T {n}-2023", publication=str(DAY - timedelta(days=chance.randrange(900))))
        for n in range(40)
    ]
    return register(*texts, plans=(plan(*targets),))


def test_every_double_is_the_nearest_one() -> None:
    made = many_targets()
    said = answers(made, DAY)
    assert len({each["pace"] for each in said["targets"].values()}) > 200
    assert counted(on_sqlite(whole(made, DAY)), "") == said
    with TemporaryDirectory() as name:
        put(Path(name), [whole(made, DAY)])
        assert counted(on_duckdb(Path(name)), "") == said
