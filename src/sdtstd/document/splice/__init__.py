"""Changes to a document that leave every byte alone that they do not mean, or are refused.

What is made is read again, and must say what was meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.document.parsing import parse
from sdtstd.document.splice.asked import asked
from sdtstd.document.splice.brackets import in_brackets
from sdtstd.document.splice.changes import Change, Drop, Insert, Put, Rename, applied
from sdtstd.document.splice.patch import Patch, patched
from sdtstd.document.splice.refined import refined
from sdtstd.document.splice.rows import in_rows
from sdtstd.document.splice.shape import Refused, Shape

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from sdtstd.diagnostics import Diagnostic
    from sdtstd.document.document import Document

__all__ = ["Change", "Drop", "Insert", "Put", "Refused", "Rename", "spliced"]


def spliced(
    document: Document, changes: Iterable[Change], textual: Container[str] = frozenset()
) -> Document:
    """Give the document with the changes made; its faults are none.

    The steps of all changes lead through the document as it is. Texts of the `textual` keys are
    kept from being read as something else.

    Raises:
        Refused: they cannot be made without touching what was not asked for.
    """
    wanted = tuple(changes)
    numbered = document.numbered
    assert numbered.root is not None
    shape = Shape(document)
    smallest = tuple(refined(numbered.root, numbered.nodes, wanted))
    text = patched(shape.text, _patches(shape, smallest, textual))
    tree = applied(numbered.root, wanted)
    faults: tuple[Diagnostic, ...] = ()
    for each in _endings(document.text, text, shape.eol):
        made = parse(each, document.file)
        if made.root is not None and made.root == tree:
            return made
        faults = made.faults
    raise Refused("the text would say something else", faults)


def _endings(old: str, text: str, eol: str) -> Iterator[str]:
    """Give the text as it should end: without a line feed if it had none, as far as that may be."""
    if not old.endswith("\n"):
        yield text.removesuffix(eol)
    yield text


def _patches(shape: Shape, changes: Iterable[Change], textual: Container[str]) -> Iterator[Patch]:
    for each in asked(shape, changes, textual):
        bracketed = shape.is_bracketed(each.number) or shape.is_pair(each.steps, each.number)
        yield from in_brackets(each) if bracketed else in_rows(each)
