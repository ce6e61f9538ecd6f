"""`check --fix`: the data files mended, or shown as a patch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.cli.patch import FileChange, patch
from sdtstd.cli.streams import complain, emit
from sdtstd.diagnostics import CannotRun, say
from sdtstd.frozen import frozen, replace

if TYPE_CHECKING:
    from pathlib import Path

    from sdtstd.cli.opening import Looked
    from sdtstd.diagnostics import Diagnostic, Message
    from sdtstd.edit.lock import Held


def demand_tree(
    *, fix: bool, only_diff: bool, at: str | None, base: str | None, output: Path | None
) -> None:
    """Refuse to mend what is not the register at hand, and a patch without mending.

    Raises:
        CannotRun: the options do not fit together.
    """
    if only_diff and not fix:
        raise CannotRun(say("--diff shows what --fix would do: give both"))
    if fix and at is not None:
        raise CannotRun(say("--fix mends the files of the working tree: leave out --at"))
    if fix and base is not None:
        raise CannotRun(say("--fix mends the files as they are: leave out --base"))
    if only_diff and output is not None:
        raise CannotRun(say("the patch of --diff goes to stdout: leave out -o"))


@frozen
class Mend:
    """What is to be mended: the codes of rules, and the files as findings print them, or all."""

    codes: frozenset[str]
    files: frozenset[str] | None

    def wants(self, fault: Diagnostic) -> bool:
        """Tell whether a fault is among it."""
        return fault.rule.code in self.codes and (self.files is None or fault.at.file in self.files)


def mend_files(
    looked: Looked, wanted: Mend, lock: Held | None, *, only_diff: bool
) -> tuple[Looked, bool]:
    """Mend the files, or print the patch; give the register as it then is, and if it differs.

    `lock` is that of the data folder, taken before its files were read.

    Raises:
        CannotRun: a file is none of data, cannot be written, or was changed since it was read.
    """
    from sdtstd.cli.only import of_files
    from sdtstd.verify.mending import mend

    if wanted.files is not None:
        of_files(looked.checked, wanted.files)
    result = mend(looked.checked, looked.day, wanted.wants)
    old = looked.checked.loaded.documents
    changes = [FileChange(old[file], new) for file, new in result.documents.items()]
    if only_diff:
        emit(patch(changes))
    else:
        _write(looked.folder, changes, lock)
        complain(_told(result.times, len(changes)))
    return replace(looked, checked=result.checked), bool(changes)


def _told(times: int, files: int) -> Message:
    from sdtstd.views.amounts import amount

    if not times:
        return say("nothing to mend")
    return say(
        "mended: {n} in {files}", n=times, files=amount(files, say("{n} files"), say("1 file"))
    )


def _write(folder: Path, changes: list[FileChange], lock: Held | None) -> None:
    from sdtstd.edit.rewriting import rewriting
    from sdtstd.edit.write import write_all
    from sdtstd.files import look_below

    if changes:
        paths = {each.shown: each.path for each in look_below(folder).files}
        writes = [rewriting(paths[each.new.file], each.old, each.new) for each in changes]
        write_all(writes, lock)
