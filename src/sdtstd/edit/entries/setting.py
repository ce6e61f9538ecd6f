"""`key=value` as people type it: what it asks of an entry, and the entry as it is then.

Keys are those of the data, below another one behind a stop (`window.to`), a stage by its bare
name. `=` puts a value and `key=` removes it; `+=` and `-=` add to a list and take from it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sdtstd.diagnostics import CannotRun, say
from sdtstd.document.emit import Inline
from sdtstd.document.faults import cut
from sdtstd.edit.entries.fields import ordered, slot_of
from sdtstd.edit.entries.items import items_of, read_value
from sdtstd.edit.entries.lists import is_number, listed_as, number_of
from sdtstd.edit.entries.matching import Items
from sdtstd.frozen import frozen
from sdtstd.loading.path import fields
from sdtstd.model.records import Milepost, PilotStages
from sdtstd.model.standard import Stage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.document.emit import Plain
    from sdtstd.edit.entries.fields import Slot
    from sdtstd.edit.entries.names import Names
    from sdtstd.loading.path import Model

_WORD = re.compile(r"(?P<key>[^=\s]+?)(?P<sign>[+-]?=)(?P<text>.*)", re.DOTALL)
_STAGES = "stages"


@frozen
class Setting:
    """What is asked of a key: by `=` its value, by `+=` items more, by `-=` items less."""

    key: str
    sign: str
    text: str

    @property
    def path(self) -> tuple[str, ...]:
        """The steps to the key."""
        return tuple(self.key.split("."))


def setting_of(word: str) -> Setting:
    """Read `key=value`, `key+=value` or `key-=value`.

    Raises:
        CannotRun: it is none of them, or of `corrections`, which tell what was wrong.
    """
    hit = _WORD.fullmatch(word)
    if hit is None:
        raise CannotRun(say("{word!r} is not key=value, such as role=led", word=cut(word)))
    found = Setting(hit["key"], hit["sign"], hit["text"].strip())
    if "corrections" in found.path:
        raise CannotRun(
            say("corrections stay as they are: sdtstd correct adds one, with its reason")
        )
    return found


def entry_with(
    entry: dict[str, Any], model: Model, settings: Iterable[Setting], names: Names
) -> dict[str, Any]:
    """Give an entry as the settings make it, one after the other.

    Raises:
        CannotRun: there is no such key, or it does not take what is asked of it.
    """
    for each in settings:
        entry = _with(entry, model, full_path(model, each.path, names), each, names)
    return entry


def full_path(model: Model, path: tuple[str, ...], names: Names) -> tuple[str, ...]:
    """Put `stages` before the bare name of a stage, which may be its word in any language."""
    if len(path) > 1 or path[0] in fields(model) or _STAGES not in fields(model):
        return path
    below = slot_of(model, _STAGES).model
    kind = Milepost if below is PilotStages else Stage
    try:
        return _STAGES, names.member(path[0], kind, path[0]).value
    except CannotRun:
        return path


def _with(
    entry: dict[str, Any], model: Model, path: tuple[str, ...], setting: Setting, names: Names
) -> dict[str, Any]:
    slot = slot_of(model, path[0])
    old = entry.get(slot.key)
    if len(path) == 1:
        new = _new(old, slot, setting, names)
    elif slot.model is None:
        raise CannotRun(say("{key} has no keys of its own", key=slot.key))
    elif slot.is_list:
        new = _in_list(old, slot, path[1:], setting, names)
    else:
        below = _with(dict(old or {}), slot.model, path[1:], setting, names)
        new = below if old else Inline(below)
    if new is not None:
        return ordered(model, entry, slot.key, new)
    if slot.required:
        raise CannotRun(say("{key} cannot be removed: every entry has one", key=slot.key))
    return {key: value for key, value in entry.items() if key != slot.key}


def _in_list(
    old: list[Any] | None, slot: Slot, path: tuple[str, ...], setting: Setting, names: Names
) -> Plain:
    """Change a key of an item, which is named by its 0-based number or by its name."""
    items, (name, *rest) = list(old or ()), path
    assert slot.model is not None
    at = number_of(name, items) if is_number(name) else Items(items, slot, names).one(name)[0]
    if at is None or not rest:
        raise CannotRun(say("{key} has no {name!r}", key=slot.key, name=cut(name)))
    item = items[at] if isinstance(items[at], dict) else {next(iter(fields(slot.model))): items[at]}
    new = _with(dict(item), slot.model, tuple(rest), setting, names)
    items[at] = new if isinstance(items[at], dict) else Inline(new)
    return items


def _new(old: Plain, slot: Slot, setting: Setting, names: Names) -> Plain:
    if slot.is_list:
        listed = [old] if isinstance(old, str) else list(old or ())
        return (
            listed_as(listed, slot, setting.sign, items_of(slot, setting.text, names), names)
            or None
        )
    if setting.sign != "=":
        raise CannotRun(say("{key} is no list: write {key}=value", key=setting.key))
    if not setting.text:
        return None
    if slot.model is not None:
        return _group(slot.model, setting, names)
    return names.value(slot, setting.text)


def _group(model: Model, setting: Setting, names: Names) -> Plain:
    """Read keys and values in braces."""
    value = read_value(setting.text)
    if not isinstance(value, dict):
        raise CannotRun(say("{key} takes `{{key: value, …}}`", key=setting.key))
    return names.group(model, value)
