"""A row as an entry of the data files: a new one, or a record with what the row changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.document.emit import Inline
from sdtstd.edit.entries.fields import order_of, ordered
from sdtstd.edit.importing.comparing import APART, partly
from sdtstd.edit.importing.outcome import Change
from sdtstd.model.records import Milepost
from sdtstd.model.sections import LISTS
from sdtstd.model.standard import Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sdtstd.edit.importing.facts import Facts

_STAGED = ("standards", "pilots")
_STAGES = [each.value for each in (*Stage, *Milepost)]


def new_entry(
    facts: Facts, id_: str | None, stages: Mapping[str, str], source: Inline | None
) -> dict[str, Any]:
    """Give the entry of a row that the register does not have, its keys in order."""
    code = facts.code
    given: dict[str, Any] = {
        "code": code.key if code else None,
        "id": id_,
        "title": facts.title,
        "title_en": facts.title_en,
        "level": facts.level if code is None or code.level is None else None,
        "series": facts.series if code is None else None,
        "joint_codes": [each.key for each in facts.codes[1:]],
        "relevance": facts.relevance,
        "role": facts.role,
        "consultation_until": facts.consultation_until,
        "sources": [] if source is None else [source],
        "note": facts.note,
        **_lists(facts),
    }
    kept = {key: value for key, value in given.items() if value}
    kept |= {"stages": _in_order(stages)} if facts.section in _STAGED else stages
    return {key: kept[key] for key in order_of(LISTS[facts.section]) if key in kept}


def own_id(facts: Facts, name: str | None) -> str | None:
    """Give the `id` of a new entry that goes by a name: beside a code only one that was given."""
    return facts.id if facts.codes else name


def fields_of(entry: Mapping[str, Any]) -> tuple[Change, ...]:
    """Give what a new entry has, key by key, as texts."""
    stages = entry.get("stages", {}).items()
    others = ((key, value) for key, value in entry.items() if key not in ("stages", "sources"))
    return tuple(Change(key, None, _text(value)) for key, value in (*others, *stages))


def _text(value: Any) -> str:  # noqa: ANN401 - as data files have it
    if isinstance(value, list):
        return APART.join(map(_text, value))
    if not isinstance(value, dict):
        return str(value)
    if "code" in value:
        return partly(value["code"], is_partly=True)
    return "=".join(filter(None, (value["name"], value.get("awarded"))))


def changed_entry(entry: dict[str, Any], changes: Iterable[Change], facts: Facts) -> dict[str, Any]:
    """Give an entry with what its row changes."""
    model = LISTS[facts.section]
    for each in changes:
        if each.field in _STAGES:
            stages = _in_order({**(entry.get("stages") or {}), each.field: str(each.after)})
            entry = ordered(model, entry, "stages", stages)
        else:
            entry = ordered(model, entry, each.field, _value(each, facts, entry))
    return entry


def _value(change: Change, facts: Facts, entry: Mapping[str, Any]) -> Any:  # noqa: ANN401 - as data files have it
    if change.field == "joint_codes":
        return [each.key for each in facts.codes if each.key != entry.get("code")]
    return _lists(facts).get(change.field, change.after)


def _lists(facts: Facts) -> dict[str, list[Any]]:
    """Give the lists of a row as the data files have them."""
    return {
        "topics": list(facts.topics),
        "labels": [_label(*each) for each in facts.labels],
        "organizations": list(facts.organizations),
        "replaces": [_replaced(*each) for each in facts.replaces],
    }


def _replaced(code: str, partly: bool) -> str | Inline:
    return Inline(code=code, partly="true") if partly else code


def _label(name: str, day: str | None) -> Inline:
    return Inline(name=name, awarded=day) if day else Inline(name=name)


def _in_order(stages: Mapping[str, str]) -> Inline:
    return Inline((each, stages[each]) for each in _STAGES if each in stages)
