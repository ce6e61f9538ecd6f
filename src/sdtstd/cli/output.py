"""What the stream at hand can show: width, colour, block characters, language."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, TextIO

from sdtstd.catalogue import LANGUAGES
from sdtstd.render.text.style import ASCII, BLOCKS, Glyphs, Style

if TYPE_CHECKING:
    from collections.abc import Mapping

_NARROWEST = 20


def style_of(stream: TextIO, environ: Mapping[str, str]) -> Style:
    """Find the look of text on a stream; a pipe has no width."""
    if not stream.isatty():
        return Style(colour=_forced(environ))
    width = max(shutil.get_terminal_size().columns, _NARROWEST)
    dumb = environ.get("TERM") == "dumb"
    colour = _forced(environ) or not (environ.get("NO_COLOR") or dumb)
    return Style(width, colour, _glyphs(stream.encoding))


def language_of(given: str | None, environ: Mapping[str, str]) -> str:
    """Give the language asked for, else Chinese where the locale is Chinese, else English."""
    given = given or _asked_for(sys.argv)
    if given in LANGUAGES:
        return given
    names = (environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    chosen = next((name for name in names if name), "")
    return "zh" if chosen.lower().startswith("zh") else "en"


def _asked_for(arguments: list[str]) -> str | None:
    """Find `--lang` before the command line is read: faults of that reading are told too."""
    for n, word in enumerate(arguments):
        if word == "--lang":
            return arguments[n + 1] if n + 1 < len(arguments) else None
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
    return None


def _forced(environ: Mapping[str, str]) -> bool:
    return bool(environ.get("FORCE_COLOR")) and not environ.get("NO_COLOR")


def _glyphs(encoding: str) -> Glyphs:
    try:
        "█▓░·╎│".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return ASCII
    return BLOCKS
