"""Numbers counted by the views, in the shape that `status` and `coverage` have as JSON.

`query` runs SQL on whatever engine, and gives each row as a dict.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sdtstd.export import parquet, sqlite
from sdtstd.export.whole import Whole
from sdtstd.measure.snapshot import Snapshot
from sdtstd.render.json import render
from sdtstd.views.coverage import coverage_report
from sdtstd.views.status import status_report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date
    from pathlib import Path

    from sdtstd.model.register import Register

    Row = dict[str, Any]
    Query = Callable[[str], list[Row]]

SEVEN = ("leaves", "covered", "partly", "in_progress", "missing", "unknown", "unplaced")
_PLAIN = (
    *("kind", "title", "title_en", "goal", "comparator", "unit", "counted", "possible"),
    *("pipeline", "no_date", "percent", "remaining", "expected", "pace", "required_per_month"),
    *("assessment", "met_on"),
)


def whole(register: Register, day: date) -> Whole:
    """Give a register on a day, whose entries stand nowhere."""
    return Whole(Snapshot(register, day), lambda _: ("data/standards.yaml", 1), "en", day)


def answers(register: Register, day: date) -> Row:
    """Give what `status --plan all` and `coverage` say in JSON, by what the numbers are of."""
    snapshot, look = Snapshot(register, day), Any
    status = json.loads(render(status_report(snapshot, register.plans), look))  # type: ignore[arg-type]
    covered = json.loads(render(coverage_report(snapshot, None), look))  # type: ignore[arg-type]
    return {
        "targets": {each["id"]: each for plan in status["plans"] for each in plan["targets"]},
        "plans": [each["id"] for each in status["plans"]],
        "verdict": status["verdict"],
        "forecasts": status["forecasts"],
        "coverage": covered["coverage"],
        "tasks": [_without(each, "fields") for each in status["tasks"]],
        "fields": [one for each in status["tasks"] for one in each["fields"]],
        "leaves": covered["leaves"],
        "unplaced": covered["unplaced"],
        "statistics": covered["statistics"],
    }


def counted(query: Query, register: str) -> Row:
    """Give the same from the views, for one register."""
    return _Counted(query, register).answers()


class _Counted:
    def __init__(self, query: Query, register: str) -> None:
        self._query, self._register = query, register
        self._owners = defaultdict(list)
        for each in self._rows("owners", "kind, id, n"):
            self._owners[each["kind"], each["id"]].append(each["owner"])

    def answers(self) -> Row:
        related = self._related()
        records = self._mapped()
        return {
            "targets": {
                each["target"]: self._target(each, related)
                for each in self._rows("target_numbers", "n")
            },
            "plans": [each["plan"] for each in self._rows("plans", "n")],
            "verdict": _without(self._rows("verdict", "register")[0], "register"),
            "forecasts": [self._forecast(each) for each in self._forecasts()],
            "coverage": _without(self._rows("coverage", "register")[0], "register"),
            "tasks": [
                {
                    **self._place(each, "task"),
                    "kind": "measures" if each["is_measures"] else "standards",
                }
                for each in self._rows("tasks", "n")
            ],
            "fields": [self._place(each, "field") for each in self._rows("fields", "n")],
            "leaves": [self._leaf(each, records) for each in self._leaves()],
            "unplaced": [
                {"id": each["record"], "topic": each["place"]}
                for each in self._rows("unplaced", "record_n, n")
            ],
            "statistics": [
                _without(each, "register", "n") for each in self._rows("statistics", "n")
            ],
        }

    def _rows(self, table: str, order: str) -> list[Row]:
        where = f"register = '{self._register}'"
        return self._query(f"SELECT * FROM {table} WHERE {where} ORDER BY {order}")

    def _target(self, row: Row, related: dict[str, list[Row]]) -> Row:
        return {
            "id": row["target"],
            "target": row["name"],
            **{key: row[key] for key in _PLAIN},
            "window": {"from": row["opens"], "to": row["closes"]},
            "owner": self._owners["targets", row["target"]],
            "related": related[row["target"]],
            "reported": None
            if row["reported_date"] is None
            else {
                key: row[f"reported_{key}"] for key in ("value", "date", "qualifier", "age_days")
            },
        }

    def _related(self) -> dict[str, list[Row]]:
        found = defaultdict(list)
        for each in self._rows("related", "target, last_day, n"):
            told = {key: each[key] for key in ("value", "qualifier", "note")}
            found[each["target"]].append({**told, "date": each["observed"]})
        return found

    def _place(self, row: Row, name: str) -> Row:
        told = {key: row[key] for key in ("title", "title_en", *SEVEN)}
        return {"id": row[name], **told, "owner": self._owners["places", row[name]]}

    def _mapped(self) -> dict[str, list[str]]:
        found = defaultdict(list)
        query = (
            "SELECT m.place, m.record FROM mappings m JOIN leaves l ON l.register = m.register"
            " AND l.leaf = m.place JOIN records r ON r.register = m.register AND r.kind = m.kind"
            " AND r.record = m.record WHERE r.kind ="
            " CASE WHEN l.is_measures = 1 THEN 'measures' ELSE 'standards' END"
            f" AND m.register = '{self._register}' ORDER BY r.n"
        )
        for each in self._query(query):
            found[each["place"]].append(each["record"])
        return found

    def _leaves(self) -> list[Row]:
        return self._query(
            "SELECT l.*, p.title, p.title_en FROM leaves l JOIN places p"
            " ON p.register = l.register AND p.place = l.leaf"
            f" WHERE l.register = '{self._register}' ORDER BY l.n"
        )

    def _leaf(self, row: Row, records: dict[str, list[str]]) -> Row:
        field = row["field"]
        return {
            **{key: row[key] for key in ("title", "title_en", "task", "state")},
            "id": row["leaf"],
            "field": field and field.partition("/")[2],
            "owner": self._owners["places", row["leaf"]],
            "standards": records[row["leaf"]],
        }

    def _forecasts(self) -> list[Row]:
        return self._query(
            "SELECT f.*, t.name, t.title, t.title_en, t.goal, t.opens, t.closes, t.counted,"
            " t.possible, t.remaining FROM forecasts f JOIN target_numbers t"
            " ON t.register = f.register AND t.target = f.target"
            f" WHERE f.register = '{self._register}' ORDER BY t.n"
        )

    def _forecast(self, row: Row) -> Row:
        numbers = ("goal", "counted", "possible", "remaining", "batches", "exposure_days", "chance")
        days = ("p10", "p50", "p90", "until")
        committed = ("by_last_day", "due", "later", "overdue", "unknown", "reached")
        return {
            **{key: row[key] for key in ("title", "title_en", "state", *numbers)},
            "id": row["target"],
            "target": row["name"],
            "sample": None if row["is_sample"] is None else bool(row["is_sample"]),
            "window": {"from": row["opens"], "to": row["closes"]},
            "days": {key: row[key] for key in days} if row["until"] else None,
            "committed": (
                {key: row[key] for key in committed} if row["by_last_day"] is not None else None
            ),
        }


def _without(row: Row, *names: str) -> Row:
    return {key: each for key, each in row.items() if key not in names}


def on_sqlite(of: Whole) -> Query:
    """Give what asks the database of a register."""
    database = sqlite3.connect(":memory:")
    database.deserialize(sqlite.written(of))
    database.row_factory = sqlite3.Row
    return lambda text: [dict(each) for each in database.execute(text)]


def put(folders: Path, wholes: Iterable[Whole]) -> None:
    """Write each register into a folder of its own."""
    for n, each in enumerate(wholes):
        folder = folders / f"register-{n}"
        folder.mkdir(parents=True)
        for name, content in parquet.files(each).items():
            (folder / name).write_bytes(content)


def on_duckdb(folders: Path) -> Query:
    """Give what asks DuckDB over all folders."""
    import duckdb

    database = duckdb.connect()
    first = min(folders.iterdir())
    for each in sorted(first.glob("*.parquet")):
        files = f"read_parquet('{folders}/*/{each.name}')"
        database.execute(f"CREATE TEMP VIEW {each.stem} AS SELECT * FROM {files}")
    database.execute((first / "views.sql").read_text("utf-8"))

    def query(text: str) -> list[Row]:
        found = database.execute(text)
        names = [each[0] for each in found.description]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]

    return query
