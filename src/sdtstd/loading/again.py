"""The pages of another revision: what a register has that was read is not read again.

A file that is the same is the same page. Elsewhere each item that the register has, in whatever
file and at whatever line, is the entry that it has: not an equal one, but the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Span
from sdtstd.document import Document
from sdtstd.document.items import Items
from sdtstd.document.reused import Reused
from sdtstd.loading.page import read_page
from sdtstd.model.base import Entry
from sdtstd.model.sections import LISTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sdtstd.loading.page import Page


def read_again(
    known: Iterable[Page], files: Sequence[tuple[str, str | Document]]
) -> Iterator[Page]:
    """Give the pages of files, each with its text; a document is of what is not to be parsed.

    They are as `read_page` gives them.
    """
    pages = {each.document.file: each for each in known}
    same = {file for file, text in files if file in pages and _is_of(pages[file], text)}
    items = Items()
    for file, page in pages.items():
        if file not in same:
            _add(items, page)
    for file, text in files:
        if file in same:
            yield pages[file]
        else:
            yield read_page(text) if isinstance(text, Document) else _read(items, text, file)


def _is_of(page: Page, text: str | Document) -> bool:
    document = page.document
    return not document.is_lost and document.text == text


def _add(items: Items, page: Page) -> None:
    """Take the entries of a page of which nothing is to be told."""
    if page.document.is_lost or any(each.times > 1 for each in page.faults):
        return
    faults = [each.at.start for each in page.faults if isinstance(each.at, Span)]
    for section in LISTS:
        entries = page.entries.get(section, ())
        made = dict(zip(_indexes(page, entries), entries, strict=True))
        items.add(page.document, section, made, faults)


def _indexes(page: Page, entries: Sequence[Entry]) -> Iterable[int]:
    """Give where the entries of a section stand in it: of a page with faults some are missing."""
    if page.is_faultless:
        return range(len(entries))
    return (index for each in entries if isinstance(index := each.address.steps[1], int))


def _read(items: Items, text: str, file: str) -> Page:
    document = items.parse(text, file)
    return read_page(document, dict(_made(document)))


def _made(document: Document) -> Iterator[tuple[tuple[str, int], Entry]]:
    sources = document.content.sources if isinstance(document.content, Reused) else {}
    for section, items in sources.items():
        for index, each in enumerate(items):
            if isinstance(each.made, Entry):
                yield (section, index), each.made


def read_before(page: Page, section: str) -> list[Entry | None]:
    """Give for each entry of a section the one that it was read as before, or None."""
    content = page.document.content
    entries = page.entries.get(section, [])
    if not isinstance(content, Reused) or section not in content.sources:
        return [None] * len(entries)
    made = [each.made for each in content.sources[section]]
    found = (made[index] for index in _indexes(page, entries))
    return [each if isinstance(each, Entry) else None for each in found]
