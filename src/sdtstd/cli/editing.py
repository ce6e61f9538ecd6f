"""One edit of the data: locked, read, drafted, checked, shown, written; or nothing is changed."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

from sdtstd.cli.held import Asked, Held
from sdtstd.cli.opening import here
from sdtstd.diagnostics import COUNTED, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from sdtstd.diagnostics import Finding, Message
    from sdtstd.edit.entries.draft import Draft
    from sdtstd.edit.lock import Held as Lock
    from sdtstd.edit.target import Target
    from sdtstd.verify.edited import Edited


def edit(
    asked: Asked,
    plan: Callable[[Held], Draft],
    hints: Callable[[Finding], Message] = lambda each: each.hint,
) -> None:
    """Make the changes that a plan drafts, and show them with what they do to goals and leaves.

    Raises:
        CannotRun: another one is editing, the changes would add an error, or cannot be made or
            written. Then every file is as it was.
    """
    from sdtstd.edit.entries.draft import made_of
    from sdtstd.verify.edited import edited

    with holding(asked) as (held, lock):
        documents = made_of(held.loaded, plan(held))
        found = edited(held.checked, documents, held.day, held.head, hints)
        prepared = prepare(held, found)
        _show(asked, held, found)
        undone = None
        if documents and not asked.dry_run:
            undone = undo_for(held, found, prepared)
            write_prepared(prepared, lock)
    _tell(found, undone)


@contextmanager
def holding(asked: Asked) -> Iterator[tuple[Held, Lock | None]]:
    """Hold a register while it is edited: locked, then read and checked.

    What only shows an edit needs no lock.

    Raises:
        CannotRun: another one is editing, or there is no register.
    """
    from sdtstd.data_folder import find_folder
    from sdtstd.edit.lock import editing

    folder = find_folder(asked.data, here())
    with nullcontext() if asked.dry_run else editing(folder) as lock:
        yield _held(asked, folder), lock


def prepare(held: Held, found: Edited) -> list[tuple[Target, bytes]]:
    """Look at the files that an edit is to write; they must still be what was read."""
    return list(_writes(held, found))


def write_prepared(prepared: Sequence[tuple[Target, bytes]], lock: Lock | None) -> None:
    """Write all files of an edit or none."""
    from sdtstd.edit.write import write_all

    write_all(prepared, held=lock)


def undo_for(held: Held, found: Edited, prepared: Sequence[tuple[Target, bytes]]) -> Message:
    """Say how an edit is undone that is to be written."""
    from sdtstd.cli.edited import undo_of

    targets = (target for target, _ in prepared)
    return undo_of(held, dict(zip(found.documents, targets, strict=True)))


def _held(asked: Asked, folder: Path) -> Held:
    from sdtstd.cli.clock import day_of_run
    from sdtstd.loading import load
    from sdtstd.verify.checked import find
    from sdtstd.verify.head import Head

    loaded = load(folder, asked.most)
    day = day_of_run(asked.as_of, loaded.register)
    head = Head(loaded, folder, asked.most, day)
    return Held(find(loaded, day, most=COUNTED), folder, day, head)


def _writes(held: Held, found: Edited) -> Iterator[tuple[Target, bytes]]:
    from sdtstd.edit.rewriting import rewriting
    from sdtstd.files import base_of, find_files

    paths = {each.shown: each.path for each in find_files(held.folder)}
    old = held.loaded.documents
    for file, new in found.documents.items():
        path = paths.get(file) or base_of(held.folder) / file
        yield rewriting(path, old.get(file), new)


def _show(asked: Asked, held: Held, found: Edited) -> None:
    from sdtstd.cli.edited import show_edit

    show_edit(asked.lang, held, found)


def _tell(found: Edited, undone: Message | None) -> None:
    from sdtstd.cli.edited import first_lines
    from sdtstd.cli.streams import complain

    if not found.documents:
        complain(say("there is nothing to change: the data says so already"))
    elif undone is None:
        complain(say("nothing is written: leave out --dry-run to write it"))
    else:
        complain(say("written: {files}", files=", ".join(first_lines(found))), undone)
