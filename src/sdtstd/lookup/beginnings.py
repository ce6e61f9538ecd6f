"""Codes by their beginning: the series and at least one digit of the number."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from sdtstd.codes import CodeError, canonical
from sdtstd.codes.characters import fold
from sdtstd.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.codes import Code
    from sdtstd.model.standard import Standard


@frozen
class _Begun:
    """A code without its spaces, how much of it is the series, and whose it is."""

    key: str
    series: int
    number: int
    standard: Standard


class Beginnings:
    """The codes of standards, in order, so that each question is a short one."""

    def __init__(self, standards: Iterable[Standard]) -> None:
        """Know every code of the standards, joint ones included."""
        begun = (
            _begun(written.code, n, each)
            for n, each in enumerate(standards)
            for written in each.codes
        )
        self._codes = sorted(begun, key=_key)

    def standards(self, written: str) -> tuple[Standard, ...]:
        """Give the standards with a code that begins so, in the order of the register.

        Those whose number ends there go before the others: `GB/T 4075` is not `GB/T 40750-2021`.
        """
        beginning = _beginning(written)
        first = bisect_left(self._codes, beginning, key=_key)
        begun = takewhile(
            lambda each: each.key.startswith(beginning), islice(self._codes, first, None)
        )
        fitting = [each for each in begun if len(beginning) > each.series]
        whole = [each for each in fitting if not each.key[len(beginning) :][:1].isalnum()]
        found = {each.number: each.standard for each in whole or fitting}
        return tuple(found[number] for number in sorted(found))


def _begun(code: Code, number: int, standard: Standard) -> _Begun:
    return _Begun(_compact(code.key), len(_compact(code.prefix)), number, standard)


def _beginning(written: str) -> str:
    """Give what a code must begin with; a code without its year may be written in any form."""
    try:
        return _compact(fold(canonical(written)))
    except CodeError:
        return " "  # with which no code begins


def _compact(text: str) -> str:
    return text.replace(" ", "").upper()


def _key(each: _Begun) -> str:
    return each.key
