"""Every report of a register that holds payloads, and everything that can be named in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sdtstd.compare.between import Between
from sdtstd.document import parse
from sdtstd.loading import assemble
from sdtstd.measure.snapshot import Snapshot
from sdtstd.verify.checked import find
from sdtstd.verify.difference import Side
from sdtstd.views.beside import of_commit
from sdtstd.views.check import check_report
from sdtstd.views.coverage import coverage_report
from sdtstd.views.diff import diff_report
from sdtstd.views.explain import explain_report
from sdtstd.views.filters import Filter
from sdtstd.views.gaps import gaps_report
from sdtstd.views.listed import list_report
from sdtstd.views.moved import moved_alone
from sdtstd.views.next import next_report
from sdtstd.views.records import show_report
from sdtstd.views.status import status_report
from sdtstd.views.summary import a_year_before, progress_report
from sdtstd.views.todo_filter import TodoFilter
from support.payloads.register import loadable, register, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.loading import Loaded
    from sdtstd.model.register import AnyRecord
    from sdtstd.report import Report
    from sdtstd.verify.checked import Checked
    from support.payloads.fields import Field

DAY = date(2023, 6, 30)
FILE = "data/standards.yaml"


def read(data: dict[str, Any]) -> Loaded:
    """Read a register of one file."""
    return assemble([parse(written(data), FILE)])


@dataclass(frozen=True)
class Share:
    """A share of the table: the payloads of some entries, in every field."""

    number: int

    @cached_property
    def data(self) -> dict[str, Any]:
        return register(self.number)

    @cached_property
    def loaded(self) -> Loaded:
        return read(self.data)

    @cached_property
    def checked(self) -> Checked:
        return find(self.loaded, DAY)

    def reports(self) -> Iterator[tuple[str, Report]]:
        """Give every report with the command that shows it."""
        data = self.loaded.register
        snapshot = Snapshot(data, DAY)
        status = status_report(snapshot, data.plans)
        between = Between(snapshot, a_year_before(DAY), data.plans)
        yield "status", status
        yield "status", of_commit(moved_alone(status, between), "HEAD", "0" * 40)
        yield "next", next_report(snapshot, TodoFilter(every=True), self.loaded.line_of)
        yield "coverage", coverage_report(snapshot, None)
        yield "gaps", gaps_report(snapshot, data.plans, lambda _: True)
        yield "list", list_report(snapshot, Filter(), self.loaded.line_of)
        yield "report", progress_report(snapshot, a_year_before(DAY), data.plans, ())
        yield "check", check_report(self.checked, None)
        yield "diff", self.difference()
        every: tuple[AnyRecord, ...] = (*data.standards, *data.pilots, *data.measures)
        for record in every:
            yield "show", show_report(snapshot, (record,), self.loaded.line_of)
        yield from self.explained()

    def explained(self) -> Iterator[tuple[str, Report]]:
        """Explain each thing beside few of the others, which its table would show once more."""
        few = {"standards": self.data["standards"][:2], "pilots": self.data["pilots"][:2]}
        of_plans = read(self.data | few)
        plans = Snapshot(of_plans.register, DAY)
        for plan in plans.register.plans:
            for target in plan.targets:
                yield "explain", explain_report(plans, f"{plan.id}/{target.id}", of_plans.line_of)
        of_records = read(self.data | {"plans": self.data["plans"][:1]})
        records = Snapshot(of_records.register, DAY)
        some: tuple[AnyRecord, ...] = (
            *plans.register.pilots,
            *records.register.standards[::8],
        )
        for record in some:
            yield "explain", explain_report(records, record.key, of_records.line_of)
        yield "explain", explain_report(records, records.register.leaves[0].id, of_records.line_of)

    def difference(self) -> Report:
        """Compare with a register in which every text is another one."""

        def other(field: Field, n: int) -> str:
            return loadable(field, n + 1 if field.free else n)

        before = Side("main", "0" * 40, "data", find(read(register(self.number, other)), DAY))
        after = Side(None, None, "data", find(self.loaded, DAY, before.checked))
        return diff_report(before, after, DAY)
