"""The one writer: readers see the old file or the new one, whatever happens to the process.

`look_at` tells what stands at a path, and the command makes what should. `write` puts that into a
new file beside the old one, waits until the disk has every byte, looks whether the old file is
still the one that was read, gives the new one its name, and waits until the disk has that too.
`write_all` does so with several files: each step is done for all of them before the next one.
"""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from sdtstd.edit.ending import held_back
from sdtstd.edit.folders import folders_to
from sdtstd.edit.parents import confirm, parents_of
from sdtstd.edit.ready import made_ready, name_all
from sdtstd.edit.stream import write_in_place
from sdtstd.edit.telling import NOT_WRITTEN, telling
from sdtstd.edit.temporary import sweep
from sdtstd.edit.writable import demand_file, demand_unchanged, demand_writable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sdtstd.edit.lock import Held
    from sdtstd.edit.target import Target


def write(target: Target, content: bytes) -> None:
    """Write the content in the place of what was looked at; folders on the way are made.

    The new file has the mode of the old one, and its owner where that is allowed.

    Raises:
        CannotRun: it is not written, and the old file is as it was; or it is written and the disk
            did not confirm it, as the sentence then says.
    """
    if target.is_stream:
        with telling(NOT_WRITTEN, target.path):
            write_in_place(target.path, content)
    else:
        write_all([(target, content)])


def write_all(writes: Sequence[tuple[Target, bytes]], held: Held | None = None) -> None:
    """Write several files as `write` does one: all of them, or none. Each path comes once.

    A process that is killed between two names leaves some old files and some new ones, each
    whole: no file system gives several names at once. `held` is what `editing` gave.

    Raises:
        CannotRun: none is written but those that the sentences name; or all are written and the
            disk did not confirm it, as the sentences then say.
    """
    for target, _ in writes:
        demand_file(target)
        with telling(NOT_WRITTEN, target.path):
            demand_writable(target.path)
    with held_back() as leave_if_ended, ExitStack() as stack:
        for target, _ in writes:
            with telling(NOT_WRITTEN, target.path):
                stack.enter_context(folders_to(target.path))
        _replace(writes, held, leave_if_ended)


def _replace(
    writes: Sequence[tuple[Target, bytes]], held: Held | None, leave_if_ended: Callable[[], None]
) -> None:
    paths = [target.path for target, _ in writes]
    with parents_of(paths, held, leave_if_ended) as parents:
        for path in paths:
            if parents[path.parent].is_alone:
                sweep(path)
        with ExitStack() as stack:
            files = [
                stack.enter_context(
                    made_ready(target, content, leave_if_ended, is_last=target.path == paths[-1])
                )
                for target, content in writes
            ]
            for target, content in writes:
                with telling(NOT_WRITTEN, target.path):
                    demand_unchanged(target, content)
            leave_if_ended()
            name_all(files)
        confirm(parents)
