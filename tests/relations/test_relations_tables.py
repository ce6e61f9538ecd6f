"""The tables themselves: keys, texts that come back, what they say of themselves, same bytes."""

from __future__ import annotations

import json
import re
import sqlite3
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pyarrow.parquet as pq  # type: ignore[import-untyped]
import pytest

from sdtstd.codes import Level
from sdtstd.export import lines, parquet, sqlite
from sdtstd.export.relations import relations, views
from sdtstd.model.register import Register
from sdtstd.rows.relations.about import NUMBERS, TABLES, VIEWS
from sdtstd.rows.relations.tables import RELATIONS
from support.examples import examples
from support.payloads.register import SHARES
from support.payloads.reports import DAY, Share
from support.relations import answers, counted, on_sqlite, whole
from support.small import register, standard, tree
from support.tables import pandas

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sdtstd.export.whole import Whole

    Tables = Mapping[str, list[dict[str, object]]]

CHOSEN = range(0, SHARES, 1 if examples(1) > 1 else 8)
LONG = "标" * 40_000
ODD = (
    "'; DROP TABLE records; --",
    "=cmd|' /C calc'!A0",
    "\u202eevil",
    "a\n\tb",
    '"',
    "\\N",
    "NULL",
)


def tables(of: Whole) -> Tables:
    """Give the rows of all tables, before any format."""
    return {
        each.name: [dict(zip((one.name for one in each.columns), row, strict=True)) for row in rows]
        for each, rows in relations(of)
    }


def from_lines(of: Whole) -> Tables:
    found: dict[str, list[dict[str, object]]] = {each.name: [] for each in RELATIONS}
    for line in lines.written(of).decode().splitlines():
        row = json.loads(line)
        assert next(iter(row)) == "table"
        found[row.pop("table")].append(row)
    return found


def from_sqlite(of: Whole) -> Tables:
    query = on_sqlite(of)
    return {each.name: query(f"SELECT * FROM {each.name} ORDER BY rowid") for each in RELATIONS}


def from_parquet(of: Whole) -> Tables:
    files = parquet.files(of)
    return {
        each.name: pq.read_table(BytesIO(files[f"{each.name}.parquet"])).to_pylist()
        for each in RELATIONS
    }


READERS = {"jsonl": from_lines, "sqlite": from_sqlite, "parquet": from_parquet}


def odd() -> Whole:
    """Make a register whose titles attack, of the first and the last day there is."""
    texts = [
        standard(f"t{n}", title=title, publication="0001-01-01", withdrawal="9999-12-31")
        for n, title in enumerate((LONG, *ODD))
    ]
    return whole(register(*texts, system=tree({"id": "field"})), date.max)


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize("number", CHOSEN)
def test_every_payload_comes_back_from_every_format(form: str, number: int) -> None:
    of = whole(Share(number).loaded.register, DAY)
    expected = tables(of)
    assert READERS[form](of) == expected
    assert all(expected[each.name] for each in RELATIONS if each.name != "forecasts")


@pytest.mark.parametrize("form", READERS)
def test_titles_that_attack_come_back(form: str) -> None:
    found = READERS[form](odd())
    assert [each["title"] for each in found["records"]] == [LONG, *ODD]
    assert found["stages"][0]["first_day"] == "0001-01-01"
    assert found["registers"][0]["day"] == "9999-12-31"


@pytest.mark.parametrize("form", READERS)
def test_a_register_without_anything(form: str) -> None:
    of = whole(Register(), DAY)
    found = READERS[form](of)
    assert {name for name, rows in found.items() if rows} == {"about", "registers"}
    assert counted(on_sqlite(of), "") == answers(Register(), DAY)


def test_a_table_without_rows_keeps_its_types() -> None:
    file = parquet.files(whole(Register(), DAY))["observations.parquet"]
    types = {each.name: str(each.type) for each in pq.read_schema(BytesIO(file))}
    assert (types["value"], types["note"], types["n"]) == ("double", "string", "int64")


def test_pandas_reads_a_table() -> None:
    frame = pandas.read_parquet(BytesIO(parquet.files(odd())["records.parquet"]))
    assert list(frame["title"]) == [LONG, *ODD]


@pytest.mark.parametrize("written", [lines.written, sqlite.written, parquet.files])
def test_the_same_bytes_each_time(written: object) -> None:
    assert callable(written)
    assert written(odd()) == written(odd())


@pytest.mark.parametrize("number", CHOSEN)
def test_keys_are_keys_and_references_lead_somewhere(number: int) -> None:
    database = sqlite3.connect(":memory:")
    database.deserialize(sqlite.written(whole(Share(number).loaded.register, DAY)))
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


HELPERS = {
    *("part_numbers", "counts", "unplaced_numbers", "unplaced_in_tasks", "unplaced_in_fields"),
    *("levels", "level_numbers", "text_parts", "text_numbers", "sums", "unplaced_texts"),
    *("text_states", "level_texts", "level_sums"),
    *(f"lowest_{n}" for n in range(1, 10)),
}


def test_every_table_view_and_number_is_told_of() -> None:
    assert list(TABLES) == [each.name for each in RELATIONS]
    made = re.findall(r"^CREATE TEMP VIEW (\w+) AS$", views(), re.MULTILINE)
    assert set(made) - HELPERS == set(VIEWS)
    assert set(made) >= HELPERS
    of = on_sqlite(odd())
    kept = {
        name for view in VIEWS for row in of(f"PRAGMA table_info({view})") for name in row.values()
    }
    assert set(NUMBERS) - {"…_texts"} <= kept


def test_the_levels_of_the_views_are_those_of_the_codes() -> None:
    rows = on_sqlite(odd())("SELECT level FROM levels ORDER BY n")
    assert [each["level"] for each in rows] == [each.value for each in Level]


def test_no_statement_holds_a_semicolon_but_at_its_end() -> None:
    statements = views().rstrip().removesuffix(";").split(";")
    assert all(each.lstrip().startswith(("--", "CREATE TEMP VIEW")) for each in statements)
    assert len(statements) == len(VIEWS) + len(HELPERS)
    assert all(len(re.findall("CREATE TEMP VIEW", each)) == 1 for each in statements)
