"""How the cells of a workbook look: texts wrapped, so that none is cut off; numbers right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.sheets.guard import guarded

if TYPE_CHECKING:
    from sdtstd.export.sheet import Above, Form

_TONES = {
    "green": "#E2EFDA",
    "cyan": "#DDEBF7",
    "yellow": "#FFF2CC",
    "red": "#F8CBAD",
    "blue": "#EDEDED",
    "magenta": "#E4DFEC",
}
_TEXT = {"num_format": "@", "valign": "top", "text_wrap": True}
_HEADING = {**_TEXT, "bold": True, "bg_color": "#DDE6F0", "bottom": 1}


class Looks:
    """The formats of a book, each added once; those `with_lines` have a grid that is printed."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Any] = {}
        self.with_lines = False

    def _look(self, keys: dict[str, object]) -> Any:
        lined = {"border": 1, "border_color": "#BFBFBF"} if self.with_lines else {}
        named = tuple(sorted({**lined, **keys}.items()))
        if named not in self._made:
            self._made[named] = self._book.add_format(dict(named))
        return self._made[named]

    @property
    def plain(self) -> Any:
        """How an empty cell looks in which a text can be typed."""
        return self._look(_TEXT)

    @property
    def example(self) -> Any:
        """How the example of a template looks."""
        grey = {"italic": True, "font_color": "#808080"}
        return self._look({**_TEXT, "quote_prefix": True, **grey})

    def heading(self, text: str, *, required: bool = False) -> Any:
        """Give how a heading looks."""
        colour = {"bg_color": "#F8D9B0"} if required else {}
        return self._look({**_HEADING, **colour, **_quoted(text)})

    def text(self, text: str, tone: str = "") -> Any:
        """Give how a text looks: as it stands, or quoted where it could become a formula."""
        colour: dict[str, object] = {"bg_color": _TONES[tone]} if tone else {}
        return self._look({**_TEXT, **colour, **_quoted(text)})

    def number(self, form: Form) -> Any:
        """Give how a number looks: right, and apart from a text in the next column."""
        right = {"align": "right", "indent": 1}
        return self._look({"num_format": form.value, "valign": "top", **right})

    def above(self, line: Above) -> Any:
        """Give how a line above a sheet looks."""
        size = 16 if line.large else 12
        is_bold = line.large or line.strong
        look = {"bold": True, "font_size": size} if is_bold else {"font_color": "#595959"}
        return self._look({**_TEXT, **look, **_quoted(line.text)})


def _quoted(text: str) -> dict[str, object]:
    risky = text.startswith("'") or guarded(text) != text
    return {"quote_prefix": True} if risky else {}
