"""Changes drafted for the data files of a register, and the documents that they make."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from sdtstd.diagnostics import CannotRun, say
from sdtstd.document import parse
from sdtstd.document.splice import Refused, spliced
from sdtstd.loading.textual import textual_keys

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.document import Document
    from sdtstd.document.splice import Change
    from sdtstd.loading import Loaded

_NEW = "version: 1\n"


class Drafted(NamedTuple):
    """A change to the file that findings print so."""

    file: str
    change: Change


Draft: TypeAlias = "tuple[Drafted, ...]"


def made_of(loaded: Loaded, draft: Iterable[Drafted]) -> dict[str, Document]:
    """Give the documents that a draft changes, as it makes them; a file may be a new one.

    Raises:
        CannotRun: a file has faults, or would lose what was not asked for.
    """
    by_file: defaultdict[str, list[Change]] = defaultdict(list)
    for each in draft:
        by_file[each.file].append(each.change)
    made = {file: _made(loaded, file, changes) for file, changes in by_file.items()}
    old = loaded.documents
    return {
        file: each for file, each in made.items() if file not in old or each.text != old[file].text
    }


def _made(loaded: Loaded, file: str, changes: list[Change]) -> Document:
    document = loaded.documents.get(file) or parse(_NEW, file)
    if document.root is None:
        raise CannotRun(
            say("{file!r} has faults, and nothing in it can be changed: sdtstd check", file=file)
        )
    try:
        return spliced(document, changes, textual_keys())
    except Refused as refused:
        if refused.faults:
            wrong = refused.faults[0].message
            raise CannotRun(say("what was typed cannot be written: {wrong}", wrong=wrong)) from None
        raise CannotRun(
            say(
                "{file!r} cannot be changed here without touching what was not asked for,"
                " such as a comment: change it in an editor",
                file=file,
            )
        ) from None
