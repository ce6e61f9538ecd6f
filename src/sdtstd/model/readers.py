"""From the text of a scalar to its value: a date, a code, a number, an address.

The document layer keeps every scalar as text; here alone text gets a type. Each reader raises a
`PydanticCustomError` whose type names the rule: wrong_type, invalid_date, invalid_code,
invalid_url.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sdtstd.cache.notes import looks_for_zone
from sdtstd.codes import Code, CodeError, parse_code
from sdtstd.dates import DateError, PartialDate, parse_date
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from pydantic_core import PydanticCustomError

NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,12})?")
WHOLE = re.compile(r"0|[1-9][0-9]{0,8}")
_WEB, _OF_URL = r"[Hh][Tt][Tt][Pp][Ss]?://", r'[^\s<>"\\^`{|}]*'
URL = rf"{_WEB}[A-Za-z0-9\u00a1-\uffef\[]{_OF_URL}"
"""A web address; to compile it takes long."""
LONGEST_URL = 2000
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_QUOTED = 60


@frozen
class WrittenCode:
    """A standard code with the text that a file has for it."""

    code: Code
    text: str

    @property
    def key(self) -> str:
        """The canonical form, the identity of the standard."""
        return self.code.key


def read_date(value: Any) -> PartialDate:
    """Read a partial date, or raise `invalid_date`."""
    text = _text(value, "date")
    try:
        return parse_date(text)
    except DateError as error:
        gaps = {"reason": error.fault.value, "text": text[:_QUOTED]}
        raise refusal("invalid_date", "{reason}", gaps) from None


def read_code(value: Any) -> WrittenCode:
    """Read a standard code, or raise `invalid_code`."""
    text = _text(value, "code")
    try:
        return WrittenCode(parse_code(text), text)
    except CodeError as error:
        gaps = {"reason": error.reason.value, "detail": error.detail, "text": text[:_QUOTED]}
        raise refusal("invalid_code", "{reason}", gaps) from None


def read_reference(value: Any) -> WrittenCode | str:
    """Read a code, or the id of a record that has no code yet."""
    return value if isinstance(value, str) and ID.fullmatch(value) else read_code(value)


def read_url(value: Any) -> str:
    """Read an http or https address, or raise `invalid_url`."""
    text = _text(value, "url")
    if not _is_url(text):
        raise refusal("invalid_url", "not an address", {"text": text[:_QUOTED]})
    return text


@lru_cache(maxsize=1024)
def _is_url(text: str) -> bool:
    if len(text) > LONGEST_URL:
        return False
    found = _ASCII_URL.fullmatch(text) if text.isascii() else re.fullmatch(URL, text)
    return found is not None


_ASCII_URL = re.compile(rf"{_WEB}[A-Za-z0-9\[]{_OF_URL}")


def read_number(value: Any) -> Decimal:
    """Read a decimal number without exponent, separators or leading zeros."""
    text = _text(value, "number")
    if not NUMBER.fullmatch(text):
        raise _wrong("number")
    return Decimal(text)


def read_count(value: Any) -> int:
    """Read a whole number that is not negative."""
    text = _text(value, "count")
    if not WHOLE.fullmatch(text):
        raise _wrong("count")
    return int(text)


def read_flag(value: Any) -> bool:
    """Read `true` or `false`."""
    if value not in ("true", "false"):
        raise _wrong("flag")
    return bool(value == "true")


_OF_THE_MACHINE = ("localtime", "posixrules")


def read_time_zone(value: Any) -> str:
    """Read the name of a time zone that this machine knows."""
    from zoneinfo import ZoneInfo

    text = _text(value, "time_zone")
    try:
        looks_for_zone(text)
        known = text not in _OF_THE_MACHINE and ZoneInfo(text) is not None
    except (ValueError, OSError, KeyError):
        known = False
    if not known:
        raise _wrong("time_zone")
    return text


def _text(value: Any, scalar: str) -> str:
    if isinstance(value, str):
        return value
    raise _wrong(scalar)


def _wrong(scalar: str) -> PydanticCustomError:
    return refusal("wrong_type", "{scalar}", {"scalar": scalar})


def at_least_one(number: int) -> int:
    """Give a number that is not zero, or raise `greater_than_equal`."""
    if number < 1:
        from pydantic_core import PydanticKnownError

        raise PydanticKnownError("greater_than_equal", {"ge": 1})
    return number


def refusal(kind: str, message: str, gaps: dict[str, Any] | None = None) -> PydanticCustomError:
    """Make the error that keeps a value out; pydantic tells where the value stands."""
    from pydantic_core import PydanticCustomError

    return PydanticCustomError(kind, message, gaps)
