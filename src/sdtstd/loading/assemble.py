"""From documents to a register: what could be read, and every fault on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sdtstd.address import Address
from sdtstd.diagnostics import Diagnostic, Finding, Message, Severity, Span
from sdtstd.document import Document
from sdtstd.loading.ambiguous import ambiguous_scalars
from sdtstd.loading.sections import Contents
from sdtstd.model.register import Register

if TYPE_CHECKING:
    from collections.abc import Iterable

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
        document = self._document(at.file)
        if isinstance(at, Span):
            span = at
        elif diagnostic.rule.name == "unknown-key":
            span = document.key_span(at.steps)
        else:
            span = document.span(at.steps)
        rule, hint, about = diagnostic.rule, diagnostic.hint, diagnostic.about
        return Finding(rule, document.place(span), self._placed(diagnostic.message), hint, about)

    def _placed(self, message: Message) -> Message:
        """Write file and line for the addresses that a message names."""
        gaps = ((name, self._line(gap)) for name, gap in message.gaps)
        return Message(message.text, tuple(gaps))

    def _line(self, gap: object) -> object:
        if not isinstance(gap, Address):
            return gap
        return "{}:{}".format(*self.line_of(gap))

    def line_of(self, at: Address) -> tuple[str, int]:
        """Give the file and the 1-based line of an address."""
        document = self._document(at.file)
        return at.file, document.place(document.span(at.steps)).line

    def source_line(self, finding: Finding) -> str | None:
        """Give the line that a finding points at; None where its file has no text."""
        document = self._document(finding.place.path)
        return document.line_text(finding.place.line) if document.text else None

    def _document(self, file: str) -> Document:
        # A finding of family 6 may be of a file that the newer revision no longer has.
        return self.documents.get(file) or Document(file, "", None, ())


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
        contents.read(document)
    entries: dict[str, Any] = {key: tuple(each) for key, each in contents.entries.items()}
    register = Register(
        systems=tuple(contents.systems),
        **entries,
        absent=frozenset(contents.absent),
        whole=all(document.root is not None for document in read.values()),
    )
    return Loaded(register, read, tuple(contents.faults))
