"""Kin: texts of one number in other parts and years, texts of one title, replaced ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.codes import Code, CodeError, parse_code
from sdtstd.model.titles import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.model.standard import Standard

_MANDATES = ("/T", "/Z")


def kin_of(standard: Standard) -> frozenset[str]:
    """Give what a text has in common with its kin, and with nothing else."""
    replaced = (each.name for each in standard.replaces)
    codes = (*(each.key for each in standard.codes), *replaced)
    return frozenset((*numbers(codes), plain(standard.title)))


def are_kin(one: Standard, other: Standard) -> bool:
    """Tell whether two texts are kin."""
    return not kin_of(one).isdisjoint(kin_of(other))


def numbers(codes: Iterable[str]) -> Iterator[str]:
    """Give series and number of each code that can be read, whatever its part, year or mandate."""
    for each in codes:
        try:
            yield _number(parse_code(each))
        except CodeError:
            continue


def _number(code: Code) -> str:
    series = code.prefix
    for ending in _MANDATES:
        series = series.removesuffix(ending)
    return f"{series} {code.number}"
