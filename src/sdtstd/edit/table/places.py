"""Topics as people read them in a table: by titles that mean one place alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sdtstd.model.places import Places


def place_text(path: str, places: Places, language: str) -> str:
    """Give the title of a place, with those above it as far as needed; else its path.

    `places.meant` of the text is that place and no other.
    """
    if path not in places.by_path:
        return path
    steps = path.split("/")
    titles = [_title("/".join(steps[: n + 1]), places, language) for n in range(len(steps))]
    for n in reversed(range(len(steps))):
        text = "/".join(titles[n:])
        if [each.path for each in places.meant(text)] == [path]:
            return text
    return path


def _title(path: str, places: Places, language: str) -> str:
    unit = places.by_path[path].unit
    return (unit.title_en if language == "en" else None) or unit.title
