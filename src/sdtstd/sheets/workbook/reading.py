"""From the bytes of a workbook to a book: never by this process itself."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.sheets.unreadable import Unreadable
from sdtstd.sheets.workbook.answer import book_of
from sdtstd.sheets.workbook.archive import refuse_archive
from sdtstd.sheets.workbook.process import answer

if TYPE_CHECKING:
    from sdtstd.sheets.book import Book

_LIBRARY = "python_calamine"


def workbook(data: bytes) -> Book:
    """Give the sheets of a workbook, hidden ones too, charts left out.

    Raises:
        Unreadable: it is none, or too large, or damaged, or the library is not installed.
    """
    refuse_archive(data)
    found = find_spec(_LIBRARY)
    if found is None or found.origin is None:
        raise Unreadable(say("reading .xlsx takes a library: pip install 'sdtstd[xlsx]'"))
    return book_of(answer(data, Path(found.origin).parent.parent))
