"""The scalars of the data files: text that a model reads as a date, a code, a number, an address.

The document layer keeps every scalar as text; here alone text gets a type. Each reader raises a
`PydanticCustomError` whose type names the rule: wrong_type, invalid_date, invalid_code,
invalid_url.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any

from pydantic import PlainValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from sdtstd.codes import Code, CodeError, parse_code
from sdtstd.dates import DateError, PartialDate, parse_date

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,12})?")
_WHOLE = re.compile(r"0|[1-9][0-9]{0,8}")
_URL = re.compile(r'[Hh][Tt][Tt][Pp][Ss]?://[A-Za-z0-9\u00a1-\uffef\[][^\s<>"\\^`{|}]*')
LONGEST_URL = 2000
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class WrittenCode:
    """A standard code with the text that a file has for it."""

    code: Code
    text: str

    @property
    def key(self) -> str:
        """The canonical form, the identity of the standard."""
        return self.code.key


def _text(value: Any, expected: str) -> str:
    if isinstance(value, str):
        return value
    raise PydanticCustomError("wrong_type", "{expected}", {"expected": expected})


def read_date(value: Any) -> PartialDate:
    """Read a partial date, or raise `invalid_date`."""
    text = _text(value, "a date")
    try:
        return parse_date(text)
    except DateError as error:
        raise PydanticCustomError(
            "invalid_date", "{reason}", {"reason": error.fault.value, "text": text[:60]}
        ) from None


def read_code(value: Any) -> WrittenCode:
    """Read a standard code, or raise `invalid_code`."""
    text = _text(value, "a standard code")
    try:
        return WrittenCode(parse_code(text), text)
    except CodeError as error:
        raise PydanticCustomError(
            "invalid_code",
            "{reason}",
            {"reason": error.reason.value, "detail": error.detail, "text": text[:60]},
        ) from None


def read_reference(value: Any) -> WrittenCode | str:
    """Read a code, or the id of a record that has no code yet."""
    return value if isinstance(value, str) and _ID.fullmatch(value) else read_code(value)


@lru_cache(maxsize=1024)
def _is_url(text: str) -> bool:
    return len(text) <= LONGEST_URL and _URL.fullmatch(text) is not None


def read_url(value: Any) -> str:
    """Read an http or https address, or raise `invalid_url`."""
    text = _text(value, "a web address")
    if not _is_url(text):
        raise PydanticCustomError("invalid_url", "not an address", {"text": text[:60]})
    return text


def read_number(value: Any) -> Decimal:
    """Read a decimal number without exponent, separators or leading zeros."""
    text = _text(value, "a number")
    if not _NUMBER.fullmatch(text):
        raise PydanticCustomError("wrong_type", "{expected}", {"expected": "a number"})
    return Decimal(text)


def read_count(value: Any) -> int:
    """Read a whole number that is not negative."""
    text = _text(value, "a whole number")
    if not _WHOLE.fullmatch(text):
        raise PydanticCustomError("wrong_type", "{expected}", {"expected": "a whole number"})
    return int(text)


def read_flag(value: Any) -> bool:
    """Read `true` or `false`."""
    if value not in ("true", "false"):
        raise PydanticCustomError("wrong_type", "{expected}", {"expected": "true or false"})
    return bool(value == "true")


_OF_THE_MACHINE = ("localtime", "posixrules")


def read_time_zone(value: Any) -> str:
    """Read the name of a time zone that this machine knows."""
    from zoneinfo import ZoneInfo

    text = _text(value, "a time zone")
    try:
        known = text not in _OF_THE_MACHINE and ZoneInfo(text) is not None
    except (ValueError, OSError, KeyError):
        known = False
    if not known:
        raise PydanticCustomError(
            "wrong_type", "{expected}", {"expected": "a time zone such as Asia/Shanghai"}
        )
    return text


TEXT_PATTERN = r"\S"
ID_PATTERN = f"^{_ID.pattern}$"
TOPIC_PATTERN = rf"^{_ID.pattern}(/{_ID.pattern}){{1,2}}$"
TARGET_PATTERN = f"^{_ID.pattern}/{_ID.pattern}$"
URL_PATTERN = f"^{_URL.pattern}$"
NUMBER_PATTERN = f"^{_NUMBER.pattern}$"
WHOLE_PATTERN = f"^(?:{_WHOLE.pattern})$"

# A `scalar` is a kind of text that sdtstd.schema knows how to show to editors.
Text = Annotated[str, StringConstraints(strict=True, pattern=TEXT_PATTERN)]
Id = Annotated[str, StringConstraints(strict=True, pattern=ID_PATTERN)]
TopicPath = Annotated[str, StringConstraints(strict=True, pattern=TOPIC_PATTERN)]
TargetPath = Annotated[str, StringConstraints(strict=True, pattern=TARGET_PATTERN)]
Date = Annotated[
    PartialDate,
    PlainValidator(read_date),
    WithJsonSchema({"scalar": "date"}),
]
StandardCode = Annotated[WrittenCode, PlainValidator(read_code), WithJsonSchema({"scalar": "code"})]
Reference = Annotated[
    WrittenCode | str, PlainValidator(read_reference), WithJsonSchema({"scalar": "reference"})
]
Url = Annotated[str, PlainValidator(read_url), WithJsonSchema({"scalar": "url"})]
Number = Annotated[Decimal, PlainValidator(read_number), WithJsonSchema({"scalar": "number"})]
Count = Annotated[int, PlainValidator(read_count), WithJsonSchema({"scalar": "count"})]
Flag = Annotated[bool, PlainValidator(read_flag), WithJsonSchema({"scalar": "flag"})]
TimeZone = Annotated[str, PlainValidator(read_time_zone), WithJsonSchema({"scalar": "time_zone"})]
