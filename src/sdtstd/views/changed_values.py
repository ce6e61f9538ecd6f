"""Values of the data files in a cell: as they are written, and never longer than can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.compare.causes import Sign
from sdtstd.compare.unmatched import unmatched
from sdtstd.diagnostics import say
from sdtstd.model.records import Qualifier, Scope
from sdtstd.report import Parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sdtstd.compare.fields import FieldChange
    from sdtstd.model.records import Observation
    from sdtstd.report import Cell, Title

_LONGEST = 200


def plain_value(observation: Observation) -> Cell:
    """Give a reported value with its qualifier, and whether it counts something else."""
    words: list[Cell] = [observation.value]
    if observation.qualifier is not Qualifier.EXACTLY:
        words.insert(0, observation.qualifier)
    if observation.scope is Scope.DIFFERS:
        words.append(say("(of another scope)"))
    return Parts(tuple(words), " ")


def field_lines(step: FieldChange, titles: Mapping[str, Title]) -> Iterator[Cell]:
    """Tell what differs in a data field: of a list what came and went, else before and after.

    `titles` are those of the places that a list of topics names.
    """
    name = step.field.removeprefix("stages.")
    was, now = step.before, step.after
    if isinstance(was, list) or isinstance(now, list):
        named = titles if name == "topics" else {}
        lines = tuple(_items(name, _list(was), _list(now), named))
        yield from lines or (Parts((name, say("in another order")), " "),)
    elif was is None or now is None:
        sign = Sign.PLUS if was is None else Sign.MINUS
        yield Parts((sign.value, name, _value(now if was is None else was)), " ")
    else:
        yield Parts((name, Parts((_value(was), _value(now)), " → ")), " ")


def _list(value: object) -> list[object]:
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def _items(
    name: str, was: list[object], now: list[object], titles: Mapping[str, Title]
) -> Iterator[Cell]:
    for sign, first, then in ((Sign.MINUS, now, was), (Sign.PLUS, was, now)):
        for each in unmatched(first, then, str):
            yield Parts((sign.value, name, titles.get(str(each)), _value(each)), " ")


def _value(value: object) -> Cell:
    if isinstance(value, dict):
        return _short(", ".join(f"{key}: {each}" for key, each in value.items()))
    if isinstance(value, bool):
        return str(value).lower()
    return _short(str(value))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
