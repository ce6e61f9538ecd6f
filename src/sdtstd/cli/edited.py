"""What an edit is shown as: its lines, what it does to goals and leaves, how to undo it."""

from __future__ import annotations

import os
import shlex
from itertools import takewhile
from typing import TYPE_CHECKING

from sdtstd.cli.opening import here
from sdtstd.cli.streams import emit
from sdtstd.document.splice.refined import same_start
from sdtstd.edit.endings import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from sdtstd.cli.held import Held
    from sdtstd.diagnostics import Message
    from sdtstd.edit.target import Target
    from sdtstd.verify.edited import Edited


def show_edit(lang: str | None, held: Held, found: Edited) -> None:
    """Write to stdout what an edit does; nothing where it does nothing."""
    if not found.documents:
        return
    from sdtstd.cli.patch import FileChange, patch
    from sdtstd.cli.show import show
    from sdtstd.views.edited import edited_report

    old = held.loaded.documents
    emit(patch(FileChange(old.get(file), new) for file, new in found.documents.items()))
    show(edited_report(found, held.day), "text", lang, loaded=found.after.loaded)


def first_lines(found: Edited) -> Iterator[str]:
    """Give FILE:LINE of the first line that each file has otherwise, as editors open it."""
    old = found.before.loaded.documents
    for file, new in found.documents.items():
        was = plain(old[file].text).split("\n") if file in old else []
        now = plain(new.text).split("\n")
        first = same_start(was, now)
        blank = sum(1 for _ in takewhile(lambda line: not line.strip(), now[first:]))
        yield f"{file}:{min(first + blank + 1, len(now))}"


def undo_of(held: Held, targets: Mapping[str, Target]) -> Message:
    """Say how git brings back what was there, as far as it can."""
    from sdtstd.files import repository_of
    from sdtstd.views.edited import undo

    repository = repository_of(held.folder)
    if repository is None:
        return undo(None)
    from sdtstd.git.standing import as_in_head
    from sdtstd.git.tree import folder_in

    old = {file: each.content for file, each in targets.items() if each.content is not None}
    kept = as_in_head(repository, folder_in(repository, held.folder), old)
    new = [_here(each.path) for file, each in targets.items() if file not in old]
    same = [_here(targets[file].path) for file in old if file in kept]
    return undo(same, new, is_alone=len(same) == len(old))


def _here(path: Path) -> str:
    """Give a path as one types it from the current folder."""
    return shlex.quote(os.path.relpath(path, here()))
