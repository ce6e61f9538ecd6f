"""What a scalar of the data files is: one object says how it is read, named, mended and edited."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any

from pydantic_core import core_schema

from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sdtstd.diagnostics import Message


@frozen
class Scalar:
    """A kind of text, as it stands in `Annotated[type, SCALAR]` in the models.

    `title` is what documents call it, `meant` what a finding misses, `unknown` the same for a text
    of the right form. `textual` tells that other YAML readers must not see a number or a boolean in
    it. `editor` is its JSON Schema but for the hint. Text is read by `read`, which raises
    PydanticCustomError, or else need only fit the schema's pattern.
    """

    name: str
    title: Message
    meant: Message
    hint: Message
    editor: Mapping[str, object] = field(hash=False)
    textual: bool = False
    read: Callable[[Any], object] | None = None
    unknown: Message | None = None

    @property
    def pattern(self) -> str:
        """The regular expression that editors hold a text against."""
        return str(self.editor["pattern"])

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> Any:
        """Read the value; asked for by pydantic."""
        if self.read is None:
            return core_schema.str_schema(strict=True, pattern=self.pattern)
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, schema: object, handler: object) -> dict[str, object]:
        """Name the scalar, whose definition `sdtstd.schema` makes of `editor`."""
        return {"scalar": self.name}
