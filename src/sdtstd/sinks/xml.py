"""XML in which data are data: elements are made of values, and no text is taken as it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from sdtstd.sinks.inert import COMMAND, Inert, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_COMMAND = re.compile(COMMAND)


def element(
    name: str, attributes: Mapping[str, object], inside: Iterable[Inert] = (), between: str = ""
) -> Inert:
    """Write an element around others; `between` is the white space around each of them."""
    written = "".join(f" {key}={_quoted(value)}" for key, value in attributes.items())
    content = between.join(inside)
    if not content:
        return Inert(f"<{name}{written}/>")
    return Inert(f"<{name}{written}>{between}{content}{between}</{name}>")


def words(text: str) -> Inert:
    """Write one line of text."""
    return Inert(_quiet(escape(shown(text))))


def document(root: Inert) -> Inert:
    """Write a file of one element."""
    return Inert(f'<?xml version="1.0" encoding="UTF-8"?>\n{root}\n')


def _quoted(value: object) -> str:
    return _quiet(quoteattr(shown(str(value))))


def _quiet(written: str) -> str:
    return _COMMAND.sub("&#35;", written)
