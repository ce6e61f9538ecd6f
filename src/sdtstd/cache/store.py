"""A folder that keeps contents by kind and key: whatever stands there, only what we wrote counts.

Each file begins with a digest of its name and its content, keyed with a secret that only this
folder has. What is cut short, changed, moved, of somebody else or no ordinary file is as if it were
not there, and the next content that is kept takes its place.
"""

from __future__ import annotations

import os
from _blake2 import blake2b  # `hashlib` takes ten times as long to import

from sdtstd.cache.files import READING, SECRET, content_of, is_ours, prune, put, write
from sdtstd.cache.switch import is_on

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Mapping

LARGEST = 64 << 20
"""A content has at most so many bytes."""
MOST = 256 << 20
"""All files together have about so many bytes; the oldest go first."""
MANY = 20_000
"""There are about so many files."""

_FOLDER = "sdtstd"
_DIGEST = 32
_FAILURES = (OSError, ValueError, MemoryError)


def opened(environ: Mapping[str, str] = os.environ) -> Store | None:
    """Open the reader's own folder, made where there is none; None where nothing is to be kept.

    Nothing is kept where it is switched off, on Windows, which has no such owners and modes, and
    where the folder is, or may be changed, by anybody else.
    """
    base = _base(environ)
    if base is None or os.name != "posix" or not is_on(environ):
        return None
    try:
        folder = _own_folder(base)
        return None if folder is None else Store(folder)
    except _FAILURES:
        return None


def _base(environ: Mapping[str, str]) -> str | None:
    """Give the folder in which programs keep such things, as freedesktop.org has it."""
    given = environ.get("XDG_CACHE_HOME", "")
    if given.startswith("/"):
        return given
    home = environ.get("HOME", "")
    return f"{home}/.cache" if home.startswith("/") else None


def _own_folder(base: str) -> int | None:
    """Give a descriptor of our folder; None where it is not ours alone.

    What stands in somebody else's folder, as that of a user who has become root, is not made.
    """
    _make(base)
    path = f"{base}/{_FOLDER}"
    if os.stat(base).st_uid == os.geteuid():  # noqa: PTH116 - pathlib takes long to import
        _make(path)
    folder = os.open(path, READING | os.O_DIRECTORY)
    if is_ours(os.fstat(folder)):
        return folder
    os.close(folder)
    return None


def _make(path: str) -> None:
    try:
        os.mkdir(path, 0o700)  # noqa: PTH102
    except FileExistsError:
        return


def _secret(folder: int) -> bytes:
    """Give the secret of the folder, made where there is none that can be trusted.

    Raises:
        OSError: it cannot be made.
    """
    found = _trusted(folder)
    if found is None:
        write(folder, SECRET, os.urandom(_DIGEST), _put_first)
        found = _trusted(folder)  # that of who came first
    if found is None:
        raise OSError(SECRET)
    return found


def _trusted(folder: int) -> bytes | None:
    found = content_of(folder, SECRET, _DIGEST)
    return found if found is not None and len(found) == _DIGEST else None


def _put_first(folder: int, new: str, name: str) -> None:
    """Give a file its name, unless another process was first; what cannot be trusted gives way."""
    try:
        os.link(new, name, src_dir_fd=folder, dst_dir_fd=folder)
    except OSError:  # it has its name, or the system has no such links
        if _trusted(folder) is None:
            put(folder, new, name)
            return
    os.unlink(new, dir_fd=folder)


class Store:
    """The contents of a folder. Neither method raises, whatever stands on the disk."""

    def __init__(self, folder: int) -> None:
        """Take the descriptor of the folder, and close it in the end.

        Raises:
            OSError: the folder has no secret, and none can be written there.
        """
        self._folder = folder
        self._key = _secret(folder)
        self._until_look = 0  # bytes

    def __del__(self) -> None:
        os.close(self._folder)

    def name_of(self, kind: str, key: str) -> str:
        """Give the name of the file for a key; a kind is a word of letters."""
        digest = blake2b(key.encode("utf-8", "surrogatepass"), key=self._key, digest_size=20)
        return f"{kind}-{digest.hexdigest()}"

    def get(self, kind: str, key: str) -> bytes | None:
        """Give what was kept, byte for byte, or None."""
        name = self.name_of(kind, key)
        try:
            found = content_of(self._folder, name, _DIGEST + LARGEST)
        except _FAILURES:
            return None
        if found is None or found[:_DIGEST] != self._seal(name, memoryview(found)[_DIGEST:]):
            return None
        return found[_DIGEST:]

    def put(self, kind: str, key: str, content: bytes) -> None:
        """Keep a content, at once and whole, or not at all; what was kept for the key goes."""
        if len(content) > LARGEST:
            return
        name = self.name_of(kind, key)
        try:
            self._make_room(len(content))
            write(self._folder, name, self._seal(name, content) + content, put)
        except _FAILURES:
            return

    def _seal(self, name: str, content: bytes | memoryview) -> bytes:
        sealed = blake2b(name.encode("ascii"), key=self._key, digest_size=_DIGEST)
        sealed.update(content)
        return sealed.digest()

    def _make_room(self, size: int) -> None:
        """Look now and then at what there is, first of all at the first content of a process."""
        self._until_look -= size
        if self._until_look <= 0:
            self._until_look = MOST // 8
            prune(self._folder, MOST, MANY, _DIGEST + LARGEST)
