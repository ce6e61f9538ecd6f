"""pandas, which has no types of its own, and rows as its tables."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

pandas: Any = importlib.import_module("pandas")


def frame(rows: Iterable[object]) -> Any:
    """Give rows to pandas as a reader of the documents does."""
    return pandas.DataFrame(rows)
