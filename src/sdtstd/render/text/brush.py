"""What every part of a drawn report is made with: sanitized words in the style's colours."""

from __future__ import annotations

from enum import StrEnum
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.padding import Padding
from rich.text import Text

from sdtstd.render.text.bars import share_runs
from sdtstd.render.text.style import COLOURS
from sdtstd.report import Anchor, Share
from sdtstd.sinks.inert import line as safe
from sdtstd.sinks.inert import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.render.text.runs import Line
    from sdtstd.render.text.style import Style
    from sdtstd.render.voice import Voice
    from sdtstd.report import Cell

INDENT = 2
_SHARE = 12


class Brush:
    """Draws words and runs of characters in one language and style, at most `width` cells wide."""

    def __init__(self, voice: Voice, style: Style) -> None:
        self.voice = voice
        self.style = style
        self.width = style.width or 80

    def text(self, words: str, style: str = "") -> Text:
        """Draw words, made safe first."""
        return Text(safe(words), style=style if self.style.colour else "", overflow="fold")

    def words(self, cell: Cell, style: str = "") -> Text:
        """Draw the words of a cell in one style."""
        return self.text(self.voice.tell(cell), style)

    def cell(self, cell: Cell) -> Text:
        """Draw a cell as its kind is drawn."""
        if isinstance(cell, Share):
            return self.line(share_runs(cell, _SHARE, self.style.glyphs))
        if isinstance(cell, Anchor):
            return self.words(cell, "cyan")
        return self.words(cell, COLOURS.get(cell.value, "") if isinstance(cell, StrEnum) else "")

    def line(self, line: Line) -> Text:
        """Draw the runs of a line in their colours."""
        text = Text(no_wrap=True)
        for name, runs in groupby(line, itemgetter(1)):
            style = "bold" if name == "mark" else COLOURS.get(name, name)
            words = "".join(words for words, _ in runs)
            text.append(shown(words), style if self.style.colour else "")
        return text

    def packed(self, words: Iterable[str], room: int) -> Iterator[str]:
        """Put words with dots between them on lines, so that no name is parted from its value."""
        line = ""
        for each in words:
            longer = f"{line}{self.style.glyphs.dot}{each}" if line else each
            if line and cell_len(longer) > room:
                yield line
                longer = each
            line = longer
        if line:
            yield line


def inside(text: Text, indent: int = INDENT) -> Padding:
    """Move a text in from the left."""
    return Padding(text, (0, 0, 0, indent))
