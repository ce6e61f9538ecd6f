"""What looks like a data file and is none: a name that ends otherwise, a pointer of git LFS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Span, say
from sdtstd.document.faults import cut, fault
from sdtstd.document.rules import UNREAD_FILE
from sdtstd.files import proper_name

if TYPE_CHECKING:
    from sdtstd.diagnostics import Diagnostic

_POINTER = "version https://git-lfs.github.com/spec/"


def misnamed(file: str) -> Diagnostic:
    """Word the finding about a file by its path alone; it is not even opened."""
    name = proper_name(file.rpartition("/")[2])
    message = say("the file is not read: its name does not end in .yaml or .yml")
    hint = say(
        "if it holds data, name it {name!r}; else move it out of the data folder", name=cut(name)
    )
    return fault(UNREAD_FILE, Span(file, 0, 0), message, hint)


def pointer(text: str, file: str) -> Diagnostic | None:
    """Give the finding about a text that only says where git LFS keeps the file."""
    if not text.startswith(_POINTER):
        return None
    message = say("the data is missing: this is only a git LFS pointer to it")
    hint = say("run `git lfs pull`; keep data files out of git LFS, whose commits hold no data")
    return fault(UNREAD_FILE, Span(file, 0, len(text.partition("\n")[0])), message, hint)
