"""How wide and high the cells of a workbook are, and what is offered in their cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.sinks.cells import width as cell_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sdtstd.export.table import Heading, Places

_WIDTHS = {
    "code": 24,
    "id": 24,
    "title": 48,
    "title_en": 36,
    "status": 10,
    "level": 8,
    "topics": 30,
    "relevance": 12,
    "role": 8,
    "labels": 22,
    "organizations": 36,
    "replaces": 24,
    "joint_codes": 24,
    "note": 30,
    "sources": 90,
}
_OF_A_DAY, _OF_A_PART = 13, 30
PART = "part "
"""How the key of a column begins that says where records count."""

_LINE, _HIGHEST = 16.5, 409.0  # points: of a line with Chinese, of the highest row


SOME_LINES = 2 * _LINE
"""How high a row is at most for texts that are not printed."""


def width_of(key: str) -> int:
    """Give the width of a column in digits; those not named hold a date."""
    return _OF_A_PART if key.startswith(PART) else _WIDTHS.get(key, _OF_A_DAY)


def height_of(texts: Sequence[str], widths: Sequence[int]) -> float:
    """Give how high a row is in points, so that each text shows within its width."""
    lines = (_lines(text, width) for text, width in zip(texts, widths, strict=True))
    return min(_LINE * max(lines, default=1), _HIGHEST)


def _lines(text: str, width: int) -> int:
    """Count the lines of a text, with room to spare: words are not broken."""
    room = width - max(width // 8, 2)
    return sum(max(-(-cell_width(each) // room), 1) for each in text.split("\n"))


def validation(heading: Heading, places: Places | None) -> dict[str, object] | None:
    """Give what a cell offers and shows, as XlsxWriter takes it; None where it is but a text.

    Choices are held to, but for a state, of which there are more words than ours. Places are
    offered only: a record may have several.
    """
    offered = _offered(heading, places)
    if not heading.hint:
        return offered
    return {**(offered or {"validate": "any"}), "input_message": heading.hint}


def _offered(heading: Heading, places: Places | None) -> dict[str, object] | None:
    if heading.choices:
        held = "warning" if heading.key == "status" else "stop"
        return {"validate": "list", "source": list(heading.choices), "error_type": held}
    if heading.of_places and places is not None and places.rows:
        quoted = places.name.replace("'", "''")
        first = places.above + 1
        source = f"='{quoted}'!$A${first}:$A${places.above + len(places.rows)}"
        return {"validate": "list", "source": source, "show_error": False}
    return None
