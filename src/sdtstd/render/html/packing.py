"""JSON in which everything stands once: what comes again is named by where it stood first.

A register says the same sources, places and owners thousands of times. `static/10-data.js` puts
the values together again.
"""

from __future__ import annotations

from sdtstd.sinks.inert import shown

Packed = list[object]

NUMBER = "\0"
"""How a text begins that stands for a number with all its digits: see `sinks.json_text`."""

NOTHING = 0
"""Where null stands: fields at the end of a row that have no value are left out."""


class Packing:
    """Takes values of JSON; `nodes` are these and their parts, `shapes` the keys of objects.

    A list is the list of its parts; an object has the number of its shape before, as -1 - n.
    """

    def __init__(self) -> None:
        self.nodes: Packed = [None]
        self.shapes: list[tuple[str, ...]] = []
        self._places: dict[object, int] = {(type(None), None): NOTHING}
        self._shapes: dict[tuple[str, ...], int] = {}

    def add(self, value: object) -> int:
        """Take a value; give where it stands. Texts show what would act or hide in them."""
        match value:
            case dict():
                return self._object(value)
            case list() | tuple():
                return self._many([self.add(each) for each in value])
            case str():
                return self._one(_seen(value))
            case _:
                return self._one(value)

    def _object(self, value: dict[str, object]) -> int:
        keys = tuple(value)
        shape = self._shapes.setdefault(keys, len(self._shapes))
        if shape == len(self.shapes):
            self.shapes.append(keys)
        parts = [self.add(each) for each in value.values()]
        while parts and parts[-1] == NOTHING:
            parts.pop()
        return self._many([-1 - shape, *parts])

    def _many(self, parts: list[int]) -> int:
        return self._stands(tuple(parts), parts)

    def _one(self, value: object) -> int:
        return self._stands((type(value), value), value)

    def _stands(self, key: object, node: object) -> int:
        place = self._places.setdefault(key, len(self.nodes))
        if place == len(self.nodes):
            self.nodes.append(node)
        return place


def _seen(text: str) -> str:
    """Show what acts or hides in each line of a text."""
    return text if text.startswith(NUMBER) else "\n".join(map(shown, text.split("\n")))
