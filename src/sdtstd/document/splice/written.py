"""A text by its lines, from any offset in them."""

from __future__ import annotations


class Written:
    """A text that ends in a line feed; `eol` is what its lines end in."""

    def __init__(self, text: str) -> None:
        """Take the text, and end its last line as the first one ends."""
        self.eol = "\r\n" if text.partition("\n")[0].endswith("\r") else "\n"
        self.text = text + ("" if text.endswith("\n") else self.eol)

    def without_blanks(self, start: int, end: int) -> int:
        """Give the end of the last line in a stretch that is not empty."""
        behind = start + len(self.text[start:end].rstrip(" \r\n"))
        return min(end, self.end_of_line(behind)) if behind > start else end

    def line_start(self, offset: int) -> int:
        """Give the beginning of the line of an offset."""
        return self.text.rfind("\n", 0, offset) + 1

    def line_end(self, offset: int) -> int:
        """Give the beginning of the next line, or the end of the text."""
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end + 1

    def end_of_line(self, offset: int) -> int:
        """Give where the line feed of a line stands, and the return before it."""
        end = self.text.index("\n", offset)
        return end - 1 if end > offset and self.text[end - 1] == "\r" else end

    def column(self, offset: int) -> int:
        """Give how many characters stand before an offset in its line."""
        return offset - self.line_start(offset)
