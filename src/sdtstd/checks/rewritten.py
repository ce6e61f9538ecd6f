"""Family 6: what was published or reported, and what a change makes of it without saying why."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sdtstd.checks.change import change
from sdtstd.checks.rule import Fault, Faults
from sdtstd.compare.excuses import ask_correction, is_stated
from sdtstd.diagnostics import Severity, say
from sdtstd.model.plan import Milestone
from sdtstd.model.records import Measure, Pilot
from sdtstd.model.standard import Standard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.address import Address
    from sdtstd.compare.comparison import Comparison
    from sdtstd.compare.excuses import Corrected
    from sdtstd.dates import PartialDate
    from sdtstd.model.register import AnyRecord

_PUBLIC = ("publication", "in_force", "withdrawal")
_MILEPOSTS = ("started", "accepted")
_LEDGER = ("value", "date", "qualifier", "scope")


@change(
    "SDT606",
    "observation-changed",
    Severity.ERROR,
    what=say("a reported value that the change rewrites without saying why"),
    why=say("reported values are a ledger: entries are added or corrected, never rewritten"),
    mend=say(
        "add the new value as an entry of its own; if the old one was wrong, add `corrections` with"
        " field, from, to, reason and date"
    ),
)
def observation_changed(comparison: Comparison) -> Faults:
    """Compare reported values with their partners."""
    for pair in comparison.observations:
        if pair.before is None or pair.after is None:
            continue
        old, new = pair.before, pair.after
        for field in _LEDGER:
            was, now = getattr(old, field), getattr(new, field)
            if was != now and not is_stated(old, new, (field,), was, now):
                name = new.key
                names = (name, old.key)
                yield _fault(new, new.at(field), names, (field, was, now))
    for old, new in comparison.reordered:
        name = new.key
        message = say(
            "{name} is used only because it now comes after another value for the same day",
            name=name,
        )
        hint = say("put the values of that day back into their former order")
        yield Fault(new.address, name, message, hint, was=old.key)


@change(
    "SDT602",
    "published-date-changed",
    Severity.ERROR,
    what=say(
        "a public date that the change moves without saying why: publication, entry into force, "
        "withdrawal, award, the date of a pilot or a measure, `reached`"
    ),
    why=say("targets count by these dates; a new date within the old interval is not a change"),
    mend=say("add `corrections` with field, from, to, reason and date"),
)
def published_date_changed(comparison: Comparison) -> Faults:
    """Compare the public days of records and milestones."""
    for pair in comparison.changed_records:
        if pair.before is not None and pair.after is not None:
            old, new = pair.before, pair.after
            yield from _moved(old, new, _days(old, new), new.address, (new.key, old.key))
    yield from _merged(comparison)
    for each in comparison.targets:
        if each.before is None or each.after is None:
            continue
        was, aim = each.before.target, each.after.target
        if isinstance(was, Milestone) and isinstance(aim, Milestone):
            days = iter([(("reached",), was.reached, aim.reached)])
            names = (each.after.id, each.before.id)
            yield from _moved(was, aim, days, each.after.address, names)


def _merged(comparison: Comparison) -> Iterator[Fault]:
    """Hold a record that became part of another one against that."""
    for pair in comparison.changed_records:
        heir = comparison.heir(pair) if pair.before and pair.after is None else None
        if pair.before is not None and heir is not None:
            days = _days(pair.before, heir)
            yield from _moved(pair.before, heir, days, heir.address, (pair.before.key,) * 2)


Days = tuple[tuple[str, ...], "PartialDate | None", "PartialDate | None"]


def _moved(
    old: Corrected, new: Corrected, days: Iterator[Days], at: Address, names: tuple[str, str]
) -> Iterator[Fault]:
    for fields, was, now in days:
        if was is None or was == now:
            continue
        if now is not None and was.first <= now.first and now.last <= was.last:
            continue
        if not is_stated(old, new, fields, was, now):
            steps = (int(each) if each.isdecimal() else each for each in fields[0].split("."))
            yield _fault(new, at.at(*steps), names, (fields[-1], was, now))


def _days(old: AnyRecord, new: AnyRecord) -> Iterator[Days]:
    """Give the public days of a record by the names of their fields, before and after."""
    if isinstance(old, Standard) and isinstance(new, Standard):
        for stage in _PUBLIC:
            fields = (f"stages.{stage}", stage)
            yield fields, getattr(old.stages, stage), getattr(new.stages, stage)
        yield from _awards(old, new)
    elif isinstance(old, Pilot) and isinstance(new, Pilot):
        for stage in _MILEPOSTS:
            fields = (f"stages.{stage}", stage)
            yield fields, getattr(old.stages, stage), getattr(new.stages, stage)
    elif isinstance(old, Measure) and isinstance(new, Measure):
        yield ("date",), old.date, new.date


def _awards(old: Standard, new: Standard) -> Iterator[Days]:
    """Pair the awards of each label in their order; the first of a name is named by it.

    A number alone would name another label where one came or went.
    """
    left: defaultdict[str, list[int]] = defaultdict(list)
    for n, label in enumerate(new.labels):
        left[label.name].append(n)
    named: set[str] = set()
    for n, label in enumerate(old.labels):
        found = left[label.name].pop(0) if left[label.name] else None
        fields: tuple[str, ...] = (f"labels.{n if found is None else found}.awarded",)
        if label.name not in named and "." not in label.name:
            fields = (*fields, f"labels.{label.name}.awarded")
        named.add(label.name)
        now = None if found is None else new.labels[found].awarded
        yield fields, label.awarded, now


def _fault(
    new: Corrected, at: Address, names: tuple[str, str], step: tuple[str, object, object]
) -> Fault:
    """Word a fault of a thing by its name, and the one that it had in the base."""
    field, was, now = step
    nothing = say("nothing")
    message = say(
        "{field} was {was} and is now {now}",
        field=field,
        was=was,
        now=nothing if now is None else now,
    )
    return Fault(at, names[0], message, ask_correction(new, step), was=names[1])
