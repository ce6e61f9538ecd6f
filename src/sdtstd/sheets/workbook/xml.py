"""XML without declarations: no entity is ever made, so none can grow or name a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn
from xml.parsers import expat

from sdtstd.sheets.workbook.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable


def parser() -> expat.XMLParserType:
    """Give a parser that refuses a declaration of a document type."""
    made = expat.ParserCreate()
    made.StartDoctypeDeclHandler = _refuse
    made.buffer_text = True
    return made


def refuse_declared(data: bytes) -> None:
    """Read XML for nothing but its faults, which are those of `elements`."""
    parser().Parse(data, True)


def elements(data: bytes, take: Callable[[str, dict[str, str]], object]) -> None:
    """Show every element: its name without a prefix, and its attributes.

    Raises:
        Refusal: a document type is declared.
        ExpatError: it is no XML.
    """
    reading = parser()
    reading.StartElementHandler = lambda name, keys: take(name.rpartition(":")[2], keys)
    reading.Parse(data, True)


def _refuse(*_declared: object) -> NoReturn:
    raise Refusal("declared")
