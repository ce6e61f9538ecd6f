"""Which item of a list is meant by another one, or by a name; what is ambiguous is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.codes import canonical
from sdtstd.diagnostics import CannotRun, say
from sdtstd.document.faults import cut
from sdtstd.loading.path import fields
from sdtstd.model.written import as_written

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.document.emit import Plain
    from sdtstd.edit.entries.fields import Slot
    from sdtstd.edit.entries.names import Names

_NAMING = ("name", "id", "code", "title", "url", "notice")
_IDENTITY = ("name", "id", "code")
"""Keys of which no two items of a list have the same value."""


class Items:
    """The items of a list as its file has them, each read without a fault."""

    def __init__(self, items: Iterable[Any], slot: Slot, names: Names) -> None:
        """Know the items of a slot; values are compared as the data files write them."""
        self.items, self.slot, self.names = list(items), slot, names

    def meant(self, wanted: Plain) -> tuple[int, ...]:
        """Give the indexes of the items that have every value of the wanted one.

        A text alone may be any name of an item.
        """
        return tuple(n for n, each in enumerate(self.items) if self._fits(each, wanted))

    def one(self, wanted: Plain) -> tuple[int, ...]:
        """Give the index of the one item that is meant; of several that say the same, all.

        Raises:
            CannotRun: there is none, or there are several that differ.
        """
        found = self.meant(wanted)
        key, name = self.slot.key, cut(_shown(wanted))
        if not found:
            raise CannotRun(say("{key} has no {name!r}", key=key, name=name))
        first = self._whole(self.items[found[0]])
        if any(self._whole(self.items[n]) != first for n in found):
            raise CannotRun(
                say(
                    "{key} has {n} items that {name!r} may mean: give more of its keys,"
                    " `{{key: value, …}}`, or its number from 0, such as {example}",
                    key=key,
                    n=len(found),
                    name=name,
                    example=f"{key}.{found[0]}.{next(iter(first))}",
                )
            )
        return found

    def has(self, wanted: Plain) -> bool:
        """Tell whether an item says all that another one says.

        Raises:
            CannotRun: an item of the same name or code says otherwise.
        """
        whole = self._whole(wanted)
        if any(self._fits(each, whole) for each in self.items):
            return True
        for n, each in enumerate(self.items):
            self._demand_other(n, self._whole(each), whole)
        return False

    def _demand_other(self, n: int, item: dict[str, Any], wanted: dict[str, Any]) -> None:
        same = [key for key in _IDENTITY if key in wanted and item.get(key) == wanted[key]]
        if not same:
            return
        key, value = next((key, each) for key, each in wanted.items() if item.get(key) != each)
        raise CannotRun(
            say(
                "{key} has {name!r} already, and it says otherwise; to change it:"
                " {key}.{n}.{other}={value}",
                key=self.slot.key,
                name=cut(str(wanted[same[0]])),
                n=n,
                other=key,
                value=value,
            )
        )

    def _fits(self, item: Plain, wanted: Plain) -> bool:
        whole = self._whole(item)
        if isinstance(wanted, dict):
            return all(whole.get(key) == each for key, each in wanted.items())
        return any(canonical(str(wanted)) == canonical(str(whole.get(key))) for key in _NAMING)

    def _whole(self, item: Plain) -> dict[str, Any]:
        """Give an item by its keys, with what holds where a key is left out."""
        model = self.slot.model
        if model is None:
            return {"name": self.names.value(self.slot, str(item))}
        known = fields(model)
        given = item if isinstance(item, dict) else {next(iter(known)): str(item)}
        stands = {key: each.default for key, each in known.items() if not each.is_required()}
        held = {key: _default(each) for key, each in stands.items() if each not in (None, ())}
        return dict(self.names.group(model, given)) | {
            key: each for key, each in held.items() if key not in given
        }


def _default(value: object) -> str:
    written = as_written(value)
    return str(written).lower() if isinstance(written, bool) else str(written)


def _shown(item: Plain) -> str:
    if not isinstance(item, dict):
        return str(item)
    return ", ".join(f"{key}: {each}" for key, each in item.items())
