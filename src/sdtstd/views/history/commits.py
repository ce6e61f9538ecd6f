"""The history of a register from commit to commit: what was known in each, on its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.frozen import frozen
from sdtstd.measure.course.course import course
from sdtstd.measure.course.points import Point
from sdtstd.measure.course.scope import scope
from sdtstd.moments import day_of
from sdtstd.periods import By
from sdtstd.verify.past_registers import line, walk
from sdtstd.views.history.asked import choose
from sdtstd.views.history.report import NOT_FETCHED, History

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.git.history import PastCommit
    from sdtstd.git.revision import Commit
    from sdtstd.measure.course.scope import Chosen
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.verify.past_registers import Known, Watch
    from sdtstd.verify.sides import Read
    from sdtstd.views.history.asked import Asked


@frozen
class Commits:
    """Up to which commit, and how each is looked at: on a day (None: on its own)."""

    read: Read
    tip: Commit
    day: date | None = None


def history_of_commits(
    snapshot: Snapshot, asked: Asked, of: Commits, watch: Watch = iter
) -> History:
    """Give what was known in each commit up to one; the snapshot says what names mean.

    Raises:
        CannotRun: nothing has a name that is asked for, git cannot give the commits, or none of
            them has the register between the days.
    """
    chosen = choose(snapshot, asked)
    found = line(of.read, of.tip)
    inside = tuple(_inside(found.commits, asked))
    known = walk(of.read, inside, watch, of.day)
    points = tuple(_points((each for each in known if _is_of(each.day, asked)), chosen, of.day))
    if not points:
        none = say("no commit up to {rev} has the register then", rev=of.tip.name)
        raise CannotRun(none, *[NOT_FETCHED] * found.is_cut)
    days = [each.committed or each.day for each in points]
    cut = found.is_cut and _may_be_of(found.commits[0], asked)
    return History(By.COMMIT, (min(days), max(days)), points, snapshot.register, chosen, is_cut=cut)


def _inside(commits: tuple[PastCommit, ...], asked: Asked) -> Iterator[PastCommit]:
    """Give those that may be of the days, and the one before each: what it had is no news."""
    own = [any(_may_be_of(one, asked) for one in (each, *each.later)) for each in commits]
    for commit, is_own, is_next_own in zip(commits, own, (*own[1:], False), strict=True):
        if is_own or is_next_own:
            yield commit


def _may_be_of(commit: PastCommit, asked: Asked) -> bool:
    """Tell whether a commit was made on one of the days asked for, in some time zone."""
    day = day_of(commit.moment, "UTC").toordinal()
    is_early = asked.first is not None and day + 1 < asked.first.toordinal()
    return not is_early and (asked.last is None or day - 1 <= asked.last.toordinal())


def _is_of(day: date, asked: Asked) -> bool:
    is_early = asked.first is not None and day < asked.first
    return not is_early and (asked.last is None or day <= asked.last)


def _points(known: Iterator[Known], chosen: Chosen, day: date | None) -> Iterator[Point]:
    for each in known:
        looked_at = day or each.day
        figures = None
        if each.loaded is not None:
            register = each.loaded.register
            figures = next(course(register, (looked_at,), scope(register, chosen)))
        yield Point(looked_at, figures, commit=each.commit.id, committed=each.day)
