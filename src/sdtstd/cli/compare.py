"""Two revisions of the register at hand, for `diff` and `check --base`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from sdtstd.cli.clock import day_of_run
from sdtstd.cli.opening import Looked, here
from sdtstd.cli.streams import complain
from sdtstd.data_folder import find_folder
from sdtstd.diagnostics import say
from sdtstd.frozen import replace
from sdtstd.git.revision import Commit
from sdtstd.verify.change import change as change_of
from sdtstd.verify.difference import Difference
from sdtstd.verify.sides import read_of
from sdtstd.views.compared import about, name_of, nothing_compared

if TYPE_CHECKING:
    from sdtstd.verify.change import Change
    from sdtstd.verify.difference import Side


def change(
    data: str | None,
    as_of: str | None,
    base: str,
    head: str | None,
    *,
    exact: bool,
    most: int,
) -> Change:
    """Load both revisions, and give the day on which both are measured.

    The base is replaced by the commit where the head left it, unless it is meant exactly.

    Raises:
        CannotRun: there is no repository, a revision is unknown, the two share no commit, the
            base holds another register, or no day is meant.
    """
    read = read_of(find_folder(data, here()), head, most)
    return change_of(read, base, partial(day_of_run, as_of), exact=exact)


def checked_since(
    data: str | None,
    as_of: str | None,
    base: str,
    at: str | None,
    *,
    exact: bool,
    new_only: bool,
    most: int,
) -> Looked:
    """Check the working tree, or a revision, and its change since a base; say what was compared.

    Raises:
        CannotRun: as for `change`.
    """
    found = change(data, as_of, base, at, exact=exact, most=most)
    looked = Looked(found.after.checked, found.day, found.folder, _commit(found.after))
    if found.before is None:
        complain(nothing_compared(found.base.name, found.base.id))
        return looked
    if found.before.forked:
        complain(say("compared with {base}", base=name_of(found.before)))
    for each in about(found.before, found.after):
        complain(each)
    new = Difference(found.before, found.after).new
    checked = replace(looked.checked, new=new)
    if new_only:
        checked = replace(looked.checked, diagnostics=tuple(each.diagnostic for each in new))
    return replace(looked, checked=checked)


def _commit(side: Side) -> Commit | None:
    if side.rev is None or side.commit is None:
        return None
    return Commit(side.commit, side.rev)
