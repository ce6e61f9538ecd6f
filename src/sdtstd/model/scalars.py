"""The scalars of the data files, each one object, and the types that the models write for them.

For sdtstd every scalar is text; other readers make numbers of `2023` and `80`, and true of `true`.
So the schema of an editor takes both forms, quoted or not. The calendar and the tables of codes it
leaves to `check`. To add a scalar: an object here, in SCALARS, and a type.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from sdtstd.dates import PartialDate
from sdtstd.diagnostics import say
from sdtstd.model import readers
from sdtstd.model.readers import ID as _ID
from sdtstd.model.readers import LONGEST_URL, WrittenCode
from sdtstd.model.rules import INVALID_CODE, INVALID_DATE, INVALID_URL
from sdtstd.model.scalar import ANYTHING, Scalar

_NAME = _ID.pattern
_DAY = "[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?"
# A letter, a digit, and no Chinese: but for 一 as a dash and 年版 of a partly revised edition.
_CODE = (
    r"^(?=.*[A-Za-zＡ-Ｚａ-ｚ])(?=.*[0-9０-９])"
    r"(?:[^\u3400-\u4dff\u4e01-\u9fff]|年版)+$"
)
_ANY_TEXT = {"type": "string", "pattern": ANYTHING, "maxLength": 100_000}
_WRITE_A_TEXT = say("write a text; one that contains ': ' or ' #' needs quotes")
_WRITE_DIGITS = say("write digits only, no unit and no separators, such as 12000")


def _string(pattern: str, **bounds: int) -> dict[str, object]:
    return {"type": "string", "pattern": pattern, **bounds}


def _either(kind: str, pattern: str, **bounds: int) -> dict[str, object]:
    """Take a value of a kind, or its text: what is not quoted, and what is."""
    return {"type": [kind, "string"], "pattern": pattern, **bounds}


TEXT = Scalar(
    "text",
    say("text"),
    say("a text that is not empty"),
    _WRITE_A_TEXT,
    _ANY_TEXT,
    textual=True,
)
WRITTEN = Scalar(
    "written",
    say("value as written"),
    TEXT.meant,
    _WRITE_A_TEXT,
    {**_ANY_TEXT, "type": ["string", "number", "boolean"]},
    textual=True,
)
ID = Scalar(
    "id",
    say("{key}", key="id"),  # the name of a key is the same in every language
    say("an id"),
    say("write a to z in lower case, digits and single hyphens, such as demo-1"),
    _string(f"^{_NAME}$"),
    textual=True,
)
TOPIC = Scalar(
    "topic",
    say("path of a topic"),
    TEXT.meant,
    _WRITE_A_TEXT,
    _ANY_TEXT,  # a title is read as well
    textual=True,
)
TARGET = Scalar(
    "target",
    say("PLAN/TARGET"),
    say("the path of a target"),
    say("write the ids: plan/target"),
    _string(f"^{_NAME}/{_NAME}$"),
    textual=True,
)
CODE = Scalar(
    "code",
    say("standard code"),
    say("a standard code"),
    INVALID_CODE.mend,
    _string(_CODE),
    textual=True,
    read=readers.read_code,
)
REFERENCE = Scalar(
    "reference",
    say("standard code or id"),
    CODE.meant,
    INVALID_CODE.mend,
    _string(f"^{_NAME}$|{_CODE}"),
    textual=True,
    read=readers.read_reference,
)
URL = Scalar(
    "url",
    say("web address"),
    say("a web address"),
    INVALID_URL.mend,
    _string(f"^{readers.URL}$", maxLength=LONGEST_URL),
    textual=True,
    read=readers.read_url,
)
TIME_ZONE = Scalar(
    "time_zone",
    say("time zone"),
    say("a time zone"),
    say("write the name of a time zone, such as Asia/Shanghai"),
    _string("^[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+)*$"),
    textual=True,
    read=readers.read_time_zone,
    unknown=say("a known time zone"),
)
DATE = Scalar(
    "date",
    say("date"),
    say("a date"),
    INVALID_DATE.mend,
    _either("integer", rf"^(?:{_DAY}(?:/{_DAY})?|\.\./{_DAY})$", minimum=1000, maximum=9999),
    read=readers.read_date,
)
NUMBER = Scalar(
    "number",
    say("number"),
    say("a number"),
    say("write digits, with a point: 80 or 83.97; no unit"),
    _either("number", f"^{readers.NUMBER.pattern}$"),
    read=readers.read_number,
)
COUNT = Scalar(
    "count",
    say("whole number"),
    say("a whole number"),
    _WRITE_DIGITS,
    _either("integer", f"^(?:{readers.WHOLE.pattern})$", minimum=0, maximum=999_999_999),
    read=readers.read_count,
)
FLAG = Scalar(
    "flag",
    say("true or false"),
    say("true or false"),
    say("write true or false"),
    _either("boolean", "^(?:true|false)$"),
    read=readers.read_flag,
)
RULE = Scalar(
    "rule",
    say("name or code of a check"),
    TEXT.meant,
    _WRITE_A_TEXT,
    _ANY_TEXT,
    textual=True,
)

SCALARS = {
    each.name: each
    for each in (
        *(TEXT, WRITTEN, ID, TOPIC, TARGET, CODE, REFERENCE, URL, TIME_ZONE),
        *(DATE, NUMBER, COUNT, FLAG, RULE),
    )
}
"""Every scalar by its name, in the order of the schema; asking for another raises KeyError."""

Text = Annotated[str, TEXT]
Written = Annotated[str, WRITTEN]
Id = Annotated[str, ID]
TopicPath = Annotated[str, TOPIC]
TargetPath = Annotated[str, TARGET]
StandardCode = Annotated[WrittenCode, CODE]
Reference = Annotated[WrittenCode | str, REFERENCE]
Url = Annotated[str, URL]
TimeZone = Annotated[str, TIME_ZONE]
Date = Annotated[PartialDate, DATE]
Number = Annotated[Decimal, NUMBER]
Count = Annotated[int, COUNT]
Flag = Annotated[bool, FLAG]
RuleName = Annotated[str, RULE]
