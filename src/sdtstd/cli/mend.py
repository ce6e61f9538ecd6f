"""`check --fix`: the data files mended, or shown as a patch."""

from __future__ import annotations

import codecs
from dataclasses import replace
from typing import TYPE_CHECKING

from sdtstd.cli.patch import Change, patch
from sdtstd.cli.streams import complain, emit
from sdtstd.diagnostics import CannotRun, say
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from pathlib import Path

    from sdtstd.cli.opening import Looked
    from sdtstd.diagnostics import Diagnostic, Message
    from sdtstd.edit.target import Target

_MARK = codecs.BOM_UTF8


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


def mend_files(looked: Looked, wanted: Mend, *, only_diff: bool) -> tuple[Looked, bool]:
    """Mend the files, or print the patch; give the register as it then is, and if it differs.

    Raises:
        CannotRun: a file is none of data, cannot be written, or was changed since it was read.
    """
    from sdtstd.cli.only import of_files
    from sdtstd.verify.mending import mend

    if wanted.files is not None:
        of_files(looked.checked, wanted.files)
    result = mend(looked.checked, looked.day, wanted.wants)
    old = looked.checked.loaded.documents
    changes = [Change(old[file], new) for file, new in result.documents.items()]
    if only_diff:
        emit(patch(changes))
    else:
        _write(looked.folder, changes)
        complain(_told(result.times, len(changes)))
    return replace(looked, checked=result.checked), bool(changes)


def _told(times: int, files: int) -> Message:
    from sdtstd.views.amounts import amount

    if not times:
        return say("nothing to mend")
    return say(
        "mended: {n} in {files}", n=times, files=amount(files, say("{n} files"), say("1 file"))
    )


def _write(folder: Path, changes: list[Change]) -> None:
    from sdtstd.edit.write import write
    from sdtstd.files import look_below

    if not changes:
        return
    paths = {each.shown: each.path for each in look_below(folder).files}
    # All are looked at before the first is written.
    for target, content in [_looked(paths, each) for each in changes]:
        write(target, content)


def _looked(paths: dict[str, Path], change: Change) -> tuple[Target, bytes]:
    from sdtstd.edit.target import look_at

    file = change.new.file
    target = look_at(paths[file]) if file in paths else None
    content = target.content if target else None
    mark = _MARK if content is not None and content.startswith(_MARK) else b""
    if target is None or content != mark + change.old.text.encode():
        raise CannotRun(say("{path!r} was changed since it was read: run it again", path=file))
    return target, mark + change.new.text.encode()
