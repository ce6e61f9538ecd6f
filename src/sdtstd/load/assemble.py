"""From documents to a register: what could be read, and every fault on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sdtstd.diagnostics import Diagnostic, Finding, Severity, Span
from sdtstd.load.ambiguous import ambiguous_scalars
from sdtstd.load.sections import Contents, read_sections
from sdtstd.model.register import Register

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.document import Document

_LOADS = 2  # the last family whose errors keep data from loading


@dataclass(frozen=True, slots=True)
class Loaded:
    """A register with the documents it came from and the faults of families 0 and 1."""

    register: Register
    documents: dict[str, Document]
    faults: tuple[Diagnostic, ...]

    def locate(self, diagnostic: Diagnostic) -> Finding:
        """Give a diagnostic its line and column."""
        at = diagnostic.at
        document = self.documents[at.file]
        if isinstance(at, Span):
            span = at
        elif diagnostic.rule.name == "unknown-key":
            span = document.key_span(at.steps)
        else:
            span = document.span(at.steps)
        place = document.place(span)
        return Finding(
            diagnostic.rule, place, diagnostic.message, diagnostic.hint, diagnostic.about
        )


def keeps_from_loading(diagnostic: Diagnostic | Finding) -> bool:
    """Tell whether numbers must not be computed beside this fault: an error of families 0 to 2."""
    return diagnostic.rule.severity is Severity.ERROR and diagnostic.rule.family <= _LOADS


def assemble(documents: Iterable[Document]) -> Loaded:
    """Read the documents, in path order, into one register."""
    read = {document.file: document for document in documents}
    contents = Contents()
    for document in read.values():
        contents.faults.extend(document.faults)
        contents.faults.extend(ambiguous_scalars(document))
        read_sections(document, contents)
    entries: dict[str, Any] = {key: tuple(each) for key, each in contents.entries.items()}
    register = Register(
        systems=tuple(contents.systems),
        **entries,
        absent=frozenset(contents.absent),
        whole=all(document.root is not None for document in read.values()),
    )
    return Loaded(register, read, tuple(contents.faults))
