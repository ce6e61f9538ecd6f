"""The documents of a commit and of its checkout, and what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.document import Document, read
from sdtstd.files import find_files, look_below
from sdtstd.git import documents_at, resolve, unread_at

if TYPE_CHECKING:
    from support.repositories import Repository


def at_head(repository: Repository, folder: str = "data") -> tuple[Document, ...]:
    commit = resolve(repository.root, "HEAD")
    return documents_at(repository.root, commit, repository.root / folder)


def on_disk(repository: Repository, folder: str = "data") -> tuple[Document, ...]:
    start = repository.root / folder
    return tuple(read(each.path, start, each.shown) for each in find_files(start))


def unread(repository: Repository) -> tuple[str, ...]:
    """Give what is not read of a commit, which is the same on disk."""
    data = repository.root / "data"
    found = unread_at(repository.root, resolve(repository.root, "HEAD"), data)
    assert found == look_below(data).unread
    return found


def names(documents: tuple[Document, ...]) -> list[str]:
    return [each.file for each in documents]


def faults(documents: tuple[Document, ...]) -> dict[str, str]:
    return {
        each.file: f"{fault.rule.name}: {fault.message}"
        for each in documents
        for fault in each.faults
    }
