"""What was told of a new entry: by its options, or by answers."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from sdtstd.frozen import frozen
from sdtstd.model.standard import Stage

Value: TypeAlias = "str | list[str] | None"


class Source(NamedTuple):
    """What is said of the source."""

    title: str | None
    url: str | None
    notice: str | None
    kind: str | None
    seen: str | None


@frozen
class Told:
    """Values by their keys in the data, and the source."""

    values: dict[str, Value]
    source: Source

    def has(self, *keys: str) -> bool:
        """Tell whether one of the keys has a value."""
        return any(self.values.get(key) for key in keys)

    @property
    def has_stage(self) -> bool:
        """Whether the day of a stage is told."""
        return self.has(*(each.value for each in Stage))
