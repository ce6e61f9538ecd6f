"""The finding about a comma in braces that made a key of the end of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.address import Address
from sdtstd.diagnostics import Diagnostic, Edit, say
from sdtstd.document import cut_by_comma
from sdtstd.document.emit import quoted
from sdtstd.model.rules import UNKNOWN_KEY

if TYPE_CHECKING:
    from sdtstd.document import Document

_SHOWN = 60


def at_its_comma(fault: Diagnostic, document: Document) -> Diagnostic:
    """Give the finding about an unknown key; at the text where a comma cut the key off from it.

    The keys that one text was cut into give the same finding.
    """
    if fault.rule is not UNKNOWN_KEY or not isinstance(fault.at, Address):
        return fault
    cut = cut_by_comma(document, fault.at.steps)
    if cut is None:
        return fault
    whole = document.text[cut.whole.start : cut.whole.end]
    message = say(
        "the comma ends the text {left!r}: {key!r} is read as a key",
        left=cut.left[-_SHOWN:],
        key=cut.key[:_SHOWN],
    )
    hint = say("put the whole text into quotes: {whole!r}", whole=whole[:_SHOWN])
    edit = None if "\n" in whole else Edit(cut.whole, quoted(whole))
    return Diagnostic(UNKNOWN_KEY, cut.whole, message, hint, fault.about, edit)
