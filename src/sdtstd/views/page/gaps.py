"""The gaps of the page: the targets that are short, the leaves task by task, what is at no leaf."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.measure.leaves import LeafState
from sdtstd.report import APART, Anchor, Column, Heading, Linked, Parts, Sentences, Table
from sdtstd.report.page import Apart, Fold
from sdtstd.rows.gaps import pipeline_of
from sdtstd.views.assessed import assessed
from sdtstd.views.gaps import MEANINGS, none_short, owned
from sdtstd.views.titles import name_of
from sdtstd.views.verdict import covers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sdtstd.measure.coverage import TaskCoverage
    from sdtstd.measure.leaves import LeafCoverage
    from sdtstd.measure.progress import Progress
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.plan import Plan
    from sdtstd.report import Name
    from sdtstd.report.page import PageBlock


def gap_blocks(snapshot: Snapshot, plans: tuple[Plan, ...]) -> Iterator[PageBlock]:
    """List what is missing: targets worst first, then leaves in the order of the system."""
    yield Heading(say("targets not met, or not shown to be met, worst first"))
    titles = {each.key: name_of(each) for each in snapshot.register.records}
    yield _targets(snapshot.gaps(plans).targets, plans, titles)
    if not covers(plans, snapshot) or not snapshot.register.leaves:
        return
    yield Heading(say("leaves not covered"))
    yield Sentences((MEANINGS,))
    for task in snapshot.coverage.tasks:
        yield from _of_task(task)
    unplaced = snapshot.coverage.unplaced
    if unplaced:
        line = say("standards placed at no leaf: {n}", n=snapshot.coverage.total.unplaced)
        yield Fold(line, (_apart(snapshot),))


def _apart(snapshot: Snapshot) -> Apart:
    """Count what is at no leaf at each place where it stands instead."""
    numbers = Counter(each.topic for each in snapshot.coverage.unplaced)
    places = snapshot.register.named_places.by_path
    known = [(name_of(places[path].unit), path, numbers[path]) for path in places if numbers[path]]
    others = [
        (path or say("no place"), path, n) for path, n in numbers.items() if path not in places
    ]
    return Apart((*known, *others))


def _targets(
    targets: Sequence[Progress], plans: tuple[Plan, ...], titles: Mapping[str, Name]
) -> Table:
    columns = [Column(say("target")), Column(say("state"))]
    columns += [Column(say("not yet shown"), "right"), Column(say("in the pipeline"))]
    rows = [
        (
            Linked(name_of(each.target.target), Anchor(each.target.id)),
            assessed(each),
            each.reading.remaining,
            Parts(tuple(Linked(titles[id_], Anchor(id_)) for id_ in pipeline_of(each))),
        )
        for each in targets
    ]
    return owned(columns, rows, [each.target.owner for each in targets], none_short(plans))


def _of_task(task: TaskCoverage) -> Iterator[PageBlock]:
    """Fold the gaps of a task: how many, then each with its field."""
    leaves = [each for each in task.leaves if each.state is not LeafState.COVERED]
    if not leaves:
        return
    told = say("{n} of {of} leaves not covered", n=len(leaves), of=task.tally.leaves)
    yield Fold(Parts((name_of(task.task), told), APART), (_leaves(leaves),))


def _leaves(leaves: Sequence[LeafCoverage]) -> Table:
    columns = [Column(say("leaf")), Column(say("field")), Column(say("state"))]
    columns.append(Column(say("on its way")))
    rows = [
        (
            Linked(name_of(each.leaf.unit), Anchor(each.leaf.id)),
            name_of(each.leaf.field) if each.leaf.field else None,
            each.state,
            Parts(tuple(Linked(name_of(record), Anchor(record.key)) for record in each.coming)),
        )
        for each in leaves
    ]
    return owned(columns, rows, [each.leaf.owner for each in leaves], say("no leaves"))
