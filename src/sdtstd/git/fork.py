"""Where a branch left another: the commit by which it is judged for its own change alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.git.process import ask
from sdtstd.git.revision import Commit, is_shallow

if TYPE_CHECKING:
    from pathlib import Path


def merge_base(repository: Path, base: Commit, head: Commit) -> Commit:
    """Give the last commit that both have in their history, under the name of the base.

    Raises:
        CannotRun: they share none, or too little of the history was fetched.
    """
    if base.id == head.id:
        return base
    answer = ask(repository, "merge-base", "--end-of-options", base.id, head.id)
    found = answer.output.decode("ascii").strip()
    if answer.yes and found:
        return Commit(found, base.name)
    why = _SHALLOW if is_shallow(repository) else _UNRELATED
    raise CannotRun(say(why.text, base=base.name, head=head.name))


_SHALLOW = say(
    "this shallow clone lacks the commit where {head!r} left {base!r}: fetch the whole history with"
    " `git fetch --unshallow`, or with `fetch-depth: 0` for actions/checkout on GitHub; or compare"
    " with {base!r} itself: --exact"
)
_UNRELATED = say(
    "{base!r} and {head!r} share no commit: compare with {base!r} itself with --exact, or fetch the"
    " branch that {head!r} came from"
)
