"""The rows that are taken, as changes to the data files."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, TypeAlias

from sdtstd.document.splice import Insert, Put
from sdtstd.edit.entries.draft import Drafted
from sdtstd.edit.entries.fields import ordered
from sdtstd.edit.entries.placing import spot_of
from sdtstd.edit.entries.sources import with_source
from sdtstd.edit.entries.subject import Subject
from sdtstd.edit.importing.entries import changed_entry, new_entry, own_id
from sdtstd.edit.importing.outcome import Outcome
from sdtstd.model.standard import Standard

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sdtstd.document.emit import Inline
    from sdtstd.edit.entries.draft import Draft
    from sdtstd.edit.entries.placing import Spot
    from sdtstd.edit.importing.judged import Judged
    from sdtstd.loading import Loaded
    from sdtstd.model.register import AnyRecord


def drafted(
    loaded: Loaded, rows: Iterable[Judged], source: Inline | None, file: str | None = None
) -> Draft:
    """Draft the new and the changed rows; a record that changes gets the source once.

    Raises:
        CannotRun: the section of a file is no list.
    """
    taken = [each for each in rows if each.outcome in (Outcome.NEW, Outcome.CHANGED)]
    new = {each.id: _new(each, source) for each in taken if each.outcome is Outcome.NEW}
    changed: dict[str, _Changed] = {}
    for each in taken:
        own = [change for change in each.changes if change.of is None]
        if each.record is not None and each.facts is not None and own:
            entry = _written(loaded, each.record, changed)
            changed[each.record.key] = each.record, changed_entry(entry, own, each.facts)
    ids = {name: each.id for each in taken if each.facts for name in each.facts.names}
    for each in taken:
        _succeed(loaded, each, ids, new, changed)
    sections = {each.id: each.facts.section for each in taken if each.facts is not None}
    return (
        *(_becoming(record, entry, source) for record, entry in changed.values()),
        *(
            drafted
            for section in dict.fromkeys(sections.values())
            for drafted in _placed(
                loaded,
                section,
                [entry for name, entry in new.items() if sections[name] == section],
                file,
            )
        ),
    )


_Changed: TypeAlias = "tuple[AnyRecord, dict[str, Any]]"


def _becoming(record: AnyRecord, entry: dict[str, Any], source: Inline | None) -> Drafted:
    subject = _subject(record)
    return subject.becomes(_sourced(entry, subject, source))


def _new(row: Judged, source: Inline | None) -> dict[str, Any]:
    assert row.facts is not None
    return new_entry(row.facts, own_id(row.facts, row.id), dict(row.stages), source)


def _subject(record: AnyRecord) -> Subject:
    return Subject(record.key, record, record.address)


def _written(loaded: Loaded, record: AnyRecord, changed: dict[str, _Changed]) -> dict[str, Any]:
    if record.key in changed:
        return changed[record.key][1]
    return _subject(record).written(loaded)


def _succeed(
    loaded: Loaded,
    row: Judged,
    ids: Mapping[str, str | None],
    new: dict[str | None, dict[str, Any]],
    changed: dict[str, _Changed],
) -> None:
    """Let what took the place of a text say so."""
    for each in (change for change in row.changes if change.of is not None):
        record = loaded.register.by_name.get(str(each.of))
        if record is not None:
            entry = _written(loaded, record, changed)
            changed[record.key] = record, _replacing(entry, str(row.id))
        else:
            name = ids[str(each.of)]  # that text may go by another one of its codes
            new[name] = _replacing(new[name], str(row.id))


def _replacing(entry: dict[str, Any], code: str) -> dict[str, Any]:
    replaced = list(entry.get("replaces") or ())
    if code not in replaced:
        replaced.append(code)
    return ordered(Standard, entry, "replaces", replaced)


def _sourced(entry: dict[str, Any], subject: Subject, source: Inline | None) -> dict[str, Any]:
    """Add the source to an entry, unless it stands there."""
    stands = entry.get("sources") or ()
    if source is not None and any(_is_same(each, source) for each in stands):
        return entry
    return with_source(entry, subject.part, source)


def _is_same(one: Mapping[str, str], source: Inline) -> bool:
    """Tell whether two sources are one: by their address, else by title and notice."""
    if source.get("url") is not None:
        return one.get("url") == source["url"]
    return all(one.get(key) == source.get(key) for key in ("title", "notice", "url"))


def _placed(
    loaded: Loaded, section: str, entries: Iterable[dict[str, Any]], file: str | None
) -> Iterator[Drafted]:
    """Draft new entries beside their kin, in the order of the list."""
    kin: defaultdict[str | None, list[Standard]] = defaultdict(list)
    for each in loaded.register.standards:
        kin[each.effective_series].append(each)
    spots: dict[str | None, Spot] = {}
    begun: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for entry in entries:
        series = _series(entry)
        if series not in spots:
            near = kin[series] if series is not None else ()
            spots[series] = spot_of(loaded, section, entry, near, file)
        spot = spots[series]
        if spot.index is None:
            begun[spot.file].append(entry)
        else:
            yield Drafted(spot.file, Insert((section,), spot.index, entry))
    yield from (Drafted(name, Put((section,), every)) for name, every in begun.items())


def _series(entry: dict[str, Any]) -> str | None:
    from sdtstd.codes import parse_code

    return parse_code(entry["code"]).prefix if "code" in entry else entry.get("series")
