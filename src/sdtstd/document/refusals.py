"""Lines that stop a file before it is parsed: marks of an unfinished merge, directives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Span, say
from sdtstd.document.faults import cut, fault
from sdtstd.document.rules import ANCHOR_OR_TAG, MERGE_CONFLICT

if TYPE_CHECKING:
    from sdtstd.diagnostics import Diagnostic

_MARKS = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_CONFLICT = re.compile(r"^(?:(?:<{7}|>{7}|\|{7}) .*|={7}\r?)$", re.MULTILINE)
_DIRECTIVE = re.compile(r"^%.*", re.MULTILINE)


def refusal(text: str, file: str) -> Diagnostic | None:
    """Give the first reason not to parse the text at all."""
    # `in` is ten times faster than a search for lines, and nearly always the whole answer.
    if any(mark in text for mark in _MARKS) and (hit := _CONFLICT.search(text)):
        return fault(
            MERGE_CONFLICT,
            Span(file, hit.start(), hit.start() + 7),
            say("an unfinished merge: {line!r}", line=cut(hit[0].rstrip())),
            say("keep the right version of these lines and delete the marks"),
        )
    # libyaml needs quadratic time for directives, so that it may not even see them.
    if ("\n%" in text or text[:1] == "%") and (hit := _DIRECTIVE.search(text)):
        return fault(
            ANCHOR_OR_TAG,
            Span(file, hit.start(), hit.start() + len(hit[0].rstrip())),
            say("a line that begins with %: {line!r}", line=cut(hit[0].rstrip())),
            say("delete it; the data need no directives. A text may begin with % inside quotes"),
        )
    return None
