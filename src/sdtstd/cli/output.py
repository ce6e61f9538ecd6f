"""What the stream at hand can show: width, colour, block characters."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from sdtstd.cli.columns import columns
from sdtstd.render.text.style import ASCII, BLOCKS, Glyphs, Style

if TYPE_CHECKING:
    from collections.abc import Mapping

_NARROWEST = 20

PIPE = Style()
"""The look of text in a pipe or a file: no width, no colour."""


def style_of(stream: TextIO, environ: Mapping[str, str]) -> Style:
    """Find the look of text on a stream; a pipe has no width."""
    if not stream.isatty():
        return Style(colour=_forced(environ))
    width = max(columns(), _NARROWEST)
    dumb = environ.get("TERM") == "dumb"
    colour = _forced(environ) or not (environ.get("NO_COLOR") or dumb)
    return Style(width, colour, _glyphs(stream.encoding))


def _forced(environ: Mapping[str, str]) -> bool:
    return bool(environ.get("FORCE_COLOR")) and not environ.get("NO_COLOR")


def _glyphs(encoding: str) -> Glyphs:
    try:
        "█▓░·╎│".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return ASCII
    return BLOCKS
