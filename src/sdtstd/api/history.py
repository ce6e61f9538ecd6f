"""A history for Python programs: by period, or by commit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.api.answers import History
from sdtstd.api.rows import answered
from sdtstd.periods import By
from sdtstd.views.history.asked import history_of
from sdtstd.views.history.report import history_report

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.verify.sides import Read
    from sdtstd.views.history.asked import Asked
    from sdtstd.views.history.report import History as Found


def told(snapshot: Snapshot, by: str, asked: Asked, read: Callable[[], Read]) -> History:
    """Give a history; `read` says in which repository the commits are.

    Raises:
        ValueError: there is no such step.
        CannotRun: git cannot give the commits, or the days are not in order.
    """
    step = By(by)
    found = (
        history_of(snapshot, step, asked) if step is not By.COMMIT else _of(snapshot, asked, read())
    )
    answer = history_report(found).data
    row: Any = answer.row
    return answered(History, answer, row.points)


def _of(snapshot: Snapshot, asked: Asked, read: Read) -> Found:
    from sdtstd.git.revision import resolve
    from sdtstd.views.history.commits import Commits, history_of_commits

    return history_of_commits(snapshot, asked, Commits(read, resolve(read.repository, "HEAD")))
