"""Two revisions of the register at hand, for `diff` and `check --base`."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from sdtstd.cli.clock import day_of_run
from sdtstd.cli.opening import here
from sdtstd.cli.streams import complain
from sdtstd.data_folder import find_folder
from sdtstd.diagnostics import say
from sdtstd.verify.change import change as change_of
from sdtstd.verify.change import read_of
from sdtstd.verify.difference import Difference
from sdtstd.views.compared import about, name_of, nothing_compared

if TYPE_CHECKING:
    from sdtstd.verify.change import Change
    from sdtstd.verify.checked import Checked


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
    data: str | None, as_of: str | None, base: str, *, exact: bool, new_only: bool, most: int
) -> Checked:
    """Check the working tree and its change since a revision, and say what was compared.

    Raises:
        CannotRun: as for `change`.
    """
    found = change(data, as_of, base, None, exact=exact, most=most)
    after = found.after.checked
    if found.before is None:
        complain(nothing_compared(found.base.name, found.base.id))
        return after
    if found.before.forked:
        complain(say("compared with {base}", base=name_of(found.before)))
    for each in about(found.before, found.after):
        complain(each)
    new = Difference(found.before, found.after).new
    return replace(after, findings=new) if new_only else replace(after, new=new)
