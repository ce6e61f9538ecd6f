"""What commands declare, as the command line's library reads it."""

from __future__ import annotations

from types import FunctionType
from typing import TYPE_CHECKING, Annotated, Any, get_type_hints

import typer

from sdtstd.cli.declared import Declared
from sdtstd.cli.values import BadValue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sdtstd.diagnostics import Message


def declared(run: Callable[..., None]) -> Iterator[tuple[str, Any, Declared]]:
    """Give the parameters of a command: name, type and what is declared of them."""
    for name, hint in get_type_hints(run, include_extras=True).items():
        for each in getattr(hint, "__metadata__", ()):
            if isinstance(each, Declared):
                yield name, hint.__origin__, each


def as_read(run: Callable[..., None]) -> Callable[..., None]:
    """Give a function that does the same, with parameters that the library knows."""
    assert isinstance(run, FunctionType)
    twin = FunctionType(run.__code__, run.__globals__, run.__name__, run.__defaults__)
    twin.__annotations__ = {
        name: Annotated[kind, _parameter(each)] for name, kind, each in declared(run)
    }
    return twin


def _parameter(each: Declared) -> Any:  # noqa: ANN401 - the library's own
    if not each.names:
        return typer.Argument(metavar=each.metavar, help=each.help, autocompletion=each.offers)
    return typer.Option(
        *each.names,
        metavar=each.metavar,
        help=each.help,
        autocompletion=each.offers,
        envvar=each.envvar,
        parser=each.parser and _reader(each.parser),
        callback=each.callback,
        is_eager=each.is_eager,
        min=each.least,
        max=each.most,
    )


class _Refused(typer.BadParameter):
    """A value that its option refuses, as the library takes it."""

    def __init__(self, told: Message) -> None:
        super().__init__(str(told))
        self.told = told


def _reader(parser: Callable[[str], Any]) -> Callable[[str], Any]:
    def read(given: str) -> Any:  # noqa: ANN401
        try:
            return parser(given)
        except BadValue as bad:
            raise _Refused(bad.told) from None

    return read
