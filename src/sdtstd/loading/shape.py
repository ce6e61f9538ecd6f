"""What pydantic found wrong with an entry, as findings at the values and keys at fault.

One cause, one finding: a misspelt key is not reported again as the key that is missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Diagnostic, Edit
from sdtstd.document import MOST, rest
from sdtstd.frozen import frozen
from sdtstd.loading.path import Waypoint, way
from sdtstd.loading.repairs import repair, sure_keys
from sdtstd.loading.sentences import UNFIT, Wording, tell, tell_unfit, unknown_key
from sdtstd.model.base import Whole
from sdtstd.model.rules import UNKNOWN_KEY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic_core import ErrorDetails, PydanticCustomError, ValidationError

    from sdtstd.address import Address, Step
    from sdtstd.document import Value
    from sdtstd.loading.path import Model
    from sdtstd.nearest import Nearest

_UNION = ("union_tag_not_found", "union_tag_invalid")
_Way = tuple["ErrorDetails", tuple[Waypoint, ...]]


@frozen
class Unread:
    """An entry that its model refused; `about` is its name, or the file."""

    model: Model
    raw: Value
    at: Address
    about: str


def shape_faults(
    errors: list[ErrorDetails], unread: Unread, nearest: Nearest
) -> Iterator[Diagnostic]:
    """Give every fault of one entry; each points at the value or the key at fault."""
    ways = [(each, way(unread.model, unread.raw, each["loc"])) for each in errors]
    strange = [(point, key) for each in ways for point, key in _strange_keys(each)]
    worded = [
        (point.steps, key, *unknown_key(key, point.known, point.given, nearest))
        for point, key in strange[:MOST]
    ]
    meant = {(*steps, close) for steps, _, _, close in worded if close is not None}
    sure = _sure(strange[:MOST], nearest)
    faults = [((*steps, key), each, sure.get((*steps, key))) for steps, key, each, _ in worded]
    faults += [each for each in _others(ways, meant, nearest) if each[0] not in meant]
    for steps, (rule, message, hint), text in faults:
        at = unread.at.at(*steps)
        edit = None if text is None else Edit(at, text, of_key=rule is UNKNOWN_KEY)
        yield Diagnostic(rule, at, message, hint, unread.about, edit)
    for point, key in strange[MOST : MOST + 1]:
        yield rest(UNKNOWN_KEY, unread.at.at(*point.steps, key), len(strange) - MOST)


def _sure(strange: list[tuple[Waypoint, str]], nearest: Nearest) -> dict[tuple[Step, ...], str]:
    """Give what strange keys can only mean, by their steps."""
    places = {point.steps: point for point, _ in strange}
    keys: dict[tuple[Step, ...], list[str]] = {}
    for point, key in strange:
        keys.setdefault(point.steps, []).append(key)
    return {
        (*steps, key): close
        for steps, point in places.items()
        for key, close in sure_keys(point.known, point.given, keys[steps], nearest).items()
    }


def fewest_faults(error: ValidationError) -> int:
    """Give how many faults an entry has at least, without a word of them.

    A strange key may be what a missing one is meant to be, or the end of a text; then two errors
    of pydantic are one fault.
    """
    kinds = [each["type"] for each in error.errors(include_url=False, include_context=False)]
    strange = kinds.count("extra_forbidden")
    return max(1, len(kinds) - 2 * strange + bool(strange) - kinds.count("too_short"))


def _strange_keys(each: _Way) -> Iterator[tuple[Waypoint, str]]:
    """Give keys that no model has; pydantic looks for none in a union whose tag is wrong."""
    error, points = each
    if error["type"] == "extra_forbidden":
        yield points[-2], str(error["loc"][-1])
    elif error["type"] in _UNION:
        last = points[-1]
        yield from ((last, key) for key in last.given if key not in last.known)


def _others(
    ways: list[_Way], meant: set[tuple[Step, ...]], nearest: Nearest
) -> Iterator[tuple[tuple[Step, ...], Wording, str | None]]:
    for error, points in ways:
        if not _is_worded_elsewhere(error, points[-1]):
            value = points[-1].value
            step, worded = tell(error, value, nearest)
            at_fault = value.get(step[0]) if step and isinstance(value, dict) else value
            text = repair(error["type"], error.get("ctx", {}), at_fault, nearest)
            yield (*points[-1].steps, *step), worded, text
    # Pydantic asks last whether keys fit together, and never beside another fault: ask all.
    for each in {point.steps: point for _, points in ways for point in points}.values():
        fault = _unfit(each, {str(steps[-1]): "" for steps in meant if steps[:-1] == each.steps})
        if fault is not None:
            step, worded = tell_unfit(fault, nearest)
            yield (*each.steps, *step), worded, None


def _is_worded_elsewhere(error: ErrorDetails, point: Waypoint) -> bool:
    """Tell whether an error has a sentence of its own, or is one of items that are reported."""
    kind = error["type"]
    return kind in (*UNFIT, "extra_forbidden") or (kind == "too_short" and bool(point.value))


def _unfit(point: Waypoint, misspelt: dict[str, str]) -> PydanticCustomError | None:
    model = point.models[0] if len(point.models) == 1 else None
    if model is None or not issubclass(model, Whole) or not isinstance(point.value, dict):
        return None
    return model.unfit({**point.value, **misspelt})
