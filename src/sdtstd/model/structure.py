"""The metaclass of the structures of targets: what has a structure is asked once a class.

Python looks for every member of a protocol on each instance, which takes tens of microseconds; all
objects of one of our classes have the same fields.
"""

from __future__ import annotations

from typing import Protocol

_answers: dict[tuple[type, type], bool] = {}


class Structure(type(Protocol)):  # type: ignore[misc] # its class has no public name
    """Keeps what a protocol answered, by the class that was asked about."""

    def __instancecheck__(self, instance: object) -> bool:
        """Tell whether the class of an object has the members of the protocol."""
        asked = (self, type(instance))
        if asked not in _answers:
            _answers[asked] = super().__instancecheck__(instance)
        return _answers[asked]
