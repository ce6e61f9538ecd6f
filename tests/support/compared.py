"""Comparisons of small registers, as if both had been read without a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.compare.common import Revision
from sdtstd.compare.comparison import Comparison
from sdtstd.loading import Loaded

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.model.register import Register


def compared(before: Register, after: Register, day: date) -> Comparison:
    """Hold two registers against each other on a day."""
    base, head = (Revision(Loaded(each, {}, (), (), {}, ()), ()) for each in (before, after))
    return Comparison(base, head, day)
