"""What a scalar of the data files is: one object says how it is read, named, mended and edited."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sdtstd.frozen import apart, frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sdtstd.diagnostics import Message


ANYTHING = r"\S"
"""The pattern of a text that is not empty."""


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
    editor: Mapping[str, object] = apart()
    textual: bool = False
    read: Callable[[Any], object] | None = None
    unknown: Message | None = None

    @property
    def pattern(self) -> str:
        """The regular expression that editors hold a text against."""
        return str(self.editor["pattern"])

    def reader(self, _inner: object) -> Callable[[Any], object]:
        """Give what reads the usual value: a text that fits, or else an error is raised."""
        if self.read is not None:
            return self.read
        return _some_text if self.pattern == ANYTHING else _fitting(self.pattern)

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> Any:
        """Read the value; asked for by pydantic."""
        from pydantic_core import core_schema

        if self.read is None:
            return core_schema.str_schema(strict=True, pattern=self.pattern)
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, schema: object, handler: object) -> dict[str, object]:
        """Name the scalar, whose definition `sdtstd.schema` makes of `editor`."""
        return {"scalar": self.name}


def _some_text(value: Any) -> str:
    # What Python takes for a space holds all that pydantic does.
    if not isinstance(value, str) or not value or value.isspace():
        raise ValueError
    return value


def _fitting(pattern: str) -> Callable[[Any], str]:
    whole = re.compile(pattern).fullmatch

    def fitting(value: Any) -> str:
        if whole(value) is None:
            raise ValueError
        return str(value)

    return fitting
