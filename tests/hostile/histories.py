"""Histories, drawn: trees of odd names, modes and links, broken refs, missing objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hostile import loader

if TYPE_CHECKING:
    import random

    from hostile.objects import Entry, Store

NOWHERE = "1" * 40
_NAMES = (
    b"more.yaml", b"x.yml", b"X.YAML", b"a\nb.yaml", b"\n::error::x.yaml", b"##[add-path]x.yaml",
    b"\xff\xfe.yaml", b"\xe2\x80\xae.yaml", b"\x1b[31m.yaml", b"-x.yaml", b"--output=x.yaml", b".",
    b"..", b".git", b".hidden.yaml", b"a/b.yaml", b"/etc/passwd.yaml", b"", b" .yaml", b"sub",
    b"standards.yaml", b"\\.yaml", b'"q".yaml', b"\t.yaml", b"con.yaml", b"$(touch x).yaml",
    b"x.yaml" * 300, b"e\xcc\x81.yaml", b"\xc3\xa9.yaml", b"*.yaml", b":(glob)x.yaml", b":x.yaml",
)  # fmt: skip
_MODES = (
    *(b"100644", b"100644", b"100755", b"120000", b"160000", b"40000", b"100664", b"0", b"040000"),
    *(b"777777", b"100000", b"20644", b"644", b"x", b""),
)
_LINKS = (
    *(b"standards.yaml", b"..", b"../..", b"/etc/passwd", b"../.git/config", b"loop.yaml", b""),
    *(b"sub", b".", b"x\ny", b"\xff", b"a" * 5000),
)


def data_tree(store: Store, chance: random.Random, depth: int = 0) -> str:
    """Add a data folder: a register, and a few entries that are odd."""
    files = loader.register(chance)
    entries = [(b"100644", name.encode(), store.blob(data)) for name, data in files.items()]
    entries += [_odd(store, chance, depth) for _ in range(chance.choice([0, 0, 1, 2, 4]))]
    if chance.random() < 0.8:
        entries.sort(key=lambda each: each[1])
    return store.tree(entries)


def _odd(store: Store, chance: random.Random, depth: int) -> Entry:
    mode, name = chance.choice(_MODES), chance.choice(_NAMES)
    if mode == b"120000" or chance.random() < 0.1:
        return mode, name, store.blob(chance.choice(_LINKS))
    if mode == b"40000" and depth < 3:
        return mode, name, data_tree(store, chance, depth + 1)
    return mode, name, chance.choice((NOWHERE, store.blob(b"version: 1\n"), store.tree([])))


def root_tree(store: Store, chance: random.Random) -> str:
    """Add the tree of a commit, in which the data folder is most often a folder."""
    data = data_tree(store, chance)
    folder: Entry = (b"40000", b"data", data)
    if chance.random() < 0.2:
        other = (store.blob(chance.choice(_LINKS)), store.blob(b""), NOWHERE, data)
        folder = (chance.choice(_MODES), b"data", chance.choice(other))
    more = [(b"40000", b"reg", data)] if chance.random() < 0.2 else []
    odd = [_odd(store, chance, 0)] if chance.random() < 0.2 else []
    none = chance.random() < 0.1
    return store.tree([*odd, *more] if none else [folder, *more, *odd])


def commits(store: Store, chance: random.Random) -> list[str]:
    """Add a few commits, most of them each the child of the one before."""
    made: list[str] = []
    for _ in range(chance.choice([1, 2, 2, 3])):
        parents = (made[-1],) if made and chance.random() < 0.85 else ()
        if chance.random() < 0.1:
            parents = (*parents, chance.choice((NOWHERE, *made)))
        tree = root_tree(store, chance) if chance.random() < 0.95 else NOWHERE
        made.append(store.commit(tree, parents, chance.choice((b"m", b"", b"\xff\n::error::x"))))
    if chance.random() < 0.05:
        made.append(store.add(b"commit", b"tree x\n"))
    return made
