"""The surface of git: hostile revisions and histories; nothing is written and no program runs."""

from __future__ import annotations

import atexit
import os
import random
import shutil
import tempfile
from functools import cache
from pathlib import Path

from hostile import histories, loader
from hostile.case import Case, Fuzzer
from hostile.judging import judge
from hostile.objects import Store
from hostile.running import inside
from hostile.words import REVISIONS
from support.hostile_strings import HOSTILE
from support.repositories import make as make_repository
from support.runs import DAY
from support.traps import spoil

_REFS = ("refs/heads/main", "refs/heads/other", "refs/tags/v1", "refs/remotes/origin/main")
_ODD_REFS = (
    "refs/heads/a..b", "refs/heads/-x", "refs/heads/.lock", "refs/heads/x.lock", "refs/heads/é",
    "refs/heads/::error::x", "refs/replace/" + "1" * 40, "FETCH_HEAD", "ORIG_HEAD", "refs/heads/@",
)  # fmt: skip
_JUNK = (
    b"", b"junk\n", b"ref: refs/heads/loop\n", b"ref: refs/heads/main\n", b"0" * 40 + b"\n",
    b"1" * 40 + b"\n", b"ref: ../../../etc/passwd\n", b"\xff" * 40, b"a" * 39, b"ref: HEAD\n",
)  # fmt: skip
_MORE = {
    ".git/packed-refs": (b"junk\n", b"# pack-refs with: peeled\n" + b"1" * 40 + b" refs/heads/p\n"),
    ".git/shallow": (b"junk\n", b"1" * 40 + b"\n"),
    ".git/info/grafts": (b"1" * 40 + b"\n",),
    ".git/objects/info/alternates": (b"/etc\n", b"../../..\n", b'"\n'),
    ".git/index": (b"junk", b"DIRC" + b"\0" * 30),
    ".git/commondir": (b"/etc\n", b"../..\n"),
    ".gitmodules": (b'[submodule "x"]\n\tpath = data\n\turl = ext::touch x\n',),
    ".gitattributes": (b"* diff=x filter=x merge=x\n",),
}  # fmt: skip
_KNOWN = ("HEAD~1", "HEAD^@", "^main", "loop", "main^{tree}", "v1^{}", "HEAD@{0}")
_STRINGS = tuple(each for each in HOSTILE if "\0" not in each)


def make(seed: int) -> Case:
    """Draw a history, refs, a working tree, and what is compared."""
    chance = random.Random(seed)
    store = Store()
    made = histories.commits(store, chance)
    files = {f"data/{name}": data for name, data in loader.register(chance).items()}
    files |= store.files | _refs(store, made, chance)
    if chance.random() < 0.15:
        path = chance.choice(list(_MORE))
        files[path] = chance.choice(_MORE[path])
    if chance.random() < 0.05:
        path = chance.choice(list(store.files))
        files[path] = files[path][: chance.randrange(len(files[path]))]
    return Case(files, _words(made, chance))


def _refs(store: Store, made: list[str], chance: random.Random) -> dict[str, bytes]:
    """Give files of refs: most lead to a commit, some to other objects, or nowhere."""
    others = (*made, store.tag(made[0], b"commit", b"v1"), store.tag(made[0], b"blob", b"x"))
    refs = {f".git/{name}": f"{chance.choice(made)}\n".encode() for name in _REFS}
    refs[".git/refs/heads/main"] = f"{made[-1]}\n".encode()
    if chance.random() < 0.3:
        name = chance.choice((*_REFS, *_ODD_REFS, "HEAD"))
        refs[f".git/{name}"] = chance.choice((*_JUNK, f"{chance.choice(others)}\n".encode()))
    refs[".git/refs/heads/loop"] = b"ref: refs/heads/loop\n"
    return refs


def _words(made: list[str], chance: random.Random) -> tuple[str, ...]:
    ids = (*made, made[0][:7], made[-1][:4], histories.NOWHERE)
    form = ("--format", chance.choice(("text", "json", "markdown")))
    where = ("--data", "data", "--as-of", DAY, *form, "--lang", chance.choice(("zh", "en")))
    exact = ("--exact",) if chance.random() < 0.5 else ()
    if chance.random() < 0.4:
        return ("check", f"--base={_revision(ids, chance)}", *exact, *where)
    named = [_revision(ids, chance) for _ in range(chance.choice([0, 1, 1, 2]))]
    return ("diff", *exact, *where, *(("--", *named) if named else ()))


def _revision(ids: tuple[str, ...], chance: random.Random) -> str:
    pools = ((*ids, "HEAD", "main"), ("other", "v1", "origin/main"), _KNOWN, REVISIONS, _STRINGS)
    return chance.choice(chance.choices(pools, (10, 5, 2, 1, 2))[0])


def tried(case: Case) -> None:
    """Lay out the repository, run, judge; look whether it was changed and whether a trap closed."""
    template, marker = _template()
    folder = template.parent / "run"
    shutil.copytree(template, folder)
    cwd = Path.cwd()
    try:
        for name, data in case.files.items():
            path = Path(os.fsdecode(os.fsencode(folder) + b"/" + os.fsencode(name)))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        before = _seen(folder)
        os.chdir(folder)
        form = case.words[case.words.index("--format") + 1]
        judge(inside(*case.words), form)
        assert _seen(folder) == before, "the repository was changed"
        assert not marker.exists(), f"a program was run: {marker.read_text()}"
    finally:
        os.chdir(cwd)
        marker.unlink(missing_ok=True)
        shutil.rmtree(folder)


def _seen(folder: Path) -> dict[str, bytes]:
    return {str(each): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


@cache
def _template() -> tuple[Path, Path]:
    """Give a repository in which each program is a trap, and the file that a trap makes."""
    folder = Path(tempfile.mkdtemp(prefix="sdtstd-revisions-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    marker = folder / "marker"
    spoil(make_repository(folder / "template", "--template="), marker)
    return folder / "template", marker


FUZZER = Fuzzer(make, tried, gate=40)
