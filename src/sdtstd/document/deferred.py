"""A document whose text is known to be without faults, and is read when somebody asks about it."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from sdtstd.document.document import Document
from sdtstd.document.parts import Parts

if TYPE_CHECKING:
    from sdtstd.document.bounds import Bounds


def deferred(text: str, file: str, bounds: Bounds | None = None) -> Document:
    """Give the document of a text that `parse` has found no faults in, without reading it.

    With its bounds a place is told by reading its part alone.
    """
    parts = {name: array("I", each) for name, each in (bounds or {}).items()}
    return Document(file, text, (), Parts(file, text, bounds=parts))
