"""The sentence for each error of pydantic: which rule, what is wrong, how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.codes.errors import Reason
from sdtstd.dates import DateFault
from sdtstd.diagnostics import Message, Rule, say
from sdtstd.loading.wrong_type import tell_wrong_type
from sdtstd.model.columns import TITLES, SheetName
from sdtstd.model.rules import (
    INVALID_CODE,
    INVALID_DATE,
    INVALID_URL,
    MISSING_KEY,
    UNKNOWN_KEY,
    WRONG_TYPE,
)

if TYPE_CHECKING:
    from collections.abc import Container

    from pydantic_core import ErrorDetails, PydanticCustomError

    from sdtstd.nearest import Nearest

Wording = tuple[Rule, Message, Message]

CODE_REASONS = {
    Reason.EMPTY: say("it is empty"),
    Reason.TOO_LONG: say("it is longer than any code"),
    Reason.INVISIBLE: say("it holds an invisible character, {detail}"),
    Reason.LOOK_ALIKE: say("{detail} in it is not the letter or digit that it looks like"),
    Reason.UNKNOWN_PLACE: say("no province has the area code {detail}"),
    Reason.UNKNOWN_FORM: say("it does not have the form of any known code"),
}
DATE_FAULTS = {
    DateFault.UNKNOWN_FORM: say("not a day, a month, a year or an interval of them"),
    DateFault.NO_SUCH_DAY: say("no such day in the calendar"),
    DateFault.BACKWARDS: say("the interval ends before it begins"),
}
_UNFIT = {
    "missing_milepost": (
        MISSING_KEY,
        say("the pilot has neither `started` nor `accepted`"),
        say("add at least one of the two days: `started: …` or `accepted: …`"),
    ),
    "missing_place": (
        MISSING_KEY,
        say("the source has neither `url` nor `notice`"),
        say("add the web address or the notice number; only kind copy may lack both"),
    ),
    "missing_correction": (
        MISSING_KEY,
        say("the correction has neither `from` nor `to`"),
        say("add the wrong value under `from`, the right one under `to`, or both"),
    ),
    "missing_note": (
        MISSING_KEY,
        say("the value has another scope, but no `note` says how it differs"),
        say("add `note: …`: what the value counts that the target does not, or the reverse"),
    ),
    "series_beside_code": (
        WRONG_TYPE,
        say("the series follows from the code"),
        say("remove `series`; it is for texts without a code"),
    ),
    "missing_column_title": (
        MISSING_KEY,
        say("the column has neither `title` nor `title_en`"),
        say("add what the column is called: `title: …`, `title_en: …` or both"),
    ),
    "missing_comparator": (
        MISSING_KEY,
        say("the target states no goal"),
        say("add one comparator with its number, such as `at_least: 100`"),
    ),
}
UNFIT = (*_UNFIT, "missing_identity", "missing_level", "two_comparators", "unknown_column")


def tell(error: ErrorDetails, value: object, nearest: Nearest) -> tuple[tuple[str, ...], Wording]:
    """Word an error; the steps, if any, lead on from where pydantic saw it."""
    context: dict[str, Any] = error.get("ctx", {})
    match error["type"]:
        case "missing":
            return (), _missing(str(error["loc"][-1]))
        case "union_tag_not_found":
            return ("kind",), _missing("kind")
        case "union_tag_invalid":
            assert isinstance(value, dict)
            return ("kind",), tell_wrong_type("enum", context, value["kind"], nearest)
        case kind if kind in _INVALID:
            return (), _INVALID[kind](context)
        case kind:
            return (), tell_wrong_type(kind, context, value, nearest)


def tell_unfit(fault: PydanticCustomError, nearest: Nearest) -> tuple[tuple[str, ...], Wording]:
    """Word what is wrong with keys taken together; the steps lead to the key at fault."""
    context = fault.context or {}
    key, code = str(context.get("key")), context.get("code")
    match fault.type:
        case "two_comparators":
            message = say("the target states a second goal with {key!r}", key=key)
            return (key,), (WRONG_TYPE, message, say("keep exactly one comparator"))
        case "missing_identity":
            message = say("the key {key!r} is missing", key=key)
            hint = say("add the code; a text that has none yet needs both `id` and `level`")
            return (key,), (MISSING_KEY, message, hint)
        case "missing_level":
            message = say(
                "the letters of {code} are in no table, so its level must be stated", code=code
            )
            hint = say(
                "add `level: …`: national, industry, local, group, enterprise, international"
            )
            return ("level",), (MISSING_KEY, message, hint)
        case "unknown_column":
            return ("column",), _unknown_column(SheetName(str(context["sheet"])), key, nearest)
        case kind:
            return _AT.get(kind, ()), _UNFIT[kind]


_AT = {"missing_note": ("note",), "series_beside_code": ("series",)}


def unknown_key(
    key: str, known: tuple[str, ...], given: Container[str], nearest: Nearest
) -> tuple[Wording, str | None]:
    """Say that a key is not known, and which one, not given yet, is perhaps meant."""
    close = nearest.to(key, (each for each in known if each not in given))
    hint = (
        say("did you mean {close!r}?", close=close)
        if close
        else say("known here: {known}", known=", ".join(known))
    )
    return (UNKNOWN_KEY, say("the key {key!r} is not known here", key=key[:60]), hint), close


def _unknown_column(sheet: SheetName, key: str, nearest: Nearest) -> Wording:
    (rule, _, hint), _ = unknown_key(key, tuple(TITLES[sheet]), (), nearest)
    message = say("the sheet {sheet} has no column {key!r}", sheet=sheet.value, key=key[:60])
    return rule, message, hint


def _missing(key: str) -> Wording:
    message = say("the key {key!r} is missing", key=key)
    return MISSING_KEY, message, say("add `{key}: …`; docs/data.md says what it holds", key=key)


def _invalid_date(context: dict[str, Any]) -> Wording:
    fault = DATE_FAULTS[context["reason"]]
    message = say("{text!r} is not a date: {fault}", text=context["text"], fault=fault)
    return INVALID_DATE, message, INVALID_DATE.mend


def _invalid_code(context: dict[str, Any]) -> Wording:
    reason = say(CODE_REASONS[context["reason"]].text, detail=context["detail"])
    message = say("{text!r} is not a standard code: {reason}", text=context["text"], reason=reason)
    return INVALID_CODE, message, INVALID_CODE.mend


def _invalid_url(context: dict[str, Any]) -> Wording:
    message = say("{text!r} is not a web address", text=context["text"])
    return INVALID_URL, message, INVALID_URL.mend


_INVALID = {
    "invalid_date": _invalid_date,
    "invalid_code": _invalid_code,
    "invalid_url": _invalid_url,
}
