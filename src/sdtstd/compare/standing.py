"""The value that stands in a field of an entry, by the field's path, as corrections name it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, get_args, get_origin

from sdtstd.codes import canonical
from sdtstd.dates import DateError, PartialDate, parse_date
from sdtstd.frozen import frozen
from sdtstd.model.base import Part
from sdtstd.model.fields import fields_of
from sdtstd.model.readers import NUMBER
from sdtstd.model.replacement import Replaced
from sdtstd.model.standard import Label, Stage
from sdtstd.model.written import as_written

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 6
_BARE = (*(stage.value for stage in Stage), "started", "accepted")


@frozen
class Standing:
    """What stands in a field: a single value, or a list of them; None where nothing does.

    Where nothing is written the `default` stands, and a correction may leave it out.
    """

    value: object
    default: object = None

    def agrees(self, stated: str | None) -> bool:
        """Tell whether a correction states it; a date inside the stated one agrees."""
        if isinstance(self.value, PartialDate) and stated is not None:
            named = _date(stated)
            within = named is not None and named.first <= self.value.first
            return within and named is not None and self.value.last <= named.last
        return self.is_named(stated)

    def is_named(self, stated: str | None) -> bool:
        """Tell whether a correction names exactly this value."""
        if stated is None:
            return self.value is None or self.value == self.default
        if isinstance(self.value, PartialDate):
            return _date(stated) == self.value
        return self.value is not None and _plain(stated) == _plain(words(self.value) or "")


def words(value: object) -> str | None:
    """Give a value as corrections write it: lists joined by a comma and a space."""
    if value is None:
        return None
    if isinstance(value, tuple):
        return ", ".join(str(words(each)) for each in value)
    if isinstance(value, Replaced):
        return value.name
    written = as_written(value)
    return str(written).lower() if isinstance(written, bool) else str(written)


def standing(part: Part, field: str) -> Standing | None:
    """Give what stands at a path such as `stages.publication` or `labels.0.awarded`.

    A stage may have its bare name. None where the entry has no such field, or more than one
    value below it.
    """
    found = _at(part, type(part), steps_of(part, field))
    if found is None or isinstance(found.value, Part) or _holds_parts(found.value):
        return None
    return found


def steps_of(part: Part, field: str) -> list[str]:
    """Give the steps of a path, a bare stage below `stages`."""
    bare = field in _BARE and "stages" in fields_of(type(part))
    return ["stages", field] if bare else field.split(".")


def held(value: object) -> object:
    """Give a value, or None for an empty list: nothing stands there."""
    return value if value != () else None


def _at(value: object, kind: object, steps: list[str], default: object = None) -> Standing | None:
    """Follow the steps by value, and by the model where nothing stands."""
    if not steps:
        return Standing(held(value), held(default))
    step, rest = steps[0], steps[1:]
    model = _model(kind)
    if isinstance(value, tuple) or get_origin(kind) is tuple:
        return _item(value, kind, step, rest)
    fields = fields_of(model) if model is not None else {}
    for name, each in fields.items():
        if each.key == step:
            below = getattr(value, name) if isinstance(value, Part) else None
            return _at(below, each.annotation, rest, each.default)
    return None


def _item(value: object, kind: object, step: str, rest: list[str]) -> Standing | None:
    """Take an item by its 0-based number, or a label by its name, which others may shift."""
    items = value if isinstance(value, tuple) else ()
    of_items = _item_kind(kind)
    if step.isdecimal():
        index = int(step) if len(step) < _LONGEST else len(items)
        each = items[index] if index < len(items) else None
    elif of_items is Label:
        each = next((one for one in items if one.name == step), None)
    else:
        return None
    return _at(each, of_items, rest)


def _model(kind: object) -> type[Part] | None:
    if isinstance(kind, type):
        return kind if issubclass(kind, Part) else None
    return next((each for each in map(_model, _none_left(kind)) if each is not None), None)


def _none_left(kind: object) -> Iterator[object]:
    return (each for each in get_args(kind) if each is not type(None))


def _item_kind(kind: object) -> object:
    return next(_none_left(kind), None)


def _holds_parts(value: object) -> bool:
    return isinstance(value, tuple) and any(
        isinstance(each, Part) and not isinstance(each, Replaced) for each in value
    )


def _date(stated: str) -> PartialDate | None:
    try:
        return parse_date(stated)
    except DateError:
        return None


def _plain(stated: str) -> object:
    """Give a text without what makes no difference: the spelling of a number or of codes."""
    if NUMBER.fullmatch(stated):
        return Decimal(stated)
    return ", ".join(canonical(each.strip()) for each in stated.split(","))
