"""Rows of suggestions: texts without a leaf, the likeliest leaves, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.measure.suggestions.evidence import Why
from sdtstd.rows.numbers import Double

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.address import Address
    from sdtstd.measure.suggestions.evidence import Reason
    from sdtstd.measure.suggestions.suggesting import Suggestion
    from sdtstd.measure.suggestions.unplaced import ToPlace

    Locate = Callable[[Address], tuple[str, int]]


@frozen
class ReasonRow:
    """Why a leaf is suggested; `record` is the text placed there that it is by, if any.

    `words` are those that titles share, or the organization; none of kin, which are texts of the
    same number or title, and replaced ones.
    """

    why: Why
    words: tuple[str, ...]
    record: str | None


@frozen
class SuggestedRow:
    """A leaf, how surely it is that of a text, from 0.1 to 1, and why, the strongest first."""

    id: str
    title: str
    title_en: str | None
    score: Double
    because: tuple[ReasonRow, ...]


@frozen
class ToPlaceRow:
    """A text without a leaf; `unplaced` are the places where it stands that are none.

    `leaves` are the likeliest ones, at most three, the surest first; none where none is likely.
    """

    id: str
    title: str
    title_en: str | None
    path: str
    line: int
    unplaced: tuple[str, ...]
    leaves: tuple[SuggestedRow, ...]


@frozen
class SuggestAnswer:
    """The texts without a leaf, each with the likeliest leaves, the surest first."""

    records: tuple[ToPlaceRow, ...]


def to_place_row(each: ToPlace, locate: Locate) -> ToPlaceRow:
    """Give a text without a leaf with its file and line."""
    standard = each.standard
    path, line = locate(standard.address)
    leaves = tuple(map(suggested_row, each.leaves))
    titles = (standard.title, standard.title_en)
    return ToPlaceRow(standard.key, *titles, path, line, each.places, leaves)


def suggested_row(each: Suggestion) -> SuggestedRow:
    """Give a suggested leaf."""
    unit, because = each.leaf.unit, tuple(map(_reason_row, each.because))
    return SuggestedRow(each.leaf.id, unit.title, unit.title_en, Double(each.score), because)


def _reason_row(each: Reason) -> ReasonRow:
    return ReasonRow(each.why, each.words, each.text.key if each.text else None)
