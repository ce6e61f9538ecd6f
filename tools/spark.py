"""Runs the views on Spark SQL over drawn registers: `tools/spark.py [--registers 200] [--seed 1]`.

Each number of `status` and `coverage` of each register, and of all together, is held to what Spark
says. It needs pyspark and Java 17, which the gate does without: `pip install pyspark`. Without
them it says so, and exits 0.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
import tempfile
import time
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))
TABLES = ("registers", "plans", "owners", "mappings", "leaves", "places", "records", "forecasts")
PER_REGISTER = (
    *("target_numbers", "related", "verdict", "coverage", "tasks", "fields", "unplaced"),
    "statistics",
)
TOGETHER = tuple(
    f"{each}_together"
    for each in ("verdict", "coverage", "tasks", "fields", "statistics", "target_numbers")
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.model.register import Register
    from support.relations import Query


def main() -> int:
    """Draw, write, count, compare; 1 where a number differs."""
    options = argparse.ArgumentParser(description="Hold the views to status on Spark SQL.")
    options.add_argument("--registers", type=int, default=200)
    options.add_argument("--seed", type=int, default=0)
    given = options.parse_args()
    if find_spec("pyspark") is None or which("java") is None:
        print("spark: left out, it needs pyspark and Java 17")
        return 0
    with tempfile.TemporaryDirectory(prefix="sdtstd-spark-") as folder:
        return _compared(Path(folder), given.registers, given.seed)


def _compared(folder: Path, wanted: int, seed: int) -> int:
    from support.relations import answers, counted, put, whole
    from support.together import counted_together, together

    day, registers = _drawn(wanted, seed)
    said = {each.system.id: answers(each, day) for each in registers if each.system}
    put(folder, (whole(each, day) for each in registers))
    before = time.perf_counter()
    query = on_spark(folder, (*TABLES, *PER_REGISTER, *TOGETHER))
    took = time.perf_counter() - before
    wrong = [name for name, answer in said.items() if counted(query, name) != answer]
    wrong += [] if counted_together(query) == together(registers, said, day) else ["together"]
    targets = sum(len(each["targets"]) for each in said.values())
    print(
        f"spark: {len(said)} registers on {day} with {targets} targets, {took:.0f} s,"
        f" {len(wrong)} differ {' '.join(wrong)}"
    )
    return 1 if wrong else 0


def _drawn(wanted: int, seed: int) -> tuple[date, list[Register]]:
    """Draw registers of one day; every other one stands once more, so that texts are shared."""
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import seed as seeded

    from support.drawn import days, registers, told

    drawn: list[tuple[Any, date]] = []

    @seeded(seed)
    @settings(
        max_examples=wanted,
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(registers(), days())
    def draw(written: Any, day: date) -> None:
        drawn.append((written, day))

    draw()
    day = drawn[-1][1]
    numbers = count()
    named = [
        told({**written, "system": {**written["system"], "id": f"r{next(numbers)}"}})
        for n, (written, _) in enumerate(drawn)
        for _ in range(1 + n % 2)
    ]
    return day, named[:wanted]


def on_spark(folders: Path, names: tuple[str, ...]) -> Query:
    """Let Spark make views over all folders, and give what asks for their rows."""
    database = sqlite3.connect(":memory:")
    database.row_factory = sqlite3.Row
    for name, columns, rows in _rows(folders, names):
        database.execute(f"CREATE TABLE {name} ({', '.join(columns)})")
        places = ", ".join("?" * len(columns))
        database.executemany(f"INSERT INTO {name} VALUES ({places})", rows)  # noqa: S608
    return lambda text: [dict(each) for each in database.execute(text)]


def _rows(
    folders: Path, names: tuple[str, ...]
) -> Iterator[tuple[str, list[str], list[tuple[Any, ...]]]]:
    from pyspark.sql import SparkSession

    spark = (
        SparkSession.builder.master("local[*]")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "4")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    first = min(folders.iterdir())
    for each in sorted(first.glob("*.parquet")):
        files = spark.read.parquet(f"{folders}/*/{each.name}")
        files.coalesce(1).cache().createOrReplaceTempView(each.stem)
    for statement in (first / "views.sql").read_text("utf-8").rstrip().rstrip(";").split(";"):
        spark.sql(statement)
    for name in names:
        found = spark.table(name)
        yield name, found.columns, [tuple(row) for row in found.collect()]
    spark.stop()


if __name__ == "__main__":
    sys.exit(main())
