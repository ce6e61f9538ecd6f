"""Findings that end a parse: things that the data may not use, and limits that nothing may pass."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Span, say
from sdtstd.document.faults import cut, fault
from sdtstd.document.rules import ANCHOR_OR_TAG, TOO_DEEP, TOO_LARGE, YAML_SYNTAX

if TYPE_CHECKING:
    from sdtstd.diagnostics import Diagnostic

DEEPEST = 32
"""At most so many mappings and sequences stand inside each other."""

LONGEST = 100_000
"""A scalar has at most so many characters."""

_WORD = re.compile(r"\S*")


def marked(text: str, start: int, file: str) -> Diagnostic:
    """Word the finding about an anchor, an alias or a tag that starts here."""
    word = _WORD.match(text, start)[0]  # type: ignore[index] # it matches everywhere
    kind = {"&": say("an anchor"), "*": say("an alias")}.get(word[:1], say("a tag"))
    message = say("{kind}: {word!r}", kind=kind, word=cut(word))
    hint = say("write the value out; if this is a text, put it into quotes")
    return fault(ANCHOR_OR_TAG, Span(file, start, start + len(word)), message, hint)


def too_deep(start: int, file: str) -> Diagnostic:
    """Word the finding about the first container below the deepest level."""
    message = say("more than {limit} levels of lists and entries", limit=DEEPEST)
    hint = say("look for a bracket that is never closed, or for indentation that keeps growing")
    return fault(TOO_DEEP, Span(file, start, start + 1), message, hint)


def too_long(value: str, span: Span) -> Diagnostic:
    """Word the finding about a scalar that is too long; it does not end the parse."""
    message = say(
        "the text {value!r} has {size} characters, more than {limit}",
        value=cut(value),
        size=len(value),
        limit=LONGEST,
    )
    hint = say("keep the long text in a file of its own; look for a quote that is never closed")
    return fault(TOO_LARGE, span, message, hint)


def second_document(start: int, file: str) -> Diagnostic:
    """Word the finding about a second document in one file."""
    message = say("a second document begins here")
    hint = say("delete the line '---', or put what follows into a file of its own")
    return fault(YAML_SYNTAX, Span(file, start, start + 3), message, hint)


def complex_key(start: int, file: str) -> Diagnostic:
    """Word the finding about a list or an entry where a key must be."""
    message = say("expected a key, found a list or an entry")
    hint = say("write a name before the colon; put a text with brackets into quotes")
    return fault(YAML_SYNTAX, Span(file, start, start + 1), message, hint)


def no_keys(root: object, file: str) -> Diagnostic:
    """Word the finding about a file that is empty, a list or a mere text."""
    hint = say("begin with a line such as 'version: 1'")
    if isinstance(root, str) and "：" in root:
        hint = say("type the ASCII colon ':' and a space after each key, not the full-width '：'")
    return fault(YAML_SYNTAX, Span(file, 0, 0), say("the file must hold keys"), hint)
