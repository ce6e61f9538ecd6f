"""The scalars of the data files as editors and other readers see them.

For sdtstd every scalar is text; other readers make numbers of `2023` and `80`, and true of `true`.
So the schema takes both forms, quoted or not. The calendar and the tables of codes it leaves to
`check`. `patternErrorMessage` is what VS Code shows in place of the pattern.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.model.rules import INVALID_CODE, INVALID_DATE, INVALID_URL
from sdtstd.model.values import (
    ID_PATTERN,
    LONGEST_URL,
    NUMBER_PATTERN,
    TARGET_PATTERN,
    TEXT_PATTERN,
    TOPIC_PATTERN,
    URL_PATTERN,
    WHOLE_PATTERN,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.diagnostics import Message
    from sdtstd.schema.names import Names

Schema = dict[str, object]

_DAY = "[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?"
_DATE = rf"^(?:{_DAY}(?:/{_DAY})?|\.\./{_DAY})$"
# A letter, a digit, and no Chinese: but for 一 as a dash and 年版 of a partly revised edition.
_CODE = (
    r"^(?=.*[A-Za-zＡ-Ｚａ-ｚ])(?=.*[0-9０-９])"
    r"(?:[^\u3400-\u4dff\u4e01-\u9fff]|年版)+$"
)
_ZONE = "^[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+)*$"

BY_PATTERN = {
    TEXT_PATTERN: "text",
    ID_PATTERN: "id",
    TOPIC_PATTERN: "topic",
    TARGET_PATTERN: "target",
}
"""The scalars that the models tell by their pattern."""


def scalars(names: Names, tell: Callable[[Message], str]) -> dict[str, Schema]:
    """Give the definition of each scalar by its name."""
    text = {"type": "string", "pattern": TEXT_PATTERN, "maxLength": 100_000}
    an_id = say("write a to z in lower case, digits and single hyphens, such as demo-1")
    a_topic = say("write the ids: task/field or task/field/topic")
    a_target = say("write the ids: plan/target")
    told = {
        "id": _matching(ID_PATTERN, tell(an_id)),
        "topic": _offering(names.topics, _matching(TOPIC_PATTERN, tell(a_topic))),
        "target": _offering(names.targets, _matching(TARGET_PATTERN, tell(a_target))),
        "code": _matching(_CODE, tell(INVALID_CODE.mend)),
        "reference": _matching(f"{ID_PATTERN}|{_CODE}", tell(INVALID_CODE.mend)),
        "url": _matching(URL_PATTERN, tell(INVALID_URL.mend)) | {"maxLength": LONGEST_URL},
        "time_zone": _matching(
            _ZONE, tell(say("write the name of a time zone, such as Asia/Shanghai"))
        ),
        "date": _either("integer", _DATE, tell(INVALID_DATE.mend), minimum=1000, maximum=9999),
        "number": _either(
            "number", NUMBER_PATTERN, tell(say("write digits, with a point: 80 or 83.97; no unit"))
        ),
        "count": _either(
            "integer",
            WHOLE_PATTERN,
            tell(say("write digits only, no unit and no separators, such as 12000")),
            minimum=0,
            maximum=999_999_999,
        ),
        "flag": _either("boolean", "^(?:true|false)$", tell(say("write true or false"))),
        "rule": _offering(names.rules, text),
    }
    written = {**text, "type": ["string", "number", "boolean"]}
    return {"text": text, "written": written} | told


def _matching(pattern: str, mend: str) -> Schema:
    return {"type": "string", "pattern": pattern, "patternErrorMessage": mend}


def _either(kind: str, pattern: str, mend: str, **bounds: int) -> Schema:
    """Take a value of a kind, or its text: what is not quoted, and what is."""
    return {"type": [kind, "string"], "pattern": pattern, "patternErrorMessage": mend, **bounds}


def _offering(names: dict[str, str], schema: Schema) -> Schema:
    """Offer names where there are any; a name written since then passes too."""
    if not names:
        return schema
    known = {"enum": list(names), "enumDescriptions": list(names.values())}
    return {"anyOf": [schema, known]}
