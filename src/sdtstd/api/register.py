"""A register that programs ask: each method answers as the command of its name does, in rows."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from sdtstd.api.answers import (
    Coverage,
    Diff,
    Findings,
    Forecasts,
    Gaps,
    History,
    Status,
    Suggested,
    Todos,
)
from sdtstd.api.days import day_of
from sdtstd.api.explained import explained
from sdtstd.api.rows import Rows, answered
from sdtstd.measure.snapshot import Snapshot

if TYPE_CHECKING:
    from pathlib import Path

    from sdtstd.api.days import Day
    from sdtstd.api.explained import Explained
    from sdtstd.loading import Loaded
    from sdtstd.model.register import AnyRecord
    from sdtstd.rows.records import MeasureRow, PilotRow, RecordRow, StandardRow
    from sdtstd.verify.sides import Read


class Register:
    """The data of one city, loaded whole; nothing here reads a clock, so a day is always given.

    A day is a `date`, or a text such as 2023-12-31; any other raises ValueError. A name that names
    nothing, or more than one thing, raises UnknownNameError (a LookupError), which says what is
    near.
    """

    def __init__(self, folder: Path, loaded: Loaded, max_bytes: int) -> None:
        self._folder, self._loaded, self._max_bytes = folder, loaded, max_bytes
        self._data = loaded.register

    def __repr__(self) -> str:
        return repr(self._data)

    def find(self, name: str, day: Day | None = None) -> RecordRow:
        """Give the record of a code in any written form or its beginning, of an id, or of a title.

        Without a day its `status` and `stage` are None.
        """
        from sdtstd.lookup.records import find_record

        rows: Rows[RecordRow] = self._rows((find_record(self._data, name),), day)
        return rows[0]

    def standards(self, day: Day | None = None) -> Rows[StandardRow]:
        """Give all standards; `status` and `stage` are those on the day, None without one."""
        return self._rows(self._data.standards, day)

    def pilots(self, day: Day | None = None) -> Rows[PilotRow]:
        """Give all pilots; `stage` is that on the day, None without one."""
        return self._rows(self._data.pilots, day)

    def measures(self) -> Rows[MeasureRow]:
        """Give all measures."""
        return self._rows(self._data.measures)

    def _rows(self, records: tuple[AnyRecord, ...], day: Day | None = None) -> Rows[Any]:
        from sdtstd.rows.records import record_row

        on = None if day is None else day_of(day)
        line_of = self._loaded.line_of
        return Rows(record_row(each, self._data, on, line_of) for each in records)

    def status(self, day: Day, plan: str | None = None) -> Status:
        """Give the targets of the principal plan, of the plan of that id, or of `all`."""
        from sdtstd.lookup.plans import choose_plans
        from sdtstd.views.status import status_report

        answer = status_report(self._on(day), choose_plans(self._data, plan)).data
        row: Any = answer.row
        targets = chain.from_iterable(each.targets for each in row.plans)
        return answered(Status, answer, tuple(targets))

    def coverage(self, day: Day) -> Coverage:
        """Give all leaves with their states."""
        from sdtstd.views.coverage import coverage_report

        answer = coverage_report(self._on(day), None).data
        row: Any = answer.row
        return answered(Coverage, answer, row.leaves)

    def gaps(self, day: Day, plan: str | None = None) -> Gaps:
        """Give what is missing; targets are those of every plan, or of the plan of that id."""
        from sdtstd.lookup.plans import ALL, choose_plans
        from sdtstd.views.gaps import gaps_report

        answer = gaps_report(self._on(day), choose_plans(self._data, plan or ALL), None).data
        row: Any = answer.row
        return answered(Gaps, answer, row.leaves)

    def forecast(self, day: Day, target: str | None = None, plan: str | None = None) -> Forecasts:
        """Give when goals are to be reached: of a target by its name, else of a plan's targets.

        Without either they are those of the principal plan; `all` are those of every plan.
        """
        from sdtstd.lookup.targets import choose_targets
        from sdtstd.views.forecast import forecast_report

        chosen = choose_targets(self._data, () if target is None else (target,), plan)
        answer = forecast_report(self._on(day), chosen).data
        row: Any = answer.row
        return answered(Forecasts, answer, row.forecasts)

    def next(self, day: Day) -> Todos:
        """Give all that needs attention: overdue, due within 90 days, open at any time."""
        from sdtstd.views.next import next_report
        from sdtstd.views.todo_filter import TodoFilter

        chosen = TodoFilter(every=True)
        answer = next_report(self._on(day), chosen, self._loaded.line_of).data
        row: Any = answer.row
        return answered(Todos, answer, row.items)

    def history(  # noqa: PLR0913 - what the command takes
        self,
        day: Day,
        by: str = "quarter",
        *,
        since: Day | None = None,
        plan: str | None = None,
        targets: tuple[str, ...] = (),
        task: str | None = None,
        field: str | None = None,
    ) -> History:
        """Give how it went up to a day: a point for each month, quarter or year, or each `commit`.

        A commit is looked at on the day on which it was made. Without `since` it begins where the
        first goal does, or with the first commit that holds the register.

        Raises:
            ValueError: there is no such step.
            CannotRun: git cannot give the commits, or the days are not in order.
        """
        from sdtstd.api.history import told
        from sdtstd.views.history.asked import Asked

        first = None if since is None else day_of(since)
        asked = Asked(first, day_of(day), plan, tuple(targets), task, field)
        return told(self._on(day), by, asked, self._read)

    def _read(self, head: str | None = None) -> Read:
        from sdtstd.verify.sides import read_of

        return read_of(self._folder, head, self._max_bytes, self._loaded)

    def suggest(self, day: Day) -> Suggested:
        """Give the standards to place with their likeliest leaves, the surest first."""
        from sdtstd.measure.suggestions.unplaced import to_place
        from sdtstd.views.suggest import suggest_report

        snapshot = self._on(day)
        answer = suggest_report(to_place(self._data), snapshot.day, self._loaded.line_of).data
        row: Any = answer.row
        return answered(Suggested, answer, row.records)

    def explain(self, name: str, day: Day) -> Explained:
        """Open a target, a leaf, a field or task, a record or a check by its name."""
        from sdtstd.views.explain import explain_report

        return explained(explain_report(self._on(day), name, self._loaded.line_of).data)

    def check(self, day: Day) -> Findings:
        """Give every finding on the day; `sdtstd.check` does it for data that does not load."""
        return findings_of(self._loaded, day)

    def diff(self, base: str, head: str | None = None, *, day: Day, exact: bool = False) -> Diff:
        """Give what changed between two revisions of git; without a head up to what is loaded.

        The base is replaced by the commit where the head left it, unless there is a head or
        `exact` is asked for.

        Raises:
            CannotRun: git has no such revision, or they cannot be compared.
        """
        from sdtstd.verify.change import change
        from sdtstd.views.diff import diff_report, nothing_report

        on = day_of(day)
        found = change(self._read(head), base, lambda _: on, exact=exact or head is not None)
        if found.before is None:
            answer = nothing_report(found.base.name, found.base.id, found.after, on).data
        else:
            answer = diff_report(found.before, found.after, on).data
        row: Any = answer.row
        return answered(Diff, answer, row.targets)

    def _on(self, day: Day) -> Snapshot:
        return Snapshot(self._data, day_of(day))


def findings_of(loaded: Loaded, day: Day) -> Findings:
    """Check what was loaded, on a day."""
    from sdtstd.verify.checked import find
    from sdtstd.views.check import check_report

    answer = check_report(find(loaded, day_of(day)), None).data
    row: Any = answer.row
    return answered(Findings, answer, row.findings)
