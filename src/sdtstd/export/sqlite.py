"""A sqlite database: the tables with their keys, and the views over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.export.relations import relations, views

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.export.whole import Whole
    from sdtstd.rows.relations.tables import Relation

_TYPES = {str: "TEXT", int: "INTEGER", float: "REAL"}
_INDEXES = (
    ("codes", "code"),
    ("leaves", "register, task"),
    ("mappings", "register, place"),
    ("parts", "register, kind, record"),
)
"""What the views and people look for, beside the keys."""


def written(whole: Whole) -> bytes:
    """Write the database; the same bytes for the same register and version of sqlite."""
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(":memory:")) as database:
        for relation, rows in relations(whole):
            database.execute(_table(relation))
            places = ", ".join("?" * len(relation.columns))
            database.executemany(f"INSERT INTO {relation.name} VALUES ({places})", rows)  # noqa: S608
        for table, columns in _INDEXES:
            database.execute(f"CREATE INDEX {table}_by ON {table} ({columns})")
        database.commit()
        database.executescript(views().replace("CREATE TEMP VIEW", "CREATE VIEW"))
        try:
            return database.serialize()
        except sqlite3.OperationalError:  # so it says that there is no memory for a copy
            raise MemoryError from None


def _table(relation: Relation) -> str:
    inside = ",\n  ".join(_lines(relation))
    return f"CREATE TABLE {relation.name} (\n  {inside}\n)"


def _lines(relation: Relation) -> Iterator[str]:
    for each in relation.columns:
        yield f"{each.name} {_TYPES[each.kind]}{' NOT NULL' if each.required else ''}"
    yield f"PRIMARY KEY ({', '.join(relation.key)})"
    for table, columns in relation.refers:
        yield f"FOREIGN KEY ({', '.join(columns)}) REFERENCES {table}"
