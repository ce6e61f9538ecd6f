"""One commit after the other as a side whose files are read once where they stay the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from sdtstd.document import from_bytes, text_of
from sdtstd.git.registers import among, sections_in, to_look_through
from sdtstd.git.revision import Commit
from sdtstd.git.shared import Shared
from sdtstd.git.tree import unopened
from sdtstd.loading.again import read_again
from sdtstd.loading.assemble import merged
from sdtstd.loading.page import read_page
from sdtstd.verify.held import Held

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from sdtstd.document import Document
    from sdtstd.git.entries import Entries, TreeEntry
    from sdtstd.git.history import PastCommit
    from sdtstd.git.registers import Registers
    from sdtstd.loading.page import Page


_Key = tuple[str, str]


def _key(entry: TreeEntry) -> _Key:
    return entry.shown, entry.id


_T = TypeVar("_T")


class _Kept(Generic[_T]):
    """What was used in this commit or in the one before."""

    def __init__(self) -> None:
        self._now: dict[_Key, _T] = {}
        self._before: dict[_Key, _T] = {}

    def turn(self) -> None:
        """Begin a commit."""
        self._now, self._before = {}, self._now

    def before(self) -> tuple[_T, ...]:
        """Give what the commit before used."""
        return tuple(self._before.values())

    def get(self, key: _Key) -> _T | None:
        """Give what is kept, and keep it for the next commit too."""
        found = self._now.get(key) or self._before.get(key)
        return None if found is None else self.keep(key, found)

    def keep(self, key: _Key, value: _T) -> _T:
        """Keep a value, and give it."""
        self._now[key] = value
        return value


class PastSide:
    """The side of the commit that was turned to last; see `sdtstd.verify.held.Side`."""

    def __init__(self, repository: Path, folder: str, most: int) -> None:
        self._shared, self._most = Shared(repository, folder), most
        self._commit: PastCommit
        self._entries: dict[str, Entries] = {}
        self._documents: _Kept[Document] = _Kept()
        self._pages: _Kept[Page] = _Kept()

    @property
    def name(self) -> str:
        """The id of the commit."""
        return self._commit.id

    def fetch(self, commits: Sequence[PastCommit]) -> None:
        """Prepare commits that come next.

        Raises:
            CannotRun: git cannot give what they hold.
        """
        self._shared.fetch(commits)

    def turn_to(self, commit: PastCommit) -> None:
        """Be the side of this commit from now on."""
        self._commit = commit
        self._entries.clear()
        self._documents.turn()
        self._pages.turn()

    def entries(self, folder: str) -> Entries:
        """Give what the commit has below a folder.

        Raises:
            CannotRun: git cannot tell, or there is too much.
        """
        if folder not in self._entries:
            self._entries[folder] = self._shared.entries(self._commit, folder)
        return self._entries[folder]

    def at(self, folder: str) -> Held:
        """Load what the commit has below a folder.

        Raises:
            CannotRun: as for `entries`, or git cannot give the contents.
        """
        entries = self.entries(folder)
        pairs = tuple(zip(entries.data, unopened(entries.data, self._most), strict=True))
        self._read([each for each, known in pairs if known is None])
        pages = (self._page(each) if known is None else read_page(known) for each, known in pairs)
        return Held(folder, merged(tuple(pages), tuple(each.shown for each in entries.unread)))

    def registers(self) -> Registers:
        """Tell which registers the commit has.

        Raises:
            CannotRun: as for `at`.
        """
        commit = Commit(self._commit.id, self._commit.id)
        entries = to_look_through(self.entries(""), commit, self._most)
        self._open(entries)
        return among(entries, lambda each: sections_in(self._document(each)))

    def _open(self, entries: Iterable[TreeEntry]) -> None:
        """Parse the files that were not in the commit before, with one question to git."""
        new = [each for each in entries if self._documents.get(_key(each)) is None]
        contents = self._shared.contents([each.id for each in new])
        for each in new:
            self._documents.keep(_key(each), from_bytes(contents[each.id], each.shown))

    def _document(self, entry: TreeEntry) -> Document:
        found = self._documents.get(_key(entry))
        assert found is not None, "it was opened"
        return found

    def _read(self, entries: Iterable[TreeEntry]) -> None:
        """Read the pages that were not in the commit before, by what those of it have too."""
        before = self._pages.before()
        new = [each for each in entries if self._pages.get(_key(each)) is None]
        opened = {_key(each): self._documents.get(_key(each)) for each in new}
        contents = self._shared.contents([each.id for each in new if opened[_key(each)] is None])
        files = [
            (each.shown, opened[_key(each)] or text_of(contents[each.id], each.shown))
            for each in new
        ]
        for each, page in zip(new, read_again(before, files), strict=True):
            self._pages.keep(_key(each), page)
            self._documents.keep(_key(each), page.document)

    def _page(self, entry: TreeEntry) -> Page:
        found = self._pages.get(_key(entry))
        assert found is not None, "it was read"
        return found
