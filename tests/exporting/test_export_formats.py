"""The table of formats: every row has its functions, and no two rows share an ending."""

from __future__ import annotations

import inspect

import pytest

from sdtstd.export.formats import ExportFormat, Shape


@pytest.mark.parametrize("form", ExportFormat)
def test_a_row_has_the_functions_that_it_names(form: ExportFormat) -> None:
    assert form.table or form.whole
    if form.table:
        assert [*inspect.signature(form.table_writer()).parameters] == ["table", "raw"]
    if form.whole:
        is_folder = form.shape is Shape.FOLDER
        writer = form.folder_writer() if is_folder else form.whole_writer()
        assert [*inspect.signature(writer).parameters] == ["whole"]


def test_an_ending_names_one_format() -> None:
    endings = [ending for form in ExportFormat for ending in form.endings]
    assert len(endings) == len(set(endings))
    assert all(each.startswith(".") and each == each.lower() for each in endings)
    assert all(bool(form.endings) is (form.shape is not Shape.FOLDER) for form in ExportFormat)
