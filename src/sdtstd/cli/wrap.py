"""Lines of a page of help: names and what they mean side by side."""

from __future__ import annotations

from sdtstd.sinks.cells import width, wrapped

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SPACING = 2
_FIRST = 30


def columns(rows: Iterable[tuple[str, str]], most: int, least: int = 0) -> Iterator[str]:
    """Set names and what they mean side by side; a long name stands above what it means.

    The names have a column of at least so many cells.
    """
    listed = list(rows)
    names = [least, *(width(name) for name, _ in listed)]
    left = max(each for each in names if each <= _FIRST) + _SPACING
    for name, text in listed:
        lines = wrapped(text, most - left - _SPACING)
        if width(name) > _FIRST:
            yield f"  {name}"
        else:
            yield f"  {name}{' ' * (left - width(name))}{lines.pop(0)}".rstrip()
        yield from (f"{' ' * (left + _SPACING)}{line}" for line in lines)
