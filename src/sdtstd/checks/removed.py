"""Family 6: what a change takes out of the register without saying so."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sdtstd.checks.change import change
from sdtstd.checks.rule import Fault, Faults
from sdtstd.compare.excuses import ask_removal, by_title
from sdtstd.compare.records import record_names
from sdtstd.diagnostics import Severity, say
from sdtstd.model.standard import Standard
from sdtstd.model.system import TaskKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sdtstd.compare.comparison import Comparison
    from sdtstd.compare.records import RecordPair
    from sdtstd.diagnostics import Message
    from sdtstd.model.records import Removal
    from sdtstd.model.register import Leaf, Register


@change(
    "SDT605",
    "leaf-removed",
    Severity.ERROR,
    what=say("a leaf that the change takes out of the totals without saying why"),
    why=say("a share looks better when its denominator shrinks: 23 of 36 is not 23 of 110"),
    mend=say(
        "put the leaf back, or add an entry to `removals`: object (its path), reason, date, and"
        " `to` where another leaf took its place"
    ),
)
def leaf_removed(comparison: Comparison) -> Faults:
    """Find leaves of the base that the totals of the head lack."""
    counts = _counted(comparison.common.after)
    gone = [each for each in _counted(comparison.common.before).values() if each.id not in counts]
    if not gone:
        return
    led = comparison.moves.leading(counts)
    mapped = _mapped(comparison)
    added = by_title((each.leaf.id, each.leaf.unit.title) for each in comparison.leaves.added)
    for leaf in gone:
        entry = comparison.moves.stated(leaf.id)
        if entry is None:
            message = say("the leaf {leaf} no longer counts", leaf=leaf.id)
            hint = ask_removal(comparison.common.after, leaf.id, added.get(leaf.unit.title))
            yield Fault(comparison.touched.nearest(leaf.address), leaf.id, message, hint)
        elif entry.to is not None:
            # By the new entry: an older one may speak of a leaf that came back since.
            path = entry.to + leaf.id.removeprefix(entry.object)
            end = path if path in counts else led(path)
            yield from _astray(mapped.get(leaf.id, ()), leaf, entry, end)


def _mapped(comparison: Comparison) -> Mapping[str, Sequence[Standard]]:
    """Give the standards as they are, by each leaf to which they were mapped."""
    mapped: defaultdict[str, list[Standard]] = defaultdict(list)
    for each in comparison.records:
        if isinstance(each.before, Standard) and isinstance(each.after, Standard):
            for topic in dict.fromkeys(each.before.topics):
                mapped[topic].append(each.after)
    return mapped


def _astray(
    mapped: Iterable[Standard], leaf: Leaf, entry: Removal, end: str | None
) -> Iterator[Fault]:
    """Find where `to` is no leaf, or not the one to which the records of the old leaf went."""
    if end is None:
        message = say(
            "the leaf {leaf} no longer counts, and {to} is not a leaf", leaf=leaf.id, to=entry.to
        )
        hint = say("name a leaf that counts, or leave `to` out")
        yield Fault(entry.at("to"), leaf.id, message, hint)
        return
    left = tuple(each.key for each in mapped if end not in each.topics)
    if left:
        message = say(
            "the leaf {leaf} became {to}, but these records are not mapped to it: {records}",
            leaf=leaf.id,
            to=end,
            records=", ".join(left),
        )
        hint = say("map them to {to}, or leave `to` out and say where they went", to=end)
        yield Fault(entry.at("to"), leaf.id, message, hint)


def _counted(register: Register) -> dict[str, Leaf]:
    """Give the leaves of the totals by path."""
    return {each.id: each for each in register.leaves if each.task.kind is TaskKind.STANDARDS}


@change(
    "SDT601",
    "record-removed",
    Severity.ERROR,
    what=say(
        "a record that the change takes out of the register without saying why: a standard with "
        "any date, a pilot, a measure or a reported value"
    ),
    why=say("a record that disappears changes the numbers of the past"),
    mend=say(
        "put the record back (a withdrawn text gets a `withdrawal`), or add an entry to `removals`:"
        " object, reason, date, and `to` where another record took its place"
    ),
)
def record_removed(comparison: Comparison) -> Faults:
    """Find records and reported values without a partner in the head."""
    after = comparison.common.after
    fresh = (each.after for each in comparison.records if each.before is None)
    added = by_title((each.key, each.title) for each in fresh if each is not None)
    for pair in comparison.records:
        old = pair.before
        if old is None or pair.after is not None or _is_an_idea(pair):
            continue
        if comparison.heir(pair) is None and not comparison.moves.left(record_names(old)):
            place = comparison.touched.nearest(old.address)
            hint = ask_removal(after, old.key, added.get(old.title))
            yield Fault(place, old.key, _gone(old.key), hint)
    for each in comparison.observations:
        value = each.before
        if value is None or each.after is not None:
            continue
        name = value.key
        if not comparison.moves.excused(name):
            yield Fault(
                comparison.touched.nearest(value.address),
                name,
                _gone(name),
                ask_removal(after, name),
            )


def _is_an_idea(pair: RecordPair) -> bool:
    """Tell whether nothing ever happened to it: a standard without a dated stage or a label."""
    old = pair.before
    return isinstance(old, Standard) and not old.stages.known() and not old.labels


def _gone(name: str) -> Message:
    return say("the record of {name} is gone", name=name)
