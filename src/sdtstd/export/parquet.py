"""Parquet: a file for each table, and the views beside them, for DuckDB, Spark and pandas."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from sdtstd.diagnostics import CannotRun, say
from sdtstd.export.relations import relations, views

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.export.whole import Whole
    from sdtstd.rows.relations.tables import Relation

_AT_ONCE = 100_000
"""Rows that are held as objects of Python; each such group stands together in the file."""


def files(whole: Whole) -> dict[str, bytes]:
    """Give the files of a folder by their names, the same bytes for the same register.

    Raises:
        CannotRun: the library is not there.
    """
    pa = _library()
    made = {
        f"{relation.name}.parquet": _file(pa, relation, rows) for relation, rows in relations(whole)
    }
    return {**made, "views.sql": views().encode()}


def _library() -> Any:
    try:
        import pyarrow as pa  # type: ignore[import-untyped]
        import pyarrow.parquet  # type: ignore[import-untyped]
    except ImportError:
        raise CannotRun(
            say("parquet needs a library that is not installed: pip install 'sdtstd[parquet]'")
        ) from None
    return pa


def _file(pa: Any, relation: Relation, rows: Iterator[tuple[object, ...]]) -> bytes:
    types = {str: pa.string(), int: pa.int64(), float: pa.float64()}
    fields = [pa.field(each.name, types[each.kind], not each.required)
              for each in relation.columns]  # fmt: skip
    schema, out = pa.schema(fields), pa.BufferOutputStream()
    with pa.parquet.ParquetWriter(out, schema) as writer:
        while some := tuple(islice(rows, _AT_ONCE)):
            columns = zip(*some, strict=True)
            arrays = map(pa.array, columns, schema.types)
            writer.write_table(pa.table(list(arrays), schema=schema))
    written: bytes = out.getvalue().to_pybytes()
    return written
