"""What a number of a page opens to, found by its address from the register alone."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from sdtstd.measure.leaves import exists
from sdtstd.model.places import is_under
from sdtstd.model.standard import Standard
from sdtstd.model.system import TaskKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sdtstd.measure.leaves import LeafCoverage
    from sdtstd.measure.partition import Verdict
    from sdtstd.measure.snapshot import Snapshot
    from sdtstd.model.register import AnyRecord


def opened(address: str, snapshot: Snapshot) -> int:
    """Count the members of an address: records or leaves."""
    of, _, asked = address.removeprefix("#").partition("?")
    query = dict(parse_qsl(asked, strict_parsing=True)) if asked else {}
    if of == "leaves":
        leaves = snapshot.coverage.leaves
        return sum(all(_LEAF[key](each, value) for key, value in query.items()) for each in leaves)
    assert of == "records"
    return len(set(_records(query, snapshot)))


_LEAF: dict[str, Callable[[LeafCoverage, str], bool]] = {
    "state": lambda each, state: each.state.value == state,
    "place": lambda each, place: is_under(each.leaf.id, place),
    "reached": lambda each, _: each.leaf.task.kind is TaskKind.STANDARDS,
}


_PARTS = ("part", "pipeline", "reason")


def _records(query: dict[str, str], snapshot: Snapshot) -> Iterator[str]:
    asked = dict(query)
    target, until = asked.pop("target", None), asked.pop("until", None)
    part: dict[str, str] = {key: asked.pop(key) for key in _PARTS if key in asked}
    records: list[AnyRecord] = list(snapshot.register.records)
    if target is not None:
        (placed,) = (each for each in snapshot.register.targets if each.id == target)
        found = snapshot.of(placed).reading.partition
        assert found is not None
        verdicts = [each for each in found.verdicts if _is_part(each, part, until)]
        records = [each.record for each in verdicts]
    for each in records:
        if all(_fits(each, key, value, query, snapshot) for key, value in asked.items()):
            yield f"{type(each).__name__} {each.key}"


def _is_part(verdict: Verdict, part: dict[str, str], until: str | None) -> bool:
    if until is not None and (not verdict.event or verdict.event.last.isoformat() > until):
        return False
    reason = verdict.reason.value if verdict.reason else None
    said = {"part": verdict.membership.value, "pipeline": str(int(verdict.pipeline))}
    return all({**said, "reason": reason}[key] == value for key, value in part.items())


def _fits(
    record: AnyRecord, key: str, value: str, query: dict[str, str], snapshot: Snapshot
) -> bool:
    if key == "kind":
        kinds = {"Standard": "standards", "Pilot": "pilots", "Measure": "measures"}
        return kinds[type(record).__name__] == value
    if key == "at":
        return value in record.topics
    if key == "place":
        places = _unplaced(record, snapshot) if "unplaced" in query else record.topics
        return any(each is not None and is_under(each, value) for each in places)
    if key == "unplaced":
        return bool(_unplaced(record, snapshot))
    if not isinstance(record, Standard):
        return False
    if key == "level":
        return record.effective_level.value == value
    assert (key, value) == ("existing", "1")
    return exists(record, snapshot.register, snapshot.day)


def _unplaced(record: AnyRecord, snapshot: Snapshot) -> tuple[str | None, ...]:
    found = snapshot.coverage.unplaced
    return tuple(each.topic for each in found if each.standard is record)
