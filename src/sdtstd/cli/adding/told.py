"""What was told of a new entry: by its options, or by answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from sdtstd.frozen import frozen
from sdtstd.model.standard import Stage

if TYPE_CHECKING:
    from sdtstd.cli.source_options import Source

Value: TypeAlias = "str | list[str] | None"


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
