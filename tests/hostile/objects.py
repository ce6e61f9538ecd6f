"""Objects of git made by hand, as files of its store: git itself would refuse many of them."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from hashlib import sha1

Entry = tuple[bytes, bytes, str]
"""Mode, name, and the id of what stands there."""
_WHO = b"A <a@example.org> 1700000000 +0000"


@dataclass
class Store:
    """Files below `.git/objects` by their path; each method adds one and gives its id."""

    files: dict[str, bytes] = field(default_factory=dict)

    def add(self, kind: bytes, content: bytes) -> str:
        whole = b"%s %d\0%s" % (kind, len(content), content)
        name = sha1(whole, usedforsecurity=False).hexdigest()
        self.files[f".git/objects/{name[:2]}/{name[2:]}"] = zlib.compress(whole, 1)
        return name

    def blob(self, content: bytes) -> str:
        return self.add(b"blob", content)

    def tree(self, entries: list[Entry]) -> str:
        lines = (b"%s %s\0%s" % (mode, name, bytes.fromhex(id_)) for mode, name, id_ in entries)
        return self.add(b"tree", b"".join(lines))

    def commit(self, tree: str, parents: tuple[str, ...], message: bytes = b"m") -> str:
        above = b"".join(b"parent %s\n" % each.encode() for each in parents)
        who = b"author %s\ncommitter %s\n" % (_WHO, _WHO)
        return self.add(b"commit", b"tree %s\n%s%s\n%s\n" % (tree.encode(), above, who, message))

    def tag(self, of: str, kind: bytes, name: bytes) -> str:
        about = b"object %s\ntype %s\ntag %s\ntagger %s\n\nm\n" % (of.encode(), kind, name, _WHO)
        return self.add(b"tag", about)
