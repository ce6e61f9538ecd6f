"""The smallest file with each fault, and the nearest one without it.

They are shown by `explain RULE` and in the documentation. In a folder with the rule's name,
`bad.yaml` has one fault, on the line that ends with its code; `good.yaml` has none. A rule that
no single text can show, such as unreadable-file, has no folder.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Case:
    """The texts of two data files, with the fault and without."""

    bad: str
    good: str


def case_of(rule: str) -> Case | None:
    """Give the case of a rule by its name; None where no text can show the fault."""
    folder = files(__name__) / rule
    if not folder.is_dir():
        return None
    bad, good = ((folder / name).read_text("utf-8") for name in ("bad.yaml", "good.yaml"))
    return Case(bad, good)
