"""Plain scalars that another YAML reader would take for something other than the text they are.

Only where a text is meant: a date or a number may well look like one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Diagnostic, Edit, say
from sdtstd.document import MOST, rest
from sdtstd.document.emit import quoted
from sdtstd.document.rules import AMBIGUOUS_SCALAR
from sdtstd.loading.textual import textual_keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.document import Ambiguous, Document


def ambiguous_scalars(document: Document) -> Iterator[Diagnostic]:
    """Warn of the texts of a document that need quotes to mean the same everywhere."""
    found = document.ambiguous(textual_keys())
    for each in found[:MOST]:
        text = document.text[each.span.start : each.span.end][:60]
        message, hint = _WORDS[each.kind]
        message = say(message.text, text=text)
        edit = _in_quotes(document, each)
        yield Diagnostic(AMBIGUOUS_SCALAR, each.span, message, hint, document.file, edit)
    if len(found) > MOST:
        yield rest(AMBIGUOUS_SCALAR, found[MOST].span, len(found) - MOST)


def _in_quotes(document: Document, each: Ambiguous) -> Edit | None:
    """Put quotes around a text; what was cut off by a comment may be one."""
    raw = document.text[each.span.start : each.span.end]
    if each.kind == "comment" or "\n" in raw:
        return None
    return Edit(each.span, quoted(raw))


_WORDS = {
    "reads-as-other": (
        say("other YAML readers do not read {text!r} as text"),
        say("put it in quotes"),
    ),
    "comment": (
        say("the text ends at {text!r}: what follows after ' #' is a comment"),
        say("put the whole text in quotes, or write '# ' where a comment is meant"),
    ),
}
