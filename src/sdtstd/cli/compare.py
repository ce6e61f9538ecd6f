"""Two revisions of the register at hand, for `diff` and `check --base`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sdtstd.cli.clock import day_of_run
from sdtstd.cli.opening import here
from sdtstd.cli.streams import complain
from sdtstd.diagnostics import say
from sdtstd.files import find_folder, repository_of
from sdtstd.loading import assemble, load
from sdtstd.verify.checked import Checked, find
from sdtstd.verify.difference import Side
from sdtstd.verify.novelty import new_findings

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from sdtstd.loading import Loaded


def sides(
    data: str | None, as_of: str | None, base: str, head: str | None
) -> tuple[Side, Side, date]:
    """Load both revisions, and give the day on which both are measured.

    Raises:
        CannotRun: there is no repository, a revision is unknown, or no day is meant.
    """
    folder = find_folder(data, here())
    before = _at(folder, base)
    after = load(folder) if head is None else _at(folder, head)
    day = day_of_run(as_of, after.register)
    names = (base, head or say("the working tree"))
    old = find(before, day)
    return Side(names[0], old), Side(names[1], find(after, day, old)), day


def checked_since(data: str | None, as_of: str | None, base: str, *, new_only: bool) -> Checked:
    """Check the working tree and its change since a revision.

    Raises:
        CannotRun: as for `sides`; also where the base has no data that can be compared.
    """
    before, after, _day = sides(data, as_of, base, None)
    if not before.checked.loads:
        complain(say("{base} does not load: goals are not compared with it", base=base))
    if not new_only:
        return after.checked
    new = new_findings(before.checked.findings, after.checked.findings)
    return replace(after.checked, findings=new)


def _at(folder: Path, revision: str) -> Loaded:
    from sdtstd.git.failures import no_repository
    from sdtstd.git.revision import resolve
    from sdtstd.git.tree import documents_at

    repository = repository_of(folder)
    if repository is None:
        raise no_repository(folder)
    return assemble(documents_at(repository, resolve(repository, revision), folder))
