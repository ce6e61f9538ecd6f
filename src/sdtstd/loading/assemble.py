"""From documents to a register: what could be read, and every fault on the way."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from sdtstd.address import Address
from sdtstd.diagnostics import Diagnostic, Finding, Message, Severity, Span
from sdtstd.document import Document, misnamed, without_tree
from sdtstd.frozen import apart, frozen
from sdtstd.loading.page import read_page
from sdtstd.loading.placing import with_paths
from sdtstd.loading.suspects import by_rule
from sdtstd.model.register import Register
from sdtstd.model.sections import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sdtstd.diagnostics import Rule
    from sdtstd.loading.page import Page

_LOADS = 2  # the last family whose errors keep data from loading


@frozen
class Loaded:
    """A register with the documents it came from and the faults of families 0 and 1.

    `unread` are the paths of files that only look like data files: they have no documents.
    `suspects` are, by the code of a rule, the entries alone to which it may object. From its
    `pages` another revision is read again.
    """

    register: Register
    documents: dict[str, Document]
    faults: tuple[Diagnostic, ...]
    unread: tuple[str, ...]
    suspects: Mapping[str, Register] = apart()
    pages: tuple[Page, ...] = apart()

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
        return Finding(diagnostic, document.place(span), self._placed(diagnostic.message))

    def part_of(self, diagnostic: Diagnostic) -> tuple[str, int]:
        """Give the file and the offset where the part begins that a diagnostic stands in.

        All places in one part lie before or behind all those in another.
        """
        at = diagnostic.at
        document = self._document(at.file)
        return at.file, document.part(at.start if isinstance(at, Span) else at.steps)

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

    def bars_numbers(self, each: Diagnostic | Finding) -> bool:
        """Tell whether no number may be computed beside this fault: data is wrong or missing.

        A warning does it where it is all that is known of a data file, such as a pointer.
        """
        document = self.documents.get(each.about)
        lost = document is not None and document.is_lost
        return keeps_from_loading(each) or (each.rule.family == 0 and lost)

    def _document(self, file: str) -> Document:
        # A finding of family 6 may be of a file that the newer revision no longer has.
        return self.documents.get(file) or without_tree(file, "")


def keeps_from_loading(diagnostic: Diagnostic | Finding) -> bool:
    """Tell whether numbers must not be computed beside a fault of this rule.

    Those are the errors of families 0 to 2; and empty-window, beside which no number is defined.
    """
    return is_fatal(diagnostic.rule)


def is_fatal(rule: Rule) -> bool:
    """Tell whether numbers must not be computed beside any fault of a rule."""
    keeps = rule.family <= _LOADS or rule.name == "empty-window"
    return rule.severity is Severity.ERROR and keeps


def assemble(documents: Iterable[Document], unread: tuple[str, ...] = ()) -> Loaded:
    """Read the documents, in path order, into one register; `unread` files are faults only."""
    pages = {document.file: read_page(document) for document in documents}
    return merged(tuple(pages.values()), unread)


def merged(pages: tuple[Page, ...], unread: tuple[str, ...] = ()) -> Loaded:
    """Make one register of pages in path order; each may be of other registers too."""
    entries: dict[str, Any] = {
        section: tuple(chain.from_iterable(page.entries.get(section, ()) for page in pages))
        for section in SECTIONS
    }
    register = Register(
        systems=entries.pop("system"),
        **entries,
        absent=frozenset().union(*(page.absent for page in pages)),
        whole=all(page.whole for page in pages),
    )
    documents = {page.document.file: page.document for page in pages}
    faults = chain(*(page.faults for page in pages), map(misnamed, unread))
    register = with_paths(register)
    suspects = by_rule(pages, register)
    return Loaded(register, documents, tuple(faults), unread, suspects, pages)
