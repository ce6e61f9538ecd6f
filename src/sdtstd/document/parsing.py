"""Text to Document: by the second reader where there is much and usual text, else by libyaml."""

from __future__ import annotations

from sdtstd.document.characters import forbidden
from sdtstd.document.document import Document
from sdtstd.document.whole import read_whole

LARGE = 200_000
"""In fewer characters few forms come again, and to load the second reader takes as long."""


def parse(text: str, file: str, together: int = 0) -> Document:
    """Read a text; `file` is its path as findings print it.

    What is learnt of a text serves those that are read `together` with it, with so many characters.

    Never raises for a text, whatever it holds. Raises RuntimeError where PyYAML was built
    without libyaml: its own parser accepts other texts, and is far slower.
    """
    if max(len(text), together) > LARGE and not forbidden(text, file):
        from sdtstd.document.usual import read_usual

        usual = read_usual(text, file)
        if usual is not None:
            return Document(file, text, (), usual)
    return read_whole(text, file)
