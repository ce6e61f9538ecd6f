"""The smallest file with each fault, and the nearest one without it.

They are shown by `explain RULE` and in the documentation. In a folder with the rule's name,
`bad.yaml` has one fault, on the line that ends with its code; `good.yaml` has none. A rule of
changes has the revision before them in `before.yaml`. A rule that no text can show, such as
unreadable-file, has no folder.
"""

from __future__ import annotations

from importlib.resources import files

from sdtstd.frozen import frozen


@frozen
class Case:
    """The texts of two data files, with the fault and without."""

    bad: str
    good: str
    before: str | None = None


def case_of(rule: str) -> Case | None:
    """Give the case of a rule by its name; None where no text can show the fault."""
    folder = files(__name__) / rule
    if not folder.is_dir():
        return None
    texts = (folder / f"{name}.yaml" for name in ("bad", "good", "before"))
    bad, good, before = (text.read_text("utf-8") if text.is_file() else None for text in texts)
    assert bad is not None
    assert good is not None
    return Case(bad, good, before)
