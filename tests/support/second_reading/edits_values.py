"""Second reading, changes: edits of the reported values of a register."""

from support.second_reading.changes_names import value_name
from support.second_reading.days import Dict
from support.second_reading.drawn import sources
from support.second_reading.edits_plans import drawn
from support.second_reading.edits_records import another_date
from support.second_reading.edits_stated import Edited, same_named
from support.second_reading.registers import QUALIFIERS, VALUES


def observed(edited: Edited) -> tuple[list[Dict], Dict | None, Dict | None]:
    entries: list[Dict] = edited.head.setdefault("observations", [])
    entry = edited.pick(entries)
    keys = ("target", "date", "value", "scope")
    was = entry and same_named(entry, edited.base.get("observations", []), *keys)
    return entries, entry, was


def move_value(edited: Edited) -> None:
    """Change one of the facts of a reported value."""
    _, entry, was = observed(edited)
    if entry is None:
        return
    key = edited.any_of("value", "value", "date", "date", "qualifier", "scope", "note")
    if key == "scope":
        entry.setdefault("note", "口径不同")
        entry.setdefault("scope", "same")
    values: Dict = {"value": edited.any_of(*VALUES), "qualifier": edited.any_of(*QUALIFIERS)}
    values["scope"] = "same" if entry.get("scope") == "differs" else "differs"
    values |= {"date": another_date(edited, entry["date"]), "note": edited.another("注")}
    edited.set(entry, key, values[key], was)


def add_value(edited: Edited) -> None:
    entries, like, _ = observed(edited)
    found = drawn(edited)
    if found is None:
        return
    name = f"{found[0]['id']}/{found[1]['id']}"
    entry = {"target": name, "date": edited.date(), "value": edited.any_of(*VALUES)}
    if like is not None and edited.chance(40):
        entry |= {"target": like["target"], "date": like["date"]}
    entries.append(entry | {"sources": sources(edited.draw)})


def remove_value(edited: Edited) -> None:
    entries, entry, _ = observed(edited)
    if entry is not None:
        entries.remove(entry)
        name = edited.any_of(value_name(entry), value_name(entry), entry["target"])
        edited.gone(name)


OBSERVED = (move_value, move_value, add_value, remove_value)
