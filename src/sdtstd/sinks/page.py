"""Text of a page: neither tags nor entities, and nothing that a terminal or a runner acts on.

A page may be printed to the log of a runner: what would be a command there is an entity here, which
every browser shows as the sign that it stands for.
"""

from __future__ import annotations

import re
from html import escape
from typing import NewType

from sdtstd.sinks.inert import COMMAND, Inert, shown
from sdtstd.sinks.json_text import json_text

Escaped = NewType("Escaped", str)
"""What a page may take as it is, between tags and within quotes."""

_COMMAND = re.compile(COMMAND)
_AT_THE_START = re.compile(r"^(\s*):(?=:)", re.MULTILINE)


def page_text(text: str) -> Escaped:
    """Make a text one line that a browser shows as it is."""
    return Escaped(escape(shown(text.replace("\n", " "))))


def page(markup: str) -> Inert:
    """Give a page that does nothing where it is printed; its texts were made by `page_text`."""
    return Inert(_AT_THE_START.sub(r"\1&#58;", _COMMAND.sub("&#35;", markup)))


def page_json(value: object) -> Escaped:
    """Give JSON within an element of a page, which none of its texts can end."""
    return Escaped(json_text(value, tight=True).translate(_ENDING))


_ENDING = {ord(each): f"\\u{ord(each):04x}" for each in "<>&"}
