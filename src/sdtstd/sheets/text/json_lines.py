"""JSON lines: an object a line; its keys are headings, and objects within it are laid flat."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NoReturn

from sdtstd.diagnostics import say
from sdtstd.sheets.book import Book, Sheet
from sdtstd.sheets.cells import cell_of, refuse_controls
from sdtstd.sheets.unreadable import COLUMNS, ROWS, Unreadable, too_many_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.sheets.book import Value

_DIGITS = 40  # of a whole number; a longer one is a text


def json_lines(text: str) -> Book:
    """Give the one sheet of a text, whose row n is line n.

    A number that a float would write otherwise, such as 1.10, is the text that stands there.

    Raises:
        Unreadable: a line is no object, or names a key twice, or there is too much.
    """
    lines = text.rstrip().split("\n", ROWS + 1)
    if len(lines) > ROWS:
        raise too_many_rows()
    headings: dict[str, int] = {}
    rows = tuple(_row(line, number, headings) for number, line in enumerate(lines, 1))
    return Book((Sheet(None, rows, tuple(headings)),), guarded=False)


def _row(line: str, number: int, headings: dict[str, int]) -> tuple[Value, ...]:
    if not line.strip():
        return ()
    found: dict[str, Value] = {}
    for key, value in _flat(_object(line, number)):
        if key in found:
            raise _twice(key, number)
        found[key] = _value(key, value, number)
        headings.setdefault(key, len(headings))
    if len(headings) > COLUMNS:
        message = say("up to line {line} it has more than {n} keys", line=number, n=COLUMNS)
        raise Unreadable(message)
    return tuple(found.get(key) for key in headings)


def _object(line: str, number: int) -> dict[str, Any]:
    try:
        found = _DECODER.decode(line.strip())
    except _TwiceError as error:
        raise _twice(str(error), number) from None
    except _NoNumberError as error:
        message = say("line {line} has {word!r} for a number", line=number, word=str(error))
        raise Unreadable(message) from None
    except (ValueError, RecursionError):
        raise _no_object(number) from None
    if not isinstance(found, dict):
        raise _no_object(number)
    return found


def _twice(key: str, number: int) -> Unreadable:
    return Unreadable(say("line {line} has the key {key!r} twice", line=number, key=key))


def _no_object(number: int) -> Unreadable:
    return Unreadable(say("line {line} is no JSON object", line=number))


def _flat(found: dict[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in found.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{above}{key}.")
        else:
            yield f"{above}{key}", value


def _value(key: str, value: object, number: int) -> Value:
    refuse_controls(key, number)
    if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
        return value
    text = "\n".join(map(_text, value)) if isinstance(value, list) else _text(value)
    refuse_controls(text, number)
    return cell_of(text, number)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).upper()  # as a spreadsheet shows it
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


class _TwiceError(Exception):
    """A key stands twice in an object."""


class _NoNumberError(Exception):
    """A word stands there that only some programs take for a number."""


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _TwiceError(key)
        found[key] = value
    return found


def _float(written: str) -> float | str:
    number = float(written)
    return number if repr(number) == written else written


def _int(written: str) -> int | str:
    return int(written) if len(written) <= _DIGITS else written


def _constant(written: str) -> NoReturn:
    raise _NoNumberError(written)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_pairs, parse_float=_float, parse_int=_int, parse_constant=_constant
)
