"""What annotations add to kinds of values: how both readers take it, and what editors see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler

    from sdtstd.model.reading import Reader


class Before:
    """A value is made another one before it is read; an editor takes `editor`, if any, for it."""

    def __init__(
        self, change: Callable[[Any], Any], editor: Mapping[str, object] | None = None
    ) -> None:
        self.change, self.editor = change, editor

    def reader(self, inner: Callable[[], Reader]) -> Reader:
        """Give what reads the usual value."""
        change, read = self.change, inner()
        return lambda value: read(change(value))

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> Any:
        """Read the value; asked for by pydantic."""
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(self.change, handler(source))

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> Any:
        """Give what an editor takes."""
        return handler(schema) if self.editor is None else dict(self.editor)


class After:
    """A value that was read must stand a test, which raises an error of pydantic's."""

    def __init__(self, test: Callable[[Any], Any], editor: Mapping[str, object]) -> None:
        self.test, self.editor = test, editor

    def reader(self, inner: Callable[[], Reader]) -> Reader:
        """Give what reads the usual value."""
        test, read = self.test, inner()
        return lambda value: test(read(value))

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> Any:
        """Read the value; asked for by pydantic."""
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(self.test, handler(source))

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> Any:
        """Give what an editor takes."""
        return dict(self.editor)


@frozen
class Filled:
    """A list has so many items at least."""

    least: int = 1

    def reader(self, inner: Callable[[], Reader]) -> Reader:
        """Give what reads the usual list."""
        read, least = inner(), self.least

        def filled(value: Any) -> Any:
            if len(value) < least:
                raise ValueError
            return read(value)

        return filled

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> Any:
        """Read the list; asked for by pydantic."""
        return {**handler(source), "min_length": self.least}


@frozen
class ByTag:
    """Of several models the value of a key tells which one is meant."""

    key: str

    def reader(self, inner: Callable[[], Reader]) -> Reader:
        """Give what reads the usual value."""
        return inner()

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> Any:
        """Read the value; asked for by pydantic."""
        from pydantic import Field

        return handler.generate_schema(Annotated[source, Field(discriminator=self.key)])
