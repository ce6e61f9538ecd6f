"""How the cells of a workbook look: all of them texts, wrapped, so that none is cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.frozen import frozen
from sdtstd.sheets.guard import guarded

if TYPE_CHECKING:
    from sdtstd.export.table import Heading


@frozen
class Looks:
    """How cells look; `quoted` keeps its text one where somebody edits it, as `example` does."""

    heading: Any
    required: Any
    plain: Any
    quoted: Any
    example: Any

    def over(self, heading: Heading) -> Any:  # noqa: ANN401
        """Give how a heading looks."""
        return self.required if heading.required else self.heading

    def of(self, text: str) -> Any:  # noqa: ANN401 - the library's own
        """Give how a text looks: as it stands, or quoted where it could become a formula."""
        return self.quoted if text.startswith("'") or guarded(text) != text else self.plain


def looks_of(book: Any, *, with_lines: bool) -> Looks:  # noqa: ANN401
    """Add the formats to a book; `with_lines` draws a grid that is printed."""
    text = {"num_format": "@", "valign": "top", "text_wrap": True}
    if with_lines:
        text.update(border=1, border_color="#BFBFBF")
    heading = {**text, "bold": True, "bg_color": "#DDE6F0", "bottom": 1}
    required = {**heading, "bg_color": "#F8D9B0"}
    quoted = {**text, "quote_prefix": True}
    example = {**quoted, "italic": True, "font_color": "#808080"}
    return Looks(*map(book.add_format, (heading, required, text, quoted, example)))
