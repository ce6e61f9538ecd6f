"""The last line of a file without a line end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Edit, Span, say
from sdtstd.document.faults import fault
from sdtstd.document.rules import FINAL_NEWLINE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.diagnostics import Diagnostic
    from sdtstd.document import Document


def final_newline(document: Document) -> Iterator[Diagnostic]:
    """Tell of a file that can be read and does not end with a line end."""
    text = document.text
    if document.is_lost or text.endswith("\n"):
        return
    span = Span(document.file, len(text), len(text))
    ending = "\r\n" if text.partition("\n")[0].endswith("\r") else "\n"
    # The line end would be part of a block of text.
    edit = None if _ends_in_block(document) else Edit(span, ending)
    yield fault(FINAL_NEWLINE, span, say("the last line has no line end"), FINAL_NEWLINE.mend, edit)


def _ends_in_block(document: Document) -> bool:
    return document.text[document.numbered.nodes.starts[-1] :][:1] in ("|", ">")
