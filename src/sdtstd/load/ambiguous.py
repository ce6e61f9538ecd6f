"""Plain scalars that another YAML reader would take for something other than the text they are.

Only where a text is meant: a date or a number may well look like one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Diagnostic, say
from sdtstd.document.rules import AMBIGUOUS_SCALAR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.address import Step
    from sdtstd.document import Document

# Keys whose values a model reads as a date, a number or a flag; a test holds them to the models.
READ_AS_VALUES = frozenset(
    {
        "version", "principal", "at_least", "more_than", "at_most", "less_than", "exactly",
        "value", "date", "seen", "awarded", "issued", "surveyed", "complete_through", "until",
        "reached", "due", "from", "to", "started", "accepted", "proposal", "drafting",
        "consultation", "review", "approval", "publication", "in_force", "withdrawal",
        "abandonment",
    }
)  # fmt: skip


def ambiguous_scalars(document: Document) -> Iterator[Diagnostic]:
    """Warn of the texts of a document that need quotes to mean the same everywhere."""
    for each in document.ambiguous:
        if _key(each.steps) not in READ_AS_VALUES:
            text = document.text[each.span.start : each.span.end][:60]
            message, hint = _WORDS[each.kind]
            message = say(message.text, text=text)
            yield Diagnostic(AMBIGUOUS_SCALAR, each.span, message, hint, document.file)


_WORDS = {
    "reads-as-other": (
        say("{text!r} is no text to other YAML readers"),
        say("put it in quotes"),
    ),
    "comment": (
        say("the text ends at {text!r}: what follows after ' #' is a comment"),
        say("put the whole text in quotes, or write '# ' where a comment is meant"),
    ),
}


def _key(steps: tuple[Step, ...]) -> str:
    return next((step for step in reversed(steps) if isinstance(step, str)), "")
